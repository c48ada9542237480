"""Every active product with the price that a list gives it: typed in, or pasted from a spreadsheet."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from kehu_desk.kernel.money import plain, price4
from kehu_desk.products.queries import ProductRow
from kehu_desk.products.rules import after_discount
from kehu_desk.products.words import price_text
from kehu_desk.ui import look
from kehu_desk.ui.cells import LEFT, RIGHT

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
CODE, NAME, SPEC, UNIT, LISTED, PRICE, NET = range(7)
WRITTEN: Final = PRICE


class PriceModel(QAbstractTableModel):
    """prices: product -> price4 of those that are priced; an empty cell leaves the product out of the list."""

    def __init__(self, goods: Sequence[ProductRow], prices: dict[UUID, int], discount_bp: int) -> None:
        """goods: what may be priced."""
        super().__init__()
        self._goods, self.prices, self._discount = list(goods), dict(prices), discount_bp
        self._titles = (
            self.tr("Code"), self.tr("Name"), self.tr("Spec"), self.tr("Base unit"), self.tr("List price"), self.tr("Price here"),
            self.tr("After discount"),
        )  # fmt: skip

    def show_discount(self, discount_bp: int) -> None:
        """Work the last column out anew."""
        self._discount = discount_bp
        self._tell(0, self.rowCount() - 1)

    def take_list_prices(self) -> None:
        """Give every product without a price its list price."""
        for row in self._goods:
            self.prices.setdefault(row.id, row.list_price4)
        self._tell(0, self.rowCount() - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """A row for each product."""
        return 0 if parent.isValid() else len(self._goods)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Seven columns."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, side: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Titles."""
        return self._titles[section] if side == Qt.Orientation.Horizontal and role == Role.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only the price here is written."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == WRITTEN else usual

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Words, side and colour of a cell."""
        if not index.isValid():
            return None
        if role == Role.TextAlignmentRole:
            return RIGHT if index.column() >= LISTED else LEFT
        if role == Role.ForegroundRole:
            return look.tones().of("idle") if index.column() in (LISTED, NET) else None
        return self._text(self._goods[index.row()], index.column()) if role in (Role.DisplayRole, Role.EditRole) else None

    def _text(self, row: ProductRow, column: int) -> str:
        mine = self.prices.get(row.id)
        if column == PRICE:
            return plain(mine, 4, 2) if mine is not None else ""
        if column == NET:
            return price_text(after_discount(mine, self._discount)) if mine is not None else ""
        return (row.code, row.name, row.spec, row.base_unit, price_text(row.list_price4))[column]

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """A price as typed; an empty text takes the product out. False for what is no price."""
        if not index.isValid() or index.column() != WRITTEN or role != Role.EditRole:
            return False
        text, product = str(value).strip(), self._goods[index.row()].id
        found = price4(text)
        if text and (found is None or found <= 0):
            return False
        if found is None:
            self.prices.pop(product, None)
        else:
            self.prices[product] = found
        self._tell(index.row(), index.row())
        return True

    def put_by_code(self, rows: Sequence[Sequence[str]]) -> tuple[int, list[str]]:
        """Rows of code and price, as pasted: how many were taken, and the codes that were not. A title row counts for nothing."""
        places = {row.code.lower(): at for at, row in enumerate(self._goods)}
        taken, lost = 0, list[str]()
        for code, *cells in rows:
            price = next((cell for cell in reversed(cells) if price4(cell) is not None), "")
            at = places.get(code.strip().lower())
            if at is not None and price and self.setData(self.index(at, WRITTEN), price):
                taken += 1
            elif price:
                lost.append(code)
        return taken, lost

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, PRICE), self.index(last, NET))


class Narrowed(QSortFilterProxyModel):
    """The same rows, those whose code, name or spec holds the words sought."""

    def __init__(self, source: PriceModel) -> None:
        """Shows everything first."""
        super().__init__()
        self._words: list[str] = []
        self.setSourceModel(source)

    def seek(self, typed: str) -> None:
        """Narrow by these words."""
        self._words = typed.lower().split()
        self.setFilterFixedString(typed)  # only to have every row weighed anew

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Every word stands in one of the first columns."""
        model = self.sourceModel()
        text = " ".join(str(model.index(row, column, parent).data()) for column in (CODE, NAME, SPEC)).lower()
        return all(word in text for word in self._words)
