"""Loading the facts of a loan once, so that rules never look anything up."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action, Tie
from kehu_desk.borrowing.entities import Loan, Renewal
from kehu_desk.borrowing.rules.case import LoanCase, LoanState, Wish
from kehu_desk.borrowing.rules.terms import ORIGINAL, cap_day, most_renewals, renewed_due
from kehu_desk.borrowing.service import facts
from kehu_desk.borrowing.service.routing import FRESH_ROUTE, LOAN_ROUTE, RENEWAL_ROUTE, REVIEW_ROUTE, is_sole_custodian, planned
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door import approvals, proposals
from kehu_desk.door.approvals import Approval
from kehu_desk.door.change import allowed
from kehu_desk.kernel.clock import days_between, local_day, start_of
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import same_person

ACTIONS: Final[dict[str, Action]] = {
    "create": Action.REQUEST_LOAN, "submit": Action.REQUEST_LOAN, "withdraw": Action.REQUEST_LOAN, "return": Action.REQUEST_LOAN,
    "declare_return": Action.REQUEST_LOAN, "hand_in": Action.REQUEST_LOAN, "drop": Action.REQUEST_LOAN,
    "approve": Action.APPROVE_LOAN, "reject": Action.APPROVE_LOAN, "take_back": Action.APPROVE_LOAN,
    "release": Action.RELEASE_LOAN, "auto_release": Action.REQUEST_LOAN, "accept_return": Action.CHECK_RETURN,
    "receive": Action.CHECK_RETURN, "refuse_return": Action.CHECK_RETURN, "review": Action.REVIEW_REVISION,
    "accept": Action.ACCEPT_REVISION, "send_back": Action.REVIEW_REVISION, "queue": Action.PLACE_HOLD, "cancel_hold": Action.RELEASE_LOAN,
    "ask_renewal": Action.ASK_RENEWAL, "renew": Action.DECIDE_RENEWAL, "refuse_renewal": Action.DECIDE_RENEWAL,
    "recall": Action.RECALL_LOAN, "revoke": Action.REVOKE_LOAN, "force_return": Action.FORCE_RETURN,
    "approve_fresh": Action.APPROVE_LOAN, "refuse_fresh": Action.APPROVE_LOAN, "propose_lost": Action.DECLARE_LOST,
    "declare_lost": Action.DECLARE_LOST, "propose_settle": Action.DECLARE_LOST, "settle": Action.DECLARE_LOST,
}  # fmt: skip
PROPOSES: Final = {"propose_lost": "lost", "declare_lost": "lost", "propose_settle": "settle", "settle": "settle"}
ROUTES: Final = {"renew": RENEWAL_ROUTE, "refuse_renewal": RENEWAL_ROUTE, "approve_fresh": FRESH_ROUTE, "refuse_fresh": FRESH_ROUTE}
RENEWING: Final = frozenset({"ask_renewal", "renew", "refuse_renewal"})
STOOD_IN: Final = frozenset({Action.RELEASE_LOAN, Action.CHECK_RETURN})


class Place(NamedTuple):
    """Where one person stands in the route of one loan."""

    steps: list[Approval]
    decided: int
    turn: bool
    routed: bool
    took: bool


def load_case(session: Session, actor: Actor, loan: Loan, event: str = "", said: Said = Said(), *, proxy: bool = False) -> LoanCase:
    """The facts of one loan for one person, one event and one instant."""
    place = _place(session, actor, loan, event)
    own = same_person(session, actor.person, loan.borrower_id)
    sole = is_sole_custodian(session, actor, loan)
    asking = event in ("submit", "create")
    plan, nobody = planned(session, loan) if asking else ([], None)
    now = actor.now
    return LoanCase(
        state=loan.state, kind=loan.kind, level=loan.level, borrower=loan.borrower_id, actor=actor.person, now=now,
        nos=_policy_nos(session, actor, loan, event, place, sole), purpose=loan.purpose, reason=said.reason, own=own,
        route=tuple(row.approver_id for row in place.steps) if not asking else tuple(person for _, person in plan),
        decided=place.decided, my_turn=place.turn, routed=place.routed, took_step=place.took, sole_custodian=sole,
        approver_no=nobody, archive_no=facts.archive_no(session, loan), relation_no=facts.relation_no(session, loan, now),
        due_no=facts.due_no(session, loan, now), limit_no=facts.limit_no(session, loan, now),
        double_no=facts.double_no(session, loan, now) if asking else None, lock_no=facts.lock_no(session, loan, now), proxy=proxy,
        overdue_loans=facts.overdue_count(session, loan.borrower_id, now, but=loan.id), due_at=loan.due_at,
        release_until=loan.release_until, carriers=loan.carriers_out, other_carriers=facts.other_carriers(session, loan),
        before=loan.state_before or LoanState.ACTIVE,
        draft_changed=event != "hand_in" or bool(facts.changed_sections(session, loan)),
        hand_in_no=facts.hand_in_no(session, loan, now) if event in ("hand_in", "") else None, reviewed=loan.reviewed_at is not None,
        is_editor=own or (loan.reviewed_by is not None and same_person(session, actor.person, loan.reviewed_by)),
        borrower_no=facts.borrower_no(session, loan, now), is_custodian="cus" in actor.roles,
        hold_no=facts.hold_no(session, loan, now) if event == "queue" else None, original=ORIGINAL in loan.asked, pages=said.pages,
        cause=said.cause, fresh_until=loan.fresh_until, proposal_no=_proposal_no(session, actor, loan, event),
        renewal=_wish(session, actor, loan, place, own, sole) if event in RENEWING else None,
    )  # fmt: skip


def clock_case(loan: Loan, now: datetime) -> LoanCase:
    """The few facts that the clock's own transitions look at."""
    return LoanCase(
        state=loan.state, kind=loan.kind, level=loan.level, borrower=loan.borrower_id, actor=loan.borrower_id, now=now,
        due_at=loan.due_at, release_until=loan.release_until, carriers=loan.carriers_out, fresh_until=loan.fresh_until,
    )  # fmt: skip


