"""The facts of one evaluation or scorecard, and what stands against their steps."""

from typing import NamedTuple

from kehu_desk.evaluations.rules.codes import SHORTEST
from kehu_desk.kernel.errors import No, no


class EvaluationCase(NamedTuple):
    """policy: all reasons of the policy and of a closed archive. missing: sides that have not scored; bare: items without the evidence

    that they demand; apart: items on which the two evaluators lie too far apart and nobody says why; mine: this person scored;
    over: its period is closed; reopened: it was submitted once.
    """

    state: str
    policy: tuple[No, ...] = ()
    missing: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    gap: int = 0
    mine: bool = False
    over: bool = False
    reopened: bool = False
    reason: str = ""


class TemplateCase(NamedTuple):
    """mine: this person drafted it; nos: what is wrong with its items; alone: no other scorecard for all customers would be left."""

    state: str
    policy: tuple[No, ...] = ()
    mine: bool = False
    nos: tuple[No, ...] = ()
    alone: bool = False


def may(case: EvaluationCase | TemplateCase) -> No | None:
    """What the policy says, the first of its reasons."""
    return case.policy[0] if case.policy else None


def archive_open(case: EvaluationCase) -> No | None:
    """Its second reason: the archive takes nothing more."""
    return case.policy[1] if len(case.policy) > 1 else None


def both_sides(case: EvaluationCase) -> No | None:
    """The person responsible and his superior have scored."""
    return no("E_EVAL_SIDES", sides=case.missing) if case.missing else None


def has_evidence(case: EvaluationCase) -> No | None:
    """Items that demand evidence bear some."""
    return no("E_EVAL_EVIDENCE", items=case.bare) if case.bare else None


def gaps_explained(case: EvaluationCase) -> No | None:
    """Where the two lie far apart one of them says why."""
    return no("E_EVAL_GAP", items=case.apart, gap=case.gap) if case.apart else None


def not_mine(case: EvaluationCase | TemplateCase) -> No | None:
    """Nobody decides on what he scored or drafted."""
    return no("E_SELF_APPROVAL") if case.mine else None


def has_reason(case: EvaluationCase) -> No | None:
    """Why it is opened again."""
    return None if len(case.reason.strip()) >= SHORTEST else no("E_REASON", least=SHORTEST)


def never_reopened(case: EvaluationCase) -> No | None:
    """What was handed in once is not discarded."""
    return no("E_EVAL_REOPENED") if case.reopened else None


def is_over(case: EvaluationCase) -> bool:
    """Its period is closed: the clock locks it."""
    return case.over


def items_fit(case: TemplateCase) -> No | None:
    """Its items are sound and their weights add up."""
    return case.nos[0] if case.nos else None


def not_alone(case: TemplateCase) -> No | None:
    """Some scorecard for all customers stays."""
    return no("E_EVAL_LAST") if case.alone else None
