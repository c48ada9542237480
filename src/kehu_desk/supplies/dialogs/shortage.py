"""The dialogs of shortages: 【登记短缺】, and 【从断货接收】 with the stock-outs that nobody has explained."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.kernel.money import plain
from kehu_desk.supplies import service
from kehu_desk.supplies.dialogs.asking import GoodsForm
from kehu_desk.supplies.queries import ShortageRow, StandingOut
from kehu_desk.supplies.rules.shortages import REASONS, ShortageTerms
from kehu_desk.supplies.service.reading import estimate, waiting
from kehu_desk.supplies.table import WAITING, titles, waiting_line
from kehu_desk.supplies.words import field_name, qty_text, reason_name
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import listed, table
from kehu_desk.ui.words import fact


class ShortageDialog(GoodsForm):
    """A new shortage, one that is taken over from a stock-out, or what is put right in one that is there."""

    def __init__(
        self, desk: Desk, customer: UUID | None, row: ShortageRow | None = None, out: StandingOut | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """row: the shortage that is corrected; out: the stock-out that is taken over. Raises Refused E_NOT_FOUND."""
        self._row, self._out, self.shortage_id = row, out, row.id if row else None
        super().__init__(desk, _title(row), _fields(), customer, parent, "lost3")
        self.form.set_values(self._given())
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.column.insertWidget(self.column.indexOf(self.problems), self.hint)
        self.hint.hide()
        self._estimating = Latest(self, self._show_estimate, desk.tell)
        shown = row or out
        if shown is not None:
            self.goods.show_product(shown.product_id, shown.product, fixed=out is not None)
        if out is not None:
            self.form.read_only(["since_on"])
        self.goods.chosen.connect(self._estimate)
        self.archive.chosen.connect(lambda _customer: self._estimate())
        self.form.edited.connect(lambda key: self._estimate() if key in ("since_on", "until_on") else None)
        self._estimate()

    def _given(self) -> dict[str, Any]:
        if self._row is not None:
            row = self._row
            return {
                "since_on": row.since_on, "until_on": row.until_on, "lost3": _typed(row.lost_qty3), "reason": row.reason,
                "remedy": row.remedy, "note": row.note,
            }  # fmt: skip
        if self._out is not None:
            return {"since_on": self._out.since_on, "until_on": self._out.until_on, "lost3": _typed(self._out.lost3)}
        return {"since_on": self.today()}

    def _estimate(self) -> None:
        """What was not sold, by the weeks before: a hint, nothing is typed for the person."""
        typed, customer, product = self.form.values(), self.customer, self.goods.product
        since, until = typed["since_on"], typed["until_on"]
        if customer is None or product is None or since is None:
            return
        door, caller = self._desk.door, self._desk.caller
        self._estimating.ask(lambda: estimate(door, caller, customer, product, since, until))

    def _show_estimate(self, lost3: int | None) -> None:
        text = self.tr("By the eight weeks before, about {quantity} base units were not sold.")
        self.hint.setText("" if lost3 is None else text.format(quantity=qty_text(lost3)))
        self.hint.setVisible(lost3 is not None)

    def write(self, customer: UUID, product: UUID, amount: int | None) -> None:
        """Write it down."""
        typed = self.form.values()
        terms = ShortageTerms(product, typed["since_on"], typed["reason"], typed["until_on"], amount, typed["remedy"], typed["note"])
        if self._row is not None:
            self._desk.act(service.correct_shortage, self._row.id, terms)
        elif self._out is not None:
            self.shortage_id = self._desk.act(service.take_over, self._out.id, terms)
        else:
            self.shortage_id = self._desk.act(service.record_shortage, customer, terms)


def _title(row: ShortageRow | None) -> str:
    note = QCoreApplication.translate("SupplyDialogs", "Note shortage")
    return QCoreApplication.translate("SupplyDialogs", "Correct shortage") if row else note


def _typed(qty3: int | None) -> str:
    return "" if qty3 is None else plain(qty3, 3, 0)


def _fields() -> tuple[Field, ...]:
    base = QCoreApplication.translate("SupplyDialogs", "In base units")
    reasons = [(each, reason_name(each)) for each in REASONS]
    return (
        Field(key="since_on", label=field_name("since_on"), kind=Kind.DATE, required=True),
        Field(key="until_on", label=field_name("until_on"), kind=Kind.DATE),
        Field(key="reason", label=field_name("reason"), kind=Kind.CHOICE, options=reasons, required=True),
        Field(key="lost3", label=field_name("lost3"), help=base),
        Field(key="remedy", label=field_name("remedy"), kind=Kind.LONG),
        Field(key="note", label=field_name("note"), kind=Kind.LONG),
    )


class WaitingDialog(QDialog):
    """【从断货接收】: the stock-outs that nobody has explained; the one chosen is taken over."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """They are read on a worker."""
        super().__init__(parent)
        named(self, self.tr("Take over a stock-out"))
        self._rows: Sequence[StandingOut] = ()
        said = QLabel(self.tr("Customers had run out of these goods, as counts and sales tell. Say why, and what was done."))
        said.setObjectName("muted")
        said.setWordWrap(True)
        source = listed(self._lines, titles(WAITING), WAITING, lambda value, _column: fact(value))
        self.model, self.view = table(self.tr("Table of stock-outs"), source, (190, 160, 92, 92, 90), {0: 110, 1: 90})
        for action in (self.view.copy_action, self.view.copy_titled_action):
            action.setEnabled(False)  # content of archives goes to no clipboard (B-118)
            action.setVisible(False)
        self.state, self.accept_button = QLabel(), button(self.tr("Take over"), primary=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(said)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.state)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.accept_button.clicked.connect(self.accept)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._weigh())
        self.view.doubleClicked.connect(lambda _index: self.accept() if self.chosen() else None)
        self.resize(look.scaled(680), look.scaled(420))
        door, caller = desk.door, desk.caller
        self._reading = Latest(self, self._show, desk.tell)
        self._reading.ask(lambda: waiting(door, caller))
        self._weigh()

    def chosen(self) -> StandingOut | None:
        """The one that is chosen."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return next((row for row in self._rows if ids and row.id == ids[0]), None)

    def _lines(self) -> list[Row]:
        return [waiting_line(row) for row in self._rows]

    def _show(self, rows: Sequence[StandingOut]) -> None:
        self._rows = rows
        self.model.refresh()
        none = self.tr("No stock-out waits to be explained.")
        self.state.setText(self.tr("{count} stock-outs").format(count=len(rows)) if rows else none)
        if rows:
            self.view.choose_ids([rows[0].id])
        self._weigh()

    def _weigh(self) -> None:
        self.accept_button.setEnabled(self.chosen() is not None)
