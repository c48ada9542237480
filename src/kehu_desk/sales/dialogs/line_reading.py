"""A row of texts as a sales line: what each cell means, and which cells cannot be read."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from kehu_desk.kernel import money
from kehu_desk.kernel.days import parse_day
from kehu_desk.kernel.errors import No, no
from kehu_desk.products.queries import ProductFacts, ProductRow
from kehu_desk.products.rules import PER_UNIT, to_base
from kehu_desk.products.rules.units import per_unit
from kehu_desk.sales.rules.records import FREE, Priced, SaleLine, per_base
from kehu_desk.sales.words.records import DOC_TYPES, type_name


class Common(NamedTuple):
    """What holds for all lines of the sheet."""

    customer: UUID | None
    level: str
    day: date | None
    ext_no: str
    source: str


class Shelf:
    """Products by what people type: the code decides alone, a name where it is the only one."""

    def __init__(self, goods: Mapping[str, ProductFacts], rows: Sequence[ProductRow]) -> None:
        """goods: by code; rows: those that may be sold."""
        self._goods = goods
        self._meant: dict[str, tuple[str, ...]] = {}
        for row in rows:
            for text in {folded(row.name), folded(product_text(row))}:
                self._meant[text] = (*self._meant.get(text, ()), row.code)
        self._meant |= {folded(row.code): (row.code,) for row in rows}

    def find(self, text: str) -> ProductFacts | None:
        """The one product that a text means."""
        codes = self._meant.get(folded(text), ())
        return self._goods.get(codes[0]) if len(codes) == 1 else None

    def why(self, text: str) -> str:
        """Why it means none: ambiguous, unknown."""
        return "ambiguous" if len(self._meant.get(folded(text), ())) > 1 else "unknown"


def product_text(row: ProductRow) -> str:
    """A product as the picker writes it into the cell."""
    return " ".join(part for part in (row.code, row.name, row.spec) if part)


def folded(text: str) -> str:
    """A text without blanks and capitals."""
    return "".join(text.casefold().split())


def type_of(text: str) -> str | None:
    """A kind of line by its code or its name."""
    wanted = folded(text)
    return next((code for code in DOC_TYPES if wanted in (code, folded(type_name(code)))), None)


def read_line(
    texts: Mapping[str, str], common: Common, shelf: Shelf, buyers: Mapping[str, UUID], place: int, today: date
) -> tuple[SaleLine, list[No]]:  # fmt: skip
    """The line, and a no for each cell that holds what cannot be read. buyers: names that mean customers of ours; place: line number."""
    unread: list[No] = []

    def read(key: str, code: str, found: Any, **facts: object) -> Any:
        if texts.get(key) and found is None:
            unread.append(no(code, field=key, **facts))
        return found

    goods = shelf.find(texts.get("product", ""))
    day = read("day", "E_LINE_DAY", parse_day(texts["day"], today), why="missing") if texts.get("day") else common.day
    expires = read("expires_on", "E_LINE_DAY", parse_day(texts.get("expires_on", ""), today), why="missing")
    kind = read("doc_type", "E_LINE_TYPE", type_of(texts.get("doc_type", "")), value=texts.get("doc_type", "")) or "sale"
    qty, price = (read(key, code, find(texts.get(key, ""))) for key, code, find in (
        ("qty", "E_LINE_QTY", money.qty3), ("price", "E_LINE_PRICE", money.price4)))  # fmt: skip
    off = read("discount", "E_LINE_DISCOUNT", money.fen(texts.get("discount") or "0"), most="…") or 0
    if texts.get("product") and goods is None:
        unread.append(no("E_LINE_PRODUCT", field="product", why=shelf.why(texts["product"]), name=texts["product"]))
    unit, buyer = texts.get("unit") or (goods.base_unit if goods else ""), texts.get("buyer", "")
    priced, known, ours = _base_price(goods, unit, qty, price, off, kind), buyers.get(buyer), common.level == "L1"
    line = SaleLine(
        common.level, kind, day, None if ours else common.customer, common.customer if ours else known, goods.id if goods else None, unit,
        qty, to_base(qty, unit, goods.base_unit, goods.units) if goods and qty is not None else None, priced.price4 if priced else None,
        priced.discount if priced else off, buyer_name="" if known or ours else buyer, spec=goods.spec if goods else "",
        batch_no=texts.get("batch_no", ""), expires_on=expires, ext_no=common.ext_no, line_no=place, data_source=common.source,
    )  # fmt: skip
    return line, unread


def _base_price(goods: ProductFacts | None, unit: str, qty: int | None, price: int | None, off: int, kind: str) -> Priced | None:
    """The price typed is that of the unit typed."""
    if kind in FREE:
        return Priced(0, 0)
    if price is None or goods is None or not qty or qty < 0 or to_base(qty, unit, goods.base_unit, goods.units) is None:
        return None if price is None else Priced(price, off)
    return per_base(qty, price, per_unit(unit, goods.base_unit, goods.units) or PER_UNIT, off)
