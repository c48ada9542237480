"""What a request may become. Source: business.md §15 (States), §1 (support).

draft -> submitted -> approved -> executing -> reported -> verified -> settled, with partly_settled before it; rejected; cancelled until
it was reported.
"""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.supports.rules import case as c
from kehu_desk.supports.rules.case import SupportCase
from kehu_desk.supports.rules.states import (
    APPROVED,
    CANCELLED,
    DRAFT,
    EXECUTING,
    NEW,
    PARTLY,
    PAYABLE,
    REJECTED,
    REPORTED,
    SETTLED,
    STOPPABLE,
    SUBMITTED,
    VERIFIED,
)


def _paid(case: SupportCase) -> str:
    return SETTLED if case.last else PARTLY


DECIDES: Final = (c.not_mine, c.unmoved, c.within_limit)
CHECKS: Final = (c.not_any_hand, c.unmoved, c.by_marketing)

SUPPORTS: Final = (
    Transition("Z01", frozenset({NEW}), "draft", DRAFT, (c.may,)),
    Transition("Z02", frozenset({DRAFT}), "change", DRAFT, (c.may,), (c.unmoved,)),
    Transition("Z03", frozenset({DRAFT}), "submit", SUBMITTED, (c.may,), (c.still_ahead,), effects=("hand_in",)),
    Transition("Z04", frozenset({SUBMITTED}), "approve", APPROVED, (c.may,), (*DECIDES, c.grants_part), effects=("decide", "tell")),
    Transition("Z05", frozenset({SUBMITTED}), "reject", REJECTED, (c.may,), (*DECIDES, c.says_why), effects=("decide", "tell")),
    Transition("Z06", frozenset({SUBMITTED}), "send_back", DRAFT, (c.may,), (c.not_mine, c.unmoved, c.says_why),
               effects=("hand_back", "tell")),
    Transition("Z07", frozenset({APPROVED}), "start", EXECUTING, (c.may,), effects=("start",)),
    Transition("Z08", frozenset({EXECUTING}), "report", REPORTED, (c.may,), (c.has_begun, c.says_why, c.proved), effects=("report",)),
    Transition("Z09", frozenset({REPORTED}), "verify", VERIFIED, (c.may,), (*CHECKS, c.proved), effects=("verify", "tell")),
    Transition("Z10", frozenset({REPORTED}), "object", EXECUTING, (c.may,), (*CHECKS, c.says_why), effects=("object", "tell")),
    Transition("Z11", PAYABLE, "settle", _paid, (c.may,), (c.unmoved, c.paid_in_time, c.pays_right), effects=("tell",)),
    Transition("Z12", STOPPABLE, "cancel", CANCELLED, (c.may,), (c.says_why,)),
)  # fmt: skip
