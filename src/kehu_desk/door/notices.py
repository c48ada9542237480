"""What a person is told by the house and finds again at his next sign-in. Source: B-063, B-066, B-095, B-100, B-132."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.store.base import Base, Keyed

READ = "notice.read"


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


def notices(session: Session, person: UUID, most: int = 100) -> list[NoticeRow]:
    """The newest notices of a person, read ones too."""
    rows = session.scalars(select(Notice).where(Notice.person_id == person).order_by(Notice.at.desc(), Notice.id.desc()).limit(most))
    return [NoticeRow(row.id, row.kind, row.noun, row.subject_id, row.facts, row.at, row.read_at is not None) for row in rows]


def unread(session: Session, person: UUID) -> int:
    """How many notices a person has not read."""
    return session.scalar(select(func.count()).select_from(Notice).where(Notice.person_id == person, Notice.read_at.is_(None))) or 0


def mark_read(door: Door, caller: Caller, ids: Collection[UUID]) -> None:
    """The person has seen these; notices of others are left alone."""
    with door.change(caller, READ) as deed:
        deed.asked = True  # everybody reads his own notices
        mine = (Notice.person_id == deed.actor.person, Notice.id.in_(list(ids)), Notice.read_at.is_(None))
        deed.session.execute(update(Notice).where(*mine).values(read_at=deed.now))
