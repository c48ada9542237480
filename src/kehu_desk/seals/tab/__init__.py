"""The page 【印章】 of the tab 【合同】."""

from kehu_desk.seals.tab.page import SealsPage

__all__ = ["SealsPage"]
