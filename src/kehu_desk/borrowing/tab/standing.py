"""What the tab knows of the person at the desk, and of the loan chosen: plain values, read in one go."""

from collections.abc import Sequence
from typing import Final, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.borrowing.queries import LoanView, View, loan_view, locks_of
from kehu_desk.borrowing.service.lending import loan_offers
from kehu_desk.borrowing.service.printing import print_right
from kehu_desk.borrowing.table import Line
from kehu_desk.borrowing.words import day_text
from kehu_desk.door.change import Door, allowed
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

OUT: Final = frozenset({"ACTIVE", "RECALLED", "OVERDUE"})
BATCH: Final = {"approve": "PENDING", "release": "APPROVED", "review": "SUBMITTED", "accept": "SUBMITTED"}
PROBED: Final = 3  # loans of a selection that are asked what they offer
PRINTABLE: Final = frozenset({"ACTIVE", "RECALLED"})


class Seat(NamedTuple):
    """Who sits here: whether he borrows, the pages he sees, and the office's zone."""

    person: UUID
    borrows: bool
    views: tuple[View, ...]
    first: View
    office: ZoneInfo


class Standing(NamedTuple):
    """One loan as this person may see and treat it now. offers: event -> reasons against; prints None: no such button;

    locks: section -> (holder, due day).
    """

    loan: LoanView
    locks: dict[str, tuple[str, str]]
    offers: dict[str, tuple[No, ...]]
    mine: bool
    prints: tuple[No, ...] | None

    @property
    def edits(self) -> bool:
        """Whether the window 【改档】 opens for it."""
        return self.mine and self.loan.row.kind == "EDIT" and self.loan.row.state in OUT

    @property
    def compares(self) -> bool:
        """Whether there is a hand-in to look at."""
        return self.loan.row.kind == "EDIT" and self.loan.row.state == "SUBMITTED"


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        borrows = not allowed(session, actor, Action.REQUEST_LOAN)
        views = [View.MINE] if borrows else []
        views += [View.TO_APPROVE] if actor.roles & {"sup", "kam", "mgr"} else []
        views += [View.TO_RELEASE] if actor.roles & {"cus", "mgr"} else []
        first = View.TO_RELEASE if "cus" in actor.roles else View.MINE if borrows else View.OUT
        return Seat(actor.person, borrows, (*views, View.OUT, View.OVERDUE, View.REGISTER), first, settings_of(session).zone)


def standing(door: Door, caller: Caller, loan_id: UUID) -> Standing:
    """Raises Refused E_NOT_FOUND for a loan that is not this person's to see (any more)."""
    with door.look(caller) as (session, actor):
        loan = loan_view(session, actor, loan_id)
        locks = {section: (holder, day_text(due)) for section, (holder, _, due) in locks_of(session, loan.customer_id).items()}
        mine = loan.borrower_id == actor.person
    offers = {offer.event: offer.nos for offer in loan_offers(door, caller, loan_id)}
    return Standing(loan, locks, offers, mine, _prints(door, caller, loan, mine))


def _prints(door: Door, caller: Caller, loan: LoanView, mine: bool) -> tuple[No, ...] | None:
    if "print" not in loan.granted or loan.row.state not in PRINTABLE:
        return None
    try:
        print_right(door, caller, loan.row.id)
    except Refused as refusal:
        others = any(each.code == "E_FORBIDDEN" for each in refusal.nos)
        return None if others and not mine else refusal.nos
    return ()


def offered_to_many(door: Door, caller: Caller, lines: Sequence[Line]) -> list[str]:
    """Events that some of the first fitting loans of a selection offer without a reason against it (B-009)."""
    found = []
    for event, state in BATCH.items():
        some = [line.id for line in lines if line.code == state][:PROBED]
        if any(not offer.nos for each in some for offer in loan_offers(door, caller, each, (event,))):
            found.append(event)
    return found
