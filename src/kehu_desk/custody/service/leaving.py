"""When an account ends, or comes under another superior: no customer is ever without a responsible person.

Source: B-150, B-153, B-154, B-158.
"""

from uuid import UUID

from sqlalchemy import select, update

from kehu_desk.access import grants
from kehu_desk.custody.service.hands import call_back, hand_on
from kehu_desk.custody.service.superiors import readdress, readdress_asker
from kehu_desk.door.change import Deed
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.queries import decider, holders, owned_by

INTERIM = "interim"


def let_go(deed: Deed, leaver: Person) -> int:
    """End an account: the superior (finally a manager) becomes interim owner of its customers; gives their number.

    Relations and the rights of loans end now; loans, drafts and carriers stay his to clear. Raises Refused E_NO_APPROVER when nobody
    could take the customers.
    """
    session, now = deed.session, deed.now
    owned = owned_by(session, leaver.id, now)
    if owned:
        hand_on(deed, owned, leaver.id, _taker(deed, leaver), mark=INTERIM)
    _end_memberships(deed, leaver.id)
    leaver.active = False
    grants.end_rights_of(session, leaver.id, now)
    session.flush()
    return len(owned)


def superior_changed(deed: Deed, person: UUID, before: UUID | None) -> None:
    """The person's superior is another now: open steps go there, decisions already taken stand; what the former one had borrowed

    as superior is called back. Source: B-154, B-158.
    """
    deed.session.flush()
    owned = owned_by(deed.session, person, deed.now)
    readdress_asker(deed, person)
    readdress(deed, owned)
    if before is not None:
        call_back(deed, owned, before)


def _end_memberships(deed: Deed, person: UUID) -> None:
    live = (Relation.person_id == person, Relation.since <= deed.now, Relation.until > deed.now, Relation.kind != "AUTHOR")
    customers = set(deed.session.scalars(select(Relation.customer_id).where(*live)))
    deed.session.execute(update(Relation).where(*live).values(until=deed.now))
    deed.session.flush()
    call_back(deed, customers, person)


def _taker(deed: Deed, leaver: Person) -> UUID:
    found = decider(deed.session, deed.actor.today, leaver.reports_to, frozenset({leaver.id}))
    absent = (person.id for person in holders(deed.session, "mgr", deed.actor.today) if person.id != leaver.id)
    taker = found or next(absent, None)
    if taker is None:
        raise Refused(no("E_NO_APPROVER", step="owner"))
    return taker
