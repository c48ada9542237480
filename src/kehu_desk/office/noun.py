"""What the office offers to the workbench: roles and settings to confirm, passwords that were set for somebody."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action, Thing, decide
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person, RoleRequest, Setting
from kehu_desk.people.queries import same_person

NAME = "office"


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """For a manager what waits for his word; for a superior whose password the administrator has set (B-023, B-024)."""
    if not decide(actor, Action.CONFIRM_ROLE, Thing()):
        yield from _requests(session, actor)
        yield from _settings(session, actor)
    reset = select(Person.id, Person.name).where(Person.reports_to == actor.person, Person.must_change_password, Person.active)
    for person, name in session.execute(reset.order_by(Person.name)):
        yield Due(NAME, person, "password_reset", name, None, actor.name)


def _requests(session: Session, actor: Actor) -> Iterable[Due]:
    waiting = select(RoleRequest, Person.name).join(Person, Person.id == RoleRequest.person_id).where(RoleRequest.decided_at.is_(None))
    for request, name in session.execute(waiting.order_by(RoleRequest.asked_at)):
        if not any(same_person(session, actor.person, each) for each in (request.person_id, request.asked_by)):
            yield Due(NAME, request.id, "role_request", name, None, actor.name)


def _settings(session: Session, actor: Actor) -> Iterable[Due]:
    """The line names who entered the value: the key of a setting is no word for people."""
    waiting = select(Setting, Person).join(Person, Person.id == Setting.proposed_by).where(Setting.proposed.is_not(None))
    for row, entered in session.execute(waiting.order_by(Setting.key)):
        if not same_person(session, actor.person, entered.id):
            yield Due(NAME, row.id, "setting", entered.name, None, actor.name)


WORK: Final = {
    "role_request": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a role"), decides=True),
    "setting": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Confirm a setting"), decides=True),
    "password_reset": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Password was reset")),
}

NOUN = Noun(NAME, frozenset({"person", "role_request", "setting", "absence", "office_day"}), due, WORK)
