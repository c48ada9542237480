"""What this noun offers to the floors above it."""

from typing import Final

from kehu_desk.door.noun import Noun
from kehu_desk.evaluations import entities as entities

NAME: Final = "evaluation"
TABLES: Final = frozenset({"eval_template", "eval_item", "evaluation", "eval_score"})
NOUN: Final = Noun(NAME, TABLES)
