"""What this noun offers to the floors above it."""

from kehu_desk.door.noun import Noun
from kehu_desk.settlement import entities as entities

NAME = "settlement"
NOUN = Noun(NAME, frozenset(["receipt", "allocation", "payment_promise", "dunning_letter"]))
