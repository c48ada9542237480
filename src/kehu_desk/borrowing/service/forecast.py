"""What a request would lead to, before it is made: route, term, what stands in its way. Source: B-034, B-036, B-050, B-055."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.case import LoanCase
from kehu_desk.borrowing.rules.terms import due_at, may_grant, most_renewals
from kehu_desk.borrowing.service.cases import load_case
from kehu_desk.borrowing.service.facts import relation_end
from kehu_desk.borrowing.service.lending import Request, imagined, released_at_once, warnings_of
from kehu_desk.borrowing.service.routing import planned
from kehu_desk.borrowing.workflow import AT_RELEASE, SUBMIT
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import nos_of
from kehu_desk.kernel.errors import No
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import names


class Forecast(NamedTuple):
    """level: of the loan; route: (step, person's name) in order; due_on: the office's day if it were released now.

    at_once: released without a person (B-045); nos: why the request would be refused; warnings: what may stop the release;
    grantable: of print, export, offline, original; renewals: how often it may be renewed.
    """

    level: int
    basis: str
    route: tuple[tuple[str, str], ...]
    due_on: date
    at_once: bool
    nos: tuple[No, ...]
    warnings: tuple[No, ...]
    grantable: frozenset[str]
    renewals: int


def forecast(door: Door, caller: Caller, customer: UUID, request: Request) -> Forecast:
    """Looks, and writes nothing. request.sections must not be empty."""
    with door.look(caller) as (session, actor):
        loan = imagined(session, actor, customer, request)
        case = load_case(session, actor, loan, "submit")
        steps, _ = planned(session, loan)
        who = names(session, [person for _, person in steps])
        refusals = (*case.nos, *nos_of(SUBMIT, case))
        warnings = tuple(each for each in warnings_of(case) if each not in refusals)
        return Forecast(
            loan.level, loan.basis, tuple((step, who.get(person, "")) for step, person in steps), _due_on(session, actor, loan),
            _at_once(session, loan, case), refusals, warnings, may_grant(loan.kind, loan.level),
            most_renewals(loan.kind, loan.level, settings_of(session).values),
        )  # fmt: skip


def _due_on(session: Session, actor: Actor, loan: Loan) -> date:
    borrower = session.get_one(Person, actor.person)
    ends = (loan.requested_on, borrower.account_until, relation_end(session, loan, actor.now))
    calendar = calendar_of(session)
    return calendar.day(due_at(loan.kind, loan.level, actor.now, calendar, settings_of(session).values, ends))


def _at_once(session: Session, loan: Loan, case: LoanCase) -> bool:
    return released_at_once(session, loan) and not case.route and not nos_of(AT_RELEASE, case)
