"""What selections, plans and yearly results may become. Source: business.md §22; nobody decides what he proposed (§1)."""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.keyaccounts.rules import states as c
from kehu_desk.keyaccounts.rules.plan import PlanState as P
from kehu_desk.keyaccounts.rules.states import Selected as S
from kehu_desk.keyaccounts.rules.states import Yearly as Y

CORRECT, AGAIN, APPROVE, REJECT = "correct", "again", "approve", "reject"
WRITE, SUBMIT, AGREE, SEND_BACK, REOPEN = "write", "submit", "agree", "send_back", "reopen"
RECKON, CONFIRM = "reckon", "confirm"
POLICY: Final = (c.may, c.archive_open)

SELECTION: Final = (
    Transition("K01", frozenset({S.PROPOSED}), CORRECT, S.PROPOSED, POLICY),
    Transition("K02", frozenset({S.REJECTED}), AGAIN, S.PROPOSED, POLICY, (c.not_taken,), effects=("forget",)),
    Transition("K03", frozenset({S.PROPOSED}), APPROVE, S.APPROVED, POLICY, (c.not_mine, c.not_taken, c.meets_or_said), effects=("sign",)),
    Transition("K04", frozenset({S.PROPOSED}), REJECT, S.REJECTED, POLICY, (c.not_mine, c.has_reason), effects=("sign",)),
)  # fmt: skip

PLAN: Final = (
    Transition("K11", frozenset({P.DRAFT, P.SENT_BACK}), WRITE, lambda case: case.state, POLICY),
    Transition("K12", frozenset({P.DRAFT, P.SENT_BACK}), SUBMIT, P.SUBMITTED, POLICY, (c.is_whole,), effects=("hand_in",)),
    Transition("K13", frozenset({P.SUBMITTED}), AGREE, P.APPROVED, POLICY, (c.not_mine,), effects=("sign",)),
    Transition("K14", frozenset({P.SUBMITTED}), SEND_BACK, P.SENT_BACK, POLICY, (c.not_mine, c.has_reason), effects=("sign",)),
    Transition("K15", frozenset({P.APPROVED}), REOPEN, P.SENT_BACK, POLICY, (c.not_mine, c.has_reason), effects=("sign",)),
)  # fmt: skip

YEAR: Final = (
    Transition("K21", frozenset({Y.PROPOSED}), RECKON, Y.PROPOSED, POLICY),
    Transition("K22", frozenset({Y.PROPOSED}), CONFIRM, Y.CONFIRMED, POLICY, (c.not_mine, c.whole_or_said), effects=("sign",)),
)  # fmt: skip
