"""What communication offers to the floors above: opinions to assign, to answer and to ask about, plans that come near."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.communications import entities as entities
from kehu_desk.communications.entities import CommPlan, Opinion
from kehu_desk.communications.rules.opinions import State
from kehu_desk.communications.rules.plans import State as PlanState
from kehu_desk.communications.workflow import TO_REPLY
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

NAME: Final = "communication"
TABLES: Final = frozenset({"comm_plan", "comm_receipt", "opinion"})
SECTION: Final = "POL"
SOON: Final = timedelta(days=7)


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What this person assigns, answers, asks about and holds."""
    yield from _opinions(session, actor)
    wanted = select(CommPlan.id, CommPlan.title, CommPlan.held_on).where(CommPlan.state == PlanState.PLANNED)
    wanted = wanted.where(CommPlan.owner_id == actor.person, CommPlan.held_on <= actor.today + SOON)
    for plan, title, held_on in session.execute(wanted.order_by(CommPlan.held_on, CommPlan.id)):
        yield Due(NAME, plan, "comm_due", title, held_on, actor.name)


def _opinions(session: Session, actor: Actor) -> Iterable[Due]:
    """Those of his people's customers to be assigned, his own to answer, and those of which the customer is to be asked about his reply."""
    chief = aliased(Person)
    wanted = select(Opinion.id, Opinion.no, Customer.name, Opinion.reply_due, Opinion.state).join(
        Customer, Customer.id == Opinion.customer_id
    )
    wanted = wanted.outerjoin(chief, chief.id == Customer.owner_id)
    waiting = wanted.where(Opinion.state.in_([State.OPEN, State.REPLIED, *TO_REPLY]), shown(actor, Opinion.customer_id, SECTION))
    waiting = waiting.where(
        ((Opinion.state == State.OPEN) & (chief.reports_to == actor.person))
        | (Opinion.state.in_(TO_REPLY) & (Opinion.owner_id == actor.person))
        | ((Opinion.state == State.REPLIED) & (Opinion.replied_by == actor.person))
    )
    kinds = {State.OPEN.value: "opinion_assign", State.REPLIED.value: "opinion_ask"}
    for opinion, number, customer, reply_due, state in session.execute(waiting.order_by(Opinion.reply_due, Opinion.id)):
        day = None if state == State.REPLIED else reply_due
        yield Due(NAME, opinion, kinds.get(state, "opinion_reply"), f"{number} {customer}", day, actor.name)


WORK: Final = {
    "opinion_assign": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Assign an opinion"), decides=True),
    "opinion_reply": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Reply to an opinion"), passes_on=True),
    "opinion_ask": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Ask whether a reply contents the customer")),
    "comm_due": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Communication planned"), passes_on=True),
}

NOUN: Final = Noun(NAME, TABLES, due, WORK)
