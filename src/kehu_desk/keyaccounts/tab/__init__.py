"""Pages of 【大客户】: the accounts, the candidates, the department."""

from kehu_desk.keyaccounts.tab.accounts import KeyAccountsPage
from kehu_desk.keyaccounts.tab.department import KamDepartmentPage
from kehu_desk.keyaccounts.tab.selection import KaSelectionPage

__all__ = ["KaSelectionPage", "KamDepartmentPage", "KeyAccountsPage"]
