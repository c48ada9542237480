"""What this noun offers to the floors above it."""

from typing import Final

from kehu_desk.door.noun import Noun
from kehu_desk.promotions import entities as entities

NAME: Final = "promotion"
TABLES: Final = frozenset({"promotion", "promotion_customer", "season_plan"})
NOUN: Final = Noun(NAME, TABLES)
