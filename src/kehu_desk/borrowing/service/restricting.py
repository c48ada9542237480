"""Barring a person from borrowing for a time: the custodian proposes, a manager confirms. Source: B-065, B-135."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.borrowing.entities import Restriction
from kehu_desk.borrowing.queries import overdues_in_quarter, restricted_until
from kehu_desk.door import notices, proposals
from kehu_desk.door.change import CLOCK_PERSON, About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of

NOUN: Final = "restriction"
SHORTEST: Final = 5


def propose_restriction(door: Door, caller: Caller, person: UUID, reason: str) -> None:
    """The custodian proposes to bar a person who was overdue three times in this quarter.

    Raises Refused E_STATE when he was not, or is barred, or is proposed already; E_REASON; E_SELF for oneself.
    """
    with door.change(caller, Action.RESTRICT, About(subject=str(person))) as deed:
        deed.require(Action.RESTRICT, part="P")
        late = overdues_in_quarter(deed.session, person, deed.now)
        least = settings_of(deed.session).values.number("restriction_overdues")
        nos = []
        if person == deed.actor.person:
            nos.append(no("E_SELF"))
        if deed.session.get(Person, person) is None:
            nos.append(no("E_NOT_FOUND"))
        if late < least:
            nos.append(no("E_STATE", state="too_few"))
        if restricted_until(deed.session, person, deed.now):
            nos.append(no("E_STATE", state="restricted"))
        if len(reason.strip()) < SHORTEST:
            nos.append(no("E_REASON"))
        if nos:
            raise Refused(*nos)
        proposals.propose(deed, NOUN, "restrict", person, reason, {"overdues": late})


def confirm_restriction(door: Door, caller: Caller, person: UUID, *, granted: bool = True, reason: str = "") -> None:
    """A manager bars the person, or declines. Raises Refused E_STATE without a proposal, E_SELF_APPROVAL, E_SELF."""
    with door.change(caller, Action.RESTRICT, About(subject=str(person))) as deed:
        deed.require(Action.RESTRICT)
        proposal = proposals.open_proposal(deed.session, NOUN, "restrict", person)
        if proposal is None:
            raise Refused(no("E_STATE", state="unproposed"))
        if person == deed.actor.person:
            raise Refused(no("E_SELF"))
        if not granted:
            proposals.decline(deed, proposal, reason)
            return
        proposals.confirm(deed, proposal)
        days = settings_of(deed.session).values.number("restriction_days")
        made = restrict_in(deed, person, days, proposal.reason, "overdue")
        made.proposed_by = proposal.proposed_by


def restrict_in(deed: Deed, person: UUID, days: int, reason: str, source: str) -> Restriction:
    """Bar a person for so many days of 24 hours from now, inside an open deed; he is told."""
    made = Restriction(
        person_id=person, since=deed.now, until=deed.now + timedelta(days=days), reason=reason.strip(), source=source,
        confirmed_by=None if deed.actor.person == CLOCK_PERSON else deed.actor.person,
    )  # fmt: skip
    deed.session.add(made)
    deed.session.flush()
    deed.note("person.restricted", About(subject=f"{person} {days}d {source}"))
    notices.tell(deed.session, person, "restricted", "loan", made.id, deed.now, facts={"until": made.until.isoformat()})
    return made
