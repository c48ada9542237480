"""Approval steps as data: one engine for filings, loans and revisions. Source: business.md §1 (approval_task), B-036, B-037."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ForeignKey, Index, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.entities import Person
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import decider
from kehu_desk.store.base import Base, Keyed

PENDING, APPROVED, REJECTED, RETURNED, CANCELLED = "pending", "approved", "rejected", "returned", "cancelled"


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
    asker_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
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


def lay_route(session: Session, noun: str, subject: UUID, version: int, steps: Sequence[RouteStep], asker: UUID, now: datetime) -> None:
    """Store a new route for a subject; a route laid before is void. asker: who may decide none of the steps (B-030)."""
    before = route(session, noun, subject)
    void(session, noun, subject)
    last = max((row.round for row in before), default=0)
    for place, each in enumerate(steps, 1):
        row = Approval(
            noun=noun, subject_id=subject, subject_version=version, round=last + 1, step=place, name=each.name,
            approver_id=each.approver, asker_id=asker, asked_at=now, due_at=each.due_at,
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


def taker(session: Session, row: Approval, steps: Sequence[Approval], now: datetime) -> UUID | None:
    """Who takes a waiting step now: its approver, or, when he asked himself, is away, has gone, or has let it lie for five

    working days, the next above him, finally a manager. None when nobody is left. Source: B-038, B-041.
    """
    calendar, today = calendar_of(session), local_day(now, settings_of(session).zone)
    barred = frozenset({row.asker_id, *(step.decided_by for step in steps if step.decided_by is not None)})
    if now <= calendar.after_workdays(row.asked_at, settings_of(session).values.number("approval_raised_workdays")):
        return decider(session, today, row.approver_id, barred)
    idle = session.get(Person, row.approver_id)
    return decider(session, today, idle.reports_to if idle else None, barred | {row.approver_id}) or row.approver_id


def waiting_for(session: Session, person: UUID, now: datetime) -> list[Approval]:
    """Steps that are this person's to take now, the earliest due first."""
    rows = session.scalars(select(Approval).where(Approval.state == PENDING).order_by(Approval.due_at, Approval.id)).all()
    found = []
    for row in rows:
        steps = route(session, row.noun, row.subject_id)
        if current(steps) is row and taker(session, row, steps, now) == person:
            found.append(row)
    return found


def listed_above(session: Session, person: UUID, now: datetime) -> list[Approval]:
    """Steps that people below this person have let lie for two working days. Source: B-041."""
    calendar, days = calendar_of(session), settings_of(session).values.number("approval_listed_workdays")
    below = select(Person.id).where(Person.reports_to == person)
    rows = session.scalars(select(Approval).where(Approval.state == PENDING, Approval.approver_id.in_(below)).order_by(Approval.due_at))
    return [row for row in rows if now > calendar.after_workdays(row.asked_at, days)]
