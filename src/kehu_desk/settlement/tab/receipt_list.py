"""The list of receipts: entered, confirmed, voided; below it what the one chosen pays."""

from collections.abc import Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QVBoxLayout, QWidget

from kehu_desk.access.policy import Action
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.dialogs.allocating import AllocateDialog
from kehu_desk.settlement.dialogs.confirming import ConfirmDialog
from kehu_desk.settlement.dialogs.receipt import ReceiptDialog
from kehu_desk.settlement.dialogs.telling import attempt, show, tell_refused
from kehu_desk.settlement.queries import ReceiptRow, SourceRow, Wanted
from kehu_desk.settlement.rules.receipts import SHORTEST_REASON, State
from kehu_desk.settlement.service import undo_allocation, void_receipt
from kehu_desk.settlement.service.reading import Standing, found_receipt
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.settlement.tab.receipt_pane import ReceiptPane
from kehu_desk.settlement.table import receipt_source
from kehu_desk.settlement.words import explain, explain_all, state_name
from kehu_desk.settlement.workflow import CONFIRM, CORRECT, VOID
from kehu_desk.ui import look
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.keyset_model import KeysetModel, KeysetSource
from kehu_desk.ui.listing import tool
from kehu_desk.ui.notices import ReasonDialog
from kehu_desk.ui.table_view import TableView

HABITS: Final = "settlement/receipts"
SHOWN: Final = ("", State.DRAFT.value, State.CONFIRMED.value, State.VOIDED.value)
ALLOCATE, UNDO = "allocate", "undo"
DUTY: Final = {
    CORRECT: Action.ENTER_RECEIPT, CONFIRM: Action.CONFIRM_RECEIPT, VOID: Action.CONFIRM_RECEIPT, ALLOCATE: Action.ALLOCATE_RECEIPT,
    UNDO: Action.ALLOCATE_RECEIPT,
}  # fmt: skip


