"""【库存表】 and the months and movements of one product. Quantities flush right, what does not fit with sign and word."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import Final, Protocol, cast
from uuid import UUID

from kehu_desk.door.change import Door
from kehu_desk.inventory.queries.detail import MovementRow
from kehu_desk.inventory.queries.standing import Place
from kehu_desk.inventory.queries.stock import StockRow
from kehu_desk.inventory.rules.months import MonthFigures
from kehu_desk.inventory.service import reading
from kehu_desk.inventory.service.reading import Cover
from kehu_desk.inventory.table.columns import EXCEPTION_MARKS, NUMBERS, flush_right, titles
from kehu_desk.inventory.words import exception_name, exception_why, kind_name, qty_text, share_text, signed_text, source_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.window_model import Source

STOCK: Final = (
    "customer", "product", "spec", "opening", "in", "sold", "other", "counted", "difference", "closing", "safety", "days", "exception",
)  # fmt: skip
STOCK_WIDTHS: Final = (130, 100, 56, 56, 50, 50, 44, 50, 50, 52, 64, 64, 92)
MONTHS: Final = ("month", "opening", "in", "sold", "other", "difference", "closing", "counted", "source", "deviation", "exception")
MOVES: Final = ("day", "kind", "quantity", "note", "by")
FIGURE: Final = {"opening": "opening3", "in": "in_purchase3", "sold": "out_sales3", "counted": "counted3", "closing": "closing3"}
ENDLESS: Final = "∞"


class Told(Protocol):
    """What is known of rows beside what was written down."""

    def of(self, place: Place) -> Cover | None:
        """How far a product reaches; None while nobody says."""

    def figures(self, row: StockRow) -> MonthFigures:
        """The newest figures of a row."""


def other3(figures: MonthFigures) -> int:
    """What came in less what went out otherwise than by purchase and sale."""
    return (
        figures.in_return3 + figures.in_other3 - figures.out_return3 - figures.out_scrap3 - figures.out_other3
    )  # fmt: skip


def stock_source(
    door: Door, caller: Caller, month: date, ids: Sequence[UUID], told: Told, read: Callable[[Sequence[StockRow]], object],
    hear: Callable[[Refused], object],
) -> Source:  # fmt: skip
    """【库存表】. told: what is known of a row beside what was written down; read hears the rows that are shown."""

    def some(wanted: Sequence[Hashable]) -> Sequence[Row]:
        try:
            rows = reading.stock_rows(door, caller, month, cast("Sequence[UUID]", wanted))
        except Refused as refused:
            hear(refused)
            return []
        read(rows)
        return [(row.id, *[row] * len(STOCK)) for row in rows]

    def word(row: StockRow, column: int) -> str:
        return cell(STOCK[column], row, told.figures(row), told.of(row.place))

    def mark(line: Row, column: int) -> Mark | None:
        return EXCEPTION_MARKS.get(told.figures(line[-1]).exception) if STOCK[column] == "exception" else None

    def tip(line: Row, column: int) -> str:
        code, row = told.figures(line[-1]).exception, cast("StockRow", line[-1])
        if STOCK[column] == "exception" and code:
            return exception_why(code)
        return f"{word(row, column)} {row.base_unit if STOCK[column] in NUMBERS else ''}".strip()

    return Source(
        titles=titles(STOCK), keys=STOCK, widths=STOCK_WIDTHS, elastic={0: 80, 1: 70}, right=flush_right(STOCK), wording=word,
        decorate=mark, tip=tip, ids=lambda: ids, rows=some,
    )  # fmt: skip


def cell(key: str, row: StockRow, it: MonthFigures, cover: Cover | None) -> str:
    """One cell of 【库存表】."""
    match key:
        case "customer" | "spec":
            return str(getattr(row, key))
        case "product":
            return f"{row.code} {row.product}"
        case "other":
            return signed_text(other3(it))
        case "difference":
            return signed_text(it.adjustment3)
        case "safety":
            return "" if cover is None else qty_text(cover.safety3)
        case "days":
            return "" if cover is None else days_text(cover)
        case "exception":
            return exception_name(it.exception) if it.exception else ""
    return qty_text(getattr(it, FIGURE[key]))


def days_text(cover: Cover) -> str:
    """Days as people read them; without end where nothing is sold."""
    return ENDLESS if cover.days is None else f"{cover.days:.0f}"


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
