"""What evaluation offers to the floors above: scores to give, evaluations to hand in and to confirm, scorecards to publish."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.evaluations.entities import EvalTemplate, Evaluation
from kehu_desk.evaluations.rules.codes import SECTION, State, TemplateState
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

NAME: Final = "evaluation"
TABLES: Final = frozenset({"eval_template", "eval_item", "evaluation", "eval_score"})
BELOW, CHIEF = aliased(Person), aliased(Person)
SCORING: Final = "sup"


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Two questions: one over evaluations, one over drafted scorecards for those who publish."""
    yield from _evaluations(session, actor)
    if "mgr" in actor.roles:
        drafted = select(EvalTemplate, Person.name).join(Person, Person.id == EvalTemplate.drafted_by)
        for row, by in session.execute(drafted.where(EvalTemplate.state == TemplateState.DRAFT, EvalTemplate.drafted_by != actor.person)):
            yield Due(NAME, row.id, "scorecard_publish", f"{row.name} {row.version}", None, by)


def _evaluations(session: Session, actor: Actor) -> Iterable[Due]:
    it = Evaluation
    below = Customer.owner_id.in_(select(BELOW.id).where(BELOW.reports_to == actor.person))
    mine = Customer.owner_id == actor.person
    unscored = or_(and_(mine, it.own_by.is_(None)), and_(below, it.sup_by.is_(None)))
    alone = Customer.owner_id.not_in(select(BELOW.id).join(CHIEF, CHIEF.id == BELOW.reports_to).where(CHIEF.roles.contains(SCORING)))
    ready = and_(mine, it.own_by.is_not(None), or_(it.sup_by.is_not(None), alone))
    scores = and_(it.state == State.DRAFT, or_(unscored, ready), shown(actor, it.customer_id, SECTION, Action.SCORE_CUSTOMER))
    confirms = and_(it.state == State.SUBMITTED, shown(actor, it.customer_id, SECTION, Action.CONFIRM_EVALUATION), *(
        or_(who.is_(None), who != actor.person) for who in (it.own_by, it.sup_by)
    ))  # fmt: skip
    wanted = select(it.id, it.no, it.state, it.period_to, it.own_by, it.sup_by, Customer.name, Person.name, Customer.owner_id)
    wanted = wanted.join(Customer, Customer.id == it.customer_id).outerjoin(Person, Person.id == Customer.owner_id)
    rows = session.execute(wanted.where(or_(scores, confirms)).order_by(it.period_to, it.no))
    for evaluation, number, state, until, own, sup, customer, owner, owner_id in rows:
        scored = own is not None and (sup is not None or owner_id == actor.person)
        kind = "evaluation_confirm" if state == State.SUBMITTED else "evaluation_submit" if scored else "evaluation_score"
        yield Due(NAME, evaluation, kind, f"{number} {customer}", until, owner or "")


WORK: Final = {
    "evaluation_score": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Score a customer")),
    "evaluation_submit": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Hand in an evaluation")),
    "evaluation_confirm": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Confirm an evaluation"), decides=True),
    "scorecard_publish": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Publish a scorecard"), decides=True),
}

NOUN = Noun(NAME, TABLES, due, WORK)
