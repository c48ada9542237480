"""States of a sales line: with an order on L1, by itself below. Source: business.md §12.

L1: delivered -> billed -> closed, or cancelled; what lies before delivery belongs to the order. L2-L4: recorded -> verified.
"""

from typing import Final, NamedTuple

from kehu_desk.door.workflow import Transition
from kehu_desk.kernel.errors import No, no
from kehu_desk.sales.rules.records import BILLED, CANCELLED, CLOSED, DELIVERED, RECORDED, VERIFIED


class RecordCase(NamedTuple):
    """The facts of one line. nos: of the policy; mine: the person recorded it himself, under whatever account."""

    state: str
    nos: tuple[No, ...] = ()
    mine: bool = False


def may(case: RecordCase) -> No | None:
    """What the policy says first."""
    return case.nos[0] if case.nos else None


def not_mine(case: RecordCase) -> No | None:
    """Nobody checks what he recorded."""
    return no("E_SELF_APPROVAL") if case.mine else None


RECORDS: Final[tuple[Transition[RecordCase], ...]] = (
    Transition("S1", frozenset({RECORDED}), "verify", VERIFIED, who=(may,), guards=(not_mine,)),
    Transition("S2", frozenset({DELIVERED}), "bill", BILLED),
    Transition("S3", frozenset({BILLED}), "close", CLOSED),
    Transition("S4", frozenset({DELIVERED, BILLED}), "cancel", CANCELLED),
)


def event_between(before: str, after: str) -> str:
    """The event that leads from one state to another; empty when none does."""
    return next((row.event for row in RECORDS if before in row.sources and row.target == after), "")
