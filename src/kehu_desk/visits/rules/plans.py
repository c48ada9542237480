"""The week of one person, and its rows: what may be planned, and what stands against a step. Source: business.md §14 (visit_plan)."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

GOALS: Final = ("routine", "order", "collection", "count", "promotion_check", "complaint", "contract", "relationship", "survey")
AHEAD: Final = timedelta(days=366)
DAY_MINUTES: Final = 24 * 60
LONGEST_NOTE: Final = 500
LEAST_REASON: Final = 5


class PlanState(StrEnum):
    """Where a week stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"


class RowState(StrEnum):
    """Where a planned visit stands. missed: its day has passed without a report; moved: another row of another day took its place."""

    PLANNED = "planned"
    DONE = "done"
    MISSED = "missed"
    MOVED = "moved"


class Wish(NamedTuple):
    """A visit to be planned. starts: minutes after midnight, if a time was agreed; contacts: ids of whom to meet."""

    customer_id: UUID
    on_day: date
    goal: str = "routine"
    starts: int | None = None
    contacts: tuple[UUID, ...] = ()
    note: str = ""


class PersonWeek(NamedTuple):
    """Whose week. monday: its first day."""

    person: UUID
    monday: date


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def problems(wish: Wish, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    found: list[No] = []
    if not today <= wish.on_day <= today + AHEAD:
        found.append(no("E_PLAN_DAY", field="on_day", today=today))
    if wish.goal not in GOALS:
        found.append(no("E_VISIT_CHOICE", field="goal"))
    if wish.starts is not None and not 0 <= wish.starts < DAY_MINUTES:
        found.append(no("E_VISIT_TIME", field="starts"))
    if len(wish.note.strip()) > LONGEST_NOTE:
        found.append(no("E_VISIT_LONG_TEXT", field="note", most=LONGEST_NOTE))
    return tuple(found)


class PlanCase(NamedTuple):
    """The facts of one week. nos: the policy's; mine: it is this person's own, under any account; rows: visits planned in it."""

    state: str
    mine: bool = False
    nos: tuple[No, ...] = ()
    rows: int = 0
    opinion: str = ""


def own(case: PlanCase) -> No | None:
    """A week is planned by whoever walks it."""
    return None if case.mine else no("E_FORBIDDEN", action="visit.plan")


def may_decide(case: PlanCase) -> No | None:
    """The policy's word: the planner's superior, or a manager."""
    return case.nos[0] if case.nos else None


def of_another(case: PlanCase) -> No | None:
    """Nobody approves his own week."""
    return no("E_SELF_APPROVAL") if case.mine else None


def has_rows(case: PlanCase) -> No | None:
    """An empty week is not handed in."""
    return None if case.rows else no("E_PLAN_EMPTY")


def says_why(case: PlanCase) -> No | None:
    """Whoever sends a week back says what is to be changed."""
    return None if len(case.opinion.strip()) >= LEAST_REASON else no("E_REASON")


class RowCase(NamedTuple):
    """The facts of one planned visit. nos: the policy's; closed: state of an archive that takes nothing more; to_day: where it moves."""

    state: str
    on_day: date
    today: date
    mine: bool = False
    nos: tuple[No, ...] = ()
    closed: str = ""
    to_day: date | None = None


def past(case: RowCase) -> bool:
    """Its day is over."""
    return case.on_day < case.today


def own_row(case: RowCase) -> No | None:
    """A planned visit is moved by whoever is to make it."""
    return None if case.mine else no("E_FORBIDDEN", action="visit.plan")


def may(case: RowCase) -> No | None:
    """The policy's word."""
    return case.nos[0] if case.nos else None


def archive_open(case: RowCase) -> No | None:
    """A sealed or destroyed archive takes nothing more (B-160)."""
    return no("E_ARCHIVE_STATE", state=case.closed) if case.closed else None


def has_day(case: RowCase) -> No | None:
    """It moves to another day, from today on."""
    good = case.to_day is not None and case.today <= case.to_day <= case.today + AHEAD and case.to_day != case.on_day
    return None if good else no("E_MOVE_DAY", field="to_day", today=case.today)
