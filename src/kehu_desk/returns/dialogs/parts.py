"""The dialogs 【审批退换】, 【收货登记】 and 【验货】: a quantity for each line, of what the step before has left."""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.money import plain, qty3, yuan
from kehu_desk.returns.dialogs.cells import CellModel, Column
from kehu_desk.returns.dialogs.columns import chosen, day_text, fixed, typed
from kehu_desk.returns.dialogs.frame import CaseDialog
from kehu_desk.returns.queries.view import LineRow, RmaView
from kehu_desk.returns.rules.codes import DONE_WITH
from kehu_desk.returns.rules.lines import Part
from kehu_desk.returns.service import approve_rma, inspect_rma, receive_rma
from kehu_desk.returns.words import disposition_name, kind_name, quantity_text, rate_text, reason_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


def head_of_case(view: RmaView) -> str:
    """Which case: number, customer, kind and reason."""
    return f"{view.row.no}  {view.row.customer}  {kind_name(view.row.kind)} · {reason_name(view.row.reason)}"


class PartsDialog(CaseDialog):
    """Lines with one column to type in; before it stands what there is."""

    def __init__(
        self, desk: Desk, title: str, view: RmaView, today: date, columns: tuple[Column, ...], key: str, before: str,
        fields: tuple[Field, ...] = (), parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """key: of the column to type in; before: of the quantity that it starts from."""
        model = CellModel((fixed("product", 180), fixed("batch_no", 84), fixed("delivered", 84), *columns))
        self._view, self._key, self._before = view, key, before
        name = QCoreApplication.translate("PartsDialog", "Lines of the case")
        super().__init__(desk, title, head_of_case(view), today, model, name, fields, parent)
        self.model.show_rows(self._typed(line) for line in view.lines)
        self.grid.setCurrentIndex(self.model.index(0, [column.key for column in self.model.columns].index(key)))

    def _typed(self, line: LineRow) -> dict[str, str]:
        shown = {key: quantity_text(getattr(line, f"{key}3")) for key in ("approved", "received")}
        there = getattr(line, self._before)
        return shown | {
            "product": f"{line.product} {line.spec}".strip(), "batch_no": line.batch_no, "delivered": day_text(line.delivered_on),
            "asked": quantity_text(line.requested3, line.base_unit), "unit": line.base_unit, "reason": line.note, "note": "",
            "amount": yuan(line.asked_fen) if line.asked_fen is not None else "", "disposition": self.usual(line),
            self._key: plain(there, 3, 0),
        }  # fmt: skip

    def usual(self, _line: LineRow) -> str:
        """What becomes of goods unless somebody says otherwise."""
        return ""

    def parts(self) -> dict[int, Part]:
        """What was typed, by line number."""
        return {
            line.line_no: Part(qty3(row[self._key]), row["disposition"], row["note"])
            for line, row in zip(self._view.lines, self.model.rows, strict=True)
        }  # fmt: skip


class DecideDialog(PartsDialog):
    """How much of each line is approved. Rejecting and sending back have their own buttons on the page."""

    def __init__(self, desk: Desk, view: RmaView, today: date, parent: QWidget | None = None) -> None:
        """view: as it was read; it is decided only as that."""
        money = (fixed("amount", 92, right=True),) if view.sees_money else ()
        columns = (fixed("asked", 90, right=True), *money, typed("approved", 84, right=True), fixed("unit", 50), fixed("reason", 110))
        opinion = Field(key="opinion", label=QCoreApplication.translate("PartsDialog", "Opinion"), limit=500, span=2)
        title = QCoreApplication.translate("PartsDialog", "Decide return")
        super().__init__(desk, title, view, today, columns, "approved", "requested3", (opinion,), parent)
        self.said.setText(f"{head_of_case(view)}\n{rate_text(view.rate)}")

    def carry_out(self, values: dict[str, Any]) -> None:
        """Approve."""
        self._desk.act(approve_rma, self._view.row.id, self.parts(), values["opinion"], seen=self._view.version)


class ReceiveDialog(PartsDialog):
    """How much of each line has come, and on which day."""

    def __init__(self, desk: Desk, view: RmaView, today: date, parent: QWidget | None = None) -> None:
        """Proposes all that was approved, today."""
        day = Field(key="on", label=QCoreApplication.translate("PartsDialog", "Received on"), kind=Kind.DATE, required=True, span=2)
        columns = (fixed("approved", 84, right=True), typed("received", 84, right=True), fixed("unit", 60))
        title = QCoreApplication.translate("PartsDialog", "Record receipt of goods")
        super().__init__(desk, title, view, today, columns, "received", "approved3", (day,), parent)
        assert self.form is not None
        self.form.set_values({"on": today})

    def carry_out(self, values: dict[str, Any]) -> None:
        """Receive."""
        self._desk.act(receive_rma, self._view.row.id, values["on"], self.parts())


class InspectDialog(PartsDialog):
    """How much of each line is accepted, and what becomes of it."""

    def __init__(self, desk: Desk, view: RmaView, today: date, parent: QWidget | None = None) -> None:
        """Proposes all that was received, or what an earlier inspection said."""
        self._ways = DONE_WITH[view.row.kind]
        ways = [(code, disposition_name(code)) for code in self._ways]
        before = "accepted3" if view.inspected_at is not None else "received3"
        columns = (
            fixed("received", 84, right=True), typed("accepted", 84, right=True), fixed("unit", 50), chosen("disposition", ways, 120),
            typed("note", 120),
        )  # fmt: skip
        title = QCoreApplication.translate("PartsDialog", "Inspect goods")
        super().__init__(desk, title, view, today, columns, "accepted", before, (), parent)

    def usual(self, line: LineRow) -> str:
        """What was said before, or the one way there is."""
        return line.disposition or (self._ways[0] if len(self._ways) == 1 else "")

    def carry_out(self, _values: dict[str, Any]) -> None:
        """Inspect."""
        self._desk.act(inspect_rma, self._view.row.id, self.parts(), seen=self._view.version)
