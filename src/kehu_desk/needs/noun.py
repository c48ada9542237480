"""What needs offer to the floors above."""

from kehu_desk.door.noun import Noun
from kehu_desk.needs import entities

NAME = "need"
TABLES = frozenset({"need"})

assert entities  # its tables belong to every store
NOUN = Noun(NAME, TABLES)
