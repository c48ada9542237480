"""The tables of stock: 【库存表】 and 【盘点表】, and small ones beside them. Numbers flush right, states with sign and word."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, Final, cast
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.inventory.queries.counts import CountedRow, CountRow
from kehu_desk.inventory.queries.detail import MovementRow
from kehu_desk.inventory.queries.preview import PreviewRow
from kehu_desk.inventory.queries.standing import Place
from kehu_desk.inventory.queries.stock import StockRow
from kehu_desk.inventory.rules.months import MonthFigures
from kehu_desk.inventory.service import reading
from kehu_desk.inventory.service.reading import Cover
from kehu_desk.inventory.words import (
    condition_name,
    exception_name,
    exception_why,
    kind_name,
    qty_text,
    scope_name,
    share_text,
    signed_text,
    source_name,
    state_name,
)
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "customer": QT_TRANSLATE_NOOP("StockTable", "Customer"),
    "product": QT_TRANSLATE_NOOP("StockTable", "Product"),
    "spec": QT_TRANSLATE_NOOP("StockTable", "Spec"),
    "opening": QT_TRANSLATE_NOOP("StockTable", "End of last month"),
    "in": QT_TRANSLATE_NOOP("StockTable", "Bought"),
    "sold": QT_TRANSLATE_NOOP("StockTable", "Sold"),
    "other": QT_TRANSLATE_NOOP("StockTable", "Other"),
    "counted": QT_TRANSLATE_NOOP("StockTable", "Counted"),
    "difference": QT_TRANSLATE_NOOP("StockTable", "Difference"),
    "closing": QT_TRANSLATE_NOOP("StockTable", "Closing stock"),
    "safety": QT_TRANSLATE_NOOP("StockTable", "Safety stock"),
    "days": QT_TRANSLATE_NOOP("StockTable", "Days it lasts"),
    "exception": QT_TRANSLATE_NOOP("StockTable", "Notice"),
    "number": QT_TRANSLATE_NOOP("StockTable", "Count no."),
    "day": QT_TRANSLATE_NOOP("StockTable", "Date"),
    "scope": QT_TRANSLATE_NOOP("StockTable", "Scope"),
    "counter": QT_TRANSLATE_NOOP("StockTable", "Counted by"),
    "lines": QT_TRANSLATE_NOOP("StockTable", "Rows"),
    "state": QT_TRANSLATE_NOOP("StockTable", "State"),
    "book": QT_TRANSLATE_NOOP("StockTable", "Book"),
    "becomes": QT_TRANSLATE_NOOP("StockTable", "Sold since the last count"),
    "adjustment": QT_TRANSLATE_NOOP("StockTable", "Adjustment"),
    "month": QT_TRANSLATE_NOOP("StockTable", "Month"),
    "source": QT_TRANSLATE_NOOP("StockTable", "Sales are"),
    "deviation": QT_TRANSLATE_NOOP("StockTable", "Deviation"),
    "kind": QT_TRANSLATE_NOOP("StockTable", "Kind"),
    "quantity": QT_TRANSLATE_NOOP("StockTable", "Quantity"),
    "note": QT_TRANSLATE_NOOP("StockTable", "Note"),
    "batch": QT_TRANSLATE_NOOP("StockTable", "Batch"),
    "made": QT_TRANSLATE_NOOP("StockTable", "Made on"),
    "expires": QT_TRANSLATE_NOOP("StockTable", "Expires on"),
    "condition": QT_TRANSLATE_NOOP("StockTable", "Condition"),
    "by": QT_TRANSLATE_NOOP("StockTable", "Entered by"),
})  # fmt: skip
STOCK: Final = (
    "customer",
    "product",
    "spec",
    "opening",
    "in",
    "sold",
    "other",
    "counted",
    "difference",
    "closing",
    "safety",
    "days",
    "exception",
)
STOCK_WIDTHS: Final = (150, 110, 60, 76, 66, 66, 60, 66, 62, 72, 72, 66, 110)
COUNTS: Final = ("number", "day", "customer", "scope", "counter", "lines", "state")
DIFFERENCES: Final = ("product", "book", "counted", "difference", "becomes", "adjustment", "exception")
MONTHS: Final = ("month", "opening", "in", "sold", "other", "difference", "closing", "counted", "source", "deviation", "exception")
COUNTED: Final = ("product", "quantity", "batch", "made", "expires", "condition", "note")
MOVES: Final = ("day", "kind", "quantity", "note", "by")
NUMBERS: Final = frozenset({
    "opening", "in", "sold", "other", "counted", "difference", "closing", "safety", "days", "lines", "book", "becomes", "adjustment",
    "deviation", "quantity",
})  # fmt: skip
STATE_MARKS: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "submitted": Mark("warn", "stamp"), "reviewed": Mark("ok", "check"),
    "posted": Mark("ok", "circle-check"), "voided": Mark("idle", "circle-x"),
}  # fmt: skip
EXCEPTION_MARKS: Final[Mapping[str, Mark]] = {
    "negative": Mark("bad", "circle-alert"), "below_zero": Mark("bad", "circle-alert"), "deviation": Mark("warn", "triangle-alert"),
    "from_zero": Mark("idle", "info"),
}  # fmt: skip
ENDLESS: Final = "∞"


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("StockTable", TITLES[name]) for name in names]


def flush_right(names: Sequence[str]) -> frozenset[int]:
    """Columns that hold numbers."""
    return frozenset(at for at, name in enumerate(names) if name in NUMBERS)


def other3(figures: MonthFigures) -> int:
    """What came in less what went out otherwise than by purchase and sale."""
    return (
        figures.in_return3 + figures.in_other3 - figures.out_return3 - figures.out_scrap3 - figures.out_other3
    )  # fmt: skip


def stock_line(row: StockRow) -> Row:
    """Id, then the cells; safety and days are asked for when they are painted. The last field is the row itself."""
    it = row.figures
    other, difference = other3(it), it.adjustment3
    return (
        row.id, row.customer, f"{row.code} {row.product}", row.spec, qty_text(it.opening3), qty_text(it.in_purchase3),
        qty_text(it.out_sales3),
        signed_text(other) if other else "0", qty_text(it.counted3), signed_text(difference), qty_text(it.closing3), row.place, row.place,
        it.exception, row,
    )  # fmt: skip


def stock_source(
    door: Door, caller: Caller, month: date, ids: Sequence[UUID], cover: Callable[[Place], Cover | None],
    read: Callable[[Sequence[StockRow]], object], hear: Callable[[Refused], object],
) -> Source:  # fmt: skip
    """【库存表】. cover: how far a row reaches, None while nobody knows; read hears the rows that are shown."""

    def some(wanted: Sequence[Hashable]) -> Sequence[Row]:
        try:
            rows = reading.stock_rows(door, caller, month, cast("Sequence[UUID]", wanted))
        except Refused as refused:
            hear(refused)
            return []
        read(rows)
        return [stock_line(row) for row in rows]

    def word(value: Any, column: int) -> str:
        if STOCK[column] in ("safety", "days"):
            found = cover(value)
            return "" if found is None else qty_text(found.safety3) if STOCK[column] == "safety" else days_text(found)
        return exception_name(value) if STOCK[column] == "exception" and value else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return EXCEPTION_MARKS.get(row[column + 1]) if STOCK[column] == "exception" else None

    def tip(row: Row, column: int) -> str:
        if STOCK[column] == "exception" and row[column + 1]:
            return exception_why(row[column + 1])
        return f"{word(row[column + 1], column)} {row[-1].base_unit if STOCK[column] in NUMBERS else ''}".strip()

    return Source(
        titles=titles(STOCK), keys=STOCK, widths=STOCK_WIDTHS, elastic={0: 90, 1: 80}, right=flush_right(STOCK), wording=word,
        decorate=mark,
        tip=tip, ids=lambda: ids, rows=some, in_sight=10,
    )  # fmt: skip


def days_text(cover: Cover) -> str:
    """Days as people read them; without end where nothing is sold."""
    return ENDLESS if cover.days is None else f"{float(cover.days):.0f}"


def count_line(row: CountRow) -> Row:
    """Id, then the cells."""
    return (row.id, row.no, row.counted_on, row.customer, row.scope, row.counter, row.lines, row.state, row)


def count_source(
    door: Door, caller: Caller, ids: Sequence[UUID], read: Callable[[Sequence[CountRow]], object], hear: Callable[[Refused], object]
) -> Source:  # fmt: skip
    """【盘点表】. read hears the rows that are shown."""

    def some(wanted: Sequence[Hashable]) -> Sequence[Row]:
        try:
            rows = reading.count_rows(door, caller, cast("Sequence[UUID]", wanted))
        except Refused as refused:
            hear(refused)
            return []
        read(rows)
        return [count_line(row) for row in rows]

    def word(value: Any, column: int) -> str:
        if COUNTS[column] == "state":
            return state_name(value)
        return scope_name(value) if COUNTS[column] == "scope" else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return STATE_MARKS.get(row[column + 1]) if COUNTS[column] == "state" else None

    return Source(
        titles=titles(COUNTS), keys=COUNTS, widths=(116, 86, 180, 96, 72, 50, 96), elastic={2: 110}, right=flush_right(COUNTS),
        wording=word,
        decorate=mark, tip=lambda row, column: word(row[column + 1], column), ids=lambda: ids, rows=some, in_sight=5,
    )  # fmt: skip


def difference_line(row: PreviewRow) -> Row:
    """Product, then the cells."""
    sold = f"{qty_text(row.sold3)} {source_name(row.source)}" if row.source != "none" else ""
    return (
        row.product_id, f"{row.code} {row.product} {row.spec}".rstrip(), qty_text(row.book3), qty_text(row.counted3),
        signed_text(row.difference3),
        sold, signed_text(row.adjustment3), row.exception,
    )  # fmt: skip


def counted_line(row: CountedRow) -> Row:
    """Line number, then the cells."""
    return (
        row.line_no, f"{row.product} {row.spec}".rstrip(), qty_text(row.qty_entered3, row.unit), row.batch_no, row.made_on, row.expires_on,
        condition_name(row.condition), row.note,
    )  # fmt: skip


def month_line(it: MonthFigures) -> Row:
    """Month, then the cells."""
    return (
        it.month, f"{it.month:%Y-%m}", qty_text(it.opening3), qty_text(it.in_purchase3), qty_text(it.out_sales3), signed_text(other3(it)),
        signed_text(it.adjustment3), qty_text(it.closing3), qty_text(it.counted3), source_name(it.source), share_text(it.deviation_bp),
        it.exception,
    )  # fmt: skip


def move_line(row: MovementRow) -> Row:
    """Id, then the cells."""
    sign = "" if row.kind.startswith("in_") else "-"
    return (
        row.id,
        row.moved_on,
        kind_name(row.kind),
        f"{sign}{qty_text(row.qty_entered3, row.unit)}".replace("--", ""),
        row.note,
        row.by,
        row,
    )


def listed(load: Callable[[], Sequence[Row]], names: Sequence[str], widths: Sequence[int], elastic: Mapping[int, int]) -> Source:
    """A source over rows that were read in one go."""

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found = {row[0]: row for row in load()}
        return [found[each] for each in wanted if each in found]

    def word(value: Any, column: int) -> str:
        return exception_name(value) if names[column] == "exception" and value else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return EXCEPTION_MARKS.get(row[column + 1]) if names[column] == "exception" else None

    def tip(row: Row, column: int) -> str:
        return exception_why(row[column + 1]) if names[column] == "exception" and row[column + 1] else word(row[column + 1], column)

    return Source(
        titles=titles(names), keys=names, widths=widths, elastic=elastic, right=flush_right(names), wording=word, decorate=mark, tip=tip,
        ids=lambda: [row[0] for row in load()], rows=some,
    )  # fmt: skip
