"""What a person is told by the house and finds again at his next sign-in. Source: B-063, B-066, B-095, B-100, B-132."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import JSON, ColumnElement, ForeignKey, Index, UniqueConstraint, func, or_, select, true, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.store.base import Base, Keyed

READ = "notice.read"
SHOWN: Final = timedelta(days=90)


class Notice(Keyed, Base):
    """One notice to one person. stage tells apart what may be told more than once about one subject, such as days late.

    facts: what the sentence of this kind names; never content of an archive.
    """

    __tablename__ = "notice"
    __table_args__ = (
        UniqueConstraint("person_id", "kind", "subject_id", "stage"),
        Index("ix_notice_person", "person_id", "read_at", "at"),
        {"info": {"synced": True}},
    )
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    noun: Mapped[str]
    subject_id: Mapped[UUID]
    stage: Mapped[str] = mapped_column(default="")
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    at: Mapped[datetime]
    read_at: Mapped[datetime | None]


class NoticeRow(NamedTuple):
    """A notice as a screen shows it."""

    id: UUID
    kind: str
    noun: str
    subject: UUID
    facts: dict[str, Any]
    at: datetime
    read: bool


def told(session: Session, person: UUID, kind: str, subject: UUID, stage: str = "") -> bool:
    """Whether this person was told this before."""
    same = (Notice.person_id == person, Notice.kind == kind, Notice.subject_id == subject, Notice.stage == stage)
    return session.scalar(select(Notice.id).where(*same)) is not None


def tell(
    session: Session, person: UUID, kind: str, noun: str, subject: UUID, now: datetime, *, stage: str = "",
    facts: Mapping[str, Any] | None = None,
) -> bool:  # fmt: skip
    """Tell a person once per kind, subject and stage; False when he was told before. facts hold plain JSON values."""
    if told(session, person, kind, subject, stage):
        return False
    session.add(Notice(person_id=person, kind=kind, noun=noun, subject_id=subject, stage=stage, facts=dict(facts or {}), at=now))
    session.flush()
    return True


def notices(session: Session, person: UUID, most: int = 300, *, now: datetime | None = None) -> list[NoticeRow]:
    """The newest notices of a person, read ones too. now: without those that were read and are more than 90 days old.

    They stay in the store all the same, since they say what has been told already.
    """
    wanted = select(Notice).where(Notice.person_id == person).order_by(Notice.at.desc(), Notice.id.desc())
    if now is not None:
        wanted = wanted.where(or_(Notice.read_at.is_(None), Notice.at >= now - SHOWN))
    rows = session.scalars(wanted.limit(most))
    return [NoticeRow(row.id, row.kind, row.noun, row.subject_id, row.facts, row.at, row.read_at is not None) for row in rows]


def unread(session: Session, person: UUID) -> int:
    """How many notices a person has not read."""
    return session.scalar(select(func.count()).select_from(Notice).where(Notice.person_id == person, Notice.read_at.is_(None))) or 0


def mark_read(door: Door, caller: Caller, ids: Collection[UUID]) -> None:
    """The person has seen these; notices of others are left alone."""
    _mark_read(door, caller, Notice.id.in_(list(ids)))


def mark_all_read(door: Door, caller: Caller) -> None:
    """The person has seen everything that was told him until now, also what his list is too short for."""
    _mark_read(door, caller, true())


def _mark_read(door: Door, caller: Caller, which: ColumnElement[bool]) -> None:
    with door.change(caller, READ) as deed:
        deed.asked = True  # everybody reads his own notices
        mine = (Notice.person_id == deed.actor.person, Notice.read_at.is_(None), which)
        deed.session.execute(update(Notice).where(*mine).values(read_at=deed.now))
