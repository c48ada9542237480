"""What a proposal may become. Source: business.md §17.

proposed -> adjusted -> submitted -> confirmed -> shipped -> closed, cancelled before it is shipped. One that was sent back stands where it
stood before it was handed in.
"""

from typing import Final

from kehu_desk.door.workflow import CLOCK, Transition
from kehu_desk.replenishment.rules import case as c
from kehu_desk.replenishment.rules.case import ProposalCase
from kehu_desk.replenishment.rules.states import ADJUSTED, CANCELLED, CLOSED, CONFIRMED, MINE, PROPOSED, SHIPPED, SUBMITTED


def _before(case: ProposalCase) -> str:
    return PROPOSED if case.q3 == case.proposed3 else ADJUSTED


def _shipped(case: ProposalCase) -> bool:
    return case.shipped


def _dropped(case: ProposalCase) -> bool:
    return case.dropped


def _arrived(case: ProposalCase) -> bool:
    return case.arrived


SOUND: Final = (c.orders_something, c.in_packs, c.not_too_few)

PROPOSALS: Final = (
    Transition("Y01", MINE, "adjust", ADJUSTED, (c.may,), (c.unmoved, c.in_packs, c.not_too_few, c.explains), effects=("adjust",)),
    Transition("Y02", MINE, "submit", SUBMITTED, (c.may,), SOUND, effects=("submit",)),
    Transition("Y03", frozenset({SUBMITTED}), "send_back", _before, (c.may,), (c.has_reason,), effects=("send_back",)),
    Transition("Y04", frozenset({SUBMITTED}), "confirm", CONFIRMED, (c.may,), (c.not_mine, c.unmoved, *SOUND), effects=("confirm",)),
    Transition("Y05", frozenset({CONFIRMED}), "ship", SHIPPED, (c.may,), (c.unordered, c.in_its_days), effects=("ship",)),
    Transition("Y06", frozenset({CONFIRMED}), CLOCK, SHIPPED, when=_shipped, effects=("ship",)),
    Transition("Y07", frozenset({CONFIRMED}), CLOCK, CANCELLED, when=_dropped, effects=("end",)),
    Transition("Y08", frozenset({SHIPPED}), "close", CLOSED, (c.may,), effects=("end",)),
    Transition("Y09", frozenset({SHIPPED}), CLOCK, CLOSED, when=_arrived, effects=("end",)),
    Transition("Y10", frozenset({PROPOSED, ADJUSTED, SUBMITTED, CONFIRMED}), "cancel", CANCELLED, (c.may,), (c.unordered, c.has_reason),
               effects=("end",)),
)  # fmt: skip
