"""Who acts now. Loaded anew inside every change and every read, never kept by a screen (B-015)."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.roles import split


class Caller(NamedTuple):
    """What a signed-in session knows of itself: no roles, no rights.

    op: the id of this one command, so that a double click or a resent command acts once (B-011).
    """

    person: UUID
    device: str = "office"
    op: UUID | None = None


class Actor(NamedTuple):
    """A person with everything the policy asks of him, at one instant. today: the office's day of now."""

    person: UUID
    name: str
    staff_no: str
    roles: frozenset[str]
    superior: UUID | None
    now: datetime
    today: date
    suspended: bool = False
    device: str = "office"


def is_live(person: Person, today: date) -> bool:
    """The account is active and its last day has not passed."""
    return person.active and (person.account_until is None or today <= person.account_until)


def load_actor(session: Session, caller: Caller, now: datetime) -> Actor:
    """Raises Refused E_FORBIDDEN when the account is not active any more (B-150)."""
    person = session.get(Person, caller.person)
    today = local_day(now, settings_of(session).zone)
    if person is None or not is_live(person, today):
        raise Refused(no("E_FORBIDDEN", action="account"))
    roles = split(person.roles)
    return Actor(person.id, person.name, person.staff_no, roles, person.reports_to, now, today, person.must_change_password, caller.device)
