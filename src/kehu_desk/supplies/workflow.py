"""What a commitment may become: draft -> submitted -> approved | rejected; approved -> ended. Source: business.md §16.

A rejected one is corrected and handed in again; what was never approved may be dropped.
"""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.supplies.rules import commitments as c
from kehu_desk.supplies.rules.commitments import CommitCase
from kehu_desk.supplies.rules.commitments import State as S

CORRECT, SUBMIT, APPROVE, REJECT, DROP, END = "correct", "submit", "approve", "reject", "drop", "end"
MINE: Final = frozenset({S.DRAFT.value, S.REJECTED.value})
SUBMITTED: Final = frozenset({S.SUBMITTED.value})
APPROVED: Final = frozenset({S.APPROVED.value})

COMMITMENTS: Final[tuple[Transition[CommitCase], ...]] = (
    Transition("H01", MINE, CORRECT, S.DRAFT, (c.may,), effects=("draft",)),
    Transition("H02", MINE, SUBMIT, S.SUBMITTED, (c.may,), (c.lasts, c.alone), effects=("submit",)),
    Transition("H03", SUBMITTED, APPROVE, S.APPROVED, (c.may,), (c.not_mine, c.unmoved, c.lasts, c.alone), effects=("decide",)),
    Transition("H04", SUBMITTED, REJECT, S.REJECTED, (c.may,), (c.not_mine, c.unmoved, c.has_reason), effects=("decide",)),
    Transition("H05", MINE | SUBMITTED, DROP, S.ENDED, (c.may,), (c.has_reason,), effects=("drop",)),
    Transition("H06", APPROVED, END, S.ENDED, (c.may,), (c.has_reason,), effects=("end",)),
)  # fmt: skip
