"""Runs checked, approved, paid, sent back, worked out anew, reversed: four different hands. Source: business.md §16, §1."""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door import notices
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.door.workflow import step as fire
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.rebates.entities import RebateProgram, RebateRun
from kehu_desk.rebates.queries.seeing import SECTION
from kehu_desk.rebates.rules.case import RunCase
from kehu_desk.rebates.rules.codes import CHECKED, FINAL
from kehu_desk.rebates.service.asking import TAB, nos_of
from kehu_desk.rebates.service.running import write
from kehu_desk.rebates.workflow import RUNS

PRESUMED: Final = "....."
EVENTS: Final = ("check", "approve", "pay", "send_back", "recalculate", "reverse")


class Said(NamedTuple):
    """What was typed with an event."""

    reason: str = ""
    on: date | None = None
    doc: str = ""
    seen: int | None = None


def check_run(door: Door, caller: Caller, run: UUID, seen: int | None = None) -> None:
    """The superior has gone over it. Raises Refused: E_SELF_APPROVAL, E_STALE, E_STATE and those of the policy."""
    _act(door, caller, run, "check", Said(seen=seen))


def approve_run(door: Door, caller: Caller, run: UUID, seen: int | None = None) -> None:
    """It is owed. Raises Refused: E_SELF_APPROVAL, E_STALE, E_STATE and those of the policy."""
    _act(door, caller, run, "approve", Said(seen=seen))


def pay_run(door: Door, caller: Caller, run: UUID, on: date, doc: str) -> None:
    """Paid, by a fourth hand. doc: number of the paper. Raises Refused: E_SELF_APPROVAL, E_DAY, E_DOC, E_STATE, those of the policy."""
    _act(door, caller, run, "pay", Said(on=on, doc=doc))


def send_back_run(door: Door, caller: Caller, run: UUID, reason: str) -> None:
    """Back to who worked it out, who is told. Raises Refused: E_REASON, E_STATE and those of the policy."""
    _act(door, caller, run, "send_back", Said(reason))


def recalculate_run(door: Door, caller: Caller, run: UUID) -> None:
    """Worked out anew from what is known today. Raises Refused: E_STATE and those of the policy."""
    _act(door, caller, run, "recalculate", Said())


def reverse_run(door: Door, caller: Caller, run: UUID, reason: str) -> None:
    """It counts no more, and the period may be run again. Before approval by finance, afterwards by a manager.

    Raises Refused: E_REASON, E_STATE and those of the policy.
    """
    _act(door, caller, run, "reverse", Said(reason))


def action_of(event: str, state: str) -> Action:
    """Whose duty an event is in a state."""
    if event == "send_back":
        return Action.APPROVE_REBATE if state == CHECKED else Action.CHECK_REBATE
    if event == "reverse":
        return Action.APPROVE_REBATE if state in FINAL else Action.RUN_REBATE
    return {
        "check": Action.CHECK_REBATE, "approve": Action.APPROVE_REBATE, "pay": Action.PAY_REBATE, "recalculate": Action.RUN_REBATE,
    }[event]  # fmt: skip


def _act(door: Door, caller: Caller, run: UUID, event: str, said: Said) -> None:
    with door.change(caller, action_of(event, ""), About(section=SECTION, subject=str(run))) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        row = deed.session.get(RebateRun, run)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, subject=row.no, before=f"{row.state} {row.net_fen}")
        done = fire(RUNS, run_case(deed.session, deed.actor, row, event, said), event)
        row.state, row.updated_at, row.updated_by = done.target, deed.now, deed.actor.person
        for effect in done.effects:
            EFFECTS[effect](deed, row, said)
        deed.session.flush()
        deed.name(after=f"{row.state} {row.net_fen} {said.doc or said.reason}".strip())


def run_case(session: Session, actor: Actor, row: RebateRun, event: str, said: Said) -> RunCase:
    """A run before an event."""
    hands = [each for each in (row.calculated_by, row.checked_by, row.approved_by) if each is not None]
    approved = local_day(row.approved_at, settings_of(session).zone) if row.approved_at else date.min
    return RunCase(
        row.state, nos_of(session, actor, action_of(event, row.state), row.customer_id),
        any(same_person(session, actor.person, each) for each in hands), said.seen is not None and said.seen != row.row_version,
        said.reason, actor.today, said.on, approved, said.doc,
    )  # fmt: skip


def run_offers(door: Door, caller: Caller, run: UUID) -> list[Offer]:
    """The buttons of one run; what a dialog will ask for is presumed."""
    with door.look(caller) as (session, actor):
        row = session.get(RebateRun, run)
        found = list[Offer]()
        for event in EVENTS if row is not None else ():
            assert row is not None
            case = run_case(session, actor, row, event, Said(PRESUMED, actor.today, PRESUMED))
            found += offers(tuple(each for each in RUNS if each.event == event), case)
        return found


def _check(deed: Deed, row: RebateRun, _said: Said) -> None:
    row.checked_by, row.checked_at, row.opinion = deed.actor.person, deed.now, ""


def _approve(deed: Deed, row: RebateRun, _said: Said) -> None:
    row.approved_by, row.approved_at = deed.actor.person, deed.now


def _pay(deed: Deed, row: RebateRun, said: Said) -> None:
    row.paid_by, row.paid_on, row.paid_doc = deed.actor.person, said.on, said.doc.strip()


def _send_back(deed: Deed, row: RebateRun, said: Said) -> None:
    row.opinion = said.reason.strip()
    facts, stage = {"run": row.no, "reason": row.opinion}, deed.now.isoformat()
    notices.tell(deed.session, row.calculated_by, "rebate_back", TAB, row.id, deed.now, stage=stage, facts=facts)


def _recalculate(deed: Deed, row: RebateRun, _said: Said) -> None:
    program = deed.session.get(RebateProgram, row.program_id)
    assert program is not None
    write(deed, row, program)


def _reverse(_deed: Deed, row: RebateRun, said: Said) -> None:
    row.reversed_why = said.reason.strip()


EFFECTS: Final[dict[str, Callable[[Deed, RebateRun, Said], None]]] = {
    "check": _check, "approve": _approve, "pay": _pay, "send_back": _send_back, "recalculate": _recalculate, "reverse": _reverse,
}  # fmt: skip
