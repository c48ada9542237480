"""What this noun offers to the floors above it."""

from typing import Final

from kehu_desk.door.noun import Noun
from kehu_desk.prospects import entities as entities

NAME: Final = "prospect"
TABLES: Final = frozenset({"prospect", "stage_move", "market_cell", "life_turn"})
NOUN: Final = Noun(NAME, TABLES)
