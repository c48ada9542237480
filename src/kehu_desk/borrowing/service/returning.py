"""Giving a loan back, and the check of what comes back. Source: T17-T20; B-033, B-077, B-078, B-116."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access import grants
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import ORIGINAL
from kehu_desk.borrowing.service.cases import load_case
from kehu_desk.borrowing.service.clockwork import settle
from kehu_desk.borrowing.service.effects.rights import OPEN_CARRIER, count_carriers
from kehu_desk.borrowing.service.events import apply, by_house, serve
from kehu_desk.borrowing.service.lending import fire, on_loan
from kehu_desk.borrowing.service.said import Said
from kehu_desk.borrowing.workflow import LOAN
from kehu_desk.door.change import Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller

WAYS: Final = frozenset({"returned", "shredded", "filed", "deleted"})
PASSED_ON: Final = "passed_on"
OWED: Final = (LoanState.ACTIVE, LoanState.RECALLED, LoanState.OVERDUE, LoanState.RETURNING, LoanState.REVOKED)


def return_loan(door: Door, caller: Caller, loan_id: UUID, outcome: str = "") -> None:
    """Give back a READ or INSPECT loan without carriers (T20). outcome: 利用效果, what the look-up was good for."""
    fire(door, caller, loan_id, "return", Said(outcome=outcome))


def declare_return(door: Door, caller: Caller, loan_id: UUID, ways: Mapping[UUID, str], outcome: str = "") -> None:
    """The borrower says what became of each carrier; his rights end, the custodian checks (T17).

    ways: carrier id -> returned, shredded, filed or deleted; passed_on is refused with E_NO_SUBLOAN (B-057).
    Carriers not named stay out and are asked for at the check.
    """
    with on_loan(door, caller, loan_id, "declare_return") as (deed, loan):
        done = step(LOAN, load_case(deed.session, deed.actor, loan, "declare_return"), "declare_return")
        for carrier in _named(deed, loan, ways):
            carrier.state, carrier.how = "declared", ways[carrier.id]
        apply(deed, loan, done, Said(outcome=outcome))


def accept_return(
    door: Door, caller: Caller, loan_id: UUID, ways: Mapping[UUID, str], condition: str = "", *, counts: Mapping[UUID, int] | None = None
) -> None:
    """The custodian has checked and clears these carriers; the loan closes when none is left (T18).

    counts: carrier id -> pages counted; paper originals are always counted (B-079).
    Raises Refused E_SELF_APPROVAL (B-033), E_RETURN_INCOMPLETE for a missing carrier or page: then nothing is cleared (B-078).
    """
    with on_loan(door, caller, loan_id, "accept_return") as (deed, loan):
        _clear(deed, loan, ways, counts or {})
        done = step(LOAN, load_case(deed.session, deed.actor, loan, "accept_return"), "accept_return")
        apply(deed, loan, done, Said(condition=condition))


def check_in(
    door: Door, caller: Caller, loan_id: UUID, ways: Mapping[UUID, str], condition: str = "", *, counts: Mapping[UUID, int] | None = None
) -> None:
    """Some of what is outside has come back: each carrier is cleared alone, and the last one closes a loan that is owed (B-079).

    Also for a borrower who has left. Raises Refused as accept_return, but for what is still missing.
    """
    with on_loan(door, caller, loan_id, "receive", "check_in") as (deed, loan):
        case = load_case(deed.session, deed.actor, loan, "receive")
        nos = [*case.nos, *([no("E_SELF_APPROVAL")] if case.own else [])]
        if loan.state not in OWED or not ways:
            nos.append(no("E_STATE", state=loan.state.value))
        if nos:
            raise Refused(*nos)
        _clear(deed, loan, ways, counts or {})
        loan.condition = condition.strip() or loan.condition
        if loan.carriers_out == 0 and loan.state in (LoanState.OVERDUE, LoanState.REVOKED):
            by_house(deed, loan, "receive")
        if loan.carriers_out == 0 and loan.state is LoanState.RETURNING:
            apply(deed, loan, step(LOAN, load_case(deed.session, deed.actor, loan, "accept_return"), "accept_return"))


def _clear(deed: Deed, loan: Loan, ways: Mapping[UUID, str], counts: Mapping[UUID, int]) -> None:
    """Raises Refused E_RETURN_INCOMPLETE when pages differ from the release record: the way is then to refuse the return (B-079)."""
    for carrier in _named(deed, loan, ways):
        counted = counts.get(carrier.id, 0 if carrier.kind == ORIGINAL else carrier.pages)
        if counted != carrier.pages:
            raise Refused(no("E_RETURN_INCOMPLETE", count=1, expected=carrier.pages, counted=counted))
        carrier.state, carrier.how = "cleared", ways[carrier.id]
        carrier.cleared_at, carrier.cleared_by = deed.now, deed.actor.person
        if carrier.kind == ORIGINAL:
            grants.free_paper(deed.session, loan.id)
    count_carriers(deed, loan)
    serve(deed, loan.customer_id)


def refuse_return(door: Door, caller: Caller, loan_id: UUID, reason: str) -> None:
    """The check failed: the loan is what it was before, and an incident is noted (T19)."""
    fire(door, caller, loan_id, "refuse_return", Said(reason))
    settle(door, loan_id)


def _named(deed: Deed, loan: Loan, ways: Mapping[UUID, str]) -> list[Carrier]:
    """Carriers of this loan that are still outside, by id.

    Raises Refused E_NOT_FOUND for another's or one that is back, E_NO_SUBLOAN for one handed on to a colleague (B-057).
    """
    if PASSED_ON in ways.values():
        raise Refused(no("E_NO_SUBLOAN"))
    mine = (Carrier.loan_id == loan.id, Carrier.id.in_(list(ways)), Carrier.kind != "draft", Carrier.state.in_(OPEN_CARRIER))
    held = deed.session.scalars(select(Carrier).where(*mine)).all()
    if len(held) != len(ways) or not set(ways.values()) <= WAYS:
        raise Refused(no("E_NOT_FOUND"))
    return list(held)
