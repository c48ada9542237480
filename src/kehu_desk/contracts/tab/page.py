"""The page itself: toolbar, list, pane, and what their signals mean."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QVBoxLayout, QWidget

from kehu_desk.contracts.noun import NOUN
from kehu_desk.contracts.queries import ContractView
from kehu_desk.contracts.tab.actions import BAR, EVENTS, ContractActions
from kehu_desk.contracts.tab.deeds import ContractDeeds
from kehu_desk.contracts.tab.detail import ContractDetail
from kehu_desk.contracts.tab.listing import ContractListing
from kehu_desk.contracts.tab.reading import Standing, seat, standing
from kehu_desk.ui import look
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest

REST: Final = 200  # ms without another choice of rows before content is read
SOON: Final = 80  # ms in which the news of many deeds become one refresh
SPLIT: Final = "contracts/split"


class ContractsPage(QWidget):
    """The page 【合同表】. Content is read on a worker once the choice has come to rest."""

    NAME = NOUN.name
    tables = NOUN.tables | {"customer", "relation"}

    wants_open = Signal(str, object)
    """Noun and id of what is to be shown in its own tab."""
    wants_purpose = Signal(object)
    """Id of the customer whose contracts a manager wants to read."""
    wants_paper = Signal(str, object)
    """Id of the contract to be put on paper."""
    counted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat(desk.door, desk.caller)
        self.standing: Standing | None = None
        self.setAccessibleName(self.title())
        self.actions_, self.deeds = ContractActions(self, draws=self.seat.draws), ContractDeeds(desk, self)
        self.list = ContractListing(desk, [self.actions_["new"]] if self.seat.draws else [], asked_why=self.seat.states_purposes)
        self.detail, self.bar = ContractDetail(self.seat), QToolBar()
        self._reading = Latest(self, self._show, lambda _refusal: self._show(None))
        self._rest, self._soon = QTimer(self, interval=REST, singleShot=True), QTimer(self, interval=SOON, singleShot=True)
        self._lay_out()
        self._listen()

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
        view = self.list.view
        view.addActions([*(self.actions_[key] for key in (*EVENTS, "print")), self.open_archive, view.columns_action])
        self.addActions(list(self.actions_.menu()))
        self.splitter = Beside(self.list, self.detail, self._desk.memory, SPLIT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.GAP)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.bar)
        layout.addWidget(self.splitter, 1)

    def _listen(self) -> None:
        do = self.actions_
        do["new"].triggered.connect(self.deeds.draw)
        do["soon"].toggled.connect(self.list.show_expiring)
        do["refresh"].triggered.connect(self.refresh)
        do["find"].triggered.connect(self.focus_search)
        do["detail"].toggled.connect(self.detail.setVisible)
        do["print"].triggered.connect(lambda: self._with_one(lambda view: self.wants_paper.emit("contract", view.id)))
        for event in EVENTS:
            do[event].triggered.connect(lambda _checked=False, event=event: self.start(event))
        self.open_archive.triggered.connect(lambda: self._with_one(lambda view: self.wants_open.emit("customer", view.customer_id)))
        self.list.moved.connect(self._move)
        self.list.counted.connect(self.counted)
        self.list.only_expiring.connect(self._show_soon)
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
        return [*self.actions_.menu(), self.open_archive, self.list.view.columns_action]

    def count_text(self) -> str:
        """For the status bar."""
        return self.list.count_text()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.list.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.line.selectAll()

    def _show_soon(self, on: bool) -> None:
        soon = self.actions_["soon"]
        soon.blockSignals(True)
        soon.setChecked(on)
        soon.blockSignals(False)

    def refresh(self) -> None:
        """Read the list and the contract chosen anew."""
        self._soon.stop()
        self.list.refresh()
        self.read()

    def _hear(self, touched: frozenset[str]) -> None:
        if touched & self.tables:
            self._soon.start()

    # the contract chosen

    def _move(self) -> None:
        if self.standing is not None and self.standing.id != self.list.current():
            self._show(None)
        self._rest.start()

    def read(self) -> None:
        """Read the contract chosen, and what may be done with it, on a worker."""
        self._rest.stop()
        contract, door, caller = self.list.current(), self._desk.door, self._desk.caller
        if contract is None:
            self._reading.drop()
            self._show(None)
        else:
            self._reading.ask(lambda: standing(door, caller, contract))

    def _show(self, found: Standing | None) -> None:
        self.standing = found
        self.detail.show_standing(found)
        readable = found is not None and found.view is not None
        self.actions_.update(found.events() if found and readable else {}, prints=bool(found and readable and found.offers.prints))
        self.open_archive.setEnabled(readable)

    def open_subject(self, subject: UUID) -> bool:
        """Show one contract: the workbench, a notice or another tab leads here. False when it is not in the list."""
        found = self.list.seek(subject)
        if found:
            self.read()
        return found

    def _ask_purpose(self) -> None:
        contract = self.list.current()
        row = self.list.row(contract) if contract is not None else None
        if row is not None:
            self.wants_purpose.emit(row.customer_id)

    # doing

    def _with_one(self, do: Callable[[ContractView], object]) -> None:
        if self.standing is not None and self.standing.view is not None:
            do(self.standing.view)

    def start(self, event: str) -> None:
        """A button was pressed."""
        what = self.actions_[event].text().removesuffix("…")
        self._with_one(lambda view: self.deeds.start(event, what, view))
