"""The page 【支持】."""

from kehu_desk.supports.tab.page import SupportsPage

__all__ = ["SupportsPage"]
