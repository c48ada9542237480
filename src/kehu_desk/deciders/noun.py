"""What decision makers offer to the floors above."""

from kehu_desk.deciders import entities
from kehu_desk.door.noun import Noun

NAME = "decider"
TABLES = frozenset({"buying_role", "contact_edge", "style_assessment", "relation_opportunity"})

assert entities  # its tables belong to every store
NOUN = Noun(NAME, TABLES)
