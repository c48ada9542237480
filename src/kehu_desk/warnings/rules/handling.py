"""Who may do what with a warning, and what stands against it. Guards over one frozen case. Source: business.md §18 (States)."""

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.warnings.rules.levels import RED

OPEN, ACKNOWLEDGED, IN_ACTION, RESOLVED = "open", "acknowledged", "in_action", "resolved"
FALSE_ALARM, CLOSED = "false_alarm", "closed"
LIVE: Final = frozenset({OPEN, ACKNOWLEDGED, IN_ACTION})
ENDED: Final = frozenset({FALSE_ALARM, CLOSED})
QUIET_RUNS: Final = 2
SNOOZE_DAYS, PAUSE_DAYS = 14, 3
SHORTEST: Final = 5  # letters of a reason or a proof
LONGEST: Final = 500


class Measure(NamedTuple):
    """One measure as typed. owner: none for whoever plans it."""

    body: str
    due_on: date | None
    owner: UUID | None = None


class WarningCase(NamedTuple):
    """A warning before somebody who wants to do something with it, and what he typed.

    handles, decides: whether his duty and his tie to the customer allow it; clock: the house acts by itself. self_made: he, or one natural
    person under another account, did the step before. rises: the figures of this run reach a higher level. late: not acknowledged in time.
    """

    state: str
    level: str
    provisional: bool
    today: date
    handles: bool
    decides: bool
    clock: bool = False
    self_made: bool = False
    quiet: int = 0
    snoozed: bool = False
    escalated: bool = False
    rises: bool = False
    late: bool = False
    text: str = ""
    until: date | None = None
    measures: tuple[Measure, ...] = ()


def handler(case: WarningCase) -> No | None:
    """The responsible rep, the key account manager, their superior."""
    return None if case.handles else no("E_NO_RELATION")


def supervisor(case: WarningCase) -> No | None:
    """The direct superior of the responsible rep, or a manager."""
    return None if case.decides else no("E_FORBIDDEN")


def house(case: WarningCase) -> No | None:
    """Done by the run, never by a person."""
    return None if case.clock else no("E_FORBIDDEN")


def another(case: WarningCase) -> No | None:
    """Nobody decides on what he handled himself."""
    return no("E_SELF_APPROVAL") if case.self_made else None


def has_reason(case: WarningCase) -> No | None:
    """A false alarm and a pause need their reason."""
    return no("E_WARNING_REASON", least=SHORTEST) if len(case.text.strip()) < SHORTEST else None


def has_measures(case: WarningCase) -> list[No]:
    """A plan has a measure at least, and each its words and a day that is not over."""
    if not case.measures:
        return [no("E_WARNING_MEASURES")]
    found = []
    for place, each in enumerate(case.measures, 1):
        if not each.body.strip():
            found.append(no("E_WARNING_MEASURE_TEXT", row=place))
        if each.due_on is None or each.due_on < case.today:
            found.append(no("E_WARNING_MEASURE_DUE", row=place))
    return found


def proved(case: WarningCase) -> No | None:
    """A fact that is not proved allows no more than to verify it. Source: R23."""
    return no("E_WARNING_PROVISIONAL") if case.provisional else None


def is_over(case: WarningCase) -> No | None:
    """The figures stood below yellow in two runs, or somebody says what proves it."""
    if case.quiet >= QUIET_RUNS or len(case.text.strip()) >= SHORTEST:
        return None
    return no("E_WARNING_PROOF", quiet=case.quiet, runs=QUIET_RUNS)


def not_yet_snoozed(case: WarningCase) -> No | None:
    """Once for each warning."""
    return no("E_WARNING_SNOOZED") if case.snoozed else None


def within(days: int, code: str, case: WarningCase) -> No | None:
    """A day after today, and not more than so many ahead."""
    ahead = (case.until - case.today).days if case.until else 0
    return None if 1 <= ahead <= days else no(code, most=days)


def short_snooze(case: WarningCase) -> No | None:
    """Fourteen days at most."""
    return within(SNOOZE_DAYS, "E_WARNING_SNOOZE_DAYS", case)


def short_pause(case: WarningCase) -> No | None:
    """Three days at most."""
    return within(PAUSE_DAYS, "E_WARNING_PAUSE_DAYS", case)


def grave_and_unproved(case: WarningCase) -> No | None:
    """Deliveries are paused while a red event is being verified, for nothing else: other red warnings have measures of their own."""
    return None if case.provisional and case.level == RED else no("E_WARNING_PAUSE")
