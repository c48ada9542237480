"""The page 【授信】: who has how much credit and uses how much of it, and what waits for a decision."""

from kehu_desk.credit.tab.page import CreditPage

__all__ = ["CreditPage"]
