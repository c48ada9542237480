"""The page itself: customers and what waits, each a table; the pane of one customer beside it. Everything is read on a worker."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kehu_desk.credit.noun import NOUN
from kehu_desk.credit.queries import CreditRow, CreditView, GuaranteeRow
from kehu_desk.credit.service.offers import customer_offers
from kehu_desk.credit.service.reading import Sheet, seat, sheet, view
from kehu_desk.credit.service.waiting import Waiting
from kehu_desk.credit.tab.controls import CUSTOMERS, WAITING, CreditControls
from kehu_desk.credit.tab.deeds import CreditDeeds
from kehu_desk.credit.tab.detail import CreditDetail
from kehu_desk.credit.tab.use_bar import UseBar
from kehu_desk.credit.table import USE, customer_line, customer_source, waiting_line, waiting_source
from kehu_desk.credit.words import explain
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui import icons, look
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

HABITS: Final = "credit"
KEEPING: Final = ("limit", "temp_limit", "guarantee", "block", "ease")
FOR_ANYBODY: Final = frozenset({"limit", "temp_limit", "guarantee"})  # the dialog lets the person find a customer
DECIDING: Final = ("agree", "disagree", "withdraw")
BUTTON_OF: Final = {"grant": "agree", "release": "agree", "refuse": "disagree"}
Answer = tuple[CreditView | Refused, list[Offer]]


class CreditPage(QWidget):
    """Tables 【授信表】 and 【待决定表】; finance finds 【提出额度…】 and its like, who decides 【同意】 and 【不同意…】."""

    tables = NOUN.tables | {"sales_record", "receipt", "allocation", "sales_order", "order_line", "relation", "customer", "stated_purpose"}
    wants_open = Signal(str, object)
    wants_purpose = Signal(object)
    """Id of a customer whose secret parts a manager is to look at."""
    settled = Signal()
    """Lists and pane are the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat(desk.door, desk.caller)
        self._sheet = Sheet((), ())
        self._wanted: UUID | None = None
        self._held: Sequence[GuaranteeRow] = ()
        self.setAccessibleName(self.title())
        self.deeds, self.controls, self.detail = CreditDeeds(desk, self), CreditControls(), CreditDetail(self.seat.office)
        self.views = [
            self._view(self.tr("Credit by customer"), customer_source(self._customers), "customers"),
            self._view(self.tr("Matters to decide"), waiting_source(self._matters), "waiting"),
        ]
        self.views[CUSTOMERS].setItemDelegateForColumn(USE, UseBar(self.views[CUSTOMERS].rows, self))
        self.stack, self.buttons = QStackedWidget(), self._make_buttons()
        self.switches = [
            Switch(self.views[CUSTOMERS], EmptyState(self.tr("Nobody has credit or owes anything."), self._first_step(), tone="ok")),
            Switch(self.views[WAITING], EmptyState(self.tr("Nothing waits for a decision."), tone="ok")),
        ]
        self._reading = Latest(self, self._show, self._refuse)
        self._asking = Latest(self, self._show_answer, self._refuse_answer)
        self._lay_out()
        self._listen()
        self._offer([])
        self.refresh()

    @staticmethod
    def title() -> str:
        """授信."""
        return QCoreApplication.translate("CreditPage", "Credit")

    # building

    def _view(self, name: str, source: Source, key: str) -> TableView:
        copies, place = CountedCopy(self._desk, self, self._whose), f"{HABITS}/{key}"
        return TableView(name, WindowModel(source, self), memory=self._desk.memory, key=place, may_copy=copies)

    def _whose(self, row: object) -> UUID | None:
        """The customer of a row, for counted copies."""
        matter = next((each for each in self._sheet.waiting if each.row.id == row), None)
        return matter.row.customer_id if matter else row if isinstance(row, UUID) else None

    def _make_buttons(self) -> dict[str, QPushButton]:
        do = self.deeds
        return {
            "limit": tool(self.tr("Propose limit…"), "file-plus", lambda: do.propose_limit(self.customer())),
            "temp_limit": tool(self.tr("Temporary limit…"), "clock", lambda: do.propose_temp(self.customer())),
            "guarantee": tool(self.tr("Guarantees…"), "shield-check", lambda: do.keep_guarantees(self.customer(), self._held)),
            "block": tool(self.tr("Tighten status…"), "lock", lambda: do.set_status(self.row(), eases=False)),
            "ease": tool(self.tr("Propose easing…"), "lock-open", lambda: do.set_status(self.row(), eases=True)),
            "agree": tool(self.tr("Agree"), "check", lambda: do.agree(self.tr("Agree"), self.matter())),
            "disagree": tool(self.tr("Disagree…"), "x", lambda: do.disagree(self.matter())),
            "withdraw": tool(self.tr("Take back"), "undo-2", lambda: do.withdraw(self.tr("Take back"), self.matter())),
            "archive": tool(self.tr("Open archive"), "folder-open", self.open_archive),
        }

    def _first_step(self) -> list[QAction]:
        made = QAction(self.tr("Propose limit…"), self)
        icons.dress(made, "file-plus")
        made.triggered.connect(lambda: self.deeds.propose_limit(None))
        return [made] if self.seat.keeps else []

    def _lay_out(self) -> None:
        for switch in self.switches:
            self.stack.addWidget(switch)
        bar = QWidget()
        bar.setAccessibleName(self.tr("Tools"))
        flow = Flow(bar)
        for made in self.buttons.values():
            flow.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(bar)
        layout.addWidget(self.controls)
        layout.addWidget(Beside(self.stack, self.detail, self._desk.memory, HABITS), 1)

    def _listen(self) -> None:
        self.controls.turned.connect(self.stack.setCurrentIndex)
        self.controls.turned.connect(lambda _page: self._read_chosen())
        self.controls.narrowed.connect(self._show_rows)
        self.detail.purpose_wanted.connect(lambda: self.wants_purpose.emit(self.customer()))
        for each in self.views:
            each.selectionModel().selectionChanged.connect(lambda *_: self._read_chosen())
            each.doubleClicked.connect(lambda _index: self.open_archive())

    # reading

    def refresh(self) -> None:
        """Read the lists anew."""
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: sheet(door, caller))

    def _show(self, found: Sheet) -> None:
        self._sheet = found
        self._show_rows()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._choose(wanted)

    def _refuse(self, refused: Refused) -> None:
        self._sheet = Sheet((), ())
        self._show_rows()
        self._desk.tell(refused)

    def _show_rows(self) -> None:
        for table, switch in zip(self.views, self.switches, strict=True):
            table.rows.refresh()
            switch.show_empty(table.rows.rowCount() == 0)
        self.controls.show_counts(self.views[CUSTOMERS].rows.rowCount(), len(self._sheet.customers), len(self._sheet.waiting))
        self._read_chosen()

    def _customers(self) -> Sequence[Row]:
        return [customer_line(row) for row in self._sheet.customers if self.controls.fits(row)]

    def _matters(self) -> Sequence[Row]:
        return [waiting_line(each) for each in self._sheet.waiting]

    # choosing

    def chosen(self) -> UUID | None:
        """Id of the one row chosen in the table in front."""
        table = self.views[self.controls.page()]
        ids = table.chosen_ids() if table.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else None

    def matter(self) -> Waiting | None:
        """What waits and is chosen; of a customer chosen, the first thing of his that waits."""
        found, by_id = self.chosen(), self.controls.page() == WAITING
        key: Callable[[Waiting], UUID] = (lambda each: each.row.id) if by_id else (lambda each: each.row.customer_id)
        return next((each for each in self._sheet.waiting if key(each) == found), None)

    def customer(self) -> UUID | None:
        """The customer of the row chosen."""
        matter = self.matter()
        return self.chosen() if self.controls.page() == CUSTOMERS else matter.row.customer_id if matter else None

    def row(self) -> CreditRow | None:
        """The line of the customer chosen."""
        customer = self.customer()
        return next((row for row in self._sheet.customers if row.id == customer), None)

    def open_subject(self, subject: UUID) -> bool:
        """A customer, a change or a release: the workbench leads here. False when it is known not to be there."""
        if self._choose(subject):
            return True
        self._wanted = subject if not self._sheet.customers and not self._sheet.waiting else None
        return self._wanted is not None

    def _choose(self, subject: UUID) -> bool:
        for page in (WAITING, CUSTOMERS):
            if self.views[page].rows.row_of(subject, 0) is not None:
                self.controls.which.setCurrentIndex(page)
                self.views[page].choose_ids([subject])
                return True
        return False

    def _read_chosen(self) -> None:
        """The pane and the buttons follow the choice, read on a worker."""
        customer, door, caller = self.customer(), self._desk.door, self._desk.caller
        self._offer([])
        if customer is None:
            self._asking.drop()
            self.detail.show_nothing()
            self.settled.emit()
            return

        def ask() -> Answer:
            offers = customer_offers(door, caller, customer)
            try:
                return view(door, caller, customer), offers
            except Refused as refused:
                return refused, offers

        self._asking.ask(ask)

    def _show_answer(self, answer: Answer) -> None:
        found, offers = answer
        if isinstance(found, Refused):
            self.detail.show_refused(found, self.matter())
        else:
            self.detail.show_view(found, self.matter())
        self._held = () if isinstance(found, Refused) else found.guarantees
        self._offer(offers)
        self.settled.emit()

    def _refuse_answer(self, refused: Refused) -> None:
        self.detail.show_refused(refused, None)
        self.settled.emit()

    # buttons

    def _offer(self, offers: Sequence[Offer]) -> None:
        """Absent, greyed with the reasons, or ready."""
        matter, customer, first = self.matter(), self.customer(), self.tr("Choose one line first.")
        told = {offer.event: [explain(each) for each in offer.nos] for offer in offers}
        for event in KEEPING:
            free = event in FOR_ANYBODY and customer is None
            self._weigh(event, [] if free else told.get(event, [first]), shown=self.seat.keeps)
        said = {BUTTON_OF.get(it.event, it.event): [explain(each) for each in it.nos] for it in (matter.offers if matter else ())}
        for event in DECIDING:
            self._weigh(event, said.get(event, [first]), shown=event in said)
        self._weigh("archive", [] if customer else [first], shown=True)

    def _weigh(self, event: str, reasons: Sequence[str], *, shown: bool) -> None:
        made = self.buttons[event]
        made.setVisible(shown)
        made.setEnabled(not reasons)
        made.setToolTip("\n".join(dict.fromkeys(reasons)))

    def open_archive(self) -> None:
        """Show the archive of the customer chosen."""
        if (customer := self.customer()) is not None:
            self.wants_open.emit("customer", customer)
