"""What a complaint may become. Source: business.md §20 (States).

new -> accepted -> in_process -> waiting_customer -> answered -> customer_confirmed -> closed -> revisited; rejected while new; reopened
after the answer. Who closes S1 and S2 is the policy's: the case asks for the superior there.
"""

from typing import Final

from kehu_desk.complaints.rules import case as c
from kehu_desk.complaints.rules.case import ComplaintCase
from kehu_desk.complaints.rules.codes import (
    ACCEPTED,
    ANSWERED,
    CLOSED,
    CONFIRMED,
    HANDLED,
    IN_PROCESS,
    NEW,
    OPEN,
    REJECTED,
    REVISITED,
    WAITING,
)
from kehu_desk.door.workflow import Transition

REPLIED: Final = frozenset({ANSWERED, CONFIRMED})
AT_WORK: Final = frozenset({ACCEPTED, IN_PROCESS})
LATER: Final = frozenset({WAITING, ANSWERED, CONFIRMED})
AFTER_ACCEPTING: Final = OPEN - {NEW}
WHO: Final = (c.may,)


def _same(case: ComplaintCase) -> str:
    return case.state


COMPLAINTS: Final = (
    Transition("T01", frozenset({NEW}), "accept", ACCEPTED, WHO, (c.owner_serves, c.sound), effects=("accept",)),
    Transition("T02", frozenset({NEW}), "reject", REJECTED, WHO, (c.not_mine, c.has_reason), effects=("end",)),
    Transition("T03", AFTER_ACCEPTING, "assign", _same, WHO, (c.owner_serves,)),
    Transition("T04", AT_WORK, "reply", IN_PROCESS, WHO, (c.not_replied, c.sound)),
    Transition("T05", AT_WORK, "write", IN_PROCESS, WHO, (c.unmoved, c.sound), effects=("write",)),
    Transition("T06", LATER, "write", _same, WHO, (c.unmoved, c.sound), effects=("write",)),
    Transition("T07", AT_WORK, "wait", WAITING, WHO, (c.sound,), effects=("begin_wait",)),
    Transition("T08", frozenset({WAITING}), "resume", IN_PROCESS, WHO, effects=("end_wait",)),
    Transition("T09", HANDLED, "answer", ANSWERED, WHO, (c.sound, c.money_settled), effects=("end_wait", "answer")),
    Transition("T10", frozenset({ANSWERED}), "confirm", CONFIRMED, WHO, (c.sound,)),
    Transition("T11", frozenset({ANSWERED}), "attempt", ANSWERED, WHO, (c.sound,)),
    Transition("T12", REPLIED, "close", CLOSED, WHO, (c.not_mine, c.sound, c.blocks_written, c.agreed_or_tried, c.money_settled),
               effects=("end",)),
    Transition("T13", REPLIED, "reopen", IN_PROCESS, WHO, (c.has_reason,), effects=("reopen",)),
    Transition("T14", AFTER_ACCEPTING, "grant", _same, WHO, (c.sound,), effects=("ask_money",)),
    Transition("T15", AFTER_ACCEPTING, "allow", _same, WHO, (c.money_waits, c.not_mine), effects=("allow_money",)),
    Transition("T16", AFTER_ACCEPTING, "deny", _same, WHO, (c.money_waits, c.not_mine, c.has_reason), effects=("deny_money",)),
    Transition("T17", frozenset({CLOSED, REVISITED}), "revisit", REVISITED, WHO, (c.sound,)),
    Transition("T18", OPEN, "attach", _same, WHO, (c.sound,)),
    Transition("T19", OPEN, "link_return", _same, WHO),
)  # fmt: skip
