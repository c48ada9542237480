"""The dialog 【办理结果】: what became of each loan of a selection, one line each (B-009)."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button, button_row, named


class Result(NamedTuple):
    """One loan; why is empty when it was done."""

    no: str
    customer: str
    why: str


class ResultsDialog(QDialog):
    """Done ones and refused ones, in the order of the selection."""

    def __init__(self, what: str, results: Sequence[Result], parent: QWidget | None = None) -> None:
        """what: the action as its button calls it."""
        super().__init__(parent)
        named(self, self.tr("Results"))
        done = sum(not each.why for each in results)
        head = QLabel(self.tr("{what}: {done} of {count} done.").format(what=what, done=done, count=len(results)))
        self.table = QTableWidget(len(results), 3)
        self.table.setAccessibleName(self.tr("Results"))
        self.table.setHorizontalHeaderLabels([self.tr("Loan"), self.tr("Customer"), self.tr("Result")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setColumnWidth(0, 120)
        self.table.setColumnWidth(1, 180)
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for place, each in enumerate(results):
            self._fill(place, each)
        self.table.resizeRowsToContents()
        close = button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(button_row(close))
        self.resize(720, 360)

    def _fill(self, place: int, each: Result) -> None:
        sign = icons.icon("circle-x", "bad") if each.why else icons.icon("circle-check", "ok")
        said = QTableWidgetItem(sign, each.why or self.tr("done"))
        said.setToolTip(each.why)
        said.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, item in enumerate((QTableWidgetItem(each.no), QTableWidgetItem(each.customer), said)):
            self.table.setItem(place, column, item)
