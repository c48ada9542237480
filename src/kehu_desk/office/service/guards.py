"""What must hold of accounts whoever changes them, read from the store. Source: B-019, B-024, B-025."""

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Tie
from kehu_desk.door.change import Deed
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.office import rules
from kehu_desk.people.actor import is_live
from kehu_desk.people.entities import Person, RoleRequest
from kehu_desk.people.roles import CONFIRMED, split

MYSELF = frozenset({Tie.SELF})
DECIDES = frozenset({"sup", "kam", "mgr"})


def conflict(session: Session, wanted: frozenset[str], staff_no: str, but: UUID | None = None) -> No | None:
    """E_ROLE_CONFLICT within the account or with other active accounts of the same staff number (B-019)."""
    wanted_rows = select(Person.id, Person.roles).where(Person.staff_no == staff_no, Person.active)
    others = [split(roles) for person, roles in session.execute(wanted_rows) if person != but]
    return rules.accounts_conflict(wanted, others)


def keep_holders(deed: Deed, roles: frozenset[str], without: UUID) -> None:
    """Raises Refused E_LAST_HOLDER unless each of these roles keeps an active holder whose account has no end (B-025).

    An account with a last day does not count: on the day after, nobody would be left.
    """
    rows = deed.session.execute(select(Person.roles).where(Person.active, Person.account_until.is_(None), Person.id != without))
    held = frozenset[str]().union(*(split(row.roles) for row in rows))
    if lost := sorted((roles & CONFIRMED) - held):
        raise Refused(no("E_LAST_HOLDER", roles=" ".join(lost)))


def withdraw_request(deed: Deed, person: UUID) -> None:
    """A request for roles that still waits is overtaken by a newer one, or by the end of the account."""
    waits = (RoleRequest.person_id == person, RoleRequest.decided_at.is_(None))
    deed.session.execute(update(RoleRequest).where(*waits).values(decided_at=deed.now, decided_by=deed.actor.person, granted=False))


def superior(deed: Deed, person: Person, wanted: UUID) -> UUID:
    """The id of a superior who is here, can decide, and does not stand below the person. Raises Refused E_FIELD."""
    row = deed.session.get(Person, wanted)
    if row is None or not is_live(row, deed.actor.today) or not split(row.roles) & DECIDES:
        raise Refused(no("E_FIELD", field="superior", section="office", why="no_superior"))
    seen: set[UUID] = set()
    above: Person | None = row
    while above is not None and above.id not in seen:
        if above.id == person.id:
            raise Refused(no("E_FIELD", field="superior", section="office", why="circle"))
        seen.add(above.id)
        above = deed.session.get(Person, above.reports_to) if above.reports_to else None
    return row.id
