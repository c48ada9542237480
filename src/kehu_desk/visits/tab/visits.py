"""The page 【拜访表】: reports of visits, what each found, and what may be done with it."""

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from kehu_desk.access.policy import Action
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui import notices
from kehu_desk.ui.chips import Offer
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.long_list import LongList, Wording
from kehu_desk.ui.long_page import LongPage
from kehu_desk.visits.dialogs.brief import BriefDialog
from kehu_desk.visits.dialogs.small import CommentDialog, SolveDialog
from kehu_desk.visits.dialogs.visit import VisitDialog
from kehu_desk.visits.noun import NOUN
from kehu_desk.visits.queries.view import VisitView
from kehu_desk.visits.rules.reports import PLACES, State
from kehu_desk.visits.service import close_visit, drop_draft, export_photo
from kehu_desk.visits.service.reading import Draft, ReportPage, draft_page, found, report_page, seat
from kehu_desk.visits.tab.detail import VisitDetail
from kehu_desk.visits.table import visit_reading
from kehu_desk.visits.words import explain, explain_all, place_name, state_name
from kehu_desk.visits.workflow import CLOSE, KEEP, READ

HABITS: Final = "visits"
NEW, DROP, BRIEF, ARCHIVE = "new", "drop", "brief", "archive"
LEAST: Final = 5
KEYS: Final = "Ctrl+Shift+V"


