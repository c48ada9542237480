"""What a count may become. Source: business.md §17: draft -> submitted -> reviewed -> posted | voided.

Posting freezes it: what turns out wrong afterwards is put right by a new count that names it.
"""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.inventory.rules import case as c
from kehu_desk.inventory.rules.case import DRAFT, NEW, OPEN, POSTED, REVIEWED, SUBMITTED, VOIDED

COUNTS: Final = (
    Transition("P01", frozenset({NEW, DRAFT}), "save", DRAFT, (c.may,), (c.unmoved,)),
    Transition("P02", frozenset({DRAFT}), "submit", SUBMITTED, (c.may,), (c.unmoved, c.readable, c.has_lines, c.sound, c.day_free),
               effects=("submit",)),
    Transition("P03", frozenset({SUBMITTED}), "take_back", DRAFT, (c.may,)),
    Transition("P04", frozenset({SUBMITTED}), "review", REVIEWED, (c.may,), (c.not_mine, c.unmoved, c.day_free), effects=("review",)),
    Transition("P05", frozenset({SUBMITTED, REVIEWED}), "send_back", DRAFT, (c.may,), (c.not_mine, c.has_reason), effects=("say_why",)),
    Transition("P06", frozenset({REVIEWED}), "post", POSTED, (c.may,), (c.not_mine, c.unmoved, c.day_free), effects=("post",)),
    Transition("P07", OPEN, "void", VOIDED, (c.may,), (c.has_reason,), effects=("void",)),
)  # fmt: skip
