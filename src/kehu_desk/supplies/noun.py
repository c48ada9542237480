"""What this noun offers to the floors above it."""

from typing import Final

from kehu_desk.door.noun import Noun
from kehu_desk.supplies import entities as entities

NAME: Final = "supply"
TABLES: Final = frozenset({"supply_commitment", "supply_shortage"})
NOUN: Final = Noun(NAME, TABLES)
