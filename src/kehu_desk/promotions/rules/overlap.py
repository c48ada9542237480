"""Exclusive promotions stand alone: no other for the same customer, the same product and the same day. Source: business.md §16."""

from datetime import date
from typing import NamedTuple

from kehu_desk.promotions.rules.codes import EXCLUSIVE


class Stretch(NamedTuple):
    """What a promotion takes up: its days, its products (none: all), and whether it suffers another beside it."""

    starts_on: date
    ends_on: date
    products: frozenset[str]
    stacking: str


class Clash(NamedTuple):
    """Another promotion that stands in the way."""

    no: str
    title: str
    starts_on: date
    ends_on: date


def excludes(one: Stretch, other: Stretch) -> bool:
    """Whether these two may not meet at one customer."""
    if EXCLUSIVE not in (one.stacking, other.stacking):
        return False
    return same_days(one, other) and same_products(one.products, other.products)


def same_days(one: Stretch, other: Stretch) -> bool:
    """Whether they have a day in common."""
    return one.starts_on <= other.ends_on and other.starts_on <= one.ends_on


def same_products(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether they have a product in common; no products means all."""
    return not one or not other or bool(one & other)
