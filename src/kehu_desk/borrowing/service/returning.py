"""Giving a loan back, and the check of what comes back. Source: T17-T20; B-033, B-077, B-078, B-116."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.service.cases import ACTIONS, load_case
from kehu_desk.borrowing.service.clockwork import settle
from kehu_desk.borrowing.service.effects import Said, apply, count_carriers
from kehu_desk.borrowing.service.lending import fire, the_loan
from kehu_desk.borrowing.workflow import LOAN
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller

WAYS: Final = frozenset({"returned", "shredded", "filed", "deleted"})


def return_loan(door: Door, caller: Caller, loan_id: UUID, outcome: str = "") -> None:
    """Give back a READ or INSPECT loan without carriers (T20). outcome: 利用效果, what the look-up was good for."""
    fire_with_outcome(door, caller, loan_id, "return", outcome)


def declare_return(door: Door, caller: Caller, loan_id: UUID, ways: Mapping[UUID, str], outcome: str = "") -> None:
    """The borrower says what became of each carrier; his rights end, the custodian checks (T17).

    ways: carrier id -> returned, shredded, filed or deleted. Carriers not named stay out and are asked for at the check.
    """
    settle(door, loan_id)
    with door.change(caller, ACTIONS["declare_return"], About(loan=loan_id, subject="declare_return")) as deed:
        deed.asked = True  # load_case asks the policy and hands its answer to the table
        loan = the_loan(deed, loan_id)
        deed.name(customer=loan.customer_id)
        done = step(LOAN, load_case(deed.session, deed.actor, loan, "declare_return"), "declare_return")
        for carrier in _named(deed, loan, ways):
            carrier.state, carrier.how = "declared", ways[carrier.id]
        loan.outcome = outcome.strip()
        apply(deed, loan, done)


def accept_return(door: Door, caller: Caller, loan_id: UUID, ways: Mapping[UUID, str], condition: str = "") -> None:
    """The custodian has checked and clears these carriers; the loan closes when none is left (T18).

    Raises Refused E_SELF_APPROVAL (B-033), E_RETURN_INCOMPLETE: then nothing is cleared (B-078).
    """
    settle(door, loan_id)
    with door.change(caller, ACTIONS["accept_return"], About(loan=loan_id, subject="accept_return")) as deed:
        deed.asked = True  # load_case asks the policy and hands its answer to the table
        loan = the_loan(deed, loan_id)
        deed.name(customer=loan.customer_id)
        for carrier in _named(deed, loan, ways):
            carrier.state, carrier.how = "cleared", ways[carrier.id]
            carrier.cleared_at, carrier.cleared_by = deed.now, deed.actor.person
        count_carriers(deed, loan)
        done = step(LOAN, load_case(deed.session, deed.actor, loan, "accept_return"), "accept_return")
        loan.condition = condition.strip()
        apply(deed, loan, done)


def refuse_return(door: Door, caller: Caller, loan_id: UUID, reason: str) -> None:
    """The check failed: the loan is what it was before, and an incident is noted (T19)."""
    fire(door, caller, loan_id, "refuse_return", Said(reason))
    settle(door, loan_id)


def fire_with_outcome(door: Door, caller: Caller, loan_id: UUID, event: str, outcome: str) -> None:
    """An event of the borrower that may say what the loan was good for."""
    settle(door, loan_id)
    with door.change(caller, ACTIONS[event], About(loan=loan_id, subject=event)) as deed:
        deed.asked = True  # load_case asks the policy and hands its answer to the table
        loan = the_loan(deed, loan_id)
        deed.name(customer=loan.customer_id)
        done = step(LOAN, load_case(deed.session, deed.actor, loan, event), event)
        loan.outcome = outcome.strip()
        apply(deed, loan, done)


def _named(deed: Deed, loan: Loan, ways: Mapping[UUID, str]) -> list[Carrier]:
    """Carriers of this loan by id. Raises Refused E_NOT_FOUND for another's."""
    held = deed.session.scalars(select(Carrier).where(Carrier.loan_id == loan.id, Carrier.id.in_(list(ways)))).all()
    if len(held) != len(ways) or not set(ways.values()) <= WAYS:
        raise Refused(no("E_NOT_FOUND"))
    return list(held)
