"""One use of a seal: asked for, approved by another, stamped by the keeper, or taken out by two and given back. Source: business.md §25."""

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.seals.entities import Seal, SealUse
from kehu_desk.seals.rules import SHORTEST, UseCase, UseState
from kehu_desk.seals.service.cases import USE_EVENTS, archive_problem, seal_found, second_problem, use_case, use_found
from kehu_desk.seals.service.effects import apply
from kehu_desk.seals.service.stamping import PREFIX
from kehu_desk.seals.workflow import USE

PAPER: Final = "paper"  # noun of what no other noun of the house knows


class Wish(NamedTuple):
    """What is to be stamped. customer: whose paper it is; second, due_back_on: when the seal leaves the office."""

    seal: UUID
    document: str
    purpose: str
    copies: int
    pages: int
    customer: UUID | None = None
    outside: bool = False
    second: UUID | None = None
    due_back_on: date | None = None


def request_use(door: Door, caller: Caller, wish: Wish) -> UUID:
    """Ask for a use; gives the id of its line in the register.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_ARCHIVE_STATE, E_SEAL_STATE, E_SEAL_DOCUMENT, E_SEAL_PURPOSE, E_SEAL_COUNT,
    E_SEAL_SECOND, E_SEAL_DUE.
    """
    with door.change(caller, Action.REQUEST_SEAL, About(customer=wish.customer, section="CON" if wish.customer else "")) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        if wish.customer is not None and deed.session.get(Customer, wish.customer) is None:
            raise Refused(no("E_NOT_FOUND"))
        seal = seal_found(deed.session, wish.seal)
        done = step(USE, _new_case(deed, seal, wish), "request")
        row = _made(deed, wish)
        row.state = done.target
        deed.session.add(row)
        deed.session.flush()
        deed.name(subject=f"{row.no} {seal.code}", after=row.state)
        return row.id


def approve_use(door: Door, caller: Caller, use: UUID) -> None:
    """Say yes. Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_SELF_APPROVAL, E_STATE, E_SEAL_MANAGER, E_SEAL_STATE, E_SEAL_DUE."""
    _fire(door, caller, Action.APPROVE_SEAL, use, "approve")


def refuse_use(door: Door, caller: Caller, use: UUID, reason: str) -> None:
    """Say no, with a reason."""
    _fire(door, caller, Action.APPROVE_SEAL, use, "refuse", reason)


def cancel_use(door: Door, caller: Caller, use: UUID) -> None:
    """Withdraw one's own request before anything was stamped."""
    _fire(door, caller, Action.REQUEST_SEAL, use, "cancel")


def stamp_use(door: Door, caller: Caller, use: UUID) -> None:
    """Stamp what was approved. Raises Refused: E_FORBIDDEN, E_STATE, E_SEAL_KEEPER, E_SELF_APPROVAL for the approver, E_SEAL_STATE."""
    _fire(door, caller, Action.USE_SEAL, use, "stamp")


def hand_out(door: Door, caller: Caller, use: UUID) -> None:
    """Let the seal out of the office with the two persons named."""
    _fire(door, caller, Action.USE_SEAL, use, "hand_out")


def give_back(door: Door, caller: Caller, use: UUID, copies: int) -> None:
    """The keeper has the seal again. copies: how many were stamped outside; none cancels the use. Raises Refused E_SEAL_COPIES."""
    _fire(door, caller, Action.USE_SEAL, use, "give_back", copies=copies)


def use_offers(door: Door, caller: Caller, use: UUID) -> list[Offer]:
    """The buttons of one line for one person; a reason is presumed."""
    with door.look(caller) as (session, actor):
        row = use_found(session, actor, use)
        return offers(USE, use_case(session, actor, row, USE_EVENTS, "-" * SHORTEST))


def _fire(door: Door, caller: Caller, action: Action, use: UUID, event: str, reason: str = "", copies: int | None = None) -> None:
    with door.change(caller, action, str(use)) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        row = use_found(deed.session, deed.actor, use)
        case = use_case(deed.session, deed.actor, row, [event], reason)
        done = step(USE, case if copies is None else case._replace(copies=copies), event)
        deed.name(customer=row.customer_id, section="CON" if row.customer_id else "", subject=f"{row.no} {event}")
        deed.name(before=row.state, after=done.target)
        apply(deed, row, done)


def _new_case(deed: Deed, seal: Seal, wish: Wish) -> UseCase:
    session, actor = deed.session, deed.actor
    nos = allowed(session, actor, Action.REQUEST_SEAL, wish.customer, "CON" if wish.customer else "CARD")
    return UseCase(
        UseState.NEW, deed.now, actor.today, {"request": nos}, seal=seal.state, outside=wish.outside, own=True, document=wish.document,
        purpose=wish.purpose, copies=wish.copies, pages=wish.pages, due_on=wish.due_back_on,
        second_no=second_problem(session, actor, wish.second) if wish.outside else None,
        archive_no=archive_problem(session, wish.customer),
    )  # fmt: skip


def _made(deed: Deed, wish: Wish) -> SealUse:
    return SealUse(
        no=next_number(deed.session, PREFIX, deed.actor.today.year), seal_id=wish.seal, noun=PAPER, customer_id=wish.customer,
        document=wish.document.strip(), purpose=wish.purpose.strip(), copies=wish.copies, pages=wish.pages,
        requested_by=deed.actor.person, out_of_office=wish.outside, second_id=wish.second if wish.outside else None,
        due_back_on=wish.due_back_on if wish.outside else None, created_at=deed.now, created_by=deed.actor.person,
    )  # fmt: skip
