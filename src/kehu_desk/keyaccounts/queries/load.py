"""What each manager of key accounts bears. Counts only: no customer is named, so everybody of the tab may see them."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.keyaccounts.entities import KeyAccount
from kehu_desk.keyaccounts.queries.chart import PersonCheck, chart_posts, latest_checks
from kehu_desk.keyaccounts.queries.seeing import is_duty
from kehu_desk.keyaccounts.rules.load import Bounds, verdict
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import holders


class LoadRow(NamedTuple):
    """One manager. load100: what his accounts weigh together; verdict: few, fits, high, over; post: code or empty.

    check: his newest one, for superiors and for himself alone; checked: whether there is one that suffices, None where untold.
    """

    person_id: UUID
    person: str
    post: str
    accounts: int
    load100: int
    verdict: str
    check: PersonCheck | None
    told: bool


def bounds_of(session: Session) -> Bounds:
    """The office's own bounds."""
    values = settings_of(session).values
    return Bounds(values.number("kam_few"), values.number("kam_capacity"), values.number("kam_full"))


def load_rows(session: Session, actor: Actor) -> list[LoadRow]:
    """Everybody who manages key accounts or may do so, the heaviest load first."""
    it = KeyAccount
    grouped = select(it.kam_id, func.count(), func.sum(it.weight100)).where(it.ended_on.is_(None)).group_by(it.kam_id)
    borne = {person: (int(many), int(load)) for person, many, load in session.execute(grouped)}
    people = {each.id: each.name for each in holders(session, "kam", actor.today)}
    missing = [each for each in borne if each not in people]
    people |= {each: name for each, name in session.execute(select(Person.id, Person.name).where(Person.id.in_(missing)))}
    posts = {each.person_id: each.post for each in chart_posts(session, actor.today)}
    checks, bounds, judges = latest_checks(session, list(people)), bounds_of(session), is_duty(actor, Action.CHECK_COMPETENCE)
    rows = []
    for person, name in people.items():
        many, load = borne.get(person, (0, 0))
        told = judges or person == actor.person
        rows.append(
            LoadRow(person, name, posts.get(person, ""), many, load, verdict(load, bounds), checks.get(person) if told else None, told)
        )
    return sorted(rows, key=lambda row: (-row.load100, row.person))
