"""The month grid of a plan: goods down, months across, quarters and the year worked out while one types."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from kehu_desk.kernel import money
from kehu_desk.kernel.money import plain, share_bp
from kehu_desk.sales.queries.plans import PlanView
from kehu_desk.sales.rules.plans import MONTHS, NOTHING, Cell, Key, Measure, PlanRow, rises, totals, value_of, with_value
from kehu_desk.sales.words.plans import amount_text, month_name, quarter_name, row_title, share_text
from kehu_desk.ui import look
from kehu_desk.ui.cells import RIGHT

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
MONTH, QUARTER, YEAR, SOLD, SHARE = "month", "quarter", "year", "sold", "share"
SOLD_MEASURE: Final = "sold"
AMOUNTS: Final = (Measure.BASE, Measure.STRETCH, Measure.CHALLENGE)
NONE: Final = (0,) * MONTHS


class Column(NamedTuple):
    """A column of the grid: a month or quarter by its place, the year, what was sold in it, and the share that is."""

    kind: str
    at: int = 0


def _columns() -> tuple[Column, ...]:
    parts = [(*(Column(MONTH, 3 * quarter + at) for at in range(3)), Column(QUARTER, quarter)) for quarter in range(4)]
    return (*(column for part in parts for column in part), Column(YEAR), Column(SOLD), Column(SHARE))


COLUMNS: Final = _columns()


@dataclass
class Line:
    """A row while it is written on."""

    key: Key
    title: str
    cells: list[Cell]
    sold: tuple[int, ...] = NONE


class PlanModel(QAbstractTableModel):
    """Below the rows stand sums: planned, sold, and the share reached. edited tells that something was written."""

    edited = Signal()

    def __init__(self) -> None:
        """Nothing is shown yet."""
        super().__init__()
        self.lines: list[Line] = []
        self.measure: Measure | str = Measure.BASE
        self.editable = self.dirty = False
        self._unplanned: tuple[int, ...] = NONE

    # what is shown

    def show_plan(self, view: PlanView | None, *, editable: bool) -> None:
        """Another plan, or none."""
        self.beginResetModel()
        self.lines = [Line(row.key, row_title(row.title), list(row.cells), row.sold_fen) for row in view.rows] if view else []
        self._unplanned = view.unplanned_fen if view else NONE
        self.editable, self.dirty = editable, False
        self.endResetModel()

    def show_measure(self, measure: Measure | str) -> None:
        """Another measure of the same rows; SOLD_MEASURE is only read."""
        self.beginResetModel()
        self.measure = measure
        self.endResetModel()

    def written(self) -> list[PlanRow]:
        """The rows as they stand."""
        return [PlanRow(line.key, tuple(line.cells)) for line in self.lines]

    def add_rows(self, rows: Sequence[tuple[Key, str]]) -> None:
        """Further goods to plan; those that have a row already keep it. What was sold of them is told once it is saved."""
        known = {line.key for line in self.lines}
        fresh = [Line(key, row_title(title), [NOTHING] * MONTHS) for key, title in rows if key not in known]
        if fresh:
            self.beginResetModel()
            self.lines += fresh
            self.dirty = True
            self.endResetModel()
            self.edited.emit()

    def remove_row(self, at: int) -> None:
        """Plan these goods no more."""
        if 0 <= at < len(self.lines):
            self.beginResetModel()
            del self.lines[at]
            self.dirty = True
            self.endResetModel()
            self.edited.emit()

    # rows and columns

    def footers(self) -> list[tuple[str, Callable[[], tuple[int, ...]] | None]]:
        """Sums below the rows: title and twelve amounts; without amounts it is the share of the sum before the last."""
        planned = (self.tr("Planned in all"), lambda: self._sums(self._months))
        sold = (self.tr("Sold in all"), self._sold)
        if self.measure == SOLD_MEASURE:
            return [(self.tr("Not planned"), lambda: self._unplanned), sold]
        if self.measure == Measure.QUANTITY:
            return []  # units of different goods do not add up
        return [planned, sold, (self.tr("Reached"), None)] if self.measure in AMOUNTS else [planned]

    def _sold(self) -> tuple[int, ...]:
        return tuple(sum(pair) for pair in zip(self._sums(lambda line: line.sold), self._unplanned, strict=True))

    def _sums(self, months: Callable[[Line], Sequence[int]]) -> tuple[int, ...]:
        each = [months(line) for line in self.lines]
        return tuple(sum(row[at] for row in each) for at in range(MONTHS))

    def _months(self, line: Line) -> Sequence[int]:
        if not isinstance(self.measure, Measure):
            return line.sold
        return [value_of(cell, self.measure) or 0 for cell in line.cells]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Goods, then sums."""
        return 0 if parent.isValid() or not self.lines else len(self.lines) + len(self.footers())

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Months with their quarters, the year, and what became of it."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, side: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Months across, goods down."""
        if role not in (Role.DisplayRole, Role.ToolTipRole) or section < 0:
            return None
        if side == Qt.Orientation.Vertical:
            below = section - len(self.lines)
            return self.lines[section].title if below < 0 else self.footers()[below][0]
        if role == Role.ToolTipRole:
            return None
        kind, at = COLUMNS[section]
        names = {YEAR: self.tr("Year"), SOLD: self.tr("Sold"), SHARE: self.tr("Reached")}
        return month_name(at) if kind == MONTH else quarter_name(at) if kind == QUARTER else names[kind]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Months of goods are written, nothing else."""
        usual = super().flags(index)
        writes = self.editable and self._is_month(index) and isinstance(self.measure, Measure)
        return usual | Qt.ItemFlag.ItemIsEditable if writes else usual

    def _is_month(self, index: Index) -> bool:
        return index.row() < len(self.lines) and COLUMNS[index.column()].kind == MONTH

    # cells

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Words, side and colour of a cell."""
        if not index.isValid():
            return None
        if role == Role.TextAlignmentRole:
            return RIGHT
        if role in (Role.DisplayRole, Role.EditRole):
            return self._text(index.row(), COLUMNS[index.column()])
        if role == Role.FontRole and (index.row() >= len(self.lines) or COLUMNS[index.column()].kind == YEAR):
            font = QFont()
            font.setBold(True)
            return font
        if role == Role.BackgroundRole and not self._is_month(index):
            return QColor(look.tones().raised)
        return self._warning(index, role)

    def _warning(self, index: Index, role: int) -> Any:
        if not self._is_month(index) or rises(self.lines[index.row()].cells[COLUMNS[index.column()].at]):
            return None
        if role == Role.ForegroundRole:
            return look.tones().of("bad")
        return self.tr("Base ≤ stretch ≤ challenge does not hold here.") if role == Role.ToolTipRole else None

    def _text(self, row: int, column: Column) -> str:
        below = row - len(self.lines)
        if below < 0:
            return self._cell_text(self.lines[row], column)
        months = self.footers()[below][1]
        if months is not None:
            return "" if column.kind in (SOLD, SHARE) else self._number(_at(months(), column), column)
        if column.kind in (SOLD, SHARE):
            return ""
        sold, planned = _at(self._sold(), column), _at(self._sums(self._months), column)
        return share_text(share_bp(sold, planned)) if planned else ""

    def _cell_text(self, line: Line, column: Column) -> str:
        if column.kind == SOLD:
            return amount_text(sum(line.sold))
        if column.kind == SHARE:
            measure = self.measure if self.measure in AMOUNTS else Measure.BASE
            planned = sum(value_of(cell, Measure(measure)) or 0 for cell in line.cells)
            return share_text(share_bp(sum(line.sold), planned)) if planned else ""
        return self._number(_at(tuple(self._months(line)), column), column)

    def _number(self, value: int, column: Column) -> str:
        if not value and column.kind == MONTH:
            return ""
        return plain(value, 3, 0) if self.measure == Measure.QUANTITY else amount_text(value)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """An amount in yuan, or a quantity, as typed; an empty text takes it away. False for what cannot be read."""
        if not index.isValid() or role != Role.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        measure, text = Measure(self.measure), str(value).strip()
        found = (money.qty3 if measure is Measure.QUANTITY else money.fen)(text) if text else None
        if (text and found is None) or (found is not None and found < 0 and measure is not Measure.PROFIT):
            return False
        line, month = self.lines[index.row()], COLUMNS[index.column()].at
        line.cells[month] = with_value(line.cells[month], measure, found)
        self.dirty = True
        last = self.index(self.rowCount() - 1, len(COLUMNS) - 1)
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), len(COLUMNS) - 1))
        self.dataChanged.emit(self.index(len(self.lines), 0), last)
        self.edited.emit()
        return True


def _at(months: Sequence[int], column: Column) -> int:
    found = totals(months)
    return found.months[column.at] if column.kind == MONTH else found.quarters[column.at] if column.kind == QUARTER else found.year
