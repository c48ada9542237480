"""Rows of a sheet as people type or paste them, read as lines of a count. Source: R36, screens.md §4 (盘点录入)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, Generic, NamedTuple, Protocol, TypeVar
from unicodedata import normalize
from uuid import UUID

from kehu_desk.inventory.rules.counts import CONDITIONS, DAMAGED, EXPIRED, GOOD, NEAR_EXPIRY, CountLine, condition_of, line_faults, repeats
from kehu_desk.kernel import money
from kehu_desk.kernel.days import parse_day
from kehu_desk.kernel.errors import No, no
from kehu_desk.products.rules import to_base
from kehu_desk.products.rules.units import per_unit

SPOKEN: Final = {
    "完好": GOOD, "正常": GOOD, "良好": GOOD, "合格": GOOD, "好": GOOD, "临期": NEAR_EXPIRY, "近效期": NEAR_EXPIRY,
    "破损": DAMAGED, "残损": DAMAGED, "损坏": DAMAGED, "过期": EXPIRED, "失效": EXPIRED, "near expiry": NEAR_EXPIRY,
} | {each: each for each in CONDITIONS}  # fmt: skip
PART: Final = re.compile(r"([\d.,]+)\s*([^\d.,+\s-]+)\s*\+?\s*")
TIME: Final = re.compile(r"[ T]0?0:00(:00)?$")


HEADINGS: Final = {
    "code": ("编码", "产品编码", "商品编码", "货号", "条码", "code", "barcode"),
    "product": ("产品", "商品", "品名", "产品名称", "商品名称", "名称", "product"),
    "qty": ("数量", "盘点数量", "盘点数", "实盘数", "实盘", "盘点", "库存", "qty", "quantity", "counted"),
    "unit": ("单位", "unit"),
    "batch_no": ("批号", "批次", "batch", "batch no."),
    "made_on": ("生产日期", "made on"),
    "expires_on": ("有效期", "有效期至", "到期日", "失效日期", "保质期至", "expires on"),
    "condition": ("状况", "状态", "品相", "condition"),
    "note": ("备注", "说明", "note"),
}  # fmt: skip


class RawRow(NamedTuple):
    """One row of the sheet, every cell as typed."""

    product: str = ""
    qty: str = ""
    unit: str = ""
    batch_no: str = ""
    made_on: str = ""
    expires_on: str = ""
    condition: str = ""
    note: str = ""


class Good(Protocol):
    """What the sheet asks of a product."""

    @property
    def id(self) -> UUID:
        """Which it is."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def text(self) -> str:
        """As it is written into a cell."""

    @property
    def base_unit(self) -> str:
        """The unit that stock is kept in."""

    @property
    def units(self) -> Mapping[str, int]:
        """Pack unit -> qty3."""

    @property
    def barcodes(self) -> Mapping[str, str]:
        """Barcode -> the unit it stands on."""

    @property
    def state(self) -> str:
        """draft, active, retired."""

    @property
    def shelf_life_days(self) -> int | None:
        """How long it keeps."""


G = TypeVar("G", bound=Good)


class Reading(NamedTuple):
    """What a row means: a line, or what is wrong with its cells. product: the one it names, even where other cells are wrong."""

    line: CountLine | None
    faults: tuple[No, ...]
    product: UUID | None


class Shelf(Generic[G]):
    """Products by what people type: a code or a barcode decides alone, a name where it is the only one."""

    def __init__(self, goods: Iterable[G]) -> None:
        """goods: those that may lie somewhere."""
        self.goods = tuple(goods)
        self.by_id = {each.id: each for each in self.goods}
        self._named: dict[str, tuple[G, ...]] = {}
        for each in self.goods:
            for text in {folded(each.name), folded(each.text)}:
                self._named[text] = (*self._named.get(text, ()), each)
        self._exact = {folded(barcode): each for each in self.goods for barcode in each.barcodes} | {
            folded(each.code): each for each in self.goods
        }

    def find(self, text: str) -> G | None:
        """The one product that a text means."""
        wanted = folded(text)
        if wanted in self._exact:
            return self._exact[wanted]
        named = self._named.get(wanted, ())
        return named[0] if len(named) == 1 else None

    def why(self, text: str) -> str:
        """Why it means none: ambiguous, unknown."""
        return "ambiguous" if len(self._named.get(folded(text), ())) > 1 else "unknown"


def folded(text: str) -> str:
    """A text without blanks and capitals, full-width letters as narrow ones."""
    return "".join(normalize("NFKC", text).casefold().split())


def by_headings(cells: Sequence[str]) -> list[str] | None:
    """The fields of columns whose headings these are, "" for one that means none; None when they are no headings of a sheet.

    Where there is a column of codes, the names beside it count for nothing: a code decides alone.
    """
    meant = {folded(word): field for field, words in HEADINGS.items() for word in words}
    found = [meant.get(folded(cell), "") for cell in cells]
    names = "code" if "code" in found else "product"
    fields = ["product" if field == names else "" if field in ("code", "product") else field for field in found]
    return fields if "product" in fields and "qty" in fields else None


