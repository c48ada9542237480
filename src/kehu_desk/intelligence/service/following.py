"""Subscriptions: who wants to be told of new facts of a customer, of a category, or of both. Source: business.md §4 (share with team)."""

from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.intelligence.entities import Subscription
from kehu_desk.intelligence.queries import SECTION, FollowRow, followed
from kehu_desk.intelligence.rules.terms import CATEGORIES
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller

FOLLOW = "intel.follow"


def follow(door: Door, caller: Caller, customer: UUID | None, category: str = "") -> UUID:
    """Be told of new facts; a second time changes nothing. Raises Refused: E_FOLLOW_ALL, E_FACT_CATEGORY, and those of viewing INT."""
    with door.change(caller, FOLLOW, About(customer, SECTION, subject=category)) as deed:
        if customer is not None:
            deed.require(Action.VIEW, customer, SECTION)
        deed.asked = True  # everybody follows for himself; what he is told of is decided fact by fact
        if customer is None and not category:
            raise Refused(no("E_FOLLOW_ALL"))
        if category and category not in CATEGORIES:
            raise Refused(no("E_FACT_CATEGORY"))
        mine = (Subscription.person_id == deed.actor.person, Subscription.category == category)
        known = deed.session.scalar(select(Subscription.id).where(*mine, Subscription.customer_id == customer))
        if known is not None:
            return known
        made = Subscription(person_id=deed.actor.person, customer_id=customer, category=category)
        deed.session.add(made)
        deed.session.flush()
        return made.id


def unfollow(door: Door, caller: Caller, subscription: UUID) -> None:
    """Not any more. Raises Refused E_NOT_FOUND for somebody else's."""
    with door.change(caller, FOLLOW, About(subject=str(subscription))) as deed:
        deed.asked = True  # his own
        row = deed.session.get(Subscription, subscription)
        if row is None or row.person_id != deed.actor.person:
            raise Refused(no("E_NOT_FOUND"))
        deed.session.delete(row)


def follows(door: Door, caller: Caller) -> list[FollowRow]:
    """What this person follows."""
    with door.look(caller) as (session, actor):
        return followed(session, actor)
