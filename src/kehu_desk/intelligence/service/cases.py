"""The facts of one fact, or of one task, before an event: loaded once, with what the policy says."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action, Tie
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import Deed, allowed
from kehu_desk.intelligence.entities import Fact, FactSource, Verification
from kehu_desk.intelligence.queries import SECTION, fact_rows, sees, sources_of
from kehu_desk.intelligence.rules.cases import STANDS, FactCase, TaskCase
from kehu_desk.intelligence.rules.roots import COUNTED
from kehu_desk.intelligence.rules.states import State
from kehu_desk.intelligence.rules.terms import Stance
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller, load_actor
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import same_person

NOWHERE: Final = frozenset[Tie]()


def records(session: Session, actor: Actor, customer: UUID | None, level: int = 0) -> tuple[No, ...]:
    """What stands against noting a fact of a customer, or of the market. Raises Refused E_NOT_FOUND without an archive."""
    if customer is None:
        return allowed(session, actor, Action.RECORD_MARKET_FACT)
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        raise Refused(no("E_NOT_FOUND"))
    found = allowed(session, actor, Action.RECORD_FACT, customer, SECTION)
    return _open(session, customer, found or allowed(session, actor, Action.APPEND, customer, SECTION, level=level))


def judges(session: Session, actor: Actor, fact: Fact) -> tuple[No, ...]:
    """What stands against judging it: the superior of the responsible, of who noted it where it is the market's, or a manager."""
    if fact.customer_id is None:
        author = session.get(Person, fact.created_by)
        ties = frozenset({Tie.SUP}) if author is not None and author.reports_to == actor.person else NOWHERE
        return allowed(session, actor, Action.JUDGE_FACT, ties=ties)
    return _open(session, fact.customer_id, allowed(session, actor, Action.JUDGE_FACT, fact.customer_id, SECTION))


def _open(session: Session, customer: UUID, found: tuple[No, ...]) -> tuple[No, ...]:
    shut = closed(session, Action.APPEND, customer)
    return tuple(dict.fromkeys((*found, *((no("E_ARCHIVE_STATE", state=shut),) if shut else ()))))


def fact_of(deed: Deed, fact: UUID) -> Fact:
    """The fact of a deed, named in its entry. Raises Refused E_NOT_FOUND when this person may not see it (B-008)."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(Fact, fact)
    if row is None or not sees(deed.session, deed.actor, fact):
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
    return row


def fact_case(session: Session, actor: Actor, fact: Fact) -> FactCase:
    """One fact before an event; what the event brings is filled in by the service."""
    sources = sources_of(session, fact.id)
    [row] = fact_rows(session, actor, [fact.id])
    state = State.WITHDRAWN.value if fact.withdrawn_at else STANDS
    return FactCase(
        state, actor.today, records(session, actor, fact.customer_id, fact.level), judges(session, actor, fact), row.state,
        hands=any(same_person(session, actor.person, each) for each in _hands(fact, sources)),
        author=same_person(session, actor.person, fact.created_by), of_customer=fact.customer_id is not None,
        supported=any(each.stance == Stance.SUPPORT and each.reliability in COUNTED for each in sources),
        used=frozenset(each.channel for each in sources),
    )  # fmt: skip


def _hands(fact: Fact, sources: list[FactSource]) -> set[UUID]:
    return {fact.created_by, *(each.created_by for each in sources), *(each.obtained_by for each in sources)}


def task_case(session: Session, actor: Actor, task: Verification, fact: Fact) -> TaskCase:
    """One task before an event."""
    state = State.WITHDRAWN.value if fact.withdrawn_at else STANDS
    return TaskCase(
        task.state, state, records(session, actor, fact.customer_id, fact.level), judges(session, actor, fact),
        same_person(session, actor.person, task.assignee_id), same_person(session, actor.person, task.created_by),
    )  # fmt: skip


def other_actor(session: Session, actor: Actor, person: UUID) -> Actor | None:
    """Somebody else as he stands now; None when his account has ended."""
    try:
        return load_actor(session, Caller(person), actor.now)
    except Refused:
        return None


def is_blind(session: Session, actor: Actor, person: UUID, fact: Fact) -> bool:
    """Whether somebody may not see a fact, or not note what he finds of it."""
    other = other_actor(session, actor, person)
    return other is None or not sees(session, other, fact.id) or bool(records(session, other, fact.customer_id, fact.level))
