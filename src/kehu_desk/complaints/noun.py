"""What complaints offer to the floors above."""

from kehu_desk.complaints import entities
from kehu_desk.door.noun import Noun

NAME = "complaint"
TABLES = frozenset({"complaint", "complaint_block", "complaint_wait", "contact_attempt", "revisit"})

assert entities  # its tables belong to every store
NOUN = Noun(NAME, TABLES)
