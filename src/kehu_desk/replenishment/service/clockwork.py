"""What the clock does: proposals whose orders left us are shipped, what has come is closed, what has run out is written down day by day."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import CLOSED
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import settled
from kehu_desk.inventory.entities import StockCount
from kehu_desk.inventory.queries import on_hand_of
from kehu_desk.kernel.clock import local_day
from kehu_desk.orders.entities import Order
from kehu_desk.people.office import settings_of
from kehu_desk.replenishment.entities import OrderProposal, StockOut
from kehu_desk.replenishment.queries.cover import in_parts
from kehu_desk.replenishment.queries.inputs import Key, gather
from kehu_desk.replenishment.rules.demand import demand_of
from kehu_desk.replenishment.rules.states import CONFIRMED, SHIPPED
from kehu_desk.replenishment.rules.watching import OUT, shortage
from kehu_desk.replenishment.service.asking import SECTION
from kehu_desk.replenishment.service.cases import LEFT_US, settled_case
from kehu_desk.replenishment.service.effects import Said, apply
from kehu_desk.replenishment.workflow import PROPOSALS

CLOCK: Final = "proposal.clock"
WATCHED: Final = "stock.clock"
DROPPED_WITH: Final = "order_cancelled"


def sweep(door: Door) -> int:
    """Carry on proposals that their orders or the days have carried on. Returns how many."""
    with door.reading() as session:
        rows = _moved(session, local_day(door.now, settings_of(session).zone))
    for customer in dict.fromkeys(customer for customer, _proposal in rows):
        with door.clockwork(CLOCK, About(customer, SECTION)) as deed:
            names = [_carry(deed, proposal) for each, proposal in rows if each == customer]
            deed.name(subject=" ".join(name for name in names if name))
    return len(rows)


def _moved(session: Session, today: date) -> list[tuple[UUID, UUID]]:
    """(customer, proposal) of those for which the clock has something to do."""
    ordered = select(OrderProposal).join(Order, Order.id == OrderProposal.order_id)
    ordered = ordered.where(OrderProposal.state == CONFIRMED, Order.state.in_([*LEFT_US, "cancelled"]))
    shipped = select(OrderProposal).where(OrderProposal.state == SHIPPED, OrderProposal.shipped_on <= today)
    rows = [*session.scalars(ordered), *session.scalars(shipped)]
    return [(row.customer_id, row.id) for row in rows if settled(PROPOSALS, settled_case(session, row, today)) is not None]


def _carry(deed: Deed, proposal: UUID) -> str:
    row = deed.session.get_one(OrderProposal, proposal)
    case = settled_case(deed.session, row, deed.actor.today)
    done = settled(PROPOSALS, case)
    if done is None:
        return ""
    order = deed.session.get(Order, row.order_id) if row.order_id else None
    on = order.delivered_on if order is not None else None
    apply(deed, row, done, Said(on=on or deed.actor.today, reason=DROPPED_WITH if case.dropped else ""))
    return f"{row.no} {done.name}"


class Daily:
    """Watches for what has run out, once a day: a large office has many products to look at."""

    def __init__(self, door: Door) -> None:
        """Has not looked yet."""
        self._door = door
        self._day: date | None = None

    def __call__(self) -> int:
        """Watch if today was not watched yet. Returns how many records were opened or ended."""
        with self._door.reading() as session:
            today = local_day(self._door.now, settings_of(session).zone)
        if today == self._day:
            return 0
        self._day = today
        return watch(self._door)


def watch(door: Door) -> int:
    """Open a record for what has run out, end those of what is back. Returns how many were opened or ended."""
    with door.reading() as session:
        customers = _watched(session)
    return sum(_watch_part(door, part) for part in in_parts(customers))


def _watched(session: Session) -> list[UUID]:
    counted = select(StockCount.customer_id).where(StockCount.state == "posted")
    lasting = select(StockOut.customer_id).where(StockOut.until_on.is_(None))
    open_ones = Customer.state.not_in([*CLOSED, ArchiveState.TRASHED])
    wanted = select(Customer.id).where(or_(Customer.id.in_(counted), Customer.id.in_(lasting)), open_ones)
    return list(session.scalars(wanted.order_by(Customer.id)))


def _watch_part(door: Door, customers: list[UUID]) -> int:
    with door.reading() as session:
        today = local_day(door.now, settings_of(session).zone)
        since, lasting = _out(session, customers, today), _lasting(session, customers)
    news = {customer for customer, _product in since.keys() ^ lasting}
    for customer in sorted(news):
        with door.clockwork(WATCHED, About(customer, SECTION)) as deed:
            mine = {key: on for key, on in since.items() if key[0] == customer}
            _note(deed, customer, mine)
    return len(since.keys() ^ lasting)


def _out(session: Session, customers: Collection[UUID], today: date) -> dict[Key, date]:
    """What stands at nothing though it is asked for, with the day since when it is known to."""
    facts = gather(session, customers, today).facts
    out = {
        key: each.counted_on for key, each in facts.items()
        if each.counted_on is not None and shortage(each.position.on_hand3, demand_of(each.weeks), 0) == OUT
    }  # fmt: skip
    found = dict[Key, date]()
    for on in set(out.values()):
        then = on_hand_of(session, {key[0] for key, counted in out.items() if counted == on}, on)
        found |= {key: on if key in then and then[key].qty3 <= 0 else today for key, counted in out.items() if counted == on}
    return found


def _lasting(session: Session, customers: Collection[UUID]) -> set[Key]:
    wanted = select(StockOut.customer_id, StockOut.product_id).where(StockOut.customer_id.in_(customers), StockOut.until_on.is_(None))
    return {(customer, product) for customer, product in session.execute(wanted)}


def _note(deed: Deed, customer: UUID, since: dict[Key, date]) -> None:
    """Asked again inside the deed, so that two at once write one record."""
    today = deed.actor.today
    rows = {row.product_id: row for row in deed.session.scalars(
        select(StockOut).where(StockOut.customer_id == customer, StockOut.until_on.is_(None))
    )}  # fmt: skip
    for product, row in rows.items():
        if (customer, product) not in since:
            row.until_on = max(row.since_on, today - timedelta(days=1))
    for (_customer, product), on in since.items():
        if product not in rows:
            deed.session.add(StockOut(customer_id=customer, product_id=product, since_on=on, found_at=deed.now))
    deed.session.flush()
