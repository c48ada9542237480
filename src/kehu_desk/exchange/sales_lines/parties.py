"""Whom the cells of a file mean, and for which customers this person may take lines in. Source: business.md §1, §12."""

from collections.abc import Collection, Iterable
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import CLOSED
from kehu_desk.access.policy import Action, Tie
from kehu_desk.access.sections import FLOOR
from kehu_desk.access.visible import enough, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.rules.identity import name_norm
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor

SHUT: Final = CLOSED | {ArchiveState.TRASHED.value}
SECTION: Final = "SAL"


class Party(NamedTuple):
    """A customer of ours."""

    id: UUID
    name: str
    state: str


class Parties:
    """Customers by number, archive number and name. Texts are looked up many at a time and kept."""

    def __init__(self, session: Session, actor: Actor) -> None:
        """actor: who imports; the policy is asked once, for all customers."""
        self._session = session
        self._known: dict[str, list[Party]] = {}
        self._norms: dict[str, str] = {}
        free = Tie.NONE in enough(actor, Action.IMPORT_SALE, SECTION, FLOOR[SECTION], True)
        mine = select(Customer.id).where(shown(actor, Customer.id, SECTION, Action.IMPORT_SALE))
        self._mine: Collection[UUID] | None = None if free else set(session.scalars(mine))

    def learn(self, texts: Iterable[str]) -> None:
        """Look up what is not known yet, in one query."""
        new = {text for text in texts if text not in self._known}
        if not new:
            return
        self._norms |= {text: name_norm(text) for text in new}
        norms = {self._norms[text] for text in new}
        asked = select(Customer.id, Customer.name, Customer.state, Customer.no, Customer.archive_no, Customer.name_norm)
        rows = self._session.execute(
            asked.where(or_(Customer.no.in_(new), Customer.archive_no.in_(new), Customer.name_norm.in_(norms)))
        ).all()
        named: dict[str, list[Party]] = {}
        numbered: dict[str, Party] = {}
        for key, name, state, number, archive_no, norm in rows:
            party = Party(key, name, state.value)
            named.setdefault(norm, []).append(party)
            numbered |= {each: party for each in (number, archive_no) if each}
        for text in new:
            self._known[text] = [numbered[text]] if text in numbered else named.get(self._norms[text], [])

    def meant(self, text: str) -> list[Party]:
        """Customers that a text may mean; learn it before."""
        return self._known.get(text, [])

    def party(self, customer: UUID) -> Party | None:
        """A customer by id."""
        row = self._session.execute(select(Customer.id, Customer.name, Customer.state).where(Customer.id == customer)).first()
        return Party(row[0], row[1], row[2].value) if row else None

    def against(self, party: Party) -> No | None:
        """Why lines of this customer are not taken in from this person."""
        if self._mine is not None and party.id not in self._mine:
            return no("E_SALE_NOT_MINE", name=party.name)
        return no("E_ARCHIVE_STATE", state=party.state) if party.state in SHUT else None