class VisitsPage(LongPage[ReportPage]):
    """Table 【拜访表】; a visit is chosen, its pane tells the whole of it, and the buttons follow."""

    tables = NOUN.tables | {"customer", "relation", "promise", "intel_fact", "stock_count", "complaint", "style_assessment"}
    wants_paper = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the newest at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.seat = seat(desk.door, desk.caller)
        self._customers: dict[Hashable, UUID] = {}
        self.setAccessibleName(self.title())
        self.doing, self.buttons = Doing(desk, self, explain_all, LEAST), self._make_buttons()
        self.pane, self.list = VisitDetail(desk, self.seat), self._make_list()
        self._drafting, self._taking = Latest(self, self._go_on, desk.tell), Latest(self, self._tell_put, desk.tell)
        self.buttons[NEW].setToolTip(f"{self.buttons[NEW].text()} ({KEYS})")
        self.build(HABITS, self.pane)
        self.buttons[NEW].setVisible(self._reports())
        self._listen()

    @staticmethod
    def title() -> str:
        """拜访表."""
        return QCoreApplication.translate("VisitsPage", "Visits")

    # building

    def _make_list(self) -> LongList:
        wording = Wording(
            name=self.tr("Table of visits"), hint=self.tr("Number, customer or words of the conclusion"),
            nothing=self.tr("No visits this month yet. Plan the week, or report a visit that was made."),
            unfit=self.tr("No visit fits. Take a filter away to see more."), explain_all=explain_all,
        )  # fmt: skip
        spans = [("week", self.tr("This week")), ("month", self.tr("This month")), ("quarter", self.tr("Last ninety days"))]
        offers = [
            Offer("span", self.tr("When"), spans),
            Offer("state", self.tr("State"), [(each.value, state_name(each)) for each in State]),
            Offer("place", self.tr("How"), [(each, place_name(each)) for each in PLACES]),
            Offer("person", self.tr("Visitor"), [("me", self.tr("Me"))]),
        ]
        first = [first_step(self, self.tr("Report visit…"), "plus", self.report)] if self._reports() else []
        rows = visit_reading(self._desk.door, self._desk.caller, self.seat, self._customers)
        copies = CountedCopy(self._desk, self, self._customers.get)
        return LongList(self._desk, rows, wording, EmptyState(wording.nothing, first), key=HABITS, offers=offers, may_copy=copies)

    def _reports(self) -> bool:
        return Action.REPORT_VISIT in self.seat.duties

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            NEW: tool(self.tr("Report visit…"), "plus", self.report),
            KEEP: tool(self.tr("Go on writing…"), "file-pen", self._with(lambda it: self.write(it.row.id))),
            DROP: tool(self.tr("Throw draft away"), "trash-2", self._with(self._drop)),
            READ: tool(self.tr("Mark as read…"), "eye", self._with(self._comment)),
            CLOSE: tool(self.tr("Close"), "check", self._with(lambda it: self.doing.fire(self.tr("Close"), close_visit, it.row.id))),
            BRIEF: tool(self.tr("Visit brief…"), "file-text", self._with(lambda it: self.brief(it.row.customer_id))),
            ARCHIVE: tool(self.tr("Open archive"), "folder-open", self._with(self._open_archive)),
        }

    def _with(self, act: Callable[[VisitView], object]) -> Callable[[], object]:
        return lambda: act(self.found.view) if self.found is not None else None

    def _listen(self) -> None:
        self.list.view.doubleClicked.connect(lambda _index: self._open_chosen())
        self.pane.wants_solving.connect(self._solve)
        self.pane.wants_file.connect(self.take_photo)
        if self._reports():
            QShortcut(QKeySequence(KEYS), self).activated.connect(self.report)

    # reading

    def shown(self) -> UUID | None:
        """The visit in the pane."""
        return self.found.view.row.id if self.found is not None else None

    def read(self, subject: UUID) -> Callable[[], object]:
        """One report and its buttons."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: report_page(door, caller, subject)

    def show_one(self, found: ReportPage | Refused | None) -> None:
        """The pane tells about it."""
        if isinstance(found, ReportPage):
            self.pane.show_view(found.view)
        else:
            self.pane.show_nothing("\n".join(explain_all(found)) if found is not None else "")

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh_offers((KEEP, READ, CLOSE), explain)
        self.buttons[DROP].setVisible(KEEP in {offer.event for offer in self.offers})
        for key in (BRIEF, ARCHIVE):
            self.buttons[key].setEnabled(self.found is not None)

    def open_subject(self, subject: UUID) -> bool:
        """A report, or a problem of one: the workbench leads here. False when it is neither, or not this person's to see."""
        visit = found(self._desk.door, self._desk.caller, subject)
        return visit is not None and self.seek(visit)

    # doing

    def report(self) -> None:
        """【登记拜访】 for a customer that is found in the dialog."""
        self._open_report(VisitDialog(self._desk, self.seat, parent=self))

    def write(self, visit: UUID) -> None:
        """Go on with a draft."""
        door, caller = self._desk.door, self._desk.caller
        self._drafting.ask(lambda: draft_page(door, caller, visit))

    def _go_on(self, draft: Draft) -> None:
        self._open_report(VisitDialog(self._desk, self.seat, draft=draft, parent=self))

    def _open_report(self, dialog: VisitDialog) -> None:
        dialog.saved.connect(self.list.seek)
        self.doing.show(dialog)

    def brief(self, customer: UUID) -> None:
        """【拜访提要】 of a customer."""
        dialog = BriefDialog(self._desk, customer, self)
        dialog.wants_print.connect(lambda subject: self.wants_paper.emit("visit_brief", subject))
        self.doing.show(dialog)

    def _open_chosen(self) -> None:
        view = self.found.view if self.found else None
        if view is not None and view.row.state == State.DRAFT:
            self.write(view.row.id)

    def _open_archive(self, view: VisitView) -> None:
        self.wants_open.emit("customer", view.row.customer_id)

    def _solve(self, problem: UUID, text: str) -> None:
        self.doing.open(lambda: SolveDialog(self._desk, problem, text, self))

    def _drop(self, view: VisitView) -> None:
        text = self.tr("Throw the draft of the report about {customer} away?").format(customer=view.row.customer)
        if notices.confirm(self, text, self.tr("Throw away"), destructive=True):
            self.doing.fire(self.buttons[DROP].text(), drop_draft, view.row.id)

    def _comment(self, view: VisitView) -> None:
        head = f"{view.row.no}  {view.row.customer}  {view.row.person}"
        self.doing.open(lambda: CommentDialog(self._desk, view.row.id, head, view.comment, self))

    # a photo goes out

    def take_photo(self, photo: UUID) -> None:
        """Save a copy outside, without the place where it was taken; made on a worker."""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save photo as"), "", self.tr("Pictures") + " (*.jpg *.jpeg *.png *.webp)")
        if path:
            self.put_photo(photo, Path(path))

    def put_photo(self, photo: UUID, path: Path) -> None:
        """The same to a file that is known."""
        door, caller = self._desk.door, self._desk.caller
        self._taking.ask(lambda: _put(path, export_photo(door, caller, photo)[1]))

    def _tell_put(self, wrong: tuple[Path, str]) -> None:
        path, why = wrong
        if why:
            notices.tell_problem(self, self.tr("The photo was not saved."), why)
        else:
            notices.say(self.window(), self.tr("Saved without place and time of the camera: {file}").format(file=path.name))


def _put(path: Path, content: bytes) -> tuple[Path, str]:
    """Write a file; what the system says against it is given back."""
    try:
        path.write_bytes(content)
    except OSError as error:
        return path, str(error)
    return path, ""
