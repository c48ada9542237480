"""What composition analysis offers to the floors above it."""

from typing import Final

from kehu_desk.compositions import entities as entities
from kehu_desk.door.noun import Noun

NAME: Final = "composition"
TABLES: Final = frozenset({"saved_analysis"})

NOUN: Final = Noun(NAME, TABLES)
