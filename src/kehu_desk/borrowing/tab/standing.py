"""What the tab knows of the person at the desk, and of the loan chosen: plain values, read in one go."""

from collections.abc import Sequence
from typing import Final, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.borrowing.queries import LoanMore, LoanView, View, loan_ids, loan_more, loan_view, locks_of
from kehu_desk.borrowing.service.lending import loan_offers
from kehu_desk.borrowing.service.printing import print_right
from kehu_desk.borrowing.tab.offers import CALLED_FOR, own_offers, remind_nos, to_the_point
from kehu_desk.borrowing.table import Line
from kehu_desk.borrowing.words import day_text
from kehu_desk.door.change import Door, allowed
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

OUT: Final = frozenset({"ACTIVE", "RECALLED", "OVERDUE"})
BATCH: Final[dict[str, frozenset[str]]] = {
    "approve": frozenset({"PENDING"}), "release": frozenset({"APPROVED", "READY"}), "review": frozenset({"SUBMITTED"}),
    "accept": frozenset({"SUBMITTED"}), "renew": frozenset({"ACTIVE"}), "recall": frozenset({"ACTIVE"}), "remind": CALLED_FOR,
    "force_return": frozenset({"ACTIVE", "RECALLED", "OVERDUE", "SUBMITTED"}),
}  # fmt: skip
COUNTED: Final = (View.TO_APPROVE, View.TO_RELEASE, View.OVERDUE, View.HOLDS)
PROBED: Final = 3  # loans of a selection that are asked what they offer
PRINTABLE: Final = frozenset({"ACTIVE", "RECALLED"})


class Seat(NamedTuple):
    """Who sits here: whether he borrows, prints the register, the pages he sees, and the office's zone."""

    person: UUID
    borrows: bool
    keeps_register: bool
    views: tuple[View, ...]
    first: View
    office: ZoneInfo


class Standing(NamedTuple):
    """One loan as this person may see and treat it now. offers: event -> reasons against; prints None: no such button;

    more: its history and what stands open about it; locks: section -> (holder, due day).
    """

    loan: LoanView
    more: LoanMore
    locks: dict[str, tuple[str, str]]
    offers: dict[str, tuple[No, ...]]
    mine: bool
    prints: tuple[No, ...] | None

    @property
    def edits(self) -> bool:
        """Whether the window 【改档】 opens for it."""
        return self.mine and self.loan.row.kind == "EDIT" and self.loan.row.state in OUT

    @property
    def late(self) -> bool:
        """Whether a slip is printed for it."""
        return self.loan.row.state == "OVERDUE"

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
        register = not allowed(session, actor, Action.PRINT_REGISTER)
        return Seat(
            actor.person, borrows, register, (*views, View.OUT, View.OVERDUE, View.HOLDS, View.REGISTER), first, settings_of(session).zone
        )


def standing(door: Door, caller: Caller, loan_id: UUID) -> Standing:
    """Raises Refused E_NOT_FOUND for a loan that is not this person's to see (any more)."""
    offered = {offer.event: offer.nos for offer in loan_offers(door, caller, loan_id)}
    with door.look(caller) as (session, actor):
        loan, more = loan_view(session, actor, loan_id), loan_more(session, actor, loan_id)
        locks = {section: (holder, day_text(due)) for section, (holder, _, due) in locks_of(session, loan.customer_id).items()}
        mine = loan.borrower_id == actor.person
    offers = to_the_point(offered, loan, more) | own_offers(door, caller, loan, offered)
    return Standing(loan, more, locks, offers, mine, _prints(door, caller, loan, mine))


def _prints(door: Door, caller: Caller, loan: LoanView, mine: bool) -> tuple[No, ...] | None:
    if "print" not in loan.granted or loan.row.state not in PRINTABLE:
        return None
    try:
        print_right(door, caller, loan.row.id)
    except Refused as refusal:
        others = any(each.code == "E_FORBIDDEN" for each in refusal.nos)
        return None if others and not mine else refusal.nos
    return ()


def page_counts(door: Door, caller: Caller, views: Sequence[View]) -> dict[View, int]:
    """How many loans stand on the pages that ask for something."""
    with door.look(caller) as (session, actor):
        return {view: len(loan_ids(session, actor, view)) for view in views if view in COUNTED}


def offered_to_many(door: Door, caller: Caller, lines: Sequence[Line]) -> list[str]:
    """Events that some of the first fitting loans of a selection offer without a reason against it (B-009)."""
    found = []
    for event, states in BATCH.items():
        some = [line.id for line in lines if line.code in states][:PROBED]
        if any(_offered(door, caller, each, event) for each in some):
            found.append(event)
    return found


def _offered(door: Door, caller: Caller, loan_id: UUID, event: str) -> bool:
    if event != "remind":
        return any(not offer.nos for offer in loan_offers(door, caller, loan_id, (event,)))
    with door.look(caller) as (session, actor):
        loan = loan_view(session, actor, loan_id)
    return remind_nos(door, caller, loan) == ()
