"""What a to-do may say, and when another day needs a reason. Source: business.md §1 (task, kind custom)."""

from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

OPEN, DONE = "open", "done"
LONGEST_TEXT: Final = 300
SHORTEST_WHY: Final = 5
LONGEST_WHY: Final = 300
FARTHEST: Final = timedelta(days=3 * 366)


class TaskTerms(NamedTuple):
    """What is to be done by which day. person_id: by whom, oneself when empty; customer_id: about whom, if anybody."""

    text: str
    due_on: date
    person_id: UUID | None = None
    customer_id: UUID | None = None


class TaskCase(NamedTuple):
    """One to-do before an event. may: what the policy has against it; set_by_other: who is to do it did not set it himself."""

    state: str
    may: tuple[No, ...]
    set_by_other: bool
    due_on: date
    today: date
    new_due: date | None = None
    why: str = ""


def problems(terms: TaskTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed: E_TASK_TEXT, E_TASK_DUE."""
    text = terms.text.strip()
    said = () if 0 < len(text) <= LONGEST_TEXT else (no("E_TASK_TEXT", most=LONGEST_TEXT),)
    return (*said, *_day(terms.due_on, today))


def _day(due_on: date, today: date) -> tuple[No, ...]:
    latest = today + FARTHEST
    return () if today <= due_on <= latest else (no("E_TASK_DUE", first=today, latest=latest),)


def permitted(case: TaskCase) -> No | None:
    """The policy's first reason against."""
    return next(iter(case.may), None)


def another_day(case: TaskCase) -> tuple[No, ...]:
    """It is put off, to a day that has not passed."""
    if case.new_due is None or case.new_due <= case.due_on:
        return (no("E_TASK_LATER", due=case.due_on),)
    return _day(case.new_due, case.today)


def said_why(case: TaskCase) -> No | None:
    """What somebody else set is not put off without a word."""
    why = len(case.why.strip())
    if why > LONGEST_WHY:
        return no("E_TASK_WHY", most=LONGEST_WHY)
    return no("E_REASON", least=SHORTEST_WHY) if case.set_by_other and why < SHORTEST_WHY else None
