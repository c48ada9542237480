"""The tab itself: toolbar, list, detail pane, and what their signals mean."""

from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QVBoxLayout, QWidget

from kehu_desk.archives import queries
from kehu_desk.archives.dialogs.edit_archive import EditArchive
from kehu_desk.archives.dialogs.new_archive import NewArchive
from kehu_desk.archives.dialogs.small import CorrectionDialog
from kehu_desk.archives.noun import NAME, NOUN
from kehu_desk.archives.service.writing import correct_field
from kehu_desk.archives.tab.actions import FILING, Actions
from kehu_desk.archives.tab.detail import Detail
from kehu_desk.archives.tab.filing import Filing
from kehu_desk.archives.tab.listing import Listing
from kehu_desk.archives.tab.standing import Office, Standing, office, standing, today
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons, look, notices
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest

REST: Final = 200  # ms without another choice of rows before content is read
SPLIT: Final = "archives/split"
BAR: Final = (
    "new", "import", "export", "|", "edit", "borrow", "print", "|",
    "submit", "review", "send_back", "accept", "return_intake", "trash", "restore",
)  # fmt: skip


class ArchivesTab(QWidget):
    """The tab 【档案】. The shell wires the wishes that lead to other tabs."""

    NAME = NAME
    ICON = "archive"
    tables = frozenset[str]()
    """It hears the news itself."""

    wants_loan = Signal(object)
    wants_dossier = Signal(object)
    wants_forms = Signal(object)
    wants_paper = Signal(str, object)
    wants_purpose = Signal(object)
    """Id of the customer meant."""
    wants_import = Signal()
    wants_export = Signal(object)
    """Ids of the rows chosen, none for all of one's own."""
    wants_demo = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk = desk
        self._office: Office = office(desk.door, desk.caller)
        self._customer: UUID | None = None
        self._standing: Standing | None = None
        self._seeking = False
        self._reading = Latest(self, self._take, self._lose)
        self.setAccessibleName(self.title())
        self.actions_ = Actions(self._office, self)
        self.list = Listing(desk, self._office.people, self._first_steps())
        self.detail, self.filing = Detail(desk), Filing(desk, self)
        self.bar, self.splitter = QToolBar(), Beside(self.list, self.detail, desk.memory, SPLIT)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._fill_bar()
        self._lay_out()
        self._listen()

    @staticmethod
    def title() -> str:
        """档案."""
        return QCoreApplication.translate("ArchivesTab", "Archives")

    def _first_steps(self) -> list[QAction]:
        """What an empty list offers: a new archive, an import, a look at the demo."""
        demo = QAction(self.tr("Look at demo data"), self)
        icons.dress(demo, "eye")
        demo.triggered.connect(self.wants_demo)
        steps = [self.actions_[key] for key in ("new", "import") if self.actions_[key].isVisible()]
        return [*steps, demo]

    def _fill_bar(self) -> None:
        self.bar.setAccessibleName(self.tr("Tools"))
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for key in BAR:
            if key != "|":
                self.bar.addAction(self.actions_[key])
            elif any(each.isVisible() for each in self.bar.actions()):  # no edge before the first button
                self._edge = self.bar.addSeparator()
        for view in (self.list.all_view, self.list.found_view):
            view.addActions([self.actions_[key] for key in (*BAR[2:], "forms", "sheet", "correct", "history") if key != "|"])
            view.addActions([view.columns_action])
        self.addActions(list(self.actions_.menu()))

    def menu_actions(self) -> list[QAction]:
        """For the menu bar: everything that the context menu holds, and more."""
        return [*self.actions_.menu(), *self.list.view().menu_actions()]

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.GAP)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.bar)
        layout.addWidget(self.splitter, 1)

    def _listen(self) -> None:
        do = self.actions_
        do["new"].triggered.connect(self.new_archive)
        do["import"].triggered.connect(self.wants_import)
        do["export"].triggered.connect(self.export)
        do["edit"].triggered.connect(self.edit)
        do["borrow"].triggered.connect(lambda: self._wish(self.wants_loan))
        do["print"].triggered.connect(lambda: self._wish(self.wants_dossier))
        do["forms"].triggered.connect(lambda: self._wish(self.wants_forms))
        do["sheet"].triggered.connect(self.print_form)
        do["correct"].triggered.connect(self.correct)
        do["history"].triggered.connect(lambda: self.detail.turn_to(len(self.detail.sheets) - 1))
        do["refresh"].triggered.connect(self.refresh)
        do["find"].triggered.connect(lambda: self.list.search.setFocus())
        do["detail"].toggled.connect(self.detail.setVisible)
        for event in FILING:
            do[event].triggered.connect(lambda _checked=False, event=event: self._file(event))
        self.list.moved.connect(self.choose)
        self.list.opened.connect(lambda _id: self.edit() if do["edit"].isEnabled() else self.detail.setVisible(True))
        self.detail.loan_wanted.connect(lambda: self._wish(self.wants_loan))
        self.detail.purpose_wanted.connect(lambda: self._wish(self.wants_purpose))
        self.detail.files_kept.connect(self._read_standing)
        self.filing.done.connect(self._read_standing)
        self._rest.timeout.connect(self._at_rest)
        self._desk.news.changed.connect(self._hear)

    # the archive chosen

    def choose(self, customer: UUID | None) -> None:
        """Another row is under the cursor: buttons and card follow at once, content when the cursor has come to rest."""
        if customer == self._customer:
            return
        self._customer = customer
        passing = self._rest.isActive()  # keys are held down: nothing is read for rows that are only passed
        self._rest.start()
        self._reading.drop()
        self._show(None)
        if not passing:
            self._read_standing()

    def _at_rest(self) -> None:
        if self._standing is None and not self._reading.busy:
            self._read_standing()
        self.detail.read()

    def _read_standing(self) -> None:
        """Read the card and the rights anew; whatever is in sight follows."""
        customer, door, caller = self._customer, self._desk.door, self._desk.caller
        if customer is None:
            self._reading.drop()
            self._show(None)
        else:
            self._reading.ask(lambda: standing(door, caller, customer))

    def _take(self, found: Standing) -> None:
        self._show(found)
        if self._seeking:
            self._seeking = False
            self.list.seek(found.card.id, found.card.no)
        if not self._rest.isActive():
            self.detail.read()

    def _lose(self, _refusal: Refused) -> None:
        """The archive or the right is gone: nothing of it stays in sight (B-015)."""
        self._seeking = False
        self._show(None)

    def _show(self, found: Standing | None) -> None:
        self._standing = found
        self.actions_.update(found)
        self._edge.setVisible(found is not None and bool(found.offers))
        self.detail.show_standing(found)

    def open_subject(self, customer: UUID) -> bool:
        """Show one archive: the workbench, a search or another tab leads here. One that is gone shows nothing."""
        self._rest.stop()
        self._customer, self._seeking = customer, True
        self._show(None)
        self._read_standing()
        return True

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.list.search.setFocus()

    def count_text(self) -> str:
        """For the status bar."""
        return self.list.search.count.text()

    def refresh(self) -> None:
        """Read the list and the archive chosen anew."""
        self.list.refresh()
        self._read_standing()

    def _hear(self, touched: frozenset[str]) -> None:
        if touched & NOUN.tables:
            self.refresh()

    # doing

    def _wish(self, signal: SignalInstance) -> None:
        if self._customer is not None:
            signal.emit(self._customer)

    def print_form(self) -> None:
        """客户资料表 of the archive chosen."""
        if self._customer is not None:
            self.wants_paper.emit("customer_form", self._customer)

    def new_archive(self) -> None:
        """Open 【新建档案】."""
        dialog = NewArchive(self._desk, self._office.people, self._today, self)
        dialog.created.connect(self.open_subject)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self) -> None:
        """Several rows chosen are exported, else all of one's own customers."""
        many = self.list.view().chosen_count() > 1
        self.wants_export.emit(self.list.chosen() if many else [])

    def edit(self) -> None:
        """Open 【编辑档案】 for the draft chosen."""
        if self._standing is None or not self.actions_["edit"].isEnabled():
            return
        card = self._standing.card
        dialog = EditArchive(self._desk, card.id, card.name, self._today, self)
        dialog.submit_wanted.connect(lambda _id: self._file("submit"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def correct(self) -> None:
        """Open 【小更正】 for the archive chosen."""
        if self._standing is None:
            return
        customer = self._standing.card.id
        dialog = CorrectionDialog(self._standing.card.name, self)
        dialog.answered.connect(lambda answer: self._correct(customer, *answer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _correct(self, customer: UUID, key: str, value: str) -> None:
        fine, _ = self._desk.try_do(correct_field, customer, key, value)
        if fine:
            notices.say(self.window(), self.tr("Kept; it enters the archive with the next acceptance."))

    def _file(self, event: str) -> None:
        """A step for the rows chosen, or for the one in the detail pane."""
        if self._standing is None:
            return
        ids = self.list.chosen()
        one = (self._standing.card.id, self._standing.card.name)
        many = self._named(ids) if len(ids) > 1 and one[0] in ids else [one]
        self.filing.start(event, self.actions_[event].text(), many)

    def _named(self, ids: list[UUID]) -> list[tuple[UUID, str]]:
        with self._desk.door.look(self._desk.caller) as (session, actor):
            return [(row.id, row.name) for row in queries.customer_rows(session, actor, ids)]

    def _today(self) -> date:
        return today(self._desk.door, self._desk.caller)
