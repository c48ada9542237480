"""Table 5.4 of the rule book, row by row. Nothing else decides what a loan may become.

Three rows that the book's rules ask for and its table leaves out bear the number of their rule: B-036, B-095, B-103.
"""

from collections.abc import Callable
from typing import Final

from kehu_desk.borrowing.rules import guards as r
from kehu_desk.borrowing.rules.case import LoanCase, past
from kehu_desk.borrowing.rules.case import LoanState as S
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.door.workflow import CLOCK, Guard, Transition, always, nothing

Rule = Guard[LoanCase]
Writes = Callable[[LoanCase], dict[str, object]]


def _row(
    name: str, sources: str, event: str, target: S | Callable[[LoanCase], str], *who: Rule, guards: tuple[Rule, ...] = (),
    when: Callable[[LoanCase], bool] = always, writes: Writes | None = None, effects: str = "", asked_in: str = "",
) -> Transition[LoanCase]:  # fmt: skip
    return Transition(
        name, frozenset(sources.split()), event, target, who, guards, when, writes or nothing, tuple(effects.split()),
        frozenset(asked_in.split()),
    )  # fmt: skip


def _stamp(*names: str) -> Writes:
    return lambda case: {name: case.now for name in names}


def _last_step(case: LoanCase) -> bool:
    return case.decided + 1 >= len(case.route)


def _more_steps(case: LoanCase) -> bool:
    return not _last_step(case)


def _no_route(case: LoanCase) -> bool:
    return not case.route


def _has_route(case: LoanCase) -> bool:
    return bool(case.route)


def _late_with_carriers(case: LoanCase) -> bool:
    return past(case.due_at, case.now) and case.carriers > 0


def _late_without(case: LoanCase) -> bool:
    return past(case.due_at, case.now) and case.carriers == 0


def _unreleased(case: LoanCase) -> bool:
    return past(case.release_until, case.now)


def _out_of_time(case: LoanCase) -> bool:
    return past(case.fresh_until, case.now)


def _has_carriers(case: LoanCase) -> bool:
    """Paper or files outside; the open draft of an EDIT loan goes back by hand-in or drop."""
    return case.other_carriers > 0


def _no_carriers(case: LoanCase) -> bool:
    return not _has_carriers(case)


def _all_cleared(case: LoanCase) -> bool:
    return case.carriers == 0


def _reading_without(case: LoanCase) -> bool:
    return case.kind is not Kind.EDIT and case.carriers == 0


def _editing(case: LoanCase) -> bool:
    return case.kind is Kind.EDIT


def _taken(case: LoanCase) -> bool:
    return case.lock_no is not None


def _stay(case: LoanCase) -> str:
    return case.state


def _back_to(case: LoanCase) -> str:
    return case.before


def _editing_again(case: LoanCase) -> str:
    return S.RECALLED if case.before is S.RECALLED else S.ACTIVE


DECIDE: Final = (r.not_self, r.on_route, r.one_step_each, r.in_order)
ABLE: Final = (r.borrower_able, r.not_overdue)
SUBMIT: Final = (r.archive_lendable, r.no_proxy, *ABLE, r.not_double, r.due_fits, r.has_purpose, r.has_approver)
AT_RELEASE: Final = (r.archive_lendable, r.relation_holds, *ABLE, r.free, r.below_limit, r.due_fits)
RELEASE: Final = (r.not_self, r.one_step_each, *AT_RELEASE, r.reason_when_overdue, r.pages_counted)
SERVE: Final = (r.archive_lendable, r.relation_holds, *ABLE, r.free)
RENEW: Final = (
    r.still_active, r.renewable, r.renewals_left, r.not_waited_for, r.relation_holds, r.borrower_able, r.overdue_elsewhere, r.gains,
)  # fmt: skip
CALLED: Final = "ACTIVE RECALLED OVERDUE SUBMITTED"
OUT: Final = "ACTIVE RECALLED OVERDUE"
GONE: Final = "void_route leave_queue end_rights free_locks"

