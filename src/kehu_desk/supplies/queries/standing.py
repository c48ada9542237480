"""What commitments come to: the rate at which orders were filled, what is left of a month, stock-outs nobody has explained yet.

Rights are asked elsewhere unless an actor is named.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.inventory.queries import weekly_out
from kehu_desk.orders.entities import Order, OrderLine
from kehu_desk.people.actor import Actor
from kehu_desk.products.entities import Product
from kehu_desk.replenishment.entities import OrderProposal, StockOut
from kehu_desk.replenishment.rules.states import CONFIRMED
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED
from kehu_desk.supplies.entities import SupplyCommitment, SupplyShortage
from kehu_desk.supplies.rules.commitments import MOST_RESPONSE, State, left3
from kehu_desk.supplies.rules.fill import Fill, Promised, filled, lost3, promised_on
from kehu_desk.supplies.rules.shortages import days_short

Key = tuple[UUID, UUID]
ACCEPTED: Final = ("approved", "delivered", "billed", "closed")
ASKED: Final = ("submitted", *ACCEPTED)
AT_ONCE: Final = 300  # customers of one statement
SOLD: Final = ("sale", "adjust")  # what was taken back as a return was delivered all the same
LONGEST: Final = timedelta(days=MOST_RESPONSE)
WEEKS: Final = 8
MOST: Final = 200


class StandingOut(NamedTuple):
    """A stock-out that replenishment found and nobody has taken over. lost3: estimate of what was not sold; None where it is unknown."""

    id: UUID
    customer_id: UUID
    customer: str
    product_id: UUID
    product: str
    unit: str
    since_on: date
    until_on: date | None
    lost3: int | None


class Holding(NamedTuple):
    """A commitment that held for a product, from one day to another."""

    starts_on: date
    ends_on: date
    month_qty3: int
    response_days: int


def fill_rate(session: Session, customers: Collection[UUID], since: date, until: date, product: UUID | None = None) -> dict[UUID, Fill]:
    """Fill by customer over the lines that were promised for a day from since to until (which is not after today).

    Assumptions, since an order keeps one wished day and is delivered as a whole: the promised day is the day the customer wished for
    (wanted_on); without one it is the day of ordering plus the response days of the commitment in force on that day; an order with neither
    promised nothing and is left out. Only orders that we accepted count; what left us earlier than promised counts as on time, and of each
    line not more than was ordered. What left us is read from the sales lines of the order, with their corrections.
    """
    found: dict[UUID, Fill] = {}
    every = list(customers)
    for at in range(0, len(every), AT_ONCE):
        promised = _promised(session, every[at : at + AT_ONCE], since, until, product)
        found |= filled(promised, _came(session, promised))
    return found


def left_of(session: Session, customers: Collection[UUID], day: date) -> dict[Key, int]:
    """What is left of the month's guarantee of each product that a commitment holds for on a day, qty3.

    Orders handed in or accepted in the month use it up, and so do confirmed proposals that have no order yet.
    """
    first, found = day.replace(day=1), dict[Key, int]()
    every = list(customers)
    for at in range(0, len(every), AT_ONCE):
        part = every[at : at + AT_ONCE]
        held = {key: rows[0] for key, rows in _holdings(session, part, day, day).items()}
        if held:
            taken = _taken(session, part, first, day)
            found |= {key: left3(row.month_qty3, taken.get(key, 0)) for key, row in held.items()}
    return found


def committed(session: Session, actor: Actor) -> list[UUID]:
    """Customers with a commitment in force today of whom this person sees both policies and sales."""
    it = SupplyCommitment
    wanted = select(it.customer_id).where(it.state == State.APPROVED, it.starts_on <= actor.today, it.ends_on >= actor.today)
    return list(session.scalars(wanted.where(shown(actor, it.customer_id, "POL"), shown(actor, it.customer_id, "SAL")).distinct()))


def stock_outs(session: Session, actor: Actor, until: date | None = None) -> list[StandingOut]:
    """Stock-outs of the last half year that no shortage explains, the latest first, at customers whose stock and policies he sees."""
    today = until or actor.today
    told = select(SupplyShortage.id).where(
        SupplyShortage.customer_id == StockOut.customer_id, SupplyShortage.product_id == StockOut.product_id,
        or_(SupplyShortage.until_on.is_(None), SupplyShortage.until_on >= StockOut.since_on),
        or_(StockOut.until_on.is_(None), SupplyShortage.since_on <= StockOut.until_on),
    )  # fmt: skip
    wanted = select(StockOut, Customer.name, Product).join(Customer, Customer.id == StockOut.customer_id)
    wanted = wanted.join(Product, Product.id == StockOut.product_id).where(~told.exists(), StockOut.since_on >= today - timedelta(days=183))
    seen = (shown(actor, StockOut.customer_id, "STK"), shown(actor, StockOut.customer_id, "POL"))
    rows = session.execute(wanted.where(*seen).order_by(StockOut.since_on.desc(), StockOut.id.desc()).limit(MOST)).all()
    return [_standing(out, name, goods, estimate) for (out, name, goods), estimate in zip(rows, _lost(session, rows, today), strict=True)]


def estimated(session: Session, customer: UUID, product: UUID, since: date, until: date | None, today: date) -> int | None:
    """What was not sold from one day to another, by the mean of the weeks before; None where nothing is known."""
    weeks = weekly_out(session, [customer], since - timedelta(days=1), WEEKS).get((customer, product), ())
    return lost3(weeks, days_short(since, until, today))


def _standing(out: StockOut, customer: str, goods: Product, lost: int | None) -> StandingOut:
    title = f"{goods.name} {goods.spec}".strip()
    return StandingOut(out.id, out.customer_id, customer, out.product_id, title, goods.base_unit, out.since_on, out.until_on, lost)


def _lost(session: Session, rows: Sequence[Any], today: date) -> Iterable[int | None]:
    """One reading of weeks for all stock-outs that began on the same day."""
    together = defaultdict[date, set[UUID]](set)
    for out, _name, _goods in rows:
        together[out.since_on].add(out.customer_id)
    weeks = {day: weekly_out(session, customers, day - timedelta(days=1), WEEKS) for day, customers in together.items()}
    for out, _name, _goods in rows:
        before = weeks[out.since_on].get((out.customer_id, out.product_id), ())
        yield lost3(before, days_short(out.since_on, out.until_on, today))


def _promised(session: Session, customers: Collection[UUID], since: date, until: date, product: UUID | None) -> list[Promised]:
    wanted = select(Order.customer_id, Order.id, Order.ordered_on, Order.wanted_on, OrderLine.product_id, func.sum(OrderLine.qty3))
    wanted = wanted.join(OrderLine, OrderLine.order_id == Order.id).where(Order.customer_id.in_(customers), Order.state.in_(ACCEPTED))
    unwished = and_(Order.wanted_on.is_(None), Order.ordered_on.between(since - LONGEST, until))
    wanted = wanted.where(or_(unwished, Order.wanted_on.between(since, until)))
    if product is not None:
        wanted = wanted.where(OrderLine.product_id == product)
    held = _holdings(session, customers, since - LONGEST, until, ended=True)
    found = []
    for customer, order, ordered_on, wanted_on, goods, qty3 in session.execute(wanted.group_by(Order.id, OrderLine.product_id)):
        holding = next((each for each in held.get((customer, goods), ()) if each.starts_on <= ordered_on <= each.ends_on), None)
        day = promised_on(ordered_on, wanted_on, holding.response_days if holding else None)
        if day is not None and since <= day <= until:
            found.append(Promised(customer, order, goods, int(qty3), day))
    return found


def _came(session: Session, promised: Sequence[Promised]) -> dict[Key, int]:
    """(order, product) -> qty3 that left us by the promised day."""
    days = {(each.order_id, each.product_id): each.promised_on for each in promised}
    orders = list({each.order_id for each in promised})
    found = defaultdict[Key, int](int)
    for at in range(0, len(orders), AT_ONCE):
        wanted = select(SalesRecord.order_id, SalesRecord.product_id, SalesRecord.traded_on, SalesRecord.qty3).where(
            SalesRecord.order_id.in_(orders[at : at + AT_ONCE]), SalesRecord.level == "L1", SalesRecord.state.in_(COUNTED),
            SalesRecord.doc_type.in_(SOLD),
        )  # fmt: skip
        for order, product, on, qty3 in session.execute(wanted):
            if order is not None and (order, product) in days and on <= days[order, product]:
                found[order, product] += qty3
    return found


def _holdings(session: Session, customers: Collection[UUID], since: date, until: date, *, ended: bool = False) -> dict[Key, list[Holding]]:
    """Commitments that held within a span. ended: those too that were ended since, up to their end."""
    it = SupplyCommitment
    states = (State.APPROVED, State.ENDED) if ended else (State.APPROVED,)
    wanted = select(it).where(
        it.customer_id.in_(customers), it.state.in_(states), it.decided_at.is_not(None), it.starts_on <= until, it.ends_on >= since
    )
    found = defaultdict[Key, list[Holding]](list)
    for row in session.scalars(wanted.order_by(it.starts_on)):
        found[row.customer_id, row.product_id].append(Holding(row.starts_on, row.ends_on, row.month_qty3, row.response_days))
    return found


def _taken(session: Session, customers: Collection[UUID], since: date, until: date) -> dict[Key, int]:
    lines = select(Order.customer_id, OrderLine.product_id, func.sum(OrderLine.qty3)).join(Order, Order.id == OrderLine.order_id)
    lines = lines.where(Order.customer_id.in_(customers), Order.state.in_(ASKED), Order.ordered_on.between(since, until))
    asked = select(OrderProposal.customer_id, OrderProposal.product_id, func.sum(OrderProposal.qty3)).where(
        OrderProposal.customer_id.in_(customers), OrderProposal.state == CONFIRMED, OrderProposal.order_id.is_(None),
        OrderProposal.made_on.between(since, until),
    )  # fmt: skip
    found = defaultdict[Key, int](int)
    for wanted in (
        lines.group_by(Order.customer_id, OrderLine.product_id), asked.group_by(OrderProposal.customer_id, OrderProposal.product_id)
    ):  # fmt: skip
        for customer, product, qty3 in session.execute(wanted):
            found[customer, product] += int(qty3)
    return found
