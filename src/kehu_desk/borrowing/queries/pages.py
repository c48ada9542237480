"""The pages of the loans tab: which loans stand on which, and in what order."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Loan, Renewal
from kehu_desk.borrowing.queries.listing import BORROWER, ROUTES, may_list
from kehu_desk.borrowing.queries.standing import stands
from kehu_desk.borrowing.rules.case import OUT, LoanState
from kehu_desk.door.approvals import waiting_for
from kehu_desk.door.proposals import Proposal
from kehu_desk.kernel.clock import start_of
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of

OUTSIDE: Final = (*OUT, LoanState.REVOKED, LoanState.LOST)
IN_LINE: Final = (LoanState.WAITING.value, LoanState.READY.value)
HANDED: Final = (LoanState.APPROVED.value, LoanState.READY.value, LoanState.RETURNING.value)


class View(StrEnum):
    """The pages of the loans tab."""

    MINE = "mine"
    TO_APPROVE = "to_approve"
    TO_RELEASE = "to_release"
    OUT = "out"
    HOLDS = "holds"
    OVERDUE = "overdue"
    REGISTER = "register"


ORDERS: Final[dict[View, tuple[Any, ...]]] = {
    View.OVERDUE: (Loan.due_at, Loan.id), View.HOLDS: (Customer.name, Loan.customer_id, Loan.place.is_not(None), Loan.place, Loan.id),
}  # fmt: skip


def loan_ids(
    session: Session, actor: Actor, view: View, typed: str = "", since: date | None = None, until: date | None = None
) -> list[UUID]:
    """Ids of one page of the tab, the newest first; overdue ones with the longest late first, queues in their order.

    since, until: days of the office between which it was asked for, both counting.
    """
    wanted = select(Loan.id).join(Customer, Customer.id == Loan.customer_id).join(BORROWER, BORROWER.id == Loan.borrower_id)
    wanted = wanted.where(may_list(actor, session), _in_view(session, actor, view))
    for word in typed.split():
        fields = (Loan.no, Customer.name, Customer.archive_no, BORROWER.name)
        wanted = wanted.where(or_(*(column.contains(word, autoescape=True) for column in fields)))
    office = settings_of(session).zone
    if since is not None:
        wanted = wanted.where(Loan.created_at >= start_of(since, office))
    if until is not None:
        wanted = wanted.where(Loan.created_at < start_of(until + timedelta(days=1), office))
    return list(session.scalars(wanted.order_by(*ORDERS.get(view, (Loan.created_at.desc(), Loan.id.desc())))))


def _in_view(session: Session, actor: Actor, view: View) -> ColumnElement[bool]:
    state = stands(actor.now)
    if view is View.MINE:
        return Loan.borrower_id == actor.person
    if view is View.TO_APPROVE:
        mine = [step.subject_id for step in waiting_for(session, actor.person, actor.now) if step.noun in ROUTES]
        return Loan.id.in_(mine)
    if view is View.TO_RELEASE:
        return _to_handle(actor, state)
    if view is View.HOLDS:
        return state.in_(IN_LINE)
    if view is View.OUT:
        return state.in_([each.value for each in OUTSIDE])
    return state == LoanState.OVERDUE.value if view is View.OVERDUE else true()


def _to_handle(actor: Actor, state: ColumnElement[str]) -> ColumnElement[bool]:
    """What the custodian hands out, checks, accepts or lengthens; a manager confirms what was proposed (T27, T28)."""
    wished = Loan.id.in_(select(Renewal.loan_id).where(Renewal.state == "pending")) & (Loan.level <= 1)
    proposed = Loan.id.in_(select(Proposal.subject_id).where(Proposal.noun == "loan", Proposal.decided_at.is_(None)))
    found = [state.in_(HANDED), (state == LoanState.SUBMITTED.value) & Loan.reviewed_at.is_not(None)]
    found += [wished] if "cus" in actor.roles else []
    found += [proposed] if "mgr" in actor.roles else []
    return or_(*found)
