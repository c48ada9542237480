"""Reads of openings: frozen rows. Custodians, managers and auditors see all, others their own and those that concern their people."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, false, func, or_, select, true
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.emergency.entities import BreakGlass
from kehu_desk.emergency.rules import GlassState, stands
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.queries import names, same_person
from kehu_desk.people.roles import split

REVIEWERS = frozenset({"cus", "mgr"})
LISTED = frozenset({"cus", "mgr", "aud"})


class GlassRow(NamedTuple):
    """One opening as a list shows it. state: what the clock has made of it; late: unreviewed past its review day."""

    id: UUID
    no: str
    person_id: UUID
    person: str
    customer_id: UUID
    customer: str
    category: str
    reason: str
    opened_at: datetime
    until: datetime
    review_due: datetime
    state: str
    late: bool
    told: tuple[str, ...]
    overdue: int
    barred_until: datetime | None
    verdict: str
    note: str
    reviewer: str
    reviewed_at: datetime | None


class ReviewDue(NamedTuple):
    """An opening that was not reviewed yet, for the hand-over list. own: the person opened it, so that others must review it."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    person: str
    review_due: datetime
    own: bool


def may_list(actor: Actor) -> ColumnElement[bool]:
    """Openings this person may see; adm none (B-021)."""
    if actor.roles & LISTED:
        return true()
    if "adm" in actor.roles:
        return false()
    below = select(Person.id).where(Person.reports_to == actor.person)
    theirs = select(Relation.customer_id).where(
        Relation.kind == "OWN", Relation.person_id.in_(below), Relation.since <= actor.now, Relation.until > actor.now
    )
    return or_(BreakGlass.person_id == actor.person, BreakGlass.person_id.in_(below), BreakGlass.customer_id.in_(theirs))


def glass_rows(session: Session, actor: Actor) -> list[GlassRow]:
    """All openings that this person may see, the newest first."""
    wanted = select(BreakGlass).where(may_list(actor)).order_by(BreakGlass.opened_at.desc(), BreakGlass.no.desc())
    return _rows(session, list(session.scalars(wanted)), actor.now)


def _rows(session: Session, found: list[BreakGlass], now: datetime) -> list[GlassRow]:
    who = names(session, [each for row in found for each in (row.person_id, row.reviewed_by)])
    called = {row.id: row.name for row in session.execute(select(Customer.id, Customer.name).where(Customer.id.in_(
        {row.customer_id for row in found}
    )))}  # fmt: skip
    return [_row(row, who, called, now) for row in found]


def _row(it: BreakGlass, who: dict[UUID, str], called: dict[UUID, str], now: datetime) -> GlassRow:
    state = stands(it.state, it.until, now)
    return GlassRow(
        it.id, it.no, it.person_id, who.get(it.person_id, ""), it.customer_id, called.get(it.customer_id, ""), it.category, it.reason,
        it.opened_at, it.until, it.review_due, state.value, state is GlassState.UNREVIEWED and now > it.review_due, tuple(it.told),
        it.overdue, it.barred_until, it.verdict, it.note, who.get(it.reviewed_by, "") if it.reviewed_by else "", it.reviewed_at,
    )  # fmt: skip


def unreviewed_of(session: Session, person: UUID) -> BreakGlass | None:
    """A person's own opening that is open or was not reviewed yet. Source: B-134."""
    mine = select(BreakGlass).where(BreakGlass.person_id == person, BreakGlass.state != GlassState.REVIEWED)
    return session.scalars(mine.order_by(BreakGlass.opened_at).limit(1)).first()


def open_reviews(session: Session, customer: UUID) -> int:
    """How many openings of an archive were not reviewed yet, whoever may see them. Source: B-161."""
    waiting = (BreakGlass.customer_id == customer, BreakGlass.state != GlassState.REVIEWED)
    return session.scalar(select(func.count()).select_from(BreakGlass).where(*waiting)) or 0


def reviews_due(session: Session, person: UUID) -> list[ReviewDue]:
    """Openings not reviewed yet that a person made himself, or is among those to review. Source: B-151."""
    waiting = select(BreakGlass, Customer.name, Person.name).join(Customer, Customer.id == BreakGlass.customer_id)
    waiting = waiting.join(Person, Person.id == BreakGlass.person_id).where(BreakGlass.state != GlassState.REVIEWED)
    him = session.get(Person, person)
    reviews = him is not None and bool(split(him.roles) & REVIEWERS)
    found = []
    for row, customer, opener in session.execute(waiting.order_by(BreakGlass.opened_at, BreakGlass.no)):
        own = same_person(session, row.person_id, person)
        if own or reviews:
            found.append(ReviewDue(row.id, row.no, row.customer_id, customer, opener, row.review_due, own))
    return found
