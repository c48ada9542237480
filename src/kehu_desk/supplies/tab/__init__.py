"""The page 【供货保证】."""

from kehu_desk.supplies.tab.page import SupplyPage

__all__ = ["SupplyPage"]
