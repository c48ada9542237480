"""Leaves of absence and who stands in. Source: business.md §1 (absence), B-038."""

from datetime import date
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller, is_live
from kehu_desk.people.entities import Absence, Person
from kehu_desk.people.queries import same_person
from kehu_desk.people.roles import CONTENT, split


def add_absence(door: Door, caller: Caller, person: UUID, since_on: date, until_on: date, delegate: UUID | None = None) -> UUID:
    """Enter that somebody is away from the first to the last day; the delegate sees his customers as TEAM on these days.

    Raises Refused E_FIELD for days the wrong way round, or a delegate who is away for good or handles no customers; E_SELF.
    """
    with door.change(caller, Action.MANAGE_USERS, About(subject=str(person))) as deed:
        deed.require(Action.MANAGE_USERS)
        row = deed.session.get(Person, person)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        if same_person(deed.session, deed.actor.person, person):
            raise Refused(no("E_SELF"))
        if until_on < since_on:
            raise Refused(no("E_FIELD", field="until_on", section="office", why="order"))
        stands_in = deed.session.get(Person, delegate) if delegate else None
        if delegate and (stands_in is None or stands_in.id == person or not _may_stand_in(stands_in, deed.actor.today)):
            raise Refused(no("E_FIELD", field="delegate", section="office", why="delegate"))
        absence = Absence(person_id=person, since_on=since_on, until_on=until_on, delegate_id=delegate)
        deed.session.add(absence)
        deed.name(after=f"{since_on} {until_on} {delegate or ''}")
    return absence.id


def remove_absence(door: Door, caller: Caller, absence: UUID) -> None:
    """Take an absence away, as when somebody is back earlier. Raises Refused E_NOT_FOUND, E_SELF."""
    with door.change(caller, Action.MANAGE_USERS, About(subject=str(absence))) as deed:
        deed.require(Action.MANAGE_USERS)
        row = deed.session.get(Absence, absence)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        if same_person(deed.session, deed.actor.person, row.person_id):
            raise Refused(no("E_SELF"))
        deed.name(subject=str(row.person_id), before=f"{row.since_on} {row.until_on} {row.delegate_id or ''}")
        deed.session.delete(row)


def _may_stand_in(person: Person, today: date) -> bool:
    return is_live(person, today) and bool(split(person.roles) & CONTENT)
