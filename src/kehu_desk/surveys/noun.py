"""What collection offers to the floors above: surveys not back in time, answers to decide on, decisions to write into the archive."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.surveys.entities import ProposedChange, Survey
from kehu_desk.surveys.rules.terms import State

NAME: Final = "survey"
TABLES: Final = frozenset({"survey", "proposed_change"})
SECTION: Final = "BAS"


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """One question for all three kinds."""
    mine = and_(or_(Customer.owner_id == actor.person, Survey.created_by == actor.person), shown(actor, Survey.customer_id, SECTION))
    typed = exists().where(ProposedChange.survey_id == Survey.id, ProposedChange.entered_by == actor.person)
    checks = shown(actor, Survey.customer_id, SECTION, Action.CHECK_SURVEY)
    waits = or_(
        and_(Survey.state == State.SENT, Survey.due_on < actor.today, mine),
        and_(Survey.state == State.RECEIVED, checks, ~typed),
        and_(Survey.state == State.CHECKED, mine),
    )
    kinds = {State.SENT: "survey_late", State.RECEIVED: "survey_check", State.CHECKED: "survey_apply"}
    wanted = select(Survey.id, Survey.no, Survey.state, Survey.due_on, Survey.received_on, Customer.name, Person.name)
    wanted = wanted.join(Customer, Customer.id == Survey.customer_id).outerjoin(Person, Person.id == Survey.created_by)
    for survey, number, state, due_on, received_on, customer, by in session.execute(wanted.where(waits).order_by(Survey.due_on, Survey.no)):
        on = due_on if state == State.SENT else received_on
        yield Due(NAME, survey, kinds[State(state)], f"{number} {customer}", on, by or "")


WORK: Final = {
    "survey_late": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Survey not back in time")),
    "survey_check": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on answers of a survey"), decides=True),
    "survey_apply": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Write answers into an archive")),
}

NOUN = Noun(NAME, TABLES, due, WORK)
