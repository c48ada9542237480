"""Who decides what about a loan: steps with persons. Source: borrowing.md §2 (routes), B-034…B-041, B-073, B-103."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Tie
from kehu_desk.access.visible import ties
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.routes import StepName, route_of
from kehu_desk.door import approvals
from kehu_desk.door.change import Deed
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import decider, holders, manager, owner_superior, same_person
from kehu_desk.people.roles import split

LOAN_ROUTE: Final = "loan"
REVIEW_ROUTE: Final = "revision"
RENEWAL_ROUTE: Final = "renewal"
FRESH_ROUTE: Final = "fresh"
ALL_ROUTES: Final = (LOAN_ROUTE, REVIEW_ROUTE, RENEWAL_ROUTE, FRESH_ROUTE)
RELATIONS: Final = (Tie.OWN, Tie.KAM, Tie.TEAM, Tie.SUP)


def basis_of(session: Session, person: Actor, customer: UUID) -> str:
    """The relation that a route may rely on, the closest first; NONE without."""
    joined = ties(session, person, customer, "BAS", 0)
    return next((tie.value for tie in RELATIONS if tie in joined), "NONE")


def is_sole_custodian(session: Session, actor: Actor, loan: Loan) -> bool:
    """The borrower is the only active custodian, so that a manager stands in. Source: B-032."""
    custodians = holders(session, "cus", actor.today)
    return "mgr" in actor.roles and len(custodians) == 1 and same_person(session, custodians[0].id, loan.borrower_id)


def planned(session: Session, loan: Loan, level: int = 0) -> tuple[list[tuple[str, UUID]], No | None]:
    """Steps with persons by the table of routes, or E_NO_APPROVER naming the step. level: another than the loan's own.

    Source: B-034, B-036, B-038, B-039.
    """
    borrower = session.get_one(Person, loan.borrower_id)
    sealed = session.get_one(Customer, loan.customer_id).state is ArchiveState.SEALED
    names = route_of(max(level, loan.level), tied=loan.basis != "NONE", roles=split(borrower.roles), sealed=sealed)
    now = loan.submitted_at or loan.created_at
    today = local_day(now, settings_of(session).zone)
    barred = frozenset({borrower.id})
    steps: list[tuple[str, UUID]] = []
    for name in names:
        person = _step_person(session, name, borrower, loan.customer_id, now, today, barred)
        if person is None:
            return steps, no("E_NO_APPROVER", step=name.value)
        steps.append((name.value, person))
        barred |= {person}
    return steps, None


def _step_person(
    session: Session, name: StepName, borrower: Person, customer: UUID, now: datetime, today: date, barred: frozenset[UUID]
) -> UUID | None:
    if name is StepName.CHIEF:
        return decider(session, today, borrower.reports_to, barred)
    if name is StepName.OWNER_CHIEF:
        wanted = owner_superior(session, customer, now)
        taken = wanted is not None and any(same_person(session, wanted, each) for each in barred)
        return manager(session, today, barred) if taken else decider(session, today, wanted, barred)
    return manager(session, today, barred)


def lay(deed: Deed, noun: str, loan: Loan, steps: list[tuple[str, UUID]]) -> None:
    """Store the steps of a route, each listed after two working days (B-041)."""
    due = calendar_of(deed.session).after_workdays(deed.now, settings_of(deed.session).values.number("approval_listed_workdays"))
    rows = [approvals.RouteStep(name, person, due) for name, person in steps]
    approvals.lay_route(deed.session, noun, loan.id, 0, rows, loan.borrower_id, deed.now)


def sign(deed: Deed, loan: Loan, noun: str, state: str, opinion: str) -> None:
    """Write a decision into the step that waits; the next one waits from now on."""
    steps = approvals.route(deed.session, noun, loan.id)
    waiting = approvals.current(steps)
    assert waiting is not None  # the table leads here only while a step waits
    approvals.sign(waiting, deed.actor.person, deed.now, state, opinion, 0)
    following = approvals.current(steps)
    if following is not None:
        days = settings_of(deed.session).values.number("approval_listed_workdays")
        following.asked_at = deed.now
        following.due_at = calendar_of(deed.session).after_workdays(deed.now, days)


def last_approver(session: Session, loan: Loan) -> UUID | None:
    """Who took the last step of the route that let this loan go out. Source: B-073."""
    taken = [row.decided_by for row in approvals.route(session, LOAN_ROUTE, loan.id) if row.state == approvals.APPROVED]
    return taken[-1] if taken else None
