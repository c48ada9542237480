"""The line over 用印登记簿: search, state, seal, inside or outside, and days."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from kehu_desk.seals.queries import Picked
from kehu_desk.seals.words import USE_STATES, use_state
from kehu_desk.ui import look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.search_box import SearchBox


class Filters(QWidget):
    """asked: other lines are wanted."""

    asked = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        """Nothing is narrowed at first."""
        super().__init__()
        self.search = SearchBox(self.tr("Number, paper, purpose or customer"))
        self.state, self.seal, self.outside = QComboBox(), QComboBox(), QComboBox()
        self.since, self.until = DateEdit(today), DateEdit(today)
        self._name()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.TIGHT)
        row.addWidget(self.search, 1)
        for each in (self.state, self.seal, self.outside, self.since, QLabel("–"), self.until):
            row.addWidget(each)
        self._listen()

    def _name(self) -> None:
        self.search.line.setMinimumWidth(look.scaled(120))
        self.state.addItem(self.tr("All states"), "")
        for state in USE_STATES:
            if state != "late":
                self.state.addItem(use_state(state), state)
        self.seal.addItem(self.tr("All seals"), "")
        for words, value in ((self.tr("Inside and outside"), ""), (self.tr("Inside"), "in"), (self.tr("Outside"), "out")):
            self.outside.addItem(words, value)
        named = (
            (self.state, self.tr("State")), (self.seal, self.tr("Seal")), (self.outside, self.tr("Inside or outside")),
            (self.since, self.tr("From day")), (self.until, self.tr("To day")),
        )  # fmt: skip
        for widget, name in named:
            for each in (widget, widget.focusProxy() or widget):
                each.setAccessibleName(name)
                each.setAccessibleDescription(name)
                each.setToolTip(name)
        for day in (self.since, self.until):
            day.line.setPlaceholderText(day.accessibleName())
            day.setMaximumWidth(look.scaled(128))

    def _listen(self) -> None:
        self.search.changed.connect(lambda _text: self.asked.emit())
        for box in (self.state, self.seal, self.outside):
            box.currentIndexChanged.connect(lambda _place: self.asked.emit())
        for day in (self.since, self.until):
            day.changed.connect(self._days)

    def _days(self) -> None:
        if self.since.readable() and self.until.readable():
            self.asked.emit()

    def picked(self) -> Picked:
        """What is wanted."""
        seal, state, outside = self.seal.currentData(), self.state.currentData(), self.outside.currentData()
        return Picked(
            (UUID(seal),) if seal else (), (state,) if state else (), {"in": False, "out": True}.get(outside), self.search.text(),
            self.since.value(), self.until.value(),
        )  # fmt: skip

    def narrows(self) -> bool:
        """Whether anything is left out."""
        return self.picked() != Picked()

    def offer_seals(self, seals: Sequence[tuple[UUID, str]]) -> None:
        """Seals to narrow by; the one chosen stays."""
        kept = self.seal.currentData()
        self.seal.blockSignals(True)
        while self.seal.count() > 1:
            self.seal.removeItem(1)
        for each, name in seals:
            self.seal.addItem(name, str(each))
        self.seal.setCurrentIndex(max(0, self.seal.findData(kept)))
        self.seal.blockSignals(False)

    def clear(self) -> None:
        """Narrow nothing any more."""
        for box in (self.state, self.seal, self.outside):
            box.setCurrentIndex(0)
        self.search.line.clear()
        self.since.set_value(None)
        self.until.set_value(None)
