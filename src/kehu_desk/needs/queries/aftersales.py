"""【售后表】: returns and complaints as one list, the newest first.

Each noun gives its own keyset page, with its own right and its own state by the clock; two pages merged are a page of both. A return
stands at the beginning of its day, a complaint at its minute: the key is (instant, id).
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from heapq import merge
from itertools import islice
from typing import Final, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.complaints.queries.listing import ComplaintRow, complaint_keys, complaint_page, complaint_row
from kehu_desk.complaints.queries.listing import Picked as PickedComplaints
from kehu_desk.complaints.rules.clock import next_line
from kehu_desk.complaints.rules.codes import OPEN
from kehu_desk.kernel.clock import local_day, start_of
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.products.entities import Product
from kehu_desk.returns.entities import Rma, RmaLine
from kehu_desk.returns.queries.listing import Picked as PickedReturns
from kehu_desk.returns.queries.listing import RmaRow, rma_keys, rma_page, rma_row
from kehu_desk.returns.rules.states import AWAITING

COMPLAINT: Final = "complaint"
KINDS: Final = ("return", "exchange", "repack", "repair", COMPLAINT)
LEAST: Final = UUID(int=0)
Key = tuple[datetime, UUID]


class AfterRow(NamedTuple):
    """One paper. kind: of KINDS; lines: how many products; qty3, unit: where there is one; due_on: until when its next step is due.

    noun: rma or complaint.
    """

    id: UUID
    noun: str
    no: str
    customer_id: UUID
    customer: str
    kind: str
    product: str
    lines: int
    qty3: int | None
    unit: str
    reason: str
    due_on: date | None
    late: bool
    state: str
    at: datetime


class PickedAfter(NamedTuple):
    """Filters: one of KINDS (empty: all), and a text in number, customer or product."""

    kind: str = ""
    text: str = ""


def after_page(session: Session, actor: Actor, after: Key | None, limit: int, picked: PickedAfter = PickedAfter()) -> list[AfterRow]:
    """A page of both behind a key."""
    zone = settings_of(session).zone
    both: list[list[AfterRow]] = []
    if picked.kind != COMPLAINT:
        kinds = (picked.kind,) if picked.kind else ()
        rows = rma_page(session, actor, _day_key(after, zone), limit, PickedReturns(kinds=kinds, text=picked.text))
        both.append(_returns(session, actor, rows, zone))
    if picked.kind in ("", COMPLAINT):
        found = complaint_page(session, actor, after, limit, PickedComplaints(text=picked.text))
        both.append([_complaint(row, zone, actor) for row in found])
    return list(islice(merge(*both, key=lambda row: (row.at, row.id), reverse=True), limit))


def after_keys(session: Session, actor: Actor, picked: PickedAfter = PickedAfter()) -> Sequence[Key]:
    """The key of every paper of the list, in its order."""
    zone = settings_of(session).zone
    both: list[Iterable[Key]] = []
    if picked.kind != COMPLAINT:
        kinds = (picked.kind,) if picked.kind else ()
        keys = rma_keys(session, actor, PickedReturns(kinds=kinds, text=picked.text))
        both.append([(start_of(day, zone), rma) for day, rma in keys])
    if picked.kind in ("", COMPLAINT):
        both.append([(at, complaint) for at, complaint in complaint_keys(session, actor, PickedComplaints(text=picked.text))])
    return list(merge(*both, reverse=True))


def after_row(session: Session, actor: Actor, paper: UUID) -> AfterRow | None:
    """One paper; None when there is none that this person may see."""
    zone = settings_of(session).zone
    if (row := rma_row(session, actor, paper)) is not None:
        return _returns(session, actor, [row], zone)[0]
    found = complaint_row(session, actor, paper)
    return _complaint(found, zone, actor) if found is not None else None


def _day_key(after: Key | None, zone: ZoneInfo) -> tuple[date, UUID] | None:
    """The key among returns: in the middle of a day the whole day is still to come."""
    if after is None:
        return None
    day = local_day(after[0], zone)
    return (day, after[1]) if start_of(day, zone) == after[0] else (day + timedelta(days=1), LEAST)


class _More(NamedTuple):
    awaited_since: datetime | None
    qty3: int
    unit: str


def _returns(session: Session, actor: Actor, rows: Sequence[RmaRow], zone: ZoneInfo) -> list[AfterRow]:
    """What the list of returns does not tell is read for the whole page at once."""
    wanted = (
        select(Rma.id, Rma.awaited_since, func.sum(RmaLine.requested3), func.min(Product.base_unit))
        .join(RmaLine, RmaLine.rma_id == Rma.id)
        .join(Product, Product.id == RmaLine.product_id)
        .where(Rma.id.in_([row.id for row in rows]))
        .group_by(Rma.id)
    )
    more = {row[0]: _More(row[1], int(row[2]), row[3]) for row in session.execute(wanted)}
    days = timedelta(days=settings_of(session).values.number("return_goods_days"))

    def told(row: RmaRow) -> AfterRow:
        here = more.get(row.id)
        called = here.awaited_since if here and row.state == AWAITING else None
        due = local_day(called, zone) + days if called else None
        qty3, unit = (here.qty3, here.unit) if here and row.lines == 1 else (None, "")
        return AfterRow(
            row.id, "rma", row.no, row.customer_id, row.customer, row.kind, row.product or "", row.lines, qty3, unit, row.reason, due,
            due is not None and due < actor.today, row.state, start_of(row.requested_on, zone),
        )  # fmt: skip

    return [told(row) for row in rows]


def _complaint(row: ComplaintRow, zone: ZoneInfo, actor: Actor) -> AfterRow:
    clock = next_line(row.clock) if row.state in OPEN else None
    due = clock.due_at if clock is not None and clock.done_at is None else None
    return AfterRow(
        row.id, COMPLAINT, row.no, row.customer_id, row.customer, COMPLAINT, row.product, 1 if row.product else 0, None, "", row.category,
        local_day(due, zone) if due else None, due is not None and due < actor.now, row.state, row.received_at,
    )  # fmt: skip
