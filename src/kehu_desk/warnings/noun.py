"""What early warnings offer to the floors above them."""

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import facts
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries.duties import belongs, may_at
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.warnings import entities as entities
from kehu_desk.warnings.entities import EarlyWarning, WarningMeasure
from kehu_desk.warnings.queries.findings import SECTIONS
from kehu_desk.warnings.queries.seeing import seen
from kehu_desk.warnings.rules.handling import ACKNOWLEDGED, LIVE, OPEN, RESOLVED
from kehu_desk.warnings.rules.levels import NAME as NAME

TABLES: Final = frozenset({"early_warning", "warning_measure", "warning_run"})


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What waits for the person whose warning it is, to whom it was passed up, whose measures are due, and who may close it."""
    yield from _mine(session, actor)
    yield from _passed_up(session, actor)
    yield from _measures(session, actor)
    if belongs(actor, Action.DECIDE_WARNING):
        yield from _to_close(session, actor)


def _mine(session: Session, actor: Actor) -> Iterable[Due]:
    it = EarlyWarning
    put_off = it.snoozed_until.is_(None) | (it.snoozed_until < actor.today)
    wanted = _wanted(actor).where(it.owner_id == actor.person, it.state.in_([OPEN, ACKNOWLEDGED]), put_off)
    for row, customer, owner in session.execute(wanted.order_by(it.due_on, it.no), facts(actor)):
        kind = "warning_acknowledge" if row.state == OPEN else "warning_plan"
        yield Due(NAME, row.id, kind, f"{row.no} {customer}", row.due_on, owner or "")


def _passed_up(session: Session, actor: Actor) -> Iterable[Due]:
    it = EarlyWarning
    wanted = _wanted(actor).where(it.escalated_to == actor.person, it.state.in_(sorted(LIVE)))
    for row, customer, owner in session.execute(wanted.order_by(it.due_on, it.no), facts(actor)):
        yield Due(NAME, row.id, "warning_passed_up", f"{row.no} {customer}", row.due_on, owner or "")


def _measures(session: Session, actor: Actor) -> Iterable[Due]:
    it, measure = EarlyWarning, WarningMeasure
    wanted = select(measure, it.no, Customer.name).join(it, it.id == measure.warning_id).join(Customer, Customer.id == it.customer_id)
    wanted = wanted.where(measure.owner_id == actor.person, measure.done_on.is_(None), it.state.in_(sorted(LIVE)), seen(actor))
    for row, number, customer in session.execute(wanted.order_by(measure.due_on, measure.id), facts(actor)):
        yield Due(NAME, row.id, "warning_measure", f"{number} {customer} {row.body}", row.due_on, actor.name)


def _to_close(session: Session, actor: Actor) -> Iterable[Due]:
    """Not for who had a hand in it."""
    it = EarlyWarning
    decided = or_(*(and_(it.section == each, it.customer_id.in_(_decides(actor, each))) for each in sorted(set(SECTIONS.values()))))
    for row, customer, owner in session.execute(_wanted(actor).where(it.state == RESOLVED, decided).order_by(it.no), facts(actor)):
        if actor.person not in (row.resolved_by, row.acknowledged_by):
            yield Due(NAME, row.id, "warning_close", f"{row.no} {customer}", None, owner or "")


def _wanted(actor: Actor) -> Any:
    it = EarlyWarning
    wanted = select(it, Customer.name, Person.name).join(Customer, Customer.id == it.customer_id)
    return wanted.outerjoin(Person, Person.id == it.owner_id).where(seen(actor))


def _decides(actor: Actor, section: str) -> Any:
    return select(Customer.id).where(may_at(actor, Action.DECIDE_WARNING, section))


WORK: Final = {
    "warning_acknowledge": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Acknowledge a warning"), card="warning", passes_on=True),
    "warning_plan": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Plan measures against a warning"), card="warning", passes_on=True),
    "warning_passed_up": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "A warning was passed up to you"), card="warning"),
    "warning_measure": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Carry out a measure"), card="warning", passes_on=True),
    "warning_close": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Close a resolved warning"), card="warning", decides=True),
}

NOUN: Final = Noun(NAME, TABLES, due, WORK)
