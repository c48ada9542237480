"""What a receipt may become: entered, confirmed by somebody else, voided with a reason. Source: business.md §13."""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.settlement.rules import receipts as r
from kehu_desk.settlement.rules.receipts import State as S

CONFIRM, CORRECT, VOID = "confirm", "correct", "void"
POLICY: Final = (r.may, r.archive_open)

RECEIPT: Final = (
    Transition("S01", frozenset({S.DRAFT}), CORRECT, S.DRAFT, POLICY, (r.sound,)),
    Transition("S02", frozenset({S.DRAFT}), CONFIRM, S.CONFIRMED, POLICY, (r.second_pair_of_eyes, r.sound, r.within_debts),
               writes=lambda case: {"confirmed_on": case.today}, effects=("freeze",)),
    Transition("S03", frozenset({S.DRAFT, S.CONFIRMED}), VOID, S.VOIDED, POLICY, (r.has_reason,),
               writes=lambda case: {"voided_on": case.today, "void_reason": case.reason.strip()}, effects=("undo_allocations",)),
)  # fmt: skip
