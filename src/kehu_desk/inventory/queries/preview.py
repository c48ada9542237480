"""What a count would do to the book if it were posted now. Source: business.md §17 (posting freezes)."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.inventory.queries.goods import Good, goods_of
from kehu_desk.inventory.queries.ledgers import ledgers
from kehu_desk.inventory.queries.months import tolerance_bp
from kehu_desk.inventory.rules.counts import FULL
from kehu_desk.inventory.rules.ledgers import Ledger, Stretch, Tally, stock_at, stretches
from kehu_desk.inventory.rules.months import DEVIATION, FROM_ZERO, NEGATIVE, deviation_bp


class PreviewRow(NamedTuple):
    """One product of a count, all batches together. listed: False where a full count does not name it, so that it counts 0.

    sold3: what would count as sold since the count before, reported or derived; adjustment3: what the count adds to the book beside that.
    source: reported, derived, none; exception: negative, deviation, from_zero or empty. since: the day of the count before, else of this.
    """

    product_id: UUID
    code: str
    product: str
    spec: str
    base_unit: str
    book3: int
    counted3: int
    listed: bool
    sold3: int
    adjustment3: int
    source: str
    exception: str
    since: date

    @property
    def difference3(self) -> int:
        """Counted less book."""
        return self.counted3 - self.book3


def preview(session: Session, count: StockCount) -> list[PreviewRow]:
    """By code, every product that the count changes or confirms. Who may know it is asked by whoever calls."""
    wanted = select(StockCountLine.product_id, func.sum(StockCountLine.qty3)).where(StockCountLine.count_id == count.id)
    said = {product: int(qty3) for product, qty3 in session.execute(wanted.group_by(StockCountLine.product_id))}
    known = {product: each for (_customer, product), each in ledgers(session, [count.customer_id], count.counted_on).items()}
    products = list(said) + [
        product
        for product, ledger in known.items()
        if count.scope == FULL and product not in said and stock_at(stretches(ledger), count.counted_on)
    ]
    goods, tolerance = goods_of(session, products), tolerance_bp(session)
    rows = [_row(goods[each], known.get(each), count.counted_on, said.get(each), tolerance) for each in products]
    return sorted(rows, key=lambda row: row.code)


def first_told(session: Session, count: StockCount) -> date:
    """The first day of which a posted count tells anew: what was sold is spread over the days since the count before it.

    A correction tells anew also of what only the count that it corrects had listed.
    """
    wrong = session.get(StockCount, count.corrects_id) if count.corrects_id else None
    rows = [*preview(session, count), *(preview(session, wrong) if wrong is not None else ())]
    return min((row.since for row in rows), default=count.counted_on)


def _row(goods: Good, ledger: Ledger | None, day: date, said: int | None, tolerance: int) -> PreviewRow:
    stood = ledger or Ledger(day, 0, False, (), ())
    book3 = stock_at(stretches(stood), day)
    tally = Tally(day, said or 0)
    then = stood._replace(tallies=(tally, *(each for each in stood.tallies if each.on > day)))
    part = next(each for each in stretches(then) if each.upto == day)
    return PreviewRow(
        goods.id, goods.code, goods.name, goods.spec, goods.base_unit, book3, tally.qty3, said is not None,
        part.sold3(part.after, part.upto), part.adjustment3, part.source, _exception(part, tolerance),
        stood.start if stood.anchored else day,
    )  # fmt: skip


def _exception(part: Stretch, tolerance: int) -> str:
    deviation = deviation_bp(part.derived3, part.reported3)
    if part.derived3 is not None and part.derived3 < 0:
        return NEGATIVE
    if deviation is not None and abs(deviation) > tolerance:
        return DEVIATION
    return "" if part.anchored else FROM_ZERO
