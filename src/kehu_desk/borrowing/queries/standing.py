"""Where loans stand now, by the clock: for lists, limits and queues."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, literal, select
from sqlalchemy.orm import Session

from kehu_desk.borrowing.entities import Loan, Restriction
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.kernel.clock import local_day, start_of
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of

QUEUED: Final = (LoanState.APPROVED, LoanState.WAITING, LoanState.READY)
WRITTEN: Final = (LoanState.ACTIVE, LoanState.RECALLED)  # in which the draft of an EDIT loan is written


def stands(now: datetime) -> ColumnElement[str]:
    """The state that the clock has already made, whether recorded or not; a test holds it against settled()."""
    late = Loan.state.in_([LoanState.ACTIVE, LoanState.RECALLED]) & (Loan.due_at < now)
    return case(
        (late & (Loan.carriers_out > 0), literal(LoanState.OVERDUE.value)),
        (late, literal(LoanState.EXPIRED.value)),
        (Loan.state.in_(QUEUED) & (Loan.release_until < now), literal(LoanState.LAPSED.value)),
        ((Loan.state == LoanState.ACTIVE) & (Loan.fresh_until < now), literal(LoanState.RECALLED.value)),
        else_=func.coalesce(Loan.state, ""),
    )


def restricted_until(session: Session, person: UUID, now: datetime) -> datetime | None:
    """Until when a person is barred from borrowing; None when he is not. Source: B-065."""
    wanted = select(func.max(Restriction.until)).where(Restriction.person_id == person, Restriction.since <= now, Restriction.until > now)
    return session.scalar(wanted)


def overdues_in_quarter(session: Session, person: UUID, now: datetime) -> int:
    """How many loans of a person became overdue in the office's quarter of this instant, recorded or not. Source: B-065."""
    office = settings_of(session).zone
    today = local_day(now, office)
    first = start_of(today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1), office)
    late = (Loan.overdue_at >= first) | ((stands(now) == LoanState.OVERDUE.value) & (Loan.due_at >= first))
    return session.scalar(select(func.count()).select_from(Loan).where(Loan.borrower_id == person, late)) or 0


def waiting_loans(session: Session, customer: UUID, now: datetime, *, ready: bool = False, lapsed: bool = False) -> list[Loan]:
    """The queue of an archive in its order, without those whose time has run out. ready: with those kept ready; lapsed: with all."""
    wanted = select(Loan).where(Loan.customer_id == customer, Loan.state.in_(QUEUED[1:] if ready else QUEUED[1:2]))
    wanted = wanted if lapsed else wanted.where(Loan.release_until >= now)
    return list(session.scalars(wanted.order_by(Loan.place, Loan.queued_at, Loan.id)))


def edit_loans(session: Session, actor: Actor, customers: Iterable[UUID]) -> dict[UUID, dict[str, UUID]]:
    """Customer -> section -> the EDIT loan under which this person may write it now."""
    held = select(Loan).where(
        Loan.borrower_id == actor.person, Loan.kind == Kind.EDIT, Loan.state.in_(WRITTEN), Loan.due_at >= actor.now,
        Loan.customer_id.in_(list(customers)),
    )  # fmt: skip
    found: dict[UUID, dict[str, UUID]] = {}
    for loan in session.scalars(held):
        found.setdefault(loan.customer_id, {}).update(dict.fromkeys(loan.sections, loan.id))
    return found
