"""Loading the facts of a loan once, so that rules never look anything up."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access import grants
from kehu_desk.access.policy import Action, Tie
from kehu_desk.access.visible import ties
from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import Customer, SectionDraft
from kehu_desk.archives.rules.checks import changed_keys
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.queries import stands
from kehu_desk.borrowing.rules.case import COUNTED, TERMINAL, LoanCase, LoanState
from kehu_desk.borrowing.rules.routes import StepName, route_of
from kehu_desk.borrowing.rules.terms import Kind, over_limit, requested_problem
from kehu_desk.door import approvals
from kehu_desk.door.change import allowed
from kehu_desk.kernel.clock import FOREVER, local_day
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import decider, holders, manager, owner_superior, same_person
from kehu_desk.people.roles import split

LOAN_ROUTE: Final = "loan"
REVIEW_ROUTE: Final = "revision"
ACTIONS: Final[dict[str, Action]] = {
    "create": Action.REQUEST_LOAN, "submit": Action.REQUEST_LOAN, "withdraw": Action.REQUEST_LOAN, "return": Action.REQUEST_LOAN,
    "declare_return": Action.REQUEST_LOAN, "hand_in": Action.REQUEST_LOAN, "drop": Action.REQUEST_LOAN,
    "approve": Action.APPROVE_LOAN, "reject": Action.APPROVE_LOAN, "take_back": Action.APPROVE_LOAN,
    "release": Action.RELEASE_LOAN, "auto_release": Action.REQUEST_LOAN, "accept_return": Action.CHECK_RETURN,
    "refuse_return": Action.CHECK_RETURN, "review": Action.REVIEW_REVISION, "accept": Action.ACCEPT_REVISION,
    "send_back": Action.REVIEW_REVISION,
}  # fmt: skip
RELATIONS: Final = (Tie.OWN, Tie.KAM, Tie.TEAM, Tie.SUP)


def load_case(session: Session, actor: Actor, loan: Loan, event: str = "", reason: str = "", *, proxy: bool = False) -> LoanCase:
    """The facts of one loan for one person, one event and one instant."""
    steps = approvals.route(session, REVIEW_ROUTE if loan.state is LoanState.SUBMITTED else LOAN_ROUTE, loan.id)
    waiting = approvals.current(steps)
    turn = waiting is not None and approvals.taker(session, waiting, steps, actor.now) == actor.person
    decided = [row for row in steps if row.state == approvals.APPROVED]
    own = same_person(session, actor.person, loan.borrower_id)
    sole = is_sole_custodian(session, actor, loan)
    later = [row for row in steps if row.state == approvals.PENDING and row is not waiting]
    routed = turn or any(row.approver_id == actor.person for row in later)
    took = any(row.decided_by is not None and same_person(session, actor.person, row.decided_by) for row in decided)
    asking = event in ("submit", "create")
    plan, nobody = planned(session, loan) if asking else ([], None)
    return LoanCase(
        state=loan.state, kind=loan.kind, level=loan.level, borrower=loan.borrower_id, actor=actor.person, now=actor.now,
        nos=_policy_nos(session, actor, loan, event, routed or took, sole), purpose=loan.purpose, reason=reason, own=own,
        route=tuple(row.approver_id for row in steps) if not asking else tuple(person for _, person in plan),
        decided=len(decided), my_turn=turn, routed=routed, took_step=took, sole_custodian=sole,
        approver_no=nobody, archive_no=_archive_no(session, loan),
        relation_no=_relation_no(session, loan, actor.now), due_no=_due_no(session, loan, actor.now),
        limit_no=_limit_no(session, loan, actor.now), double_no=_double_no(session, loan, actor.now) if asking else None,
        lock_no=lock_no(session, loan, actor.now), proxy=proxy,
        overdue_loans=overdue_count(session, loan.borrower_id, actor.now, but=loan.id), due_at=loan.due_at,
        release_until=loan.release_until, carriers=loan.carriers_out, other_carriers=_other_carriers(session, loan),
        before=loan.state_before or LoanState.ACTIVE, draft_changed=event != "hand_in" or bool(changed_sections(session, loan)),
        hand_in_no=_hand_in_no(session, loan, actor.now) if event in ("hand_in", "") else None, reviewed=loan.reviewed_at is not None,
        is_editor=own or (loan.reviewed_by is not None and same_person(session, actor.person, loan.reviewed_by)),
    )  # fmt: skip


def clock_case(loan: Loan, now: datetime) -> LoanCase:
    """The few facts that the clock's own transitions look at."""
    return LoanCase(
        state=loan.state, kind=loan.kind, level=loan.level, borrower=loan.borrower_id, actor=loan.borrower_id, now=now,
        due_at=loan.due_at, release_until=loan.release_until, carriers=loan.carriers_out,
    )  # fmt: skip


