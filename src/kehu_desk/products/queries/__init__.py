"""Reads of products and price lists. The cost price leaves this drawer only for those who may see it."""

from kehu_desk.products.queries.goods import (
    ACTIVE,
    PackRow,
    ProductFacts,
    ProductRow,
    ProductView,
    by_code,
    categories,
    product,
    products,
)
from kehu_desk.products.queries.prices import ListRow, ListView, PriceRow, price_list, price_lists, price_on, prices_on

__all__ = [
    "ACTIVE", "ListRow", "ListView", "PackRow", "PriceRow", "ProductFacts", "ProductRow", "ProductView", "by_code", "categories",
    "price_list", "price_lists", "price_on", "prices_on", "product", "products",
]  # fmt: skip
