"""The grid of lines while they are typed or pasted: every text stays, bad cells are marked with the reason, amounts come at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from kehu_desk.kernel import money
from kehu_desk.kernel.errors import No
from kehu_desk.products.queries import ProductFacts, ProductRow
from kehu_desk.sales.dialogs.line_reading import Common, Shelf, read_line
from kehu_desk.sales.rules.faults import line_faults
from kehu_desk.sales.rules.records import SaleLine, amounts
from kehu_desk.sales.words.records import explain
from kehu_desk.ui import look
from kehu_desk.ui.cells import LEFT, RIGHT

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
COLUMNS: Final = ("day", "product", "unit", "qty", "price", "discount", "amount", "buyer", "doc_type", "batch_no", "expires_on")
RIGHT_SIDE: Final = frozenset({"qty", "price", "discount", "amount"})
CELL_OF: Final = {
    "traded_on": "day",
    "ext_no": "product",
    "due_on": "day",
    "seller": "product",
    "level": "product",
    "data_source": "product",
}
ROWS: Final = 12  # to begin with; there is always an empty one at the end
MOST: Final = 500


class LineModel(QAbstractTableModel):
    """edited: something was typed, so that sums and buttons follow."""

    edited = Signal()

    def __init__(self, goods: Mapping[str, ProductFacts], rows: Sequence[ProductRow], today: date) -> None:
        """goods, rows: of all products that may be sold, by code."""
        super().__init__()
        self._today, self._shelf = today, Shelf(goods, rows)
        self.common = Common(None, "L2", today, "", "dealer_report")
        self.buyers: Mapping[str, UUID] = {}
        self._texts: list[dict[str, str]] = [{} for _ in range(ROWS)]
        self._told: dict[int, tuple[No, ...]] = {}
        self._faults: dict[int, tuple[No, ...]] = {}
        self._amounts: dict[int, str] = {}

    # what stands there

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Rows, empty ones too."""
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The columns of a line."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything but the amount is typed."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual if COLUMNS[index.column()] == "amount" else usual | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, side: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Titles of columns, numbers of rows."""
        if role == Role.TextAlignmentRole and side == Qt.Orientation.Horizontal:
            return RIGHT if COLUMNS[section] in RIGHT_SIDE else LEFT
        if role != Role.DisplayRole:
            return None
        return column_title(COLUMNS[section]) if side == Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Text as typed; a bad cell wears red and says why."""
        row, key = index.row(), COLUMNS[index.column()]
        if role in (Role.DisplayRole, Role.EditRole):
            return self._amounts.get(row, "") if key == "amount" else self._texts[row].get(key, "")
        if role == Role.TextAlignmentRole:
            return RIGHT if key in RIGHT_SIDE else LEFT
        if role in (Role.ToolTipRole, Role.AccessibleDescriptionRole):
            return "\n".join(self.reasons(row, key)) or None
        if self.reasons(row, key):
            if role == Role.BackgroundRole:
                colour = look.tones().of("bad")
                colour.setAlpha(48)
                return colour
            if role == Role.DecorationRole and not self._texts[row].get(key):
                from kehu_desk.ui import icons

                return icons.icon("circle-alert", "bad")
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Any text is kept, so that what was pasted can be put right where it stands."""
        key = COLUMNS[index.column()]
        if role != Role.EditRole or key == "amount":
            return False
        row, text = index.row(), str(value or "").strip()
        if text == self._texts[row].get(key, ""):
            return True
        self._texts[row][key] = text
        self._complete(row, key, text)
        self._told.pop(row, None)
        while len(self._texts) < min(MOST, row + 2):
            self._add_row()
        self.judge(row)
        self.edited.emit()
        return True

    def _complete(self, row: int, key: str, text: str) -> None:
        """A product brings its unit and its list price, where nothing stands there yet."""
        facts = self._shelf.find(text) if key == "product" else None
        if facts is not None:
            self._texts[row].setdefault("unit", facts.base_unit)
            if not self._texts[row].get("price"):
                self._texts[row]["price"] = money.plain(facts.list_price4, 4, 2)

    def _add_row(self) -> None:
        at = len(self._texts)
        self.beginInsertRows(QModelIndex(), at, at)
        self._texts.append({})
        self.endInsertRows()

    def make_room(self, rows: int) -> None:
        """So many rows at least, as for a paste."""
        while len(self._texts) < min(MOST, rows):
            self._add_row()

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Take lines out."""
        self.beginResetModel()
        gone = set(rows)
        self._texts = [texts for row, texts in enumerate(self._texts) if row not in gone] or [{}]
        self.make_room(ROWS)
        self.endResetModel()
        self._told = {}
        self.judge_all()

    # what it means

    def filled(self) -> list[int]:
        """Rows that hold anything."""
        return [row for row, texts in enumerate(self._texts) if any(texts.values())]

    def set_common(self, common: Common) -> None:
        """Customer, level, day, number and source of the sheet have changed."""
        self.common, self._told = common, {}
        self.judge_all()

    def judge_all(self) -> None:
        """Look at every row anew."""
        self._faults, self._amounts = {}, {}
        for row in self.filled():
            self._judge(row)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._texts) - 1, len(COLUMNS) - 1))
        self.edited.emit()

    def judge(self, row: int) -> None:
        """Look at one row anew."""
        self._faults.pop(row, None)
        self._amounts.pop(row, None)
        if any(self._texts[row].values()):
            self._judge(row)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def _judge(self, row: int) -> None:
        line, unread = self.line(row)
        facts = self._shelf.find(self._texts[row].get("product", ""))
        cells = {str(dict(each.facts)["field"]) for each in unread}
        found = [each for each in line_faults(line, facts, self._today) if CELL_OF.get(_field(each), _field(each)) not in cells]
        if self.common.customer is None:  # the dialog says that by itself
            found = [each for each in found if each.code != "E_LINE_SELLER" and not (each.code == "E_LINE_BUYER" and line.level == "L1")]
        self._faults[row] = (*unread, *found)
        if not self._faults[row]:
            self._amounts[row] = money.yuan(amounts(line).doc)

    def line(self, row: int) -> tuple[SaleLine, list[No]]:
        """A row as a line, and the cells that cannot be read."""
        return read_line(self._texts[row], self.common, self._shelf, self.buyers, self._place(row), self._today)

    def _place(self, row: int) -> int:
        return sum(any(texts.values()) for texts in self._texts[: row + 1]) or 1

    def lines(self) -> list[SaleLine]:
        """All filled rows as lines."""
        return [self.line(row)[0] for row in self.filled()]

    def buyer_texts(self) -> list[str]:
        """Buyers as typed, for asking which of them are customers of ours."""
        return list(dict.fromkeys(text for texts in self._texts if (text := texts.get("buyer"))))

    def tell(self, place: int, faults: Sequence[No]) -> None:
        """Faults found elsewhere, as a number used before; place: among the filled rows, from 0."""
        row = self.filled()[place]
        self._told[row] = tuple(faults)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def reasons(self, row: int, key: str) -> list[str]:
        """Why a cell is bad."""
        nos = (*self._faults.get(row, ()), *self._told.get(row, ()))
        return list(dict.fromkeys(explain(each) for each in nos if CELL_OF.get(_field(each), _field(each)) == key))

    def bad_rows(self) -> list[int]:
        """Rows with faults."""
        return [row for row in self.filled() if self._faults.get(row) or self._told.get(row)]

    def total(self) -> int:
        """What the good rows come to, in minor units."""
        return sum(amounts(self.line(row)[0]).doc for row in self.filled() if not self._faults.get(row))


def column_title(key: str) -> str:
    """What a column of the grid is called."""
    words = {
        "day": QCoreApplication.translate("SaleLines", "Date"), "product": QCoreApplication.translate("SaleLines", "Product"),
        "unit": QCoreApplication.translate("SaleLines", "Unit"), "qty": QCoreApplication.translate("SaleLines", "Quantity"),
        "price": QCoreApplication.translate("SaleLines", "Price of the unit"),
        "discount": QCoreApplication.translate("SaleLines", "Discount"), "amount": QCoreApplication.translate("SaleLines", "Amount"),
        "buyer": QCoreApplication.translate("SaleLines", "Buyer"), "doc_type": QCoreApplication.translate("SaleLines", "Kind"),
        "batch_no": QCoreApplication.translate("SaleLines", "Batch"), "expires_on": QCoreApplication.translate("SaleLines", "Expires on"),
    }  # fmt: skip
    return words[key]


def _field(fault: No) -> str:
    return str(dict(fault.facts).get("field", ""))
