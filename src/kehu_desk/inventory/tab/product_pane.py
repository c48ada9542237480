"""The pane 【详情】 of one product at one customer: the curve of its stock, its months, what was moved by hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.inventory.queries.detail import MovementRow, StockDetail
from kehu_desk.inventory.queries.stock import StockRow
from kehu_desk.inventory.service.reading import Cover
from kehu_desk.inventory.tab.drawing import curve_words, stock_curve
from kehu_desk.inventory.table.columns import listed
from kehu_desk.inventory.table.stock import MONTHS, MOVES, month_line, move_line
from kehu_desk.inventory.words import exception_why, qty_text
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.picture import Picture
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

WIDE = 640  # pixels at usual letters
MONTH_WIDTHS = (78, 50, 46, 46, 44, 48, 48, 48, 60, 64, 92)
MOVE_WIDTHS = (80, 80, 70, 120, 60)


class ProductPane(QWidget):
    """Shows what it is given; moved: another movement was chosen."""

    moved = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Details"))
        self.setMinimumWidth(look.scaled(320))
        self.detail: StockDetail | None = None
        self.heading, self.stands = QLabel(), QLabel()
        self.picture, self.tables = Picture(self.tr("Stock curve")), QTabWidget()
        self.both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        months = WindowModel(listed(self._months, MONTHS, MONTH_WIDTHS, {}), self)
        moves = WindowModel(listed(self._moves, MOVES, MOVE_WIDTHS, {3: 60}), self)
        self.months = TableView(self.tr("Months of the product"), months, memory=desk.memory, key="stock/months")
        self.moves = TableView(self.tr("Movements of the product"), moves, memory=desk.memory, key="stock/moves")
        self._lay_out()
        self.moves.selectionModel().selectionChanged.connect(lambda *_: self.moved.emit())
        self.show_nothing()

    def _lay_out(self) -> None:
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        for label, name in ((self.heading, self.tr("Product")), (self.stands, self.tr("What lies there"))):
            label.setAccessibleName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.tables.setDocumentMode(True)
        self.tables.setAccessibleName(self.tr("Months and movements"))
        self.tables.addTab(self.months, self.tr("Months"))
        self.tables.addTab(self.moves, self.tr("Movements"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.heading)
        layout.addWidget(self.stands)
        layout.addLayout(self.both, 1)
        self.both.setSpacing(look.GAP)
        self.both.addWidget(self.picture, 4)
        self.both.addWidget(self.tables, 5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is width for both, picture and tables stand beside each other."""
        super().resizeEvent(event)
        wide = self.width() >= look.scaled(WIDE)
        self.both.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _months(self) -> list[Row]:
        return [month_line(each) for each in self.detail.months] if self.detail else []

    def _moves(self) -> list[Row]:
        return [move_line(each) for each in self.detail.movements] if self.detail else []

    def show_nothing(self, why: str = "") -> None:
        """Nothing is chosen, or it may not be seen."""
        self.detail = None
        self.heading.setText(why or self.tr("Choose a row to see its months."))
        self.stands.setText("")
        self.picture.hide()
        self.tables.hide()

    def show_detail(self, row: StockRow, detail: StockDetail, cover: Cover | None) -> None:
        """One product at one customer."""
        self.detail = detail
        self.heading.setText(f"{row.customer}\n{row.code} {row.product} {row.spec}".strip())
        self.stands.setText(self._standing(row, detail))
        for table in (self.months, self.moves):
            table.rows.refresh()
        moved = len(detail.movements)
        self.tables.setTabText(1, self.tr("Movements ({count})").format(count=moved) if moved else self.tr("Movements"))
        self.show_cover(row, cover)
        self.picture.show()
        self.tables.show()
        self.moved.emit()

    def show_cover(self, row: StockRow, cover: Cover | None) -> None:
        """The levels in the picture."""
        if self.detail is not None:
            points = self.detail.points
            self.picture.show_drawing(stock_curve(points, cover, row.base_unit), curve_words(points, row.base_unit))

    def _standing(self, row: StockRow, detail: StockDetail) -> str:
        now = qty_text(detail.stands.qty3, row.base_unit)
        if detail.stands.counted_on is None:
            said = [self.tr("Now {quantity} by the book; never counted.").format(quantity=now)]
        else:
            said = [self.tr("Now {quantity}, rolled forward from the count of {day}.").format(quantity=now, day=detail.stands.counted_on)]
        if detail.stands.unfit3:
            said.append(self.tr("{quantity} of it were damaged or expired.").format(quantity=qty_text(detail.stands.unfit3, row.base_unit)))
        if row.figures.exception:
            said.append(exception_why(row.figures.exception))
        return " ".join(said)

    def chosen_movement(self) -> MovementRow | None:
        """The one movement chosen."""
        ids = self.moves.chosen_ids() if self.moves.chosen_count() == 1 else []
        return next((each for each in (self.detail.movements if self.detail else ()) if each.id in ids), None)
