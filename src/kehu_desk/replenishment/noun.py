"""What replenishment offers to the floors above."""

from kehu_desk.door.noun import Noun
from kehu_desk.replenishment import entities

NAME = "replenish"
TABLES = frozenset({"stock_policy", "order_proposal", "stock_action", "stock_out"})

assert entities  # its tables belong to every store
NOUN = Noun(NAME, TABLES)
