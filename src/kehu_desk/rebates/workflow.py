"""What a run and a programme may become. Source: business.md §16 (calculated -> checked -> approved -> paid | reversed)."""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.rebates.rules import case as c
from kehu_desk.rebates.rules import codes
from kehu_desk.rebates.rules.case import ProgramCase, RunCase

CALCULATED, CHECKED, APPROVED = frozenset({codes.CALCULATED}), frozenset({codes.CHECKED}), frozenset({codes.APPROVED})
LIVE: Final = frozenset(codes.RUN_STATES) - {codes.REVERSED}

RUNS: Final[tuple[Transition[RunCase], ...]] = (
    Transition("F01", CALCULATED, "check", codes.CHECKED, (c.may,), (c.not_mine, c.unmoved), effects=("check",)),
    Transition("F02", CHECKED, "approve", codes.APPROVED, (c.may,), (c.not_mine, c.unmoved), effects=("approve",)),
    Transition("F03", APPROVED, "pay", codes.PAID, (c.may,), (c.not_mine, c.in_its_days, c.has_doc), effects=("pay",)),
    Transition("F04", CALCULATED | CHECKED, "send_back", codes.SENT_BACK, (c.may,), (c.has_reason,), effects=("send_back",)),
    Transition("F05", frozenset({codes.SENT_BACK}), "recalculate", codes.CALCULATED, (c.may,), effects=("recalculate",)),
    Transition("F06", LIVE, "reverse", codes.REVERSED, (c.may,), (c.has_reason,), effects=("reverse",)),
)  # fmt: skip

PROGRAMS: Final[tuple[Transition[ProgramCase], ...]] = (
    Transition("P01", frozenset({codes.DRAFT}), "publish", codes.PUBLISHED, (c.may,), (c.not_mine, c.is_sound), effects=("publish",)),
    Transition("P02", frozenset({codes.PUBLISHED}), "end", codes.ENDED, (c.may,), (c.has_reason, c.ends_within), effects=("end",)),
)  # fmt: skip
