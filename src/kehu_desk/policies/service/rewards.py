"""奖励: proposed by those responsible, decided by a manager, given. Source: business.md §16 (reward_record)."""

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.policies.entities import Reward
from kehu_desk.policies.rules.documents import RewardCase, RewardTerms, reward_faults
from kehu_desk.policies.service.asking import SECTION, nos_of
from kehu_desk.policies.workflow import REWARDS

PREFIX: Final = "JL"
PRESUMED: Final = "....."
ACTIONS: Final = {"approve": Action.DECIDE_REWARD, "reject": Action.DECIDE_REWARD, "give": Action.GIVE_REWARD}


def propose_reward(door: Door, caller: Caller, customer: UUID, terms: RewardTerms) -> UUID:
    """Gives its id. Raises Refused: E_POLICY_FIELD for each wrong field, E_NO_RELATION, E_ARCHIVE_STATE and those of the policy."""
    with door.change(caller, Action.PROPOSE_REWARD, About(customer, SECTION)) as deed:
        deed.asked = True
        if nos := nos_of(deed.session, deed.actor, Action.PROPOSE_REWARD, customer) or reward_faults(terms):
            raise Refused(*nos)
        row = Reward(
            no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, kind=terms.kind, reason=terms.reason.strip(),
            value_fen=terms.value_fen, proposed_on=deed.actor.today, proposed_by=deed.actor.person,
            created_at=deed.now, created_by=deed.actor.person,
        )  # fmt: skip
        deed.session.add(row)
        deed.session.flush()
        deed.name(subject=row.no, after=f"{terms.kind} {terms.value_fen}")
        return row.id


def decide_reward(door: Door, caller: Caller, reward: UUID, *, approved: bool, reason: str = "") -> None:
    """Yes, or no with a reason. Raises Refused: E_SELF_APPROVAL, E_REASON, E_STATE and those of the policy."""
    _fire(door, caller, reward, "approve" if approved else "reject", reason)


def give_reward(door: Door, caller: Caller, reward: UUID, on: date) -> None:
    """It was handed over on a day. Raises Refused: E_DAY, E_STATE and those of the policy."""
    _fire(door, caller, reward, "give", on=on)


def _fire(door: Door, caller: Caller, reward: UUID, event: str, reason: str = "", on: date | None = None) -> None:
    with door.change(caller, ACTIONS[event], About(section=SECTION, subject=str(reward))) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        row = deed.session.get(Reward, reward)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, subject=row.no, before=row.state)
        done = step(REWARDS, _case(deed.session, deed.actor, row, event)._replace(reason=reason, on=on), event)
        row.state, row.updated_at, row.updated_by = done.target, deed.now, deed.actor.person
        if event == "give":
            row.given_on = on
        else:
            row.decided_by, row.decided_at, row.decision = deed.actor.person, deed.now, reason.strip()
        deed.name(after=f"{row.state} {reason or on or ''}".strip())


def reward_offers(door: Door, caller: Caller, reward: UUID) -> list[Offer]:
    """The buttons of one reward; what a dialog will ask for is presumed."""
    with door.look(caller) as (session, actor):
        row, found = session.get(Reward, reward), list[Offer]()
        for event in ACTIONS if row is not None else ():
            assert row is not None
            case = _case(session, actor, row, event)._replace(reason=PRESUMED, on=actor.today)
            found += offers(tuple(each for each in REWARDS if each.event == event), case)
        return found


def _case(session: Session, actor: Actor, row: Reward, event: str) -> RewardCase:
    decided = local_day(row.decided_at, settings_of(session).zone) if row.decided_at else date.min
    return RewardCase(
        row.state, nos_of(session, actor, ACTIONS[event], row.customer_id), same_person(session, actor.person, row.proposed_by), "",
        actor.today, None, decided,
    )  # fmt: skip
