"""What people do with a warning: acknowledge, plan, verify, resolve, dismiss, close, put off, pause deliveries. Source: business.md §18.

All raise Refused: E_NOT_FOUND for what is not theirs to see, E_STATE, E_NO_RELATION (handling), E_FORBIDDEN (deciding), and what is named.
"""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.credit.service.pausing import pause_deliveries_in
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import Step, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.queries import same_person
from kehu_desk.warnings.entities import EarlyWarning, WarningMeasure
from kehu_desk.warnings.rules.handling import LONGEST, Measure
from kehu_desk.warnings.service.cases import case_of, found
from kehu_desk.warnings.workflow import ACKNOWLEDGE, CLOSE, DISMISS, PAUSE, PLAN, RESOLVE, SNOOZE, VERIFY, WARNING


def acknowledge(door: Door, caller: Caller, warning: UUID) -> None:
    """确认: he has seen it and takes it up."""
    with door.change(caller, Action.HANDLE_WARNING, About(subject=str(warning))) as deed:
        row = _fired(deed, warning, ACKNOWLEDGE)[0]
        row.acknowledged_at, row.acknowledged_by = deed.now, deed.actor.person


def plan_measures(door: Door, caller: Caller, warning: UUID, plan: str, measures: Sequence[Measure]) -> None:
    """制定措施: what will be done, by whom, until when. Raises also E_WARNING_MEASURES, _MEASURE_TEXT, _MEASURE_DUE, _PROVISIONAL."""
    _keep_plan(door, caller, warning, PLAN, plan, measures)


def verify_first(door: Door, caller: Caller, warning: UUID, plan: str, measures: Sequence[Measure]) -> None:
    """核实: all that may be planned while its fact is not proved. Raises as plan_measures does."""
    _keep_plan(door, caller, warning, VERIFY, plan, measures)


def _keep_plan(door: Door, caller: Caller, warning: UUID, event: str, plan: str, measures: Sequence[Measure]) -> None:
    with door.change(caller, Action.HANDLE_WARNING, About(subject=str(warning))) as deed:
        row = _fired(deed, warning, event, text=plan, measures=measures)[0]
        row.plan = plan.strip()
        for each in measures:
            assert each.due_on is not None
            deed.session.add(WarningMeasure(
                warning_id=row.id, customer_id=row.customer_id, body=each.body.strip(), owner_id=each.owner or deed.actor.person,
                due_on=each.due_on,
            ))  # fmt: skip


def finish_measure(door: Door, caller: Caller, measure: UUID, outcome: str) -> None:
    """A measure was carried out, by whom it belongs to or who handles the warning. Raises also E_WARNING_OUTCOME."""
    with door.change(caller, Action.HANDLE_WARNING, About(subject=str(measure))) as deed:
        deed.asked = True
        it = deed.session.get(WarningMeasure, measure)
        if it is None:
            raise Refused(no("E_NOT_FOUND"))
        row = found(deed, it.warning_id)
        mine = same_person(deed.session, deed.actor.person, it.owner_id)
        if not mine and not case_of(deed.session, deed.actor, row, PLAN).handles:
            raise Refused(no("E_NO_RELATION"))
        if it.done_on is not None:
            raise Refused(no("E_STATE", state="done"))
        if not 0 < len(outcome.strip()) <= LONGEST:
            raise Refused(no("E_WARNING_OUTCOME", most=LONGEST))
        it.done_on, it.outcome = deed.actor.today, outcome.strip()
        deed.name(after="measure")


def resolve(door: Door, caller: Caller, warning: UUID, proof: str = "") -> None:
    """解除: the figures are below yellow again, or something proves that it is over. Raises also E_WARNING_PROOF."""
    with door.change(caller, Action.HANDLE_WARNING, About(subject=str(warning))) as deed:
        row = _fired(deed, warning, RESOLVE, text=proof)[0]
        row.result, row.resolved_at, row.resolved_by = proof.strip(), deed.now, deed.actor.person


def dismiss(door: Door, caller: Caller, warning: UUID, reason: str) -> None:
    """误报: a superior says that it was none. Raises also E_WARNING_REASON, E_SELF_APPROVAL."""
    _decide(door, caller, warning, DISMISS, reason)


def close(door: Door, caller: Caller, warning: UUID, opinion: str = "") -> None:
    """关闭: a superior ends what was resolved. Raises also E_SELF_APPROVAL."""
    _decide(door, caller, warning, CLOSE, opinion)


def _decide(door: Door, caller: Caller, warning: UUID, event: str, words: str) -> None:
    with door.change(caller, Action.DECIDE_WARNING, About(subject=str(warning))) as deed:
        row = _fired(deed, warning, event, text=words)[0]
        row.decided_at, row.decided_by, row.decision = deed.now, deed.actor.person, words.strip()


def snooze(door: Door, caller: Caller, warning: UUID, until: date, reason: str) -> None:
    """暂缓: once, fourteen days at most. Raises also E_WARNING_SNOOZED, E_WARNING_SNOOZE_DAYS, E_WARNING_REASON."""
    with door.change(caller, Action.HANDLE_WARNING, About(subject=str(warning))) as deed:
        row = _fired(deed, warning, SNOOZE, text=reason, until=until)[0]
        row.snoozed_until, row.snooze_reason = until, reason.strip()


def pause_deliveries(door: Door, caller: Caller, warning: UUID, until: date, reason: str) -> None:
    """暂停发货: three days at most, while something grave is verified. Raises also E_WARNING_PAUSE, _PAUSE_DAYS, _REASON."""
    with door.change(caller, Action.DECIDE_WARNING, About(subject=str(warning))) as deed:
        row = _fired(deed, warning, PAUSE, text=reason, until=until)[0]
        row.paused_until = until
        pause_deliveries_in(deed, row.customer_id, until, reason.strip(), row.id)


def _fired(
    deed: Deed, warning: UUID, event: str, *, text: str = "", until: date | None = None, measures: Sequence[Measure] = ()
) -> tuple[EarlyWarning, Step]:
    row = found(deed, warning)
    too_long = [no("E_TOO_LONG", most=LONGEST)] if len(text) > LONGEST else []
    case = case_of(deed.session, deed.actor, row, event, text=text, until=until, measures=measures)
    done = step(WARNING, case, event, too_long)
    row.state, row.updated_at, row.updated_by = done.target, deed.now, deed.actor.person
    deed.name(after=done.target)
    return row, done
