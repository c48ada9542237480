"""The pane 【详情】 of one report: what was found, the photos, the superior's word."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.kernel.money import plain
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.facts import Facts, FactSheet
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.listing import tool
from kehu_desk.visits.dialogs.photo_strip import PhotoStrip
from kehu_desk.visits.queries.view import MetRow, PriceRow, ProblemRow, VisitView
from kehu_desk.visits.rules.places import MICRO
from kehu_desk.visits.service import read_photo
from kehu_desk.visits.service.reading import Seat
from kehu_desk.visits.table import local_span, notes_of
from kehu_desk.visits.words import (
    category_name,
    check_name,
    condition_name,
    goal_name,
    mood_name,
    place_name,
    result_name,
    side_name,
    state_name,
    style_name,
)

translate: Final = QCoreApplication.translate


class VisitDetail(QWidget):
    """Shows the report it is given; empty facts are left out."""

    wants_solving = Signal(object, str)
    """Id and words of an open problem."""
    wants_file = Signal(object)
    """A photo that is to be saved outside."""

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._seat = seat
        self.view: VisitView | None = None
        self.setAccessibleName(self.tr("Details"))
        self.sheet = FactSheet(self.tr("Report"))
        self.photos = PhotoStrip(seat.office, lambda photo: read_photo(desk.door, desk.caller, photo), writes=False)
        self.save_button = tool(self.tr("Save photo as…"), "download", self._ask_for_file)
        self.problems, self._solving = QWidget(), list[QPushButton]()
        self._flow = Flow(self.problems)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        for each in (self.pages, self.pages.tabBar()):
            each.setAccessibleName(self.tr("Pages of the report"))
        self.pages.addTab(self._page(self.sheet, self.problems), self.tr("Report"))
        self.pages.addTab(self._page(self.photos, self.save_button), self.tr("Photos"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.TIGHT, 0, 0)
        layout.addWidget(self.pages)
        self.photos.list.itemSelectionChanged.connect(lambda: self.save_button.setEnabled(self.photos.chosen() is not None))
        self.show_nothing("")

    def _page(self, main: QWidget, below: QWidget) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, look.TIGHT, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(main, 1)
        layout.addWidget(below, 0, Qt.AlignmentFlag.AlignLeft if isinstance(below, QPushButton) else Qt.AlignmentFlag(0))
        return page

    def _ask_for_file(self) -> None:
        if (photo := self.photos.chosen()) is not None:
            self.wants_file.emit(photo)

    def show_nothing(self, why: str) -> None:
        """No report is chosen, or none may be seen; why: said instead."""
        self.view = None
        self.sheet.show_boxes([("", [("", why or self.tr("Choose a visit to read its report."))])])
        self._fill((), ())

    def show_view(self, view: VisitView) -> None:
        """One report."""
        self.view = view
        self.sheet.show_boxes(boxes(view, self._seat))
        self._fill(view.photos, view.problems)

    def _fill(self, photos: Sequence[object], problems: Sequence[ProblemRow]) -> None:
        self.pages.setTabText(1, self.tr("Photos ({count})").format(count=len(photos)))
        self.pages.setTabVisible(1, bool(photos))
        self.save_button.setEnabled(False)
        self.photos.show_photos(self.view.photos if self.view else ())
        for button in self._solving:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._solving = [self._solve_button(each.id, each.text) for each in problems if each.state == "open"]
        for button in self._solving:
            self._flow.addWidget(button)
        self.problems.setVisible(bool(self._solving))

    def _solve_button(self, problem: UUID, text: str) -> QPushButton:
        short = text if len(text) <= 12 else f"{text[:12]}…"
        made = tool(self.tr("Solve “{problem}”…").format(problem=short), "check", lambda: self.wants_solving.emit(problem, text))
        made.setToolTip(text)
        return made


def boxes(view: VisitView, seat: Seat) -> list[tuple[str, Facts]]:
    """The report in boxes."""
    stock = [(it.product, f"{plain(it.qty_entered3, 3, 0)} {it.unit}  {condition_name(it.condition)}  {it.count_no}") for it in view.stock]
    vows = [(side_name(it.side), f"{it.text}  {it.due_on.isoformat()}  {it.owner}") for it in view.promises]
    return [
        (view.row.no, _head(view, seat)),
        (translate("VisitDetail", "People met"), [(it.name, _met(it)) for it in view.met]),
        (translate("VisitDetail", "Outcome"), _outcome(view)),
        (translate("VisitDetail", "Stock"), stock),
        (translate("VisitDetail", "Price survey"), [(it.product, _price(it)) for it in view.prices]),
        (translate("VisitDetail", "Facts"), [(it.no, f"{category_name(it.category)}  {it.statement}  {it.party}") for it in view.facts]),
        (translate("VisitDetail", "Promises"), vows),
        (translate("VisitDetail", "Problems"), [(state_name(it.state), _problem(it)) for it in view.problems]),
        (translate("VisitDetail", "Superior"), _superior(view, seat.office)),
    ]


def _head(view: VisitView, seat: Seat) -> Facts:
    row = view.row
    where = ""
    if view.position is not None:
        lat, lon = view.position
        where = f"{lat / MICRO:.6f},{lon / MICRO:.6f}  {check_name(view.checked_by)}"
        if row.away_m is not None:
            where += "  " + translate("VisitDetail", "{metres} m from the address").format(metres=f"{row.away_m:,}")
    return [
        (translate("VisitDetail", "Customer"), row.customer),
        (translate("VisitDetail", "When"), local_span(row, seat.office)), (translate("VisitDetail", "By"), row.person),
        (translate("VisitDetail", "Went along"), "、".join(view.companions)), (translate("VisitDetail", "How"), place_name(row.place)),
        (translate("VisitDetail", "Goal"), goal_name(row.goal)), (translate("VisitDetail", "Result"), result_name(view.goal_result)),
        (translate("VisitDetail", "Decision style"), "、".join(style_name(each) for each in row.styles)),
        (translate("VisitDetail", "State"), " · ".join((state_name(row.state), *notes_of(row, seat.far_m)))),
        (translate("VisitDetail", "Place"), where),
    ]  # fmt: skip


def _met(it: MetRow) -> str:
    minutes = translate("VisitDetail", "{count} minutes").format(count=it.minutes) if it.minutes else ""
    known = "" if it.known else translate("VisitDetail", "not in the archive yet")
    return "  ".join(each for each in (minutes, mood_name(it.mood), known) if each)


def _outcome(view: VisitView) -> Facts:
    return [
        (translate("VisitDetail", "Conclusion"), view.row.conclusion), (translate("VisitDetail", "Order taken"), view.order_taken),
        (translate("VisitDetail", "Display"), view.display),
        (translate("VisitDetail", "Facings"), str(view.facings) if view.facings is not None else ""),
        (translate("VisitDetail", "Market"), view.market), (translate("VisitDetail", "Relation"), f"{view.delta:+d}" if view.delta else ""),
        (translate("VisitDetail", "Next step"), view.row.next_text),
        (translate("VisitDetail", "Next day"), view.row.next_on.isoformat() if view.row.next_on else ""),
    ]  # fmt: skip


def _price(it: PriceRow) -> str:
    ours = translate("VisitDetail", "ours {price}").format(price=plain(it.our_price4, 4, 2)) if it.our_price4 is not None else ""
    theirs = f"{it.competitor} {plain(it.competitor_price4, 4, 2)}" if it.competitor_price4 is not None else ""
    return "  ".join(each for each in (ours, theirs, it.note) if each)


def _problem(it: ProblemRow) -> str:
    key = translate("VisitDetail", "key") if it.key else ""
    due = it.due_on.isoformat() if it.due_on else ""
    solved = f"{it.solved_on.isoformat()} {it.measure}" if it.solved_on else ""
    return "  ".join(each for each in (it.text, key, it.owner, due, solved, it.complaint) if each)


def _superior(view: VisitView, office: ZoneInfo) -> Facts:
    return [
        (translate("VisitDetail", "Handed in"), _moment(view.submitted_at, office)),
        (translate("VisitDetail", "Read by"), f"{view.commented_by}  {_moment(view.commented_at, office)}".strip()),
        (translate("VisitDetail", "Comment"), view.comment), (translate("VisitDetail", "Closed"), _moment(view.closed_at, office)),
    ]  # fmt: skip


def _moment(at: datetime | None, office: ZoneInfo) -> str:
    return f"{at.astimezone(office):%Y-%m-%d %H:%M}" if at else ""
