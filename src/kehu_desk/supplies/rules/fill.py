"""How much of what was ordered came by the day it was promised for. Source: business.md §16 (Fill rate)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from kehu_desk.kernel.money import half_up, share_bp


class Fill(NamedTuple):
    """Quantities in qty3: on time, and ordered. Of different products they are added as base units."""

    on_time_qty3: int = 0
    ordered_qty3: int = 0

    @property
    def share_bp(self) -> int | None:
        """Fill rate in basis points; None when nothing was promised for the span."""
        return share_bp(self.on_time_qty3, self.ordered_qty3) if self.ordered_qty3 else None


class Promised(NamedTuple):
    """One product of one order, and the day that it was promised for."""

    customer_id: UUID
    order_id: UUID
    product_id: UUID
    qty3: int
    promised_on: date


def promised_on(ordered_on: date, wanted_on: date | None, response_days: int | None) -> date | None:
    """The day the customer wished for, else that of the commitment in force; None where nothing was promised."""
    if wanted_on is not None:
        return wanted_on
    return None if response_days is None else ordered_on + timedelta(days=response_days)


def filled(promised: Iterable[Promised], by_then: Mapping[tuple[UUID, UUID], int]) -> dict[UUID, Fill]:
    """Fill by customer. by_then: (order, product) -> qty3 delivered by the promised day; more than was ordered counts as ordered."""
    found: dict[UUID, Fill] = {}
    for each in promised:
        before = found.get(each.customer_id, Fill())
        came3 = min(max(0, by_then.get((each.order_id, each.product_id), 0)), each.qty3)
        found[each.customer_id] = Fill(before.on_time_qty3 + came3, before.ordered_qty3 + each.qty3)
    return found


def summed(fills: Iterable[Fill]) -> Fill:
    """Several customers together."""
    each = list(fills)
    return Fill(sum(one.on_time_qty3 for one in each), sum(one.ordered_qty3 for one in each))


def lost3(weeks: tuple[int, ...], days: int) -> int | None:
    """What would have been sold in so many days: the mean of the weeks before (qty3 a week), in whole base units; None without any."""
    return half_up(sum(weeks) * days, 7 * len(weeks) * 1000) * 1000 if sum(weeks) > 0 and days > 0 else None
