"""Asking for a loan, deciding on it, releasing it. Source: borrowing.md §2, 5.1, 5.4 (T01-T07, T26)."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.grants import lock_of
from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import Action
from kehu_desk.access.sections import FILED, SECTIONS
from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.queries import needs
from kehu_desk.borrowing.rules.case import LoanCase, LoanState
from kehu_desk.borrowing.rules.terms import ORIGINAL, Kind, may_grant, requested_problem
from kehu_desk.borrowing.service.cases import ACTIONS, clock_case, load_case
from kehu_desk.borrowing.service.clockwork import settle, settle_in
from kehu_desk.borrowing.service.events import apply, the_loan
from kehu_desk.borrowing.service.routing import basis_of
from kehu_desk.borrowing.service.said import Said
from kehu_desk.borrowing.workflow import LOAN
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import Offer, nos_of, offers, settled, step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import calendar_of, settings_of

BY_HOUSE = frozenset(row.event for row in LOAN if not row.who)
UNOFFERED = BY_HOUSE | {"create", "receive"}
PRESUMED = Said(reason="-----", cause="audit", pages=1)
CATEGORIES = ("visit", "quarterly", "negotiation", "contract", "credit", "complaint", "analysis", "audit", "other")


class Request(NamedTuple):
    """What is asked for. sections: codes; level: 0 for the sections' own; requested_on: an earlier due day, if wished.

    asked: of print, export, offline; person: only ever oneself, naming another is E_NO_PROXY (B-057).
    """

    kind: Kind
    sections: Sequence[str]
    category: str
    purpose: str
    level: int = 0
    requested_on: date | None = None
    asked: Collection[str] = ()
    person: UUID | None = None


class Decision(NamedTuple):
    """An approver's words; he may shorten the term or strike print, export, offline, never add (B-040)."""

    opinion: str = ""
    due_on: date | None = None
    strike: Collection[str] = ()


def request_loan(door: Door, caller: Caller, customer: UUID, request: Request, *, submit: bool = True) -> UUID:
    """Ask for a loan and hand the request in. EDIT of L1 by the responsible person is released at once (B-045).

    Raises Refused with all failing codes: E_PURPOSE, E_NO_APPROVER, E_ARCHIVE_STATE, E_DUP_LOAN, E_NO_PROXY, E_BORROWER_OVERDUE, E_DUE_*.
    """
    with door.change(caller, Action.REQUEST_LOAN, About(customer)) as deed:
        deed.require(Action.REQUEST_LOAN)
        loan = _new_loan(deed, customer, request)
        if submit:
            _submit(deed, loan, proxy=request.person not in (None, deed.actor.person))
        return loan.id


def submit_loan(door: Door, caller: Caller, loan_id: UUID) -> None:
    """Hand in a request that was kept as a draft."""
    with door.change(caller, Action.REQUEST_LOAN, About(loan=loan_id, subject="submit")) as deed:
        deed.require(Action.REQUEST_LOAN)
        loan = the_loan(deed, loan_id)
        loan.basis = basis_of(deed.session, deed.actor, loan.customer_id)
        _submit(deed, loan)


def _new_loan(deed: Deed, customer: UUID, request: Request) -> Loan:
    if deed.session.get(Customer, customer) is None:
        raise Refused(no("E_NOT_FOUND"))
    sections = sorted(set(request.sections), key=list(SECTIONS).index)
    if not sections or "CARD" in sections or (request.kind is Kind.EDIT and not set(sections) <= set(FILED)):
        raise Refused(no("E_LEVEL", level=0))
    level = max([request.level, *(level_of(deed.session, customer, section) for section in sections)])
    loan = Loan(
        no=next_number(deed.session, "JY", deed.actor.today.year), customer_id=customer, borrower_id=deed.actor.person, kind=request.kind,
        sections=sections, level=level, category=request.category, purpose=request.purpose.strip(), state=LoanState.DRAFT,
        basis=basis_of(deed.session, deed.actor, customer), requested_on=request.requested_on,
        asked=sorted(set(request.asked) & may_grant(request.kind, level)), created_at=deed.now,
    )  # fmt: skip
    deed.session.add(loan)
    deed.session.flush()
    deed.name(customer=customer, loan=loan.id)
    return loan


def _submit(deed: Deed, loan: Loan, *, proxy: bool = False) -> None:
    deed.name(customer=loan.customer_id, loan=loan.id, subject="submit")
    apply(deed, loan, step(LOAN, load_case(deed.session, deed.actor, loan, "submit", proxy=proxy), "submit"))
    if loan.state is LoanState.APPROVED and released_at_once(deed.session, loan):
        _free_stale_locks(deed, loan)
        case = load_case(deed.session, deed.actor, loan, "auto_release")
        [line] = [row for row in LOAN if row.event == "auto_release"]
        if not nos_of(line.guards, case):
            apply(deed, loan, step(LOAN, case, "auto_release"))
            deed.note("loan.auto_release", About(loan.customer_id, "", loan.id))


def released_at_once(session: Session, loan: Loan) -> bool:
    """EDIT of L1 sections by the responsible person, without paper, which a hand must give out. Source: B-045."""
    on = settings_of(session).values.flag("release_own_edit")
    return on and loan.kind is Kind.EDIT and loan.level <= 1 and loan.basis == "OWN" and ORIGINAL not in loan.asked


