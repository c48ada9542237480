"""Who could take goods over that lie too long elsewhere. Source: business.md §17 (Overstock: match list)."""

from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.people.actor import Actor
from kehu_desk.replenishment.queries.cover import SECTION, in_parts, rounded
from kehu_desk.replenishment.queries.inputs import gather
from kehu_desk.replenishment.rules.demand import demand_of
from kehu_desk.replenishment.rules.levels import UNIT
from kehu_desk.replenishment.rules.reckoning import measured
from kehu_desk.replenishment.rules.watching import stock_days

PROVINCE, CITY = 2, 4  # digits of a region code


class Match(NamedTuple):
    """A customer who could take goods over: his stock lasts less than his reorder point would."""

    customer_id: UUID
    name: str
    region_code: str
    same_city: bool
    on_hand3: int
    days: Decimal
    wanted3: int


def matches(session: Session, actor: Actor, customer: UUID, product: UUID) -> list[Match]:
    """Customers of the same province, those of the same city first, whose stock days are below s / d̄; only those the person may see."""
    region = session.get_one(Customer, customer).region_code
    if len(region) < PROVINCE:
        return []
    near = select(Customer.id, Customer.name, Customer.region_code).where(
        Customer.region_code.startswith(region[:PROVINCE], autoescape=True), Customer.id != customer, Customer.state == ArchiveState.FILED,
        shown(actor, Customer.id, SECTION),
    )  # fmt: skip
    cards = {each: (name, code) for each, name, code in session.execute(near)}
    rows: list[Match] = []
    for part in in_parts(cards):
        for (other, _product), facts in gather(session, part, actor.today, product).facts.items():
            demand, on_hand3 = demand_of(facts.weeks), max(0, facts.position.on_hand3)
            levels = measured(demand, facts.terms, facts.season)[1]
            days = stock_days(on_hand3, demand)
            if days is not None and on_hand3 < levels.reorder3:
                name, code = cards[other]
                lasts, same = rounded(days), code[:CITY] == region[:CITY] and len(code) >= CITY
                assert lasts is not None
                wanted3 = max(0, max(levels.target3, levels.reorder3) - facts.position.total3) // UNIT * UNIT
                rows.append(Match(other, name, code, same, on_hand3, lasts, wanted3))
    return sorted(rows, key=lambda row: (not row.same_city, row.days, row.name))
