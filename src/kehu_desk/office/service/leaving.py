"""When an account ends: no customer is ever without a responsible person. Source: B-153."""

from uuid import UUID

from sqlalchemy import select, update

from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import Deed
from kehu_desk.kernel.clock import FOREVER
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.queries import decider, holders

INTERIM = "interim"


def hand_to_superior(deed: Deed, leaver: Person) -> int:
    """Make the superior (finally a manager) interim owner of the leaver's customers; gives their number.

    Raises Refused E_NO_APPROVER when nobody could take them.
    """
    now = deed.now
    live = (Relation.person_id == leaver.id, Relation.since <= now, Relation.until > now)
    owned = list(deed.session.scalars(select(Relation.customer_id).where(*live, Relation.kind == "OWN")))
    if owned:
        taker = _taker(deed, leaver)
        deed.session.add_all(_interim(deed, taker, customer) for customer in owned)
        deed.session.execute(update(Customer).where(Customer.owner_id == leaver.id).values(owner_id=taker))
    deed.session.execute(update(Relation).where(*live, Relation.kind != "AUTHOR").values(until=now))
    deed.session.flush()
    return len(owned)


def _interim(deed: Deed, taker: UUID, customer: UUID) -> Relation:
    return Relation(person_id=taker, customer_id=customer, kind="OWN", team_role=INTERIM, since=deed.now, until=FOREVER)


def _taker(deed: Deed, leaver: Person) -> UUID:
    found = decider(deed.session, deed.actor.today, leaver.reports_to, frozenset({leaver.id}))
    absent = (person.id for person in holders(deed.session, "mgr", deed.actor.today) if person.id != leaver.id)
    taker = found or next(absent, None)
    if taker is None:
        raise Refused(no("E_NO_APPROVER", step="owner"))
    return taker
