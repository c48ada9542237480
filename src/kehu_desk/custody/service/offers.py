"""What a person may do to one archive in custody: the buttons, each greyed one with its reasons."""

from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.custody import queries
from kehu_desk.custody.queries import ArchiveStanding
from kehu_desk.custody.rules import Kind
from kehu_desk.custody.service import cases
from kehu_desk.door.change import Door, allowed
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import no
from kehu_desk.people.actor import Actor, Caller

CLASSIFY = "classify"
GONE = (ArchiveState.TRASHED, ArchiveState.DESTROYED)
OFFERED_IN = {
    Kind.SEAL: frozenset(ArchiveState) - {ArchiveState.SEALED, *GONE}, Kind.UNSEAL: {ArchiveState.SEALED},
    Kind.DESTROY: {ArchiveState.SEALED},
}  # fmt: skip


def standing_of(door: Door, caller: Caller, customer: UUID) -> tuple[ArchiveStanding, list[Offer]]:
    """How an archive stands, and the buttons: classify, seal, unseal, destroy. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        found = queries.archive_standing(session, actor, customer)
        row = session.get_one(Customer, customer)
        offers = [] if row.state in GONE or not _may(session, actor, Kind.RAISE) else [Offer(CLASSIFY, ())]
        kinds = (kind for kind, states in OFFERED_IN.items() if row.state in states and _may(session, actor, kind))
        offers += [_offer(session, actor, row, kind) for kind in kinds]
        return found, offers


def _may(session: Session, actor: Actor, kind: Kind) -> bool:
    """Whether the role decides, or proposes."""
    action = cases.ACTIONS[kind]
    decides = action is not Action.DESTROY and not allowed(session, actor, action)
    return decides or not allowed(session, actor, action, part="P")


def _offer(session: Session, actor: Actor, row: Customer, kind: Kind) -> Offer:
    waits = no("E_STATE", state="proposed") if queries.is_proposed(session, row.id, kind) else None
    found = (
        waits, cases.archive_no(row, kind), cases.lock_no(session, row, kind, ""), cases.held_no(session, row, kind, actor.now),
        cases.blocked_no(session, row, kind, actor.now), cases.kept_no(session, row, kind, actor),
    )  # fmt: skip
    return Offer(kind.value, tuple(each for each in found if each is not None))
