"""What this noun offers to the floors above it."""

from typing import Final

from kehu_desk.door.noun import Noun
from kehu_desk.keyaccounts import entities as entities

NAME: Final = "keyaccount"
TABLES: Final = frozenset({"ka_selection", "key_account", "duty_entry", "account_plan", "kam_year", "ka_competence", "ka_post"})
NOUN: Final = Noun(NAME, TABLES)