def is_sole_custodian(session: Session, actor: Actor, loan: Loan) -> bool:
    """The borrower is the only active custodian, so that a manager releases. Source: B-032."""
    custodians = holders(session, "cus", actor.today)
    return "mgr" in actor.roles and len(custodians) == 1 and same_person(session, custodians[0].id, loan.borrower_id)


def _policy_nos(session: Session, actor: Actor, loan: Loan, event: str, routed: bool, sole: bool) -> tuple[No, ...]:
    action = ACTIONS.get(event)
    if action is None:
        return ()
    joined = frozenset({Tie.ROUTED}) if routed else frozenset[Tie]()
    part = "S" if sole and action in (Action.RELEASE_LOAN, Action.CHECK_RETURN) else ""
    nos = allowed(session, actor, action, None, ties=joined, part=part)
    if nos and event == "send_back":
        return allowed(session, actor, Action.ACCEPT_REVISION, None)
    return nos


def basis_of(session: Session, person: Actor, customer: UUID) -> str:
    """The relation that a route may rely on, the closest first; NONE without."""
    joined = ties(session, person, customer, "BAS", 0)
    return next((tie.value for tie in RELATIONS if tie in joined), "NONE")


def planned(session: Session, loan: Loan) -> tuple[list[tuple[str, UUID]], No | None]:
    """Steps with persons by the table of routes, or E_NO_APPROVER naming the step. Source: B-034, B-036, B-038, B-039."""
    borrower = session.get_one(Person, loan.borrower_id)
    customer = session.get_one(Customer, loan.customer_id)
    names = route_of(loan.level, tied=loan.basis != "NONE", roles=split(borrower.roles), sealed=customer.state is ArchiveState.SEALED)
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


def _archive_no(session: Session, loan: Loan) -> No | None:
    state = session.get_one(Customer, loan.customer_id).state
    lendable = state is ArchiveState.FILED or (state is ArchiveState.SEALED and loan.kind is not Kind.EDIT)
    return None if lendable else no("E_ARCHIVE_STATE", state=state.value)


def _relation_no(session: Session, loan: Loan, now: datetime) -> No | None:
    if loan.basis == "NONE":
        return None
    borrower = session.get_one(Person, loan.borrower_id)
    today = local_day(now, settings_of(session).zone)
    as_borrower = Actor(borrower.id, borrower.name, borrower.staff_no, split(borrower.roles), borrower.reports_to, now, today)
    return None if Tie(loan.basis) in ties(session, as_borrower, loan.customer_id, "BAS", 0) else no("E_NO_RELATION")


def _due_no(session: Session, loan: Loan, now: datetime) -> No | None:
    return requested_problem(loan.requested_on, loan.kind, loan.level, now, calendar_of(session), settings_of(session).values)


def _limit_no(session: Session, loan: Loan, now: datetime) -> No | None:
    counted = [state.value for state in COUNTED if loan.kind is not Kind.EDIT or state is not LoanState.SUBMITTED]
    held = select(Loan.level, Loan.state, Loan.carriers_out).where(
        Loan.borrower_id == loan.borrower_id, Loan.kind == loan.kind, stands(now).in_(counted), Loan.id != loan.id
    )
    levels = [level for level, state, out in session.execute(held) if state is not LoanState.REVOKED or out]
    return over_limit(loan.kind, loan.level, levels, settings_of(session).values)


