"""One contract as its readers see it: text, departures, duties, amendments, what happened. The caller has entered through the door."""

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Attachment, Customer
from kehu_desk.contracts.entities import Amendment, Contract, Deviation, Obligation
from kehu_desk.contracts.queries.listing import REMIND
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.rules.dates import OVER, days_left, stands
from kehu_desk.contracts.rules.duties import Fulfilment, fulfilment, is_late
from kehu_desk.door.approvals import Approval
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names
from kehu_desk.seals.entities import Seal, SealUse
from kehu_desk.templates.entities import ContractTemplate
from kehu_desk.templates.rules import Block, blocks_of


class DeviationRow(NamedTuple):
    """A block that says something else than the standard text."""

    block: str
    title: str
    old: str
    new: str
    risk: str
    reason: str
    approved_by: str


class ObligationRow(NamedTuple):
    """What one side owes. late: open past its day."""

    id: UUID
    party: str
    kind: str
    text: str
    due_on: date | None
    every_months: int
    amount_fen: int | None
    state: str
    evidence: str
    closed_on: date | None
    late: bool


class AmendmentRow(NamedTuple):
    """One amendment. changes: column -> plain JSON."""

    id: UUID
    no: str
    effective_on: date
    changes: dict[str, Any]
    text: str
    state: str
    drafted_by: str
    approved_by: str
    signed_on: date | None


class StepRow(NamedTuple):
    """One step of review and approval. state: pending, approved, rejected, cancelled."""

    round: int
    name: str
    person: str
    state: str
    opinion: str
    at: datetime | None


class ScanRow(NamedTuple):
    """A signed file kept with the contract."""

    id: UUID
    name: str
    size: int
    pages: int
    added_at: datetime
    added_by: str


