"""The seven duties of a key account manager, and how old each block may be. Source: business.md §22 (R46)."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.clock import days_between
from kehu_desk.kernel.errors import No, no

DUTIES: Final = ("contract", "develop", "decision", "value", "competitors", "negotiate", "coordinate")
SOURCES: Final[Mapping[str, tuple[str, ...]]] = {
    "contract": ("contract",), "develop": ("visit", "promise"), "decision": ("visit", "fact"), "value": ("visit", "promise"),
    "competitors": ("fact", "visit"), "negotiate": ("visit", "contract", "promise"), "coordinate": ("promise", "visit"),
}  # fmt: skip
"""From what an entry of each block may be taken over."""
SHORTEST, LONGEST, STEP = 5, 2000, 300


class DutyTerms(NamedTuple):
    """One entry. source_noun, source_id: what it was taken over from."""

    duty: str
    done_on: date
    body: str
    next_step: str = ""
    next_on: date | None = None
    source_noun: str = ""
    source_id: UUID | None = None


class Block(NamedTuple):
    """One of the seven. age: days since the newest entry; None without any."""

    duty: str
    last_on: date | None
    age: int | None
    fresh: bool


def blocks(last: Mapping[str, date], today: date, most_days: int) -> tuple[Block, ...]:
    """The seven blocks with their age. last: duty -> day of its newest entry."""
    found = []
    for duty in DUTIES:
        day = last.get(duty)
        age = None if day is None else days_between(day, today)
        found.append(Block(duty, day, age, age is not None and age <= most_days))
    return tuple(found)


def in_order(rows: tuple[Block, ...]) -> bool:
    """Each block has an entry that is young enough."""
    return all(each.fresh for each in rows)


def problems(terms: DutyTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    sourced = (terms.source_noun == "") == (terms.source_id is None)
    checks = (
        (terms.duty in DUTIES, no("E_KA_FIELD", field="duty")),
        (terms.done_on <= today, no("E_KA_DAY", field="done_on")),
        (SHORTEST <= len(terms.body.strip()) <= LONGEST, no("E_KA_EVIDENCE", field="body", least=SHORTEST)),
        (len(terms.next_step.strip()) <= STEP, no("E_KA_FIELD", field="next_step")),
        (terms.next_on is None or bool(terms.next_step.strip()), no("E_KA_FIELD", field="next_step")),
        (terms.next_on is None or terms.next_on >= terms.done_on, no("E_KA_FIELD", field="next_on")),
        (sourced and (not terms.source_noun or terms.source_noun in SOURCES.get(terms.duty, ())), no("E_KA_SOURCE")),
    )
    return tuple(refusal for holds, refusal in checks if not holds)
