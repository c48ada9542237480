"""Which facts a person may see: the only place that says so in SQL. Source: borrowing.md §2 (L2 and L3 live), business.md §4."""

from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, and_, bindparam, false, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.access.sections import TOP
from kehu_desk.access.visible import facts, shown, visible
from kehu_desk.intelligence.entities import Fact
from kehu_desk.people.actor import Actor

SECTION: Final = "INT"


def sells(actor: Actor) -> bool:
    """Whether facts of the market concern this person: sellers and managers."""
    return any(row.roles & actor.roles for row in TABLE[Action.RECORD_MARKET_FACT])


def may_see(actor: Actor) -> ColumnElement[bool]:
    """Condition on Fact: the section must be open to him, and the fact's own level too; who wrote a top secret one reads what he wrote."""
    me = bindparam("actor_id", actor.person, Uuid())
    at_level = visible(actor, Fact.customer_id, SECTION, Fact.level, live=True)  # type: ignore[arg-type]
    may_write = visible(actor, Fact.customer_id, SECTION, TOP, live=True, action=Action.APPEND)  # type: ignore[arg-type]
    mine = and_(Fact.created_by == me, may_write)
    of_customer = and_(shown(actor, Fact.customer_id, SECTION), or_(at_level, mine))  # type: ignore[arg-type]
    return or_(of_customer, Fact.customer_id.is_(None) if sells(actor) else false())


def sees(session: Session, actor: Actor, fact: UUID) -> bool:
    """Whether this person may see one fact."""
    return session.scalar(select(Fact.id).where(Fact.id == fact, may_see(actor)), facts(actor)) is not None
