"""What an opportunity may become: corrected while it is open; won, lost or dropped with words. Source: business.md §3 (R54)."""

from typing import Final

from kehu_desk.deciders.rules import opportunities as r
from kehu_desk.deciders.rules.opportunities import OpportunityCase
from kehu_desk.deciders.rules.opportunities import State as S
from kehu_desk.door.workflow import Transition

EDIT, WIN, LOSE, DROP = "edit", "win", "lose", "drop"
OPEN: Final = frozenset({S.OPEN})


def _closed(case: OpportunityCase) -> dict[str, object]:
    return {"closed_on": case.today, "result": case.reason.strip()}


OPPORTUNITY: Final = (
    Transition("D01", OPEN, EDIT, S.OPEN, (r.may,)),
    Transition("D02", OPEN, WIN, S.WON, (r.may,), (r.rests_on_more, r.has_reason), writes=_closed),
    Transition("D03", OPEN, LOSE, S.LOST, (r.may,), (r.has_reason,), writes=_closed),
    Transition("D04", OPEN, DROP, S.DROPPED, (r.may,), (r.has_reason,), writes=_closed),
)
