"""Rules of products and price lists: plain values in, refusals out."""

from kehu_desk.products.rules.prices import after_discount
from kehu_desk.products.rules.units import PER_UNIT, to_base, unit_problem

__all__ = ["PER_UNIT", "after_discount", "to_base", "unit_problem"]
