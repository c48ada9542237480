"""The dialog 【结算退换】: how it is settled, what goes out, and what it comes to before anything is written."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.returns.dialogs.cells import CellModel
from kehu_desk.returns.dialogs.columns import fixed
from kehu_desk.returns.dialogs.frame import CaseDialog
from kehu_desk.returns.dialogs.parts import head_of_case
from kehu_desk.returns.dialogs.replacing import ReplaceGrid
from kehu_desk.returns.queries.view import LineRow, RmaView
from kehu_desk.returns.rules.codes import settlements
from kehu_desk.returns.service.reading import goods
from kehu_desk.returns.service.settling import Reckoning, Settling, reckon_settlement, settle_rma
from kehu_desk.returns.words import disposition_name, explain, explain_all, quantity_text, settlement_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines

PAUSE: Final = 200  # ms without a key before it is reckoned
OUT_HEIGHT: Final = 140


class SettleDialog(CaseDialog):
    """Credit of each accepted line, replacements at the prices of today, and the difference."""

    reckoned = Signal()
    """The sums are those of what is typed now."""

    def __init__(self, desk: Desk, view: RmaView, today: date, parent: QWidget | None = None) -> None:
        """view: as it was read; it is settled only as that."""
        self._view, self._soon = view, QTimer(interval=PAUSE, singleShot=True)
        self._accepted = sum(line.accepted3 for line in view.lines)
        ways = settlements(view.row.kind, self._accepted)
        columns = (
            fixed("product", 190), fixed("batch_no", 84), fixed("accepted", 90, right=True), fixed("disposition", 100),
            fixed("credit", 100, right=True),
        )  # fmt: skip
        names = QCoreApplication.translate("SettleDialog", "Settle return"), QCoreApplication.translate("SettleDialog", "Accepted lines")
        super().__init__(desk, names[0], head_of_case(view), today, CellModel(columns), names[1], _fields(ways), parent)
        self._soon.setParent(self)
        self.sums = Lines(self.tr("What it comes to"))
        self.out = ReplaceGrid(goods(desk.door, desk.caller), priced=True)
        self.out.setMinimumHeight(look.scaled(OUT_HEIGHT))
        self.exchanges = view.row.kind == "exchange" and self._accepted > 0
        self.out.setVisible(self.exchanges)
        at = self.frame_layout.indexOf(self.problems)
        self.frame_layout.insertWidget(at, self.sums)
        self.frame_layout.insertWidget(at, self.out, 1)
        self._reading = Latest(self, self._show, self._refuse)
        self.model.show_rows(_row(line) for line in view.lines)
        self.out.show_wanted([each.wanted for each in view.replacements])
        assert self.form is not None
        self.form.set_values({"settlement": ways[0], "on": today})
        self.form.edited.connect(lambda _key: self._soon.start())
        self.out.model.edited.connect(self._soon.start)
        self._soon.timeout.connect(self.reckon)
        self.reckon()

    def typed(self) -> Settling:
        """The settlement as typed; an unread day is the earliest."""
        values = self.values()
        return Settling(values["settlement"], values["on"] or date.min, tuple(self.out.wanted()) if self.exchanges else ())

    def reckon(self) -> None:
        """Ask on a worker what it comes to."""
        self._soon.stop()
        door, caller, rma, typed = self._desk.door, self._desk.caller, self._view.row.id, self.typed()
        self.out.judge()
        self._reading.ask(lambda: reckon_settlement(door, caller, rma, typed))

    def _show(self, seen: Reckoning) -> None:
        for line, row in zip(self._view.lines, self.model.rows, strict=True):
            row["credit"] = yuan(seen.lines.get(line.line_no, 0))
        self.model.dataChanged.emit(self.model.index(0, 0), self.model.index(len(self.model.rows) - 1, self.model.columnCount() - 1))
        self.out.show_amounts([yuan(each) for each in seen.out])
        self.sums.show_lines(self._sum_lines(seen))
        loose = self.out.tell(seen.nos) if self.exchanges and self.out.filled() else list(seen.nos)
        self.problems.show_lines([explain(each) for each in loose])
        self.reckoned.emit()

    def _sum_lines(self, seen: Reckoning) -> list[str]:
        credit = self.tr("Credit for what came back: {credit} yuan").format(credit=yuan(seen.credit_fen))
        if not self.exchanges:
            return [credit]
        out = self.tr("goes out: {out} yuan").format(out=yuan(sum(seen.out)))
        net = seen.net_fen
        text = self.tr("Nothing is left to pay.")
        if net:
            text = self.tr("The customer pays {net} yuan more.") if net > 0 else self.tr("The customer is owed {net} yuan.")
        return [f"{credit} · {out}", text.format(net=yuan(abs(net)))]

    def _refuse(self, refused: Refused) -> None:
        self.sums.show_lines([])
        self.problems.show_lines(explain_all(refused))
        self.reckoned.emit()

    def rest(self, nos: list[No]) -> list[No]:
        """Faults of what goes out stand at their cells."""
        return self.out.tell(nos)

    def carry_out(self, _values: dict[str, Any]) -> None:
        """Settle."""
        self._desk.act(settle_rma, self._view.row.id, self.typed(), seen=self._view.version)


def _fields(ways: Sequence[str]) -> tuple[Field, ...]:
    options = [(code, settlement_name(code)) for code in ways]
    way = QCoreApplication.translate("SettleDialog", "Settled by")
    day = QCoreApplication.translate("SettleDialog", "Settled on")
    return (
        Field(key="settlement", label=way, kind=Kind.CHOICE, options=options, required=True),
        Field(key="on", label=day, kind=Kind.DATE, required=True),
    )


def _row(line: LineRow) -> dict[str, str]:
    return {
        "product": f"{line.product} {line.spec}".strip(), "batch_no": line.batch_no,
        "accepted": quantity_text(line.accepted3, line.base_unit), "disposition": disposition_name(line.disposition), "credit": "",
    }  # fmt: skip
