"""What may become of a week, of a planned visit, and of a report. Source: business.md §14."""

from typing import Final

from kehu_desk.door.workflow import CLOCK, Transition
from kehu_desk.visits.rules import plans as p
from kehu_desk.visits.rules import reports as r
from kehu_desk.visits.rules.plans import PlanState as P
from kehu_desk.visits.rules.plans import RowState as R
from kehu_desk.visits.rules.reports import State as S

CHANGE, SUBMIT, WITHDRAW, APPROVE, SEND_BACK = "change", "submit", "withdraw", "approve", "send_back"
MOVE, REPORT = "move", "report"
KEEP, READ, CLOSE = "keep", "read", "close"

PLAN: Final = (
    Transition("P01", frozenset({P.DRAFT}), CHANGE, P.DRAFT, (p.own,)),
    Transition("P02", frozenset({P.DRAFT}), SUBMIT, P.SUBMITTED, (p.own,), (p.has_rows,)),
    Transition("P03", frozenset({P.SUBMITTED}), WITHDRAW, P.DRAFT, (p.own,)),
    Transition("P04", frozenset({P.SUBMITTED}), APPROVE, P.APPROVED, (p.may_decide,), (p.of_another,)),
    Transition("P05", frozenset({P.SUBMITTED}), SEND_BACK, P.DRAFT, (p.may_decide,), (p.of_another, p.says_why)),
)  # fmt: skip

WALKS: Final = (p.own_row, p.may, p.archive_open)
ROW: Final = (
    Transition("W01", frozenset({R.PLANNED}), CLOCK, R.MISSED, when=p.past),
    Transition("W02", frozenset({R.PLANNED, R.MISSED}), MOVE, R.MOVED, WALKS, (p.has_day,), writes=lambda case: {"moved_to": case.to_day}),
    Transition("W03", frozenset({R.PLANNED, R.MISSED}), REPORT, R.DONE, WALKS),
)  # fmt: skip

WRITES: Final = (r.own, r.may, r.archive_open)
VISIT: Final = (
    Transition("V01", frozenset({S.DRAFT}), KEEP, S.DRAFT, WRITES),
    Transition("V02", frozenset({S.DRAFT}), SUBMIT, S.SUBMITTED, WRITES),
    Transition("V03", frozenset({S.SUBMITTED, S.READ}), READ, S.READ, (r.may, r.archive_open), (r.of_another,)),
    Transition("V04", frozenset({S.READ}), CLOSE, S.CLOSED, (r.may, r.archive_open), (r.of_another, r.keys_solved)),
)  # fmt: skip
