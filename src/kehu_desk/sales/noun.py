"""What this noun offers to the floors above it."""

from kehu_desk.door.noun import Noun
from kehu_desk.sales import entities as entities

NAME = "sale"
NOUN = Noun(NAME, frozenset(["sales_record", "sales_plan", "plan_line"]))
