"""The first accounts of a new office, made together. Source: B-024a, borrowing.md §8."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.door.change import About, Door
from kehu_desk.evaluations.service import ensure_default_in
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.settings import DEFAULTS
from kehu_desk.people.entities import Person, Setting
from kehu_desk.people.roles import role_conflict, split
from kehu_desk.store.keys import RECOVERY, KeyFile, Keys
from kehu_desk.store.keys import recovery_code as fresh_code

NEEDED = ("adm", "mgr", "cus", "sup")
STEPS = {"review": ("sup", "mgr"), "intake": ("cus",), "release": ("cus",), "approve": ("sup", "mgr"), "administration": ("adm",)}


class Founder(NamedTuple):
    """One account of the first set-up. superior: the login of the direct superior, or empty."""

    login: str
    name: str
    staff_no: str
    roles: str
    password: str
    superior: str = ""
    dept: str = ""


def steps_without_anybody(founders: Sequence[Founder]) -> tuple[str, ...]:
    """Steps of the regime that these accounts would leave with nobody, for the set-up page to show (B-024a)."""
    held = {role for founder in founders for role in split(founder.roles)}
    return tuple(name for name, roles in STEPS.items() if not held & set(roles))


def set_up_office(
    door: Door, slots: KeyFile, keys: Keys, founders: Sequence[Founder], settings: Mapping[str, str], cost: int | None = None
) -> str:
    """Make the first accounts and give back the recovery code, shown once.

    cost: memory of the key derivation in bytes, None for the usual one. Raises Refused E_ROLE_CONFLICT, E_LAST_HOLDER naming the roles
    that nobody would hold, and E_FORBIDDEN in an office that has accounts already.
    """
    held = {role for founder in founders for role in split(founder.roles)}
    if lacking := [role for role in NEEDED if role not in held]:
        raise Refused(no("E_LAST_HOLDER", roles=" ".join(lacking)))
    if nos := [found for founder in founders if (found := role_conflict(split(founder.roles)))]:
        raise Refused(*nos)
    code = fresh_code()
    with door.clockwork("office.set_up", About(subject=" ".join(founder.login for founder in founders))) as deed:
        if deed.session.scalar(select(Person.id).limit(1)) is not None:
            raise Refused(no("E_FORBIDDEN", action="office.set_up"))
        made: dict[str, UUID] = {}
        for founder in founders:
            person = Person(login=founder.login, name=founder.name, staff_no=founder.staff_no, roles=founder.roles, dept=founder.dept)
            deed.session.add(person)
            deed.session.flush()
            made[founder.login] = person.id
        for founder in founders:
            if founder.superior:
                deed.session.get_one(Person, made[founder.login]).reports_to = made[founder.superior]
        for key, value in settings.items():
            if key not in DEFAULTS:
                raise KeyError(key)
            deed.session.add(Setting(key=key, value=value))
        ensure_default_in(deed, made[next(each.login for each in founders if "mgr" in split(each.roles))])
        for founder in founders:
            slots.put(founder.login, founder.password, keys, cost)
        slots.put(RECOVERY, code, keys, cost)
    return code
