"""Who follows what: subscriptions to customers and categories. Source: business.md §4 (share with team)."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.intelligence.entities import Fact, Subscription
from kehu_desk.intelligence.queries.seen import SECTION
from kehu_desk.people.actor import Actor


class FollowRow(NamedTuple):
    """One subscription; an empty customer or category stands for all. blind: he may not see the section of that customer any more."""

    id: UUID
    customer_id: UUID | None
    customer: str
    category: str
    blind: bool


def followed(session: Session, actor: Actor) -> list[FollowRow]:
    """What this person follows. A customer whose section he may not see any more is named by nothing."""
    mine = select(Subscription, Customer.name).outerjoin(Customer, Customer.id == Subscription.customer_id)
    rows = session.execute(mine.where(Subscription.person_id == actor.person).order_by(Customer.name, Subscription.category)).all()
    open_to_him = set(
        session.scalars(
            select(Customer.id).where(Customer.id.in_(_customers([row[0] for row in rows])), shown(actor, Customer.id, SECTION))
        )
    )
    return [
        FollowRow(it.id, it.customer_id, name or "" if it.customer_id in open_to_him else "", it.category,
                  it.customer_id is not None and it.customer_id not in open_to_him)
        for it, name in rows
    ]  # fmt: skip


def _customers(rows: Sequence[Subscription]) -> list[UUID]:
    return [row.customer_id for row in rows if row.customer_id is not None]


def followers(session: Session, fact: Fact) -> list[UUID]:
    """Everybody whose subscription takes this fact in; whether they may see it is asked of each."""
    takes_in = (
        or_(Subscription.customer_id == fact.customer_id, Subscription.customer_id.is_(None)),
        or_(Subscription.category == fact.category, Subscription.category == ""),
    )
    return list(session.scalars(select(Subscription.person_id).where(*takes_in).distinct().order_by(Subscription.person_id)))
