"""短缺: what is about to run out at customers', has, or had in a month. Source: business.md §17 (Shortage)."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.people.actor import Actor
from kehu_desk.replenishment.entities import OrderProposal, StockOut
from kehu_desk.replenishment.queries.cover import SECTION, rounded
from kehu_desk.replenishment.queries.inputs import Goods, Key
from kehu_desk.replenishment.queries.stocks import Stocks
from kehu_desk.replenishment.rules.demand import demand_of
from kehu_desk.replenishment.rules.reckoning import Facts
from kehu_desk.replenishment.rules.states import LIVE
from kehu_desk.replenishment.rules.watching import Span, days_out, shortage, stock_days


class ShortRow(NamedTuple):
    """A product that is about to run out, has run out, or had run out in the month. state: soon_out, out, or empty when it is back."""

    customer_id: UUID
    customer: str
    product_id: UUID
    product: str
    unit: str
    state: str
    on_hand3: int | None
    days: Decimal | None
    since_on: date | None
    days_out: int
    proposal: str


def shortages(session: Session, actor: Actor, first: date, read: Stocks) -> list[ShortRow]:
    """短缺清单 of the month that begins with a day: what has run out stands first, then what is about to, then what is back."""
    last = min(actor.today, _month_end(first))
    spans = _spans(session, actor, first, last)
    rows: list[ShortRow] = []
    for part, gathered in read.parts:
        asked = _asked(session, part)
        for key, facts in (gathered.uncounted | gathered.facts).items():
            row = _short(key, read.names[key[0]], gathered.goods[key[1]], facts, spans.get(key, ()), key in gathered.facts)
            row = row._replace(days_out=days_out(spans.get(key, ()), first, last), proposal=asked.get(key, ""))
            if row.state or row.days_out:
                rows.append(row)
    order = ("out", "soon_out", "")
    return sorted(rows, key=lambda row: (order.index(row.state), -row.days_out, row.days or 0, row.customer, row.product))


def _short(key: Key, customer: str, goods: Goods, facts: Facts, spans: Collection[Span], counted: bool) -> ShortRow:
    demand, on_hand3 = demand_of(facts.weeks), facts.position.on_hand3
    state = shortage(on_hand3, demand, facts.terms.lead_days) if counted else ""
    since = next((each.since_on for each in spans if each.until_on is None), None)
    return ShortRow(
        key[0], customer, key[1], goods.title, goods.base_unit, state, on_hand3 if counted else None,
        rounded(stock_days(max(0, on_hand3), demand)) if counted else None, since, 0, "",
    )  # fmt: skip


def _spans(session: Session, actor: Actor, first: date, last: date) -> dict[Key, list[Span]]:
    wanted = select(StockOut).where(
        StockOut.since_on <= last, or_(StockOut.until_on.is_(None), StockOut.until_on >= first), shown(actor, StockOut.customer_id, SECTION)
    )
    found = defaultdict[Key, list[Span]](list)
    for row in session.scalars(wanted):
        found[row.customer_id, row.product_id].append(Span(row.since_on, row.until_on))
    return found


def _asked(session: Session, customers: Collection[UUID]) -> dict[Key, str]:
    """State of the open proposal of each product."""
    wanted = select(OrderProposal.customer_id, OrderProposal.product_id, OrderProposal.state)
    rows = session.execute(wanted.where(OrderProposal.customer_id.in_(customers), OrderProposal.state.in_(LIVE)))
    return {(customer, product): state for customer, product, state in rows}


def _month_end(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
