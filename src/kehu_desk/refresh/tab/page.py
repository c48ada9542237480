"""The tab itself: tasks, marks and late rates of one quarter, for the person, his people, or all."""

from collections.abc import Sequence
from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QToolBar, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.refresh.noun import NOUN
from kehu_desk.refresh.tab.controls import MARKS, TASKS, Controls
from kehu_desk.refresh.tab.deeds import Deeds
from kehu_desk.refresh.tab.reading import NOTHING, Offers, Sheet, offers, seat, sheet
from kehu_desk.refresh.table import mark_source, rate_source, task_source
from kehu_desk.refresh.words import explain
from kehu_desk.ui import look
from kehu_desk.ui.action_set import ActionSet
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

SOON: Final = 80  # ms in which the news of many deeds become one reading
BAR_HEIGHT: Final = 34  # px: the lists do not jump when the buttons of a row appear
EVENTS: Final = ("confirm", "edit", "review", "send_back", "propose", "mark", "unmark")
TABLES: Final = NOUN.tables | {"customer", "loan", "relation", "approval"}


class RefreshTab(QWidget):
    """Everything is read on a worker; what is shown is what was read last."""

    NAME = NOUN.name
    ICON = "calendar-days"

    wants_open = Signal(str, object)
    """Noun and id of what is to be shown in its own tab."""
    counted = Signal()
    settled = Signal()
    """The lists are the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat(desk.door, desk.caller)
        self._sheet, self._wanted = NOTHING, cast("UUID | None", None)
        self.setAccessibleName(self.title())
        self.actions_, self.deeds, self.controls = self._make_actions(), Deeds(desk, self), self._make_controls()
        self.stack, self.bar = QStackedWidget(), QToolBar()
        self.tables = [
            self._table(self.tr("Refresh tasks"), task_source(lambda: self._sheet.tasks), "refresh/tasks"),
            self._table(self.tr("Long-term customers"), mark_source(lambda: self._sheet.marks), "refresh/marks"),
            self._table(self.tr("Late rates"), rate_source(self._rates), "refresh/rates"),
        ]
        empty = self.tr("No refresh tasks"), self.tr("No customer is marked or proposed"), self.tr("Nothing to count yet")
        self.switches = [Switch(table, EmptyState(text)) for table, text in zip(self.tables, empty, strict=True)]
        self._reading = Latest(self, self._show, self._refuse)
        self._offering = Latest(self, self._offer, lambda _refused: self._offer({}))
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._lay_out()
        self._listen()
        self._offer({})
        self.refresh()

    @staticmethod
    def title() -> str:
        """季度维护."""
        return QCoreApplication.translate("RefreshTab", "Quarterly refresh")

    def _table(self, name: str, source: Source, key: str) -> TableView:
        return TableView(name, WindowModel(source, self), memory=self._desk.memory, key=key)

    def _make_actions(self) -> ActionSet:
        do = ActionSet(self)
        do.make("confirm", self.tr("Confirm no change…"), "check", "", self.tr("Every section still holds; the superior reviews it."))
        do.make("edit", self.tr("Enter changes…"), "file-pen", "F2", self.tr("Request an edit loan for the quarterly refresh."))
        do.make("review", self.tr("Pass the confirmation"), "circle-check")
        do.make("send_back", self.tr("Send back…"), "undo-2")
        do.make("propose", self.tr("Propose a mark…"), "star")
        do.make("mark", self.tr("Confirm the mark…"), "stamp")
        do.make("unmark", self.tr("Take the mark away…"), "circle-x")
        do.make("refresh", self.tr("Refresh"), "refresh-cw", "F5")
        return do

    def _lay_out(self) -> None:
        for switch in self.switches:
            self.stack.addWidget(switch)
        self.bar.setAccessibleName(self.tr("Tools"))
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.bar.setMinimumHeight(look.scaled(BAR_HEIGHT))
        for key in EVENTS:
            self.bar.addAction(self.actions_[key])
        for table in self.tables:
            table.addActions([*(self.actions_[key] for key in EVENTS), table.columns_action])
        self.addActions(list(self.actions_.menu()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.GAP)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.bar)
        layout.addWidget(self.controls)
        layout.addWidget(self.stack, 1)

    def _listen(self) -> None:
        for event in EVENTS:
            self.actions_[event].triggered.connect(lambda _checked=False, event=event: self.start(event))
        self.actions_["refresh"].triggered.connect(self.refresh)
        self.controls.turned.connect(self._turn)
        self.controls.asked.connect(self.refresh)
        self.controls.counted_by.connect(self._show_rows)
        for table in self.tables:
            table.selectionModel().selectionChanged.connect(lambda *_: self.show_choice())
            table.doubleClicked.connect(lambda _index: self.open_archive())
        self._soon.timeout.connect(self.refresh)
        self._desk.news.changed.connect(self._hear)

    def menu_actions(self) -> list[QAction]:
        """For the menu bar."""
        return [*self.actions_.menu(), *self.tables[self.controls.page()].menu_actions()]

    # reading

    def refresh(self) -> None:
        """Read the lists anew."""
        self._soon.stop()
        door, caller, scope, quarter = self._desk.door, self._desk.caller, self.controls.chosen_scope(), self.controls.chosen_quarter()
        if scope is not None:
            self._reading.ask(lambda: sheet(door, caller, scope, quarter))

    def _show(self, found: Sheet) -> None:
        self._sheet = found
        self.controls.show_quarters(found.quarters)
        self._show_rows()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._choose(wanted)
        self.settled.emit()

    def _show_rows(self) -> None:
        for table, switch in zip(self.tables, self.switches, strict=True):
            table.rows.refresh()
            switch.show_empty(table.rows.rowCount() == 0)
        self.show_choice()
        self.counted.emit()

    def _rates(self) -> Sequence[Row]:
        return self._sheet.rates.get(self.controls.chosen_by(), ())

    def _refuse(self, refused: Refused) -> None:
        self._sheet = NOTHING
        self._show_rows()
        self._desk.tell(refused)

    def _hear(self, touched: frozenset[str]) -> None:
        if touched & TABLES:
            self._soon.start()

    def _turn(self, page: int) -> None:
        self.stack.setCurrentIndex(page)
        self.show_choice()
        self.counted.emit()

    def count_text(self) -> str:
        """For the status bar."""
        return self.tr("{count} lines").format(count=f"{self.tables[self.controls.page()].rows.rowCount():,}")

    # choosing

    def task(self) -> UUID | None:
        """The task chosen, when it is one."""
        return self._chosen(TASKS)

    def customer(self) -> UUID | None:
        """The customer chosen on the page in front, by mark or by task."""
        task = self.task()
        return self._sheet.customers.get(task) if task is not None else self._chosen(MARKS)

    def _chosen(self, page: int) -> UUID | None:
        table = self.tables[page]
        ids = table.chosen_ids() if self.controls.page() == page and table.chosen_count() == 1 else []
        return cast("UUID", ids[0]) if ids else None

    def _make_controls(self) -> Controls:
        """Who has customers of his own begins with these, others with everybody they may list."""
        return Controls(self.seat.scopes, widest=not self.seat.proposes)

    def open_subject(self, subject: UUID) -> None:
        """A task, or a customer whose mark waits: the workbench leads here."""
        if not self._choose(subject):
            self._wanted = subject
            self.controls.widen()
            self.refresh()

    def _choose(self, subject: UUID) -> bool:
        for page in (TASKS, MARKS):
            if self.tables[page].rows.row_of(subject, 0) is not None:
                self.controls.pages.setCurrentIndex(page)
                self.tables[page].choose_ids([subject])
                return True
        return False

    def show_choice(self) -> None:
        """The buttons follow what is chosen; what is offered is read on a worker."""
        task, customer = self.task(), self.customer()
        self._offering.drop()
        self._offer({})
        if customer is not None:
            door, caller = self._desk.door, self._desk.caller
            self._offering.ask(lambda: offers(door, caller, task, customer))

    def _offer(self, found: Offers) -> None:
        for event in EVENTS:
            nos = found.get("confirm" if event == "edit" else event)
            self.actions_[event].setVisible(nos is not None)
            self.actions_.weigh(event, [explain(each) for each in nos or ()])
        if self.customer() is None:  # then the customer is chosen in the dialog
            self.actions_["propose"].setVisible(self.seat.proposes)
            self.actions_["mark"].setVisible(self.seat.marks)

    # doing

    def open_archive(self) -> None:
        """Show the archive of the row chosen."""
        if (customer := self.customer()) is not None:
            self.wants_open.emit("customer", customer)

    def start(self, event: str) -> None:
        """A button was pressed."""
        what = self.actions_[event].text().removesuffix("…")
        task, customer = self.task(), self.customer()
        if event == "propose":
            self.deeds.propose(what, customer)
        elif event == "mark":
            self.deeds.mark(what, customer)
        elif event in ("edit", "unmark") and customer is not None:
            {"edit": self.deeds.edit, "unmark": self.deeds.unmark}[event](what, customer)
        elif event == "confirm" and task is not None:
            row = next(each for each in self._sheet.tasks if each[0] == task)
            self.deeds.confirm(what, task, f"{row[4]}  {row[1]}")
        elif task is not None:
            {"review": self.deeds.review, "send_back": self.deeds.send_back}[event](what, task)
