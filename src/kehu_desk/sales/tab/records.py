"""The page 【销售表】: lines of sales with what can be done with them, and what somebody should look into."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QTabBar, QToolBar, QVBoxLayout, QWidget

from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.sales.dialogs.correct import CorrectDialog
from kehu_desk.sales.dialogs.record import RecordDialog
from kehu_desk.sales.queries.tracing import StockChange
from kehu_desk.sales.service import record_pages
from kehu_desk.sales.service.record_pages import Counter, Settled, Sheet
from kehu_desk.sales.service.records import Checked, verify_sales
from kehu_desk.sales.tab.record_list import RecordList
from kehu_desk.sales.tab.record_pane import RecordPane
from kehu_desk.sales.tab.strange_views import StrangeViews
from kehu_desk.sales.words.records import explain, explain_all
from kehu_desk.ui import look, notices
from kehu_desk.ui.action_set import ActionSet
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.latest import Latest

SOON: Final = 80  # ms in which the news of many deeds become one reading
LINES, STRAYS, PRICES = range(3)
SHORTEST: Final = 5
EVENTS: Final = ("correct", "verify")


class RecordsPage(QWidget):
    """wants_sales_import: somebody above opens the wizard that brings lines in from a file."""

    tables = frozenset({"sales_record", "allocation", "customer", "relation", "revision", "contract", "price_list", "stock_month"})

    wants_open = Signal(str, object)
    wants_sales_import = Signal()
    settled_down = Signal()
    """What was asked of the workers is shown."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, settled: Settled | None = None, change: StockChange | None = None
    ) -> None:  # fmt: skip
        """Given by floors above: settled: what was paid of lines, without it there is no column 结款; change: of stock, for tracing.

        Raises Refused E_FORBIDDEN for an account that has ended.
        """
        super().__init__(parent)
        self._change = change
        self._desk, self.seat = desk, record_pages.seat(desk.door, desk.caller)
        self.setAccessibleName(self.title())
        self._sheet: Sheet | None = None
        self.actions_, self.doing = self._make_actions(), Doing(desk, self, explain_all, SHORTEST)
        first = [self.actions_[key] for key in ("record", "import") if self.actions_[key].isVisible()]
        self.list, self.pane = RecordList(desk, self.seat.today, settled, first), RecordPane()
        self.views, self.stack, self.bar = QTabBar(), QStackedWidget(), QToolBar()
        self.strange = StrangeViews(desk, self.list.filters.days)
        self._reading = Latest(self, self._show_sheet, self._lose_sheet)
        self._opening = Latest(self, self._open_counter, desk.tell)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._lay_out()
        self._listen()
        self._weigh(())

    @staticmethod
    def title() -> str:
        """销售表."""
        return QCoreApplication.translate("RecordsPage", "Sales lines")

    def _make_actions(self) -> ActionSet:
        do = ActionSet(self)
        do.make("record", self.tr("Record sales…"), "plus", "Ctrl+N", self.tr("Type or paste lines of one customer."))
        do.make("import", self.tr("From a file…"), "upload", "", self.tr("Bring in many lines from a workbook or a csv file."))
        do.make("correct", self.tr("Correct…"), "undo-2", "", self.tr("A further entry takes the line back; the line itself stays."))
        do.make("verify", self.tr("Checked"), "circle-check", "", self.tr("These lines agree with the paper."))
        do.make("only", self.tr("Only this customer"), "filter")
        do.make("archive", self.tr("Open archive"), "folder-open")
        do.make("refresh", self.tr("Refresh"), "refresh-cw", "F5")
        do["record"].setVisible(self.seat.records)
        do["import"].setVisible(self.seat.imports)
        return do

    def _lay_out(self) -> None:
        self.bar.setAccessibleName(self.tr("Tools"))
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.bar.addActions(list(self.actions_.menu()))
        self.views.setAccessibleName(self.tr("Views of sales"))
        self.views.setDrawBase(False)
        self.views.setExpanding(False)
        for text in (self.tr("Lines"), self.tr("Sold outside the area"), self.tr("Prices off the contract")):
            self.views.addTab(text)
        for each in (self.list, *self.strange.switches):
            self.stack.addWidget(each)
        for view in (self.list.all_view, self.list.found_view):
            view.addActions([*self.actions_.menu(), view.columns_action])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.GAP)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.bar)
        layout.addWidget(self.views)
        layout.addWidget(Beside(self.stack, self.pane, self._desk.memory, "sales/beside"), 1)

    def _listen(self) -> None:
        do = {"record": self.record, "import": self.wants_sales_import.emit, "correct": self.correct, "verify": self.verify,
              "only": self.show_only, "archive": self.open_archive, "refresh": self.refresh}  # fmt: skip
        for key, act in do.items():
            self.actions_[key].triggered.connect(lambda _checked=False, act=act: act())
        self.views.currentChanged.connect(self._turn)
        self.list.moved.connect(self._read)
        self.list.opened.connect(lambda _id: self.open_archive())
        self.list.narrowed.connect(self._look)
        for view in (self.list.all_view, self.list.found_view):
            view.selectionModel().selectionChanged.connect(lambda *_: self._weigh_choice())
        self.strange.moved.connect(self._read)
        self.strange.opened.connect(self.open_subject)
        self.strange.shown.connect(self.settled_down)
        self._soon.timeout.connect(self._read_all)

    def menu_actions(self) -> list[QAction]:
        """For the menu bar."""
        return [*self.actions_.menu(), *(each for each in self.list.view().menu_actions() if each.isVisible())]

    # reading

    def refresh(self) -> None:
        """Read everything anew; many wishes at once become one."""
        self._soon.start()

    def _read_all(self) -> None:
        self.list.refresh()
        self._look()
        if self._sheet is not None:
            self._read(self._sheet.view.id)

    def _turn(self, view: int) -> None:
        self.stack.setCurrentIndex(view)
        self._look()
        self._weigh_choice()

    def _look(self) -> None:
        """Exceptions are read when somebody looks at them."""
        if self.views.currentIndex() != LINES:
            self.strange.look()

    def _read(self, record: object) -> None:
        self._reading.drop()
        if not isinstance(record, UUID):
            self._forget()
            return
        door, caller, change = self._desk.door, self._desk.caller, self._change
        self._reading.ask(lambda: record_pages.sheet(door, caller, record, change))

    def _show_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.pane.show_sheet(sheet)
        self._weigh_choice()
        self.settled_down.emit()

    def _lose_sheet(self, refused: Refused) -> None:
        self._forget("\n".join(explain_all(refused)))
        self.settled_down.emit()

    def _forget(self, why: str = "") -> None:
        self._sheet = None
        self.pane.show_nothing(why)
        self._weigh(())

    def _weigh_choice(self) -> None:
        self._weigh(self._sheet.offers if self._sheet is not None else ())

    def _weigh(self, offers: tuple[Offer, ...]) -> None:
        """Buttons follow the line under the cursor; several lines at once can only be checked."""
        found, many = {each.event: each.nos for each in offers}, len(self.list.chosen()) > 1 and self.views.currentIndex() == LINES
        for event in EVENTS:
            nos = found.get(event)
            self.actions_[event].setVisible(nos is not None or (event == "verify" and many and self.seat.verifies))
            self.actions_.weigh(event, [] if many and event == "verify" else [explain(each) for each in nos or ()])
        if many:
            self.actions_.weigh("correct", [self.tr("Choose one line.")])
        for key in ("only", "archive"):
            self.actions_[key].setEnabled(self._sheet is not None)

    # showing

    def open_subject(self, subject: UUID) -> bool:
        """A line, or a customer whose lines are wanted; False for what is neither."""
        found = self._desk.door, self._desk.caller
        rows, _paid = record_pages.rows(*found, [subject], None)
        if rows:
            self.views.setCurrentIndex(LINES)
            if not self.list.choose(subject):
                self.list.only(rows[0].customer_id, rows[0].customer)
                self.list.choose(subject)
            return True
        name = record_pages.customer_name(*found, subject)
        if name:
            self.views.setCurrentIndex(LINES)
            self.list.only(subject, name)
        return bool(name)

    def open_archive(self) -> None:
        """Show the archive of the line."""
        if self._sheet is not None:
            self.wants_open.emit("customer", self._sheet.view.customer_id)

    def show_only(self) -> None:
        """Only lines of this customer."""
        if self._sheet is not None:
            self.list.only(self._sheet.view.customer_id, self._sheet.customer)

    # deeds

    def record(self) -> None:
        """Open 【登记销售】, once the products are read."""
        door, caller = self._desk.door, self._desk.caller
        self._opening.ask(lambda: record_pages.counter(door, caller))

    def _open_counter(self, counter: Counter) -> None:
        customer = self.list.filters.customer[0] if self.list.filters.customer else None

        def make() -> None:
            dialog = RecordDialog(self._desk, counter, customer, self)
            dialog.accepted.connect(lambda: self._tell_recorded(dialog))
            self.doing.show(dialog)

        self.doing.attempt(self.actions_["record"].text(), make)

    def _tell_recorded(self, dialog: RecordDialog) -> None:
        notices.say(self.window(), self.tr("{count} lines recorded.").format(count=len(dialog.ids)))

    def correct(self) -> None:
        """Open 【更正】 for the line under the cursor."""
        if self._sheet is not None:
            self.doing.show(CorrectDialog(self._desk, self._sheet.view, self))

    def verify(self) -> None:
        """核实 the lines chosen; each is decided alone."""
        chosen = self.list.chosen() if self.views.currentIndex() == LINES else []
        wanted = chosen or ([self._sheet.view.id] if self._sheet is not None else [])
        if not wanted:
            return

        def do() -> None:
            found = self._desk.act(verify_sales, wanted)
            if found is not None:
                self._tell_checked(found)

        self.doing.attempt(self.actions_["verify"].text(), do)

    def _tell_checked(self, found: Checked) -> None:
        said = self.tr("{count} lines checked.").format(count=len(found.done))
        if found.refused:
            reasons = {line for _record, nos in found.refused for line in explain_all(Refused(*nos))}
            notices.tell_rows(self.window(), self.actions_["verify"].text(), said, sorted(reasons))
        else:
            notices.say(self.window(), said)
