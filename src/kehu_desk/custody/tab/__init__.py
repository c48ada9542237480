"""The tab 【保管】."""

from kehu_desk.custody.tab.page import CustodyTab

__all__ = ["CustodyTab"]
