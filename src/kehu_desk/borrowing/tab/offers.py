"""Buttons that are no event of the table, and those of the table that would only be in the way."""

from collections.abc import Mapping
from typing import Final

from kehu_desk.access.policy import Action, Tie
from kehu_desk.borrowing.dialogs.sides import takes_in
from kehu_desk.borrowing.queries import LoanMore, LoanView, followers, queue_of
from kehu_desk.door import notices
from kehu_desk.door.change import Door, allowed
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person

Offers = Mapping[str, tuple[No, ...]]
CALLED_FOR: Final = frozenset({"ACTIVE", "RECALLED", "OVERDUE", "REVOKED"})
LATE: Final = frozenset({"OVERDUE", "REVOKED", "RETURNING"})
ANSWERS: Final = ("renew", "refuse_renewal")
FRESH: Final = ("approve_fresh", "refuse_fresh")


def own_offers(door: Door, caller: Caller, loan: LoanView, offered: Offers) -> dict[str, tuple[No, ...]]:
    """remind, take_over, reorder and check_in, where this person may."""
    found: dict[str, tuple[No, ...]] = {}
    reasons = remind_nos(door, caller, loan)
    if reasons is not None:
        found["remind"] = reasons
    if takes_in(door, caller, loan.row.id, loan):
        found["check_in"] = ()
    with door.look(caller) as (session, actor):
        if "force_return" in offered and followers(session, actor, loan.row.id):
            found["take_over"] = offered["force_return"]
        if loan.row.state == "WAITING" and not allowed(session, actor, Action.REORDER_HOLDS):
            alone = len(queue_of(session, actor, loan.customer_id)) < 2
            found["reorder"] = (no("E_STATE", state="alone"),) if alone else ()
    return found


def remind_nos(door: Door, caller: Caller, loan: LoanView) -> tuple[No, ...] | None:
    """None: not this person's to do; E_LIMIT when the borrower was reminded today (B-066)."""
    if loan.row.state not in CALLED_FOR or loan.borrower_id == caller.person:
        return None
    with door.look(caller) as (session, actor):
        above = session.get_one(Person, loan.borrower_id).reports_to == actor.person
        if allowed(session, actor, Action.REMIND, ties=frozenset({Tie.CHIEF}) if above else frozenset()):
            return None
        told = notices.told(session, loan.borrower_id, "reminded", loan.row.id, str(actor.today))
        return (no("E_LIMIT", limit=1, open=1, what="reminder"),) if told else ()


def to_the_point(offered: Offers, loan: LoanView, more: LoanMore) -> dict[str, tuple[No, ...]]:
    """Without the answers to what nobody has asked: a renewal, a fresh approval, a loss of what is not even late."""
    hidden = set[str]()
    hidden |= set() if more.renewal_asked else set(ANSWERS)
    hidden |= set() if more.raised_to else set(FRESH)
    if "lost" not in more.proposed and loan.row.state not in LATE:
        hidden.add("declare_lost")
    return {event: nos for event, nos in offered.items() if event not in hidden}
