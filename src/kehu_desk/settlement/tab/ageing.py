"""The page 【账龄表】: who owes how much since when, as of any day; beside it one customer's open lines."""

from collections.abc import Hashable
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehu_desk.access.policy import Action
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.settlement.dialogs.allocating import AllocateDialog
from kehu_desk.settlement.dialogs.promise import PromiseDialog
from kehu_desk.settlement.dialogs.receipt import ReceiptDialog
from kehu_desk.settlement.dialogs.telling import show
from kehu_desk.settlement.queries import AgeingRow
from kehu_desk.settlement.service.reading import Table, ageing_table, standing
from kehu_desk.settlement.tab.account import AccountPane
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.settlement.table import ageing_line, ageing_source
from kehu_desk.settlement.words import explain_all
from kehu_desk.ui import look
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.cells import Row
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "settlement/ageing"
PAUSE: Final = 300  # ms without a key before another day is read
USUAL_EDGES: Final = (30, 60, 90, 180, 365)
DESCENDING: Final = Qt.SortOrder.DescendingOrder


class AgeingPage(QWidget):
    """Table 【账龄表】 with 【登记回款】, 【核销】, 【登记付款承诺】, 【对账单】, 【催款函】. Everything is read on a worker."""

    tables = frozenset({"receipt", "allocation", "sales_record", "payment_promise", "dunning_letter", "setting", "relation", "customer"})
    wants_statement = Signal(object)
    """Id of a customer whose 对账单 is to be made."""
    wants_letter = Signal(object)
    """Id of a customer to whom a 催款函 is to be written."""
    wants_open = Signal(str, object)
    settled = Signal()
    """The list is the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, standing(desk.door, desk.caller)
        self._rows: dict[UUID, AgeingRow] = {}
        self._wanted: UUID | None = None
        self._sort: tuple[int, bool] = (-1, False)
        self.setAccessibleName(self.title())
        self.day, self.sums, self.pane = DateEdit(lambda: self.seat.today), QLabel(), AccountPane(desk)
        self._edges: tuple[int, ...] = USUAL_EDGES
        self._copy = CountedCopy(desk, self, lambda each: each if isinstance(each, UUID) else None)
        self.model = WindowModel(ageing_source(self._lines, self._edges), self)
        self.view = self._make_view()
        self.buttons = self._make_buttons()
        self.empty = EmptyState(self.tr("Nobody owes anything, and nothing was paid in advance."), tone="ok")
        self.switch = Switch(self.view, self.empty)
        self._reading = Latest(self, self._show, self._refuse)
        self._soon = QTimer(self, interval=PAUSE, singleShot=True)
        self._lay_out()
        self._soon.timeout.connect(self.refresh)
        self.day.changed.connect(self._soon.start)
        self.pane.read.connect(self._offer)
        self.day.set_value(self.seat.today)
        self.refresh()

    @staticmethod
    def title() -> str:
        """账龄表."""
        return QCoreApplication.translate("AgeingPage", "Ageing")

    def _make_view(self) -> TableView:
        view = TableView(self.title(), self.model, memory=self._desk.memory, key=HABITS, may_copy=self._copy)
        view.sort_wanted.connect(self._sort_by)
        view.selectionModel().selectionChanged.connect(lambda *_: self._show_account())
        view.doubleClicked.connect(lambda _index: self._open_archive())
        return view

    def _make_buttons(self) -> dict[Action, QPushButton]:
        made = {
            Action.ENTER_RECEIPT: tool(self.tr("Enter receipt…"), "plus", self.enter),
            Action.ALLOCATE_RECEIPT: tool(self.tr("Allocate…"), "check", self.allocate),
            Action.RECORD_PROMISE: tool(self.tr("Record promise…"), "hand-helping", self.promise),
            Action.PRINT_STATEMENT: tool(self.tr("Statement…"), "file-text", self.make_statement),
            Action.DUN_DEBT: tool(self.tr("Dunning letter…"), "send", self.make_letter),
        }
        for action, each in made.items():
            each.setVisible(action in self.seat.duties)
        return made

    def _lay_out(self) -> None:
        above, label = QHBoxLayout(), QLabel(self.tr("As of"))
        above.setSpacing(look.GAP)
        label.setBuddy(self.day)
        self.day.line.setAccessibleName(self.tr("As of"))
        self.day.setFixedWidth(look.scaled(150))
        for each in self.buttons.values():
            above.addWidget(each)
        above.addStretch(1)
        above.addWidget(label)
        above.addWidget(self.day)
        self.sums.setAccessibleName(self.tr("Sums"))
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.TIGHT)
        inside.addWidget(self.switch, 1)
        inside.addWidget(self.sums)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addLayout(above)
        self.beside = Beside(content, self.pane, self._desk.memory, HABITS)
        layout.addWidget(self.beside, 1)

    # reading

    def refresh(self) -> None:
        """Read the ageing anew, as of the day in the line; while that names no day, what is shown stays."""
        self._soon.stop()
        day = self.day.value()
        if day is not None:
            door, caller = self._desk.door, self._desk.caller
            self._reading.ask(lambda: ageing_table(door, caller, day))

    def _show(self, found: Table) -> None:
        self._rows = {row.id: row for row in found.rows}
        if found.edges != self._edges:
            self._edges = found.edges
            self._renew_view()
        else:
            self.model.refresh()
        self.empty.sentence.setText(self.tr("Nobody owes anything, and nothing was paid in advance."))
        self.switch.show_empty(not found.rows)
        self.sums.setText(self._sums_text())
        if self._wanted is not None and self.view.choose_ids([self._wanted]):
            self._wanted = None
        self._show_account()
        self.settled.emit()

    def _renew_view(self) -> None:
        """The office has other columns now: a table is made for them."""
        old = self.view
        self.model = WindowModel(ageing_source(self._lines, self._edges), self)
        self.view = self._make_view()
        self.switch.content = self.view
        self.switch.addWidget(self.view)
        self.switch.removeWidget(old)
        old.deleteLater()

    def _refuse(self, refused: Refused) -> None:
        self._rows = {}
        self.model.refresh()
        self.empty.sentence.setText("\n".join(explain_all(refused)))
        self.switch.show_empty(True)
        self.sums.setText("")
        self.pane.show_account(None, None)

    def _lines(self) -> list[Row]:
        lines = [ageing_line(row) for row in self._rows.values()]
        column, descending = self._sort
        return sorted(lines, key=lambda line: line[column + 1], reverse=descending) if column >= 0 else lines

    def _sort_by(self, column: int, order: Qt.SortOrder) -> None:
        self._sort = (column, order == DESCENDING)
        self.model.refresh()

    def _sums_text(self) -> str:
        rows = self._rows.values()
        if not rows:
            return ""
        text = self.tr("{count} customers · open {open} · overdue {overdue} · prepaid {prepaid}")
        return text.format(
            count=len(rows), open=yuan(sum(row.open_fen for row in rows)), overdue=yuan(sum(row.overdue_fen for row in rows)),
            prepaid=yuan(sum(row.unapplied_fen for row in rows)),
        )  # fmt: skip

    # the customer chosen

    def chosen(self) -> UUID | None:
        """The one customer chosen."""
        ids: list[Hashable] = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else None

    def _show_account(self) -> None:
        self.pane.show_account(self.chosen(), self.day.value())

    def _offer(self) -> None:
        customer, first = self.chosen(), self.tr("Choose one customer first.")
        for action in (Action.PRINT_STATEMENT, Action.DUN_DEBT, Action.ALLOCATE_RECEIPT):
            self.buttons[action].setEnabled(customer is not None)
            self.buttons[action].setToolTip("" if customer else first)
        row, account = self._rows.get(customer) if customer else None, self.pane.account
        if row is not None and row.overdue_fen <= 0:
            self._grey(Action.DUN_DEBT, self.tr("Nothing of this customer is past due."))
        if account is not None and not account.sources:
            self._grey(Action.ALLOCATE_RECEIPT, self.tr("No receipt and no credit of this customer is left to allocate."))
        elif customer is not None and self._day() != self.seat.today:
            self._grey(Action.ALLOCATE_RECEIPT, self.tr("Allocation is done as of today: set the day back to today first."))
        elif account is None:
            self._grey(Action.ALLOCATE_RECEIPT, first)

    def _grey(self, action: Action, why: str) -> None:
        self.buttons[action].setEnabled(False)
        self.buttons[action].setToolTip(why)

    def _day(self) -> date | None:
        return self.day.value()

    def open_subject(self, subject: UUID) -> bool:
        """Choose a customer, once the list is there; False when it is known that he is not in it."""
        if self.view.choose_ids([subject]):
            return True
        self._wanted = subject if not self._rows else None
        return self._wanted is not None

    def _open_archive(self) -> None:
        if (customer := self.chosen()) is not None:
            self.wants_open.emit("customer", customer)

    # deeds

    def enter(self) -> None:
        """【登记回款】."""
        show(ReceiptDialog(self._desk, self.chosen(), parent=self))

    def promise(self) -> None:
        """【登记付款承诺】."""
        show(PromiseDialog(self._desk, self.chosen(), self))

    def allocate(self) -> None:
        """【核销】 with what is left of the customer's money."""
        account = self.pane.account
        if account is not None and account.sources:
            show(AllocateDialog(self._desk, account.sources, self))

    def make_statement(self) -> None:
        """【对账单】."""
        if (customer := self.chosen()) is not None:
            self.wants_statement.emit(customer)

    def make_letter(self) -> None:
        """【催款函】."""
        if (customer := self.chosen()) is not None:
            self.wants_letter.emit(customer)
