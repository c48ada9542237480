"""What an order may become. Source: business.md §12 (States), §11 (Check points), §1 (Orders).

draft -> submitted -> approved -> delivered -> billed -> closed; cancelled before delivery. Changing one that was handed in or approved
makes it a draft again, so that the check is made anew.
"""

from typing import Final

from kehu_desk.door.workflow import CLOCK, Transition
from kehu_desk.orders.rules import case as c
from kehu_desk.orders.rules.case import OrderCase

NEW, DRAFT, SUBMITTED, APPROVED, DELIVERED, BILLED, CLOSED, CANCELLED = (
    "new", "draft", "submitted", "approved", "delivered", "billed", "closed", "cancelled",
)  # fmt: skip
OPEN: Final = frozenset({DRAFT, SUBMITTED, APPROVED})


def _paid(case: OrderCase) -> bool:
    return case.paid


APPROVABLE: Final = (c.not_mine, c.unmoved, c.has_lines, c.sound, *c.CREDIT)

ORDERS: Final = (
    Transition("O01", frozenset({NEW}), "draft", DRAFT, (c.may,)),
    Transition("O02", OPEN, "revise", DRAFT, (c.may,), (c.unmoved,), effects=("reopen",)),
    Transition("O03", frozenset({DRAFT}), "submit", SUBMITTED, (c.may,), (c.has_lines, c.sound), effects=("hand_in",)),
    Transition("O04", frozenset({SUBMITTED}), "look", SUBMITTED, (c.may,), (c.needs_look, c.not_looked), effects=("look",)),
    Transition("O05", frozenset({APPROVED}), "look", APPROVED, (c.may,), (c.needs_look, c.not_looked), effects=("look",)),
    Transition("O06", frozenset({SUBMITTED}), "approve", APPROVED, (c.may,), APPROVABLE, effects=("use_release", "approve")),
    Transition("O07", frozenset({SUBMITTED}), "send_back", DRAFT, (c.may,), (c.has_reason,), effects=("send_back",)),
    Transition("O08", frozenset({APPROVED}), "deliver", DELIVERED, (c.may,), (c.in_its_days, *c.CREDIT),
               effects=("use_release", "deliver")),
    Transition("O09", frozenset({DELIVERED}), "bill", BILLED, (c.may,), (c.in_its_days, c.has_number, c.number_free), effects=("bill",)),
    Transition("O10", frozenset({BILLED}), "close", CLOSED, (c.may,), (c.is_paid,), effects=("close",)),
    Transition("O11", frozenset({BILLED}), CLOCK, CLOSED, when=_paid, effects=("close",)),
    Transition("O12", OPEN, "cancel", CANCELLED, (c.may,), (c.has_reason,), effects=("cancel",)),
)  # fmt: skip
