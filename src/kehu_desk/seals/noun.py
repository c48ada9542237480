"""What this noun offers to the floors above it."""

from kehu_desk.door.noun import Noun
from kehu_desk.seals import entities as entities

NAME = "seal"
NOUN = Noun(NAME, frozenset(["seal", "seal_use"]))
