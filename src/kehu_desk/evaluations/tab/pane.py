"""The pane of one evaluation: what it came to, its items with what they rest on, its groups and its trend as pictures, its course."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.borrowing.words import moment_text
from kehu_desk.evaluations.queries import EvaluationView, GroupRow, ItemRow, TrendRow
from kehu_desk.evaluations.queries.view import period_text
from kehu_desk.evaluations.rules.codes import LEVELS as LEVEL_CODES
from kehu_desk.evaluations.service.reading import Seat
from kehu_desk.evaluations.table import LEVELS, STATES, item_source
from kehu_desk.evaluations.words import level_name, percent_text, points_text, state_name
from kehu_desk.ui import icons, look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.picture import Picture
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "evaluations/items"
LARGE: Final = 1.5  # times the usual letters: the total


class EvaluationPane(QWidget):
    """The total and its level stand above; the pages below tell how it came to them."""

    item_chosen = Signal()
    """Another item, or none."""

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._seat = seat
        self.shown: EvaluationView | None = None
        self.setAccessibleName(self.tr("Details"))
        self.total, self.chip, self.said, self.hint = QLabel(), QLabel(), QLabel(), QLabel()
        self.sign = QLabel()
        self.model = WindowModel(item_source(self.items), self)
        self.view = TableView(self.tr("Table of items"), self.model, memory=desk.memory, key=HABITS)
        for action in (self.view.copy_action, self.view.copy_titled_action):
            action.setEnabled(False)  # content of an archive goes to no clipboard (B-118)
            action.setVisible(False)
        self.groups, self.trend = Picture(self.tr("Groups")), Picture(self.tr("Trend"))
        self.course, self.pages = Sheet(self.tr("Course")), QTabWidget()
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.item_chosen.emit())
        self._lay_out()
        self.show_view(None)

    def _lay_out(self) -> None:
        font = self.total.font()
        font.setPointSizeF(font.pointSizeF() * LARGE)
        font.setBold(True)
        self.total.setFont(font)
        names = ((self.total, self.tr("Total")), (self.chip, self.tr("Level")), (self.said, self.tr("Evaluation")))
        for made, name in (*names, (self.hint, self.tr("What is needed"))):
            made.setAccessibleName(name)
            made.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.hint.setWordWrap(True)
        self.hint.setObjectName("muted")
        head = QHBoxLayout()
        head.setSpacing(look.GAP)
        for part in (self.total, self.sign, self.chip):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.said, 1)
        pictures = QSplitter(Qt.Orientation.Vertical)
        pictures.setChildrenCollapsible(False)
        for picture in (self.groups, self.trend):
            picture.setMinimumHeight(look.scaled(110))
            pictures.addWidget(picture)
        self.pages.setDocumentMode(True)
        for one in (self.pages, self.pages.tabBar()):
            one.setAccessibleName(self.tr("Pages of the evaluation"))
        pages = ((self.view, self.tr("Items")), (pictures, self.tr("Groups and trend")), (self.course, self.tr("Course")))
        for page, title in pages:
            self.pages.addTab(page, title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.hint)
        layout.addWidget(self.pages, 1)
        self.setMinimumWidth(look.scaled(320))

    def items(self) -> Sequence[ItemRow]:
        """Of the evaluation shown."""
        return self.shown.items if self.shown is not None else ()

    def show_view(self, view: EvaluationView | None, said: Sequence[str] = ()) -> None:
        """One evaluation; or none, and why."""
        self.shown = view
        self.model.refresh()
        for made in (self.total, self.chip, self.sign, self.pages):
            made.setVisible(view is not None)
        if view is None:
            self.said.setText("")
            self.hint.setText("\n".join(said) or self.tr("Choose an evaluation in the list."))
            self.hint.show()
            self.groups.show_drawing(None)
            self.trend.show_drawing(None)
            return
        self._show_head(view)
        self._show_pictures(view)
        self.course.show_lines(self._lines(view))

    def _show_head(self, view: EvaluationView) -> None:
        row = view.row
        mark = LEVELS[row.level]
        self.total.setText(points_text(row.total100))
        self.chip.setText(level_name(row.level))
        self.chip.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}; font-weight: bold")
        self.sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(look.scaled(16)))
        self.said.setText(f"{row.customer}    {period_text(row.period_from, row.period_to)}    {state_name(row.state)}")
        hints = []
        if row.total100 is None:
            least = percent_text(self._seat.policy.least_bp)
            text = self.tr("Only {scored} of the weight is scored; a total needs {least}.")
            hints.append(text.format(scored=percent_text(row.scored_bp), least=least))
        if view.reopened_why and row.state == "draft":
            hints.append(self.tr("Opened again: {why}").format(why=view.reopened_why))
        self.hint.setText("\n".join(hints))
        self.hint.setVisible(bool(hints))

    def _show_pictures(self, view: EvaluationView) -> None:
        told = "; ".join(f"{row.name} {points_text(row.score100)} ({percent_text(row.weight_bp)})" for row in view.groups)
        self.groups.show_drawing(partial(_groups, view.groups), told)
        names = [(level_name(code), edge) for code, edge in zip(LEVEL_CODES, self._seat.policy.levels, strict=False)]
        told = "; ".join(f"{period_text(row.period_from, row.period_to)} {points_text(row.total100)}" for row in view.trend)
        self.trend.show_drawing(partial(_trend, view.trend, names, self.tr("Total")), told)

    def _lines(self, view: EvaluationView) -> list[Line]:
        row, office = view.row, self._seat.office
        card = self.tr("{name}, version {version}").format(name=view.template, version=view.version)
        return [
            (self.tr("No."), row.no, None),
            (self.tr("State"), state_name(row.state), STATES[row.state].tone),
            (self.tr("Scorecard"), card, None),
            (self.tr("Scored"), percent_text(row.scored_bp), None),
            *((group.name, f"{points_text(group.score100)}    ({percent_text(group.weight_bp)})", None) for group in view.groups),
            (self.tr("Person responsible"), _signed(row.own, moment_text(view.own_at, office) if view.own_at else ""), None),
            (self.tr("Superior"), _signed(row.sup, moment_text(view.sup_at, office) if view.sup_at else ""), None),
            (self.tr("Confirmed"), _signed(view.confirmed_by, moment_text(view.confirmed_at, office) if view.confirmed_at else ""), None),
            (self.tr("Locked"), moment_text(view.locked_at, office) if view.locked_at else "", None),
            (self.tr("Opened again"), view.reopened_why, None),
        ]

    def chosen_files(self) -> list[UUID]:
        """Files that are evidence of the item chosen."""
        ids = self.view.chosen_ids()
        item = next((each for each in self.items() if ids and each.id == ids[0]), None)
        given = (item.own, item.sup, item.basis) if item is not None else ()
        return [each.attachment_id for each in given if each.attachment_id is not None]


def _signed(name: str, at: str) -> str:
    return f"{name}    {at}".strip()


def _groups(rows: Sequence[GroupRow], tone: Any, size: tuple[float, float]) -> Any:
    """On a worker: fetching what draws takes a while."""
    from kehu_desk.evaluations.drawing import groups_picture

    return groups_picture(rows, tone, size)


def _trend(rows: Sequence[TrendRow], names: Sequence[tuple[str, int]], title: str, tone: Any, size: tuple[float, float]) -> Any:
    """On a worker, too."""
    from kehu_desk.evaluations.drawing import trend_picture

    return trend_picture(rows, names, title, tone, size)
