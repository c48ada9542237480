"""Receipts, what they pay, promises and letters, as screens show them."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.entities import Allocation, DunningLetter, PaymentPromise, Receipt
from kehu_desk.settlement.queries.counting import standing
from kehu_desk.settlement.queries.position import promise_fates
from kehu_desk.settlement.rules.dunning import Letter
from kehu_desk.settlement.rules.promises import SEEN, Fate
from kehu_desk.settlement.rules.receipts import State

SECTION = "SAL"


class ReceiptRow(NamedTuple):
    """One receipt. used_fen: what of it stands allocated today; amounts in fen, amount_doc in minor units of its currency."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    received_on: date
    method: str
    currency: str
    fx_rate8: int
    amount_doc: int
    amount_fen: int
    used_fen: int
    state: str
    bank_ref: str
    acceptance_due_on: date | None
    entered_by: str
    confirmed_by: str
    confirmed_on: date | None
    voided_on: date | None
    void_reason: str
    note: str

    @property
    def rest_fen(self) -> int:
        """What is left to allocate; nothing of a draft or of what was voided."""
        return self.amount_fen - self.used_fen if self.state == State.CONFIRMED else 0


class Wanted(NamedTuple):
    """What a list of receipts is narrowed to; empty does not narrow."""

    state: str = ""
    customer: UUID | None = None


class PaidRow(NamedTuple):
    """One allocation: which source pays how much of which line, from when until when."""

    id: UUID
    source: str
    number: str
    line_no: int
    fen: int
    allocated_on: date
    undone_on: date | None
    by: str


class PromiseRow(NamedTuple):
    """One promise of a customer, with what became of it."""

    id: UUID
    customer_id: UUID
    customer: str
    promised_on: date
    fen: int
    contact: str
    note: str
    fate: str


def receipt_page(session: Session, actor: Actor, after: str | None, limit: int, wanted: Wanted = Wanted()) -> list[ReceiptRow]:
    """A page of the list behind a number, the newest number first."""
    rows = _narrowed(_rows(actor), wanted).order_by(Receipt.no.desc()).limit(limit)
    return _filled(session, actor, rows if after is None else rows.where(Receipt.no < after))


def receipt_numbers(session: Session, actor: Actor, wanted: Wanted = Wanted()) -> list[str]:
    """The numbers of the whole list, in its order."""
    return list(session.scalars(_narrowed(select(Receipt.no), wanted).where(_seen(actor)).order_by(Receipt.no.desc())))


