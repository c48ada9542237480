"""What this noun offers to the floors above it."""

from kehu_desk.door.noun import Noun
from kehu_desk.templates import entities as entities

NAME = "template"
NOUN = Noun(NAME, frozenset(["contract_rule", "acknowledgement", "clause", "contract_template"]))
