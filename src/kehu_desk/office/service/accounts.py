"""Accounts and roles: everything an administrator does to a person, and the manager's word on keepers and managers.

Source: B-019…B-025, B-150, B-153.
"""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.custody.service.leaving import let_go, superior_changed
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.strength import SHORTEST
from kehu_desk.office import rules
from kehu_desk.office.service import guards
from kehu_desk.office.service.tools import Slots
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person, RoleRequest
from kehu_desk.people.queries import by_login, same_person
from kehu_desk.people.roles import CONFIRMED, split


class NewPerson(NamedTuple):
    """What an account starts with. roles: codes separated by blanks; superior: the direct superior's id."""

    login: str
    name: str
    staff_no: str
    roles: str
    password: str
    superior: UUID | None = None
    dept: str = ""
    phone: str = ""
    email: str = ""
    account_until: date | None = None


def add_person(door: Door, caller: Caller, slots: Slots, new: NewPerson) -> UUID:
    """Open an account; its first password must be changed at the first sign-in.

    The roles cus and mgr wait for a manager's confirmation (B-024): until then the account has only the others.
    Raises Refused E_FIELD, E_LOGIN_TAKEN, E_PASSWORD_WEAK, E_ROLE_CONFLICT.
    """
    with door.change(caller, Action.MANAGE_USERS, About(subject=new.login)) as deed:
        deed.require(Action.MANAGE_USERS)
        wanted = split(new.roles)
        texts = [rules.text_problem(name, text) for name, text in (("name", new.name), ("staff_no", new.staff_no))]
        weak = rules.password_problem(new.password, (new.login, new.name, new.staff_no))
        conflict = guards.conflict(deed.session, wanted, new.staff_no)
        if nos := [each for each in (rules.login_problem(new.login), *texts, weak, conflict) if each]:
            raise Refused(*nos)
        if by_login(deed.session, new.login) or new.login in slots.file.logins():
            raise Refused(no("E_LOGIN_TAKEN", login=new.login))
        waits = wanted & CONFIRMED
        person = Person(
            login=new.login, name=new.name.strip(), staff_no=new.staff_no.strip(), roles=_text(wanted - waits), dept=new.dept,
            phone=new.phone or None, email=new.email or None, account_until=new.account_until, must_change_password=True,
        )  # fmt: skip
        deed.session.add(person)
        deed.session.flush()
        if new.superior:
            person.reports_to = guards.superior(deed, person, new.superior)
        if waits:
            _ask(deed, person, wanted)
        deed.name(after=_text(wanted))
    slots.file.put(new.login, new.password, slots.keys, slots.cost)
    return person.id


def change_roles(door: Door, caller: Caller, person: UUID, roles: str) -> bool:
    """Give a person these roles; True when done, False when a manager must confirm first, because cus or mgr is gained.

    Raises Refused E_SELF, E_ROLE_CONFLICT, E_LAST_HOLDER, E_NOT_FOUND. Source: B-019, B-024, B-025.
    """
    with door.change(caller, Action.MANAGE_USERS, About(subject=str(person))) as deed:
        row = _other(deed, person)
        wanted, held = split(roles), split(row.roles)
        if found := guards.conflict(deed.session, wanted, row.staff_no, but=row.id):
            raise Refused(found)
        deed.name(before=row.roles, after=_text(wanted))
        guards.withdraw_request(deed, row.id)
        if waits := bool((wanted - held) & CONFIRMED):
            guards.keep_holders(deed, held - wanted, without=row.id)
            _ask(deed, row, wanted)
        else:
            _give(deed, row, wanted)
    return not waits


def decide_role_request(door: Door, caller: Caller, request: UUID, granted: bool) -> None:
    """A manager confirms or refuses that somebody becomes custodian or manager.

    Raises Refused E_SELF for the one who would gain or who asked, E_STATE when it is decided, E_ROLE_CONFLICT and
    E_LAST_HOLDER when it no longer fits. Source: B-024.
    """
    with door.change(caller, Action.CONFIRM_ROLE, About(subject=str(request))) as deed:
        deed.require(Action.CONFIRM_ROLE)
        row = deed.session.get(RoleRequest, request)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        if any(same_person(deed.session, deed.actor.person, each) for each in (row.person_id, row.asked_by)):
            raise Refused(no("E_SELF"))
        if row.decided_at is not None:
            raise Refused(no("E_STATE", state="decided"))
        row.decided_by, row.decided_at, row.granted = deed.actor.person, deed.now, granted
        person = deed.session.get_one(Person, row.person_id)
        deed.name(subject=str(person.id), before=person.roles, after=row.roles if granted else person.roles)
        if granted:
            wanted = split(row.roles)
            if found := guards.conflict(deed.session, wanted, person.staff_no, but=person.id):
                raise Refused(found)
            _give(deed, person, wanted)


