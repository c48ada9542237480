"""A sales line: what may stand in it, its sign, and what it comes to. Source: business.md §12, R10, R11."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple, Protocol
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import FEN_PER_PRICE_TIMES_QUANTITY, RATE, amount_fen, base_fen, half_up
from kehu_desk.products.rules import PER_UNIT, to_base, unit_problem

RECORDED, VERIFIED, DELIVERED, BILLED, CLOSED, CANCELLED = "recorded", "verified", "delivered", "billed", "closed", "cancelled"
COUNTED: Final = (RECORDED, VERIFIED, DELIVERED, BILLED, CLOSED)  # states whose lines count in every figure
LEVELS: Final = ("L1", "L2", "L3", "L4")
SIGNS: Final[Mapping[str, int]] = {
    "sale": 1, "return": -1, "exchange_out": 1, "exchange_in": -1, "gift": 1, "sample": 1, "adjust": 1,
}  # fmt: skip
FREE: Final = frozenset({"gift", "sample"})  # they move goods and cost nothing
QUALITY: Final[Mapping[str, int]] = {"erp": 100, "dealer_report": 90, "pos": 100, "count_derived": 60, "estimate": 30}  # per cent
FIRST_DAY: Final = date(1990, 1, 1)
OURS: Final = "CNY"
MOST_QTY3: Final = 10**12
MOST_PRICE4: Final = 10**12
LONGEST: Final = 64  # characters of a number or a batch


class Goods(Protocol):
    """What is asked of a product."""

    @property
    def base_unit(self) -> str:
        """The unit that prices and quantities are kept in."""

    @property
    def units(self) -> dict[str, int]:
        """Pack unit -> qty3."""

    @property
    def state(self) -> str:
        """draft, active, retired."""


class SaleLine(NamedTuple):
    """One line before it is posted, the quantity positive as people write it; only a correction (adjust) bears its own sign.

    On L1 the buyer is the customer and there is no seller; below the seller is. discount: in minor units of currency, once for the line.
    qty3, price4: of the base unit. told: the amount as the paper says it, in minor units; None when it says none.
    """

    level: str
    doc_type: str
    traded_on: date | None
    seller_id: UUID | None
    buyer_id: UUID | None
    product_id: UUID | None
    unit: str
    qty_entered3: int | None
    qty3: int | None
    price4: int | None
    discount: int = 0
    told: int | None = None
    buyer_name: str = ""
    spec: str = ""
    currency: str = OURS
    fx_rate8: int = RATE
    batch_no: str = ""
    made_on: date | None = None
    expires_on: date | None = None
    ext_no: str = ""
    line_no: int = 1
    due_on: date | None = None
    promotion: str = ""
    rebate_eligible: bool = True
    data_source: str = "erp"
    contract_id: UUID | None = None
    order_id: UUID | None = None
    import_id: UUID | None = None
    corrects_id: UUID | None = None
    note: str = ""

    @property
    def customer_id(self) -> UUID | None:
        """Whose archive the line belongs to."""
        return self.buyer_id if self.level == "L1" else self.seller_id


class Amounts(NamedTuple):
    """A line as it is kept: returns negative throughout, so that amount = round(qty x price) - discount holds for every row."""

    qty_entered3: int
    qty3: int
    discount: int
    doc: int
    fen: int


class Earlier(NamedTuple):
    """The line that has the same number already. row: of the same file; 0 when it stands in the store."""

    ext_no: str
    line_no: int
    traded_on: date | None = None
    row: int = 0


def sign_of(doc_type: str) -> int:
    """Whether goods go down a level (1) or come back (-1)."""
    return SIGNS[doc_type]


def amounts(line: SaleLine) -> Amounts:
    """What the line comes to. The line must be free of faults."""
    assert line.qty3 is not None
    assert line.qty_entered3 is not None
    sign = SIGNS[line.doc_type]
    qty, price = sign * line.qty3, line.price4 or 0
    if line.doc_type in FREE:
        return Amounts(sign * line.qty_entered3, qty, 0, 0, 0)
    discount = sign * line.discount
    doc = amount_fen(qty, price, discount)
    return Amounts(sign * line.qty_entered3, qty, discount, doc, doc if line.currency == OURS else base_fen(doc, line.fx_rate8))


def gross(line: SaleLine) -> int:
    """What the line comes to before the discount, in minor units, as written."""
    return amount_fen(line.qty3 or 0, line.price4 or 0)


class Priced(NamedTuple):
    """A price of the base unit, and the discount that keeps the amount what the paper says."""

    price4: int
    discount: int


def per_base(qty_entered3: int, price_entered4: int, each3: int, discount: int = 0) -> Priced:
    """The price of one unit as sold, as a price of the base unit. each3: base quantity in one unit.

    Where it does not come out even (250.00 for a case of 24), the price is rounded up and the few fen too many go into the discount.
    """
    if each3 == PER_UNIT:
        return Priced(price_entered4, discount)
    amount = half_up(qty_entered3 * price_entered4, FEN_PER_PRICE_TIMES_QUANTITY)
    qty3 = qty_entered3 * each3 // PER_UNIT
    return _fitted(-(-price_entered4 * PER_UNIT // each3), qty3, amount, discount)


def from_amount(qty3: int, amount: int, discount: int = 0) -> Priced:
    """The price of the base unit where the paper gives the amount alone. qty3 > 0; amount: after the discount, not negative."""
    full = amount + discount
    return _fitted(-(-full * FEN_PER_PRICE_TIMES_QUANTITY // qty3), qty3, full, discount)


def _fitted(price4: int, qty3: int, full: int, discount: int) -> Priced:
    return Priced(price4, discount + amount_fen(qty3, price4) - full)


def line_faults(line: SaleLine, goods: Goods | None, today: date, earlier: Earlier | None = None) -> tuple[No, ...]:
    """Everything that is wrong with a line by itself; the fact field names the cell. earlier: the line with the same number."""
    found = [*_kind_faults(line), *_day_faults(line, today), *_goods_faults(line, goods)]
    found += _party_faults(line)
    if not found:
        found += _money_faults(line)
    if earlier is not None:
        found.append(_twice(earlier))
    return tuple(found)


def _kind_faults(line: SaleLine) -> list[No]:
    found = []
    if line.level not in LEVELS:
        found.append(no("E_LINE_LEVEL", field="level", value=line.level))
    if line.doc_type not in SIGNS:
        found.append(no("E_LINE_TYPE", field="doc_type", value=line.doc_type))
    if line.data_source not in QUALITY:
        found.append(no("E_LINE_SOURCE", field="data_source", value=line.data_source))
    if line.line_no < 1 or len(line.ext_no) > LONGEST:
        found.append(no("E_LINE_NUMBER", field="ext_no", limit=LONGEST))
    return found


def _day_faults(line: SaleLine, today: date) -> list[No]:
    found = []
    if line.traded_on is None:
        found.append(no("E_LINE_DAY", field="traded_on", why="missing"))
    elif line.traded_on < FIRST_DAY:
        found.append(no("E_LINE_DAY", field="traded_on", why="early", day=line.traded_on, first=FIRST_DAY))
    elif line.traded_on > today:
        found.append(no("E_LINE_DAY", field="traded_on", why="future", day=line.traded_on))
    if line.made_on and line.expires_on and line.expires_on < line.made_on:
        found.append(no("E_LINE_EXPIRY", field="expires_on", made=line.made_on, expires=line.expires_on))
    if line.due_on and line.traded_on and line.due_on < line.traded_on:
        found.append(no("E_LINE_DUE", field="due_on", day=line.due_on))
    return found


def _goods_faults(line: SaleLine, goods: Goods | None) -> list[No]:
    if line.product_id is None or goods is None:
        return [no("E_LINE_PRODUCT", field="product", why="unknown")]
    if goods.state == "draft":
        return [no("E_LINE_PRODUCT", field="product", why="draft")]
    qty = line.qty_entered3
    if qty is None or (qty == 0 if line.doc_type == "adjust" else qty <= 0) or abs(qty) > MOST_QTY3:
        return [no("E_LINE_QTY", field="qty")]
    base = to_base(qty, line.unit, goods.base_unit, goods.units)
    if base is None and (problem := unit_problem(qty, line.unit, goods.base_unit, goods.units)):
        return [no(problem.code, **{"field": "unit"} | dict(problem.facts))]
    return [] if line.qty3 == base else [no("E_LINE_QTY", field="qty")]


def _party_faults(line: SaleLine) -> list[No]:
    if line.level == "L1":
        if line.seller_id is not None:
            return [no("E_LINE_SELLER", field="seller", why="ours")]
        return [] if line.buyer_id else [no("E_LINE_BUYER", field="buyer", why="missing")]
    found = []
    if line.seller_id is None:
        found.append(no("E_LINE_SELLER", field="seller", why="missing"))
    if line.level in ("L2", "L3") and not line.buyer_id and not line.buyer_name.strip():
        found.append(no("E_LINE_BUYER", field="buyer", why="missing"))
    if line.seller_id is not None and line.buyer_id == line.seller_id:
        found.append(no("E_LINE_BUYER", field="buyer", why="seller"))
    return found


def _money_faults(line: SaleLine) -> list[No]:
    if line.currency == OURS and line.fx_rate8 != RATE:
        return [no("E_LINE_CURRENCY", field="currency", why="rate")]
    if len(line.currency) != 3 or not line.currency.isalpha() or not 0 < line.fx_rate8 < 10**15:
        return [no("E_LINE_CURRENCY", field="currency", why="unknown", value=line.currency)]
    if line.doc_type in FREE:
        return []
    if line.price4 is None or not 0 <= line.price4 <= MOST_PRICE4:
        return [no("E_LINE_PRICE", field="price")]
    whole = gross(line)
    turn = -1 if whole < 0 else 1
    if not 0 <= turn * line.discount <= turn * whole:
        return [no("E_LINE_DISCOUNT", field="discount", most=abs(whole))]
    if line.told is not None and line.told != whole - line.discount:
        return [no("E_LINE_AMOUNT", field="amount", told=line.told, worked=whole - line.discount)]
    return []


def _twice(earlier: Earlier) -> No:
    facts = {"field": "ext_no", "number": earlier.ext_no, "line": earlier.line_no}
    return (
        no("E_DUP_LINE", **facts, why="row", row=earlier.row)
        if earlier.row
        else no("E_DUP_LINE", **facts, why="store", day=earlier.traded_on)
    )


def reversal(line: SaleLine, kept: Amounts, corrects: UUID, on: date, note: str) -> SaleLine:
    """The entry that takes back what was kept of a line, to the fen. Source: R10 (a correction is a further entry)."""
    return line._replace(
        doc_type="adjust", traded_on=on, qty_entered3=-kept.qty_entered3, qty3=-kept.qty3, discount=-kept.discount, told=None, ext_no="",
        line_no=1, due_on=None, import_id=None, corrects_id=corrects, note=note,
    )  # fmt: skip
