"""Every guard over the facts of a loan: a refusal, or nothing."""

from typing import Final

from kehu_desk.borrowing.rules.case import LoanCase, LoanState
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5
CAUSES: Final = ("hold", "level", "transfer", "audit", "other")


def may(case: LoanCase) -> No | None:
    """The first thing the policy says against it. Source: B-001, B-044."""
    return case.nos[0] if case.nos else None


def borrower_only(case: LoanCase) -> No | None:
    """Only the borrower himself. Source: B-057."""
    return None if case.own else no("E_FORBIDDEN", action="loan")


def not_self(case: LoanCase) -> No | None:
    """Nobody decides any step of his own request. Source: B-030, B-032, B-033."""
    return no("E_SELF_APPROVAL") if case.own else None


def one_step_each(case: LoanCase) -> No | None:
    """One person takes one step; release counts; the manager in for the sole custodian is the exception. Source: B-031, B-032."""
    return no("E_SAME_PERSON") if case.took_step and not case.sole_custodian else None


def in_order(case: LoanCase) -> No | None:
    """Step k+1 waits for step k. Source: B-037."""
    return no("E_STEP_ORDER", step=case.decided + 1) if case.routed and not case.my_turn else None


def on_route(case: LoanCase) -> No | None:
    """Decided by the routed person only, whatever his role would allow elsewhere. Source: T03, T05, B-038."""
    return None if case.routed or case.own else no("E_NO_RELATION")


def has_purpose(case: LoanCase) -> No | None:
    """A purpose of at least five characters. Source: B-007."""
    return no("E_PURPOSE") if len(case.purpose.strip()) < SHORTEST else None


def has_reason(case: LoanCase) -> No | None:
    """A reason of at least five characters. Source: B-040."""
    return no("E_REASON") if len(case.reason.strip()) < SHORTEST else None


def no_proxy(case: LoanCase) -> No | None:
    """No borrowing for another. Source: B-057."""
    return no("E_NO_PROXY") if case.proxy else None


def has_approver(case: LoanCase) -> No | None:
    """A step that nobody could take blocks the submission. Source: B-034."""
    return case.approver_no


def archive_lendable(case: LoanCase) -> No | None:
    """Filed, or sealed for reading. Source: B-058."""
    return case.archive_no


def relation_holds(case: LoanCase) -> No | None:
    """The relation that the route relied on is still true. Source: T07."""
    return case.relation_no


def due_fits(case: LoanCase) -> No | None:
    """The requested day lies inside the policy. Source: B-051."""
    return case.due_no


def below_limit(case: LoanCase) -> No | None:
    """Source: B-055."""
    return case.limit_no


def not_double(case: LoanCase) -> No | None:
    """Source: B-056."""
    return case.double_no


def free(case: LoanCase) -> No | None:
    """The sections are not out for editing elsewhere. Source: B-080, B-081."""
    return case.lock_no


def not_overdue(case: LoanCase) -> No | None:
    """A person with an overdue loan borrows nothing more, but may inspect L1. Source: B-064."""
    if not case.overdue_loans or (case.kind is Kind.INSPECT and case.level <= 1):
        return None
    return no("E_BORROWER_OVERDUE", count=case.overdue_loans)


def reason_when_overdue(case: LoanCase) -> No | None:
    """INSPECT of L1 for a person with an overdue loan needs the custodian's reason at release. Source: B-064."""
    asked = case.overdue_loans and case.kind is Kind.INSPECT and case.level <= 1
    return has_reason(case) if asked else None


def cleared(case: LoanCase) -> No | None:
    """Every carrier is accounted for. Source: T18, B-116."""
    return no("E_RETURN_INCOMPLETE", count=case.carriers) if case.carriers else None


def no_other_carriers(case: LoanCase) -> No | None:
    """Dropping changes leaves no paper outside. Source: T29."""
    return no("E_RETURN_INCOMPLETE", count=case.other_carriers) if case.other_carriers else None


def lock_kept(case: LoanCase) -> No | None:
    """The lock is still held, or may be taken again on an unchanged base. Source: T21, B-089, B-126."""
    return case.hand_in_no


def changed(case: LoanCase) -> No | None:
    """A hand-in without any change is refused. Source: B-089a."""
    return None if case.draft_changed else no("E_NO_CHANGE")


