"""What dealers bought, sold on and were given, in bulk. For the house's own reckoning, but for those that name an actor."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.policies.rules.margins import Moved
from kehu_desk.products.entities import Product
from kehu_desk.rebates.queries import paid_to
from kehu_desk.sales.entities import CustomerMonth, SalesRecord
from kehu_desk.sales.rules.periods import Period, first_day
from kehu_desk.sales.rules.records import COUNTED
from kehu_desk.store.days import month as month_of_day
from kehu_desk.supports.queries import spent

SECTIONS: Final = ("SAL", "POL")
BOUGHT, SOLD = "L1", "L2"
SAMPLE: Final = "sample"  # no trade: neither bought nor sold
CHUNK: Final = 200
Given = Callable[[Session, Sequence[UUID], date, date], dict[UUID, int]]


class Dealer(NamedTuple):
    """Who sold on in a period, and for how much."""

    id: UUID
    name: str
    number: str
    sold_fen: int


class Traded(NamedTuple):
    """What one customer sold on in a period, and what he bought in it and before."""

    sold: list[Moved]
    bought: list[Moved]


def dealers(session: Session, actor: Actor, period: Period, most: int, customer: UUID | None = None) -> list[Dealer]:
    """Whose sales and policies this person may view, of those who reported lines of level L2: who sold most first."""
    it, net = CustomerMonth, func.sum(CustomerMonth.net_fen)
    wanted = select(it.customer_id, Customer.name, func.coalesce(Customer.archive_no, Customer.no), net)
    wanted = wanted.join(Customer, Customer.id == it.customer_id)
    wanted = wanted.where(it.level == SOLD, it.month.between(period.first, period.last))
    wanted = wanted.where(and_(*(shown(actor, it.customer_id, section) for section in SECTIONS)))
    if customer is not None:
        wanted = wanted.where(it.customer_id == customer)
    order = wanted.group_by(it.customer_id).order_by(net.desc(), it.customer_id).limit(most)
    return [Dealer(*row) for row in session.execute(order)]


def traded(session: Session, customers: Sequence[UUID], period: Period) -> dict[UUID, Traded]:
    """Each customer's sums by product and month; what he bought reaches back for what he sold before he bought it again."""
    found: dict[UUID, Traded] = {each: Traded([], []) for each in customers}
    for some in _chunks(customers):
        for customer, level, *moved in session.execute(_sums(some, period.since, period.until)):
            (found[customer].sold if level == SOLD else found[customer].bought).append(_moved(moved))
        lacking = {customer: lacks for customer in some if (lacks := _lacking(found[customer]))}
        if lacking:
            _look_back(session, found, lacking, period)
    return found


def received(session: Session, customers: Sequence[UUID], period: Period, given: Given) -> dict[UUID, dict[int, int]]:
    """Customer -> month -> fen. given: what asks one noun for the sums of customers between two days."""
    found: dict[UUID, dict[int, int]] = defaultdict(dict)
    for month in range(period.first, period.last + 1):
        one = Period(month, 1)
        for some in _chunks(customers):
            for customer, fen in given(session, some, one.since, one.until).items():
                found[customer][month] = fen
    return found


def rebates(session: Session, customers: Sequence[UUID], period: Period) -> dict[UUID, dict[int, int]]:
    """Rebates paid, by the day they were paid on."""
    return received(session, customers, period, paid_to)


def supports(session: Session, customers: Sequence[UUID], period: Period) -> dict[UUID, dict[int, int]]:
    """Supports settled, by the day they were settled on."""
    return received(session, customers, period, spent)


def product_names(session: Session, products: Iterable[UUID]) -> dict[UUID, str]:
    """Names of goods by id."""
    return {row[0]: row[1] for row in session.execute(select(Product.id, Product.name).where(Product.id.in_(list(products))))}


def _sums(customers: Sequence[UUID], since: date | None, until: date) -> Select[Any]:
    it = SalesRecord
    month = month_of_day(it.traded_on)
    columns = (it.customer_id, it.level, month, it.product_id, func.sum(it.qty3), func.sum(it.amount_fen))
    wanted = cast("Select[Any]", select(*columns))
    wanted = wanted.where(it.customer_id.in_(customers), it.traded_on <= until, it.state.in_(COUNTED), it.doc_type != SAMPLE)
    if since is not None:
        wanted = wanted.where(it.traded_on >= since, it.level.in_((BOUGHT, SOLD)))
    return wanted.group_by(it.customer_id, it.level, month, it.product_id)


def _moved(row: Sequence[Any]) -> Moved:
    month, product, qty3, fen = row
    return Moved(int(month), product, int(qty3), int(fen))


def _lacking(known: Traded) -> set[UUID]:
    """Products that were sold before the first month of the period that says a price."""
    first: dict[UUID, int] = {}
    for each in sorted(known.bought, reverse=True):
        if each.qty3 > 0 and each.fen > 0:
            first[each.product] = each.month
    return {each.product for each in known.sold if first.get(each.product, each.month + 1) > each.month}


def _look_back(session: Session, found: dict[UUID, Traded], lacking: dict[UUID, set[UUID]], period: Period) -> None:
    it, goods = SalesRecord, set[UUID]().union(*lacking.values())
    before = date.fromordinal(first_day(period.first).toordinal() - 1)
    asked = _sums(list(lacking), None, before).where(it.level == BOUGHT, it.product_id.in_(goods))
    for customer, _level, *moved in session.execute(asked):
        each = _moved(moved)
        if each.product in lacking[customer]:
            found[customer].bought.append(each)


def _chunks(rows: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    return (rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK))
