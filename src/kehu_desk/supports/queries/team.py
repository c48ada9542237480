"""Who of a customer's team verifies support, and who had a hand in a request. Source: business.md §1."""

from collections.abc import Collection, Iterable
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.people.actor import Actor, is_live
from kehu_desk.people.entities import Absence, Person, Relation
from kehu_desk.people.roles import split
from kehu_desk.supports.entities import SupportEvidence, SupportRequest
from kehu_desk.supports.rules.codes import MARKETING

VERIFIER: str = "member"


class Hands(NamedTuple):
    """Who did what: requested, approved, reported or proved it."""

    mine: frozenset[UUID]
    decided: frozenset[UUID]
    worked: frozenset[UUID]

    @property
    def all(self) -> frozenset[UUID]:
        """Everybody."""
        return self.mine | self.decided | self.worked


def hands_of(session: Session, rows: Iterable[SupportRequest]) -> dict[UUID, Hands]:
    """Request -> who had a hand in it, in one question for all."""
    requests = list(rows)
    it = SupportEvidence
    added: dict[UUID, set[UUID]] = {}
    for request, person in session.execute(select(it.request_id, it.added_by).where(it.request_id.in_([row.id for row in requests]))):
        added.setdefault(request, set()).add(person)
    return {row.id: _hands(row, added.get(row.id, set())) for row in requests}


def _hands(row: SupportRequest, added: set[UUID]) -> Hands:
    mine = frozenset({row.requested_by, row.created_by} | ({row.updated_by} if row.updated_by else set()))
    decided = frozenset({row.decided_by}) if row.decided_by else frozenset[UUID]()
    return Hands(mine, decided, frozenset(added | ({row.reported_by} if row.reported_by else set())))


def marketers(session: Session, actor: Actor, customers: Collection[UUID]) -> dict[UUID, list[tuple[UUID, str]]]:
    """Customer -> marketing members of the team who are here today: id and name, by name."""
    it = Relation
    away = select(Absence.person_id).where(Absence.since_on <= actor.today, Absence.until_on >= actor.today)
    wanted = select(it.customer_id, Person).join(Person, Person.id == it.person_id).where(
        it.customer_id.in_(customers), it.team_role == MARKETING, it.kind.in_(("TEAM", "KAM", "OWN")), it.since <= actor.now,
        it.until > actor.now, Person.id.not_in(away),
    )  # fmt: skip
    found: dict[UUID, list[tuple[UUID, str]]] = {}
    for customer, person in session.execute(wanted.order_by(Person.name, Person.id)):
        if is_live(person, actor.today) and VERIFIER in split(person.roles):
            found.setdefault(customer, []).append((person.id, person.name))
    return found