LOAN: Final = (
    _row("T01", "NEW", "create", S.DRAFT, r.may, writes=_stamp("created_at")),
    _row("T02", "DRAFT", "submit", S.PENDING, r.may, r.borrower_only, when=_has_route, guards=SUBMIT, writes=_stamp("submitted_at"),
         effects="store_route"),
    _row("T02", "DRAFT", "submit", S.APPROVED, r.may, r.borrower_only, when=_no_route, guards=SUBMIT,
         writes=_stamp("submitted_at", "approved_at"), effects="await_release"),
    _row("T03", "PENDING", "approve", S.PENDING, r.may, when=_more_steps, guards=DECIDE, effects="sign_step"),
    _row("T04", "PENDING", "approve", S.APPROVED, r.may, when=_last_step, guards=DECIDE, writes=_stamp("approved_at"),
         effects="sign_step await_release"),
    _row("T05", "PENDING", "reject", S.REJECTED, r.may, guards=(*DECIDE, r.has_reason), writes=_stamp("closed_at"),
         effects="refuse_step"),
    _row("T06", "DRAFT PENDING APPROVED WAITING READY", "withdraw", S.CANCELLED, r.may, r.borrower_only, writes=_stamp("closed_at"),
         effects=GONE),
    _row("T06", "WAITING READY", "cancel_hold", S.CANCELLED, r.may, guards=(r.not_self, r.has_reason), writes=_stamp("closed_at"),
         effects=GONE),
    _row("T07", "APPROVED", "release", S.ACTIVE, r.may, guards=RELEASE, writes=_stamp("released_at"), effects="give_rights"),
    _row("T07", "APPROVED", "auto_release", S.ACTIVE, guards=AT_RELEASE, writes=_stamp("released_at"), effects="give_rights"),
    _row("T08", "APPROVED", "queue", S.WAITING, r.may, r.borrower_or_custodian, when=_taken, guards=(r.one_place,),
         writes=_stamp("queued_at"), effects="join_queue"),
    _row("T09", "WAITING", "make_ready", S.READY, guards=SERVE, writes=_stamp("ready_at"), effects="leave_queue reserve"),
    _row("T10", "READY", "release", S.ACTIVE, r.may, guards=RELEASE, writes=_stamp("released_at"), effects="give_rights"),
    _row("T11", "READY", CLOCK, S.LAPSED, when=_unreleased, writes=lambda case: {"closed_at": case.release_until}, effects="free_locks"),
    _row("B-095", "WAITING", CLOCK, S.LAPSED, when=_unreleased, writes=lambda case: {"closed_at": case.release_until},
         effects="leave_queue"),
    _row("T12", "APPROVED", CLOCK, S.LAPSED, when=_unreleased, writes=lambda case: {"closed_at": case.release_until}),
    _row("T13", "ACTIVE", "ask_renewal", S.ACTIVE, r.may, r.borrower_only, guards=(*RENEW, r.window_open, r.not_asked),
         effects="note_wish", asked_in="RECALLED OVERDUE"),
    _row("T13", "ACTIVE", "renew", S.ACTIVE, r.may, guards=(r.not_self, r.decides_renewal, r.asked, *RENEW), effects="renew",
         asked_in="RECALLED OVERDUE"),
    _row("T13", "ACTIVE", "refuse_renewal", S.ACTIVE, r.may, guards=(r.not_self, r.decides_renewal, r.asked, r.has_reason),
         effects="refuse_wish"),
    _row("T14", "ACTIVE", "recall", S.RECALLED, r.may, guards=(r.has_cause,), writes=_stamp("recalled_at"), effects="call_back"),
    _row("T14", "ACTIVE", "refuse_fresh", S.RECALLED, r.may, guards=(*DECIDE, r.has_reason), writes=_stamp("recalled_at"),
         effects="refuse_fresh call_back"),
    _row("T14", "ACTIVE", "recall_by_house", S.RECALLED, writes=_stamp("recalled_at"), effects="call_back"),
    _row("T15", "ACTIVE RECALLED", CLOCK, S.OVERDUE, when=_late_with_carriers, writes=lambda case: {"overdue_at": case.due_at},
         effects="void_wish"),
    _row("T16", "ACTIVE RECALLED", CLOCK, S.EXPIRED, when=_late_without, writes=lambda case: {"closed_at": case.due_at},
         effects="void_wish end_rights free_locks"),
    _row("T14", "ACTIVE", CLOCK, S.RECALLED, when=_out_of_time, writes=lambda case: {"recalled_at": case.fresh_until},
         effects="call_back"),
    _row("T17", OUT + " REVOKED", "declare_return", S.RETURNING, r.may, r.borrower_only, when=_has_carriers,
         writes=_stamp("return_declared_at"), effects="note_before end_rights"),
    _row("T17", "OVERDUE REVOKED", "receive", S.RETURNING, r.may, guards=(r.not_self,), when=_all_cleared,
         writes=_stamp("return_declared_at"), effects="note_before end_rights"),
    _row("T18", "RETURNING", "accept_return", S.CLOSED, r.may, guards=(r.not_self, r.cleared), writes=_stamp("closed_at"),
         effects="end_rights free_locks"),
    _row("T19", "RETURNING", "refuse_return", _back_to, r.may, guards=(r.not_self, r.has_reason),
         effects="incident restore_rights"),
    _row("T20", "ACTIVE RECALLED", "return", S.CLOSED, r.may, r.borrower_only, when=_reading_without, writes=_stamp("closed_at"),
         effects="void_wish end_rights free_locks"),
    _row("T21", OUT, "hand_in", S.SUBMITTED, r.may, r.borrower_only, when=_editing, guards=(r.lock_kept, r.changed),
         writes=_stamp("handed_in_at"), effects="void_wish note_before note_late keep_lock end_rights lay_review"),
    _row("T21a", "SUBMITTED", "review", S.SUBMITTED, r.may, guards=(r.not_self, r.three_persons), writes=_stamp("reviewed_at"),
         effects="sign_review"),
    _row("T22", "SUBMITTED", "accept", S.CLOSED, r.may, guards=(r.not_self, r.three_persons, r.review_passed), writes=_stamp("closed_at"),
         effects="make_revisions end_rights free_locks"),
    _row("T23", "SUBMITTED", "send_back", _editing_again, r.may, guards=(r.not_self, r.has_reason),
         effects="void_route lengthen restore_rights"),
    *(
        _row(name, CALLED, event, target, *who, when=when, guards=guards, writes=writes, effects="void_wish void_route revoke")
        for name, target, when, writes in (
            ("T24", S.REVOKED, _has_carriers, _stamp("revoked_at")), ("T25", S.CLOSED, _no_carriers, _stamp("revoked_at", "closed_at")),
        )
        for event, who, guards in (
            ("revoke", (r.may,), (r.not_self, r.has_reason)), ("force_return", (r.may,), (r.not_self, r.has_reason)),
            ("revoke_by_house", (), ()),
        )
    ),
    _row("T26", "APPROVED WAITING READY", "take_back", S.REJECTED, r.may, r.gave_approval, writes=_stamp("closed_at"), effects=GONE),
    _row("T27", OUT + " REVOKED RETURNING", "declare_lost", S.LOST, r.may, guards=(r.not_self, r.has_reason, r.proposed),
         writes=_stamp("lost_at"), effects="void_wish end_rights lose"),
    _row("T27", OUT + " REVOKED RETURNING", "propose_lost", _stay, r.may, guards=(r.not_self, r.has_reason, r.proposed),
         effects="propose_lost"),
    _row("T28", "LOST", "settle", S.CLOSED, r.may, guards=(r.not_self, r.has_reason, r.proposed), writes=_stamp("closed_at"),
         effects="settle free_locks"),
    _row("T28", "LOST", "propose_settle", _stay, r.may, guards=(r.not_self, r.has_reason, r.proposed), effects="propose_settle"),
    _row("T29", OUT, "drop", S.CLOSED, r.may, r.borrower_only, when=_editing, guards=(r.no_other_carriers,), writes=_stamp("closed_at"),
         effects="void_wish end_rights free_locks"),
    _row("B-103", "ACTIVE", "approve_fresh", S.ACTIVE, r.may, guards=DECIDE, effects="sign_fresh"),
    _row("B-129a", "OVERDUE REVOKED RETURNING", "written_off", S.CLOSED, when=_all_cleared, writes=_stamp("closed_at"),
         effects="end_rights free_locks"),
    _row("B-036", "PENDING APPROVED WAITING READY", "reroute", S.PENDING, effects="leave_queue free_locks store_route"),
)  # fmt: skip
