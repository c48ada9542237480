"""What this noun offers to the floors above it."""

from kehu_desk.door.noun import Noun
from kehu_desk.orders import entities as entities

NAME = "order"
NOUN = Noun(NAME, frozenset(["sales_order", "order_line"]))
