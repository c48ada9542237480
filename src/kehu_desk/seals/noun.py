"""What this noun offers to the floors above it: seals and uses to decide, uses to stamp, seals that are outside."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.door.proposals import waiting as asked
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names, same_person
from kehu_desk.seals.entities import Seal, SealUse
from kehu_desk.seals.queries import keepers_of, takers
from kehu_desk.seals.queries.keeping import KEEPERS
from kehu_desk.seals.queries.keeping import NOUN as NAME
from kehu_desk.seals.queries.register import waiting
from kehu_desk.seals.rules import SealState, UseState


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What waits for this very person, and the seals he has outside or misses."""
    if "mgr" in actor.roles:
        yield from _decisions(session, actor)
    for use in waiting(session, UseState.REQUESTED):
        if actor.person in takers(session, use, actor.today):
            yield _line(session, use, "seal_approve")
    if "contract" in actor.roles:
        for use in waiting(session, UseState.APPROVED):
            barred = use.approved_by is not None and same_person(session, actor.person, use.approved_by)
            if _keeps(session, actor, use) and not barred:
                yield _line(session, use, "seal_hand_out" if use.out_of_office else "seal_stamp")
    for use in waiting(session, UseState.OUT):
        if use.requested_by == actor.person or _keeps(session, actor, use):
            yield _line(session, use, "seal_back")


def _decisions(session: Session, actor: Actor) -> Iterable[Due]:
    for row in session.scalars(select(Seal).where(Seal.state == SealState.PROPOSED.value).order_by(Seal.code)).all():
        if not same_person(session, actor.person, row.created_by):
            yield Due(NAME, row.id, "seal_decide", f"{row.code} {row.name}", None, names(session, [row.created_by]).get(row.created_by, ""))
    for each in asked(session, NAME, KEEPERS):
        seal = session.get(Seal, each.subject_id)
        if seal is not None and not same_person(session, actor.person, each.proposed_by):
            yield Due(NAME, seal.id, "seal_keepers", f"{seal.code} {seal.name}", None, names(session, [each.proposed_by])[each.proposed_by])


def _keeps(session: Session, actor: Actor, use: SealUse) -> bool:
    return actor.person in keepers_of(session.get_one(Seal, use.seal_id))


def _line(session: Session, use: SealUse, kind: str) -> Due:
    seal = session.get_one(Seal, use.seal_id)
    return Due(NAME, use.id, kind, f"{use.no} {seal.name}", use.due_back_on, names(session, [use.requested_by]).get(use.requested_by, ""))


WORK: Final = {
    "seal_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a seal"), decides=True),
    "seal_keepers": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide who keeps a seal"), decides=True),
    "seal_approve": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Approve the use of a seal"), decides=True),
    "seal_stamp": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Stamp a paper")),
    "seal_hand_out": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Hand out a seal")),
    "seal_back": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Bring a seal back")),
}

NOUN = Noun(NAME, frozenset(["seal", "seal_use", "proposal"]), due, WORK)
