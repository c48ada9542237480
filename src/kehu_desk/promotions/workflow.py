"""What promotions and season plans may become. Source: business.md §16 (states of promotion).

A promotion runs by its days alone; nothing is written when it begins or ends.
"""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.promotions.rules import case as c
from kehu_desk.promotions.rules import season as s
from kehu_desk.promotions.rules.case import PromotionCase
from kehu_desk.promotions.rules.codes import APPROVED, CANCELLED, CLOSED, DRAFT, EVALUATED, REJECTED, SUBMITTED
from kehu_desk.promotions.rules.season import SeasonCase

MAY: Final = (c.may,)
MAY_DRAFT: Final = (c.may, c.drafter_only)
OPEN: Final = frozenset({DRAFT, REJECTED})
HELD: Final = frozenset({APPROVED})


def _same(case: PromotionCase) -> str:
    return case.state


PROMOTION: Final = (
    Transition("P01", OPEN, "edit", DRAFT, MAY_DRAFT, (c.not_stale, c.sound)),
    Transition("P02", OPEN, "submit", SUBMITTED, MAY_DRAFT, (c.not_stale, c.not_over, c.alone, c.sound)),
    Transition("P03", frozenset({SUBMITTED}), "withdraw", DRAFT, MAY_DRAFT),
    Transition("P04", OPEN, "drop", CANCELLED, MAY_DRAFT),
    Transition("P05", frozenset({SUBMITTED}), "approve", APPROVED, MAY, (c.not_own, c.not_over, c.alone, c.sound), effects=("tell",)),
    Transition("P06", frozenset({SUBMITTED}), "reject", REJECTED, MAY, (c.not_own, c.has_reason), effects=("tell",)),
    Transition("P07", HELD, "cancel", CANCELLED, MAY, (c.not_begun, c.has_reason), effects=("tell",)),
    Transition("P08", HELD, "close", CLOSED, MAY, (c.begun, c.told_why_early)),
    Transition("P09", frozenset({CLOSED}), "evaluate", EVALUATED, MAY, (c.baseline_holds, c.concluded, c.sound)),
    Transition("P10", HELD, "join", _same, MAY, (c.not_joined, c.not_over, c.in_scope, c.alone, c.day_fits, c.sound)),
    Transition("P11", HELD, "leave", _same, MAY, (c.has_joined, c.free_of_cost, c.has_reason)),
    Transition("P12", frozenset({APPROVED, CLOSED}), "record", _same, MAY, (c.has_joined, c.within_budget, c.sound)),
)  # fmt: skip


def _stays(case: SeasonCase) -> str:
    return case.state


SEASON: Final = (
    Transition("S01", frozenset({DRAFT}), "edit", DRAFT, (s.may, s.drafter_only), (s.not_stale, s.known_long, s.sound)),
    Transition("S02", frozenset({DRAFT}), "approve", APPROVED, (s.may,), (s.not_own, s.known_long, s.aims, s.acts), effects=("tell",)),
    Transition("S03", frozenset({DRAFT}), "send_back", _stays, (s.may,), (s.not_own, s.has_reason), effects=("tell",)),
    Transition("S04", frozenset({DRAFT}), "drop", CANCELLED, (s.may, s.drafter_only)),
    Transition("S05", HELD, "cancel", CANCELLED, (s.may,), (s.has_reason,), effects=("tell",)),
    Transition("S06", HELD, "close", CLOSED, (s.may,), (s.year_over,)),
)  # fmt: skip
