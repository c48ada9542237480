"""What may stand in a sales line. Source: business.md §12, R10, R11."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple, Protocol

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import RATE
from kehu_desk.products.rules import to_base, unit_problem
from kehu_desk.sales.rules.records import FREE, OURS, SIGNS, SaleLine, gross

LEVELS: Final = ("L1", "L2", "L3", "L4")
QUALITY: Final[Mapping[str, int]] = {"erp": 100, "dealer_report": 90, "pos": 100, "count_derived": 60, "estimate": 30}  # per cent
FIRST_DAY: Final = date(1990, 1, 1)
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


class Earlier(NamedTuple):
    """The line that has the same number already. row: of the same file; 0 when it stands in the store."""

    ext_no: str
    line_no: int
    traded_on: date | None = None
    row: int = 0


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
