"""The page itself: customers and what waits, each a table; the pane of one customer beside it. Everything is read on a worker."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from kehu_desk.credit.noun import NOUN
from kehu_desk.credit.queries import CreditRow, CreditView
from kehu_desk.credit.service.offers import customer_offers
from kehu_desk.credit.service.reading import Sheet, seat, sheet, view
from kehu_desk.credit.service.waiting import Waiting
from kehu_desk.credit.tab.controls import CUSTOMERS, WAITING, CreditControls
from kehu_desk.credit.tab.deeds import CreditDeeds
from kehu_desk.credit.tab.detail import CreditDetail
from kehu_desk.credit.tab.use_bar import UseBar
from kehu_desk.credit.table import USE, customer_line, customer_source, waiting_line, waiting_source
from kehu_desk.credit.words import explain
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch, first_step
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.pane_page import PanePage
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

HABITS: Final = "credit"
KEEPING: Final = ("limit", "temp_limit", "guarantee", "block", "ease")
FOR_ANYBODY: Final = frozenset({"limit", "temp_limit", "guarantee"})  # the dialog lets the person find a customer
DECIDING: Final = ("agree", "disagree", "withdraw")
BUTTON_OF: Final = {"grant": "agree", "release": "agree", "refuse": "disagree"}


class CreditPage(PanePage[CreditView]):
    """Tables 【授信表】 and 【待决定表】; finance finds 【提出额度…】 and its like, who decides 【同意】 and 【不同意…】."""

    tables = NOUN.tables | {"sales_record", "receipt", "allocation", "sales_order", "order_line", "relation", "customer", "stated_purpose"}
    wants_purpose = Signal(object)
    """Id of a customer whose secret parts a manager is to look at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.seat = seat(desk.door, desk.caller)
        self._sheet = Sheet((), ())
        self._wanted: UUID | None = None
        self.setAccessibleName(self.title())
        self.deeds, self.controls, self.detail = CreditDeeds(desk, self), CreditControls(), CreditDetail(self.seat.office)
        self.views = [
            self._view(self.tr("Credit by customer"), customer_source(self._customers), "customers"),
            self._view(self.tr("Matters to decide"), waiting_source(self._matters), "waiting"),
        ]
        self.views[CUSTOMERS].setItemDelegateForColumn(USE, UseBar(self.views[CUSTOMERS].rows, self))
        self.stack, self.buttons, self.switches = QStackedWidget(), self._make_buttons(), self._make_switches()
        self._reading = Latest(self, self._show, self._lose)
        for switch in self.switches:
            self.stack.addWidget(switch)
        self.lay_out(HABITS, self.stack, self.detail, self.controls)
        self._listen()
        self.offer()
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
            "limit": tool(self.tr("Propose limit…"), "file-plus", lambda: do.propose_limit(self.chosen())),
            "temp_limit": tool(self.tr("Temporary limit…"), "clock", lambda: do.propose_temp(self.chosen())),
            "guarantee": tool(self.tr("Guarantees…"), "shield-check", self._keep_guarantees),
            "block": tool(self.tr("Tighten status…"), "lock", lambda: do.set_status(self.row(), eases=False)),
            "ease": tool(self.tr("Propose easing…"), "lock-open", lambda: do.set_status(self.row(), eases=True)),
            "agree": tool(self.tr("Agree"), "check", lambda: do.agree(self.tr("Agree"), self.matter())),
            "disagree": tool(self.tr("Disagree…"), "x", lambda: do.disagree(self.matter())),
            "withdraw": tool(self.tr("Take back"), "undo-2", lambda: do.withdraw(self.tr("Take back"), self.matter())),
            "archive": tool(self.tr("Open archive"), "folder-open", self.open_archive),
        }

    def _keep_guarantees(self) -> None:
        self.deeds.keep_guarantees(self.chosen(), self.found.guarantees if self.found is not None else ())

    def _make_switches(self) -> list[Switch]:
        first = first_step(self, self.tr("Propose limit…"), "file-plus", lambda: self.deeds.propose_limit(None))
        nobody = self.tr("Nobody has credit or owes anything.")
        return [
            Switch(self.views[CUSTOMERS], EmptyState(nobody, [first] if self.seat.keeps else [], tone="ok")),
            Switch(self.views[WAITING], EmptyState(self.tr("Nothing waits for a decision."), tone="ok")),
        ]

    def _listen(self) -> None:
        self.controls.turned.connect(self.stack.setCurrentIndex)
        self.controls.turned.connect(lambda _page: self.read_chosen())
        self.controls.narrowed.connect(self._show_rows)
        self.detail.purpose_wanted.connect(lambda: self.wants_purpose.emit(self.chosen()))
        for each in self.views:
            each.selectionModel().selectionChanged.connect(lambda *_: self.read_chosen())
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

    def _lose(self, refused: Refused) -> None:
        self._sheet = Sheet((), ())
        self._show_rows()
        self._desk.tell(refused)

    def _show_rows(self) -> None:
        for table, switch in zip(self.views, self.switches, strict=True):
            table.rows.refresh()
            switch.show_empty(table.rows.rowCount() == 0)
        self.controls.show_counts(self.views[CUSTOMERS].rows.rowCount(), len(self._sheet.customers), len(self._sheet.waiting))
        self.read_chosen()

    def _customers(self) -> Sequence[Row]:
        return [customer_line(row) for row in self._sheet.customers if self.controls.fits(row)]

    def _matters(self) -> Sequence[Row]:
        return [waiting_line(each) for each in self._sheet.waiting]

    # choosing

    def row_id(self) -> UUID | None:
        """Id of the one row chosen in the table in front."""
        table = self.views[self.controls.page()]
        ids = table.chosen_ids() if table.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else None

    def matter(self) -> Waiting | None:
        """What waits and is chosen; of a customer chosen, the first thing of his that waits."""
        found, by_id = self.row_id(), self.controls.page() == WAITING
        key: Callable[[Waiting], UUID] = (lambda each: each.row.id) if by_id else (lambda each: each.row.customer_id)
        return next((each for each in self._sheet.waiting if key(each) == found), None)

    def chosen(self) -> UUID | None:
        """The customer of the row chosen."""
        matter = self.matter()
        return self.row_id() if self.controls.page() == CUSTOMERS else matter.row.customer_id if matter else None

    def row(self) -> CreditRow | None:
        """The line of the customer chosen."""
        customer = self.chosen()
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

    def read(self, subject: UUID) -> Callable[[], object]:
        """One customer and the buttons; that its content is not shown takes no button away."""
        return self.reads(customer_offers, view, subject)

    def show_one(self, found: CreditView | Refused | None) -> None:
        """The pane tells about him, and of what waits what is chosen."""
        self.detail.matter = self.matter()
        self.detail.show_found(found)

    # buttons

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        matter, customer, first = self.matter(), self.chosen(), self.unchosen()
        told = {offer.event: [explain(each) for each in offer.nos] for offer in self.offers}
        for event in KEEPING:
            free = event in FOR_ANYBODY and customer is None
            self.weigh(event, [] if free else told.get(event, first), shown=self.seat.keeps)
        said = {BUTTON_OF.get(it.event, it.event): [explain(each) for each in it.nos] for it in (matter.offers if matter else ())}
        for event in DECIDING:
            self.weigh(event, said.get(event, first), shown=event in said)
        self.weigh("archive", [] if customer else first, shown=True)

    def open_archive(self) -> None:
        """Show the archive of the customer chosen."""
        if (customer := self.chosen()) is not None:
            self.wants_open.emit("customer", customer)
