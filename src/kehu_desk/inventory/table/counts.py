"""【盘点表】, the lines of one count and what it does to the book. States with sign and word."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.inventory.queries.counts import CountedRow, CountRow
from kehu_desk.inventory.queries.preview import PreviewRow
from kehu_desk.inventory.service import reading
from kehu_desk.inventory.table.columns import flush_right, titles
from kehu_desk.inventory.words import condition_name, qty_text, scope_name, signed_text, source_name, state_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact

COUNTS: Final = ("number", "day", "customer", "scope", "counter", "lines", "state")
DIFFERENCES: Final = ("product", "book", "counted", "difference", "becomes", "adjustment", "exception")
COUNTED: Final = ("product", "quantity", "batch", "made", "expires", "condition", "note")
STATE_MARKS: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "submitted": Mark("warn", "stamp"), "reviewed": Mark("ok", "check"),
    "posted": Mark("ok", "circle-check"), "voided": Mark("idle", "circle-x"),
}  # fmt: skip


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
        titles=titles(COUNTS), keys=COUNTS, widths=(112, 80, 160, 84, 64, 44, 92), elastic={2: 110}, right=flush_right(COUNTS),
        wording=word,
        decorate=mark, tip=lambda row, column: word(row[column + 1], column), ids=lambda: ids, rows=some, in_sight=0,
    )  # fmt: skip


def difference_line(row: PreviewRow) -> Row:
    """Product, then the cells."""
    sold = f"{qty_text(row.sold3)} {source_name(row.source)}" if row.source != "none" else ""
    counted = qty_text(row.counted3) if row.listed else unlisted_text()
    return (
        row.product_id, f"{row.code} {row.product} {row.spec}".rstrip(), qty_text(row.book3), counted,
        signed_text(row.difference3),
        sold, signed_text(row.adjustment3), row.exception,
    )  # fmt: skip


def unlisted_text() -> str:
    """The count of what a full count does not list."""
    return QCoreApplication.translate("StockTable", "0 (not listed)")


def counted_line(row: CountedRow) -> Row:
    """Line number, then the cells."""
    return (
        row.line_no, f"{row.product} {row.spec}".rstrip(), qty_text(row.qty_entered3, row.unit), row.batch_no, row.made_on, row.expires_on,
        condition_name(row.condition), row.note,
    )  # fmt: skip
