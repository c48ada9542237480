"""What waits for somebody among promotions and season plans. They belong to no customer; one question for each."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.promotions.entities import Promotion, SeasonPlan
from kehu_desk.promotions.rules.codes import APPROVED, CLOSED, DRAFT, SUBMITTED


class WaitingRow(NamedTuple):
    """One promotion, or one plan, that waits."""

    id: UUID
    title: str
    state: str
    ends_on: date | None
    drafted_by: UUID
    by: str


def to_decide(session: Session) -> list[WaitingRow]:
    """Promotions handed in, the one that begins first on top."""
    wanted = select(Promotion, Person.name).join(Person, Person.id == Promotion.drafted_by).where(Promotion.state == SUBMITTED)
    rows = session.execute(wanted.order_by(Promotion.starts_on, Promotion.no))
    return [WaitingRow(it.id, f"{it.no} {it.title}", it.state, it.starts_on, it.drafted_by, by) for it, by in rows]


def to_end(session: Session, actor: Actor) -> list[WaitingRow]:
    """His promotions that are over and not closed, or closed and not evaluated."""
    over = or_(and_(Promotion.state == APPROVED, Promotion.ends_on < actor.today), Promotion.state == CLOSED)
    rows = session.scalars(select(Promotion).where(Promotion.drafted_by == actor.person, over).order_by(Promotion.ends_on, Promotion.no))
    return [WaitingRow(it.id, f"{it.no} {it.title}", it.state, it.ends_on, it.drafted_by, actor.name) for it in rows]


def plans_to_decide(session: Session) -> list[WaitingRow]:
    """Season plans that hold nothing yet and were not sent back."""
    wanted = select(SeasonPlan, Person.name).join(Person, Person.id == SeasonPlan.drafted_by)
    rows = session.execute(
        wanted.where(SeasonPlan.state == DRAFT, SeasonPlan.decided_at.is_(None)).order_by(SeasonPlan.year, SeasonPlan.id)
    )
    return [WaitingRow(it.id, f"{it.year} {it.title}", it.state, None, it.drafted_by, by) for it, by in rows]
