"""How safe a stock is and how long it lasts, for lists of the nouns above. Source: business.md §17."""

from collections.abc import Collection
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.replenishment.queries.inputs import Key, gather
from kehu_desk.replenishment.rules.demand import demand_of
from kehu_desk.replenishment.rules.reckoning import measured
from kehu_desk.replenishment.rules.watching import stock_days

SECTION: Final = "STK"
AT_ONCE: Final = 200  # customers gathered in one go
CENT: Final = Decimal("0.01")


class Cover(NamedTuple):
    """safety3, reorder3: SS and s in qty3; days: how long the stock lasts, to two places; None for ever."""

    safety3: int
    reorder3: int
    days: Decimal | None


def cover_of(session: Session, actor: Actor, customers: Collection[UUID]) -> dict[Key, Cover]:
    """Of every product known at those of these customers whose stock the person may see, as of today."""
    found: dict[Key, Cover] = {}
    for part in in_parts(seen(session, actor, customers)):
        for key, facts in gather(session, part, actor.today).facts.items():
            demand = demand_of(facts.weeks)
            _method, levels, _alone, _flags = measured(demand, facts.terms, facts.season)
            found[key] = Cover(levels.safety3, levels.reorder3, rounded(stock_days(facts.position.on_hand3, demand)))
    return found


def seen(session: Session, actor: Actor, customers: Collection[UUID]) -> list[UUID]:
    """Those of these customers whose stock this person may see."""
    found: list[UUID] = []
    for part in in_parts(customers):
        found += session.scalars(select(Customer.id).where(Customer.id.in_(part), shown(actor, Customer.id, SECTION)))
    return found


def in_parts(customers: Collection[UUID], most: int = AT_ONCE) -> list[list[UUID]]:
    """So many at once that a statement bears them."""
    every = list(customers)
    return [every[at : at + most] for at in range(0, len(every), most)]


def rounded(days: Fraction | None) -> Decimal | None:
    """Days to two places, halves up."""
    return None if days is None else (Decimal(days.numerator) / Decimal(days.denominator)).quantize(CENT, ROUND_HALF_UP)
