"""What this noun offers to the floors above it."""

from typing import Final

from kehu_desk.door.noun import Noun
from kehu_desk.policies import entities as entities

NAME: Final = "policy"
TABLES: Final = frozenset({"trade_policy", "policy_receipt", "reward"})
NOUN: Final = Noun(NAME, TABLES)
