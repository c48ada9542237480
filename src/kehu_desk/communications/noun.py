"""What this noun offers to the floors above it."""

from typing import Final

from kehu_desk.communications import entities as entities
from kehu_desk.door.noun import Noun

NAME: Final = "communication"
TABLES: Final = frozenset({"comm_plan", "comm_receipt", "opinion"})
NOUN: Final = Noun(NAME, TABLES)
