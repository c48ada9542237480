"""Reads of products and price lists. The cost price leaves this drawer only for those who may see it."""

from kehu_desk.products.queries.goods import (
    ACTIVE,
    PackRow,
    ProductFacts,
    ProductRow,
    ProductView,
    by_code,
    categories,
    count_products,
    product,
    products,
)
from kehu_desk.products.queries.prices import ListRow, ListView, PriceOf, PriceRow, price_list, price_lists, price_on, prices_of, prices_on

__all__ = [
    "ACTIVE", "ListRow", "ListView", "PackRow", "PriceOf", "PriceRow", "ProductFacts", "ProductRow", "ProductView", "by_code", "categories",
    "count_products",     "price_list", "price_lists", "price_on", "prices_of", "prices_on", "product", "products",
]  # fmt: skip