def _double_no(session: Session, loan: Loan, now: datetime) -> No | None:
    """E_DUP_LOAN: same person, archive and kind, overlapping sections, still open now. Source: B-056, B-052."""
    others = select(Loan).where(
        Loan.borrower_id == loan.borrower_id, Loan.customer_id == loan.customer_id, Loan.kind == loan.kind, Loan.id != loan.id
    )
    closed = [state.value for state in (*TERMINAL, LoanState.DRAFT)]
    for other in session.scalars(others.where(stands(now).not_in(closed))):
        if set(other.sections) & set(loan.sections):
            return no("E_DUP_LOAN", loan=other.no)
    return None


def lock_no(session: Session, loan: Loan, now: datetime) -> No | None:
    """E_LOCKED when one of the sections of an EDIT loan is out under another loan. Source: B-080, B-081."""
    if loan.kind is not Kind.EDIT:
        return None
    for section in loan.sections:
        lock = grants.lock_of(session, loan.customer_id, section)
        if lock is not None and lock.source_id != loan.id:
            return grants.locked(session, lock).nos[0]
    return None


def overdue_count(session: Session, person: UUID, now: datetime, but: UUID | None = None) -> int:
    """Loans of a person that are overdue now, recorded or not. Source: B-060, B-064."""
    held = select(Loan).where(Loan.borrower_id == person, Loan.state.in_([LoanState.OVERDUE, LoanState.ACTIVE, LoanState.RECALLED]))
    return sum(1 for loan in session.scalars(held) if loan.id != but and is_overdue(loan, now))


def is_overdue(loan: Loan, now: datetime) -> bool:
    """OVERDUE by the clock, whether the sweep has recorded it or not."""
    late = loan.due_at is not None and now > loan.due_at
    return loan.state is LoanState.OVERDUE or (loan.state in (LoanState.ACTIVE, LoanState.RECALLED) and late and loan.carriers_out > 0)


def _other_carriers(session: Session, loan: Loan) -> int:
    if not loan.carriers_out:
        return 0
    held = select(Carrier.id).where(Carrier.loan_id == loan.id, Carrier.kind != "draft", Carrier.state.in_(["out", "declared"]))
    return len(session.scalars(held).all())


def drafts(session: Session, loan: Loan) -> list[SectionDraft]:
    """The sections being written under a loan."""
    return list(session.scalars(select(SectionDraft).where(SectionDraft.loan_id == loan.id).order_by(SectionDraft.section)))


def changed_sections(session: Session, loan: Loan) -> list[SectionDraft]:
    """Drafts of a loan that differ from the accepted text (B-089a)."""
    found = []
    for draft in drafts(session, loan):
        accepted = archives.current(session, loan.customer_id, draft.section)
        if changed_keys(accepted.body if accepted else {}, draft.body):
            found.append(draft)
    return found


def _hand_in_no(session: Session, loan: Loan, now: datetime) -> No | None:
    """None while the lock is held; E_LOCKED when another has it; E_STALE when the base has moved. Source: T21, B-089."""
    if loan.kind is not Kind.EDIT:
        return None
    if taken := lock_no(session, loan, now):
        return taken
    for draft in drafts(session, loan):
        accepted = archives.current(session, loan.customer_id, draft.section)
        if draft.base_number != (accepted.number if accepted else 0):
            return no("E_STALE")
    return None


def relation_end(session: Session, loan: Loan, now: datetime) -> date | None:
    """The last day of the relation that the route relied on; None without one or when it is open."""
    if loan.basis not in ("OWN", "TEAM", "KAM"):
        return None
    held = select(Relation.until).where(
        Relation.person_id == loan.borrower_id, Relation.customer_id == loan.customer_id, Relation.kind == loan.basis,
        Relation.since <= now, Relation.until > now,
    )  # fmt: skip
    until = max(session.scalars(held), default=FOREVER)
    return None if until >= FOREVER else local_day(until, settings_of(session).zone)


def earliest(days: Iterable[date | None]) -> date | None:
    """The earliest of some days; None when none is given."""
    return min((day for day in days if day is not None), default=None)
