"""What one person proposes and another confirms: every P cell of the action matrix. Source: borrowing.md §2."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from kehu_desk.door.change import Deed
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.queries import same_person
from kehu_desk.store.base import Base, Keyed


class Proposal(Keyed, Base):
    """One proposal about one subject; granted is None while it waits. facts: what would be done, plain JSON values."""

    __tablename__ = "proposal"
    __table_args__ = (Index("ix_proposal_subject", "noun", "kind", "subject_id", "decided_at"), {"info": {"synced": True}})
    noun: Mapped[str]
    kind: Mapped[str]
    subject_id: Mapped[UUID]
    reason: Mapped[str]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    granted: Mapped[bool | None]
    answer: Mapped[str] = mapped_column(default="")


def propose(deed: Deed, noun: str, kind: str, subject: UUID, reason: str, facts: Mapping[str, Any] | None = None) -> Proposal:
    """Put a proposal on the table. Raises Refused E_STATE while the same one waits; who may propose is asked before."""
    if open_proposal(deed.session, noun, kind, subject) is not None:
        raise Refused(no("E_STATE", state="proposed"))
    made = Proposal(
        noun=noun, kind=kind, subject_id=subject, reason=reason.strip(), facts=dict(facts or {}), proposed_by=deed.actor.person,
        proposed_at=deed.now,
    )  # fmt: skip
    deed.session.add(made)
    deed.session.flush()
    return made


def open_proposal(session: Session, noun: str, kind: str, subject: UUID) -> Proposal | None:
    """The proposal that waits for a decision."""
    wanted = select(Proposal).where(Proposal.noun == noun, Proposal.kind == kind, Proposal.subject_id == subject)
    return session.scalars(wanted.where(Proposal.decided_at.is_(None))).first()


def waiting(session: Session, noun: str, kind: str = "") -> list[Proposal]:
    """Everything of a noun that waits for a decision, the oldest first."""
    wanted = select(Proposal).where(Proposal.noun == noun, Proposal.decided_at.is_(None))
    wanted = wanted.where(Proposal.kind == kind) if kind else wanted
    return list(session.scalars(wanted.order_by(Proposal.proposed_at, Proposal.id)))


def confirm(deed: Deed, proposal: Proposal) -> None:
    """Say yes. Raises Refused E_SELF_APPROVAL for the proposer, E_STATE when it is decided."""
    _decide(deed, proposal, True, "")


def decline(deed: Deed, proposal: Proposal, reason: str) -> None:
    """Say no, with a reason."""
    _decide(deed, proposal, False, reason.strip())


def _decide(deed: Deed, proposal: Proposal, granted: bool, answer: str) -> None:
    nos = []
    if same_person(deed.session, deed.actor.person, proposal.proposed_by):
        nos.append(no("E_SELF_APPROVAL"))
    if proposal.decided_at is not None:
        nos.append(no("E_STATE", state="decided"))
    if nos:
        raise Refused(*nos)
    proposal.decided_by, proposal.decided_at, proposal.granted, proposal.answer = deed.actor.person, deed.now, granted, answer
    deed.session.flush()
