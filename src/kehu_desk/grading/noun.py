"""What this noun offers to the floors above it."""

from typing import Final

from kehu_desk.door.noun import Noun
from kehu_desk.grading import entities as entities

NAME: Final = "grade"
TABLES: Final = frozenset({"grade_run", "grade_line", "grade_override", "grade_policy"})
NOUN: Final = Noun(NAME, TABLES)
