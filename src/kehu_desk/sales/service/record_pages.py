"""What the page 【销售表】 reads: plain values, each in one look. The content of one line is logged before it is shown (B-140)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.archives.queries import card
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.products.queries import ProductFacts, ProductRow, by_code, products
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries import records
from kehu_desk.sales.queries.detail import RecordView, record_view
from kehu_desk.sales.queries.exceptions import OffPriceRow, StrayRow, off_prices, strays
from kehu_desk.sales.queries.records import Anchor, RecordRow, Total, Wanted, customers_named
from kehu_desk.sales.queries.tracing import MonthDepth, StockChange, tracing
from kehu_desk.sales.rules.tracing import TARGETS_BP
from kehu_desk.sales.service.records import may_record, record_offers

Settled = Callable[[Session, Sequence[UUID], date], Mapping[UUID, int]]
"""Line -> fen that was paid of it by a day: what the floor above knows of lines."""
SECTION: Final = "SAL"
PAGE: Final = 200
CHUNK: Final = 2000
SOLD: Final = ("active", "retired")


class Seat(NamedTuple):
    """Who sits here: whether he records, checks, imports, and enters our own sales; the office's day."""

    records: bool
    verifies: bool
    imports: bool
    ours: bool
    today: date


class Sheet(NamedTuple):
    """One line whole for the pane beside the list. grade, target_bp: of the customer."""

    view: RecordView
    offers: tuple[Offer, ...]
    months: tuple[MonthDepth, ...]
    customer: str
    grade: str
    target_bp: int | None


class Strange(NamedTuple):
    """What somebody should look into."""

    strays: Sequence[StrayRow]
    prices: Sequence[OffPriceRow]


class Counter(NamedTuple):
    """What recording needs at hand: products by code and name, and the day."""

    goods: Mapping[str, ProductFacts]
    rows: Sequence[ProductRow]
    ours: bool
    today: date


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (_session, actor):
        roles = actor.roles
        return Seat(may_record(actor), bool(roles & {"sup", "mgr"}), bool(roles & {"rep", "sup", "kam", "finance"}), "finance" in roles,
                    actor.today)  # fmt: skip


def page(
    door: Door, caller: Caller, wanted: Wanted, after: Anchor | None, limit: int, descending: bool, settled: Settled | None
) -> tuple[list[RecordRow], Mapping[UUID, int] | None]:  # fmt: skip
    """A page of the list, and what was settled of its lines."""
    with door.look(caller) as (session, actor):
        rows = records.record_page(session, actor, wanted, after, limit, descending=descending)
        return rows, _paid(session, rows, actor.today, settled)


def rows(
    door: Door, caller: Caller, ids: Sequence[UUID], settled: Settled | None
) -> tuple[list[RecordRow], Mapping[UUID, int] | None]:  # fmt: skip
    """Rows of these lines, and what was settled of them."""
    with door.look(caller) as (session, actor):
        found = records.record_rows(session, actor, ids)
        return found, _paid(session, found, actor.today, settled)


def _paid(session: Session, found: Sequence[RecordRow], today: date, settled: Settled | None) -> Mapping[UUID, int] | None:
    return settled(session, [row.id for row in found if row.level == "L1"], today) if settled is not None else None


def anchors(door: Door, caller: Caller, wanted: Wanted, descending: bool, step: Callable[[int, int], None]) -> list[Anchor]:
    """Day and id of rows 200, 400, …"""
    found: list[Anchor] = []
    seen = 0
    with door.look(caller) as (session, actor):
        keys = records.record_keys(actor, wanted, descending=descending).execution_options(yield_per=CHUNK)
        for part in session.execute(keys).partitions(CHUNK):
            found += [(row[0], row[1]) for place, row in enumerate(part, seen + 1) if place % PAGE == 0]
            seen += len(part)
            step(seen, 0)
    return found


def found(door: Door, caller: Caller, text: str, wanted: Wanted) -> list[UUID]:
    """Lines that a search finds."""
    with door.look(caller) as (session, actor):
        return records.found_records(session, actor, text, wanted)


def sums(door: Door, caller: Caller, wanted: Wanted, text: str) -> list[Total]:
    """Net sales of what is listed."""
    with door.look(caller) as (session, actor):
        return records.totals(session, actor, wanted, text)


def sheet(door: Door, caller: Caller, record: UUID, change: StockChange | None = None) -> Sheet:
    """change: of stock, for tracing. Raises Refused E_NOT_FOUND, and what stands against seeing the sales of its customer."""
    with door.reading() as session:
        row = session.get(SalesRecord, record)
        customer = row.customer_id if row else None
    if customer is None:
        raise Refused(no("E_NOT_FOUND"))
    with door.view(caller, customer, SECTION) as (session, actor):
        view, months = record_view(session, actor, record), tracing(session, actor, customer, actor.today, change=change)
        about = card(session, actor, customer)
    return Sheet(view, tuple(record_offers(door, caller, record)), tuple(months), about.name, about.grade, TARGETS_BP.get(about.grade))


def strange(door: Door, caller: Caller, since: date, until: date) -> Strange:
    """窜货 and prices off the contract in a period."""
    with door.look(caller) as (session, actor):
        return Strange(strays(session, actor, since, until), off_prices(session, actor, since, until))


def counter(door: Door, caller: Caller) -> Counter:
    """For the dialog in which lines are typed."""
    with door.look(caller) as (session, actor):
        return Counter(by_code(session), products(session, "", SOLD), "finance" in actor.roles, actor.today)


def buyers(door: Door, caller: Caller, texts: Sequence[str]) -> Mapping[str, UUID]:
    """Which of these names or numbers mean one customer of ours."""
    with door.look(caller) as (session, actor):
        return customers_named(session, actor, texts)


def customer_name(door: Door, caller: Caller, customer: UUID) -> str:
    """The name on the card of a customer; empty for what is none, or not this person's to see."""
    with door.look(caller) as (session, actor):
        try:
            return card(session, actor, customer).name
        except Refused:
            return ""
