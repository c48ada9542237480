"""The page 【退换】."""

from kehu_desk.returns.tab.page import ReturnsPage

__all__ = ["ReturnsPage"]
