"""Calling back, ending by force, passing on; and what follows when the ground of a loan moves. Source: 5.6, B-154."""

from typing import Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access import grants
from kehu_desk.access.levels import level_of
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import Kind, may_grant, recalled_due
from kehu_desk.borrowing.service.cases import ACTIONS, load_case
from kehu_desk.borrowing.service.clockwork import settle, settle_in
from kehu_desk.borrowing.service.events import apply, by_house, the_loan
from kehu_desk.borrowing.service.facts import relation_no
from kehu_desk.borrowing.service.lending import fire, on_loan
from kehu_desk.borrowing.service.routing import FRESH_ROUTE, lay, planned
from kehu_desk.borrowing.service.said import Said
from kehu_desk.borrowing.workflow import LOAN
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import calendar_of, settings_of

OUT: Final = (LoanState.ACTIVE, LoanState.RECALLED)
BEFORE_RELEASE: Final = (LoanState.PENDING, LoanState.APPROVED, LoanState.WAITING, LoanState.READY)


def recall_loan(door: Door, caller: Caller, loan_id: UUID, cause: str, text: str = "") -> None:
    """Call a loan back: due on the day after at the latest. cause: hold, level, transfer, audit, or other with a text (B-092).

    Raises Refused E_REASON, E_STATE for a second recall or an overdue loan (B-091).
    """
    fire(door, caller, loan_id, "recall", Said(text, cause=cause))


def revoke_loan(door: Door, caller: Caller, loan_id: UUID, reason: str) -> None:
    """End a loan at once, also in open windows; what is outside stays owed (T24, T25, B-093)."""
    fire(door, caller, loan_id, "revoke", Said(reason))


def force_return(door: Door, caller: Caller, loan_id: UUID, reason: str) -> None:
    """Take exactly this loan back without its borrower; his draft is kept, not merged; never one's own (B-100, B-101)."""
    fire(door, caller, loan_id, "force_return", Said(reason))


def take_over(door: Door, caller: Caller, loan_id: UUID, next_id: UUID, reason: str) -> None:
    """Force one loan back and release the next in one transaction, so that no third can come between (B-102).

    Raises Refused with the codes of either step; E_HELD_FOR_OTHER when somebody else is first in the queue: then nothing has changed.
    """
    settle(door, next_id)
    with on_loan(door, caller, loan_id, "force_return", f"take over for {next_id}") as (deed, out):
        following = the_loan(deed, next_id)
        if out.customer_id != following.customer_id:
            raise Refused(no("E_NOT_FOUND"))
        said = Said(reason)
        apply(deed, out, step(LOAN, load_case(deed.session, deed.actor, out, "force_return", said), "force_return"), said)
        if following.state is LoanState.WAITING:
            raise Refused(no("E_HELD_FOR_OTHER", section="", holder="", due=following.release_until))
        apply(deed, following, step(LOAN, load_case(deed.session, deed.actor, following, "release", said), "release"), said)
        deed.note(ACTIONS["release"], About(following.customer_id, "", following.id, "take over"))


def approve_fresh(door: Door, caller: Caller, loan_id: UUID, opinion: str = "") -> None:
    """Agree that a loan stays out although its section was raised (B-103)."""
    fire(door, caller, loan_id, "approve_fresh", Said(opinion))


def refuse_fresh(door: Door, caller: Caller, loan_id: UUID, reason: str) -> None:
    """It does not stay out: called back at once."""
    fire(door, caller, loan_id, "refuse_fresh", Said(reason, cause="level"))


def recall_in(deed: Deed, loan: Loan, cause: str) -> None:
    """T14 by the house, inside an open deed; nothing happens to a loan that is not active."""
    settle_in(deed, loan)
    if loan.state is LoanState.ACTIVE:
        by_house(deed, loan, "recall_by_house", Said(cause=cause))


def revoke_in(deed: Deed, loan: Loan, reason: str) -> None:
    """T24 or T25 by the house, inside an open deed."""
    settle_in(deed, loan)
    if loan.state in (*OUT, LoanState.OVERDUE, LoanState.SUBMITTED):
        by_house(deed, loan, "revoke_by_house", Said(reason))


def basis_ended(deed: Deed, customer: UUID, person: UUID) -> int:
    """The relation that loans of this person relied on has ended: edits are called back, reading ends. Gives their number.

    To be called in the deed that ends the relation, after it is ended. Source: B-154.
    """
    deed.session.flush()
    held = select(Loan).where(
        Loan.customer_id == customer, Loan.borrower_id == person, Loan.basis != "NONE", Loan.state.in_([*OUT, LoanState.OVERDUE])
    )
    touched = [loan for loan in deed.session.scalars(held).all() if relation_no(deed.session, loan, deed.now) is not None]
    for loan in touched:
        if loan.kind is Kind.EDIT:
            recall_in(deed, loan, "transfer")
        else:
            revoke_in(deed, loan, "relation ended")
    return len(touched)


def level_raised(deed: Deed, customer: UUID) -> int:
    """A section or the archive stands higher now. Loans not yet released get a new route; of loans that are out the rights in the

    section rest at once (a right covers a level), and they are called back unless approved anew within a working day (B-036, B-103).
    Gives the number of loans touched. To be called in the deed that raises.
    """
    deed.session.flush()
    held = select(Loan).where(Loan.customer_id == customer, Loan.state.in_([*BEFORE_RELEASE, *OUT]))
    touched = 0
    for loan in deed.session.scalars(held).all():
        level = max(level_of(deed.session, customer, section) for section in loan.sections)
        if level > loan.level:
            settle_in(deed, loan)
            touched += 1
            if loan.state in BEFORE_RELEASE:
                _route_anew(deed, loan, level)
            elif loan.state is LoanState.ACTIVE:
                _ask_anew(deed, loan, level)
    return touched


def _route_anew(deed: Deed, loan: Loan, level: int) -> None:
    loan.level = level
    loan.asked = sorted(set(loan.asked) & may_grant(loan.kind, level))
    by_house(deed, loan, "reroute")


def _ask_anew(deed: Deed, loan: Loan, level: int) -> None:
    """The due time comes nearer at once, as the recall would have it, so that a late sweep gives nobody a second more (B-052)."""
    assert loan.due_at is not None
    assert loan.released_at is not None
    calendar, days = calendar_of(deed.session), settings_of(deed.session).values.number("fresh_approval_workdays")
    loan.raised_to, loan.fresh_until = level, calendar.after_workdays(deed.now, days)
    loan.due_kept = loan.due_kept or loan.due_at
    loan.due_at = recalled_due(loan.due_at, loan.fresh_until, loan.released_at, calendar)
    grants.set_due(deed.session, loan.id, deed.now, loan.due_at)
    steps, nobody = planned(deed.session, loan, level)
    lay(deed, FRESH_ROUTE, loan, [] if nobody else steps)
