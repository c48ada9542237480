"""What this noun offers to the floors above it."""

from typing import Final

from kehu_desk.door.noun import Noun
from kehu_desk.supports import entities as entities

NAME: Final = "support"
TABLES: Final = frozenset({"support_request", "support_line", "support_evidence", "support_settlement"})
NOUN: Final = Noun(NAME, TABLES)
