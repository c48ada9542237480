"""What this noun offers to the floors above it."""

from typing import Final

from kehu_desk.door.noun import Noun
from kehu_desk.loyalty import entities as entities

NAME: Final = "loyalty"
TABLES: Final = frozenset({"value_service", "fulfilment", "business_share"})
NOUN: Final = Noun(NAME, TABLES)
