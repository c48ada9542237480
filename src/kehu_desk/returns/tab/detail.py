"""The pane 【详情】 of one case: where it stands, the rate of its customer, its lines, what was done, photos, who did what when."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.borrowing.words import moment_text
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.returns.dialogs.rate import RateBar
from kehu_desk.returns.queries.view import RmaView
from kehu_desk.returns.table import LINES, OUT, STATES, WORKS, out_line, product_line, small_source, work_line
from kehu_desk.returns.words import explain_all, freight_name, kind_name, reason_name, settlement_name, state_name
from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

SIGN: Final = 18
SMALL_ROOM, HEAD_ROOM, ROW_ROOM, MOST_ROWS = 84, 46, 29, 6  # px, and rows in sight
ID: Final = Qt.ItemDataRole.UserRole
Facts = Sequence[tuple[str, str]]


class ReturnDetail(QScrollArea):
    """Shows the case it is given; what is empty is left out. photo_wanted: id and name of the one that is to be shown."""

    photo_wanted = Signal(object, str)

    def __init__(self, desk: Desk, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._office = office
        self.view: RmaView | None = None
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look.scaled(320))
        self.head, self.sign, self.state, self.sum = QLabel(), QLabel(), QLabel(), QLabel()
        self.rate, self.facts, self.photos = RateBar(self.tr("Rate of returns"), stacked=True), QWidget(), QListWidget()
        self.lines = self._table(desk, self.tr("Lines of the case"), "lines", LINES, (110, 66, 56, 56, 56, 74, 76, 70), {1, 2, 3, 4, 5})
        self.out = self._table(desk, self.tr("Goods that go out"), "out", OUT, (150, 84, 84), {1, 2})
        self.works = self._table(desk, self.tr("What was done"), "works", WORKS, (100, 80, 72, 72, 70, 120), {2, 3})
        self._lay_out()
        self.photos.itemActivated.connect(self._ask_photo)
        self.show_nothing()

    def _table(self, desk: Desk, name: str, key: str, columns: Sequence[str], widths: Sequence[int], right: set[int]) -> TableView:
        source = small_source(lambda: self._rows(key), columns, widths, frozenset(right))
        return TableView(name, WindowModel(source), memory=desk.memory, key=f"returns/{key}")

    def _rows(self, key: str) -> Sequence[Row]:
        if self.view is None:
            return ()
        if key == "lines":
            return [product_line(row) for row in self.view.lines]
        return [out_line(row) for row in self.view.replacements] if key == "out" else [work_line(row) for row in self.view.repackings]

    def _lay_out(self) -> None:
        page = QWidget()
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.setWordWrap(True)
        self.state.setAccessibleName(self.tr("State"))
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.photos.setAccessibleName(self.tr("Photos"))
        self.photos.setToolTip(self.tr("Enter or a double click shows the photo."))
        self.photos.setMaximumHeight(look.scaled(SMALL_ROOM))
        top = QGridLayout()
        top.setColumnStretch(1, 1)
        top.addWidget(self.head, 0, 0, 1, 3)
        top.addWidget(self.sign, 1, 0)
        top.addWidget(self.state, 1, 1)
        top.addWidget(self.sum, 1, 2)
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(0, 0, look.GAP, 0)
        self._layout.setSpacing(look.GAP)
        self._layout.addLayout(top)
        for each in (self.rate, self.lines, self.out, self.works, self.photos, self.facts):
            self._layout.addWidget(each)
        self._layout.addStretch(1)
        self.setWidget(page)

    # what is shown

    def show_nothing(self) -> None:
        """No case is chosen."""
        self._fill(None, self.tr("Choose a case on the left."))

    def show_refused(self, refused: Refused) -> None:
        """Why nothing is shown."""
        self._fill(None, "\n".join(explain_all(refused)))

    def show_view(self, view: RmaView) -> None:
        """One case."""
        self._fill(view, f"{view.row.no}  {view.row.customer}")
        mark = STATES[view.row.state]
        self.sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
        self.state.setText(f"{state_name(view.row.state)} · {kind_name(view.row.kind)} · {reason_name(view.row.reason)}")
        self.state.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
        self.sum.setText(self._sum(view))
        for each in view.photos:
            item = QListWidgetItem(icons.icon("camera"), each.name)
            item.setData(ID, each.id)
            self.photos.addItem(item)

    def _sum(self, view: RmaView) -> str:
        if view.asked_fen is None:
            return ""
        if view.settled_on is not None:
            return self.tr("Credit {amount} yuan").format(amount=yuan(view.credit_fen or 0))
        return self.tr("Asked for: {amount} yuan").format(amount=yuan(view.asked_fen))

    def _fill(self, view: RmaView | None, head: str) -> None:
        self.view = view
        self.head.setText(head)
        self.rate.show_rate(view.rate if view is not None else None)
        self.photos.clear()
        for part in (self.lines, self.sign, self.state, self.sum):
            part.setVisible(view is not None)
        for table, there in ((self.out, view and view.replacements), (self.works, view and view.repackings)):
            table.setVisible(bool(there))
        self.photos.setVisible(view is not None and bool(view.photos))
        for table in (self.lines, self.out, self.works):
            table.rows.refresh()
            table.setFixedHeight(look.scaled(HEAD_ROOM + ROW_ROOM * min(max(1, table.rows.rowCount()), MOST_ROWS)))
        self._layout.removeWidget(self.facts)
        self.facts.deleteLater()
        self.facts = self._sheet(self._facts(view) if view else ())
        self._layout.insertWidget(self._layout.count() - 1, self.facts)
        self.facts.show()

    def _facts(self, view: RmaView) -> Facts:
        net = view.net_fen or 0
        owed = self.tr("The customer pays {net} yuan more.") if net > 0 else self.tr("The customer is owed {net} yuan.")
        return [
            (self.tr("Contact"), view.terms.contact),
            (self.tr("Freight"), freight_name(view.terms.freight_by)),
            (self.tr("Policy"), view.terms.policy),
            (self.tr("Note"), view.terms.note),
            (self.tr("Drafted"), f"{view.drafted_by}  {view.row.requested_on.isoformat()}"),
            (self.tr("Handed in"), self._hand(view.submitted_by, view.submitted_at)),
            (self.tr("Decided"), self._hand(view.decided_by, view.decided_at)),
            (self.tr("Opinion"), view.decision),
            (self.tr("Called for"), moment_text(view.awaited_since, self._office) if view.awaited_since else ""),
            (self.tr("Received"), f"{view.received_by}  {view.received_on.isoformat()}" if view.received_on else ""),
            (self.tr("Inspected"), self._hand(view.inspected_by, view.inspected_at)),
            (self.tr("Settled"), f"{view.settled_by}  {view.settled_on.isoformat()}" if view.settled_on else ""),
            (self.tr("Settled by"), settlement_name(view.settlement) if view.settled_on else ""),
            (self.tr("Difference"), owed.format(net=yuan(abs(net))) if net else ""),
            (self.tr("Ended"), moment_text(view.ended_at, self._office) if view.ended_at else ""),
            (self.tr("Reason for the end"), view.end_reason),
        ]

    def _hand(self, person: str, at: datetime | None) -> str:
        return f"{person}  {moment_text(at, self._office)}" if at else ""

    def _sheet(self, facts: Facts) -> QWidget:
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(look.TIGHT)
        for place, (name, text) in enumerate((name, text) for name, text in facts if text):
            caption, said = QLabel(name), QLabel(text)
            caption.setObjectName("muted")
            said.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            said.setAccessibleName(name)
            grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, place, 1)
        return sheet

    # photos

    def chosen_photo(self) -> tuple[UUID, str] | None:
        """The photo chosen, or the only one."""
        item = self.photos.currentItem() or (self.photos.item(0) if self.photos.count() else None)
        return (item.data(ID), item.text()) if item is not None else None

    def _ask_photo(self, item: QListWidgetItem) -> None:
        self.photo_wanted.emit(item.data(ID), item.text())
