"""What collection offers to the floors above."""

from kehu_desk.door.noun import Noun
from kehu_desk.surveys import entities

NAME = "survey"
TABLES = frozenset({"survey", "proposed_change"})

assert entities  # its tables belong to every store
NOUN = Noun(NAME, TABLES)
