"""One complaint whole. The caller has entered through door.view."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.archives import queries as archives
from kehu_desk.archives.queries import AttachmentRow
from kehu_desk.complaints.entities import Complaint, ComplaintBlock, ComplaintWait, ContactAttempt
from kehu_desk.complaints.queries.happenings import Happening, happenings
from kehu_desk.complaints.queries.listing import ComplaintRow, complaint_row
from kehu_desk.complaints.queries.revisits import RevisitRow, revisits_of
from kehu_desk.complaints.rules.blocks import missing
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import names
from kehu_desk.returns.entities import Rma


class BlockRow(NamedTuple):
    """One block as it is shown. version: what another writing names."""

    block: str
    body: Mapping[str, str]
    due_on: date | None
    evidence: str
    done_at: datetime | None
    written_at: datetime
    by: str
    version: int


class WaitRow(NamedTuple):
    """A span of waiting."""

    asked: str
    since: datetime
    until: datetime | None
    reminded: bool


class TryRow(NamedTuple):
    """An attempt to reach the customer."""

    at: datetime
    how: str
    note: str
    by: str


class ReturnRow(NamedTuple):
    """A return that hangs on the complaint."""

    id: UUID
    no: str
    state: str


class ComplaintView(NamedTuple):
    """One complaint. missing: blocks needed before closing; limit_fen: what service may grant alone; known_until: of legal holidays."""

    row: ComplaintRow
    version: int
    contact: str
    channel: str
    batch_no: str
    product_id: UUID | None
    registered_severity: str
    registered_by: str
    repeat_no: str
    claim_fen: int | None
    granted_fen: int
    cost_fen: int
    limit_fen: int
    money_asked_by: str
    money_approved_by: str
    money_approved_at: datetime | None
    owner_id: UUID | None
    first_reply: str
    answer: str
    root_cause: str
    escape_cause: str
    confirmed_by: str
    confirmed_how: str
    confirmed_on: date | None
    result: str
    reject_reason: str
    reopened: int
    satisfaction: int | None
    closed_by: str
    closed_at: datetime | None
    returns: tuple[ReturnRow, ...]
    blocks: tuple[BlockRow, ...]
    missing: tuple[str, ...]
    waits: tuple[WaitRow, ...]
    tries: tuple[TryRow, ...]
    revisits: tuple[RevisitRow, ...]
    files: tuple[AttachmentRow, ...]
    history: tuple[Happening, ...]
    known_until: date


def customer_of(session: Session, complaint: UUID) -> UUID:
    """Whose complaint it is. Raises Refused E_NOT_FOUND."""
    found = session.scalar(select(Complaint.customer_id).where(Complaint.id == complaint))
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    return found


def blocks_of(session: Session, complaint: UUID) -> list[ComplaintBlock]:
    """The blocks written, D0 first."""
    return list(session.scalars(select(ComplaintBlock).where(ComplaintBlock.complaint_id == complaint).order_by(ComplaintBlock.block)))


def tries_of(session: Session, complaint: UUID) -> list[ContactAttempt]:
    """Attempts to reach the customer, the earliest first."""
    wanted = select(ContactAttempt).where(ContactAttempt.complaint_id == complaint)
    return list(session.scalars(wanted.order_by(ContactAttempt.at, ContactAttempt.id)))


def waits_of(session: Session, complaint: UUID) -> list[ComplaintWait]:
    """Spans of waiting, the earliest first."""
    return list(session.scalars(select(ComplaintWait).where(ComplaintWait.complaint_id == complaint).order_by(ComplaintWait.since)))


def returns_of(session: Session, it: Complaint) -> tuple[ReturnRow, ...]:
    """Returns drafted from this complaint, and the one that was linked to it."""
    mine = or_(Rma.complaint_id == it.id, Rma.id == it.rma_id)
    wanted = select(Rma.id, Rma.no, Rma.state).where(Rma.customer_id == it.customer_id, mine)
    return tuple(ReturnRow(*row) for row in session.execute(wanted.order_by(Rma.no)))


def complaint_view(session: Session, actor: Actor, complaint: UUID) -> ComplaintView:
    """Everything about one complaint. Raises Refused E_NOT_FOUND."""
    it, row = session.get(Complaint, complaint), complaint_row(session, actor, complaint)
    if it is None or row is None:
        raise Refused(no("E_NOT_FOUND"))
    blocks, tries, waits = blocks_of(session, complaint), tries_of(session, complaint), waits_of(session, complaint)
    hands = [it.created_by, it.money_asked_by, it.money_approved_by, it.closed_by, it.owner_id]
    who = names(session, [*hands, *(each.written_by for each in blocks), *(each.by_id for each in tries)])

    def name(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    first = session.get(Complaint, it.repeat_of) if it.repeat_of else None
    revisits = revisits_of(session, complaint)
    return ComplaintView(
        row, it.row_version, it.contact, it.channel, it.batch_no, it.product_id, it.registered_severity, name(it.created_by),
        first.no if first else "", it.claim_fen, it.granted_fen, it.cost_fen,
        settings_of(session).values.number("complaint_limit_service"), name(it.money_asked_by), name(it.money_approved_by),
        it.money_approved_at, it.owner_id, it.first_reply, it.answer, it.root_cause, it.escape_cause, it.confirmed_by, it.confirmed_how,
        it.confirmed_on, it.result, it.reject_reason, it.reopened, it.satisfaction, name(it.closed_by), it.closed_at,
        returns_of(session, it),
        tuple(
            BlockRow(each.block, each.body, each.due_on, each.evidence, each.done_at, each.written_at, name(each.written_by),
                     each.row_version)
            for each in blocks
        ),
        missing(it.severity, {each.block: each.done_at is not None for each in blocks}),
        tuple(WaitRow(each.asked, each.since, each.until, each.reminded_at is not None) for each in waits),
        tuple(TryRow(each.at, each.how, each.note, name(each.by_id)) for each in tries), tuple(revisits),
        tuple(archives.attachments_of(session, actor, complaint)),
        tuple(happenings(it, blocks, waits, tries, revisits, who)), calendar_of(session).known_until(actor.today),
    )  # fmt: skip
