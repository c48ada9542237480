"""The list of surveys, the newest number first, in pages by keyset. Every row joins the policy's condition."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.surveys.entities import ProposedChange, Survey
from kehu_desk.surveys.rules.terms import State

SECTION = "BAS"
LATE = "late"  # a filter beside the states: sent, and its day has passed
Anchor = tuple[Any, ...]


class SurveyRow(NamedTuple):
    """One survey of the list. changes: how many it proposes."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    kind: str
    agency: str
    sections: tuple[str, ...]
    sent_on: date | None
    due_on: date
    received_on: date | None
    state: str
    changes: int
    by: str


class Picked(NamedTuple):
    """Filters: a state or LATE (empty: all), and a text in number, agency or customer."""

    state: str = ""
    text: str = ""


def survey_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[SurveyRow]:
    """A page of the list behind an anchor (number,)."""
    wanted = _narrowed(_rows(), actor, picked).order_by(Survey.no.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(Survey.no < after[0])
    return [_row(each) for each in session.execute(wanted)]


def survey_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """The number of every survey of the list, in its order."""
    wanted = cast("Select[Any]", select(Survey.no).join(Customer, Customer.id == Survey.customer_id))
    return [tuple(row) for row in session.execute(_narrowed(wanted, actor, picked).order_by(Survey.no.desc()))]


def survey_row(session: Session, actor: Actor, survey: UUID) -> SurveyRow:
    """One survey. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    row = session.execute(_rows().where(Survey.id == survey, shown(actor, Survey.customer_id, SECTION))).first()
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    return _row(row)


def _rows() -> Select[Any]:
    changes = select(func.count()).select_from(ProposedChange).where(ProposedChange.survey_id == Survey.id).correlate(Survey)
    wanted = select(
        Survey.id, Survey.no, Survey.customer_id, Customer.name, Survey.kind, Survey.agency, Survey.sections, Survey.sent_on, Survey.due_on,
        Survey.received_on, Survey.state, changes.scalar_subquery(), Person.name,
    )  # fmt: skip
    joined = wanted.join(Customer, Customer.id == Survey.customer_id).outerjoin(Person, Person.id == Survey.created_by)
    return cast("Select[Any]", joined)


def _row(cells: Any) -> SurveyRow:
    survey, number, customer_id, customer, kind, agency, sections, sent_on, due_on, received_on, state, changes, by = cells
    return SurveyRow(
        survey, number, customer_id, customer, kind, agency, tuple(sections), sent_on, due_on, received_on, state, changes, by or ""
    )


def _narrowed(wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    wanted = wanted.where(shown(actor, Survey.customer_id, SECTION))
    if picked.state == LATE:
        wanted = wanted.where(Survey.state == State.SENT, Survey.due_on < actor.today)
    elif picked.state:
        wanted = wanted.where(Survey.state == picked.state)
    for word in picked.text.split():
        places = (Survey.no, Survey.agency, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted
