"""What intelligence offers to the floors above."""

from kehu_desk.door.noun import Noun
from kehu_desk.intelligence import entities

NAME = "intel"
TABLES = frozenset({"intel_fact", "fact_source", "verification", "fact_use", "intel_subscription"})

assert entities  # its tables belong to every store
NOUN = Noun(NAME, TABLES)
