"""What is kept with a warning, so that it explains itself and can be worked out again. Source: business.md §18."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from kehu_desk.warnings.rules import arrears, churn, expense, progress
from kehu_desk.warnings.rules.levels import ARREARS, CHURN, EXPENSE, PROGRESS, Finding


class Formula(NamedTuple):
    """One formula in one version: the shapes of what it is given, and the judgement."""

    version: int
    inputs: Any
    bounds: Any
    judge: Any


FORMULAS: Final[Mapping[str, Formula]] = {
    ARREARS: Formula(arrears.VERSION, arrears.Arrears, arrears.Bounds, arrears.judge),
    PROGRESS: Formula(progress.VERSION, progress.Progress, progress.Bounds, progress.judge),
    EXPENSE: Formula(expense.VERSION, expense.Expense, expense.Bounds, expense.judge),
    CHURN: Formula(churn.VERSION, churn.Churn, churn.Bounds, churn.judge),
}


def kept(kind: str, inputs: Any, bounds: Any, reached: Sequence[str] = ()) -> dict[str, Any]:
    """Every figure by its name, as it comes back from JSON. kind: one of FORMULAS; a major change has no formula, its event says it all."""
    steps = {name: list(value) if isinstance(value, tuple) else value for name, value in bounds._asdict().items()}
    return {"version": FORMULAS[kind].version, "inputs": inputs._asdict(), "bounds": steps, "reached": list(reached)}


def replay(kind: str, told: Mapping[str, Any]) -> Finding | None:
    """What the formula said with these inputs and thresholds. ValueError for a version that this program does not know."""
    formula = FORMULAS[kind]
    if told["version"] != formula.version:
        raise ValueError(f"{kind} in version {told['version']}")
    bounds = {name: tuple(value) if isinstance(value, list) else value for name, value in told["bounds"].items()}
    found: Finding | None = formula.judge(formula.inputs(**told["inputs"]), formula.bounds(**bounds))
    return found
