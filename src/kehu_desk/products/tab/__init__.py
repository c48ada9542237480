"""The page 【商品】."""

from kehu_desk.products.tab.page import ProductsPage

__all__ = ["ProductsPage"]
