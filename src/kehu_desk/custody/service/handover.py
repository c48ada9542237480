"""离职移交: the list of what somebody holds, and the certificate that two others sign. Source: B-151, B-155."""

from collections import Counter
from uuid import UUID

from kehu_desk.access.policy import Action, Tie
from kehu_desk.custody import queries
from kehu_desk.custody.entities import Handover
from kehu_desk.custody.queries import HandoverView
from kehu_desk.custody.queries.handover import latest
from kehu_desk.door.change import About, Door, allowed
from kehu_desk.door.numbers import next_number
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import same_person


def handover_of(door: Door, caller: Caller, person: UUID) -> HandoverView:
    """The list of a person, for his superior, for custodians, and for himself. Raises Refused E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION."""
    with door.look(caller) as (session, actor):
        row = session.get(Person, person)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        nos = allowed(session, actor, Action.CERTIFY_HANDOVER, ties=_ties(actor, row))
        if nos and actor.person != person:
            raise Refused(*nos)
        return queries.handover_view(session, row, actor.now)


def sign_handover(door: Door, caller: Caller, person: UUID) -> str:
    """The superior and a custodian each sign that everything is cleared; gives the number of the certificate.

    Raises Refused E_HANDOVER_OPEN with what is open, E_SELF_APPROVAL for the leaver, E_STATE when this part has signed.
    """
    with door.change(caller, Action.CERTIFY_HANDOVER, About(subject=str(person))) as deed:
        row = deed.session.get(Person, person)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        nos = list(deed.refusals(Action.CERTIFY_HANDOVER, ties=_ties(deed.actor, row)))
        if same_person(deed.session, deed.actor.person, person):
            nos.append(no("E_SELF_APPROVAL"))
        view = queries.handover_view(deed.session, row, deed.now)
        it = latest(deed.session, person) if view.no else None
        part = "custodian" if "cus" in deed.actor.roles else "chief"
        if nos := [*nos, *_in_the_way(view, part)]:
            raise Refused(*nos)
        if it is None:
            it = Handover(no=next_number(deed.session, "YJ", deed.actor.today.year), person_id=person, begun_at=deed.now)
            deed.session.add(it)
        setattr(it, f"{part}_id", deed.actor.person)
        setattr(it, f"{part}_at", deed.now)
        if it.chief_id and it.custodian_id:
            it.done_at = deed.now
        deed.name(after=f"{it.no} {part}")
        return it.no


def _ties(actor: Actor, row: Person) -> frozenset[Tie]:
    """A custodian signs for everybody, a superior for his own people."""
    ties = {Tie.ROUTED} if "cus" in actor.roles else set[Tie]()
    return frozenset(ties | {Tie.CHIEF} if row.reports_to == actor.person else ties)


def _in_the_way(view: HandoverView, part: str) -> list[No]:
    found = []
    counted = Counter(row.kind for row in view.still_open)
    if counted:
        found.append(no("E_HANDOVER_OPEN", count=counted.total(), kinds=tuple(sorted(counted.items()))))
    if getattr(view, f"{part}_at") is not None:
        found.append(no("E_STATE", state="signed"))
    return found