def set_superior(door: Door, caller: Caller, person: UUID, superior: UUID | None) -> None:
    """Name the direct superior. Raises Refused E_SELF, and E_FIELD for a circle or somebody who cannot decide. Source: B-024, B-158."""
    with door.change(caller, Action.MANAGE_USERS, About(subject=str(person))) as deed:
        row = _other(deed, person)
        above = guards.superior(deed, row, superior) if superior else None
        deed.name(before=str(row.reports_to or ""), after=str(above or ""))
        before, row.reports_to = row.reports_to, above
        superior_changed(deed, row.id, before)


def deactivate(door: Door, caller: Caller, person: UUID) -> int:
    """End an account and every right at once; the superior becomes interim owner of its customers. Gives their number.

    Raises Refused E_SELF, E_LAST_HOLDER, E_NO_APPROVER when nobody could take the customers. Source: B-025, B-150, B-153.
    """
    with door.change(caller, Action.MANAGE_USERS, About(subject=str(person))) as deed:
        row = _other(deed, person)
        guards.keep_holders(deed, split(row.roles), without=row.id)
        guards.withdraw_request(deed, row.id)
        deed.name(before="active", after="inactive")
        return let_go(deed, row)


def activate(door: Door, caller: Caller, person: UUID) -> None:
    """Open an account again. Raises Refused E_SELF, and E_ROLE_CONFLICT with another account of the same staff number."""
    with door.change(caller, Action.MANAGE_USERS, About(subject=str(person))) as deed:
        row = _other(deed, person)
        if row.roles and (found := guards.conflict(deed.session, split(row.roles), row.staff_no, but=row.id)):
            raise Refused(found)
        deed.name(before="inactive", after="active")
        row.active = True


def set_account_until(door: Door, caller: Caller, person: UUID, until: date | None) -> None:
    """Set the last day of an account, None for no end. Raises Refused E_SELF, and E_LAST_HOLDER since somebody must stay (B-025)."""
    with door.change(caller, Action.MANAGE_USERS, About(subject=str(person))) as deed:
        row = _other(deed, person)
        if until is not None:
            guards.keep_holders(deed, split(row.roles), without=row.id)
        deed.name(before=str(row.account_until or ""), after=str(until or ""))
        row.account_until = until


def reset_password(door: Door, caller: Caller, slots: Slots, person: UUID, password: str) -> None:
    """Set a new password for somebody who forgot his; he must choose his own, and his loans rest until then (B-023).

    The entry stands before the password counts. Raises Refused E_SELF, E_PASSWORD_WEAK.
    """
    with door.change(caller, Action.MANAGE_USERS, About(subject=str(person))) as deed:
        row = _other(deed, person)
        if weak := rules.password_problem(password, (row.login, row.name, row.staff_no)):
            raise Refused(weak)
        deed.name(after="password reset")
        row.must_change_password = True
    slots.file.put(row.login, password, slots.keys, slots.cost)


def change_password(door: Door, caller: Caller, slots: Slots, old: str, new: str) -> None:
    """Choose one's own password. Raises Refused E_SIGN_IN when the old one is wrong, E_SIGN_IN_WAIT, E_PASSWORD_WEAK.

    The new password counts before the duty to change it is lifted, so that a full disk leaves the duty in place.
    """
    with door.look(caller) as (session, actor):
        login = session.get_one(Person, actor.person).login
    slots.file.open(login, old, door.now)
    with door.change(caller, Action.CHANGE_PASSWORD) as deed:
        deed.require(Action.CHANGE_PASSWORD, ties=guards.MYSELF)
        row = deed.session.get_one(Person, caller.person)
        if weak := rules.password_problem(new, (row.login, row.name, row.staff_no)):
            raise Refused(weak)
        if new == old:
            raise Refused(no("E_PASSWORD_WEAK", why="same", least=SHORTEST))
        row.must_change_password = False
        slots.file.put(login, new, slots.keys, slots.cost)


def _other(deed: Deed, person: UUID) -> Person:
    """The account asked for, which must not be one of the administrator's own (B-024)."""
    deed.require(Action.MANAGE_USERS)
    row = deed.session.get(Person, person)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    if same_person(deed.session, deed.actor.person, person):
        raise Refused(no("E_SELF"))
    return row


def _text(roles: frozenset[str]) -> str:
    return " ".join(sorted(roles))


def _ask(deed: Deed, person: Person, wanted: frozenset[str]) -> None:
    deed.session.add(RoleRequest(person_id=person.id, roles=_text(wanted), asked_by=deed.actor.person, asked_at=deed.now))


def _give(deed: Deed, person: Person, wanted: frozenset[str]) -> None:
    guards.keep_holders(deed, split(person.roles) - wanted, without=person.id)
    person.roles = _text(wanted)
