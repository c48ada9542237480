"""Reads of openings in an emergency, and of persons barred from borrowing."""

from kehu_desk.emergency.queries.bars import BarRow, bar_rows, bars_waiting
from kehu_desk.emergency.queries.glass import (
    LISTED,
    GlassRow,
    ReviewDue,
    glass_rows,
    open_reviews,
    reviews_due,
    unreviewed_of,
)

__all__ = [
    "LISTED",
    "BarRow",
    "GlassRow",
    "ReviewDue",
    "bar_rows",
    "bars_waiting",
    "glass_rows",
    "open_reviews",
    "reviews_due",
    "unreviewed_of",
]
