"""What this noun offers to the floors above it."""

from kehu_desk.door.noun import Noun
from kehu_desk.products import entities as entities

NAME = "product"
NOUN = Noun(NAME, frozenset(["product", "pack_unit", "price_list", "price_line"]))
