"""A sales line: its sign, and what it comes to. Source: business.md §12, R10, R11."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.money import FEN_PER_PRICE_TIMES_QUANTITY, RATE, amount_fen, base_fen, half_up
from kehu_desk.products.rules import PER_UNIT

RECORDED, VERIFIED, DELIVERED, BILLED, CLOSED, CANCELLED = "recorded", "verified", "delivered", "billed", "closed", "cancelled"
COUNTED: Final = (RECORDED, VERIFIED, DELIVERED, BILLED, CLOSED)  # states whose lines count in every figure
SIGNS: Final[Mapping[str, int]] = {
    "sale": 1, "return": -1, "exchange_out": 1, "exchange_in": -1, "gift": 1, "sample": 1, "adjust": 1,
}  # fmt: skip
FREE: Final = frozenset({"gift", "sample"})  # they move goods and cost nothing
OURS: Final = "CNY"


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


def reversal(line: SaleLine, kept: Amounts, corrects: UUID, on: date, note: str) -> SaleLine:
    """The entry that takes back what was kept of a line, to the fen. Source: R10 (a correction is a further entry)."""
    return line._replace(
        doc_type="adjust", traded_on=on, qty_entered3=-kept.qty_entered3, qty3=-kept.qty3, discount=-kept.discount, told=None, ext_no="",
        line_no=1, due_on=None, import_id=None, corrects_id=corrects, note=note,
    )  # fmt: skip
