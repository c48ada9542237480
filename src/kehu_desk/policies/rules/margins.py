"""What a dealer earns by us: on the goods he sells on, in rebates, in supports. Source: business.md §1 (dealer-interest view, R1).

Dealer margin = Σ (L2 amount − quantity × L1 net price) + rebates + supports received. Money in fen, quantities in thousandths.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple
from uuid import UUID

from kehu_desk.kernel.money import half_up, share_bp
from kehu_desk.sales.rules.periods import Period, quarter_of


class Moved(NamedTuple):
    """What one customer bought, or sold on, of one product in one month: sales less returns, gifts with their quantity."""

    month: int
    product: UUID
    qty3: int
    fen: int


class Margin(NamedTuple):
    """One month, or a sum of months. at: the month, or the quarter.

    goods_fen: earned on goods whose purchase price is known; priceless_fen: sold of goods that he never bought of us, which earn
    nothing that could be told.
    """

    at: int
    sold_fen: int = 0
    goods_fen: int = 0
    priceless_fen: int = 0
    rebate_fen: int = 0
    support_fen: int = 0

    @property
    def total_fen(self) -> int:
        """The dealer's interest."""
        return self.goods_fen + self.rebate_fen + self.support_fen

    @property
    def rate_bp(self) -> int | None:
        """What was earned on goods, of what those goods were sold for; None where nothing was sold, or less than came back."""
        priced = self.sold_fen - self.priceless_fen
        return share_bp(self.goods_fen, priced) if priced > 0 else None


def margins(
    period: Period, sold: Sequence[Moved], bought: Iterable[Moved], rebates: Mapping[int, int], supports: Mapping[int, int]
) -> tuple[Margin, ...]:  # fmt: skip
    """One for each month of the period, the earliest first. bought: of the period and as long before as is known.

    rebates, supports: month -> fen received. Each month is rounded once, so that a quarter is the sum of what its months show.
    """
    prices, found = _prices(bought), list[Margin]()
    by_month: dict[int, list[Moved]] = defaultdict(list)
    for each in sold:
        by_month[each.month].append(each)
    for month in range(period.first, period.last + 1):
        earned, priceless = Fraction(0), 0
        for each in by_month[month]:
            price = _price(prices.get(each.product, ()), month)
            if price is None:
                priceless += each.fen
            else:
                earned += each.fen - each.qty3 * price
        goods = half_up(earned.numerator, earned.denominator)
        total = sum(each.fen for each in by_month[month])
        found.append(Margin(month, total, goods, priceless, rebates.get(month, 0), supports.get(month, 0)))
    return tuple(found)


def priceless(sold: Iterable[Moved], bought: Iterable[Moved]) -> dict[UUID, int]:
    """Product -> fen that it was sold for while no purchase price was known, the most first."""
    prices, found = _prices(bought), dict[UUID, int]()
    for each in sold:
        if _price(prices.get(each.product, ()), each.month) is None:
            found[each.product] = found.get(each.product, 0) + each.fen
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def in_quarters(months: Iterable[Margin], begins: int) -> tuple[Margin, ...]:
    """The same by quarters of the office's year; a quarter of which the period holds one month is the sum of that month."""
    quarters: dict[int, list[Margin]] = defaultdict(list)
    for each in months:
        quarters[quarter_of(each.at, begins)].append(each)
    return tuple(whole(rows, at) for at, rows in sorted(quarters.items()))


def whole(rows: Iterable[Margin], at: int = 0) -> Margin:
    """The sum of some months."""
    sums = [sum(column) for column in zip(*(row[1:] for row in rows), strict=True)]
    return Margin(at, *sums)


def _prices(bought: Iterable[Moved]) -> dict[UUID, list[tuple[int, Fraction]]]:
    """Product -> (month, fen for a thousandth) in order. A month in which more came back than went out says no price, nor does a gift."""
    found: dict[UUID, list[tuple[int, Fraction]]] = defaultdict(list)
    for each in sorted(bought):
        if each.qty3 > 0 and each.fen > 0:
            found[each.product].append((each.month, Fraction(each.fen, each.qty3)))
    return found


def _price(known: Sequence[tuple[int, Fraction]], month: int) -> Fraction | None:
    """That of the same month, or of the last one before."""
    return next((price for at, price in reversed(known) if at <= month), None)
