"""What visits offer to the floors above."""

from kehu_desk.door.noun import Noun
from kehu_desk.visits import entities

NAME = "visit"
TABLES = frozenset({"visit_rule", "visit_plan", "planned_visit", "visit", "visit_contact", "price_finding", "visit_problem", "visit_photo"})

assert entities  # its tables belong to every store
NOUN = Noun(NAME, TABLES)