def receipt(session: Session, actor: Actor, receipt_id: UUID) -> ReceiptRow:
    """One receipt. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    found = _filled(session, actor, _rows(actor).where(Receipt.id == receipt_id))
    if not found:
        raise Refused(no("E_NOT_FOUND"))
    return found[0]


def waiting(session: Session, actor: Actor) -> list[ReceiptRow]:
    """Receipts that were entered and not confirmed yet, the oldest first."""
    return _filled(session, actor, _rows(actor).where(Receipt.state == State.DRAFT).order_by(Receipt.no))


def _seen(actor: Actor) -> Any:
    return shown(actor, Receipt.customer_id, SECTION)


def _narrowed(rows: Select[Any], wanted: Wanted) -> Select[Any]:
    if wanted.state:
        rows = rows.where(Receipt.state == wanted.state)
    return rows.where(Receipt.customer_id == wanted.customer) if wanted.customer else rows


def _rows(actor: Actor) -> Select[Any]:
    enterer, confirmer = aliased(Person), aliased(Person)
    wanted = select(Receipt, Customer.name, enterer.name, confirmer.name).join(Customer, Customer.id == Receipt.customer_id)
    wanted = wanted.outerjoin(enterer, enterer.id == Receipt.created_by).outerjoin(confirmer, confirmer.id == Receipt.confirmed_by)
    return cast("Select[Any]", wanted.where(_seen(actor)))


def _filled(session: Session, actor: Actor, rows: Select[Any]) -> list[ReceiptRow]:
    found = session.execute(rows).all()
    used = _used(session, [row[0].id for row in found], actor.today)
    return [
        ReceiptRow(
            it.id, it.no, it.customer_id, customer, it.received_on, it.method, it.currency, it.fx_rate8, it.amount_doc, it.amount_fen,
            used.get(it.id, 0), it.state, it.bank_ref, it.acceptance_due_on, entered or "", confirmed or "", it.confirmed_on, it.voided_on,
            it.void_reason, it.note,
        )
        for it, customer, entered, confirmed in found
    ]  # fmt: skip


def _used(session: Session, ids: Sequence[UUID], day: date) -> dict[UUID | None, int]:
    wanted = select(Allocation.receipt_id, func.sum(Allocation.amount_fen)).where(Allocation.receipt_id.in_(ids), standing(day))
    return {row[0]: row[1] for row in session.execute(wanted.group_by(Allocation.receipt_id))}


def paid_rows(session: Session, customer: UUID, source: UUID | None = None) -> list[PaidRow]:
    """Allocations of a customer, of one receipt or credit if it is named; the newest first, undone ones too."""
    credit = aliased(SalesRecord)
    wanted = (
        select(Allocation, Receipt.no, credit.ext_no, SalesRecord.ext_no, SalesRecord.line_no, Person.name)
        .join(SalesRecord, SalesRecord.id == Allocation.record_id)
        .outerjoin(Receipt, Receipt.id == Allocation.receipt_id)
        .outerjoin(credit, credit.id == Allocation.credit_id)
        .outerjoin(Person, Person.id == Allocation.by_id)
        .where(Allocation.customer_id == customer)
        .order_by(Allocation.at.desc(), Allocation.id.desc())
    )
    if source is not None:
        wanted = wanted.where(or_(Allocation.receipt_id == source, Allocation.credit_id == source))
    return [
        PaidRow(it.id, receipt_no or credit_no or "", number, line, it.amount_fen, it.allocated_on, it.undone_on, by or "")
        for it, receipt_no, credit_no, number, line, by in session.execute(wanted)
    ]


def promise_rows(session: Session, actor: Actor, customer: UUID | None = None, since: date = date.min) -> list[PromiseRow]:
    """Promises this person may see, of one customer if it is named, for days from since on; the latest first."""
    wanted = select(PaymentPromise.customer_id, Customer.name).join(Customer, Customer.id == PaymentPromise.customer_id).distinct()
    wanted = wanted.where(shown(actor, PaymentPromise.customer_id, SECTION), PaymentPromise.promised_on >= since)
    if customer is not None:
        wanted = wanted.where(PaymentPromise.customer_id == customer)
    found = [
        PromiseRow(it.id, each, name, it.promised_on, it.amount_fen, it.contact, it.note, fate.value)
        for each, name in session.execute(wanted).all()
        for it, fate in promise_fates(session, each, actor.today)
        if it.promised_on >= since
    ]
    return sorted(found, key=lambda row: (row.promised_on, row.customer), reverse=True)


def open_promises(session: Session, actor: Actor) -> list[PromiseRow]:
    """Promises that wait or were broken in the last year, the earliest first."""
    return [row for row in reversed(promise_rows(session, actor, since=actor.today - SEEN)) if row.fate != Fate.KEPT]


class LetterRow(NamedTuple):
    """One dunning letter."""

    id: UUID
    no: str
    level: int
    as_of: date
    fen: int
    pay_by: date


def letter_rows(session: Session, customer: UUID) -> list[LetterRow]:
    """Letters that were made for a customer, the newest first."""
    wanted = select(DunningLetter).where(DunningLetter.customer_id == customer, DunningLetter.sha256 != "")
    rows = session.scalars(wanted.order_by(DunningLetter.as_of.desc(), DunningLetter.no.desc()))
    return [LetterRow(it.id, it.no, it.level, it.as_of, it.amount_fen, it.pay_by) for it in rows]


def letters(session: Session, customer: UUID) -> list[Letter]:
    """The same as the rule reads them."""
    return [Letter(row.level, row.as_of) for row in letter_rows(session, customer)]
