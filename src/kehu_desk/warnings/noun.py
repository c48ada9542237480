"""What early warnings offer to the floors above them."""

from typing import Final

from kehu_desk.door.noun import Noun
from kehu_desk.warnings import entities as entities
from kehu_desk.warnings.rules.levels import NAME as NAME

TABLES: Final = frozenset({"early_warning", "warning_measure", "warning_run"})

NOUN: Final = Noun(NAME, TABLES)
