"""What this noun offers to the floors above it."""

from typing import Final

from kehu_desk.door.noun import Noun
from kehu_desk.rebates import entities as entities

NAME: Final = "rebate"
TABLES: Final = frozenset({"rebate_program", "rebate_member", "rebate_run", "rebate_provision"})
NOUN: Final = Noun(NAME, TABLES)
