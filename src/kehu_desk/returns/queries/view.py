"""One case whole. The caller has entered through door.view."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.queries import AttachmentRow, attachments_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import amount_fen
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.products.entities import Product
from kehu_desk.returns.entities import Repacking, Replacement, Rma, RmaLine
from kehu_desk.returns.queries.listing import RmaRow, rma_row
from kehu_desk.returns.queries.rating import return_rate
from kehu_desk.returns.queries.seeing import sees_money
from kehu_desk.returns.rules.lines import ReturnLine, RmaTerms, Wanted
from kehu_desk.returns.rules.rate import Rate
from kehu_desk.sales.entities import SalesRecord


class LineRow(NamedTuple):
    """One line as it is shown. price4, asked_fen, credit_fen: None for who may not know prices; line: as it was typed, in base units."""

    id: UUID
    line_no: int
    product: str
    spec: str
    base_unit: str
    batch_no: str
    made_on: date | None
    expires_on: date | None
    delivered_on: date
    ext_no: str
    requested3: int
    approved3: int
    received3: int
    accepted3: int
    disposition: str
    intact: bool
    carrier_signed: bool
    note: str
    price4: int | None
    asked_fen: int | None
    credit_fen: int | None
    line: ReturnLine


class ReplaceRow(NamedTuple):
    """What goes out in an exchange. price4, amount_fen: None for who may not know prices."""

    line_no: int
    product: str
    spec: str
    base_unit: str
    price4: int | None
    amount_fen: int | None
    wanted: Wanted


class RepackRow(NamedTuple):
    """What was done to one line, and what it cost whom."""

    id: UUID
    line_no: int
    product: str
    base_unit: str
    material: str
    qty3: int
    labour_min: int
    cost_fen: int
    borne_by: str
    done_on: date
    done_at: str
    by: str


class RmaView(NamedTuple):
    """One case. version: what a decision names; rate: of the customer today; sees_money: whether amounts are there."""

    row: RmaRow
    version: int
    terms: RmaTerms
    lines: tuple[LineRow, ...]
    replacements: tuple[ReplaceRow, ...]
    repackings: tuple[RepackRow, ...]
    photos: tuple[AttachmentRow, ...]
    rate: Rate
    sees_money: bool
    asked_fen: int | None
    credit_fen: int | None
    net_fen: int | None
    settlement: str
    decision: str
    drafted_by: str
    submitted_by: str
    submitted_at: datetime | None
    decided_by: str
    decided_at: datetime | None
    awaited_since: datetime | None
    received_by: str
    received_on: date | None
    inspected_by: str
    inspected_at: datetime | None
    settled_by: str
    settled_on: date | None
    ended_at: datetime | None
    end_reason: str


def rma_of(session: Session, rma: UUID) -> Rma:
    """The row of a case. Raises Refused E_NOT_FOUND."""
    found = session.get(Rma, rma)
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    return found


def lines_of(session: Session, rma: UUID) -> list[RmaLine]:
    """The lines of a case in their order."""
    return list(session.scalars(select(RmaLine).where(RmaLine.rma_id == rma).order_by(RmaLine.line_no)))


def asked_of(lines: list[RmaLine]) -> int:
    """What was asked for comes to, at the net prices of the day it was registered."""
    return sum(amount_fen(line.requested3, line.price4) for line in lines)


def rma_view(session: Session, actor: Actor, rma: UUID) -> RmaView:
    """Everything about one case. Raises Refused E_NOT_FOUND."""
    it, row = rma_of(session, rma), rma_row(session, actor, rma)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    sees, lines = sees_money(session, actor, it), lines_of(session, rma)
    who = names(session, [it.drafted_by, it.submitted_by, it.decided_by, it.received_by, it.inspected_by, it.settled_by])

    def name(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    shown = _lines(session, lines, sees)
    return RmaView(
        row, it.row_version, terms_of(it), shown, _replacements(session, rma, sees), _repackings(session, rma, shown),
        tuple(attachments_of(session, actor, rma)), return_rate(session, it.customer_id, actor.today), sees,
        asked_of(lines) if sees else None, it.credit_fen if sees else None, it.net_fen if sees else None, it.settlement, it.decision,
        name(it.drafted_by), name(it.submitted_by), it.submitted_at, name(it.decided_by), it.decided_at, it.awaited_since,
        name(it.received_by), it.received_on, name(it.inspected_by), it.inspected_at, name(it.settled_by), it.settled_on, it.ended_at,
        it.end_reason,
    )  # fmt: skip


def terms_of(it: Rma) -> RmaTerms:
    """What was typed of the head."""
    return RmaTerms(
        it.kind, it.reason, it.requested_on, it.contact, it.freight_by, it.policy, it.note, it.complaint_id, it.visit_id
    )  # fmt: skip


def _goods(session: Session, ids: set[UUID]) -> dict[UUID, Product]:
    return {row.id: row for row in session.scalars(select(Product).where(Product.id.in_(ids)))}


def _lines(session: Session, lines: list[RmaLine], sees: bool) -> tuple[LineRow, ...]:
    goods = _goods(session, {line.product_id for line in lines})
    numbers = select(SalesRecord.id, SalesRecord.ext_no).where(SalesRecord.id.in_([line.source_id for line in lines]))
    papers = {source: number for source, number in session.execute(numbers)}
    return tuple(_line(line, goods[line.product_id], papers.get(line.source_id, ""), sees) for line in lines)


def _line(line: RmaLine, product: Product, paper: str, sees: bool) -> LineRow:
    typed = ReturnLine(
        line.source_id, line.requested3, product.base_unit, line.batch_no, line.made_on, line.expires_on, line.intact, line.carrier_signed,
        line.note,
    )  # fmt: skip
    price4, asked, credit = (line.price4, amount_fen(line.requested3, line.price4), line.credit_fen) if sees else (None, None, None)
    return LineRow(
        line.id, line.line_no, product.name, product.spec, product.base_unit, line.batch_no, line.made_on, line.expires_on,
        line.delivered_on, paper, line.requested3, line.approved3, line.received3, line.accepted3, line.disposition, line.intact,
        line.carrier_signed, line.note, price4, asked, credit, typed,
    )  # fmt: skip


def replacements_of(session: Session, rma: UUID) -> list[Replacement]:
    """What goes out, in its order."""
    return list(session.scalars(select(Replacement).where(Replacement.rma_id == rma).order_by(Replacement.line_no)))


def _replacements(session: Session, rma: UUID, sees: bool) -> tuple[ReplaceRow, ...]:
    rows = replacements_of(session, rma)
    goods = _goods(session, {row.product_id for row in rows})
    return tuple(
        ReplaceRow(
            row.line_no, goods[row.product_id].name, goods[row.product_id].spec, goods[row.product_id].base_unit,
            row.price4 if sees else None, row.amount_fen if sees else None, Wanted(row.product_id, row.unit, row.qty_entered3),
        )
        for row in rows
    )  # fmt: skip


def _repackings(session: Session, rma: UUID, lines: tuple[LineRow, ...]) -> tuple[RepackRow, ...]:
    rows = list(session.scalars(select(Repacking).where(Repacking.rma_id == rma).order_by(Repacking.done_on, Repacking.id)))
    who, of = names(session, [row.done_by for row in rows]), {line.id: line for line in lines}
    return tuple(
        RepackRow(
            row.id, of[row.line_id].line_no, of[row.line_id].product, of[row.line_id].base_unit, row.material, row.qty3, row.labour_min,
            row.cost_fen, row.borne_by, row.done_on, row.done_at, who.get(row.done_by, ""),
        )
        for row in rows
    )  # fmt: skip