class ReceiptList(QWidget):
    """Table 【回款表】 with 【登记回款】, 【更正】, 【确认】, 【作废】, 【核销】, 【撤销核销】."""

    wants_open = Signal(str, object)

    def __init__(self, desk: Desk, seat: Standing, parent: QWidget | None = None) -> None:
        """Read the first page at once."""
        super().__init__(parent)
        self._desk, self._seat, self._refusal = desk, seat, ""
        self.setAccessibleName(self.tr("Receipts and allocation"))
        self.states, self.pane = QTabBar(), ReceiptPane(desk)
        for state in SHOWN:
            self.states.addTab(state_name(state) if state else self.tr("All"))
        self.states.setAccessibleName(self.tr("State of receipts"))
        self.states.setDrawBase(False)
        self.states.setExpanding(False)
        self.model = KeysetModel(self._source(), self)
        self._copy = CountedCopy(desk, self, self._customer)
        self.view = TableView(self.tr("Table of receipts"), self.model, memory=desk.memory, key=HABITS, may_copy=self._copy)
        self.empty = EmptyState(self.tr("No receipts"))
        self.switch = Switch(self.view, self.empty)
        self.enter_button = tool(self.tr("Enter receipt…"), "plus", self.enter)
        self.enter_button.setVisible(Action.ENTER_RECEIPT in seat.duties)
        self.buttons = self._make_buttons()
        self._lay_out()
        self.states.currentChanged.connect(self._turn)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.pane.show_receipt(self.chosen_id()))
        self.view.doubleClicked.connect(lambda _index: self._open_archive())
        self.pane.read.connect(self._offer)
        self.pane.view.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        for change in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            change.connect(self._settle)
        self._settle()
        self._offer()

    def _source(self) -> KeysetSource:
        wanted = Wanted(SHOWN[max(0, self.states.currentIndex())])
        return receipt_source(self._desk.door, self._desk.caller, wanted, self._hear)

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            CORRECT: tool(self.tr("Correct…"), "file-pen", self.correct),
            CONFIRM: tool(self.tr("Confirm…"), "stamp", self.confirm),
            VOID: tool(self.tr("Void…"), "circle-x", self.void),
            ALLOCATE: tool(self.tr("Allocate…"), "check", self.allocate),
            UNDO: tool(self.tr("Undo allocation"), "undo-2", self.undo),
        }
        for key, each in made.items():
            each.setVisible(DUTY[key] in self._seat.duties)
        return made

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(look.GAP)
        for each in (self.enter_button, *self.buttons.values()):
            above.addWidget(each)
        above.addStretch(1)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.TIGHT)
        inside.addWidget(self.states)
        inside.addWidget(self.switch, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addLayout(above)
        layout.addWidget(Beside(content, self.pane, self._desk.memory, HABITS), 1)

    # what is shown

    def _hear(self, refusal: Refused) -> None:
        self._refusal = "\n".join(explain_all(refusal))

    def _turn(self, _page: int) -> None:
        self._refusal = ""
        self.model.show_source(self._source())
        self.pane.show_receipt(self.chosen_id())

    def _settle(self) -> None:
        self.empty.sentence.setText(self._refusal or self.tr("No receipts"))
        self.switch.show_empty(self.model.rowCount() == 0)

    def refresh(self) -> None:
        """Read the list and the receipt chosen anew; place and choice stay."""
        self._refusal = ""
        self.model.refresh()
        self.pane.show_receipt(self.chosen_id())

    def row(self, receipt: Hashable) -> ReceiptRow | None:
        """A receipt of the pages at hand."""
        place = self.model.row_of(receipt, max(0, self.view.currentIndex().row()))
        line = self.model.row_at(place) if place is not None else None
        return line[-1] if line is not None and isinstance(line[-1], ReceiptRow) else None

    def _customer(self, receipt: Hashable) -> UUID | None:
        found = self.row(receipt)
        return found.customer_id if found else None

    def chosen_id(self) -> UUID | None:
        """Id of the one receipt chosen."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else None

    def choose(self, receipt: UUID) -> bool:
        """Choose a receipt among those of its state; False when there is none."""
        state = found_receipt(self._desk.door, self._desk.caller, receipt)
        if state is None:
            return False
        self.states.setCurrentIndex(SHOWN.index(state))
        return bool(self.view.choose_ids([receipt]))

    def _offer(self) -> None:
        offers = {offer.event: [explain(each) for each in offer.nos] for offer in self.pane.offers}
        row, first = self.pane.row, self.tr("Choose one receipt first.")
        stuck = [self.tr("The receipt stands where this step does not lead on.")]
        reasons = {key: offers.get(key, stuck) for key in (CORRECT, CONFIRM, VOID)}
        reasons[ALLOCATE] = [] if row is not None and row.rest_fen > 0 else [self.tr("Nothing of this receipt is left to allocate.")]
        reasons[UNDO] = [] if self.pane.standing_chosen() is not None else [self.tr("Choose an allocation below that still stands.")]
        for key, each in self.buttons.items():
            why = reasons[key] if row is not None else [first]
            each.setEnabled(not why)
            each.setToolTip("\n".join(dict.fromkeys(why)))

    def _open_archive(self) -> None:
        if self.pane.row is not None:
            self.wants_open.emit("customer", self.pane.row.customer_id)

    # deeds

    def enter(self) -> None:
        """【登记回款】."""
        show(ReceiptDialog(self._desk, None, parent=self))

    def correct(self) -> None:
        """【更正】."""
        if self.pane.row is not None:
            show(ReceiptDialog(self._desk, None, self.pane.row, self))

    def confirm(self) -> None:
        """【确认】; more than is owed asks once more."""
        if self.pane.row is not None:
            show(ConfirmDialog(self._desk, self.pane.row, self))

    def void(self) -> None:
        """【作废】, with a reason."""
        row = self.pane.row
        if row is None:
            return
        dialog = ReasonDialog(self, self.tr("Void receipt"), self.tr("Why is {number} void?").format(number=row.no), SHORTEST_REASON)
        dialog.accepted.connect(lambda: attempt(self, dialog.windowTitle(), lambda: self._desk.act(void_receipt, row.id, dialog.reason())))
        show(dialog)

    def allocate(self) -> None:
        """【核销】 with this receipt."""
        row = self.pane.row
        if row is None:
            return
        source = SourceRow(row.id, True, row.no, 0, row.received_on, row.amount_fen, row.rest_fen)
        try:
            show(AllocateDialog(self._desk, [source], self))
        except Refused as refusal:
            tell_refused(self, self.buttons[ALLOCATE].text(), refusal)

    def undo(self) -> None:
        """【撤销核销】: from today on the line is open again."""
        found = self.pane.standing_chosen()
        if found is not None:
            attempt(self, self.buttons[UNDO].text(), lambda: self._desk.act(undo_allocation, found.id))
