"""Page 列对应 for sales lines: what each column means, from which level the rows are, and whose report it is."""

from uuid import UUID

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.exchange.pages.assign_page import AssignPage
from kehu_desk.exchange.pages.parts import add_row, combo
from kehu_desk.exchange.sales_lines.columns import TARGETS
from kehu_desk.exchange.sales_lines.plan import SalesPlan
from kehu_desk.exchange.sheets_out import speaks_chinese
from kehu_desk.sales.words.records import LEVELS, SOURCES, source_name, way_name
from kehu_desk.ui import icons
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button


class SalesColumnsPage(AssignPage):
    """Without a seller of the whole file the rows name both sides themselves."""

    def __init__(self, desk: Desk, *, ours: bool) -> None:
        """ours: whether this person brings in what the company itself sells."""
        super().__init__([(each.key, each.zh if speaks_chinese() else each.en) for each in TARGETS])
        self._desk = desk
        self.seller: UUID | None = None
        levels = [(code, way_name(code)) for code in LEVELS if ours or code != "L1"]
        self.level = combo(levels, self.tr("Level of rows that do not say it"))
        self.source = combo([(code, source_name(code)) for code in SOURCES], self.tr("Where the figures come from"))
        self.source.setCurrentIndex(self.source.findData("erp" if ours else "dealer_report"))
        self.archive, self.named, self.choose = ArchiveLine(desk), QLabel(), button(self.tr("Report of one dealer…"))
        icons.dress(self.choose, "users")
        self.named.setAccessibleName(self.tr("Seller of the whole file"))
        form = QFormLayout()
        add_row(form, self.tr("Level"), self.level)
        add_row(form, self.tr("Source"), self.source)
        add_row(form, self.tr("Seller of the whole file"), self._whose())
        self.lay_out(form)
        self.archive.hide()
        self.level.currentIndexChanged.connect(self.weigh)
        self.source.currentIndexChanged.connect(self.weigh)
        self.choose.clicked.connect(self._ask_seller)
        self.archive.chosen.connect(self.take_seller)
        self.take_seller(None)

    def _whose(self) -> QWidget:
        row, box, whole = QHBoxLayout(), QVBoxLayout(), QWidget()
        row.addWidget(self.named, 1)
        row.addWidget(self.choose)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(row)
        box.addWidget(self.archive)
        whole.setLayout(box)
        return whole

    def _ask_seller(self) -> None:
        """Open the search, or go back to rows that name their sellers."""
        if self.seller is not None:
            self.take_seller(None)
        else:
            self.archive.setVisible(self.archive.isHidden())
            self.archive.setFocus()

    def take_seller(self, customer: UUID | None) -> None:
        """Whose report the file is; None: the rows say it."""
        self.seller = customer
        self.archive.hide()
        head = head_of(self._desk, customer) if customer is not None else None
        self.named.setText(f"{head.name}    {head.number}" if head else self.tr("named in the rows"))
        self.choose.setText(self.tr("Rows name the seller") if head else self.tr("Report of one dealer…"))
        self.choose.setAccessibleName(self.choose.text())
        self.weigh()

    def plan(self) -> SalesPlan | None:
        """What is wanted now; None before a file was read."""
        if self._seen is None:
            return None
        return SalesPlan(
            self._seen.book.path, self._seen.sheet, self._seen.header, self._seen.names, self.mapping(),
            level=str(self.level.currentData()), source=str(self.source.currentData()), seller=self.seller,
            skip_errors=self.skip.isChecked(),
        )  # fmt: skip
