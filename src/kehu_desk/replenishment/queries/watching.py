"""积压 and 短缺 of all customers that a person may see, as of today. Meant for a worker. Source: business.md §17 (Overstock, Shortage)."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import CLOSED
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.inventory.queries.flows import holds
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.replenishment.entities import OrderProposal, StockAction, StockOut
from kehu_desk.replenishment.queries.cover import SECTION, in_parts, rounded
from kehu_desk.replenishment.queries.inputs import Gathered, Goods, Key, gather
from kehu_desk.replenishment.rules.demand import demand_of
from kehu_desk.replenishment.rules.levels import UNIT
from kehu_desk.replenishment.rules.reckoning import Facts, measured
from kehu_desk.replenishment.rules.states import LIVE
from kehu_desk.replenishment.rules.states import OPEN as OPEN_ACTION
from kehu_desk.replenishment.rules.watching import (
    DEAD,
    EXPIRED,
    EXPIRING,
    OVERSTOCK,
    RED,
    YELLOW,
    Span,
    days_out,
    expiry,
    is_dead,
    over3,
    shortage,
    stock_days,
)

POSTED: Final = "posted"
COLOURS: Final = (EXPIRED, RED, YELLOW, "")  # the worst first
PROVINCE, CITY = 2, 4  # digits of a region code


class WatchRow(NamedTuple):
    """A product that lies too long. over3: beyond the days covered; days: None for ever; expires_on, expiring3: of batches in colour."""

    customer_id: UUID
    customer: str
    product_id: UUID
    product: str
    unit: str
    causes: tuple[str, ...]
    on_hand3: int
    days: Decimal | None
    over3: int
    colour: str
    expires_on: date | None
    expiring3: int
    counted_on: date | None
    actions: int


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


class Batch(NamedTuple):
    """The first batches of a product that are near their end: the worst colour, its first day, how much."""

    colour: str
    expires_on: date
    qty3: int


class Match(NamedTuple):
    """A customer who could take goods over: his stock lasts less than his reorder point would."""

    customer_id: UUID
    name: str
    region_code: str
    same_city: bool
    on_hand3: int
    days: Decimal
    wanted3: int


def counted_customers(session: Session, actor: Actor) -> dict[UUID, str]:
    """Customers whose stock was counted or is kept by proposals, and may be seen: id -> name."""
    counted = select(StockCount.customer_id).where(StockCount.state == POSTED)
    kept = counted.union(select(StockOut.customer_id).where(StockOut.until_on.is_(None)))
    wanted = select(Customer.id, Customer.name).where(Customer.id.in_(kept), shown(actor, Customer.id, SECTION))
    return {each: name for each, name in session.execute(wanted.where(Customer.state.not_in([*CLOSED, ArchiveState.TRASHED])))}


def overstock(session: Session, actor: Actor) -> list[WatchRow]:
    """积压清单: what expires first stands first, then what lasts longest."""
    names, dead_days = counted_customers(session, actor), settings_of(session).values.number("dead_stock_days")
    rows: list[WatchRow] = []
    for part, gathered in _each(session, names, actor.today):
        batches, actions = _batches(session, part, gathered.goods, actor.today), _actions(session, part)
        for key, facts in gathered.facts.items():
            row = _watched(key, names[key[0]], gathered.goods[key[1]], facts, batches.get(key), dead_days)
            if row is not None:
                rows.append(row._replace(actions=actions.get(key, 0)))
    return sorted(rows, key=lambda row: (COLOURS.index(row.colour), row.days is not None, -(row.days or 0), row.customer, row.product))


def _each(session: Session, names: Collection[UUID], day: date) -> Iterator[tuple[list[UUID], Gathered]]:
    for part in in_parts(names):
        yield part, gather(session, part, day)


def _watched(key: Key, customer: str, goods: Goods, facts: Facts, batch: Batch | None, dead_days: int) -> WatchRow | None:
    demand, on_hand3 = demand_of(facts.weeks), facts.position.on_hand3
    over = over3(on_hand3, demand, facts.terms.cover_max)
    causes = tuple(
        cause for cause, is_so in (
            (EXPIRING, batch is not None and on_hand3 > 0), (DEAD, is_dead(on_hand3, facts.weeks, dead_days)), (OVERSTOCK, over > 0),
        ) if is_so
    )  # fmt: skip
    if not causes:
        return None
    near = batch if EXPIRING in causes else None
    return WatchRow(
        key[0], customer, key[1], goods.title, goods.base_unit, causes, on_hand3, rounded(stock_days(on_hand3, demand)), over,
        near.colour if near else "", near.expires_on if near else None, min(on_hand3, near.qty3) if near else 0, facts.counted_on, 0,
    )  # fmt: skip


def _batches(session: Session, customers: Collection[UUID], goods: Mapping[UUID, Goods], day: date) -> dict[Key, Batch]:
    """Batches in colour of the last posted count that names the product."""
    posted = (holds(), StockCountLine.customer_id.in_(customers))
    last = select(StockCountLine.customer_id, StockCountLine.product_id, func.max(StockCount.counted_on).label("on")).join(
        StockCount, StockCount.id == StockCountLine.count_id
    )
    newest = last.where(*posted).group_by(StockCountLine.customer_id, StockCountLine.product_id).subquery()
    same = (newest.c.customer_id == StockCountLine.customer_id, newest.c.product_id == StockCountLine.product_id)
    wanted = select(StockCountLine).join(StockCount, StockCount.id == StockCountLine.count_id).join(newest, same[0] & same[1])
    wanted = wanted.where(*posted, StockCount.counted_on == newest.c.on, StockCountLine.expires_on.is_not(None), StockCountLine.qty3 > 0)
    found: dict[Key, Batch] = {}
    for line in session.scalars(wanted.order_by(StockCountLine.expires_on)):
        assert line.expires_on is not None
        key, product = (line.customer_id, line.product_id), goods.get(line.product_id)
        life = (line.expires_on - line.made_on).days if line.made_on else product.shelf_days if product else None
        colour = expiry(line.expires_on, life, day)
        if colour:
            before = found.get(key)
            found[key] = before._replace(qty3=before.qty3 + line.qty3) if before else Batch(colour, line.expires_on, line.qty3)
    return found


def _actions(session: Session, customers: Collection[UUID]) -> dict[Key, int]:
    wanted = select(StockAction.customer_id, StockAction.product_id, func.count()).where(
        StockAction.customer_id.in_(customers), StockAction.state == OPEN_ACTION
    )
    rows = session.execute(wanted.group_by(StockAction.customer_id, StockAction.product_id))
    return {(customer, product): number for customer, product, number in rows}


def shortages(session: Session, actor: Actor, first: date) -> list[ShortRow]:
    """短缺清单 of the month that begins with a day: what has run out stands first, then what is about to, then what is back."""
    names, last = counted_customers(session, actor), min(actor.today, _month_end(first))
    spans = _spans(session, actor, first, last)
    names |= _names(session, {customer for customer, _product in spans} - names.keys())
    rows: list[ShortRow] = []
    for part, gathered in _each(session, names, actor.today):
        asked = _asked(session, part)
        for key, facts in (gathered.uncounted | gathered.facts).items():
            row = _short(key, names[key[0]], gathered.goods[key[1]], facts, spans.get(key, ()), key in gathered.facts)
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


def _names(session: Session, customers: Collection[UUID]) -> dict[UUID, str]:
    return {each: name for each, name in session.execute(select(Customer.id, Customer.name).where(Customer.id.in_(customers)))}


def _asked(session: Session, customers: Collection[UUID]) -> dict[Key, str]:
    """State of the open proposal of each product."""
    wanted = select(OrderProposal.customer_id, OrderProposal.product_id, OrderProposal.state)
    rows = session.execute(wanted.where(OrderProposal.customer_id.in_(customers), OrderProposal.state.in_(LIVE)))
    return {(customer, product): state for customer, product, state in rows}


def _month_end(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


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
