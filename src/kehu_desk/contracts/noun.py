"""What this noun offers to the floors above it."""

from kehu_desk.contracts import entities as entities
from kehu_desk.door.noun import Noun

NAME = "contract"
NOUN = Noun(NAME, frozenset(["contract", "deviation", "obligation", "amendment"]))
