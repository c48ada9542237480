"""What the lines of the table do besides writing columns. Names as in workflow.py."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kehu_desk.access.grants import EmergencyRight
from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Incident
from kehu_desk.borrowing.service.restricting import restrict_in
from kehu_desk.door import notices
from kehu_desk.door.change import Deed
from kehu_desk.door.workflow import Step
from kehu_desk.emergency.entities import BreakGlass
from kehu_desk.emergency.rules import GlassState
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import holders, owner_superior, same_person

NOUN: Final = "emergency"


def apply(deed: Deed, glass: BreakGlass, done: Step) -> None:
    """Write the new state, the columns, and run the effects."""
    glass.state = GlassState(done.target)
    for name, value in done.writes.items():
        setattr(glass, name, value)
    for effect in done.effects:
        EFFECTS[effect](deed, glass)
    deed.session.flush()


def watchers(session: Session, customer: UUID, opener: UUID, now: datetime) -> list[Person]:
    """Custodians, managers, auditors and the superior of OWN, without the opener; each once. Source: B-132."""
    today = local_day(now, settings_of(session).zone)
    chief_id = owner_superior(session, customer, now)
    chief = session.get(Person, chief_id) if chief_id else None
    found = [person for role in ("cus", "mgr", "aud") for person in holders(session, role, today)]
    if chief is not None and is_live(chief, today):
        found.append(chief)
    return [each for each in dict.fromkeys(found) if not same_person(session, each.id, opener)]


def _tell(deed: Deed, people: Iterable[Person | UUID], kind: str, glass: BreakGlass) -> None:
    facts = {
        "number": glass.no, "person": deed.session.get_one(Person, glass.person_id).name,
        "customer": deed.session.get_one(Customer, glass.customer_id).name, "verdict": glass.verdict,
    }  # fmt: skip
    for each in people:
        person = each.id if isinstance(each, Person) else each
        notices.tell(deed.session, person, kind, NOUN, glass.id, deed.now, facts=facts)


def _tell_others(deed: Deed, glass: BreakGlass) -> None:
    people = watchers(deed.session, glass.customer_id, glass.person_id, deed.now)
    glass.told = [person.name for person in people]
    _tell(deed, people, "glass_opened", glass)


def _give_right(deed: Deed, glass: BreakGlass) -> None:
    right = EmergencyRight(
        person_id=glass.person_id, customer_id=glass.customer_id, level=glass.level, source_id=glass.id, since=glass.opened_at,
        until=glass.until,
    )  # fmt: skip
    deed.session.add(right)


def _end_right(deed: Deed, glass: BreakGlass) -> None:
    """The right has ended by its own time; its row goes, so that open windows hear of it."""
    deed.session.execute(delete(EmergencyRight).where(EmergencyRight.source_id == glass.id))


def _escalate(deed: Deed, glass: BreakGlass) -> None:
    """Unreviewed after three working days: all managers and the auditors hear of it, once. Source: B-133."""
    today = local_day(deed.now, settings_of(deed.session).zone)
    people = dict.fromkeys(person for role in ("mgr", "aud") for person in holders(deed.session, role, today))
    _tell(deed, [each for each in people if not same_person(deed.session, each.id, glass.person_id)], "glass_late", glass)


def _sign(deed: Deed, glass: BreakGlass) -> None:
    glass.reviewed_by = deed.actor.person
    _tell(deed, [glass.person_id], "glass_reviewed", glass)


def _punish(deed: Deed, glass: BreakGlass) -> None:
    """Not justified: an incident, and no borrowing for thirty days. Source: B-135."""
    days = settings_of(deed.session).values.number("restriction_days")
    incident = Incident(
        loan_id=None, kind="emergency_unfair", note=glass.note, facts={"number": glass.no, "subject": str(glass.id)}, at=deed.now,
        by_id=deed.actor.person,
    )  # fmt: skip
    deed.session.add(incident)
    restrict_in(deed, glass.person_id, days, glass.note, NOUN)


EFFECTS: Final[dict[str, Callable[[Deed, BreakGlass], None]]] = {
    "tell_others": _tell_others, "give_right": _give_right, "end_right": _end_right, "escalate": _escalate, "sign": _sign,
    "punish": _punish,
}  # fmt: skip
