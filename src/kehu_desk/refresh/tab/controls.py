"""The line over the tables: pages, quarter, whose tasks, and by what the late rates are counted."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTabBar, QWidget

from kehu_desk.refresh.service.listing import Scope
from kehu_desk.refresh.tab.reading import BY
from kehu_desk.refresh.words import scope_name
from kehu_desk.ui import look
from kehu_desk.ui.labelled import labelled

TASKS, MARKS, RATES = range(3)
SHOWN_ON: Final = ((TASKS, RATES), (TASKS, MARKS, RATES), (RATES,))  # pages of quarter, whose, by


class Controls(QWidget):
    """turned: another page; asked: other rows are wanted; counted_by: the same rows by something else."""

    turned = Signal(int)
    asked = Signal()
    counted_by = Signal()

    def __init__(self, scopes: Sequence[Scope], *, widest: bool) -> None:
        """scopes: whose tasks this person may list, the widest last; widest: that one is shown first."""
        super().__init__()
        self.pages, self.quarter, self.scope, self.by = QTabBar(), QComboBox(), QComboBox(), QComboBox()
        self.pages.setAccessibleName(self.tr("Pages of the quarterly refresh"))
        self.pages.setDrawBase(False)
        self.pages.setExpanding(False)
        for text in (self.tr("Tasks"), self.tr("Marks"), self.tr("Late rates")):
            self.pages.addTab(text)
        self.quarter.addItem(self.tr("All quarters"), "")
        for scope in scopes:
            self.scope.addItem(scope_name(scope.value), scope.value)
        if widest:
            self.scope.setCurrentIndex(len(scopes) - 1)
        for by, text in zip(BY, (self.tr("Person"), self.tr("Department"), self.tr("Quarter")), strict=True):
            self.by.addItem(text, by)
        self._lay_out()
        self.pages.currentChanged.connect(self._turn)
        self.quarter.currentIndexChanged.connect(lambda _place: self.asked.emit())
        self.scope.currentIndexChanged.connect(lambda _place: self.asked.emit())
        self.by.currentIndexChanged.connect(lambda _place: self.counted_by.emit())
        self._turn(TASKS)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.GAP)
        row.addWidget(self.pages)
        row.addStretch(1)
        self._pairs = []
        for text, box in ((self.tr("Quarter"), self.quarter), (self.tr("Whose"), self.scope), (self.tr("By"), self.by)):
            label = labelled(text, box)
            row.addWidget(label)
            row.addWidget(box)
            self._pairs.append((label, box))

    def _turn(self, page: int) -> None:
        for pair, pages in zip(self._pairs, SHOWN_ON, strict=True):
            for each in pair:
                each.setVisible(page in pages)
        self.turned.emit(page)

    def page(self) -> int:
        """TASKS, MARKS or RATES."""
        return self.pages.currentIndex()

    def chosen_scope(self) -> Scope | None:
        """Whose tasks; None for a person who may list none."""
        return Scope(self.scope.currentData()) if self.scope.count() else None

    def chosen_quarter(self) -> str:
        """A quarter, or empty for all."""
        return str(self.quarter.currentData() or "")

    def chosen_by(self) -> str:
        """person, department or quarter."""
        return str(self.by.currentData() or BY[0])

    def show_quarters(self, codes: Sequence[str]) -> None:
        """Offer these quarters; the one chosen stays chosen while it is there."""
        kept = self.chosen_quarter()
        self.quarter.blockSignals(True)
        while self.quarter.count() > 1:
            self.quarter.removeItem(1)
        for code in codes:
            self.quarter.addItem(code, code)
        self.quarter.setCurrentIndex(max(0, self.quarter.findData(kept)))
        self.quarter.blockSignals(False)

    def widen(self) -> None:
        """Show all that this person may list."""
        self.quarter.setCurrentIndex(0)
        self.scope.setCurrentIndex(self.scope.count() - 1)
