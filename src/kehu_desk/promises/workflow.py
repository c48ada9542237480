"""What a promise may become: kept, broken, withdrawn. Whether it is late is worked out from its day. Source: business.md §1."""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.promises import rules as r
from kehu_desk.promises.rules import State as S

KEEP, BREAK, WITHDRAW = "keep", "break", "withdraw"
OPEN: Final = frozenset({S.OPEN.value})


def _closing(case: r.PledgeCase) -> dict[str, object]:
    return {"closed_on": case.kept_on or case.today, "closed_note": case.note.strip()}


PLEDGE: Final = (
    Transition("P01", OPEN, KEEP, S.KEPT.value, (r.permitted,), (r.kept_day, r.short_note), writes=_closing),
    Transition("P02", OPEN, BREAK, S.BROKEN.value, (r.permitted,), (r.said_why, r.short_note), writes=_closing),
    Transition("P03", OPEN, WITHDRAW, S.WITHDRAWN.value, (r.permitted,), (r.said_why, r.short_note), writes=_closing),
)
