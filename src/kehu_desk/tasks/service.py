"""To-dos: set for oneself or for one's people, put off, done. Source: business.md §1."""

from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action, Tie
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.notices import tell
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller, load_actor
from kehu_desk.people.entities import Person
from kehu_desk.tasks.entities import OwnTask
from kehu_desk.tasks.queries import TaskRow, people_of, stands_in, task_row
from kehu_desk.tasks.rules import DONE, OPEN, SHORTEST_WHY, TaskCase, TaskTerms, problems
from kehu_desk.tasks.workflow import FINISH, POSTPONE, TASK

NOUN: Final = "task"
SET, MOVED, FINISHED = "task_set", "task_moved", "task_done"
DAY: Final = timedelta(days=1)
PRESUMED: Final = "." * SHORTEST_WHY  # a button does not lack what its dialog will ask


class Standing(NamedTuple):
    """One to-do with its buttons."""

    row: TaskRow
    offers: list[Offer]


def set_task(door: Door, caller: Caller, terms: TaskTerms) -> UUID:
    """Write down what is to be done, by oneself or by one of one's people, who is told. Gives its id.

    Raises Refused: E_FORBIDDEN; E_NO_RELATION for somebody who does not answer to one; E_NOT_FOUND for a customer that one does not
    see; for what was typed E_TASK_TEXT, E_TASK_DUE.
    """
    with door.change(caller, Action.KEEP_TASK) as deed:
        person = terms.person_id or deed.actor.person
        nos = _unfit(deed, person) or (*_unseen(deed, terms.customer_id), *problems(terms, deed.actor.today))
        if nos:
            raise Refused(*nos)
        made = OwnTask(
            person_id=person, customer_id=terms.customer_id, text=terms.text.strip(), due_on=terms.due_on,
            created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(customer=terms.customer_id, subject=str(made.id), after=content_hash(terms))
        _tell(deed, made, person, SET)
        return made.id


def finish_task(door: Door, caller: Caller, task: UUID) -> None:
    """It is done; who set it is told. Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_STATE."""
    with door.change(caller, Action.KEEP_TASK, About(subject=str(task))) as deed:
        row = _loaded(deed, task)
        done = step(TASK, case_of(deed.session, deed.actor, row), FINISH)
        row.done_at, row.done_by = deed.now, deed.actor.person
        _sign(deed, row, OPEN, done.target)
        _tell_all(deed, row, FINISHED)


def postpone_task(door: Door, caller: Caller, task: UUID, due_on: date, why: str = "") -> None:
    """It may wait until another day; who set it, or is to do it, is told.

    Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_STATE, E_TASK_LATER, E_TASK_DUE, E_TASK_WHY; E_REASON for what somebody else set.
    """
    with door.change(caller, Action.KEEP_TASK, About(subject=str(task))) as deed:
        row = _loaded(deed, task)
        step(TASK, case_of(deed.session, deed.actor, row)._replace(new_due=due_on, why=why), POSTPONE)
        before, row.due_on, row.moved_why = row.due_on, due_on, why.strip()
        _sign(deed, row, before.isoformat(), due_on.isoformat())
        _tell_all(deed, row, MOVED)


def case_of(session: Session, actor: Actor, row: OwnTask) -> TaskCase:
    """One to-do before an event."""
    by_other = row.created_by != row.person_id
    nos = policy_says(session, actor, row.person_id, by_other=by_other)
    return TaskCase(DONE if row.done_at else OPEN, nos, by_other, row.due_on, actor.today)


def policy_says(session: Session, actor: Actor, person: UUID, *, by_other: bool) -> tuple[No, ...]:
    """What stands against working on a to-do of a person: his own are his alone, set ones are also for his superior and his stand-in."""
    mine = actor.person == person or (by_other and person in session.scalars(stands_in(actor)).all())
    own = allowed(session, actor, Action.KEEP_TASK, ties=frozenset({Tie.SELF}) if mine else frozenset())
    return own if mine or not by_other else allowed(session, actor, Action.SET_TASK, ties=_chief(session, actor, person))


def _chief(session: Session, actor: Actor, person: UUID) -> frozenset[Tie]:
    found = session.get(Person, person)
    return frozenset({Tie.CHIEF}) if found is not None and found.reports_to == actor.person else frozenset()


def _unfit(deed: Deed, person: UUID) -> tuple[No, ...]:
    """For oneself, or for somebody who answers to one and has to-dos himself."""
    session, actor = deed.session, deed.actor
    deed.asked = True
    if person == actor.person:
        return allowed(session, actor, Action.KEEP_TASK, ties=frozenset({Tie.SELF}))
    if nos := allowed(session, actor, Action.SET_TASK, ties=_chief(session, actor, person)):
        return nos
    return allowed(session, load_actor(session, Caller(person), actor.now), Action.KEEP_TASK, ties=frozenset({Tie.SELF}))


def _unseen(deed: Deed, customer: UUID | None) -> tuple[No, ...]:
    if customer is None:
        return ()
    archive = deed.session.get(Customer, customer)
    gone = archive is None or archive.state is ArchiveState.TRASHED
    return (no("E_NOT_FOUND"),) if gone or deed.refusals(Action.VIEW, customer, "CARD") else ()


def _loaded(deed: Deed, task: UUID) -> OwnTask:
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(OwnTask, task)
    if row is None or task_row(deed.session, deed.actor, task) is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id)
    return row


def _sign(deed: Deed, row: OwnTask, before: str, after: str) -> None:
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.name(before=before, after=after)


def _tell_all(deed: Deed, row: OwnTask, kind: str) -> None:
    for each in dict.fromkeys((row.person_id, row.created_by)):
        _tell(deed, row, each, kind)


def _tell(deed: Deed, row: OwnTask, person: UUID, kind: str) -> None:
    """Nobody is told what he did himself, and nothing of what stands in the to-do."""
    if person != deed.actor.person:
        facts = {"by": deed.actor.name, "due": row.due_on.isoformat()}
        tell(deed.session, person, kind, NOUN, row.id, deed.now, stage=deed.now.isoformat(), facts=facts)


# reading


class Seat(NamedTuple):
    """Who sits at the screen: the office's day, who he is, and to whom he may set to-dos besides himself."""

    today: date
    person: UUID
    people: tuple[tuple[UUID, str], ...]


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        people = people_of(session, actor) if sets_for_others(actor) else []
        fit = [each for each in people if _takes(session, actor, each[0])]
        return Seat(actor.today, actor.person, tuple(fit))


def sets_for_others(actor: Actor) -> bool:
    """Whether this person holds a role in which to-dos are set for one's people."""
    return any(row.roles & actor.roles for row in TABLE[Action.SET_TASK])


def _takes(session: Session, actor: Actor, person: UUID) -> bool:
    try:
        other = load_actor(session, Caller(person), actor.now)
    except Refused:
        return False
    return not allowed(session, other, Action.KEEP_TASK, ties=frozenset({Tie.SELF}))


def standing(door: Door, caller: Caller, task: UUID) -> Standing:
    """One to-do and what may be done with it. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row, kept = task_row(session, actor, task), session.get(OwnTask, task)
        if row is None or kept is None:
            raise Refused(no("E_NOT_FOUND"))
        presumed = case_of(session, actor, kept)._replace(new_due=max(kept.due_on, actor.today) + DAY, why=PRESUMED)
        return Standing(row, offers(TASK, presumed))
