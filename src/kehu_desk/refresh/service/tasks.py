"""无变化确认: the responsible person ticks every section, the superior reviews. Source: B-173."""

from collections.abc import Callable, Collection
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door import approvals
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.refresh.entities import RefreshTask
from kehu_desk.refresh.service.cases import NOUN, filed_sections, load_case, reviewer, write
from kehu_desk.refresh.service.clockwork import settle_in
from kehu_desk.refresh.workflow import TASK

ACTIONS: Final = {"confirm": Action.HAND_IN_REFRESH, "review": Action.REVIEW_REFRESH, "send_back": Action.REVIEW_REFRESH}


class Said(NamedTuple):
    """What a person entered with the event."""

    ticks: tuple[str, ...] = ()
    reason: str = ""


def confirm_unchanged(door: Door, caller: Caller, task_id: UUID, ticks: Collection[str]) -> None:
    """Hand the quarter in with a tick for each filed section that holds a text.

    Raises Refused E_NO_RELATION, E_INCOMPLETE naming the sections without a tick, E_NO_APPROVER, E_STATE.
    """
    _fire(door, caller, task_id, "confirm", Said(tuple(ticks)))


def pass_confirmation(door: Door, caller: Caller, task_id: UUID, opinion: str = "") -> None:
    """复核: the superior agrees that nothing has changed. Raises Refused E_NO_RELATION, E_SELF_APPROVAL, E_STATE."""
    _fire(door, caller, task_id, "review", Said(reason=opinion))


def send_back_confirmation(door: Door, caller: Caller, task_id: UUID, reason: str) -> None:
    """退回: something has changed after all. After the due time two working days are left. Raises Refused E_REASON as well."""
    _fire(door, caller, task_id, "send_back", Said(reason=reason))


def sections_to_tick(door: Door, caller: Caller, task_id: UUID) -> tuple[str, ...]:
    """Codes of the sections that a confirmation has to tick. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, _actor):
        task = session.get(RefreshTask, task_id)
        if task is None:
            raise Refused(no("E_NOT_FOUND"))
        return filed_sections(session, task.customer_id)


def task_offers(door: Door, caller: Caller, task_id: UUID) -> list[Offer]:
    """The buttons of one task for one person; what is entered with them is presumed."""
    with door.look(caller) as (session, actor):
        task = session.get(RefreshTask, task_id)
        if task is None:
            return []
        found: list[Offer] = []
        for event in ACTIONS:
            case = load_case(session, actor, task, event, filed_sections(session, task.customer_id), "-----")
            found += [offer for offer in offers(TASK, case) if offer.event == event]
        return found


def _fire(door: Door, caller: Caller, task_id: UUID, event: str, said: Said) -> None:
    """One event on one task: what the clock has done first, then the table."""
    with door.change(caller, ACTIONS[event], About(subject=event)) as deed:
        deed.asked = True  # load_case asks the policy and hands its answer to the table
        task = deed.session.get(RefreshTask, task_id)
        if task is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=task.customer_id, subject=f"{event} {task.quarter}")
        settle_in(deed, task.customer_id)
        done = step(TASK, load_case(deed.session, deed.actor, task, event, said.ticks, said.reason), event)
        write(task, done)
        for effect in done.effects:
            EFFECTS[effect](deed, task, said)


def _keep_ticks(deed: Deed, task: RefreshTask, said: Said) -> None:
    task.ticks, task.handed_in_by = list(said.ticks), deed.actor.person


def _lay_review(deed: Deed, task: RefreshTask, _said: Said) -> None:
    person = reviewer(deed.session, task.customer_id, deed.actor)
    assert person is not None  # the guard has_reviewer has spoken before
    due = calendar_of(deed.session).after_workdays(deed.now, settings_of(deed.session).values.number("review_workdays"))
    deed.session.flush()
    approvals.lay_route(deed.session, NOUN, task.id, 0, [approvals.RouteStep("review", person, due)], deed.actor.person, deed.now)


def _sign(state: str) -> Callable[[Deed, RefreshTask, Said], None]:
    def sign(deed: Deed, task: RefreshTask, said: Said) -> None:
        waiting = approvals.current(approvals.route(deed.session, NOUN, task.id))
        assert waiting is not None  # only the routed person gets here
        approvals.sign(waiting, deed.actor.person, deed.now, state, said.reason, 0)

    return sign


EFFECTS: Final[dict[str, Callable[[Deed, RefreshTask, Said], None]]] = {
    "keep_ticks": _keep_ticks, "lay_review": _lay_review, "sign_review": _sign(approvals.APPROVED),
    "return_review": _sign(approvals.RETURNED),
}  # fmt: skip
