"""The pane 【详情】 of one order: its lines, who did what when, and what credit says next."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.parts import Lines
from kehu_desk.borrowing.words import moment_text
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.orders.dialogs.order import room_lines
from kehu_desk.orders.queries.view import OrderView
from kehu_desk.orders.table import STATES, line_source, product_line
from kehu_desk.orders.words import explain_all, money_text, state_name
from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

SIGN: Final = 18
ROOM: Final = 150  # px of the lines at least
Facts = Sequence[tuple[str, str]]


class OrderDetail(QScrollArea):
    """Shows the order it is given; empty facts are left out."""

    def __init__(self, desk: Desk, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._office = office
        self.view: OrderView | None = None
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look.scaled(320))
        self.head, self.sign, self.state, self.sum = QLabel(), QLabel(), QLabel(), QLabel()
        self.credit, self.facts = Lines(self.tr("Credit")), QWidget()
        self.lines = TableView(self.tr("Lines of the order"), WindowModel(line_source(self._rows)), memory=desk.memory, key="orders/lines")
        self.lines.setMinimumHeight(look.scaled(ROOM))
        self.lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self.show_nothing()

    def _lay_out(self) -> None:
        page = QWidget()
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.setWordWrap(True)
        self.state.setAccessibleName(self.tr("State"))
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight)
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
        self._layout.addWidget(self.credit)
        self._layout.addWidget(self.lines, 1)
        self._layout.addWidget(self.facts)
        self.setWidget(page)

    def _rows(self) -> Sequence[Row]:
        return [product_line(row) for row in self.view.lines] if self.view else ()

    def show_nothing(self) -> None:
        """No order is chosen."""
        self._fill(None, self.tr("Choose an order on the left."))

    def show_refused(self, refused: Refused) -> None:
        """Why nothing is shown."""
        self._fill(None, "\n".join(explain_all(refused)))

    def show_view(self, view: OrderView) -> None:
        """One order."""
        self._fill(view, f"{view.row.no}  {view.row.customer}")
        mark = STATES[view.row.state]
        self.sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
        self.state.setText(state_name(view.row.state))
        self.state.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
        total = sum(line.amount_doc for line in view.lines)
        self.sum.setText(money_text(total, view.currency))
        if view.verdict is not None:
            tone: look.Tone = "bad" if view.verdict.why else "ok"
            self.credit.setStyleSheet(f"color: {look.tones().of(tone).name()}")
            released = [self.tr("It passes by a release of finance.")] if view.verdict.by_release else []
            self.credit.show_lines([*room_lines(view.verdict), *released])

    def _fill(self, view: OrderView | None, head: str) -> None:
        self.view = view
        self.head.setText(head)
        self.credit.show_lines([])
        for part in (self.lines, self.sign, self.state, self.sum):
            part.setVisible(view is not None)
        self.lines.rows.refresh()
        self._layout.removeWidget(self.facts)
        self.facts.deleteLater()
        self.facts = self._sheet(self._facts(view) if view else ())
        self._layout.addWidget(self.facts, 0 if view else 1)
        self.facts.show()

    def _facts(self, view: OrderView) -> Facts:
        rate = self.tr("{sum} yuan at {rate}").format(sum=yuan(view.row.amount_fen), rate=plain(view.fx_rate8, 8, 4))
        days = {
            self.tr("Delivered on"): view.delivered_on, self.tr("Billed on"): view.billed_on, self.tr("Due on"): view.due_on,
            self.tr("Wanted by"): view.row.wanted_on,
        }  # fmt: skip
        return [
            (self.tr("In yuan"), rate if view.currency != "CNY" else ""),
            (self.tr("Contract"), view.contract),
            (self.tr("Drafted"), f"{view.drafted_by}  {view.row.ordered_on.isoformat()}"),
            (self.tr("Handed in"), self._hand(view.submitted_by, view.submitted_at)),
            (self.tr("Looked at by finance"), self._hand(view.looked_by, view.looked_at)),
            (self.tr("Approved"), self._hand(view.approved_by, view.approved_at)),
            *((title, day.isoformat() if day else "") for title, day in days.items()),
            (self.tr("Invoice no."), view.row.invoice_no),
            (self.tr("Paid"), yuan(view.paid_fen) if view.billed_on else ""),
            (self.tr("Reason"), view.reason),
            (self.tr("Note"), view.note),
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
