"""The facts of one case, loaded once, with what the policy says to this person about this event."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import About, Deed, Door, allowed, either
from kehu_desk.door.workflow import step
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.returns.entities import Repacking, Rma
from kehu_desk.returns.queries.listing import oldest_of
from kehu_desk.returns.queries.seeing import MONEY, SECTION
from kehu_desk.returns.queries.view import asked_of, lines_of
from kehu_desk.returns.rules.case import RmaCase
from kehu_desk.returns.rules.states import state_now
from kehu_desk.returns.service.effects import apply
from kehu_desk.returns.workflow import RMAS

REGISTER: Final = (Action.REGISTER_RETURN,)
DECIDE: Final = (Action.DECIDE_RETURN,)
HANDLE: Final = (Action.INSPECT_RETURN,)
SETTLE: Final = (Action.SETTLE_RETURN,)
ACTIONS: Final = {
    "draft": REGISTER, "change": REGISTER, "submit": REGISTER, "cancel": REGISTER, "photo": REGISTER + HANDLE, "approve": DECIDE,
    "reject": DECIDE, "send_back": DECIDE, "call": REGISTER + HANDLE, "receive": HANDLE, "inspect": HANDLE, "work": HANDLE,
    "settle": SETTLE, "close": HANDLE + SETTLE,
}  # fmt: skip
ALSO: Final = {
    Action.REGISTER_RETURN: (Action.APPEND, SECTION), Action.INSPECT_RETURN: (Action.APPEND, SECTION),
    Action.DECIDE_RETURN: (Action.VIEW, SECTION), Action.SETTLE_RETURN: (Action.APPEND, MONEY),
}  # fmt: skip
"""A duty does not reach above a person's standing rights: what else is asked for it."""


def policy_says(session: Session, actor: Actor, customer: UUID, event: str) -> tuple[No, ...]:
    """What stands against this event; where two duties lead to it, either suffices. Raises Refused E_NOT_FOUND without an archive."""
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        raise Refused(no("E_NOT_FOUND"))
    nos = either(_answer(session, actor, customer, action) for action in ACTIONS[event])
    shut = closed(session, Action.APPEND, customer)
    return (*nos, no("E_ARCHIVE_STATE", state=shut)) if shut else nos


def _answer(session: Session, actor: Actor, customer: UUID, action: Action) -> tuple[No, ...]:
    also, section = ALSO[action]
    nos = allowed(session, actor, action, customer, SECTION) or allowed(session, actor, also, customer, section)
    return tuple(each for each in nos if each.code != "E_ARCHIVE_STATE") or ()


def rma_case(session: Session, actor: Actor, row: Rma, event: str, *, seen: int | None = None, **facts: Any) -> RmaCase:
    """A case before an event. seen: the version that this person has read; facts: what he typed, named as in RmaCase."""
    lines, values = lines_of(session, row.id), settings_of(session).values
    now = RmaCase(
        state_now(row.state, row.awaited_since, oldest_of(session, actor)), policy_says(session, actor, row.customer_id, event), row.kind,
        _mine(session, actor, row), seen is not None and seen != row.row_version, manager="mgr" in actor.roles, asked_fen=asked_of(lines),
        limit_fen=values.number("return_limit_sup"), today=actor.today, accepted3=sum(line.accepted3 for line in lines),
        worked3=worked3(session, row.id), first=first_day(session, row, event),
    )  # fmt: skip
    return now._replace(**facts)


def first_day(session: Session, row: Rma, event: str) -> date:
    """The day before which an event cannot be."""
    if event == "receive" and row.awaited_since is not None:
        return local_day(row.awaited_since, settings_of(session).zone)
    return row.received_on or row.requested_on


def worked3(session: Session, rma: UUID) -> int:
    """How much was repacked or repaired."""
    return int(session.scalar(select(func.coalesce(func.sum(Repacking.qty3), 0)).where(Repacking.rma_id == rma)) or 0)


def _mine(session: Session, actor: Actor, row: Rma) -> bool:
    hands = {each for each in (row.drafted_by, row.submitted_by, row.updated_by) if each is not None}
    return any(same_person(session, actor.person, each) for each in hands)


def found_row(deed: Deed, rma: UUID) -> Rma:
    """The case of this deed, named in its entry. Raises Refused E_NOT_FOUND."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(Rma, rma)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
    return row


Put = Callable[[Deed, Rma], None]
Faults = Callable[[Deed, Rma], Iterable[No]]
Facts = Callable[[Deed, Rma], Mapping[str, Any]]


def no_faults(_deed: Deed, _row: Rma) -> Iterable[No]:
    """Nothing was typed that could be wrong."""
    return ()


def no_facts(_deed: Deed, _row: Rma) -> Mapping[str, Any]:
    """Nothing was typed that the table asks about."""
    return {}


def fire(
    door: Door, caller: Caller, rma: UUID, action: Action, event: str, *, seen: int | None = None, put: Put | None = None,
    faults: Faults = no_faults, weighed: Facts = no_facts, after: str = "", **facts: Any,
) -> None:  # fmt: skip
    """One event of one case. put: writes what was typed, after all was judged; after: named in the entry beside the new state.

    facts: of the case, as typed; weighed: those that are worked out from the lines as they stand in this very deed.
    """
    with door.change(caller, action, About(section=SECTION, subject=str(rma))) as deed:
        row = found_row(deed, rma)
        case = rma_case(deed.session, deed.actor, row, event, seen=seen, **facts)._replace(**weighed(deed, row))
        done = step(RMAS, case, event, () if case.nos else faults(deed, row))
        if put is not None:
            put(deed, row)
        row.updated_at = deed.now
        apply(deed, row, done)
        deed.name(before=case.state, after=f"{done.target} {after}".strip())
