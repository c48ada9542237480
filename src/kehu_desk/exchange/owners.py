"""Whom a 责任人 column names, and whether the importing person may import for him. Source: borrowing.md, matrix archive.import."""

from collections import defaultdict
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.roles import split

RESPONSIBLE = frozenset({"rep", "sup", "kam"})


class Owners:
    """Live accounts by login, staff number and name; read once per import."""

    def __init__(self, session: Session, actor: Actor) -> None:
        """actor: who imports."""
        self._actor = actor
        self._exact: dict[str, set[UUID]] = defaultdict(set)
        self._named: dict[str, set[UUID]] = defaultdict(set)
        self.names: dict[UUID, str] = {}
        self._able: set[UUID] = set()
        for person in session.scalars(select(Person)):
            self.names[person.id] = person.name
            if not is_live(person, actor.today):
                continue
            if split(person.roles) & RESPONSIBLE:
                self._able.add(person.id)
            for text in filter(None, (person.login, person.staff_no)):
                self._exact[text.casefold()].add(person.id)
            self._named[person.name].add(person.id)

    def named(self, text: str) -> set[UUID]:
        """Live accounts meant by a login, a staff number or a name; accounts that may be responsible go before others."""
        found = self._exact.get(text.casefold()) or self._named.get(text) or set()
        return found & self._able or found

    def someone(self, text: str) -> UUID | None:
        """The one account a text names, whatever its roles."""
        found = self.named(text)
        return next(iter(found)) if len(found) == 1 else None

    def responsible(self, text: str | None) -> tuple[UUID | None, No | None]:
        """Who becomes responsible for a new customer, or why the row is refused."""
        actor = self._actor
        if not text:
            own = actor.roles & RESPONSIBLE
            return (actor.person, None) if own else (None, no("E_IMPORT_OWNER_MISSING"))
        found = self.named(text)
        if "mgr" not in actor.roles:
            return (actor.person, None) if actor.person in found else (None, no("E_IMPORT_OWNER_OTHER", person=text))
        if len(found) != 1:
            return None, no("E_IMPORT_OWNER_AMBIGUOUS" if found else "E_IMPORT_OWNER_UNKNOWN", person=text)
        person = next(iter(found))
        return (person, None) if person in self._able else (None, no("E_IMPORT_OWNER_UNKNOWN", person=text))
