"""Rights that a loan gives, archives opened in an emergency, purposes a manager has stated, sections that are out for editing.

Data that the nouns above write and everybody reads: rights end by the clock, never by a job (B-052).
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column

from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.entities import Person
from kehu_desk.store.base import Base, Keyed

SYNCED = {"info": {"synced": True}}
PAPER = "PAPER"


class Grant(Keyed, Base):
    """One person may view (or edit) one section of one customer up to a level, from an instant to an instant."""

    __tablename__ = "access_grant"
    __table_args__ = (Index("ix_grant_person", "person_id", "section", "until", "customer_id"), SYNCED)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), index=True)
    section: Mapped[str]
    level: Mapped[int]
    edits: Mapped[bool]
    source_id: Mapped[UUID] = mapped_column(index=True)
    since: Mapped[datetime]
    until: Mapped[datetime]


class StatedPurpose(Keyed, Base):
    """Why a manager looks at a secret section in this session (V*)."""

    __tablename__ = "stated_purpose"
    __table_args__ = (Index("ix_purpose_person", "person_id", "until", "customer_id"), SYNCED)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), index=True)
    text: Mapped[str]
    since: Mapped[datetime]
    until: Mapped[datetime]


class EmergencyRight(Keyed, Base):
    """One person may view one whole archive up to a level, for an hour. It is no loan: nothing that asks for a loan takes it (B-131)."""

    __tablename__ = "emergency_right"
    __table_args__ = (Index("ix_emergency_right_person", "person_id", "until", "customer_id"), SYNCED)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), index=True)
    level: Mapped[int]
    source_id: Mapped[UUID] = mapped_column(index=True)
    since: Mapped[datetime]
    until: Mapped[datetime]


class Lock(Keyed, Base):
    """One section of one customer is out for editing (B-080), or its paper is out (B-086). The unique pair says who was first (B-010).

    section: a section's code, or PAPER for the paper originals. reserved: kept for the next in the queue until he fetches it (B-096).
    """

    __tablename__ = "section_lock"
    __table_args__ = (UniqueConstraint("customer_id", "section"), SYNCED)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    section: Mapped[str]
    holder_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    source_id: Mapped[UUID] = mapped_column(index=True)
    due_at: Mapped[datetime]
    since: Mapped[datetime]
    reserved: Mapped[bool] = mapped_column(default=False, server_default="0")


def lent_under(session: Session, person: UUID, customer: UUID, section: str, level: int, now: datetime) -> UUID | None:
    """The source of the right under which a person views a section now; of several the highest, then the one that lasts longest."""
    open_now = (Grant.since <= now, Grant.until >= now, Grant.level >= level)
    mine = select(Grant.source_id).where(Grant.person_id == person, Grant.customer_id == customer, Grant.section == section, *open_now)
    return session.scalars(mine.order_by(Grant.level.desc(), Grant.until.desc(), Grant.id).limit(1)).first()


def lock_of(session: Session, customer: UUID, section: str) -> Lock | None:
    """The lock on a section, if it is out."""
    return session.scalars(select(Lock).where(Lock.customer_id == customer, Lock.section == section)).first()


def locked(session: Session, lock: Lock) -> Refused:
    """The refusal that names holder and due time, not the purpose (B-081); another code while it is kept for somebody (B-096)."""
    holder = session.get(Person, lock.holder_id)
    code = "E_HELD_FOR_OTHER" if lock.reserved else "E_LOCKED"
    return Refused(no(code, section=lock.section, holder=holder.name if holder else "", due=lock.due_at))


def take(session: Session, lock: Lock) -> None:
    """Raises Refused E_LOCKED: the database, not a prior read, says who was first (B-010)."""
    try:
        with session.begin_nested():
            session.add(lock)
    except IntegrityError as error:
        other = lock_of(session, lock.customer_id, lock.section)
        raise (locked(session, other) if other else Refused(no("E_LOCKED", section=lock.section, holder="", due=lock.due_at))) from error


def end_rights(session: Session, source_id: UUID, at: datetime) -> None:
    """What a source gave has ended when the clock shows at, this very instant included. The locks stay."""
    session.execute(update(Grant).where(Grant.source_id == source_id, Grant.until >= at).values(until=at - timedelta(microseconds=1)))


def end_rights_of(session: Session, person: UUID, at: datetime) -> None:
    """Everything that any source gave this person has ended, this very instant included (B-150). The locks stay."""
    ended = at - timedelta(microseconds=1)
    for right in (Grant, StatedPurpose, EmergencyRight):
        session.execute(update(right).where(right.person_id == person, right.until >= at).values(until=ended))


def free_paper(session: Session, source_id: UUID) -> None:
    """The paper that was out under a source is back; its sections may still be."""
    session.execute(delete(Lock).where(Lock.source_id == source_id, Lock.section == PAPER))


def set_due(session: Session, source_id: UUID, now: datetime, due: datetime) -> None:
    """Rights that a source still gives, and its locks, last until another instant."""
    session.execute(update(Grant).where(Grant.source_id == source_id, Grant.until >= now).values(until=due))
    session.execute(update(Lock).where(Lock.source_id == source_id).values(due_at=due))


def free_locks(session: Session, source_id: UUID, *, paper: bool = True) -> None:
    """Sections that were out under a source are back, and its paper too when paper is true."""
    mine = delete(Lock).where(Lock.source_id == source_id)
    session.execute(mine if paper else mine.where(Lock.section != PAPER))
