"""Columns of the tables of stock: their titles, which hold numbers, what marks stand in them."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.inventory.words import exception_name, exception_why
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
NUMBERS: Final = frozenset({
    "opening", "in", "sold", "other", "counted", "difference", "closing", "safety", "days", "lines", "book", "becomes", "adjustment",
    "deviation", "quantity",
})  # fmt: skip
EXCEPTION_MARKS: Final[Mapping[str, Mark]] = {
    "negative": Mark("bad", "circle-alert"), "below_zero": Mark("bad", "circle-alert"), "deviation": Mark("warn", "triangle-alert"),
    "from_zero": Mark("idle", "info"),
}  # fmt: skip


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("StockTable", TITLES[name]) for name in names]


def flush_right(names: Sequence[str]) -> frozenset[int]:
    """Columns that hold numbers."""
    return frozenset(at for at, name in enumerate(names) if name in NUMBERS)


def listed(load: Callable[[], Sequence[Row]], names: Sequence[str], widths: Sequence[int], elastic: Mapping[int, int]) -> Source:
    """A source over rows that were read in one go."""
    told = names.index("exception") if "exception" in names else None
    signed = (0, told) if names[0] == "month" else (told,)  # the last column of months may be out of sight

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found = {row[0]: row for row in load()}
        return [found[each] for each in wanted if each in found]

    def word(value: Any, column: int) -> str:
        return exception_name(value) if names[column] == "exception" and value else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return EXCEPTION_MARKS.get(row[told + 1]) if told is not None and column in signed else None

    def tip(row: Row, column: int) -> str:
        return exception_why(row[told + 1]) if told is not None and column in signed and row[told + 1] else word(row[column + 1], column)

    return Source(
        titles=titles(names), keys=names, widths=widths, elastic=elastic, right=flush_right(names), wording=word, decorate=mark, tip=tip,
        ids=lambda: [row[0] for row in load()], rows=some,
    )  # fmt: skip
