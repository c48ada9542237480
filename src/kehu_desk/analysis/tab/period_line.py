"""The line over the statistic: the period, whose use, and by what it is parted."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from kehu_desk.analysis.rules.periods import NAMES, period
from kehu_desk.analysis.rules.using import Scope
from kehu_desk.analysis.service import Asked
from kehu_desk.analysis.words import DIMENSIONS, dimension_name, period_name, scope_name
from kehu_desk.ui import look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.labelled import labelled

DAYS: Final = "days"


class PeriodLine(QWidget):
    """asked: another period or scope is wanted; parted: the same numbers by another dimension."""

    asked = Signal()
    parted = Signal()

    def __init__(self, scopes: Sequence[Scope], today: date) -> None:
        """today: the office's day when the page was opened."""
        super().__init__()
        self._today = today
        self.period, self.scope, self.dimension = QComboBox(), QComboBox(), QComboBox()
        self.first, self.last = DateEdit(lambda: today), DateEdit(lambda: today)
        for name in NAMES:
            self.period.addItem(period_name(name), name)
        for scope in scopes:
            self.scope.addItem(scope_name(scope.value), scope.value)
        for key in DIMENSIONS:
            self.dimension.addItem(dimension_name(key), key)
        self._lay_out()
        self.period.currentIndexChanged.connect(self._take)
        self.scope.currentIndexChanged.connect(lambda _place: self.asked.emit())
        self.dimension.currentIndexChanged.connect(lambda _place: self.parted.emit())
        for edit in (self.first, self.last):
            edit.line.editingFinished.connect(self.asked)
        self._take()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.GAP)
        for text, box in ((self.tr("Period"), self.period), (self.tr("Whose use"), self.scope), (self.tr("Parted by"), self.dimension)):
            label = labelled(text, box)
            row.addWidget(label)
            row.addWidget(box)
            if box is self.period:
                self._add_days(row)
        row.addStretch(1)

    def _add_days(self, row: QHBoxLayout) -> None:
        for name, edit in ((self.tr("First day"), self.first), (self.tr("Last day"), self.last)):
            edit.line.setAccessibleName(name)
            edit.setMaximumWidth(look.scaled(130))
            row.addWidget(edit)

    def _take(self) -> None:
        """Show the days of the period chosen; they can be written when it goes from day to day."""
        name = str(self.period.currentData())
        first, last = period(name, self._today)
        if name != DAYS or self.first.value() is None:
            self.first.set_value(first)
            self.last.set_value(last)
        for edit in (self.first, self.last):
            edit.set_read_only(name != DAYS)
        self.asked.emit()

    def question(self) -> Asked | None:
        """What is asked for; None while a day cannot be read, the first lies after the last, or nothing may be counted."""
        first, last = self.first.value(), self.last.value()
        if first is None or last is None or first > last or not self.scope.count():
            return None
        return Asked(first, last, Scope(self.scope.currentData()))

    def chosen_dimension(self) -> str:
        """By what the use is parted."""
        return str(self.dimension.currentData())