class ContractView(NamedTuple):
    """Everything of one contract. state: or phase; read: hash of the frozen text; terms: column -> value as entered."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    template_id: UUID
    template: str
    template_hash: str
    kind: str
    subject: str
    state: str
    own_state: str
    read: str
    blocks: tuple[Block, ...]
    values: dict[str, str]
    terms: dict[str, Any]
    left: int | None
    deviations: tuple[DeviationRow, ...]
    obligations: tuple[ObligationRow, ...]
    fulfilment: Fulfilment
    amendments: tuple[AmendmentRow, ...]
    steps: tuple[StepRow, ...]
    scans: tuple[ScanRow, ...]
    drafted_by: str
    drafted_at: datetime
    reviewed_by: str
    approved_by: str
    approved_at: datetime | None
    stamped_by: str
    stamped_at: datetime | None
    seal: str
    filed_by: str
    filed_at: datetime | None
    predecessor: str
    successor: str
    successor_id: UUID | None


TERMS = (
    "our_entity", "our_signer_id", "counter_signer", "authority", "amount_fen", "currency", "signed_on", "start_on", "end_on", "renewal",
    "renewal_months", "notice_days", "credit_days", "price_list_code", "discount_bp", "service_standard", "territory", "exclusive",
    "originals_total", "originals_ours", "shelf", "sent_on", "back_on", "ended_on", "end_reason", "settlement_note",
)  # fmt: skip


def contract_view(session: Session, actor: Actor, contract: UUID) -> ContractView:
    """Raises Refused E_NOT_FOUND."""
    row = session.get(Contract, contract)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    template = session.get_one(ContractTemplate, row.template_id)
    blocks = blocks_of(row.text)
    duties = _obligations(session, actor, row)
    after = session.execute(
        select(Contract.no, Contract.id).where(Contract.successor_of == row.id, Contract.state != ContractState.VOIDED).limit(1)
    ).first()
    before = session.get(Contract, row.successor_of) if row.successor_of else None
    who = names(session, [row.created_by, row.submitted_by, row.reviewed_by, row.approved_by, row.stamped_by, row.filed_by])

    def name(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    days = settings_of(session).values.number(REMIND)
    word = stands(row.state, row.start_on, row.end_on, actor.today, days)
    over = row.state in OVER or word == "expired"
    return ContractView(
        row.id, row.no, row.customer_id, session.get_one(Customer, row.customer_id).name, row.template_id,
        f"{template.name} {template.code} V{template.version}", template.text_hash, row.kind, row.subject, word, row.state, row.text_hash,
        blocks, dict(row.values), {key: getattr(row, key) for key in TERMS},
        days_left(row.end_on, actor.today) if row.state == ContractState.FILED else None, _deviations(session, row, template), duties,
        fulfilment([each.state for each in duties], over), _amendments(session, row), _steps(session, row), _scans(session, row),
        name(row.submitted_by or row.created_by), row.created_at, name(row.reviewed_by), name(row.approved_by), row.approved_at,
        name(row.stamped_by), row.stamped_at, _seal(session, row), name(row.filed_by), row.filed_at, before.no if before else "",
        after[0] if after else "", after[1] if after else None,
    )  # fmt: skip


def _deviations(session: Session, row: Contract, template: ContractTemplate) -> tuple[DeviationRow, ...]:
    titles = {each.key: each.title for each in blocks_of(template.blocks)}
    found = list(session.scalars(select(Deviation).where(Deviation.contract_id == row.id).order_by(Deviation.block)))
    who = names(session, [each.approved_by for each in found])
    return tuple(
        DeviationRow(
            each.block, titles.get(each.block, each.block), each.old, each.new, each.risk, each.reason,
            who.get(each.approved_by, "") if each.approved_by else "",
        )
        for each in found
    )  # fmt: skip


def _obligations(session: Session, actor: Actor, row: Contract) -> tuple[ObligationRow, ...]:
    wanted = select(Obligation).where(Obligation.contract_id == row.id)
    found = session.scalars(wanted.order_by(Obligation.due_on.is_(None), Obligation.due_on, Obligation.id))
    return tuple(
        ObligationRow(
            each.id, each.party, each.kind, each.text, each.due_on, each.every_months, each.amount_fen, each.state, each.evidence,
            each.closed_on, is_late(each.state, each.due_on, actor.today),
        )
        for each in found
    )  # fmt: skip


def _amendments(session: Session, row: Contract) -> tuple[AmendmentRow, ...]:
    found = list(session.scalars(select(Amendment).where(Amendment.contract_id == row.id).order_by(Amendment.no)))
    who = names(session, [person for each in found for person in (each.created_by, each.approved_by)])
    return tuple(
        AmendmentRow(
            each.id, each.no, each.effective_on, dict(each.changes), each.text, each.state, who.get(each.created_by, ""),
            who.get(each.approved_by, "") if each.approved_by else "", each.signed_on,
        )
        for each in found
    )  # fmt: skip


def _steps(session: Session, row: Contract) -> tuple[StepRow, ...]:
    wanted = select(Approval).where(Approval.noun == "contract", Approval.subject_id == row.id, Approval.state != "cancelled")
    found = list(session.scalars(wanted.order_by(Approval.round, Approval.step)))
    who = names(session, [person for each in found for person in (each.approver_id, each.decided_by)])
    return tuple(
        StepRow(each.round, each.name, who.get(each.decided_by or each.approver_id, ""), each.state, each.opinion, each.decided_at)
        for each in found
    )


def _scans(session: Session, row: Contract) -> tuple[ScanRow, ...]:
    mine = (Attachment.customer_id == row.customer_id, Attachment.section == "CON", Attachment.removed_at.is_(None))
    named = Attachment.name.startswith(f"{row.no} ", autoescape=True)
    found = list(session.scalars(select(Attachment).where(*mine, named).order_by(Attachment.added_at)))
    who = names(session, [each.added_by for each in found])
    return tuple(ScanRow(each.id, each.name, each.size, each.pages, each.added_at, who.get(each.added_by, "")) for each in found)


def _seal(session: Session, row: Contract) -> str:
    used = select(Seal.name, SealUse.no).join(SealUse, SealUse.seal_id == Seal.id)
    found = session.execute(used.where(SealUse.noun == "contract", SealUse.subject_id == row.id, SealUse.state == "stamped")).first()
    return f"{found[0]} {found[1]}" if found else ""
