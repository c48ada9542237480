"""What custody offers to the floors above: signatures that are waited for."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.custody import queries
from kehu_desk.custody.entities import Handover
from kehu_desk.custody.queries import ProposalRow
from kehu_desk.custody.rules import Kind, ProposalState
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

NAME = queries.NOUN


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Proposals that wait for a manager, destructions that wait for the witness, certificates that wait for the second signature."""
    for row in queries.proposals(session, actor, waiting=True):
        if _is_mine(row, actor):
            kind = "custody_witness" if row.state == ProposalState.CONFIRMED and row.kind == Kind.DESTROY else "custody_confirm"
            yield Due(NAME, row.id, kind, row.subject, None, row.proposed_by)
    yield from _certificates(session, actor)


def _is_mine(row: ProposalRow, actor: Actor) -> bool:
    """Whose turn it is by role, never who proposed or signed it."""
    if actor.name == row.proposed_by or actor.name in {each.person for each in row.signatures}:
        return False
    witness = row.state == ProposalState.CONFIRMED and row.kind == Kind.DESTROY
    return ("aud" if witness else "mgr") in actor.roles


def _certificates(session: Session, actor: Actor) -> Iterable[Due]:
    wanted = select(Handover, Person).join(Person, Person.id == Handover.person_id).where(Handover.done_at.is_(None))
    for row, person in session.execute(wanted.order_by(Handover.begun_at)):
        chief = row.chief_id is None and person.reports_to == actor.person and "sup" in actor.roles
        if chief or (row.custodian_id is None and "cus" in actor.roles and person.id != actor.person):
            yield Due(NAME, person.id, "handover", person.name, None, actor.name)


WORK: Final = {
    "custody_confirm": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Sign a proposal of custody"), decides=True),
    "custody_witness": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Witness a destruction"), decides=True),
    "handover": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Sign a hand-over"), decides=True),
}

NOUN = Noun(NAME, frozenset({"proposal", "proposal_signature", "handover", "raised_level", "customer", "relation", "person"}), due, WORK)
