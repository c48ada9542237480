"""What may be done with a fact and with a task of verification. Whether a fact holds is worked out. Source: business.md §4."""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.intelligence.rules import cases as r
from kehu_desk.intelligence.rules.cases import STANDS
from kehu_desk.intelligence.rules.states import State

ADD, TRACE, ASK, MARK, USE, WITHDRAW = "add_source", "trace", "verify", "mark", "use", "withdraw"
FINISH, DROP = "finish", "drop"
HERE: Final = frozenset({STANDS})
OPEN: Final = frozenset({"open"})

FACTS: Final = (
    Transition("F01", HERE, ADD, STANDS, (r.may_note,)),
    Transition("F02", HERE, TRACE, STANDS, (r.may_note,)),
    Transition("F03", HERE, ASK, STANDS, (r.may_either,), (r.fresh_channel, r.due_soon, r.seeing_eyes)),
    Transition("F04", HERE, MARK, STANDS, (r.may_judge,), (r.other_hands, r.some_support, r.says_why)),
    Transition("F05", HERE, USE, STANDS, (r.may_either,), (r.in_an_archive, r.proved, r.reason_if_any)),
    Transition("F06", HERE, WITHDRAW, State.WITHDRAWN.value, (r.may_take_back,), (r.says_why,)),
)
TASKS: Final = (
    Transition("V01", OPEN, FINISH, "done", (r.is_mine,), (r.fact_stands,)),
    Transition("V02", OPEN, DROP, "dropped", (r.may_drop,), (r.says_why,)),
)
