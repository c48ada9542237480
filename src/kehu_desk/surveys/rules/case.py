"""The facts of one survey, and what stands against its steps."""

from datetime import date
from typing import NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.surveys.rules.terms import SHORTEST, State


class SurveyCase(NamedTuple):
    """policy: all reasons of the policy and of a closed archive; undecided, waiting: changes proposed, and accepted but not yet applied.

    mine: this person typed an answer; stuck: why nothing can be applied by him now.
    """

    state: str
    today: date
    policy: tuple[No, ...] = ()
    sent_on: date | None = None
    undecided: int = 0
    waiting: int = 0
    mine: bool = False
    stuck: tuple[No, ...] = ()
    reason: str = ""


def may(case: SurveyCase) -> No | None:
    """What the policy says, the first of its reasons."""
    return case.policy[0] if case.policy else None


def archive_open(case: SurveyCase) -> No | None:
    """Its second reason: the archive takes nothing more."""
    return case.policy[1] if len(case.policy) > 1 else None


def sent_by_now(case: SurveyCase) -> No | None:
    """It is sent today or was sent before."""
    return None if case.sent_on and case.sent_on <= case.today else no("E_SURVEY_SENT", latest=case.today)


def all_decided(case: SurveyCase) -> No | None:
    """Each change was accepted or refused."""
    return no("E_SURVEY_UNDECIDED", count=case.undecided) if case.undecided else None


def not_mine(case: SurveyCase) -> No | None:
    """Whoever typed the answers does not check them (B-030)."""
    return no("E_SELF_APPROVAL") if case.mine else None


def not_stuck(case: SurveyCase) -> No | None:
    """Something can be applied."""
    return case.stuck[0] if case.stuck else None


def has_reason(case: SurveyCase) -> No | None:
    """Why it is cancelled."""
    return None if len(case.reason.strip()) >= SHORTEST else no("E_REASON", least=SHORTEST)


def after_check(case: SurveyCase) -> str:
    """Without anything left to write into the archive, the survey is done."""
    return State.CHECKED if case.waiting else State.APPLIED