def approve_loan(door: Door, caller: Caller, loan_id: UUID, decision: Decision = Decision()) -> None:
    """Take the step that is this person's turn. Raises Refused E_SELF_APPROVAL, E_SAME_PERSON, E_STEP_ORDER, E_NO_RELATION, E_STATE."""
    fire(door, caller, loan_id, "approve", Said(decision.opinion), decision=decision)


def reject_loan(door: Door, caller: Caller, loan_id: UUID, reason: str) -> None:
    """End the request with a reason of five characters (B-040)."""
    fire(door, caller, loan_id, "reject", Said(reason))


def withdraw_loan(door: Door, caller: Caller, loan_id: UUID) -> None:
    """The borrower takes his request back before the release (T06)."""
    fire(door, caller, loan_id, "withdraw")


def take_back_approval(door: Door, caller: Caller, loan_id: UUID) -> None:
    """The giver takes his approval back until the release (B-043)."""
    fire(door, caller, loan_id, "take_back")


def release_loan(door: Door, caller: Caller, loan_id: UUID, reason: str = "", *, pages: int = 0) -> None:
    """Hand the loan out: locks, due time, rights, the paper with its counted pages. Raises Refused with every failing code of T07."""
    fire(door, caller, loan_id, "release", Said(reason, pages=pages))


@contextmanager
def on_loan(door: Door, caller: Caller, loan_id: UUID, event: str, subject: str = "") -> Iterator[tuple[Deed, Loan]]:
    """A deed about one loan, after what the clock has done to it; whoever loads its case asks the policy.

    subject: what the entry says, the event when empty. Raises Refused E_NOT_FOUND.
    """
    settle(door, loan_id)
    with door.change(caller, ACTIONS[event], About(loan=loan_id, subject=subject or event)) as deed:
        deed.asked = True  # load_case asks the policy and hands its answer to the table
        loan = the_loan(deed, loan_id)
        deed.name(customer=loan.customer_id)
        yield deed, loan


def fire(door: Door, caller: Caller, loan_id: UUID, event: str, said: Said = Said(), *, decision: Decision | None = None) -> None:
    """One event on one loan: what the clock has done first, then the table."""
    with on_loan(door, caller, loan_id, event) as (deed, loan):
        if event == "release":
            _free_stale_locks(deed, loan)
        done = step(LOAN, load_case(deed.session, deed.actor, loan, event, said), event)
        if decision is not None:
            _narrow(deed, loan, decision)
        apply(deed, loan, done, said)


def _narrow(deed: Deed, loan: Loan, decision: Decision) -> None:
    """Shorten or strike, never extend or add (B-040). Raises Refused E_DUE_*: a day beyond the policy could never be released."""
    values, calendar = settings_of(deed.session).values, calendar_of(deed.session)
    if wrong := requested_problem(decision.due_on, loan.kind, loan.level, deed.now, calendar, values):
        raise Refused(wrong)
    if decision.due_on is not None:
        loan.requested_on = min(decision.due_on, loan.requested_on or decision.due_on)
    loan.asked = [each for each in loan.asked if each not in decision.strike]


def _free_stale_locks(deed: Deed, loan: Loan) -> None:
    """Locks of loans that the clock has already ended do not stand in the way (B-052)."""
    for resource in needs(loan):
        lock = lock_of(deed.session, loan.customer_id, resource)
        other = deed.session.get(Loan, lock.source_id) if lock is not None and lock.source_id != loan.id else None
        if other is not None:
            settle_in(deed, other)
    deed.name(customer=loan.customer_id, loan=loan.id, subject="release")


def loan_offers(door: Door, caller: Caller, loan_id: UUID, events: Collection[str] = ()) -> list[Offer]:
    """The buttons of one loan for one person, with the reasons of each greyed one, in the state that the clock has made.

    events: these alone, all when empty. What a person enters with the event (a reason, the carriers checked) is presumed.
    """
    with door.look(caller) as (session, actor):
        loan = session.get(Loan, loan_id)
        if loan is None:
            return []
        done = settled(LOAN, clock_case(loan, actor.now))
        state = LoanState(done.target) if done else loan.state
        found: list[Offer] = []
        for event in dict.fromkeys(row.event for row in LOAN if state in row.sources and row.event not in UNOFFERED):
            if events and event not in events:
                continue
            case = load_case(session, actor, loan, event, PRESUMED)._replace(state=state)
            if event == "accept_return":
                case = case._replace(carriers=0)
            found += [offer for offer in offers(LOAN, case) if offer.event == event]
        return found


def imagined(session: Session, actor: Actor, customer: UUID, request: Request) -> Loan:
    """The loan that a request would make, outside every session: for questions before the request."""
    level = max([request.level, *(level_of(session, customer, section) for section in request.sections)])
    return Loan(
        id=UUID(int=0), no="", customer_id=customer, borrower_id=actor.person, kind=request.kind, sections=list(request.sections),
        level=level, category=request.category, purpose=request.purpose, state=LoanState.DRAFT,
        basis=basis_of(session, actor, customer), carriers_out=0, created_at=actor.now, requested_on=request.requested_on,
        asked=list(request.asked), handed_in_late=False,
    )  # fmt: skip


def warnings_of(case: LoanCase) -> tuple[No, ...]:
    """What stands in the way of a release now but may be gone by then, and a double or misdated request."""
    return tuple(found for found in (case.limit_no, case.lock_no, case.double_no, case.due_no) if found is not None)
