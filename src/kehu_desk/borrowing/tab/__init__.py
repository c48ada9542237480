"""The tab 【借阅】: pages of loans, the page of one loan, and the buttons of the lending regime."""

from kehu_desk.borrowing.tab.page import LoansTab

__all__ = ["LoansTab"]
