"""Who was heard and who was answered: the figures of 沟通, and the important customers of whom nobody heard. Source: business.md §15.

A communication is an invitation that reached the customer, or an opinion of his; an opinion said at a meeting that he attended is no second
one. Visits of daily work do not count: they have figures of their own.
"""

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import CompoundSelect, Select, and_, func, or_, select, union, union_all
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.communications.entities import CommReceipt, Opinion
from kehu_desk.communications.rules.hearing import Heard, Replies
from kehu_desk.communications.rules.opinions import ANSWERED
from kehu_desk.communications.rules.plans import HEARD
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.office import settings_of
from kehu_desk.visits.rules.frequency import IMPORTANT

SECTION = "POL"
AT_ONCE = 500  # customers of one statement
KEY_ACCOUNT = "KAM"


class UnheardRow(NamedTuple):
    """An important customer of whom nobody heard. key_account: has a key account manager; last_on: when he was heard last, ever."""

    customer_id: UUID
    customer: str
    no: str
    grade: str
    key_account: bool
    owner: str
    last_on: date | None


def reply_rate(session: Session, since: date, until: date, actor: Actor | None = None) -> Replies:
    """Of opinions said from one day to another, both included. actor: only those that he may see; without one nobody's rights are asked."""
    wanted = select(Opinion.state, Opinion.reply_due, Opinion.replied_at).where(Opinion.said_on.between(since, until))
    if actor is not None:
        wanted = wanted.where(shown(actor, Opinion.customer_id, SECTION))
    zone, rows = settings_of(session).zone, session.execute(wanted).all()
    answered = [(due, at) for state, due, at in rows if state in ANSWERED and at is not None]
    return Replies(len(rows), len(answered), sum(local_day(at, zone) <= due for due, at in answered))


def last_heard(session: Session, customers: Collection[UUID], since: date) -> dict[UUID, int]:
    """How many communications each of these customers had since a day; those without any are left out. Rights are asked elsewhere."""
    found: dict[UUID, int] = {}
    every = list(customers)
    for at in range(0, len(every), AT_ONCE):
        part = every[at : at + AT_ONCE]
        events = _events(CommReceipt.customer_id.in_(part), Opinion.customer_id.in_(part), since).subquery()
        rows = session.execute(select(events.c.customer_id, func.count()).group_by(events.c.customer_id))
        found |= {customer: count for customer, count in rows}
    return found


def heard(session: Session, actor: Actor, since: date, until: date) -> Heard:
    """Important customers whom this person sees, and how many of them had a communication from one day to another."""
    those = _important(actor, select(Customer.id)).subquery()
    ids = select(those.c.id)
    events = _events(CommReceipt.customer_id.in_(ids), Opinion.customer_id.in_(ids), since, until).subquery()
    reached = session.scalar(select(func.count(func.distinct(events.c.customer_id))))
    return Heard(session.scalar(select(func.count()).select_from(those)) or 0, reached or 0)


def unheard(session: Session, actor: Actor, since: date, until: date, most: int = 500) -> list[UnheardRow]:
    """Important customers of whom nobody heard from one day to another, those longest without a word first."""
    last = _last().subquery()
    wanted = select(Customer.id, Customer.name, Customer.no, Customer.grade, _is_key(actor), Person.name, last.c.on_day)
    wanted = wanted.outerjoin(last, last.c.customer_id == Customer.id).outerjoin(Person, Person.id == Customer.owner_id)
    events = _events(CommReceipt.customer_id.is_not(None), Opinion.customer_id.is_not(None), since, until).subquery()
    narrowed = _important(actor, cast("Select[Any]", wanted)).where(Customer.id.not_in(select(events.c.customer_id)))
    rows = session.execute(narrowed.order_by(last.c.on_day.asc().nulls_first(), Customer.name, Customer.id).limit(most))
    return [UnheardRow(customer, name, number, grade, key, owner or "", on) for customer, name, number, grade, key, owner, on in rows]


def _important(actor: Actor, wanted: Select[Any]) -> Select[Any]:
    """Filed customers of grade A or with a key account manager."""
    weighs = or_(Customer.grade.in_(IMPORTANT), _is_key(actor))
    return wanted.where(Customer.state == ArchiveState.FILED, weighs, shown(actor, Customer.id, SECTION))


def _is_key(actor: Actor) -> Any:
    now = and_(Relation.since <= actor.now, Relation.until > actor.now)
    return Customer.id.in_(select(Relation.customer_id).where(Relation.kind == KEY_ACCOUNT, now))


def _events(receipts: Any, opinions: Any, since: date, until: date | None = None) -> CompoundSelect[Any]:
    """(customer, what) of every communication: a union, so that what is told twice counts once."""
    reached = select(CommReceipt.customer_id, CommReceipt.plan_id.label("event")).where(receipts, CommReceipt.state.in_(HEARD))
    said = select(Opinion.customer_id, func.coalesce(Opinion.plan_id, Opinion.id)).where(opinions)
    reached, said = reached.where(CommReceipt.on_day >= since), said.where(Opinion.said_on >= since)
    if until is not None:
        reached, said = reached.where(CommReceipt.on_day <= until), said.where(Opinion.said_on <= until)
    return union(reached, said)


def _last() -> Select[Any]:
    reached = select(CommReceipt.customer_id, CommReceipt.on_day).where(CommReceipt.state.in_(HEARD))
    every = union_all(reached, select(Opinion.customer_id, Opinion.said_on)).subquery()
    return select(every.c.customer_id, func.max(every.c.on_day).label("on_day")).group_by(every.c.customer_id)
