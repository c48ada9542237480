"""Our share in what a customer buys, what services cost, and what binds him besides price."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts
from kehu_desk.intelligence.entities import Fact
from kehu_desk.intelligence.queries import FactRow, fact_rows, may_see
from kehu_desk.intelligence.rules.states import State as FactState
from kehu_desk.kernel.money import half_up
from kehu_desk.loyalty.entities import BusinessShare, Fulfilment, ValueService
from kehu_desk.loyalty.rules import Panel, Share, State, fact_fen, mean100, share
from kehu_desk.people.actor import Actor
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED

OURS: Final = "L1"
YEAR: Final = timedelta(days=365)
FX_ONE: Final = 10**8


class SharePoint(NamedTuple):
    """The share of one year and category, and the fact below the line."""

    category: str
    year: int
    share: Share
    fact_id: UUID
    note: str


def measured_fen(session: Session, customer: UUID, year: int, category: str, until: date) -> int:
    """What we sold him of a category (empty: everything) in a year, up to a day, net of returns and discounts, in fen."""
    it = SalesRecord
    asked = select(func.coalesce(func.sum(it.amount_fen), 0)).where(
        it.customer_id == customer, it.level == OURS, it.traded_on >= date(year, 1, 1), it.traded_on <= min(date(year, 12, 31), until),
        it.state.in_(COUNTED),
    )  # fmt: skip
    if category:
        asked = asked.join(Product, Product.id == it.product_id).where(Product.category == category)
    return int(session.scalar(asked) or 0)


def share_trend(session: Session, actor: Actor, customer: UUID, category: str | None = None) -> list[SharePoint]:
    """All shares that are written down, by category and year. Shares whose fact this person may not see are estimates to him."""
    it = BusinessShare
    wanted = select(it).where(it.customer_id == customer).order_by(it.category, it.year)
    rows = session.scalars(wanted if category is None else wanted.where(it.category == category)).all()
    states = {fact.id: fact.state for fact in fact_rows(session, actor, [row.fact_id for row in rows])}
    return [
        SharePoint(
            row.category, row.year,
            share(row.our_fen, row.total_fen, corroborated=states.get(row.fact_id) == FactState.CORROBORATED), row.fact_id, row.note,
        )
        for row in rows
    ]  # fmt: skip


def share_of(session: Session, actor: Actor, customer: UUID, year: int, category: str = "") -> Share:
    """Our share in a category in a year; without one written down the share is None. Needs the section INT: the caller asks for it."""
    found = next((point.share for point in share_trend(session, actor, customer, category) if point.year == year), None)
    return found or Share(None, True, measured_fen(session, customer, year, category, actor.today), 0)


def amounts(session: Session, actor: Actor, customer: UUID) -> list[FactRow]:
    """Facts of this customer that may stand below the line: neither refuted, expired nor withdrawn; those that name money first."""
    ids = session.scalars(select(Fact.id).where(Fact.customer_id == customer, may_see(actor)), facts(actor)).all()
    fit = {FactState.CORROBORATED, FactState.UNVERIFIED, FactState.CONFLICT}
    rows = [row for row in fact_rows(session, actor, list(ids)) if row.state in fit]
    return sorted(rows, key=lambda row: (fact_fen(row.value3, row.unit) is None, -row.as_of.toordinal(), row.no))


def value_cost(session: Session, customers: Sequence[UUID], since: date, until: date) -> dict[UUID, int]:
    """Fen that value services cost between two days, both included: each service from its start, each fulfilment on its day."""
    own = select(ValueService.customer_id, func.sum(ValueService.cost_fen)).where(
        ValueService.customer_id.in_(customers), ValueService.starts_on >= since, ValueService.starts_on <= until
    )
    given = select(Fulfilment.customer_id, func.sum(Fulfilment.cost_fen)).where(
        Fulfilment.customer_id.in_(customers), Fulfilment.done_on >= since, Fulfilment.done_on <= until
    )
    found = dict.fromkeys(customers, 0)
    for customer, cost in [
        *session.execute(own.group_by(ValueService.customer_id)),
        *session.execute(given.group_by(Fulfilment.customer_id)),
    ]:
        found[customer] += int(cost)
    return found


def panel(session: Session, customer: UUID, day: date) -> Panel:
    """What binds one customer, over the year that ends on a day. For whoever may view SVC and SAL of him: the caller asks for them."""
    since = day - YEAR
    live = session.scalar(
        select(func.count()).where(
            ValueService.customer_id == customer, ValueService.state == State.RUNNING, ValueService.starts_on <= day,
            func.coalesce(ValueService.ends_on, day) >= day,
        )
    )  # fmt: skip
    given = session.execute(
        select(Fulfilment.kept, Fulfilment.rating).where(
            Fulfilment.customer_id == customer, Fulfilment.done_on > since, Fulfilment.done_on <= day
        )
    ).all()
    cost = value_cost(session, [customer], since + timedelta(days=1), day)[customer]
    kept, marks = sum(bool(row[0]) for row in given), [row[1] for row in given if row[1] is not None]
    return Panel(live or 0, kept, len(given), mean100(marks), _discounts(session, customer, since, day), cost)


def _discounts(session: Session, customer: UUID, since: date, day: date) -> int:
    it = SalesRecord
    asked = select(it.discount_fen, it.fx_rate8).where(
        it.customer_id == customer, it.level == OURS, it.traded_on > since, it.traded_on <= day, it.state.in_(COUNTED), it.discount_fen != 0
    )
    return max(0, sum(half_up(discount * rate, FX_ONE) for discount, rate in session.execute(asked)))
