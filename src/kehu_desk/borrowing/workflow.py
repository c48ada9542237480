"""Table 5.4 of the rule book, row by row. Nothing else decides what a loan may become.

Recall, renewal, queue, revocation and loss (T08-T11, T13, T14, T24, T25, T27, T28) join this table with their rules.
"""

from collections.abc import Callable
from typing import Final

from kehu_desk.borrowing.rules import case as r
from kehu_desk.borrowing.rules.case import LoanCase
from kehu_desk.borrowing.rules.case import LoanState as S
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.door.workflow import CLOCK, Guard, Transition, always, nothing

Rule = Guard[LoanCase]
Writes = Callable[[LoanCase], dict[str, object]]


def _row(
    name: str, sources: str, event: str, target: S | Callable[[LoanCase], str], *who: Rule, guards: tuple[Rule, ...] = (),
    when: Callable[[LoanCase], bool] = always, writes: Writes | None = None, effects: str = "",
) -> Transition[LoanCase]:  # fmt: skip
    return Transition(name, frozenset(sources.split()), event, target, who, guards, when, writes or nothing, tuple(effects.split()))


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
    return r.past(case.due_at, case.now) and case.carriers > 0


def _late_without(case: LoanCase) -> bool:
    return r.past(case.due_at, case.now) and case.carriers == 0


def _unreleased(case: LoanCase) -> bool:
    return r.past(case.release_until, case.now)


def _has_carriers(case: LoanCase) -> bool:
    """Paper or files outside; the open draft of an EDIT loan goes back by hand-in or drop."""
    return case.other_carriers > 0


def _reading_without(case: LoanCase) -> bool:
    return case.kind is not Kind.EDIT and case.carriers == 0


def _editing(case: LoanCase) -> bool:
    return case.kind is Kind.EDIT


def _back_to(case: LoanCase) -> str:
    return case.before


def _editing_again(case: LoanCase) -> str:
    return S.RECALLED if case.before is S.RECALLED else S.ACTIVE


DECIDE: Final = (r.not_self, r.on_route, r.one_step_each, r.in_order)
SUBMIT: Final = (r.archive_lendable, r.no_proxy, r.not_overdue, r.not_double, r.due_fits, r.has_purpose, r.has_approver)
RELEASE: Final = (
    r.not_self, r.one_step_each, r.archive_lendable, r.relation_holds, r.not_overdue, r.reason_when_overdue, r.free, r.below_limit,
    r.due_fits,
)  # fmt: skip
AUTO_RELEASE: Final = (r.archive_lendable, r.relation_holds, r.not_overdue, r.free, r.below_limit, r.due_fits)
OUT: Final = "ACTIVE RECALLED OVERDUE"

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
    _row("T06", "DRAFT PENDING APPROVED", "withdraw", S.CANCELLED, r.may, r.borrower_only, writes=_stamp("closed_at"),
         effects="void_route"),
    _row("T07", "APPROVED", "release", S.ACTIVE, r.may, guards=RELEASE, writes=_stamp("released_at"), effects="give_rights"),
    _row("T07", "APPROVED", "auto_release", S.ACTIVE, guards=AUTO_RELEASE, writes=_stamp("released_at"), effects="give_rights"),
    _row("T12", "APPROVED", CLOCK, S.LAPSED, when=_unreleased, writes=_stamp("closed_at")),
    _row("T15", "ACTIVE RECALLED", CLOCK, S.OVERDUE, when=_late_with_carriers, writes=lambda case: {"overdue_at": case.due_at}),
    _row("T16", "ACTIVE RECALLED", CLOCK, S.EXPIRED, when=_late_without, writes=lambda case: {"closed_at": case.due_at},
         effects="end_rights free_locks"),
    _row("T17", OUT + " REVOKED", "declare_return", S.RETURNING, r.may, r.borrower_only, when=_has_carriers,
         writes=_stamp("return_declared_at"), effects="note_before end_rights"),
    _row("T18", "RETURNING", "accept_return", S.CLOSED, r.may, guards=(r.not_self, r.cleared), writes=_stamp("closed_at"),
         effects="end_rights free_locks"),
    _row("T19", "RETURNING", "refuse_return", _back_to, r.may, guards=(r.not_self, r.has_reason),
         effects="incident restore_rights"),
    _row("T20", "ACTIVE RECALLED", "return", S.CLOSED, r.may, r.borrower_only, when=_reading_without, writes=_stamp("closed_at"),
         effects="end_rights"),
    _row("T21", OUT, "hand_in", S.SUBMITTED, r.may, r.borrower_only, when=_editing, guards=(r.lock_kept, r.changed),
         writes=_stamp("handed_in_at"), effects="note_before note_late keep_lock end_rights lay_review"),
    _row("T21a", "SUBMITTED", "review", S.SUBMITTED, r.may, guards=(r.not_self, r.three_persons), writes=_stamp("reviewed_at"),
         effects="sign_review"),
    _row("T22", "SUBMITTED", "accept", S.CLOSED, r.may, guards=(r.not_self, r.three_persons, r.review_passed), writes=_stamp("closed_at"),
         effects="make_revisions end_rights free_locks"),
    _row("T23", "SUBMITTED", "send_back", _editing_again, r.may, guards=(r.not_self, r.has_reason),
         effects="void_route lengthen restore_rights"),
    _row("T26", "APPROVED", "take_back", S.REJECTED, r.may, r.gave_approval, writes=_stamp("closed_at")),
    _row("T29", OUT, "drop", S.CLOSED, r.may, r.borrower_only, when=_editing, guards=(r.no_other_carriers,), writes=_stamp("closed_at"),
         effects="end_rights free_locks"),
)  # fmt: skip
