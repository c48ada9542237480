"""服务时间线: what happened with one customer after the sale; of the one whose paper is chosen, or of any other that is searched for."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ANY, ArchiveLine
from kehu_desk.complaints import words as complaints
from kehu_desk.kernel.errors import Refused
from kehu_desk.needs.queries import More, TimelineRow
from kehu_desk.needs.service import reading
from kehu_desk.needs.service.reading import History
from kehu_desk.needs.words import event_name, explain_all, kind_name, share_text, state_name
from kehu_desk.returns import words as returns
from kehu_desk.ui import look
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "on": QT_TRANSLATE_NOOP("ServiceTimeline", "Day"),
    "event": QT_TRANSLATE_NOOP("ServiceTimeline", "Event"),
    "text": QT_TRANSLATE_NOOP("ServiceTimeline", "Content"),
    "state": QT_TRANSLATE_NOOP("ServiceTimeline", "State"),
    "by": QT_TRANSLATE_NOOP("ServiceTimeline", "Who of ours"),
})  # fmt: skip
COLUMNS: Final = tuple(TITLES)
EVENT: Final = COLUMNS.index("event")
MARKS: Final[Mapping[str, Mark]] = {
    "visit": Mark("idle", "map-pin"), "complaint": Mark("warn", "triangle-alert"), "rma": Mark("idle", "package"),
    "revisit": Mark("ok", "star"), "need": Mark("idle", "file-plus"),
}  # fmt: skip


def told(row: TimelineRow) -> tuple[str, str]:
    """Content and state in the words of their own noun."""
    if row.kind == "complaint":
        return f"{row.number} {complaints.category_name(row.code)} {row.text}", complaints.state_name(row.state)
    if row.kind == "rma":
        return f"{row.number} {returns.reason_name(row.code)} {row.text}", returns.state_name(row.state)
    if row.kind == "need":
        return f"{kind_name(row.code)} {row.text}", state_name(row.state)
    return " ".join(each for each in (row.number, row.code, row.text) if each), row.state


class TimelinePane(QWidget):
    """Read on a worker; each reading is an entry of the audit log first."""

    opened = Signal(str, object)
    """Noun and id of the event that was opened."""

    def __init__(self, desk: Desk, more: More, parent: QWidget | None = None) -> None:
        """more: the visits of one customer, as whoever makes the page hands them in."""
        super().__init__(parent)
        self._desk, self._more = desk, more
        self.customer: UUID | None = None
        self._rows: dict[Hashable, TimelineRow] = {}
        self.setAccessibleName(self.tr("Service time line"))
        self.archive, self.head, self.content = ArchiveLine(desk, among=ANY), QLabel(), QLabel()
        self.archive.hits.hide()
        self.model = WindowModel(self._source(), self)
        self.view = TableView(self.tr("Table of service events"), self.model, memory=desk.memory, key="needs/timeline")
        for action in (self.view.copy_action, self.view.copy_titled_action):
            action.setEnabled(False)  # content of an archive goes to no clipboard (B-118)
            action.setVisible(False)
        self._reading = Latest(self, self._show, self._refuse)
        self._lay_out()
        self.archive.chosen.connect(self._take)
        self.archive.search.changed.connect(lambda text: self.archive.hits.setVisible(bool(text)))
        self.view.doubleClicked.connect(lambda _index: self.open_chosen())
        self.show_customer(None)

    def _lay_out(self) -> None:
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        for words in (self.head, self.content):
            words.setWordWrap(True)
        self.content.setObjectName("muted")
        self.content.setAccessibleName(self.tr("How content the customer is"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        for each in (self.archive, self.head, self.content):
            layout.addWidget(each)
        layout.addWidget(self.view, 1)
        self.setMinimumWidth(look.scaled(320))

    def _source(self) -> Source:
        def some(wanted: Sequence[Hashable]) -> list[Row]:
            return [self._line(self._rows[each]) for each in wanted if each in self._rows]

        def word(value: Any, column: int) -> str:
            return event_name(value) if column == EVENT else fact(value)

        def mark(row: Row, column: int) -> Mark | None:
            return MARKS.get(row[EVENT + 1]) if column == EVENT else None

        titles = [QCoreApplication.translate("ServiceTimeline", TITLES[key]) for key in COLUMNS]
        return Source(
            titles=titles, keys=COLUMNS, widths=(86, 84, 200, 84, 60), elastic={2: 90}, in_sight=4, wording=word, decorate=mark,
            tip=lambda row, column: word(row[column + 1], column), ids=lambda: list(self._rows), rows=some,
        )  # fmt: skip

    def _line(self, row: TimelineRow) -> Row:
        content, state = told(row)
        return (_key(row), row.on, row.kind, " ".join(content.split()), state, row.by)

    # whose

    def show_customer(self, customer: UUID | None) -> None:
        """Another customer, or the same one anew."""
        if customer != self.customer:
            self._fill({}, "")
        self.customer = customer
        if customer is None:
            self._reading.drop()
            self._fill({}, self.tr("Choose a line on the left, or find a customer above."))
            return
        door, caller, more = self._desk.door, self._desk.caller, self._more
        self._reading.ask(lambda: reading.timeline(door, caller, customer, more))

    def _take(self, customer: UUID) -> None:
        self.archive.search.line.clear()
        self.archive.hits.hide()
        self.show_customer(customer)

    def _show(self, history: History) -> None:
        head = self.tr("{customer}: {count} events").format(customer=history.customer, count=len(history.rows))
        self._fill({_key(row): row for row in history.rows}, head)
        text = self.tr("Content (marks 4 and 5 of {count}): {share}")
        said = text.format(count=history.content.asked, share=share_text(history.content)) if history.content.asked else ""
        left_out = [sentence for refused in history.missing for sentence in explain_all(refused)]
        self._say([said, *left_out])

    def _refuse(self, refused: Refused) -> None:
        self._fill({}, "")
        self._say(explain_all(refused))

    def _fill(self, rows: dict[Hashable, TimelineRow], head: str) -> None:
        self._rows = rows
        self.head.setText(head)
        self._say([])
        self.view.setVisible(bool(rows))
        self.model.refresh()

    def _say(self, lines: Sequence[str]) -> None:
        said = [line for line in dict.fromkeys(lines) if line]
        self.content.setText("\n".join(said))
        self.content.setVisible(bool(said))

    def open_chosen(self) -> None:
        """Where the event chosen is told in full."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        row = self._rows.get(ids[0]) if ids else None
        if row is not None:
            self.opened.emit(row.noun, row.subject)


def _key(row: TimelineRow) -> Hashable:
    return (row.kind, row.subject)
