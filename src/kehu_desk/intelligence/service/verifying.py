"""求证: somebody is to ask over a channel that was not asked yet; what he finds is a source. Source: business.md §4 (Task)."""

from datetime import date
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import Step, step
from kehu_desk.intelligence.entities import Fact, Verification
from kehu_desk.intelligence.rules.cases import TaskCase
from kehu_desk.intelligence.rules.terms import SourceTerms
from kehu_desk.intelligence.service.cases import fact_case, fact_of, is_blind, task_case
from kehu_desk.intelligence.service.noting import add_source_in
from kehu_desk.intelligence.service.telling import ASKED, tell_one
from kehu_desk.intelligence.workflow import ASK, DROP, FACTS, FINISH, TASKS
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller


def ask_verification(door: Door, caller: Caller, fact: UUID, assignee: UUID, channel: str, due: date) -> UUID:
    """Ask somebody to verify a fact over another channel by a day. Gives the id of the task.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_STATE, E_SOURCE_CHANNEL, E_VERIFY_CHANNEL for one that was asked already,
    E_VERIFY_DUE, E_VERIFY_PERSON for somebody who may not see the fact or not note what he finds.
    """
    with door.change(caller, Action.RECORD_FACT, About(subject=str(fact))) as deed:
        row = fact_of(deed, fact)
        blind = is_blind(deed.session, deed.actor, assignee, row)
        step(FACTS, fact_case(deed.session, deed.actor, row)._replace(channel=channel, due=due, blind=blind), ASK)
        made = Verification(
            fact_id=row.id, customer_id=row.customer_id, assignee_id=assignee, channel=channel, due_on=due, created_at=deed.now,
            created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(after=f"verify {channel} {assignee}")
        if assignee != deed.actor.person:
            tell_one(deed, assignee, row, ASKED, str(made.id), due=due.isoformat(), channel=channel)
        return made.id


def finish_verification(door: Door, caller: Caller, task: UUID, source: SourceTerms, result: str = "") -> UUID:
    """Who was asked brings a source, over the channel that he was asked to use. Gives its id.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN for anybody else, E_STATE, and the E_SOURCE_… of what was typed.
    """
    with door.change(caller, Action.RECORD_FACT, About(subject=str(task))) as deed:
        row, fact = _task(deed, task)
        done = step(TASKS, task_case(deed.session, deed.actor, row, fact), FINISH)
        brought = add_source_in(deed, fact, source._replace(channel=row.channel))
        deed.name(before=row.state, after=content_hash(source))
        row.source_id = brought
        _close(deed, row, done, result)
        return brought


def drop_verification(door: Door, caller: Caller, task: UUID, reason: str) -> None:
    """It could not be found out, or need not be any more. Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_STATE, E_FACT_REASON."""
    with door.change(caller, Action.RECORD_FACT, About(subject=str(task))) as deed:
        row, fact = _task(deed, task)
        case: TaskCase = task_case(deed.session, deed.actor, row, fact)._replace(reason=reason)
        done = step(TASKS, case, DROP)
        deed.name(before=row.state, after=done.target)
        _close(deed, row, done, reason)


def _task(deed: Deed, task: UUID) -> tuple[Verification, Fact]:
    row = deed.session.get(Verification, task)
    if row is None:
        deed.asked = True
        raise Refused(no("E_NOT_FOUND"))
    return row, fact_of(deed, row.fact_id)


def _close(deed: Deed, row: Verification, done: Step, result: str) -> None:
    row.state, row.result = done.target, result.strip()
    row.updated_at, row.updated_by = deed.now, deed.actor.person
