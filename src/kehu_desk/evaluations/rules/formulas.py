"""What the store itself can score: one row for each formula. Source: business.md §10 (default template).

A line: code | fact above | fact below, or - for a count | facts that people type | sections and levels at which its facts stand.
Every other fact is told by queries/facts.py under its name. A share is above ÷ below in basis points; without one of its facts, or with
nothing below, a formula has no value and its item is not scored: that is never the same as nought.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from kehu_desk.evaluations.rules.codes import WHOLE_BP

_TABLE: Final = """
outlets_opened | new_buyers        | planned_buyers | planned_buyers | SAL1
own_staff      | dedicated_staff   | agreed_staff   | dedicated_staff agreed_staff | POL1
own_vehicles   | dedicated_vehicles | agreed_vehicles | dedicated_vehicles agreed_vehicles | POL1
promotions     | promotions_kept   | promotions_planned |             | POL1
tasks          | forms_in_time     | forms_asked    |                | BAS1
distribution   | active_buyers     | outlets        |                | SAL1 FEA1
funds          | net_assets        | limit_and_month |               | BAS3 CRE2 SAL1
best_sellers   | best_sellers      | -              |                | FEA1
storage        | storage_area      | needed_area    | needed_area    | FEA1
transport      | load              | needed_load    | needed_load    | FEA1
staff          | staff             | standard_staff | standard_staff | FEA1
paid_in_time   | paid_in_time_bp   | whole_bp       |                | SAL1
promises       | promises_kept     | promises_due   |                | VIS1
discipline     | violations        | -              |                | SAL1 FEA1
"""


class Stand(NamedTuple):
    """Where a fact stands: the section, and the level of the field in it."""

    section: str
    level: int


class Formula(NamedTuple):
    """below: empty for a count. asked: facts that the evaluators type; stands: what one must be allowed to see to see its facts."""

    code: str
    above: str
    below: str
    asked: tuple[str, ...]
    stands: tuple[Stand, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """All its facts, what is above first; whole_bp is no fact of its own."""
        return tuple(each for each in (self.above, self.below) if each and each != WHOLE)


WHOLE: Final = "whole_bp"


def _formula(row: str) -> Formula:
    code, above, below, asked, stands = (each.strip() for each in row.split("|"))
    places = tuple(Stand(each[:-1], int(each[-1])) for each in stands.split())
    return Formula(code, above, "" if below == "-" else below, tuple(asked.split()), places)


FORMULAS: Final[Mapping[str, Formula]] = {each.code: each for each in map(_formula, _TABLE.strip().splitlines())}


def value_of(formula: Formula, facts: Mapping[str, int | None]) -> Fraction | None:
    """The value that is scored: basis points of a share, or a count; None without its facts."""
    above = facts.get(formula.above)
    below = WHOLE_BP if formula.below == WHOLE else facts.get(formula.below)
    if above is None:
        return None
    if not formula.below:
        return Fraction(above)
    return Fraction(above * WHOLE_BP, below) if below is not None and below > 0 else None
