"""The department: who holds which post, who was checked with which result, who may be a sponsor."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.keyaccounts.entities import Competence, KaPost
from kehu_desk.keyaccounts.rules.chart import SPONSORS, Post
from kehu_desk.keyaccounts.rules.competence import average100, suffices
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import holders


class PersonCheck(NamedTuple):
    """The newest check of one person. average100: in hundredths; enough: it reaches what is asked."""

    checked_on: date
    scores: Mapping[str, int]
    reasons: Mapping[str, str]
    note: str
    average100: int
    enough: bool


def chart_posts(session: Session, today: date) -> tuple[Post, ...]:
    """Posts held today, by name."""
    held = (KaPost.since_on <= today, or_(KaPost.until_on.is_(None), KaPost.until_on >= today))
    wanted = select(KaPost, Person.name).join(Person, Person.id == KaPost.person_id).where(*held)
    rows = session.execute(wanted.order_by(Person.name, KaPost.id)).all()
    return tuple(Post(row.id, row.person_id, name, row.post, row.reports_to) for row, name in rows)


def latest_checks(session: Session, people: Collection[UUID]) -> dict[UUID, PersonCheck]:
    """Person -> his newest check."""
    least = settings_of(session).values.number("kam_competence_tenths")
    wanted = select(Competence).where(Competence.person_id.in_(people)).order_by(Competence.checked_on, Competence.id)
    return {
        row.person_id: PersonCheck(
            row.checked_on, dict(row.scores), dict(row.reasons), row.note, average100(row.scores), suffices(row.scores, least)
        )
        for row in session.scalars(wanted)
    }


def sponsors(session: Session, today: date) -> dict[UUID, str]:
    """Who may stand for an account at the top: managers, vice presidents, the chief executive. Id -> name."""
    found = {each.id: each.name for each in holders(session, "mgr", today)}
    return found | {each.person_id: each.name for each in chart_posts(session, today) if each.post in SPONSORS}
