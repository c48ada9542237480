"""对账单: the account of one customer over a period. opening + every movement = closing. Source: business.md §13."""

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.entities import Receipt
from kehu_desk.settlement.queries.counting import billed, edges
from kehu_desk.settlement.queries.items import open_rows
from kehu_desk.settlement.queries.position import position
from kehu_desk.settlement.rules.ageing import Aged, aged

LINE, RECEIPT, VOIDED = "line", "receipt", "voided"


class Movement(NamedTuple):
    """One line of the account. fen: above zero raises what the customer owes; text: product, or how the money came."""

    on: date
    kind: str
    number: str
    text: str
    fen: int


class Statement(NamedTuple):
    """All amounts in fen; opening and closing are balances: open less 预收. edges: last days of the ageing's columns."""

    opening_fen: int
    movements: tuple[Movement, ...]
    closing_fen: int
    aged: Aged
    unapplied_fen: int
    edges: tuple[int, ...]


def statement(session: Session, customer: UUID, since: date, until: date) -> Statement:
    """The account from since to until, both included."""
    before, after = position(session, customer, since - timedelta(days=1)), position(session, customer, until)
    found = [*_lines(session, customer, since, until), *_money(session, customer, since, until)]
    limits = edges(session)
    ages = aged((row.item for row in open_rows(session, customer, until)), limits, until)
    moved = tuple(sorted(found, key=lambda each: (each.on, each.kind, each.number)))
    return Statement(before.ledger_fen, moved, after.ledger_fen, ages, after.unapplied_fen, limits)


def _lines(session: Session, customer: UUID, since: date, until: date) -> list[Movement]:
    wanted = select(SalesRecord, Product.name, Product.spec).outerjoin(Product, Product.id == SalesRecord.product_id)
    wanted = wanted.where(SalesRecord.customer_id == customer, billed(until), SalesRecord.traded_on >= since)
    return [
        Movement(it.traded_on, LINE, it.ext_no, f"{name or ''} {it.spec or spec or ''}".strip(), it.amount_fen)
        for it, name, spec in session.execute(wanted.order_by(SalesRecord.line_no))
    ]


def _money(session: Session, customer: UUID, since: date, until: date) -> list[Movement]:
    """A receipt on the day it came, and once more, turned round, on the day it was voided."""
    counted = and_(Receipt.confirmed_on.is_not(None), or_(Receipt.voided_on.is_(None), Receipt.voided_on > Receipt.received_on))
    found = []
    for it in session.scalars(select(Receipt).where(Receipt.customer_id == customer, counted)):
        if since <= it.received_on <= until:
            found.append(Movement(it.received_on, RECEIPT, it.no, it.method, -it.amount_fen))
        if it.voided_on is not None and since <= it.voided_on <= until:
            found.append(Movement(it.voided_on, VOIDED, it.no, it.method, it.amount_fen))
    return found
