"""Blocks of the 8D report: written, and with the root cause the repeat rule. Source: business.md §20 (8D blocks, Repeat rule)."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.complaints.entities import Complaint, ComplaintBlock
from kehu_desk.complaints.rules.blocks import CAUSE, CONTAINMENT, BlockTerms, block_faults
from kehu_desk.complaints.rules.codes import REJECTED
from kehu_desk.complaints.rules.repeats import severity_of
from kehu_desk.complaints.rules.terms import SECTION
from kehu_desk.complaints.service.cases import settle
from kehu_desk.complaints.service.handling import opened
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of


def write_block(door: Door, caller: Caller, complaint: UUID, terms: BlockTerms, seen: int | None = None) -> None:
    """Write a block, or write it anew. seen: the version that was read, 0 where nothing stood; None does not ask.

    D3 in force ends the limit of containment; D4 names the root cause and may raise the severity once (repeat rule).
    Raises Refused: E_FIELD for each thing wrong, E_STALE when another wrote it meanwhile, E_STATE and those of the policy.
    """
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        old = _block(deed.session, complaint, terms.block)
        moved = seen is not None and seen != (old.row_version if old else 0)
        row, _case, done = opened(deed, complaint, "write", block_faults(terms), moved=moved)
        before = content_hash([old.body, old.evidence]) if old else ""
        block = _put(deed, row, old, terms)
        _draw_conclusions(deed, row, block)
        settle(deed, row, done)
        deed.name(subject=f"{row.no} {terms.block}", before=before, after=content_hash(terms))


def _block(session: Session, complaint: UUID, block: str) -> ComplaintBlock | None:
    wanted = select(ComplaintBlock).where(ComplaintBlock.complaint_id == complaint, ComplaintBlock.block == block)
    return session.scalars(wanted).first()


def _put(deed: Deed, row: Complaint, old: ComplaintBlock | None, terms: BlockTerms) -> ComplaintBlock:
    block = old or ComplaintBlock(complaint_id=row.id, customer_id=row.customer_id, block=terms.block)
    block.body = {key: text.strip() for key, text in terms.body.items() if text.strip()}
    block.due_on, block.evidence = terms.due_on, terms.evidence.strip()
    block.written_at, block.written_by = deed.now, deed.actor.person
    block.done_at = (block.done_at or deed.now) if terms.done else None
    deed.session.add(block)
    deed.session.flush()
    return block


def _draw_conclusions(deed: Deed, row: Complaint, block: ComplaintBlock) -> None:
    if block.block == CONTAINMENT:
        row.contained_at = block.done_at
    if block.block == CAUSE:
        row.root_cause, row.escape_cause = block.body["root_cause"], block.body["escape_cause"]
        first = repeated(deed.session, row)
        row.repeat_of = first.id if first else None
        row.severity = severity_of(row.registered_severity, first is not None)


def repeated(session: Session, row: Complaint) -> Complaint | None:
    """The latest complaint before this one of the same customer, product and cause within the days of the repeat rule."""
    days = timedelta(days=settings_of(session).values.number("complaint_repeat_days"))
    same = (
        Complaint.customer_id == row.customer_id, Complaint.root_cause == row.root_cause, Complaint.id != row.id,
        Complaint.product_id.is_(None) if row.product_id is None else Complaint.product_id == row.product_id,
        Complaint.received_at <= row.received_at, Complaint.received_at >= row.received_at - days, Complaint.state != REJECTED,
    )  # fmt: skip
    return session.scalars(select(Complaint).where(*same).order_by(Complaint.received_at.desc(), Complaint.id.desc()).limit(1)).first()
