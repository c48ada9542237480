"""Proposing, signing, declining: one way for levels, sealing, destroying and writing off. Source: §2 (P, Y, W)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from kehu_desk.custody import queries
from kehu_desk.custody.entities import Signature
from kehu_desk.custody.rules import Kind, ProposalState
from kehu_desk.custody.service.cases import ACTIONS, kind_of, load_case, refusals
from kehu_desk.custody.service.effects import carry_out
from kehu_desk.custody.workflow import PROPOSAL
from kehu_desk.door import proposals
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.proposals import Proposal
from kehu_desk.door.workflow import Offer, Step, offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller

NOUN = queries.NOUN


def propose(
    door: Door, caller: Caller, kind: Kind, subject: UUID, reason: str, facts: Mapping[str, Any] | None = None, *, directly: bool = True
) -> bool:
    """Propose as custodian; a manager's own word counts as his signature when directly. True when it is done.

    Raises Refused with everything that stands in the way, E_REASON, E_STATE while the same waits.
    """
    with door.change(caller, ACTIONS[kind], About(_customer_id(door, kind, subject), subject=f"{kind} propose")) as deed:
        decides = directly and not deed.refusals(ACTIONS[kind])
        if not decides:
            deed.require(ACTIONS[kind], part="P")
        made = _put(deed, kind, subject, reason, facts)
        case = load_case(deed.session, deed.actor, made, reason)
        if nos := refusals(case):
            raise Refused(*nos)
        if decides:  # on his own word: he is no proposer who decides
            _apply(deed, made, step(PROPOSAL, case._replace(own=False), "confirm"))
        return made.granted is True


def record(deed: Deed, kind: Kind, subject: UUID, reason: str, facts: Mapping[str, Any]) -> None:
    """Keep what a person did on his own word among the proposals, with his reason, inside an open deed."""
    made = _put(deed, kind, subject, reason, facts)
    made.decided_by, made.decided_at, made.granted = deed.actor.person, deed.now, True


def _put(deed: Deed, kind: Kind, subject: UUID, reason: str, facts: Mapping[str, Any] | None) -> Proposal:
    named = " ".join(each for each in (kind.value, str((facts or {}).get("section", ""))) if each)
    return proposals.propose(deed, NOUN, named, subject, reason, facts)


def confirm(door: Door, caller: Caller, proposal: UUID) -> bool:
    """A manager signs; True when that was the last signature and the thing is done.

    Raises Refused E_SELF_APPROVAL for the proposer, E_SAME_PERSON for a second signature, and whatever stands in the way by now.
    """
    return _fire(door, caller, proposal, "confirm")


def witness(door: Door, caller: Caller, proposal: UUID) -> None:
    """The auditor signs a confirmed destruction, which carries it out. Raises Refused E_STATE, E_DESTROY_BLOCKED. Source: B-161."""
    _fire(door, caller, proposal, "witness")


def decline(door: Door, caller: Caller, proposal: UUID, reason: str) -> None:
    """A manager says no, with a reason. Raises Refused E_REASON."""
    _fire(door, caller, proposal, "decline", reason)


def withdraw(door: Door, caller: Caller, proposal: UUID) -> None:
    """The proposer takes it back."""
    _fire(door, caller, proposal, "withdraw")


def proposal_offers(door: Door, caller: Caller, proposal: UUID) -> list[Offer]:
    """The buttons of one proposal for one person, greyed with their reasons."""
    with door.look(caller) as (session, actor):
        row = session.get(Proposal, proposal)
        if row is None or row.noun != NOUN:
            return []
        return offers(PROPOSAL, load_case(session, actor, row, "-----"))


def _fire(door: Door, caller: Caller, proposal: UUID, event: str, reason: str = "") -> bool:
    with door.reading() as session:
        found = session.get(Proposal, proposal)
        if found is None or found.noun != NOUN:
            raise Refused(no("E_NOT_FOUND"))
        kind, subject = kind_of(found), found.subject_id
    with door.change(caller, ACTIONS[kind], About(_customer_id(door, kind, subject), subject=f"{kind} {event}")) as deed:
        deed.asked = True  # load_case asks the policy and hands its answer to the table
        row = deed.session.get_one(Proposal, proposal)
        _apply(deed, row, step(PROPOSAL, load_case(deed.session, deed.actor, row, reason), event), reason)
        return row.granted is True


def _apply(deed: Deed, row: Proposal, done: Step, reason: str = "") -> None:
    for effect in done.effects:
        if effect == "sign":
            part = "witnessed" if done.name == "C4" else "confirmed"
            deed.session.add(Signature(proposal_id=row.id, person_id=deed.actor.person, part=part, at=deed.now))
            deed.session.flush()
        elif effect == "carry_out":
            carry_out(deed, row)
        elif effect == "close":
            row.decided_by, row.decided_at, row.answer = deed.actor.person, deed.now, reason.strip()
            row.granted = done.target == ProposalState.DONE
    deed.session.flush()


def _customer_id(door: Door, kind: Kind, subject: UUID) -> UUID | None:
    """The archive an entry names. Raises Refused E_NOT_FOUND."""
    with door.reading() as session:
        found = queries.customer_of(session, kind, subject)
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    return found
