"""The pane 【详情】 of one count: who did what when, what it does to the book, the lines as counted."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.borrowing.words import moment_text
from kehu_desk.inventory.queries.counts import CountedRow, CountView
from kehu_desk.inventory.table.columns import listed
from kehu_desk.inventory.table.counts import COUNTED, DIFFERENCES, STATE_MARKS, counted_line, difference_line
from kehu_desk.inventory.words import scope_name, state_name
from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

WIDTHS = (130, 48, 72, 48, 78, 48, 88)
LINE_WIDTHS = (130, 62, 70, 80, 80, 60, 90)
SIGN = 18


class CountPane(QWidget):
    """Shows the count it is given."""

    def __init__(self, desk: Desk, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._office = office
        self.view: CountView | None = None
        self.setAccessibleName(self.tr("Details"))
        self.setMinimumWidth(look.scaled(340))
        self.head, self.sign, self.state, self.facts, self.tables = QLabel(), QLabel(), QLabel(), QLabel(), QTabWidget()
        differences = WindowModel(listed(self._differences, DIFFERENCES, WIDTHS, {0: 80}), self)
        lines = WindowModel(listed(self._lines, COUNTED, LINE_WIDTHS, {0: 80}), self)
        self.differences = TableView(self.tr("Differences to the book"), differences, memory=desk.memory, key="stock/differences")
        self.lines = TableView(self.tr("Lines of the count"), lines, memory=desk.memory, key="stock/lines")
        self._lay_out()
        self.show_nothing()

    def _lay_out(self) -> None:
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        for label, name in ((self.head, self.tr("Count")), (self.state, self.tr("State")), (self.facts, self.tr("Course of the count"))):
            label.setAccessibleName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.head, self.facts):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        chip = QHBoxLayout()
        chip.setSpacing(look.TIGHT)
        chip.addWidget(self.sign)
        chip.addWidget(self.state)
        chip.addStretch(1)
        self.tables.setDocumentMode(True)
        self.tables.setAccessibleName(self.tr("Differences and lines"))
        self.tables.addTab(self.differences, self.tr("Differences"))
        self.tables.addTab(self.lines, self.tr("Lines"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.head)
        layout.addLayout(chip)
        layout.addWidget(self.facts)
        layout.addWidget(self.tables, 1)

    def _differences(self) -> list[Row]:
        return [difference_line(row) for row in self.view.rows] if self.view else []

    def _lines(self) -> list[Row]:
        rows: tuple[CountedRow, ...] = self.view.lines if self.view else ()
        return [counted_line(row) for row in rows]

    def show_nothing(self, why: str = "") -> None:
        """Nothing is chosen, or it may not be seen."""
        self.view = None
        self.head.setText(why or self.tr("Choose a count to see it."))
        for label in (self.sign, self.state, self.facts):
            label.clear()
        self.tables.hide()

    def show_view(self, view: CountView) -> None:
        """One count."""
        self.view = view
        mark = STATE_MARKS[view.row.state]
        self.head.setText(f"{view.row.no}  {view.row.customer}")
        self.sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
        self.state.setText(state_name(view.row.state))
        self.state.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
        self.facts.setText("\n".join(self._course(view)))
        for table in (self.differences, self.lines):
            table.rows.refresh()
        self.tables.setTabText(0, self.tr("Differences ({count})").format(count=sum(row.difference3 != 0 for row in view.rows)))
        self.tables.setTabText(1, self.tr("Lines ({count})").format(count=len(view.lines)))
        self.tables.show()

    def _course(self, view: CountView) -> list[str]:
        said = [" · ".join(filter(None, (str(view.row.counted_on), scope_name(view.row.scope), view.location, view.row.counter)))]
        if view.unread:
            said.append(self.tr("{count} rows cannot be read yet.").format(count=len(view.unread)))
        for text, who, when in (
            (self.tr("Reviewed by {name}, {time}"), view.reviewer, view.reviewed_at),
            (self.tr("Posted by {name}, {time}"), view.poster, view.posted_at),
        ):  # fmt: skip
            if when is not None:
                said.append(text.format(name=who, time=self._moment(when)))
        if view.reason:
            said.append(self.tr("Reason: {reason}").format(reason=view.reason))
        if view.corrects:
            said.append(self.tr("Corrects {number}").format(number=view.corrects))
        if view.corrected_by:
            said.append(self.tr("Corrected by {number}; it holds no longer.").format(number=view.corrected_by))
        return [*said, view.note] if view.note else said

    def _moment(self, when: datetime) -> str:
        return moment_text(when, self._office)
