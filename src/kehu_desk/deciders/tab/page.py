"""The page 【关键人物】: the people of one customer, what they are to a purchase, how they are joined, how to treat them."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QTabWidget, QToolBar, QVBoxLayout, QWidget

from kehu_desk.deciders.queries import PersonRow
from kehu_desk.deciders.service.reading import Board, Choices, LastMet, Touches, board, choices, customer_of, never_met, no_touches
from kehu_desk.deciders.tab.actions import NEEDS, make_actions
from kehu_desk.deciders.tab.bare import bare
from kehu_desk.deciders.tab.chances import ChancesPane
from kehu_desk.deciders.tab.coverage_line import CoverageLine
from kehu_desk.deciders.tab.deeds import Deeds
from kehu_desk.deciders.tab.finder import Finder
from kehu_desk.deciders.tab.map_pane import EdgesPane, MapPane, room_for
from kehu_desk.deciders.tab.person_pane import PersonPane
from kehu_desk.deciders.table import people_source, person_line
from kehu_desk.deciders.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "deciders/people"
LAST: Final = "deciders/customer"
TABLES: Final = (
    "contact buying_role contact_edge style_assessment relation_opportunity relation access_grant revision visit visit_contact intel_fact"
)
Read = tuple[Board, tuple[float, float], Choices]


class DecidersPage(QWidget):
    """Everything of one customer, read on a worker; its entry is written before the first name is shown (B-140)."""

    tables = frozenset(TABLES.split())
    wants_open = Signal(str, object)
    wants_purpose = Signal(object)
    """Id of a customer whose secret sections a manager wants to see."""
    wants_paper = Signal(str, object)
    """Id of a customer whose map is to be printed."""
    read = Signal()
    """Another board is shown now, or none."""

    def __init__(self, desk: Desk, touches: Touches = no_touches, last_met: LastMet = never_met, parent: QWidget | None = None) -> None:
        """touches, last_met: of the visits, which lie above this noun. The customer of the last time is read at once."""
        super().__init__(parent)
        self._desk, self._touches, self._last_met = desk, touches, last_met
        self.board: Board | None = None
        self.choices = Choices((), ())
        self._customer: UUID | None = None
        self._wanted: UUID | None = None
        self.setAccessibleName(self.title())
        self.actions_ = make_actions(self)
        self.model = WindowModel(people_source(self._lines, met=last_met is not never_met), self)
        self.view = bare(desk, self.tr("Table of people"), self.model, HABITS)
        self.map, self.edges, self.person, self.chances = MapPane(), EdgesPane(desk), PersonPane(desk), ChancesPane(desk)
        self.coverage = CoverageLine()
        self.finder, self.customer_label, self.panes = Finder(desk, self), QLabel(), QTabWidget()
        self.empty = EmptyState(self._invitation(), [self.actions_["purpose"]])
        self.empty.buttons[0].hide()
        self.deeds = Deeds(desk, self)
        self._lay_out()
        self._reading = Latest(self, self._show, self._refuse)
        self._listen()
        self._show_nothing(self._invitation())
        if kept := desk.memory.get(LAST):
            self.show_customer(UUID(kept))

    @staticmethod
    def title() -> str:
        """关键人物."""
        return QCoreApplication.translate("DecidersPage", "Decision makers")

    def _invitation(self) -> str:
        return self.tr("Find a customer above to see its people, who decides and how to treat whom.")

    def _lay_out(self) -> None:
        in_panes = {"purpose", *(key for some in NEEDS.values() for key in some)}
        self.bar = QToolBar()
        self.bar.setAccessibleName(self.tr("Tools of the decision makers"))
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.bar.addActions([self.actions_[key] for key in self.actions_.all if key not in in_panes])
        self.finder.setFixedWidth(look.scaled(300))
        font = self.customer_label.font()
        font.setBold(True)
        self.customer_label.setFont(font)
        self.customer_label.setAccessibleName(self.tr("Customer"))
        above = QHBoxLayout()
        above.setSpacing(look.GAP)
        above.addWidget(self.finder)
        above.addWidget(self.customer_label, 1)
        titles = self.tr("Map"), self.tr("Lines"), self.tr("Person"), self.tr("Opportunities")
        for pane, title in zip((self.map, self.edges, self.person, self.chances), titles, strict=True):
            self.panes.addTab(pane, title)
        self.panes.setDocumentMode(True)
        self.panes.setAccessibleName(self.tr("Details"))
        self.panes.tabBar().setAccessibleName(self.tr("Details"))
        self._tools_of(self.edges, self.edges, "edge")
        self._tools_of(self.person, self.person.inside, "person")
        self._tools_of(self.chances, self.chances, "chance")
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self.panes)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([look.scaled(460), look.scaled(500)])
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.TIGHT)
        inside.addWidget(self.coverage)
        inside.addWidget(split, 1)
        self.switch = Switch(content, self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.TIGHT)
        layout.addLayout(above)
        layout.addWidget(self.bar)
        layout.addWidget(self.switch, 1)

    def _tools_of(self, pane: QWidget, inside: QWidget, what: str) -> None:
        """The buttons about what is chosen in a pane stand there. inside: where its parts lie."""
        bar, layout = QToolBar(), inside.layout()
        bar.setAccessibleName(self.tr("Tools of {table}").format(table=pane.accessibleName()))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addActions([self.actions_[key] for key in NEEDS[what]])
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, bar)

    def _listen(self) -> None:
        self.finder.chosen.connect(self.show_customer)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._show_person())
        self.view.doubleClicked.connect(lambda _index: self.panes.setCurrentWidget(self.person))
        for view in (self.edges.view, self.chances.view, self.person.role_view, self.person.assessments):
            view.selectionModel().selectionChanged.connect(lambda *_: self.deeds.weigh())
        own = {"print": self.print_map, "archive": self.open_archive, "refresh": self.refresh, "purpose": self.ask_purpose}
        for key, do in (own | self.deeds.all()).items():
            self.actions_[key].triggered.connect(lambda _checked=False, do=do: do())

    # reading

    def show_customer(self, customer: UUID) -> None:
        """Another customer."""
        if customer != self._customer:
            self._show_nothing(self.tr("Reading…"))
        self._customer = customer
        self.refresh()

    def refresh(self) -> None:
        """Read the customer anew."""
        if self._customer is None:
            return
        door, caller, customer, touches, last = self._desk.door, self._desk.caller, self._customer, self._touches, self._last_met

        def work() -> Read:
            found = board(door, caller, customer, touches, last)
            return found, room_for(found), choices(door, caller, customer)

        self._reading.ask(work)

    def open_subject(self, subject: UUID) -> bool:
        """A customer, or an opportunity of one; False for anything else."""
        customer = customer_of(self._desk.door, self._desk.caller, subject)
        if customer is None:
            return False
        self._wanted = subject if subject != customer else None
        self.show_customer(customer)
        return True

    def _show(self, found: Read) -> None:
        self.board, room, self.choices = found
        self._desk.memory.put(LAST, str(self.board.customer))
        self.customer_label.setText(f"{self.board.name}    {self.board.number}")
        self.customer_label.setToolTip(self.board.name)
        self.model.refresh()
        self.coverage.show_coverage(self.board.coverage)
        self.map.show_board(self.board, room)
        self.edges.show_board(self.board)
        self.chances.show_board(self.board)
        for pane in (self.map, self.edges, self.chances):
            self.panes.setTabVisible(self.panes.indexOf(pane), self.board.knows)
        if not self.board.people:
            self.empty.sentence.setText(self.tr("The archive names nobody yet. Enter the contacts in section DEC of the archive first."))
        self.empty.buttons[0].hide()
        self.switch.show_empty(not self.board.people)
        if self._wanted is not None and self.chances.choose(self._wanted):
            self.panes.setCurrentWidget(self.chances)
            self._wanted = None
        self._show_person()
        self.read.emit()

    def _refuse(self, refused: Refused) -> None:
        self._show_nothing("\n".join(explain_all(refused)))
        self.empty.buttons[0].setVisible(refused.codes[0] == "E_PURPOSE")
        self.read.emit()

    def _show_nothing(self, sentence: str) -> None:
        """Nothing of whoever was shown before stays (B-015)."""
        self.board, self.choices = None, Choices((), ())
        self.customer_label.clear()
        self.customer_label.setToolTip("")
        self.model.refresh()
        self.map.show_board(None, (0, 0))
        self.edges.show_board(None)
        self.chances.show_board(None)
        self.coverage.show_coverage(None)
        self.empty.sentence.setText(sentence)
        self.empty.buttons[0].hide()
        self.switch.show_empty(True)
        self._show_person()

    def _lines(self) -> list[Row]:
        if self.board is None:
            return []
        met = self.board.last_met
        return [person_line(each, self.board.touches.get(each.contact_id, 0), met.get(each.contact_id)) for each in self.board.people]

    def chosen(self) -> PersonRow | None:
        """Who is chosen in the table."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return next((each for each in (self.board.people if self.board else ()) if ids and each.contact_id == ids[0]), None)

    def _show_person(self) -> None:
        self.person.show_person(self.board, self.chosen())
        self.deeds.weigh()

    # buttons

    def print_map(self) -> None:
        """关键人物图 on paper."""
        if self.board is not None:
            self.wants_paper.emit("influence_map", self.board.customer)

    def open_archive(self) -> None:
        """The archive that names them."""
        if self.board is not None:
            self.wants_open.emit("customer", self.board.customer)

    def ask_purpose(self) -> None:
        """A manager says why he looks."""
        if self._customer is not None:
            self.wants_purpose.emit(self._customer)

    def menu_actions(self) -> list[QAction]:
        """For the menu bar."""
        return [each for key, each in self.actions_.all.items() if key != "purpose"]

    def count_text(self) -> str:
        """For the status bar."""
        return self.tr("{count} people").format(count=len(self.board.people)) if self.board else ""
