"""Who may be given an opinion to answer."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.people.actor import Actor, is_live
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.queries import holders, owner_superior
from kehu_desk.people.roles import split

ABLE = frozenset[str]().union(*(row.roles for row in TABLE[Action.ANSWER_OPINION]))


def answerers(session: Session, customer: UUID, actor: Actor) -> list[tuple[UUID, str]]:
    """Id and name of the live people who may answer this customer: responsible, team, superior, managers; by name.

    actor: gives the instant and the day.
    """
    tied = select(Relation.person_id).where(
        Relation.customer_id == customer, Relation.since <= actor.now, Relation.until > actor.now, Relation.kind != "AUTHOR"
    )
    found = {row.id: row for row in session.scalars(select(Person).where(Person.id.in_(tied)))}
    chief = session.get(Person, owner_superior(session, customer, actor.now) or UUID(int=0))
    if chief is not None:
        found[chief.id] = chief
    found |= {row.id: row for row in holders(session, "mgr", actor.today)}
    able = [row for row in found.values() if is_live(row, actor.today) and split(row.roles) & ABLE]
    return [(row.id, row.name) for row in sorted(able, key=lambda each: (each.name, each.id))]
