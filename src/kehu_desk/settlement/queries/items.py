"""The open lines of one customer as of a day, and what may pay them."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.kernel.clock import days_between
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.entities import Receipt
from kehu_desk.settlement.queries.counting import billed, default_days, received, spans_of_customer
from kehu_desk.settlement.rules.ageing import Item, due_day
from kehu_desk.settlement.rules.allocating import Line, in_turn
from kehu_desk.settlement.rules.spans import room, used


class OpenRow(NamedTuple):
    """A line with what is open of it on a day, in fen. dated: it bears a due day of its own; past: days past due, below 1 not due."""

    id: UUID
    number: str
    line_no: int
    traded_on: date
    due_on: date
    dated: bool
    product: str
    amount_fen: int
    paid_fen: int
    open_fen: int
    past: int

    @property
    def item(self) -> Item:
        """What ageing asks of it."""
        return Item(self.open_fen, self.due_on, self.dated)


class SourceRow(NamedTuple):
    """A receipt or a credit with what is left of it. number: of the receipt, or of the document that is a credit."""

    id: UUID
    is_receipt: bool
    number: str
    line_no: int
    on: date
    amount_fen: int
    rest_fen: int


def item_rows(session: Session, customer: UUID, day: date) -> list[OpenRow]:
    """All lines that count on a day, paid ones too, the oldest due day first."""
    wanted = select(SalesRecord, Product.name, Product.spec).outerjoin(Product, Product.id == SalesRecord.product_id)
    spans, days = spans_of_customer(session, customer), default_days(session)
    rows = []
    for it, product, spec in session.execute(wanted.where(SalesRecord.customer_id == customer, billed(day))):
        due, paid = due_day(it.traded_on, it.due_on, days), used(spans.get(it.id, ()), day)
        paid = paid if it.amount_fen > 0 else -paid
        name = f"{product or ''} {it.spec or spec or ''}".strip()
        rows.append(OpenRow(it.id, it.ext_no, it.line_no, it.traded_on, due, it.due_on is not None, name, it.amount_fen, paid,
                            it.amount_fen - paid, days_between(due, day)))  # fmt: skip
    return sorted(rows, key=lambda row: (row.due_on, row.number, row.line_no, row.id))


def open_rows(session: Session, customer: UUID, day: date) -> list[OpenRow]:
    """Lines of which something is open on a day."""
    return [row for row in item_rows(session, customer, day) if row.open_fen]


def payable(session: Session, customer: UUID, since: date) -> list[Line]:
    """Lines that can be paid from a day on, in turn; open_fen never more than what stays open on every later day."""
    wanted = select(SalesRecord).where(SalesRecord.customer_id == customer, billed(date.max), SalesRecord.amount_fen > 0)
    spans, days = spans_of_customer(session, customer), default_days(session)

    def line(it: SalesRecord) -> Line:
        left = room(it.amount_fen, spans.get(it.id, ()), since)
        return Line(it.id, left, due_day(it.traded_on, it.due_on, days), it.ext_no, it.line_no, it.traded_on)

    return sorted(map(line, session.scalars(wanted)), key=in_turn)


def rest_of(session: Session, customer: UUID, source: UUID, whole: int, since: date) -> int:
    """What is left of a receipt or a credit on every day from since on."""
    return room(whole, spans_of_customer(session, customer).get(source, ()), since)


def sources(session: Session, customer: UUID, day: date) -> list[SourceRow]:
    """Receipts and credits of which something is left from a day on, the oldest first."""
    spans = spans_of_customer(session, customer)
    receipts = session.scalars(select(Receipt).where(Receipt.customer_id == customer, received(day)))
    found = [
        SourceRow(it.id, True, it.no, 0, it.received_on, it.amount_fen, room(it.amount_fen, spans.get(it.id, ()), day)) for it in receipts
    ]
    credits = select(SalesRecord).where(SalesRecord.customer_id == customer, billed(day), SalesRecord.amount_fen < 0)
    found += [
        SourceRow(it.id, False, it.ext_no, it.line_no, it.traded_on, -it.amount_fen, room(-it.amount_fen, spans.get(it.id, ()), day))
        for it in session.scalars(credits)
    ]
    return sorted((row for row in found if row.rest_fen > 0), key=lambda row: (row.on, row.number, row.line_no))


def settled(session: Session, customer: UUID, day: date) -> dict[UUID, int]:
    """结款: what was paid of each line of a customer by a day, in fen. Lines of which nothing was paid are left out."""
    return {row.id: row.paid_fen for row in item_rows(session, customer, day) if row.paid_fen}
