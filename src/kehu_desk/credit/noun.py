"""What this noun offers to the floors above it."""

from kehu_desk.credit import entities as entities
from kehu_desk.door.noun import Noun

NAME = "credit"
NOUN = Noun(NAME, frozenset(["credit_file", "guarantee", "credit_change", "credit_release"]))
