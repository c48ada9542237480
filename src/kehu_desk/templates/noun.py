"""What this noun offers to the floors above it: rules to acknowledge, drafts to judge."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names, same_person
from kehu_desk.templates.entities import ContractRule, ContractTemplate
from kehu_desk.templates.queries import judges, to_acknowledge
from kehu_desk.templates.rules.standing import State

NAME = "template"


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """For everybody the rules in force that he has not acknowledged; for those who judge, drafts of others."""
    for row in to_acknowledge(session, actor):
        yield Due(NAME, row.id, "acknowledge", f"{row.code} {row.title}", row.effective_on, row.decided_by)
    if judges(actor):
        yield from _drafts(session, actor)


def _drafts(session: Session, actor: Actor) -> Iterable[Due]:
    manages, reviews = "mgr" in actor.roles, bool(actor.roles & {"mgr", "contract"})
    if manages:
        rules = session.scalars(select(ContractRule).where(ContractRule.state == State.DRAFT.value).order_by(ContractRule.created_at)).all()
        yield from (_line(session, row, "rule_publish", row.title) for row in rules if not _mine(session, actor, row))
    undecided = (State.DRAFT.value, State.REVIEWED.value)
    wanted = select(ContractTemplate).where(ContractTemplate.state.in_(undecided)).order_by(ContractTemplate.created_at)
    for row in session.scalars(wanted).all() if reviews else ():
        reviewed = row.state == State.REVIEWED
        barred = _mine(session, actor, row) or (row.reviewed_by is not None and same_person(session, actor.person, row.reviewed_by))
        if not barred and (manages or not reviewed):
            yield _line(session, row, "template_publish" if reviewed else "template_review", row.name)


def _mine(session: Session, actor: Actor, row: ContractRule | ContractTemplate) -> bool:
    return same_person(session, actor.person, row.created_by)


def _line(session: Session, row: ContractRule | ContractTemplate, kind: str, title: str) -> Due:
    return Due(NAME, row.id, kind, f"{row.code} {title}", None, names(session, [row.created_by]).get(row.created_by, ""))


WORK: Final = {
    "acknowledge": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Read and acknowledge a rule")),
    "rule_publish": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Publish a rule"), decides=True),
    "template_review": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Review a standard text"), decides=True),
    "template_publish": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Publish a standard text"), decides=True),
}

NOUN = Noun(NAME, frozenset(["contract_rule", "acknowledgement", "clause", "contract_template", "person"]), due, WORK)
