"""The calendar of planned visits: weeks under one another, a cell for each day."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kehu_desk.ui import look
from kehu_desk.visits.queries import PlannedRow
from kehu_desk.visits.rules.plans import RowState, monday
from kehu_desk.visits.table import clock_text
from kehu_desk.visits.words import goal_name, row_name, weekday_name

WEEKS: Final = 6
DAYS: Final = 7
SHOWN: Final = 3  # visits named in a cell; the others are counted
HIGH: Final = 84
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SIGNS: Final = {RowState.DONE: "✓", RowState.MISSED: "✗", RowState.MOVED: "→", RowState.PLANNED: "·"}


def span_of(day: date) -> tuple[date, date]:
    """First and last day of the six weeks that show the month of a day."""
    first = monday(day.replace(day=1))
    return first, first + timedelta(days=WEEKS * DAYS - 1)


class MonthModel(QAbstractTableModel):
    """Six weeks; days of other months are quiet."""

    def __init__(self, today: date) -> None:
        """Empty."""
        super().__init__()
        self._today, self._middle, self._rows = today, today, dict[date, list[PlannedRow]]()
        self._plain = QFont()

    def show_rows(self, day: date, rows: Sequence[PlannedRow]) -> None:
        """The month of a day, with these visits."""
        self.beginResetModel()
        self._middle, self._rows = day, {}
        for row in rows:
            self._rows.setdefault(row.on_day, []).append(row)
        self.endResetModel()

    def day_at(self, index: Index) -> date:
        """The day of a cell."""
        return span_of(self._middle)[0] + timedelta(days=index.row() * DAYS + index.column())

    def place_of(self, day: date) -> tuple[int, int]:
        """Row and column of a day that is shown."""
        return divmod((day - span_of(self._middle)[0]).days, DAYS)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Six weeks."""
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Seven days."""
        return 0 if parent.isValid() else DAYS

    def headerData(self, section: int, side: Qt.Orientation, role: int = Role.DisplayRole.value) -> Any:
        """The days of the week."""
        if role == Role.DisplayRole and side is Qt.Orientation.Horizontal:
            return weekday_name(section)
        return None

    def data(self, index: Index, role: int = Role.DisplayRole.value) -> Any:
        """The day and its visits in words; all of them in the tip."""
        day = self.day_at(index)
        rows = self._rows.get(day, [])
        if role == Role.DisplayRole:
            return "\n".join([str(day.day), *(self._line(row) for row in rows[:SHOWN]), *self._more(len(rows) - SHOWN)])
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            told = [f"{clock_text(row.starts)} {row.customer} {goal_name(row.goal)} {row_name(row.state)}".strip() for row in rows]
            return "\n".join([day.isoformat(), *told])
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if role == Role.ForegroundRole:
            return self._colour(day, rows)
        if role == Role.FontRole and day == self._today:
            font = QFont(self._plain)
            font.setBold(True)
            return font
        return None

    def _line(self, row: PlannedRow) -> str:
        return " ".join(each for each in (SIGNS[RowState(row.state)], clock_text(row.starts), row.customer) if each)

    def _more(self, count: int) -> list[str]:
        return [QCoreApplication.translate("MonthModel", "and {count} more").format(count=count)] if count > 0 else []

    def _colour(self, day: date, rows: Sequence[PlannedRow]) -> Any:
        if any(row.state == RowState.MISSED for row in rows):
            return look.tones().of("bad")
        return look.tones().of("idle") if day.month != self._middle.month else None


class MonthView(QTableView):
    """Chosen by mouse or arrow keys; Enter and a double click plan a visit for the day."""

    day_chosen = Signal(object)
    day_opened = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self.days = MonthModel(today)
        self.days.setParent(self)
        self.setModel(self.days)
        self.setAccessibleName(self.tr("Calendar of visits"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(look.scaled(HIGH) // 2)
        self.selectionModel().currentChanged.connect(lambda index, _before: self._tell(self.day_chosen, index))
        self.activated.connect(lambda index: self._tell(self.day_opened, index))

    def _tell(self, signal: Any, index: QModelIndex) -> None:
        if index.isValid():
            signal.emit(self.days.day_at(index))

    def show_rows(self, day: date, rows: Sequence[PlannedRow]) -> None:
        """The month of a day; the day stays chosen."""
        self.days.show_rows(day, rows)
        row, column = self.days.place_of(day)
        blocked = self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.days.index(row, column))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Six weeks."""
        return QSize(look.scaled(640), WEEKS * look.scaled(HIGH))
