"""One request whole. The caller has entered through door.view."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.queries import attachments_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.products.entities import Product
from kehu_desk.promotions.entities import Promotion
from kehu_desk.supports.entities import SupportEvidence, SupportLine, SupportRequest, SupportSettlement
from kehu_desk.supports.queries.listing import SupportRow, support_row
from kehu_desk.supports.queries.returning import ReturnRow, returns_of
from kehu_desk.supports.rules.case import missing_of
from kehu_desk.supports.rules.codes import ITEM
from kehu_desk.supports.rules.terms import BudgetLine, SupportTerms, our_part


class EvidenceRow(NamedTuple):
    """One proof. attachment: None for who may not open it."""

    id: UUID
    kind: str
    name: str
    note: str
    added_at: datetime
    by: str
    attachment: UUID | None


class PaidRow(NamedTuple):
    """One payment."""

    id: UUID
    settled_on: date
    amount_fen: int
    doc_no: str
    note: str
    by: str


class SupportView(NamedTuple):
    """One request. version: what a decision names; asked_fen: our part of the budget; missing: kinds of evidence not there yet.

    product: code, name and spec, empty for all; returns: empty for who may not know the sales.
    """

    row: SupportRow
    version: int
    terms: SupportTerms
    lines: tuple[BudgetLine, ...]
    product: str
    unit: str
    promotion: str
    asked_fen: int
    evidence: tuple[EvidenceRow, ...]
    missing: tuple[str, ...]
    payments: tuple[PaidRow, ...]
    returns: tuple[ReturnRow, ...]
    submitted_at: datetime | None
    decided_by: str
    decided_at: datetime | None
    decision: str
    started_on: date | None
    reported_by: str
    reported_at: datetime | None
    report: str
    verified_by: str
    verified_at: datetime | None
    verdict: str
    verified_over: str


def support_of(session: Session, support: UUID) -> SupportRequest:
    """The row of a request. Raises Refused E_NOT_FOUND."""
    found = session.get(SupportRequest, support)
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    return found


def lines_of(session: Session, support: UUID) -> list[BudgetLine]:
    """The lines of a request as they were typed, in their order."""
    wanted = select(SupportLine).where(SupportLine.request_id == support).order_by(SupportLine.place)
    return [_line(row) for row in session.scalars(wanted)]


def _line(row: SupportLine) -> BudgetLine:
    facts = row.facts
    return BudgetLine(
        row.kind, row.item, row.qty3 if row.kind == ITEM else None, row.unit_cost_fen, row.since_on, row.until_on, facts.get("task", ""),
        facts.get("driver", ""), facts.get("km"),
    )  # fmt: skip


def terms_of(it: SupportRequest) -> SupportTerms:
    """What was typed of the head."""
    return SupportTerms(
        it.kind, it.title, it.starts_on, it.ends_on, it.description, it.product_id, it.promotion_id, it.target_qty3, it.target_fen,
        it.target_outlets, it.dealer_share_bp, it.expense_dept, tuple(it.evidence_kinds),
    )  # fmt: skip


def kinds_there(session: Session, support: UUID) -> set[str]:
    """Kinds of evidence of which a file is there."""
    it = SupportEvidence
    return set(session.scalars(select(it.kind).where(it.request_id == support, it.attachment_id.is_not(None)).distinct()))


def support_view(session: Session, actor: Actor, support: UUID) -> SupportView:
    """Everything about one request. Raises Refused E_NOT_FOUND."""
    it, row = support_of(session, support), support_row(session, actor, support)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    who = names(session, [it.decided_by, it.reported_by, it.verified_by])

    def name(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    product = session.get(Product, it.product_id) if it.product_id else None
    promotion = session.get(Promotion, it.promotion_id) if it.promotion_id else None
    return SupportView(
        row, it.row_version, terms_of(it), tuple(lines_of(session, support)),
        " ".join(part for part in (product.code, product.name, product.spec) if part) if product else "",
        product.base_unit if product else "", f"{promotion.no} {promotion.title}" if promotion else "",
        our_part(it.budget_fen, it.dealer_share_bp), _evidence(session, actor, support),
        missing_of(it.evidence_kinds, kinds_there(session, support)), _payments(session, support), returns_of(session, actor, it),
        it.submitted_at, name(it.decided_by), it.decided_at, it.decision, it.started_on, name(it.reported_by), it.reported_at, it.report,
        name(it.verified_by), it.verified_at, it.verdict, it.baseline_kind,
    )  # fmt: skip


def _evidence(session: Session, actor: Actor, support: UUID) -> tuple[EvidenceRow, ...]:
    it = SupportEvidence
    rows = list(session.scalars(select(it).where(it.request_id == support).order_by(it.added_at, it.id)))
    files = {each.id: each.name for each in attachments_of(session, actor, support)} if rows else {}
    who = names(session, [row.added_by for row in rows])
    return tuple(
        EvidenceRow(
            row.id, row.kind, files.get(row.attachment_id, "") if row.attachment_id else "", row.note, row.added_at,
            who.get(row.added_by, ""), row.attachment_id if row.attachment_id in files else None,
        )
        for row in rows
    )  # fmt: skip


def _payments(session: Session, support: UUID) -> tuple[PaidRow, ...]:
    it = SupportSettlement
    rows = list(session.scalars(select(it).where(it.request_id == support).order_by(it.settled_on, it.id)))
    who = names(session, [row.settled_by for row in rows])
    return tuple(PaidRow(row.id, row.settled_on, row.amount_fen, row.doc_no, row.note, who.get(row.settled_by, "")) for row in rows)
