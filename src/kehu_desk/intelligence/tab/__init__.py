"""The page of intelligence."""

from kehu_desk.intelligence.tab.page import IntelPage

__all__ = ["IntelPage"]
