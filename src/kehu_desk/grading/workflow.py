"""What a run and an override may become. Source: business.md §10 (Grade), §1 (Grade override mgr)."""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.grading.rules import states as s
from kehu_desk.grading.rules.states import Override as O
from kehu_desk.grading.rules.states import Run as R

NEW: Final = "new"
COMPUTE, FREEZE = "compute", "freeze"
PROPOSE, APPROVE, REJECT, WITHDRAW = "propose", "approve", "reject", "withdraw"

RUN: Final[tuple[Transition[s.RunCase], ...]] = (
    Transition("G01", frozenset({NEW, R.COMPUTED.value}), COMPUTE, R.COMPUTED.value),
    Transition("G02", frozenset({R.COMPUTED.value}), FREEZE, R.FROZEN.value, (), (s.newest, s.once_a_quarter, s.has_lines)),
)
OVERRIDE: Final = (
    Transition("G11", frozenset({NEW}), PROPOSE, O.PROPOSED.value, (s.permitted,), (s.alone, s.a_grade, s.said_why)),
    Transition("G12", frozenset({O.PROPOSED.value}), APPROVE, O.APPROVED.value, (s.permitted,), (s.of_another, s.a_grade)),
    Transition("G13", frozenset({O.PROPOSED.value}), REJECT, O.REJECTED.value, (s.permitted,), (s.of_another, s.said_why)),
    Transition("G14", frozenset({O.PROPOSED.value}), WITHDRAW, O.ENDED.value, (s.proposer,)),
)
