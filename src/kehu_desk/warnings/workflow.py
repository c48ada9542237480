"""States of an early warning. Source: business.md §18."""

from typing import Final

from kehu_desk.door.workflow import CLOCK, Transition
from kehu_desk.warnings.rules import handling as r
from kehu_desk.warnings.rules.handling import (
    ACKNOWLEDGED,
    CLOSED,
    FALSE_ALARM,
    IN_ACTION,
    LIVE,
    OPEN,
    QUIET_RUNS,
    RESOLVED,
    WarningCase,
)  # fmt: skip
from kehu_desk.warnings.rules.levels import RED

ACKNOWLEDGE, PLAN, VERIFY, RESOLVE, DISMISS, CLOSE, SNOOZE, PAUSE = (
    "acknowledge", "plan", "verify", "resolve", "dismiss", "close", "snooze", "pause",
)  # fmt: skip
RISE, ESCALATE = "rise", "escalate"
HANDLER, SUPERVISOR, HOUSE = (r.handler,), (r.supervisor,), (r.house,)


def _stays(case: WarningCase) -> str:
    return case.state


def _quiet(case: WarningCase) -> bool:
    return case.quiet >= QUIET_RUNS


def _unproved(case: WarningCase) -> bool:
    return case.provisional


def _rises(case: WarningCase) -> bool:
    return case.rises


def _to_be_told(case: WarningCase) -> bool:
    """Once, when it is red or waits too long; told again only after it rose."""
    return not case.escalated and (case.level == RED or (case.state == OPEN and case.late))


WARNING: Final = (
    Transition("W01", frozenset({OPEN}), ACKNOWLEDGE, ACKNOWLEDGED, HANDLER, effects=("sign_acknowledged",)),
    Transition("W02", frozenset({ACKNOWLEDGED, IN_ACTION}), PLAN, IN_ACTION, HANDLER, (r.proved, r.has_measures), effects=("keep_plan",)),
    Transition("W03", frozenset({ACKNOWLEDGED}), VERIFY, IN_ACTION, HANDLER, (r.has_measures,), when=_unproved, effects=("keep_plan",)),
    Transition("W04", frozenset({IN_ACTION}), RESOLVE, RESOLVED, HANDLER, (r.is_over,), effects=("sign_resolved",)),
    Transition("W05", LIVE, CLOCK, RESOLVED, when=_quiet, effects=("sign_resolved",)),
    Transition("W06", frozenset({OPEN, ACKNOWLEDGED}), DISMISS, FALSE_ALARM, SUPERVISOR, (r.has_reason, r.another), effects=("decide",)),
    Transition("W07", frozenset({RESOLVED}), CLOSE, CLOSED, SUPERVISOR, (r.another,), effects=("decide",)),
    Transition("W08", LIVE, SNOOZE, _stays, HANDLER, (r.not_yet_snoozed, r.short_snooze, r.has_reason), effects=("keep_snooze",)),
    Transition("W09", LIVE, PAUSE, _stays, SUPERVISOR, (r.grave_and_unproved, r.short_pause, r.has_reason), effects=("keep_pause",)),
    Transition("W10", LIVE | {RESOLVED}, RISE, OPEN, HOUSE, when=_rises, effects=("start_anew",)),
    Transition("W11", LIVE, ESCALATE, _stays, HOUSE, when=_to_be_told, effects=("pass_up",)),
)  # fmt: skip
