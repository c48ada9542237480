"""The pages of policies: everything in force in one list, and what dealers earn by us."""

from kehu_desk.policies.tab.documents import TradePoliciesPage
from kehu_desk.policies.tab.margins import MarginPage

__all__ = ["MarginPage", "TradePoliciesPage"]
