"""A sales plan from its draft to the version that takes its place, as data. Source: business.md §12."""

from typing import Final

from kehu_desk.door.workflow import Guard, Transition
from kehu_desk.sales.rules import plans as r
from kehu_desk.sales.rules.plans import PlanCase

Rule = Guard[PlanCase]
DRAFT, SUBMITTED, APPROVED, REVISED = "draft", "submitted", "approved", "revised"


def _row(name: str, source: str, event: str, target: str, who: Rule, *guards: Rule) -> Transition[PlanCase]:
    return Transition(name, frozenset({source}), event, target, (who,), (*guards, r.archive_open))


PLAN: Final = (
    _row("S1", DRAFT, "save", DRAFT, r.may_draft, r.not_stale),
    _row("S2", DRAFT, "submit", SUBMITTED, r.may_draft, r.not_stale),
    _row("S3", DRAFT, "drop", "dropped", r.may_draft, r.not_stale),
    _row("S4", SUBMITTED, "withdraw", DRAFT, r.submitter_only),
    _row("S5", SUBMITTED, "approve", APPROVED, r.may_decide, r.not_own, r.not_stale),
    _row("S6", SUBMITTED, "send_back", DRAFT, r.may_decide, r.not_own, r.not_stale),
    _row("S7", APPROVED, "revise", DRAFT, r.may_draft, r.one_draft),
)
