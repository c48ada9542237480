"""The tab itself: pages, toolbar, list, detail pane, and what their signals mean."""

from collections.abc import Callable
from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QVBoxLayout, QWidget

from kehu_desk.borrowing.noun import NAME, NOUN
from kehu_desk.borrowing.queries import LoanView, View
from kehu_desk.borrowing.tab.actions import BAR, EVENTS, Actions
from kehu_desk.borrowing.tab.deeds import Deeds
from kehu_desk.borrowing.tab.detail import Detail
from kehu_desk.borrowing.tab.head import Head
from kehu_desk.borrowing.tab.standing import Standing, offered_to_many, page_counts, seat, standing
from kehu_desk.borrowing.table import Line, nothing_text, source
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

REST: Final = 80  # ms without another choice of rows before the loan is read
SOON: Final = 50  # ms in which the news of many deeds become one refresh
SPLIT: Final = "loans/split"
MANY: Final = 500  # loans decided at once
TABLES: Final = NOUN.tables | {"customer"}


class LoansTab(QWidget):
    """The tab 【借阅】. The shell wires the wishes that lead to other tabs."""

    NAME = NAME
    ICON = "book-open"

    wants_dossier = Signal(object)
    """Id of the loan whose archive is to be printed."""
    wants_register = Signal()
    """The register of the loans of a period is to be printed."""
    wants_reminder = Signal(object)
    """Ids of one borrower's overdue loans for which a slip is to be printed."""
    wants_open = Signal(str, object)
    """Noun and id of what is to be shown in its own tab."""
    counted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk = desk
        self.seat = seat(desk.door, desk.caller)
        self.standing: Standing | None = None
        self.setAccessibleName(self.title())
        self.actions_, self.deeds = Actions(self.seat, self), Deeds(desk, self.seat, self)
        self.head, self.bar = Head(desk, self.seat), QToolBar()
        self.pages, self.search = self.head.pages, self.head.search
        self.model = WindowModel(self._source(), self)
        self.table = TableView(self.tr("Loans table"), self.model, memory=desk.memory, key="loans/table")
        self.empty = EmptyState("", [self.actions_["request"]] if self.seat.borrows else [])
        self.switch, self.detail = Switch(self.table, self.empty), Detail(self.seat)
        self._reading = Latest(self, self._show, lambda _refused: self._show(None))
        self._offering = Latest(self, self._offer_many, lambda _refused: None)
        self._counting = Latest(self, self.head.show_counts, lambda _refused: None)
        self._rest, self._soon = QTimer(self, interval=REST, singleShot=True), QTimer(self, interval=SOON, singleShot=True)
        self._fill()
        self._lay_out()
        self._listen()
        self._show_count()

    @staticmethod
    def title() -> str:
        """借阅."""
        return QCoreApplication.translate("LoansTab", "Loans")

    def _fill(self) -> None:
        self.bar.setAccessibleName(self.tr("Tools"))
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for key in BAR:
            self.bar.addAction(self.actions_[key])
        self.open_archive = QAction(self.tr("Show the archive"), self)
        self.table.addActions([self.actions_[key] for key in BAR])
        self.table.addActions([self.open_archive, self.table.columns_action])
        self.addActions(list(self.actions_.menu()))

    def menu_actions(self) -> list[QAction]:
        """For the menu bar: everything that the context menu holds, and more."""
        return [*self.actions_.menu(), self.open_archive, *self.table.menu_actions()]

    def _lay_out(self) -> None:
        self.splitter = Beside(self.switch, self.detail, self._desk.memory, SPLIT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.GAP)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.bar)
        layout.addWidget(self.head)
        layout.addWidget(self.splitter, 1)

    def _listen(self) -> None:
        do = self.actions_
        do["request"].triggered.connect(self.deeds.request)
        do["give_back"].triggered.connect(lambda: self.deeds.give_back(self.current()))
        do["edit"].triggered.connect(lambda: self._with_one(self.deeds.edit))
        do["compare"].triggered.connect(lambda: self._with_one(self.deeds.compare))
        do["print"].triggered.connect(lambda: self._with_one(lambda loan: self.wants_dossier.emit(loan.row.id)))
        do["register"].triggered.connect(self.wants_register)
        do["slip"].triggered.connect(lambda: self._with_one(lambda loan: self.wants_reminder.emit([loan.row.id])))
        do["refresh"].triggered.connect(self.refresh)
        do["find"].triggered.connect(self.focus_search)
        do["detail"].toggled.connect(self.detail.setVisible)
        self.open_archive.triggered.connect(lambda: self._with_one(lambda loan: self.wants_open.emit("customer", loan.customer_id)))
        for event in EVENTS:
            do[event].triggered.connect(lambda _checked=False, event=event: self._start(event))
        self.head.changed.connect(self.refresh)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._rest.start())
        self.table.doubleClicked.connect(lambda _index: self._open_row())
        self._rest.timeout.connect(self.show_choice)
        self._soon.timeout.connect(self.refresh)
        self.deeds.done.connect(self._soon.start)
        self._desk.news.changed.connect(self._hear)

    # the list

    def view(self) -> View:
        """The page shown."""
        return self.head.view()

    def _source(self) -> Source:
        return source(self._desk, self.head.wanted(), self.seat.office, self._lose)

    def refresh(self) -> None:
        """Read the list and the loan chosen anew."""
        self._soon.stop()
        self.model.show_source(self._source())
        self._show_count()
        self.show_choice()

    def _hear(self, touched: frozenset[str]) -> None:
        if touched & TABLES:
            self._soon.start()

    def _show_count(self) -> None:
        self.switch.show_empty(self.model.rowCount() == 0)
        nothing = nothing_text(self.view(), searched=bool(self.search.text()))
        self.empty.sentence.setText(nothing)
        self.empty.setAccessibleName(nothing)
        self.counted.emit()
        door, caller, views = self._desk.door, self._desk.caller, self.seat.views
        self._counting.ask(lambda: page_counts(door, caller, views))

    def count_text(self) -> str:
        """For the status bar."""
        return self.tr("{count} loans").format(count=f"{self.model.rowCount():,}")

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    def open_subject(self, loan_id: UUID) -> None:
        """Show one loan: the workbench or another tab leads here. It stays on the page if it is there, else in the register."""
        self.search.line.clear()
        if self.model.row_of(loan_id) is None:
            self.refresh()  # it may be newer than the list
        if self.model.row_of(loan_id) is None:
            self.head.turn_to(View.REGISTER)
            self.refresh()
        row = self.model.row_of(loan_id)
        if row is not None:
            whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(row, 0), whole)
            self.table.scrollTo(self.model.index(row, 0))
        self.show_choice()

    # the loan chosen

    def current(self) -> UUID | None:
        """The loan chosen, when it is one."""
        chosen = self.table.chosen_ids() if self.table.chosen_count() == 1 else []
        return cast("UUID", chosen[0]) if chosen else None

    def show_choice(self) -> None:
        """Buttons and pane follow what is chosen; the loan is read on a worker."""
        self._rest.stop()
        self._reading.drop()
        count, loan_id = self.table.chosen_count(), self.current()
        door, caller = self._desk.door, self._desk.caller
        if loan_id is not None:
            if self.standing is not None and self.standing.loan.row.id != loan_id:
                self._show(None, count)
            self._reading.ask(lambda: standing(door, caller, loan_id))
            return
        self._show(None, count)
        if 1 < count <= MANY:
            lines = self._chosen()
            self._offering.ask(lambda: offered_to_many(door, caller, lines))

    def _show(self, found: Standing | None, count: int = 1) -> None:
        self.standing = found
        self.detail.show_standing(found, count)
        self.actions_.update(found)
        self.open_archive.setEnabled(found is not None)

    def _offer_many(self, events: list[str]) -> None:
        if self.table.chosen_count() > 1:
            self.actions_.update_many(events)

    def _lose(self, refused: Refused) -> None:
        """The account has ended: nothing stays in sight (B-015)."""
        self._desk.tell(refused)

    def _chosen(self) -> list[Line]:
        rows = (self.model.row_at(row) for row in self.table.chosen_rows())
        return [cast("Line", row) for row in rows if row is not None]

    # doing

    def _with_one(self, do: Callable[[LoanView], None]) -> None:
        if self.standing is not None:
            do(self.standing.loan)

    def _start(self, event: str) -> None:
        what = self.actions_[event].text()
        if self.table.chosen_count() > 1:
            self.deeds.start_many(event, what, [(line.id, line.no, line.customer) for line in self._chosen()])
        elif self.standing is not None:
            self.deeds.start(event, what, self.standing.loan)

    def _open_row(self) -> None:
        """A double click edits what can be edited, otherwise it shows the pane."""
        if self.actions_["edit"].isVisible():
            self.actions_["edit"].trigger()
        else:
            self.actions_["detail"].setChecked(True)
