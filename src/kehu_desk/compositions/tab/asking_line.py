"""The line over a composition: which one, of which months, on which level of sale."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from kehu_desk.compositions.rules.asking import KINDS, period_of, range_of
from kehu_desk.compositions.rules.report import Asked, View
from kehu_desk.compositions.words import LEVELS, explain, period_kind, sales_level, view_name
from kehu_desk.kernel.errors import No
from kehu_desk.sales.rules.periods import Period
from kehu_desk.ui import look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.lines import Lines

RANGE = "range"
USUAL = "last_year"


class AskingLine(QWidget):
    """asked: another question stands here."""

    asked = Signal()

    def __init__(self, today: date, begins: int) -> None:
        """today: the office's day; begins: first month of its year."""
        super().__init__()
        self._today, self._begins = today, begins
        self._depth, self._within = "", tuple[tuple[str, str], ...]()
        self._customer: UUID | None = None
        self.view, self.period, self.level = QComboBox(), QComboBox(), QComboBox()
        self.first, self.last = DateEdit(lambda: today), DateEdit(lambda: today)
        self.wrong = Lines(self.tr("Why not"), "bad")
        for each in View:
            self.view.addItem(view_name(each.value), each.value)
        for kind in KINDS:
            self.period.addItem(period_kind(kind) if kind != RANGE else self.tr("From month to month"), kind)
        for level in LEVELS:
            self.level.addItem(sales_level(level), level)
        self.period.setCurrentIndex(self.period.findData("to_date"))
        self._lay_out()
        self.view.currentIndexChanged.connect(lambda _at: self._start())
        self.level.currentIndexChanged.connect(lambda _at: self._start())
        self.period.currentIndexChanged.connect(lambda _at: self._take())
        for edit in (self.first, self.last):
            edit.line.editingFinished.connect(self.asked)
        self._take()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.GAP)
        for name, box in ((self.tr("Dimension"), self.view), (self.tr("Period"), self.period)):
            row.addWidget(labelled(name, box))
            row.addWidget(box)
        for name, edit in ((self.tr("First day"), self.first), (self.tr("Last day"), self.last)):
            edit.line.setAccessibleName(name)
            edit.setMaximumWidth(look.scaled(124))
            row.addWidget(edit)
        row.addWidget(labelled(self.tr("Level of sale"), self.level))
        row.addWidget(self.level)
        row.addWidget(self.wrong, 1)
        row.addStretch(1)

    def _take(self) -> None:
        kind = str(self.period.currentData())
        if kind != RANGE:
            found = period_of(kind, self._today, self._begins)
            self.first.set_value(found.since)
            self.last.set_value(found.until)
        for edit in (self.first, self.last):
            edit.setVisible(kind == RANGE)
        self.asked.emit()

    def _start(self) -> None:
        """Another composition is asked from its top."""
        self._depth, self._within = "", ()
        self.asked.emit()

    def question(self) -> Asked | None:
        """What is asked for; None while the days cannot be read or make no period, which is said here."""
        found = self._period()
        self.wrong.show_lines([explain(found)] if isinstance(found, No) else [])
        if not isinstance(found, Period):
            return None
        view = View(self.view.currentData())
        customer = self._customer if view is View.CUSTOMER else None
        return Asked(view, found, str(self.level.currentData()), self._depth, self._within, customer)

    def _period(self) -> Period | No | None:
        kind = str(self.period.currentData())
        if kind != RANGE:
            return period_of(kind, self._today, self._begins)
        first, last = self.first.value(), self.last.value()
        return None if first is None or last is None else range_of(first, last)

    def take_customer(self, customer: UUID) -> None:
        """Whose products are compared."""
        self._customer = customer
        self.view.setCurrentIndex(self.view.findData(View.CUSTOMER.value))
        self.asked.emit()

    def show_question(self, asked: Asked) -> None:
        """Put a question in, from a drill-down or one that was kept."""
        boxes = (self.view, self.period, self.level)
        for box in boxes:
            box.blockSignals(True)
        self.view.setCurrentIndex(self.view.findData(asked.view.value))
        self.level.setCurrentIndex(self.level.findData(asked.level))
        if self._period() != asked.period:
            usual = [kind for kind in KINDS if kind != RANGE and period_of(kind, self._today, self._begins) == asked.period]
            self.period.setCurrentIndex(self.period.findData(usual[0] if usual else RANGE))
            self.first.set_value(asked.period.since)
            self.last.set_value(asked.period.until)
            for edit in (self.first, self.last):
                edit.setVisible(not usual)
        for box in boxes:
            box.blockSignals(False)
        self._depth, self._within = asked.depth, asked.within
        self._customer = asked.customer or self._customer
        self.asked.emit()