def is_empty(row: RawRow) -> bool:
    """Whether nothing at all was typed."""
    return not any(cell.strip() for cell in row)


def read_rows(rows: Sequence[RawRow], shelf: Shelf[G], counted_on: date, today: date) -> list[Reading]:
    """What each row means, with what is there twice."""
    return with_repeats([read_row(row, shelf, counted_on, today) for row in rows])


def with_repeats(readings: Sequence[Reading]) -> list[Reading]:
    """A product twice with the same batch and condition is told at the later row, which is then no line."""
    found = list(readings)
    places = [place for place, reading in enumerate(found) if reading.line is not None]
    twice = repeats([reading.line for reading in found if reading.line is not None])
    for later, earlier in twice.items():
        place = places[later]
        fault = no("E_COUNT_TWICE", field="product", row=places[earlier] + 1)
        found[place] = Reading(None, (fault,), found[place].product)
    return found


def read_row(row: RawRow, shelf: Shelf[G], counted_on: date, today: date) -> Reading:
    """What one row means by itself; an empty one means nothing and is wrong in nothing."""
    if is_empty(row):
        return Reading(None, (), None)
    goods = shelf.find(row.product)
    if goods is None:
        why = shelf.why(row.product) if row.product.strip() else "missing"
        return Reading(None, (no("E_COUNT_PRODUCT", field="product", why=why, name=row.product.strip()), *_dates(row, today)[1]), None)
    (made, expires), faults = _dates(row, today)
    quantity = read_quantity(row, goods)
    if isinstance(quantity, No):
        faults.append(quantity)
    condition = SPOKEN.get(normalize("NFKC", row.condition).strip().casefold(), "") if row.condition.strip() else ""
    if row.condition.strip() and not condition:
        faults.append(no("E_COUNT_CONDITION", field="condition"))
    unit, qty3 = (goods.base_unit, 0) if isinstance(quantity, No) else quantity
    said = condition or condition_of(counted_on, expires, goods.shelf_life_days)
    line = CountLine(goods.id, unit, qty3, row.batch_no.strip(), made, expires, said, row.note.strip())
    faults += [each if row.unit.strip() else _in_quantity(each) for each in line_faults(line, goods, counted_on)]
    return Reading(None if faults else line, tuple(faults), goods.id)


def _in_quantity(fault: No) -> No:
    """A unit that was typed behind the number is wrong in that cell."""
    return No(fault.code, tuple((name, "qty" if name == "field" and value == "unit" else value) for name, value in fault.facts))


def _dates(row: RawRow, today: date) -> tuple[tuple[date | None, date | None], list[No]]:
    found, faults = [], []
    for field, text in (("made_on", row.made_on), ("expires_on", row.expires_on)):
        day = parse_day(TIME.sub("", text.strip()), today)
        found.append(day)
        if text.strip() and day is None:
            faults.append(no("E_COUNT_DATE", field=field))
    return (found[0], found[1]), faults


def read_quantity(row: RawRow, goods: Good) -> tuple[str, int] | No:
    """Unit and quantity of a row: 12 of the unit beside it, or 12箱, or 3箱5瓶, which is written in the base unit.

    Without a unit it is the one that the scanned barcode stands on, else the base unit.
    """
    typed = normalize("NFKC", row.qty).strip()
    if not typed:
        return no("E_COUNT_QTY", field="qty", why="missing")
    named = _unit(row.unit, goods) if row.unit.strip() else ""
    scanned = next((unit for barcode, unit in goods.barcodes.items() if folded(barcode) == folded(row.product)), goods.base_unit)
    whole = money.qty3(typed)
    if whole is not None:
        return named or scanned, whole
    parts = PART.findall(typed)
    if not parts or PART.sub("", typed):
        return no("E_COUNT_QTY", field="qty", why="text")
    return _put_together([(money.qty3(number), _unit(unit, goods)) for number, unit in parts], named, goods)


def _put_together(parts: list[tuple[int | None, str]], named: str, goods: Good) -> tuple[str, int] | No:
    if named and any(unit != named for _number, unit in parts):
        return no("E_COUNT_QTY", field="qty", why="units")
    if len(parts) == 1 and parts[0][0] is not None:
        return parts[0][1], parts[0][0]
    total = 0
    for number, unit in parts:
        base = None if number is None else to_base(number, unit, goods.base_unit, goods.units)
        if base is None:
            unknown = per_unit(unit, goods.base_unit, goods.units) is None
            units = tuple(dict.fromkeys((goods.base_unit, *goods.units)))
            return no("E_UNIT", field="qty", unit=unit, units=units) if unknown else no("E_COUNT_QTY", field="qty", why="text")
        total += base
    return goods.base_unit, total


def _unit(text: str, goods: Good) -> str:
    """The product's own way of writing a unit; the text itself where it has none such."""
    wanted = folded(text)
    return next((unit for unit in (goods.base_unit, *goods.units) if folded(unit) == wanted), text.strip())
