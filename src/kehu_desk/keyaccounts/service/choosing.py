"""What dialogs offer: managers with their load and check, sponsors, people, contracts of the group, sources of an entry."""

from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.contracts import queries as contracts
from kehu_desk.door.change import Door
from kehu_desk.keyaccounts import queries
from kehu_desk.keyaccounts.entities import KeyAccount
from kehu_desk.keyaccounts.queries import LoadRow, Takeable
from kehu_desk.keyaccounts.queries.figures import companies_of
from kehu_desk.keyaccounts.service.keeping import KeepTerms, terms_of
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import holders

MOST: Final = 40
Named = tuple[UUID, str]


class Choices(NamedTuple):
    """What dialogs offer: managers with their check and load, sponsors, everybody, contracts of the group."""

    managers: tuple[LoadRow, ...]
    sponsors: tuple[Named, ...]
    people: tuple[Named, ...]
    contracts: tuple[Named, ...]
    terms: KeepTerms
    weight100: int
    sponsor_id: UUID | None


def choices(door: Door, caller: Caller, account: UUID | None = None) -> Choices:
    """For dialogs of an account, or of the department without one."""
    with door.look(caller) as (session, actor):
        able = {each.id for each in holders(session, "kam", actor.today)}
        managers = tuple(each for each in queries.load_rows(session, actor) if each.person_id in able)
        living = session.execute(select(Person.id, Person.name).where(Person.active).order_by(Person.name, Person.id))
        chiefs = sorted(queries.sponsors(session, actor.today).items(), key=lambda each: each[1])
        people = tuple((row[0], row[1]) for row in living)
        it = session.get(KeyAccount, account) if account is not None else None
        if it is None:
            return Choices(managers, tuple(chiefs), people, (), KeepTerms(), 100, None)
        rows = [
            (row.id, f"{row.no} {row.subject or ''}".strip())
            for company in companies_of(session, it.customer_id)
            for row in contracts.contract_page(session, actor, "start_on", True, None, MOST, contracts.Picked(customer=company))
        ]
        return Choices(managers, tuple(chiefs), people, tuple(rows), terms_of(it), it.weight100, it.sponsor_id)


def sources(door: Door, caller: Caller, customer: UUID, duty: str) -> list[Takeable]:
    """What an entry may be taken over from."""
    with door.look(caller) as (session, actor):
        return queries.takeable(session, actor, customer, duty)
