"""The dialog 【投诉指标】: figures of a period, and the causes as picture and table with the same numbers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.complaints.rules.figures import ALL, CauseRow, Line
from kehu_desk.complaints.service.reading import Figures, Seat, figures
from kehu_desk.complaints.table import CAUSES, FIGURES, titles
from kehu_desk.complaints.words import cause_name, explain_all, severity_name, work_text
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.listing import listed, table
from kehu_desk.ui.picture import Picture

if TYPE_CHECKING:
    from kehu_desk.drawing.tone import Tone

OWN, WHOLE = "own", "whole"
BACK: Final = timedelta(days=365)
FIGURES_HIGH: Final = 170


class FiguresDialog(QDialog):
    """Asks anew whenever the period or the range changes."""

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """Of the last twelve months at first; service and managers see the office, the field its own customers."""
        super().__init__(parent)
        named(self, QCoreApplication.translate("ComplaintDialogs", "Figures of complaints"))
        self._desk, self._seat = desk, seat
        self.found: Figures | None = None
        self.since, self.until, self.scope = DateEdit(lambda: seat.today), DateEdit(lambda: seat.today), QComboBox()
        self.problems = Lines(self.tr("Why not"), "bad")
        self.lines, self.lines_view = table(self.tr("Table of figures"), self._lines_source(), (150, 90, 110, 150, 100, 130), {0: 120})
        self.causes, self.causes_view = table(self.tr("Table of causes"), self._causes_source(), (130, 60, 80, 80, 100), {0: 90})
        self.picture = Picture(self.tr("Causes of complaints"))
        self._asking = Latest(self, self._show, self._refuse)
        self._lay_out()
        self.since.set_value(seat.today - BACK)
        self.until.set_value(seat.today)
        self.scope.addItem(self.tr("The office"), WHOLE)
        self.scope.addItem(self.tr("My customers"), OWN)
        self.scope.setCurrentIndex(0 if seat.handles else 1)
        for edit in (self.since, self.until):
            edit.changed.connect(self.read)
        self.scope.currentIndexChanged.connect(lambda _at: self.read())
        self.resize(look.scaled(940), look.scaled(600))
        self.read()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(look.GAP)
        for edit, text in ((self.since, self.tr("From")), (self.until, self.tr("To"))):
            label = QLabel(text)
            label.setBuddy(edit)
            edit.line.setAccessibleName(text)
            above.addWidget(label)
            above.addWidget(edit)
        above.addWidget(labelled(self.tr("Range"), self.scope))
        above.addWidget(self.scope)
        above.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(look.GAP)
        below.addWidget(self.picture, 3)
        below.addWidget(self.causes_view, 3)
        hint = QLabel(self.tr(
            "On time: the first reply and the final answer were. Time is working time without waiting for the customer. "
            "— : held back, fewer than three customers, not all of them open to you (B-017)."
        ))  # fmt: skip
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        self.lines_view.setFixedHeight(look.scaled(FIGURES_HIGH))
        done = button(self.tr("Done"), primary=True)
        done.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(above)
        for part in (self.problems, self.lines_view, hint):
            layout.addWidget(part)
        layout.addLayout(below, 1)
        layout.addLayout(button_row(done))

    def _lines_source(self) -> Any:
        def rows() -> Sequence[Row]:
            return [self._line(row) for row in self.found.lines] if self.found else ()

        source = listed(rows, titles(FIGURES), FIGURES, _plain)
        return _right(source, len(FIGURES))

    def _causes_source(self) -> Any:
        def rows() -> Sequence[Row]:
            return [cause_line(row) for row in self.found.causes] if self.found else ()

        return _right(listed(rows, titles(CAUSES), CAUSES, _plain), len(CAUSES))

    def _line(self, row: Line) -> Row:
        name = self.tr("All") if row.key == ALL else severity_name(row.key)
        if row.cases is None:
            return (row.key, name, *("—",) * (len(FIGURES) - 1))
        minutes = "" if row.minutes is None else work_text(timedelta(minutes=row.minutes), self._seat.a_day)
        return (row.key, name, str(row.cases), percent(row.on_time_bp), minutes, percent(row.repeat_bp), yuan(row.cost_fen or 0))

    def read(self) -> None:
        """Count on a worker."""
        since, until, own = self.since.value(), self.until.value(), self.scope.currentData() == OWN
        if since is None or until is None:
            return
        door, caller, first, last = self._desk.door, self._desk.caller, since, until
        self._asking.ask(lambda: figures(door, caller, first, last, own))

    def _show(self, found: Figures) -> None:
        self.found = found
        self.problems.show_lines([])
        self.lines.refresh()
        self.causes.refresh()
        rows = [(cause_name(row.cause), row.cases) for row in found.causes if row.cases is not None]
        told = "、".join(f"{name} {count}" for name, count in rows)
        self.picture.show_drawing(causes_drawing(rows, QCoreApplication.translate("ComplaintDialogs", "cases")), told)

    def _refuse(self, refused: Refused) -> None:
        self.problems.show_lines(explain_all(refused))


def causes_drawing(rows: Sequence[tuple[str, int]], unit: str) -> "Callable[[Tone, tuple[float, float]], Any]":
    """The Pareto of these causes, for screen and paper. rows: name and number."""

    def make(tone: "Tone", size: tuple[float, float]) -> Any:
        from kehu_desk.drawing.charts import Bar, pareto

        return pareto([Bar(name, count) for name, count in rows], tone, size, unit)

    return make


def cause_line(row: CauseRow) -> Row:
    """Id, then the cells."""
    if row.cases is None:
        return (row.cause, cause_name(row.cause), *("—",) * (len(CAUSES) - 1))
    return (
        row.cause, cause_name(row.cause), str(row.cases), percent(row.share_bp), percent(row.cumulated_bp), yuan(row.cost_fen or 0),
    )  # fmt: skip


def percent(share_bp: int | None) -> str:
    """12.34 %; empty for none."""
    return "" if share_bp is None else f"{plain(share_bp, 2, 0)} %"


def _plain(value: Any, _column: int) -> str:
    return str(value)


def _right(source: Any, columns: int) -> Any:
    return replace(source, right=frozenset(range(1, columns)))
