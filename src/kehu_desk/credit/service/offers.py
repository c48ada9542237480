"""Buttons of credit for one person: each event with the reasons against it. What a dialog will ask for is presumed."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.credit.entities import CreditChange, CreditRelease
from kehu_desk.credit.queries import standing
from kehu_desk.credit.rules.case import ChangeCase, ReleaseCase
from kehu_desk.credit.rules.terms import Kind, Status
from kehu_desk.credit.service.cases import beginning, change_case, waiting
from kehu_desk.credit.service.releases import release_case
from kehu_desk.credit.workflow import CHANGES, RELEASES
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer, Transition, offers
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor, Caller

PRESUMED: Final = "....."
HIDDEN: Final = frozenset({"E_FORBIDDEN", "E_NO_RELATION"})
DECISIONS: Final = ("grant", "refuse", "withdraw")
SIGNATURES: Final = ("release", "refuse")


def customer_offers(door: Door, caller: Caller, customer: UUID) -> list[Offer]:
    """limit, temp_limit, guarantee, block, ease: absent where the role does not include it."""
    with door.look(caller) as (session, actor):
        archive = session.get(Customer, customer)
        if archive is None or archive.state is ArchiveState.TRASHED:
            return []
        found = {
            "limit": _propose(session, actor, customer, Kind.LIMIT), "temp_limit": _propose(session, actor, customer, Kind.TEMP),
            "guarantee": beginning(session, actor, customer, "propose"), "block": _block(session, actor, customer),
            "ease": _ease(session, actor, customer),
        }  # fmt: skip
    return [Offer(event, nos) for event, nos in found.items() if not HIDDEN.intersection(each.code for each in nos)]


def _propose(session: Session, actor: Actor, customer: UUID, kind: Kind) -> tuple[No, ...]:
    waits = (no("E_STATE", state="waits"),) if waiting(session, customer, kind) is not None else ()
    return (*beginning(session, actor, customer, "propose"), *waits)


def _block(session: Session, actor: Actor, customer: UUID) -> tuple[No, ...]:
    stands = standing.status_of(standing.file_of(session, customer))
    strictest = (no("E_STATE", state=stands),) if stands == Status.SUSPENDED else ()
    return (*beginning(session, actor, customer, "block"), *strictest)


def _ease(session: Session, actor: Actor, customer: UUID) -> tuple[No, ...]:
    stands = standing.status_of(standing.file_of(session, customer))
    mildest = (no("E_STATE", state=stands),) if stands == Status.NORMAL else ()
    waits = (no("E_STATE", state="waits"),) if waiting(session, customer, Kind.STATUS) is not None else ()
    return (*beginning(session, actor, customer, "ease"), *mildest, *waits)


def change_offers(door: Door, caller: Caller, change: UUID) -> list[Offer]:
    """grant, refuse, withdraw of one change."""
    with door.look(caller) as (session, actor):
        row = session.get(CreditChange, change)
        return offers_in(session, actor, row) if row is not None else []


def offers_in(session: Session, actor: Actor, row: CreditChange) -> list[Offer]:
    """The same in an open look."""
    return [
        offer for event in DECISIONS for offer in offers(_of(CHANGES, event), change_case(session, actor, row, event, PRESUMED))
    ]  # fmt: skip


def _of(table: tuple[Transition[ChangeCase], ...], event: str) -> tuple[Transition[ChangeCase], ...]:
    return tuple(row for row in table if row.event == event)


def release_offers(door: Door, caller: Caller, release: UUID) -> list[Offer]:
    """release and refuse of one release."""
    with door.look(caller) as (session, actor):
        row = session.get(CreditRelease, release)
        return signatures_in(session, actor, row) if row is not None else []


def signatures_in(session: Session, actor: Actor, row: CreditRelease) -> list[Offer]:
    """The same in an open look."""
    case: ReleaseCase = release_case(session, actor, row, PRESUMED)
    return offers(RELEASES, case) if row.state != "new" else []