def review_passed(case: LoanCase) -> No | None:
    """Acceptance comes after the review. Source: T22."""
    return None if case.reviewed else no("E_STEP_ORDER", step="review")


def three_persons(case: LoanCase) -> No | None:
    """Editor, reviewer and accepting custodian are three persons. Source: B-035."""
    return no("E_SAME_PERSON") if case.is_editor else None


def gave_approval(case: LoanCase) -> No | None:
    """Only its giver takes an approval back. Source: B-043."""
    return None if case.took_step else no("E_FORBIDDEN", action="take_back")


def borrower_able(case: LoanCase) -> No | None:
    """The borrower's account lives and he is not barred. Source: B-065, B-095."""
    return case.borrower_no


def borrower_or_custodian(case: LoanCase) -> No | None:
    """The borrower himself, or the custodian for him. Source: T08."""
    return None if case.own or case.is_custodian else no("E_FORBIDDEN", action="loan")


def one_place(case: LoanCase) -> No | None:
    """One person, one place in a queue. Source: B-094."""
    return case.hold_no


def pages_counted(case: LoanCase) -> No | None:
    """Paper is counted before it leaves the house, so that its return can be counted. Source: B-079."""
    return no("E_INCOMPLETE", fields=("pages",)) if case.original and case.pages < 1 else None


def has_cause(case: LoanCase) -> No | None:
    """A recall names its cause, another one in words. Source: B-092."""
    said = len(case.reason.strip()) >= SHORTEST
    return None if case.cause in CAUSES and (case.cause != "other" or said) else no("E_REASON")


def proposed(case: LoanCase) -> No | None:
    """One person proposes, another confirms. Source: T27, T28."""
    return case.proposal_no


def still_active(case: LoanCase) -> No | None:
    """A loan recalled or overdue is not renewed. Source: B-072."""
    by_state = {LoanState.OVERDUE: "E_RENEW_OVERDUE", LoanState.RECALLED: "E_RENEW_RECALLED"}
    return no(by_state[case.state]) if case.state in by_state else None


def renewable(case: LoanCase) -> No | None:
    """Kinds and levels without renewals. Source: B-072."""
    return no("E_RENEW_NEVER") if case.renewal is not None and case.renewal.most == 0 else None


def renewals_left(case: LoanCase) -> No | None:
    """Every renewal used up. Source: B-072."""
    wish = case.renewal
    return no("E_RENEW_LIMIT", limit=wish.most) if wish is not None and 0 < wish.most <= wish.used else None


def not_waited_for(case: LoanCase) -> No | None:
    """Somebody waits for what this loan holds. Source: B-072, B-075."""
    return no("E_RENEW_HOLD") if case.renewal is not None and case.renewal.waited_for else None


def window_open(case: LoanCase) -> No | None:
    """Not before three days ahead of the due day. Source: B-070."""
    wish = case.renewal
    return no("E_RENEW_TOO_SOON", first=wish.opens_at) if wish is not None and case.now < wish.opens_at else None


def gains(case: LoanCase) -> No | None:
    """The new due time is later than the old one. Source: B-071."""
    wish = case.renewal
    fits = wish is None or wish.most == 0 or case.due_at is None or wish.new_due > case.due_at
    return None if fits else no("E_RENEW_NO_GAIN")


def not_asked(case: LoanCase) -> No | None:
    """One wish at a time. Source: B-077."""
    return no("E_STATE", state="asked") if case.renewal is not None and case.renewal.asked else None


def asked(case: LoanCase) -> No | None:
    """A decision needs a wish. Source: B-073."""
    return None if case.renewal is not None and case.renewal.asked else no("E_STEP_ORDER", step="ask_renewal")


def decides_renewal(case: LoanCase) -> No | None:
    """The custodian for L1, the last approver of the route above. Source: B-073."""
    return None if case.own or (case.renewal is not None and case.renewal.may_decide) else no("E_NO_RELATION")


def overdue_elsewhere(case: LoanCase) -> No | None:
    """No renewal for a person with another loan overdue. Source: B-072."""
    return no("E_BORROWER_OVERDUE", count=case.overdue_loans) if case.overdue_loans else None
