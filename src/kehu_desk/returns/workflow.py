"""What a case may become. Source: business.md §19 (States), §1 (Returns and complaints).

draft -> submitted -> approved | partly_approved | rejected -> awaiting_goods -> received -> inspected -> settled -> closed; cancelled
before the goods are there; lapsed by the clock when they do not come.
"""

from typing import Final

from kehu_desk.door.workflow import CLOCK, Transition
from kehu_desk.returns.rules import case as c
from kehu_desk.returns.rules.case import RmaCase
from kehu_desk.returns.rules.states import (
    APPROVED,
    AWAITING,
    CANCELLED,
    CLOSED,
    DRAFT,
    EARLY,
    GRANTED,
    INSPECTED,
    LAPSED,
    NEW,
    PARTLY,
    RECEIVED,
    REJECTED,
    SETTLED,
    SUBMITTED,
)


def _overdue(case: RmaCase) -> bool:
    return case.overdue


def _granted(case: RmaCase) -> str:
    return APPROVED if case.whole else PARTLY


DECIDES: Final = (c.not_mine, c.unmoved, c.within_limit)

RMAS: Final = (
    Transition("R01", frozenset({NEW}), "draft", DRAFT, (c.may,)),
    Transition("R02", frozenset({DRAFT}), "change", DRAFT, (c.may,), (c.unmoved,)),
    Transition("R03", frozenset({DRAFT}), "submit", SUBMITTED, (c.may,), effects=("hand_in",)),
    Transition("R04", frozenset({SUBMITTED}), "approve", _granted, (c.may,), (*DECIDES, c.approves_some), effects=("decide", "tell")),
    Transition("R05", frozenset({SUBMITTED}), "reject", REJECTED, (c.may,), (*DECIDES, c.has_reason), effects=("decide", "end", "tell")),
    Transition("R06", frozenset({SUBMITTED}), "send_back", DRAFT, (c.may,), (c.not_mine, c.unmoved, c.has_reason),
               effects=("hand_back", "tell")),
    Transition("R07", GRANTED, "call", AWAITING, (c.may,), effects=("await",)),
    Transition("R08", frozenset({AWAITING}), "receive", RECEIVED, (c.may,), (c.in_its_days,), effects=("receive",)),
    Transition("R09", frozenset({RECEIVED, INSPECTED}), "inspect", INSPECTED, (c.may,), (c.unmoved,), effects=("inspect",)),
    Transition("R10", frozenset({RECEIVED}), "work", RECEIVED, (c.may,)),
    Transition("R11", frozenset({INSPECTED}), "work", INSPECTED, (c.may,)),
    Transition("R12", frozenset({SETTLED}), "work", SETTLED, (c.may,)),
    Transition("R13", frozenset({INSPECTED}), "settle", SETTLED, (c.may,),
               (c.unmoved, c.in_its_days, c.settles, c.replaces, c.is_worked), effects=("settle", "tell")),
    Transition("R14", frozenset({SETTLED}), "close", CLOSED, (c.may,), effects=("end",)),
    Transition("R15", EARLY, "cancel", CANCELLED, (c.may,), (c.has_reason,), effects=("end",)),
    Transition("R16", frozenset({AWAITING}), CLOCK, LAPSED, when=_overdue, effects=("end", "tell")),
)  # fmt: skip
