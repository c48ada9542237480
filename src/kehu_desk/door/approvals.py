"""Approval steps as data: one engine for filings, loans and revisions. Source: business.md §1 (approval_task), B-036, B-037."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ForeignKey, Index, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from kehu_desk.kernel.errors import Refused, no
from kehu_desk.store.base import Base, Keyed

PENDING, APPROVED, REJECTED, RETURNED, CANCELLED = "pending", "approved", "rejected", "returned", "cancelled"
TAKEN_BACK = "taken_back"


class Approval(Keyed, Base):
    """One step of one route. subject_version: the version that was submitted; approving another one is refused."""

    __tablename__ = "approval"
    __table_args__ = (
        Index("ix_approval_subject", "noun", "subject_id", "round", "step"),
        Index("ix_approval_inbox", "approver_id", "state", "due_at"),
        {"info": {"synced": True}},
    )
    noun: Mapped[str]
    subject_id: Mapped[UUID]
    subject_version: Mapped[int]
    round: Mapped[int]
    step: Mapped[int]
    name: Mapped[str]
    approver_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    due_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default=PENDING)
    opinion: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))


class RouteStep(NamedTuple):
    """A step to come: what it is called, who decides, until when."""

    name: str
    approver: UUID
    due_at: datetime


def lay_route(session: Session, noun: str, subject: UUID, version: int, steps: Sequence[RouteStep], now: datetime) -> None:
    """Store a new route for a subject; a route laid before is void."""
    before = route(session, noun, subject)
    void(session, noun, subject)
    last = max((row.round for row in before), default=0)
    for place, each in enumerate(steps, 1):
        row = Approval(
            noun=noun, subject_id=subject, subject_version=version, round=last + 1, step=place, name=each.name,
            approver_id=each.approver, asked_at=now, due_at=each.due_at,
        )  # fmt: skip
        session.add(row)
    session.flush()


def route(session: Session, noun: str, subject: UUID) -> list[Approval]:
    """The steps of the newest round, in order."""
    wanted = select(Approval).where(Approval.noun == noun, Approval.subject_id == subject)
    found = list(session.scalars(wanted.order_by(Approval.round, Approval.step)))
    last = max((row.round for row in found), default=0)
    return [row for row in found if row.round == last]


def current(steps: Sequence[Approval]) -> Approval | None:
    """The first step that still waits."""
    return next((row for row in steps if row.state == PENDING), None)


def sign(row: Approval, by: UUID, now: datetime, state: str, opinion: str, version: int) -> None:
    """Write a decision. Raises Refused E_STALE when the subject has changed since it was submitted."""
    if row.subject_version != version:
        raise Refused(no("E_STALE"))
    row.state, row.decided_by, row.decided_at, row.opinion = state, by, now, opinion


def void(session: Session, noun: str, subject: UUID) -> None:
    """Steps that still wait are cancelled."""
    waits = (Approval.noun == noun, Approval.subject_id == subject, Approval.state == PENDING)
    session.execute(update(Approval).where(*waits).values(state=CANCELLED))


def waiting_for(session: Session, person: UUID) -> list[Approval]:
    """Steps addressed to a person that are his turn now, the earliest due first."""
    wanted = select(Approval).where(Approval.approver_id == person, Approval.state == PENDING)
    rows = session.scalars(wanted.order_by(Approval.due_at, Approval.id))
    return [row for row in rows if current(route(session, row.noun, row.subject_id)) is row]