def _place(session: Session, actor: Actor, loan: Loan, event: str) -> Place:
    usual = REVIEW_ROUTE if loan.state is LoanState.SUBMITTED else LOAN_ROUTE
    steps = approvals.route(session, ROUTES.get(event, usual), loan.id)
    waiting = approvals.current(steps)
    turn = waiting is not None and approvals.taker(session, waiting, steps, actor.now) == actor.person
    decided = [row for row in steps if row.state == approvals.APPROVED]
    later = [row for row in steps if row.state == approvals.PENDING and row is not waiting]
    took = any(row.decided_by is not None and same_person(session, actor.person, row.decided_by) for row in decided)
    return Place(steps, len(decided), turn, turn or any(row.approver_id == actor.person for row in later), took)


def _policy_nos(session: Session, actor: Actor, loan: Loan, event: str, place: Place, sole: bool) -> tuple[No, ...]:
    action = ACTIONS.get(event)
    if action is None:
        return ()
    joined = {Tie.ROUTED} if place.routed or place.took else set[Tie]()
    if session.get_one(Person, loan.borrower_id).reports_to == actor.person:
        joined.add(Tie.CHIEF)
    part = "P" if event.startswith("propose_") else "S" if sole and action in STOOD_IN else ""
    nos = allowed(session, actor, action, None, ties=frozenset(joined), part=part)
    if nos and event == "send_back":
        return allowed(session, actor, Action.ACCEPT_REVISION, None)
    return nos


def _proposal_no(session: Session, actor: Actor, loan: Loan, event: str) -> No | None:
    """What the custodian must have proposed before a manager says lost or settled; two weeks late speak for themselves (B-063)."""
    if event not in PROPOSES:
        return None
    found = proposals.open_proposal(session, "loan", PROPOSES[event], loan.id)
    if event.startswith("propose_"):
        return no("E_STATE", state="proposed") if found else None
    if found is None:
        return (
            None
            if event == "declare_lost" and _long_late(session, loan, actor.now)
            else no("E_STEP_ORDER", step=f"propose_{PROPOSES[event]}")
        )
    return no("E_SELF_APPROVAL") if same_person(session, actor.person, found.proposed_by) else None


def _long_late(session: Session, loan: Loan, now: datetime) -> bool:
    if loan.due_at is None:
        return False
    office = settings_of(session)
    return days_between(local_day(loan.due_at, office.zone), local_day(now, office.zone)) >= office.values.number("lost_after_days")


def _wish(session: Session, actor: Actor, loan: Loan, place: Place, own: bool, sole: bool) -> Wish | None:
    if loan.due_at is None or loan.released_at is None:
        return None
    office, calendar = settings_of(session), calendar_of(session)
    opens = calendar.day(loan.due_at) - timedelta(days=office.values.number("renewal_window_days"))
    may = ("cus" in actor.roles or sole) if loan.level <= 1 else place.turn
    most = most_renewals(loan.kind, loan.level, office.values)
    return Wish(
        used=_count(session, loan, "granted"), most=most, opens_at=start_of(opens, office.zone),
        new_due=new_due(session, loan, actor.now), asked=_count(session, loan, "pending") > 0,
        waited_for=facts.waited_for(session, loan, actor.now), may_decide=may and not own,
    )  # fmt: skip


def new_due(session: Session, loan: Loan, now: datetime) -> datetime:
    """The due time that one more renewal would give; the old one where there is nothing to gain. Source: B-071."""
    assert loan.due_at is not None
    assert loan.released_at is not None
    values, calendar = settings_of(session).values, calendar_of(session)
    if most_renewals(loan.kind, loan.level, values) == 0:
        return loan.due_at
    borrower = session.get_one(Person, loan.borrower_id)
    ends = (
        cap_day(loan.kind, loan.level, calendar.day(loan.released_at), values),
        borrower.account_until,
        facts.relation_end(session, loan, now),
    )
    return renewed_due(loan.kind, loan.level, calendar.day(loan.due_at), calendar, values, ends)


def _count(session: Session, loan: Loan, state: str) -> int:
    wanted = select(func.count()).select_from(Renewal).where(Renewal.loan_id == loan.id, Renewal.state == state)
    return session.scalar(wanted) or 0
