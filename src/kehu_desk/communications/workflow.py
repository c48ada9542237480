"""What plans and opinions may become. Source: business.md §15.

Plan: planned -> held | cancelled. Opinion: open -> assigned -> replied -> closed; replied and closed ones may be reopened.
"""

from typing import Final

from kehu_desk.communications.rules import opinions as o
from kehu_desk.communications.rules import plans as p
from kehu_desk.communications.rules.opinions import OpinionCase
from kehu_desk.communications.rules.opinions import State as O
from kehu_desk.communications.rules.plans import PlanCase
from kehu_desk.communications.rules.plans import State as P
from kehu_desk.door.workflow import Transition

CORRECT, HOLD, CANCEL = "correct", "hold", "cancel"
ASSIGN, REPLY, CLOSE, REOPEN = "assign", "reply", "close", "reopen"
PLANNED: Final = frozenset({P.PLANNED.value})
TO_ASSIGN: Final = frozenset({O.OPEN.value, O.ASSIGNED.value, O.REOPENED.value})
TO_REPLY: Final = frozenset({O.ASSIGNED.value, O.REOPENED.value})
ENDED: Final = frozenset({O.REPLIED.value, O.CLOSED.value})


def _stays(case: OpinionCase) -> str:
    return case.state


PLANS: Final[tuple[Transition[PlanCase], ...]] = (
    Transition("G01", PLANNED, CORRECT, P.PLANNED, (p.may, p.is_mine)),
    Transition("G02", PLANNED, HOLD, P.HELD, (p.may, p.is_mine), (p.held_in_time, p.has_result),
               writes=lambda case: {"held_on": case.on, "result": case.result.strip()}),
    Transition("G03", PLANNED, CANCEL, P.CANCELLED, (p.may, p.is_mine), (p.has_reason,),
               writes=lambda case: {"cancelled_why": case.reason.strip()}),
)  # fmt: skip
OPINIONS: Final[tuple[Transition[OpinionCase], ...]] = (
    Transition("K01", frozenset({O.OPEN.value, O.ASSIGNED.value}), CORRECT, _stays, (o.may,)),
    Transition("K02", TO_ASSIGN, ASSIGN, O.ASSIGNED, (o.may,), (o.has_owner,), writes=lambda case: {"owner_id": case.owner},
               effects=("tell_owner",)),
    Transition("K03", TO_REPLY, REPLY, O.REPLIED, (o.may,), (o.has_reply,), effects=("reply",)),
    Transition("K04", frozenset({O.REPLIED.value}), CLOSE, O.CLOSED, (o.may,), (o.was_asked, o.not_over_him), effects=("close",)),
    Transition("K05", ENDED, REOPEN, O.REOPENED, (o.may,), (o.has_reason,), effects=("reopen", "tell_owner")),
)  # fmt: skip
