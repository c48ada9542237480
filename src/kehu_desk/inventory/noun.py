"""What the stock at a customer's offers to the floors above."""

from kehu_desk.door.noun import Noun
from kehu_desk.inventory import entities

NAME = "stock"
TABLES = frozenset({"stock_count", "stock_count_line", "stock_movement", "stock_month"})

assert entities  # its tables belong to every store
NOUN = Noun(NAME, TABLES)
