"""The pane 【详情】 of one order: its lines, who did what when, and what credit says next."""

from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QSizePolicy, QWidget

from kehu_desk.borrowing.dialogs.parts import Lines
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.orders.dialogs.order import room_lines
from kehu_desk.orders.queries.view import OrderView
from kehu_desk.orders.table import STATES, line_source, product_line
from kehu_desk.orders.words import explain_all, money_text, state_name
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.detail_pane import DetailPane, Standing
from kehu_desk.ui.facts import Facts, by_hand
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

ROOM: Final = 150  # px of the lines at least


class OrderDetail(DetailPane):
    """Shows the order it is given; empty facts are left out."""

    def __init__(self, desk: Desk, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._office = office
        self.view: OrderView | None = None
        self.credit = Lines(self.tr("Credit"))
        self.lines = TableView(self.tr("Lines of the order"), WindowModel(line_source(self._rows)), memory=desk.memory, key="orders/lines")
        self.lines.setMinimumHeight(look.scaled(ROOM))
        self.lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = self.build(self.credit, self.lines)
        column.setStretchFactor(self.lines, 1)
        self.show_nothing()

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
        total = money_text(sum(line.amount_doc for line in view.lines), view.currency)
        standing = Standing(state_name(view.row.state), STATES[view.row.state], total)
        self._fill(view, f"{view.row.no}  {view.row.customer}", standing)
        if view.verdict is not None:
            tone: look.Tone = "bad" if view.verdict.why else "ok"
            self.credit.setStyleSheet(f"color: {look.tones().of(tone).name()}")
            released = [self.tr("It passes by a release of finance.")] if view.verdict.by_release else []
            self.credit.show_lines([*room_lines(view.verdict), *released])

    def _fill(self, view: OrderView | None, head: str, standing: Standing | None = None) -> None:
        self.view = view
        self.credit.show_lines([])
        self.lines.setVisible(view is not None)
        self.lines.rows.refresh()
        self.tell(head, self._facts(view) if view else (), standing)

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
            (self.tr("Handed in"), by_hand(view.submitted_by, view.submitted_at, self._office)),
            (self.tr("Looked at by finance"), by_hand(view.looked_by, view.looked_at, self._office)),
            (self.tr("Approved"), by_hand(view.approved_by, view.approved_at, self._office)),
            *((title, day.isoformat() if day else "") for title, day in days.items()),
            (self.tr("Invoice no."), view.row.invoice_no),
            (self.tr("Paid"), yuan(view.paid_fen) if view.billed_on else ""),
            (self.tr("Reason"), view.reason),
            (self.tr("Note"), view.note),
        ]
