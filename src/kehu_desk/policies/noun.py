"""What policies offer to the floors above: drafts to publish, rewards to decide on and to hand over."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person
from kehu_desk.policies import entities as entities
from kehu_desk.policies.entities import Reward, TradePolicy
from kehu_desk.policies.rules.documents import APPROVED, DRAFT, PROPOSED
from kehu_desk.policies.service.asking import SECTION, belongs

NAME: Final = "policy"
TABLES: Final = frozenset({"trade_policy", "policy_receipt", "reward"})
WAITS: Final = ((PROPOSED, Action.DECIDE_REWARD, "reward_decide"), (APPROVED, Action.GIVE_REWARD, "reward_give"))


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Drafts of others that this person publishes, rewards of others to decide on, decided ones to hand over."""
    if belongs(actor, Action.PUBLISH_POLICY):
        for row in session.scalars(select(TradePolicy).where(TradePolicy.state == DRAFT).order_by(TradePolicy.code)):
            if not same_person(session, actor.person, row.drafted_by):
                yield Due(NAME, row.id, "policy_publish", f"{row.code} {row.title}", row.valid_from, "")
    for state, action, kind in WAITS:
        if belongs(actor, action):
            asked = select(Reward, Customer.name).join(Customer, Customer.id == Reward.customer_id)
            rows = session.execute(
                asked.where(Reward.state == state, shown(actor, Reward.customer_id, SECTION, action)).order_by(Reward.no)
            )
            for reward, name in rows:
                if state == APPROVED or not same_person(session, actor.person, reward.proposed_by):
                    yield Due(NAME, reward.id, kind, f"{reward.no} {name}", None, "")


WORK: Final = {
    "policy_publish": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Publish a policy"), decides=True),
    "reward_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a reward"), decides=True),
    "reward_give": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Hand a reward over")),
}

NOUN: Final = Noun(NAME, TABLES, due, WORK)
