"""What returns offer to the floors above."""

from kehu_desk.door.noun import Noun
from kehu_desk.returns import entities

NAME = "rma"
TABLES = frozenset({"rma", "rma_line", "rma_replacement", "rma_repacking"})

assert entities  # its tables belong to every store
NOUN = Noun(NAME, TABLES)
