"""What counts on a day: the conditions that every figure of settlement shares. Source: business.md §13.

Lines we billed (level L1, billed or closed) by the day of the trade; receipts that were confirmed by the day they came in, until the
day they were voided; allocations from their day on, until the day they were undone.
"""

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from kehu_desk.people.office import settings_of
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.entities import Allocation, Receipt
from kehu_desk.settlement.rules.ageing import due_day, edges_of
from kehu_desk.settlement.rules.spans import Span

OUR_LEVEL: Final = "L1"
BILLED: Final = ("billed", "closed")
DELIVERED: Final = "delivered"


def billed(day: date) -> ColumnElement[bool]:
    """Lines that the customer owes, or is owed, on a day."""
    return and_(SalesRecord.level == OUR_LEVEL, SalesRecord.state.in_(BILLED), SalesRecord.traded_on <= day)


def received(day: date) -> ColumnElement[bool]:
    """Receipts that count on a day."""
    not_voided = or_(Receipt.voided_on.is_(None), Receipt.voided_on > day)
    return and_(Receipt.confirmed_on.is_not(None), Receipt.received_on <= day, not_voided)


def standing(day: date) -> ColumnElement[bool]:
    """Allocations that count on a day."""
    return and_(Allocation.allocated_on <= day, or_(Allocation.undone_on.is_(None), Allocation.undone_on > day))


def edges(session: Session) -> tuple[int, ...]:
    """The office's columns."""
    return edges_of(settings_of(session).values.text("ageing_buckets"))


def default_days(session: Session) -> int:
    """Days to pay where a document says nothing."""
    return settings_of(session).values.number("default_credit_days")


def falls_due(session: Session, record: SalesRecord) -> date:
    """The due day of a line, worked out where it bears none."""
    return due_day(record.traded_on, record.due_on, default_days(session))


def spans_of_customer(session: Session, customer: UUID) -> dict[UUID, list[Span]]:
    """Of every line, receipt and credit of a customer what was allocated to it or from it, undone ones too."""
    wanted = select(
        Allocation.record_id, Allocation.receipt_id, Allocation.credit_id, Allocation.amount_fen, Allocation.allocated_on,
        Allocation.undone_on,
    ).where(Allocation.customer_id == customer)  # fmt: skip
    found: dict[UUID, list[Span]] = {}
    for record, receipt, credit, fen, since, until in session.execute(wanted):
        for end in (record, receipt, credit):
            if end is not None:
                found.setdefault(end, []).append(Span(fen, since, until))
    return found
