"""What becomes of a to-do: it is put off, or done. Whether it is late is worked out from its day. Source: business.md §1."""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.tasks import rules as r

POSTPONE, FINISH = "postpone", "finish"
HERE: Final = frozenset({r.OPEN})

TASK: Final = (
    Transition("T01", HERE, FINISH, r.DONE, (r.permitted,)),
    Transition("T02", HERE, POSTPONE, r.OPEN, (r.permitted,), (r.another_day, r.said_why)),
)
