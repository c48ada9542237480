"""What an opening in an emergency offers to the floors above: reviews that wait."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.emergency.queries import LISTED, bars_waiting, glass_rows
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person

NAME = "emergency"


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """For custodians and managers each opening that waits for its review, never their own; late ones for auditors too (B-133).

    For managers restrictions that were proposed (B-065).
    """
    if not actor.roles & LISTED:
        return
    for person, name in bars_waiting(session, actor):
        yield Due(NAME, person, "restriction", name, None, actor.name)
    office = settings_of(session).zone
    for row in glass_rows(session, actor):
        mine = same_person(session, actor.person, row.person_id)
        if row.state != "UNREVIEWED" or mine or ("aud" in actor.roles and not row.late):
            continue
        kind = "emergency_late" if row.late else "emergency_review"
        yield Due(NAME, row.id, kind, f"{row.no} {row.customer}", local_day(row.review_due, office), row.person)


WORK: Final = {
    "emergency_review": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Review an emergency view"), decides=True),
    "emergency_late": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Emergency view not reviewed"), decides=True),
    "restriction": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a restriction"), decides=True),
}

NOUN = Noun(NAME, frozenset({"break_glass", "restriction", "proposal", "loan"}), due, WORK)
