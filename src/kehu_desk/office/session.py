"""Signing in and out; both are entries of the audit log (B-140)."""

from uuid import UUID

from sqlalchemy import update

from kehu_desk.access.grants import StatedPurpose
from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.clock import end_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import by_login

SIGN_IN, SIGN_OUT, SIGN_IN_FAILED = "session.sign_in", "session.sign_out", "session.sign_in_failed"
SHORTEST_PURPOSE = 5


def sign_in(door: Door, login: str, device: str = "office") -> Caller:
    """The caller of an account whose password has opened the store. Raises Refused E_SIGN_IN for an account not active (B-150)."""
    with door.clockwork(SIGN_IN, About(subject=login)) as deed:
        person = by_login(deed.session, login)
        if person is None or not is_live(person, deed.actor.today):
            raise Refused(no("E_SIGN_IN"))
        _end_purposes(deed, person.id)
        return Caller(person.id, device)


def sign_out(door: Door, caller: Caller) -> None:
    """End of a session: stated purposes end with it (V* is asked each session)."""
    with door.clockwork(SIGN_OUT, About(subject=str(caller.person))) as deed:
        _end_purposes(deed, caller.person)


def note_failures(door: Door, login: str, count: int) -> None:
    """Wrong passwords since the last sign-in of this account: nothing can be written while nobody has opened the store."""
    with door.clockwork(SIGN_IN_FAILED, About(subject=f"{login} {count}")):
        pass


def _end_purposes(deed: Deed, person: UUID) -> None:
    mine = (StatedPurpose.person_id == person, StatedPurpose.until > deed.now)
    deed.session.execute(update(StatedPurpose).where(*mine).values(until=deed.now))


def state_purpose(door: Door, caller: Caller, customer: UUID, text: str) -> None:
    """A manager says why he looks at the secret sections of one archive in this session (V*). Raises Refused E_PURPOSE."""
    with door.change(caller, Action.STATE_PURPOSE, About(customer)) as deed:
        deed.require(Action.STATE_PURPOSE, customer)
        if len(text.strip()) < SHORTEST_PURPOSE:
            raise Refused(no("E_PURPOSE"))
        until = end_of(deed.actor.today, settings_of(deed.session).zone)
        made = StatedPurpose(person_id=deed.actor.person, customer_id=customer, text=text.strip(), since=deed.now, until=until)
        deed.session.add(made)


def person_name(door: Door, caller: Caller) -> tuple[str, frozenset[str]]:
    """Name and roles of who sits here, for the window's corner."""
    with door.look(caller) as (_session, actor):
        return actor.name, actor.roles


def must_change_password(door: Door, caller: Caller) -> bool:
    """Whether an administrator has set this password and a new one is due (B-023)."""
    with door.look(caller) as (session, actor):
        return session.get_one(Person, actor.person).must_change_password
