"""What a survey may become. Source: business.md §2: draft, sent, received, checked, applied, or cancelled; expired is derived."""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.surveys.rules import case as c
from kehu_desk.surveys.rules.terms import State as S

CORRECT, SEND, RECEIVE, ANSWER, CHECK, APPLY, CANCEL = "correct", "send", "receive", "answer", "check", "apply", "cancel"
POLICY: Final = (c.may, c.archive_open)
UNDONE: Final = frozenset({S.DRAFT, S.SENT, S.RECEIVED})

SURVEY: Final = (
    Transition("Q01", frozenset({S.DRAFT}), CORRECT, S.DRAFT, POLICY),
    Transition("Q02", frozenset({S.DRAFT}), SEND, S.SENT, POLICY, (c.sent_by_now,), writes=lambda case: {"sent_on": case.sent_on}),
    Transition("Q03", frozenset({S.SENT}), RECEIVE, S.RECEIVED, POLICY),
    Transition("Q04", frozenset({S.RECEIVED}), ANSWER, S.RECEIVED, POLICY),
    Transition("Q05", frozenset({S.RECEIVED}), CHECK, c.after_check, POLICY, (c.not_mine, c.all_decided), effects=("sign",)),
    Transition("Q06", frozenset({S.CHECKED}), APPLY, c.after_check, POLICY, (c.not_stuck,)),
    Transition("Q07", UNDONE, CANCEL, S.CANCELLED, POLICY, (c.has_reason,), writes=lambda case: {"end_reason": case.reason.strip()}),
)  # fmt: skip
