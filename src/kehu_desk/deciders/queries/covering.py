"""How well the people of a customer are covered."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.deciders.queries.edges import knows
from kehu_desk.deciders.queries.people import PersonRow, people_of
from kehu_desk.deciders.rules.coverage import Coverage, Met
from kehu_desk.deciders.rules.coverage import coverage as worked_out
from kehu_desk.people.actor import Actor


def coverage(session: Session, actor: Actor, customer: UUID, touches: Mapping[UUID, int]) -> Coverage | None:
    """The index over the people who are there; None for whoever may not see them. touches: contact -> touches of the last 90 days."""
    if not knows(session, actor, customer):
        return None
    return coverage_of(people_of(session, actor, customer), touches)


def coverage_of(people: list[PersonRow], touches: Mapping[UUID, int]) -> Coverage:
    """The same, of people already read."""
    return worked_out(
        [Met(each.roles, each.influence, touches.get(each.contact_id, 0)) for each in people if each.left_on is None]
    )  # fmt: skip
