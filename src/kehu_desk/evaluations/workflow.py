"""What an evaluation and a scorecard may become. Source: business.md §10: draft, submitted, confirmed, locked; re-opened with a reason."""

from typing import Final

from kehu_desk.door.workflow import CLOCK, Transition
from kehu_desk.evaluations.rules import case as c
from kehu_desk.evaluations.rules.codes import State as S
from kehu_desk.evaluations.rules.codes import TemplateState as T

SCORE, RECKON, SUBMIT, CONFIRM, REOPEN, DISCARD = "score", "reckon", "submit", "confirm", "reopen", "discard"
CORRECT, PUBLISH, RETIRE, DROP = "correct", "publish", "retire", "drop"
POLICY: Final = (c.may, c.archive_open)
HANDED_IN: Final = frozenset({S.SUBMITTED, S.CONFIRMED, S.LOCKED})

EVALUATION: Final[tuple[Transition[c.EvaluationCase], ...]] = (
    Transition("V01", frozenset({S.DRAFT}), SCORE, S.DRAFT, POLICY),
    Transition("V02", frozenset({S.DRAFT}), RECKON, S.DRAFT, POLICY),
    Transition("V03", frozenset({S.DRAFT}), SUBMIT, S.SUBMITTED, POLICY, (c.both_sides, c.has_evidence, c.gaps_explained)),
    Transition("V04", frozenset({S.SUBMITTED}), CONFIRM, S.CONFIRMED, POLICY, (c.not_mine,), effects=("sign",)),
    Transition("V05", frozenset({S.CONFIRMED}), CLOCK, S.LOCKED, when=c.is_over, effects=("lock",)),
    Transition("V06", HANDED_IN, REOPEN, S.DRAFT, POLICY, (c.has_reason,), effects=("unsign",)),
    Transition("V07", frozenset({S.DRAFT}), DISCARD, "", POLICY, (c.never_reopened,)),
)  # fmt: skip
SCORECARD: Final[tuple[Transition[c.TemplateCase], ...]] = (
    Transition("W01", frozenset({T.DRAFT}), CORRECT, T.DRAFT, (c.may,)),
    Transition("W02", frozenset({T.DRAFT}), PUBLISH, T.PUBLISHED, (c.may,), (c.not_mine, c.items_fit)),
    Transition("W03", frozenset({T.PUBLISHED}), RETIRE, T.RETIRED, (c.may,), (c.not_alone,)),
    Transition("W04", frozenset({T.DRAFT}), DROP, "", (c.may,)),
)  # fmt: skip
