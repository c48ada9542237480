"""What an entry of a duty may be taken over from: contracts, visits, facts and promises that the person sees."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.contracts import queries as contracts
from kehu_desk.intelligence import queries as intelligence
from kehu_desk.kernel.clock import local_day
from kehu_desk.keyaccounts.rules.duties import SOURCES
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.promises import queries as promises
from kehu_desk.visits import queries as visits

MOST: Final = 20


class Takeable(NamedTuple):
    """One row of another noun: its number or kind, its day, its words as they would stand in the entry."""

    noun: str
    id: UUID
    title: str
    on: date
    body: str
    next_step: str = ""
    next_on: date | None = None


def takeable(session: Session, actor: Actor, customer: UUID, duty: str) -> list[Takeable]:
    """The newest of each kind that fits the duty; what is to come is left out."""
    found = [each for noun in SOURCES[duty] for each in READERS[noun](session, actor, customer)]
    return sorted((each for each in found if each.on <= actor.today), key=lambda each: each.on, reverse=True)


def _contracts(session: Session, actor: Actor, customer: UUID) -> list[Takeable]:
    rows = contracts.contract_page(session, actor, "start_on", True, None, MOST, contracts.Picked(customer=customer))
    return [Takeable("contract", row.id, row.no, row.start_on, row.subject) for row in rows if row.subject]


def _visits(session: Session, actor: Actor, customer: UUID) -> list[Takeable]:
    office = settings_of(session).zone
    return [
        Takeable("visit", row.id, row.no, local_day(row.started_at, office), row.conclusion or row.goal, row.next_text, row.next_on)
        for row in visits.last_visits(session, actor, customer, MOST)
    ]


def _facts(session: Session, actor: Actor, customer: UUID) -> list[Takeable]:
    rows = intelligence.fact_page(session, actor, None, MOST, intelligence.Picked(customer=customer))
    return [Takeable("fact", row.id, row.no, row.as_of, row.statement) for row in rows if row.level < 3]


def _promises(session: Session, actor: Actor, customer: UUID) -> list[Takeable]:
    rows = promises.promise_page(session, actor, None, MOST, promises.Picked(customer=customer))
    return [Takeable("promise", row.id, "", row.made_on, row.text, row.text if row.state == "open" else "", row.due_on) for row in rows]


READERS: Final[Mapping[str, Callable[[Session, Actor, UUID], list[Takeable]]]] = {
    "contract": _contracts, "visit": _visits, "fact": _facts, "promise": _promises,
}  # fmt: skip
