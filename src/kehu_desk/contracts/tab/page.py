"""The page itself: toolbar, filters, list, pane, and what their signals mean."""

from collections.abc import Callable
from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolBar, QVBoxLayout, QWidget

from kehu_desk.contracts import table
from kehu_desk.contracts.noun import NOUN
from kehu_desk.contracts.queries import SORTABLE, STANDING, ContractView, Picked, contract_rows
from kehu_desk.contracts.tab.actions import BAR, EVENTS, ContractActions
from kehu_desk.contracts.tab.deeds import ContractDeeds
from kehu_desk.contracts.tab.detail import ContractDetail
from kehu_desk.contracts.tab.reading import Standing, seat, standing
from kehu_desk.contracts.words import explain_all, kind_name, state_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.templates.rules import KINDS
from kehu_desk.ui import look, notices
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.chips import Chips, Offer
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.keyset_model import KeysetModel, KeysetSource
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import TableView

REST: Final = 200  # ms without another choice of rows before content is read
SOON: Final = 80  # ms in which the news of many deeds become one refresh
HABITS, SPLIT = "contracts/table", "contracts/split"
DESCENDING: Final = Qt.SortOrder.DescendingOrder
EXPIRING: Final = "expiring"


class ContractsPage(QWidget):
    """The page 【合同表】. Content is read on a worker once the choice has come to rest."""

    NAME = NOUN.name
    tables = NOUN.tables | {"customer", "relation"}

    wants_open = Signal(str, object)
    """Noun and id of what is to be shown in its own tab."""
    wants_purpose = Signal(object)
    """Id of the customer whose contracts a manager wants to read."""
    wants_contract_paper = Signal(object)
    """Id of the contract to be put on paper."""
    counted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat(desk.door, desk.caller)
        self.standing: Standing | None = None
        self._picked, self._refusal, self._wanted = Picked(), "", cast("UUID | None", None)
        self._sort, self._descending = "no", True
        self.setAccessibleName(self.title())
        self.actions_, self.deeds = ContractActions(self, draws=self.seat.draws), ContractDeeds(desk, self)
        self.detail = ContractDetail(self.seat)
        self.bar, self.chips, self.search = QToolBar(), Chips(), SearchBox(self.tr("Contract no., customer or subject"))
        self.model = KeysetModel(self._source(), self)
        self.view = TableView(self.tr("Contract table"), self.model, memory=desk.memory, key=HABITS, may_copy=self._copy)
        self.empty = EmptyState(self.tr("No contracts"), [self.actions_["new"]] if self.seat.draws else [])
        self.switch = Switch(self.view, self.empty)
        self._reading = Latest(self, self._show, lambda _refusal: self._show(None))
        self._rest, self._soon = QTimer(self, interval=REST, singleShot=True), QTimer(self, interval=SOON, singleShot=True)
        self._lay_out()
        self._listen()
        self._show_sort()
        self._settle()

    @staticmethod
    def title() -> str:
        """合同表."""
        return QCoreApplication.translate("ContractsPage", "Contracts")

    def _lay_out(self) -> None:
        self.bar.setAccessibleName(self.tr("Tools"))
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for key in BAR:
            self.bar.addAction(self.actions_[key])
        self.open_archive = QAction(self.tr("Show the archive"), self)
        self.view.addActions([*(self.actions_[key] for key in (*EVENTS, "print")), self.open_archive, self.view.columns_action])
        self.addActions(list(self.actions_.menu()))
        self.chips.show_offers([
            Offer("states", self.tr("State"), [(each, state_name(each)) for each in STANDING]),
            Offer("kinds", self.tr("Kind"), [(each, kind_name(each)) for each in KINDS]),
        ])  # fmt: skip
        above = QHBoxLayout()
        above.setSpacing(look.GAP)
        above.addWidget(self.chips, 1)
        above.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        left = QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(look.GAP)
        side.addLayout(above)
        side.addWidget(self.switch, 1)
        self.splitter = Beside(left, self.detail, self._desk.memory, SPLIT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.GAP)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.bar)
        layout.addWidget(self.splitter, 1)

    def _listen(self) -> None:
        do, pane = self.actions_, self.detail
        do["new"].triggered.connect(self.deeds.draw)
        do["soon"].toggled.connect(self._only_expiring)
        do["refresh"].triggered.connect(self.refresh)
        do["find"].triggered.connect(self.focus_search)
        do["detail"].toggled.connect(pane.setVisible)
        do["print"].triggered.connect(lambda: self._with_one(lambda view: self.wants_contract_paper.emit(view.id)))
        for event in EVENTS:
            do[event].triggered.connect(lambda _checked=False, event=event: self.start(event))
        self.open_archive.triggered.connect(lambda: self._with_one(lambda view: self.wants_open.emit("customer", view.customer_id)))
        self.search.changed.connect(lambda text: self._narrow(self._picked._replace(typed=text)))
        self.chips.added.connect(self._add_filter)
        self.chips.removed.connect(lambda key: self._narrow(_with(self._picked, key, ())))
        self.view.sort_wanted.connect(self._sort_by)
        self.view.selectionModel().currentRowChanged.connect(self._move)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._settle)
        self.model.failed.connect(self._fail)
        self.deeds.drawn.connect(self.open_subject)
        self._rest.timeout.connect(self.read)
        self._soon.timeout.connect(self.refresh)
        self._desk.news.changed.connect(self._hear)
        self._listen_to_pane()

    def _listen_to_pane(self) -> None:
        pane, deeds = self.detail, self.deeds
        pane.purpose_wanted.connect(self._ask_purpose)
        pane.duties.add_wanted.connect(lambda: self._with_one(deeds.add_duty))
        pane.duties.close_wanted.connect(lambda duty: self._with_one(lambda view: deeds.close_duty(view, duty)))
        pane.amendments.amend_wanted.connect(lambda: self._with_one(deeds.amend))
        pane.amendments.approve_wanted.connect(deeds.approve_amendment)
        pane.amendments.refuse_wanted.connect(deeds.refuse_amendment)
        pane.amendments.sign_wanted.connect(lambda each: self._with_one(lambda view: deeds.sign_amendment(view, each)))

    def menu_actions(self) -> list[QAction]:
        """For the menu bar: everything that the context menu holds, and more."""
        return [*self.actions_.menu(), self.open_archive, self.view.columns_action]

    # the list

    def _source(self) -> KeysetSource:
        return table.source(self._desk.door, self._desk.caller, self._sort, self._descending, self._picked, self._lose)

    def _lose(self, refusal: Refused) -> None:
        """A page could not be read: painting must go on, so that the reason stands in the empty list."""
        self._refusal = " ".join(explain_all(refusal))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._lose(error)
        self._settle()

    def _settle(self) -> None:
        rows = self.model.rowCount()
        narrowed = self._picked != Picked()
        words = self._refusal or (self.tr("No contract fits.") if narrowed else self.tr("No contracts"))
        self.empty.sentence.setText(words)
        self.empty.setAccessibleName(words)
        self.switch.show_empty(rows == 0)
        self.search.count.setText(self.count_text())
        self.counted.emit()

    def count_text(self) -> str:
        """For the status bar."""
        return self.tr("{count} contracts").format(count=f"{self.model.rowCount():,}")

    def _narrow(self, picked: Picked) -> None:
        self._picked, self._refusal = picked, ""
        chips = [("states", self.tr("State"), state_name, picked.states), ("kinds", self.tr("Kind"), kind_name, picked.kinds)]
        self.chips.show_chips([(key, f"{title}: {'、'.join(map(name, values))}") for key, title, name, values in chips if values])
        soon = self.actions_["soon"]
        soon.blockSignals(True)
        soon.setChecked(picked.states == (EXPIRING,))
        soon.blockSignals(False)
        self.model.show_source(self._source())

    def _add_filter(self, key: str, value: str) -> None:
        values = self._picked.states if key == "states" else self._picked.kinds
        self._narrow(_with(self._picked, key, tuple(dict.fromkeys((*values, value)))))

    def _only_expiring(self, on: bool) -> None:
        """到期提醒: those whose end is near, the nearest first."""
        self._sort, self._descending = ("end_on", False) if on else ("no", True)
        self._show_sort()
        self._narrow(self._picked._replace(states=(EXPIRING,) if on else ()))

    def _sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """Only by columns that everybody sees who sees the row (B-016)."""
        if 0 <= column < len(table.KEYS) and table.KEYS[column] in SORTABLE:
            self._sort, self._descending = table.KEYS[column], order == DESCENDING
            self.model.show_source(self._source())
        self._show_sort()

    def _show_sort(self) -> None:
        header = self.view.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(table.KEYS.index(self._sort), DESCENDING if self._descending else Qt.SortOrder.AscendingOrder)
        header.blockSignals(False)
        header.viewport().update()

    def _copy(self, _ids: object, _put: object) -> None:
        """Contracts are secret: their rows do not go to the clipboard (B-014, B-118)."""
        notices.say(self.window(), self.tr("Rows of contracts are not copied (B-118). Print the contract instead."), "warn")

    def refresh(self) -> None:
        """Read the list and the contract chosen anew."""
        self._soon.stop()
        self._refusal = ""
        self.model.refresh()
        self.read()

    def _hear(self, touched: frozenset[str]) -> None:
        if touched & self.tables:
            self._soon.start()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    # the contract chosen

    def current(self) -> UUID | None:
        """The contract under the cursor."""
        return cast("UUID | None", self.view.current_id())

    def _move(self, _index: QModelIndex) -> None:
        if self.standing is not None and self.standing.id != self.current():
            self._show(None)
        self._rest.start()

    def read(self) -> None:
        """Read the contract chosen, and what may be done with it, on a worker."""
        self._rest.stop()
        contract, door, caller = self.current(), self._desk.door, self._desk.caller
        if contract is None:
            self._reading.drop()
            self._show(None)
        else:
            self._reading.ask(lambda: standing(door, caller, contract))

    def _show(self, found: Standing | None) -> None:
        self.standing = found
        self.detail.show_standing(found)
        self.actions_.update(found.events() if found and found.view else {}, prints=bool(found and found.view and found.offers.prints))
        self.open_archive.setEnabled(found is not None and found.view is not None)

    def open_subject(self, subject: UUID) -> bool:
        """Show one contract: the workbench, a notice or another tab leads here. False when it is not in the list."""
        row = self.model.row_of(subject, 0)
        if row is None:
            self.search.line.clear()
            self._narrow(Picked())
            row = self.model.row_of(subject, 0)
        if row is None:
            self._search_number(subject)
            row = self.model.row_of(subject, 0)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row, 0))
            self.view.selectRow(row)
            self.read()
        return row is not None

    def _search_number(self, subject: UUID) -> None:
        """Far down the list: search for its number."""
        with self._desk.door.look(self._desk.caller) as (session, actor):
            found = contract_rows(session, actor, [subject])
        if found:
            self.search.line.setText(found[0].no)
            self._narrow(self._picked._replace(typed=found[0].no))

    def _ask_purpose(self) -> None:
        contract = self.current()
        if contract is None:
            return
        with self._desk.door.look(self._desk.caller) as (session, actor):
            rows = contract_rows(session, actor, [contract])
        if rows:
            self.wants_purpose.emit(rows[0].customer_id)

    # doing

    def _with_one(self, do: Callable[[ContractView], object]) -> None:
        if self.standing is not None and self.standing.view is not None:
            do(self.standing.view)

    def start(self, event: str) -> None:
        """A button was pressed."""
        what = self.actions_[event].text().removesuffix("…")
        self._with_one(lambda view: self.deeds.start(event, what, view))


def _with(picked: Picked, key: str, values: tuple[str, ...]) -> Picked:
    return picked._replace(states=values) if key == "states" else picked._replace(kinds=values)
