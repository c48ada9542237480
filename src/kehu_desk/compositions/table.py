"""【构成表】: the columns of each view, a line in words, and the sum below; the same on screen, on paper and in a workbook."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.compositions.rules.report import Line, Report, View
from kehu_desk.compositions.words import NONE, dimension_name, line_name, money_text, points_text, share_text
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

COLUMNS: Final = texts({
    "customers": QT_TRANSLATE_NOOP("CompositionTable", "Customers"),
    "customers_bp": QT_TRANSLATE_NOOP("CompositionTable", "Share of customers"),
    "net_fen": QT_TRANSLATE_NOOP("CompositionTable", "Net sales (yuan)"),
    "share_bp": QT_TRANSLATE_NOOP("CompositionTable", "Share"),
    "average_fen": QT_TRANSLATE_NOOP("CompositionTable", "For each customer"),
    "before_fen": QT_TRANSLATE_NOOP("CompositionTable", "A year before"),
    "points": QT_TRANSLATE_NOOP("CompositionTable", "Share against last year (points)"),
    "growth_bp": QT_TRANSLATE_NOOP("CompositionTable", "Growth"),
    "contribution_bp": QT_TRANSLATE_NOOP("CompositionTable", "Part of the growth"),
    "penetration_bp": QT_TRANSLATE_NOOP("CompositionTable", "Penetration"),
    "cumulative_bp": QT_TRANSLATE_NOOP("CompositionTable", "Cumulated"),
    "own_bp": QT_TRANSLATE_NOOP("CompositionTable", "His share"),
    "apart_bp": QT_TRANSLATE_NOOP("CompositionTable", "Apart (points)"),
})  # fmt: skip
GROUPS: Final = ("customers", "customers_bp", "net_fen", "share_bp", "average_fen", "before_fen", "points", "growth_bp", "contribution_bp")
OF_VIEW: Final[Mapping[View, tuple[str, ...]]] = {
    View.GRADE: GROUPS, View.MATRIX: ("customers", "net_fen", "share_bp", "before_fen", "growth_bp", "contribution_bp"),
    View.REGION: (*GROUPS, "penetration_bp"),
    View.PRODUCT: ("net_fen", "share_bp", "before_fen", "points", "growth_bp", "contribution_bp"),
    View.CREDIT: ("customers", "customers_bp", "net_fen", "share_bp"),
    View.PARETO: ("net_fen", "share_bp", "cumulative_bp"), View.CUSTOMER: ("net_fen", "own_bp", "share_bp", "apart_bp"),
}  # fmt: skip
SHARES: Final = frozenset({"customers_bp", "share_bp", "growth_bp", "contribution_bp", "penetration_bp", "cumulative_bp", "own_bp"})
POINTS: Final = frozenset({"points", "apart_bp"})
WIDTHS: Final = {"points": 96, "apart_bp": 96, "customers": 56, "net_fen": 104, "average_fen": 92, "before_fen": 104}
USUAL: Final = 84
SUM: Final = "sum"


class Words(NamedTuple):
    """A table in words. numbers: of each cell the plain value, for a workbook; None for words, held cells and what cannot be told."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[tuple[int | None, ...], ...]
    columns: tuple[str, ...]


def columns_of(report: Report) -> tuple[str, ...]:
    """The figures of a report's view."""
    return OF_VIEW[report.asked.view]


def title_of(name: str) -> str:
    """What a figure is called."""
    return QCoreApplication.translate("CompositionTable", COLUMNS[name])


def group_title(report: Report) -> str:
    """What the lines are told apart by."""
    return " × ".join(dimension_name(each) for each in report.by) or QCoreApplication.translate("CompositionTable", "Group")


def figure_text(line: Line, name: str) -> str:
    """One figure in words; a cell that is held back says so."""
    if line.held:
        return QCoreApplication.translate("CompositionTable", "held back")
    value = getattr(line, name)
    if name in SHARES:
        return share_text(value)
    if name in POINTS:
        return points_text(value)
    if name.endswith("_fen"):
        return money_text(value)
    return NONE if value is None else f"{value:,}"


def words_of(report: Report) -> Words:
    """The whole table with its sum."""
    columns = columns_of(report)
    lines = [(line_name(report, line), line) for line in report.lines]
    if report.total is not None:
        lines.append((QCoreApplication.translate("CompositionTable", "Together"), report.total))
    rows = tuple((name, *(figure_text(line, column) for column in columns)) for name, line in lines)
    numbers = tuple(tuple(None if line.held else getattr(line, column) for column in columns) for _name, line in lines)
    return Words((group_title(report), *map(title_of, columns)), rows, numbers, columns)


def rows_of(report: Report | None) -> list[Row]:
    """The lines of the table on the screen, the sum last. The id of a line is its key."""
    if report is None:
        return []
    ids: list[Hashable] = [line.key for line in report.lines] + ([SUM] if report.total is not None else [])
    held = [line.held for line in report.lines] + ([report.total.held] if report.total is not None else [])
    return [(each, *row, is_held) for each, row, is_held in zip(ids, words_of(report).rows, held, strict=True)]


def source_of(view: View, report: Report | None, rows: Callable[[], list[Row]]) -> Source:
    """The columns of a view, and by what its lines are told apart now."""
    columns = OF_VIEW[view]
    head = group_title(report) if report is not None else QCoreApplication.translate("CompositionTable", "Group")

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        known = {row[0]: row for row in rows()}
        return [known[each] for each in wanted if each in known]

    def tip(row: Row, column: int) -> str:
        held = QCoreApplication.translate("CompositionTable", "Held back: fewer than three customers, not all of them open to you (B-017)")
        return held if row[-1] else fact(row[column + 1])

    def mark(row: Row, column: int) -> Mark | None:
        text = str(row[column + 1])
        falls = column and columns[column - 1] in {"growth_bp", *POINTS} and text.startswith("-") and not row[-1]
        return Mark("bad", "") if falls else None

    return Source(
        titles=[head, *map(title_of, columns)], keys=("group", *columns), widths=(150, *(WIDTHS.get(each, USUAL) for each in columns)),
        elastic={0: 100}, right=frozenset(range(1, len(columns) + 1)), wording=lambda value, _column: _plain(value), decorate=mark, tip=tip,
        ids=lambda: [row[0] for row in rows()], rows=some,
    )  # fmt: skip


def _plain(value: Any) -> str:
    return str(value)
