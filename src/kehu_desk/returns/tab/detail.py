"""The pane 【详情】 of one case: where it stands, the rate of its customer, its lines, what was done, photos, who did what when."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.returns.dialogs.rate import RateBar
from kehu_desk.returns.queries.view import RmaView
from kehu_desk.returns.table import LINES, OUT, STATES, WORKS, out_line, product_line, small_source, work_line
from kehu_desk.returns.words import explain_all, freight_name, kind_name, reason_name, settlement_name, state_name
from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.detail_pane import DetailPane, Standing
from kehu_desk.ui.facts import Facts, by_hand, moment
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

SMALL_ROOM, HEAD_ROOM, ROW_ROOM, MOST_ROWS = 84, 46, 29, 6  # px, and rows in sight
ID: Final = Qt.ItemDataRole.UserRole


class ReturnDetail(DetailPane):
    """Shows the case it is given; what is empty is left out. photo_wanted: id and name of the one that is to be shown."""

    photo_wanted = Signal(object, str)

    def __init__(self, desk: Desk, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._office = office
        self.view: RmaView | None = None
        self.rate, self.photos = RateBar(self.tr("Rate of returns"), stacked=True), QListWidget()
        self.lines = self._table(desk, self.tr("Lines of the case"), "lines", LINES, (110, 66, 56, 56, 56, 74, 76, 70), {1, 2, 3, 4, 5})
        self.out = self._table(desk, self.tr("Goods that go out"), "out", OUT, (150, 84, 84), {1, 2})
        self.works = self._table(desk, self.tr("What was done"), "works", WORKS, (100, 80, 72, 72, 70, 120), {2, 3})
        self.photos.setAccessibleName(self.tr("Photos"))
        self.photos.setToolTip(self.tr("Enter or a double click shows the photo."))
        self.photos.setMaximumHeight(look.scaled(SMALL_ROOM))
        self.build(self.rate, self.lines, self.out, self.works, self.photos)
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

    # what is shown

    def show_nothing(self) -> None:
        """No case is chosen."""
        self._fill(None, self.tr("Choose a case on the left."))

    def show_refused(self, refused: Refused) -> None:
        """Why nothing is shown."""
        self._fill(None, "\n".join(explain_all(refused)))

    def show_view(self, view: RmaView) -> None:
        """One case."""
        row = view.row
        text = f"{state_name(row.state)} · {kind_name(row.kind)} · {reason_name(row.reason)}"
        self._fill(view, f"{row.no}  {row.customer}", Standing(text, STATES[row.state], self._sum(view)))
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

    def _fill(self, view: RmaView | None, head: str, standing: Standing | None = None) -> None:
        self.view = view
        self.rate.show_rate(view.rate if view is not None else None)
        self.photos.clear()
        self.lines.setVisible(view is not None)
        for table, there in ((self.out, view and view.replacements), (self.works, view and view.repackings)):
            table.setVisible(bool(there))
        self.photos.setVisible(view is not None and bool(view.photos))
        for table in (self.lines, self.out, self.works):
            table.rows.refresh()
            table.setFixedHeight(look.scaled(HEAD_ROOM + ROW_ROOM * min(max(1, table.rows.rowCount()), MOST_ROWS)))
        self.tell(head, self._facts(view) if view else (), standing)

    def _facts(self, view: RmaView) -> Facts:
        net = view.net_fen or 0
        owed = self.tr("The customer pays {net} yuan more.") if net > 0 else self.tr("The customer is owed {net} yuan.")
        return [
            (self.tr("Contact"), view.terms.contact),
            (self.tr("Freight"), freight_name(view.terms.freight_by)),
            (self.tr("Policy"), view.terms.policy),
            (self.tr("Note"), view.terms.note),
            (self.tr("Drafted"), f"{view.drafted_by}  {view.row.requested_on.isoformat()}"),
            (self.tr("Handed in"), by_hand(view.submitted_by, view.submitted_at, self._office)),
            (self.tr("Decided"), by_hand(view.decided_by, view.decided_at, self._office)),
            (self.tr("Opinion"), view.decision),
            (self.tr("Called for"), moment(view.awaited_since, self._office)),
            (self.tr("Received"), f"{view.received_by}  {view.received_on.isoformat()}" if view.received_on else ""),
            (self.tr("Inspected"), by_hand(view.inspected_by, view.inspected_at, self._office)),
            (self.tr("Settled"), f"{view.settled_by}  {view.settled_on.isoformat()}" if view.settled_on else ""),
            (self.tr("Settled by"), settlement_name(view.settlement) if view.settled_on else ""),
            (self.tr("Difference"), owed.format(net=yuan(abs(net))) if net else ""),
            (self.tr("Ended"), moment(view.ended_at, self._office)),
            (self.tr("Reason for the end"), view.end_reason),
        ]

    # photos

    def chosen_photo(self) -> tuple[UUID, str] | None:
        """The photo chosen, or the only one."""
        item = self.photos.currentItem() or (self.photos.item(0) if self.photos.count() else None)
        return (item.data(ID), item.text()) if item is not None else None

    def _ask_photo(self, item: QListWidgetItem) -> None:
        self.photo_wanted.emit(item.data(ID), item.text())
