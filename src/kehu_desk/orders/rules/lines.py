"""Lines of an order: what may stand in one and what it comes to, in whole numbers. Source: business.md §0, §12."""

from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import RATE, amount_fen, base_fen, half_up
from kehu_desk.products.rules import to_base, unit_problem

OURS: Final = "CNY"
MOST_LINES: Final = 200
MOST_QTY3: Final = 10**12
MOST_RATE: Final = 10**15


class Wish(NamedTuple):
    """A line as it is typed: a product in one of its units, a quantity in thousandths, a discount in minor units for the line."""

    product_id: UUID
    unit: str
    qty_entered3: int
    discount: int = 0


class Goods(NamedTuple):
    """What a line needs to know of its product. price4: CNY for one base unit, from the contract's list or the product's own."""

    code: str
    name: str
    base_unit: str
    units: dict[str, int]
    price4: int
    active: bool = True
    spec: str = ""
    listed: bool = False


class Line(NamedTuple):
    """A line reckoned out. price4: of the base unit, in the currency of the order; doc: minor units of it; fen: CNY at its rate."""

    wish: Wish
    qty3: int
    price4: int
    gross: int
    doc: int
    fen: int


def reckoned(wish: Wish, goods: Goods, currency: str = OURS, fx_rate8: int = RATE) -> Line:
    """What a line comes to. The wish must be free of faults."""
    qty3 = to_base(wish.qty_entered3, wish.unit, goods.base_unit, goods.units)
    assert qty3 is not None
    price4 = goods.price4 if currency == OURS else half_up(goods.price4 * RATE, fx_rate8)
    gross = amount_fen(qty3, price4)
    doc = gross - wish.discount
    return Line(wish, qty3, price4, gross, doc, doc if currency == OURS else base_fen(doc, fx_rate8))


def faults(wish: Wish, goods: Goods | None, place: int, currency: str = OURS, fx_rate8: int = RATE) -> list[No]:
    """Everything that is wrong with one line; place counts from 1."""
    if goods is None:
        return [no("E_ORDER_PRODUCT", line=place, name="")]
    if not goods.active:
        return [no("E_ORDER_PRODUCT", line=place, name=goods.name)]
    if not 0 < wish.qty_entered3 <= MOST_QTY3 or unit_problem(wish.qty_entered3, wish.unit, goods.base_unit, goods.units):
        return [no("E_ORDER_QTY", line=place, name=goods.name)]
    gross = reckoned(wish._replace(discount=0), goods, currency, fx_rate8).gross
    return [] if 0 <= wish.discount <= gross else [no("E_ORDER_DISCOUNT", line=place, name=goods.name)]


def currency_fault(currency: str, fx_rate8: int) -> No | None:
    """Three letters with a rate above nothing; our own money is worth itself."""
    right = fx_rate8 == RATE if currency == OURS else len(currency) == 3 and currency.isalpha() and 0 < fx_rate8 < MOST_RATE
    return None if right else no("E_FIELD", field="fx_rate", section="SAL", why="order")
