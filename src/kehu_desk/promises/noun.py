"""What promises offer to the floors above."""

from kehu_desk.door.noun import Noun
from kehu_desk.promises import entities

NAME = "promise"
TABLES = frozenset({"promise"})

assert entities  # its tables belong to every store
NOUN = Noun(NAME, TABLES)
