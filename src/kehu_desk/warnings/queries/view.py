"""One warning with its measures and who did what; the board of a superior; the risk of each customer; how often we were wrong."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names
from kehu_desk.warnings.entities import EarlyWarning, WarningMeasure
from kehu_desk.warnings.queries.listing import AGES, BoardCell, WarningRow, warning_rows
from kehu_desk.warnings.queries.seeing import seen
from kehu_desk.warnings.rules.handling import ENDED, FALSE_ALARM, LIVE
from kehu_desk.warnings.rules.levels import Risk, combined

YEAR = timedelta(days=365)
MOST = 500


class MeasureRow(NamedTuple):
    """One measure. done_on: None while it is open."""

    id: UUID
    body: str
    owner_id: UUID
    owner: str
    due_on: date
    done_on: date | None
    outcome: str


class Stamp(NamedTuple):
    """Something that was done with a warning: what, by whom, when, and the words. what: as the columns of the warning name it."""

    what: str
    by: str
    at: datetime | None
    words: str = ""


class WarningView(NamedTuple):
    """One warning whole. put_off_why: why it was put off; stamps: what was done, the earliest first."""

    row: WarningRow
    plan: str
    put_off_why: str
    measures: tuple[MeasureRow, ...]
    stamps: tuple[Stamp, ...]


def warning_view(session: Session, actor: Actor, warning: UUID) -> WarningView | None:
    """None for what is not there or not his to see."""
    rows = warning_rows(session, actor, [warning])
    if not rows:
        return None
    it = session.get_one(EarlyWarning, warning)
    measures = list(session.scalars(
        select(WarningMeasure).where(WarningMeasure.warning_id == warning).order_by(WarningMeasure.due_on, WarningMeasure.id)
    ))  # fmt: skip
    who = names(session, [
        it.acknowledged_by, it.resolved_by, it.decided_by, it.escalated_to, *(each.owner_id for each in measures)
    ])  # fmt: skip
    told = [
        Stamp("acknowledged", _name(who, it.acknowledged_by), it.acknowledged_at),
        Stamp("passed_up", _name(who, it.escalated_to), it.escalated_at),
        Stamp("resolved", _name(who, it.resolved_by), it.resolved_at, it.result),
        Stamp(it.state if it.state in ENDED else "decided", _name(who, it.decided_by), it.decided_at, it.decision),
    ]
    stamps = sorted((each for each in told if each.at is not None), key=lambda each: str(each.at))
    rows_of = tuple(
        MeasureRow(each.id, each.body, each.owner_id, who.get(each.owner_id, ""), each.due_on, each.done_on, each.outcome)
        for each in measures
    )  # fmt: skip
    return WarningView(rows[0], it.plan, it.snooze_reason, rows_of, tuple(stamps))


def _name(who: Mapping[UUID, str], person: UUID | None) -> str:
    return who.get(person, "") if person is not None else ""


def board(session: Session, actor: Actor) -> list[BoardCell]:
    """Warnings not over yet that this person may see, by kind, level and age; empty cells are left out."""
    it, today = EarlyWarning, actor.today
    age = case(*((it.detected_on >= today - timedelta(days=days), place) for place, days in enumerate(AGES)), else_=len(AGES))
    wanted = select(it.kind, it.level, age.label("age"), func.count()).where(it.state.not_in(ENDED), seen(actor))
    return [BoardCell(*row) for row in session.execute(wanted.group_by(it.kind, it.level, "age"), facts(actor))]


class RiskRow(NamedTuple):
    """The combined risk of one customer, out of the living warnings that the reader may see."""

    customer_id: UUID
    customer: str
    owner: str
    risk: Risk
    kinds: tuple[str, ...]


def risks(session: Session, actor: Actor, most: int = MOST) -> list[RiskRow]:
    """The customers most at risk first: by the worst level, then by how many. Source: business.md §18 (Combined customer risk)."""
    it = EarlyWarning
    wanted = select(it.customer_id, Customer.name, Person.name, it.level, it.kind).join(Customer, Customer.id == it.customer_id)
    wanted = wanted.outerjoin(Person, Person.id == Customer.owner_id).where(it.state.in_(LIVE), seen(actor))
    found: dict[UUID, tuple[str, str, list[str], list[str]]] = {}
    for customer, name, owner, level, kind in session.execute(wanted.order_by(it.no), facts(actor)):
        _name, _owner, levels, kinds = found.setdefault(customer, (name, owner or "", [], []))
        levels.append(level)
        kinds.append(kind)
    rows = []
    for customer, (name, owner, levels, kinds) in found.items():
        risk = combined(levels)
        if risk is not None:
            rows.append(RiskRow(customer, name, owner, risk, tuple(dict.fromkeys(kinds))))
    return sorted(rows, key=lambda row: (*(-part for part in row.risk.order), row.customer))[:most]


class Precision(NamedTuple):
    """Of one kind, over a year: how many warnings were decided on, and how many of them were false alarms."""

    kind: str
    decided: int
    false_alarms: int


def precision(session: Session, actor: Actor) -> list[Precision]:
    """How often we were wrong in the last year, among the warnings that this person may see. Source: business.md §18 (Precision)."""
    it, zone = EarlyWarning, settings_of(session).zone
    wanted = select(it.kind, it.state, it.decided_at).where(it.state.in_(ENDED), it.decided_at.is_not(None), seen(actor))
    decided, wrong = Counter[str](), Counter[str]()
    for kind, state, at in session.execute(wanted, facts(actor)):
        if at is not None and local_day(at, zone) > actor.today - YEAR:
            decided[kind] += 1
            wrong[kind] += state == FALSE_ALARM
    return [Precision(kind, decided[kind], wrong[kind]) for kind in sorted(decided)]
