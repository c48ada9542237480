"""What a need may become: planned, met or refused; a refused one may be taken up again. Source: business.md §21."""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.needs import rules as r
from kehu_desk.needs.rules import OPEN, NeedCase
from kehu_desk.needs.rules import State as S

CORRECT, PLAN, MEET, REFUSE = "correct", "plan", "meet", "refuse"
POLICY: Final = (r.may,)


def _stays(case: NeedCase) -> str:
    return case.state


NEED: Final = (
    Transition("N01", OPEN, CORRECT, _stays, POLICY),
    Transition("N02", OPEN | {S.REFUSED.value}, PLAN, S.PLANNED, POLICY, (r.has_answer, r.has_owner),
               writes=lambda case: {"our_answer": case.answer.strip(), "owner_id": case.owner}),
    Transition("N03", OPEN, MEET, S.MET, POLICY, (r.met_in_time,), writes=lambda case: {"met_on": case.met_on}),
    Transition("N04", OPEN, REFUSE, S.REFUSED, POLICY, (r.has_answer,), writes=lambda case: {"our_answer": case.answer.strip()}),
)  # fmt: skip
