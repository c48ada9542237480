"""The dialog 【调换包装登记】: what was done to which line, with material, minutes and cost, and who bears it."""

from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.kernel.days import parse_day
from kehu_desk.kernel.money import fen, qty3
from kehu_desk.returns.dialogs.cells import CellModel
from kehu_desk.returns.dialogs.columns import chosen, day_text, typed
from kehu_desk.returns.dialogs.frame import CaseDialog
from kehu_desk.returns.dialogs.parts import head_of_case
from kehu_desk.returns.queries.view import LineRow, RmaView
from kehu_desk.returns.rules.codes import BEARERS, PLACES
from kehu_desk.returns.service import record_work
from kehu_desk.returns.service.handling import Work
from kehu_desk.returns.words import bearer_name, place_name, quantity_text
from kehu_desk.ui import icons
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button

WIDTH: Final = 940


class WorkDialog(CaseDialog):
    """One row for each thing that was done; the quantity and the batch of the goods stay as they were."""

    def __init__(self, desk: Desk, view: RmaView, today: date, parent: QWidget | None = None) -> None:
        """Proposes a row for each line that is not done."""
        self._view, self._today = view, today
        self._left = {line.line_no: _open3(line, view) for line in view.lines}
        model = CellModel((
            chosen("line", [(str(line.line_no), _line_text(line)) for line in view.lines], 190), typed("material", 120),
            typed("qty", 76, right=True), typed("labour_min", 80, right=True), typed("cost", 84, right=True), typed("done_on", 88),
            chosen("done_at", [(code, place_name(code)) for code in PLACES], 104),
            chosen("borne_by", [(code, bearer_name(code)) for code in BEARERS], 90),
        ))  # fmt: skip
        title = QCoreApplication.translate("WorkDialog", "Record repacking")
        super().__init__(desk, title, "", today, model, QCoreApplication.translate("WorkDialog", "What was done"), (), parent)
        self.said.setText("\n".join((head_of_case(view), "   ".join(self._still(line) for line in view.lines))))
        self.model.show_rows(self._row(line) for line in view.lines if self._left[line.line_no])
        if not self.model.rows:
            self.add()
        self.resize(max(self.width(), WIDTH), self.height())

    def _still(self, line: LineRow) -> str:
        left = quantity_text(self._left[line.line_no], line.base_unit)
        return self.tr("{line}: {quantity} left").format(line=_line_text(line), quantity=left)

    def left_buttons(self) -> tuple[QPushButton, ...]:
        """More and fewer rows."""
        more, fewer = button(self.tr("Add row")), button(self.tr("Remove rows"))
        icons.dress(more, "plus")
        icons.dress(fewer, "minus")
        more.clicked.connect(self.add)
        fewer.clicked.connect(lambda: self.model.remove_rows_at({index.row() for index in self.grid.selectedIndexes()}))
        return more, fewer

    def add(self) -> None:
        """A further row, of the first line."""
        self.model.add_row(self._row(self._view.lines[0]) | {"qty": ""})

    def _row(self, line: LineRow) -> dict[str, str]:
        return {
            "line": str(line.line_no), "material": "", "qty": quantity_text(self._left[line.line_no]).replace(",", ""), "labour_min": "",
            "cost": "", "done_on": day_text(self._today), "done_at": "our", "borne_by": "us",
        }  # fmt: skip

    def works(self) -> list[Work]:
        """What was typed; minutes and cost that are left empty are none."""
        return [self._work(row) for row in self.model.rows]

    def _work(self, row: dict[str, str]) -> Work:
        minutes = row["labour_min"] or "0"
        return Work(
            int(row["line"] or "0"), row["material"], qty3(row["qty"]), int(minutes) if minutes.isdecimal() else None,
            fen(row["cost"] or "0"), parse_day(row["done_on"], self._today), row["done_at"], row["borne_by"],
        )  # fmt: skip

    def carry_out(self, _values: dict[str, Any]) -> None:
        """Record."""
        self._desk.act(record_work, self._view.row.id, self.works())


def _line_text(line: LineRow) -> str:
    return f"{line.line_no} · {line.product} {line.batch_no}".strip()


def _open3(line: LineRow, view: RmaView) -> int:
    there = line.accepted3 if view.inspected_at is not None else line.received3
    return max(0, there - sum(each.qty3 for each in view.repackings if each.line_no == line.line_no))
