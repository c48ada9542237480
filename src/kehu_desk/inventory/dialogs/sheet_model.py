"""The grid of a count while it is typed or pasted: every text stays, bad cells are marked with the reason, the book stands beside."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from kehu_desk.inventory.queries.goods import Good
from kehu_desk.inventory.rules.counts import CONDITIONS, MOST_ROWS
from kehu_desk.inventory.rules.sheet import RawRow, Reading, Shelf, by_headings, read_row, with_repeats
from kehu_desk.inventory.words import condition_name, explain, qty_text
from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import LEFT, RIGHT

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
BOOK: Final = "book"
COLUMNS: Final = ("product", "qty", "unit", BOOK, "batch_no", "made_on", "expires_on", "condition", "note")
FIELDS: Final = RawRow._fields
RIGHT_SIDE: Final = frozenset({"qty", BOOK})
ROWS: Final = 12  # to begin with; there is always an empty one at the end
EMPTY: Final = RawRow()


class SheetModel(QAbstractTableModel):
    """edited: something was typed, so that counts and buttons follow."""

    edited = Signal()

    def __init__(self, goods: Shelf[Good], rows: Sequence[RawRow], book: Mapping[UUID, int], counted_on: date, today: date) -> None:
        """rows: what was typed before; book: product -> what it should be."""
        super().__init__()
        self.goods, self._book, self._counted_on, self._today = goods, dict(book), counted_on, today
        self._rows = [*(_worded(row) for row in rows), *[EMPTY] * max(1, ROWS - len(rows))]
        self._alone = [self._read(row) for row in self._rows]
        self._found: list[Reading] | None = None
        self.dirty = False

    # what stands there

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Rows, empty ones too."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The columns of a row."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything but the book is typed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual if COLUMNS[index.column()] == BOOK else usual | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, side: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Titles of columns, numbers of rows."""
        if role == Role.TextAlignmentRole and side == Qt.Orientation.Horizontal:
            return RIGHT if COLUMNS[section] in RIGHT_SIDE else LEFT
        if role != Role.DisplayRole:
            return None
        return column_title(COLUMNS[section]) if side == Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Text as typed; a bad cell wears red and says why."""
        if not index.isValid():
            return None
        row, key = index.row(), COLUMNS[index.column()]
        if role in (Role.DisplayRole, Role.EditRole):
            return self._book_text(row) if key == BOOK else getattr(self._rows[row], key)
        if role == Role.TextAlignmentRole:
            return RIGHT if key in RIGHT_SIDE else LEFT
        if role == Role.ForegroundRole and key == BOOK:
            return look.tones().of("idle")
        return self._mark(row, key, role)

    def _mark(self, row: int, key: str, role: int) -> Any:
        reasons = self.reasons(row, key)
        if role in (Role.ToolTipRole, Role.AccessibleDescriptionRole):
            return "\n".join(reasons) or None
        if reasons and role == Role.BackgroundRole:
            colour = look.tones().of("bad")
            colour.setAlpha(48)
            return colour
        if reasons and role == Role.DecorationRole and not getattr(self._rows[row], key):
            return icons.icon("circle-alert", "bad")
        return None

    def _book_text(self, row: int) -> str:
        product = self._alone[row].product
        if product is None:
            return ""
        return qty_text(self._book.get(product, 0), self.goods.by_id[product].base_unit)

    # typing

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Any text is kept, so that what was pasted can be put right where it stands."""
        key = COLUMNS[index.column()]
        if role != Role.EditRole or key == BOOK:
            return False
        text = str(value or "").strip()
        if text != getattr(self._rows[index.row()], key):
            self._put(index.row(), {key: text})
            self._make_room(index.row() + 2)
            self._tell(index.row(), index.row())
        return True

    def paste(self, cells: Sequence[Sequence[str]], top: int, left: int) -> int:
        """Rows from a spreadsheet: by their headings where the first row has any, else into the columns from left on. Gives how many."""
        fields = by_headings(cells[0]) if cells else None
        if fields is not None:
            cells = cells[1:]
        else:
            fields = [key for key in COLUMNS[left:] if key != BOOK]
        cells = cells[: MOST_ROWS - top]
        self._make_room(top + len(cells) + 1)
        for down, row in enumerate(cells):
            self._put(top + down, {key: cell.strip() for key, cell in zip(fields, row, strict=False) if key})
        if cells:
            self._tell(top, top + len(cells) - 1)
        return len(cells)

    def prefill(self) -> int:
        """A row for every product that the book has and no row names yet, the quantity left open. Gives how many were added."""
        named = {reading.product for reading in self._alone}
        missing = sorted((self.goods.by_id[each] for each in self._book if each not in named and each in self.goods.by_id), key=_code)
        at = max((place for place, row in enumerate(self._rows) if row != EMPTY), default=-1) + 1
        missing = missing[: MOST_ROWS - at]
        self._make_room(at + len(missing) + 1)
        for down, goods in enumerate(missing):
            self._put(at + down, {"product": goods.text, "unit": goods.base_unit})
        if missing:
            self._tell(at, at + len(missing) - 1)
        return len(missing)

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Take rows out."""
        gone = set(rows)
        self.beginResetModel()
        self._rows = [row for place, row in enumerate(self._rows) if place not in gone]
        self._alone = [reading for place, reading in enumerate(self._alone) if place not in gone]
        self.endResetModel()
        self._make_room(ROWS)
        self._found, self.dirty = None, True
        self.edited.emit()

    def _put(self, row: int, texts: Mapping[str, str]) -> None:
        typed = self._rows[row]._replace(**texts)
        goods = self.goods.find(typed.product) if texts.get("product") else None
        if goods is not None:  # a barcode says its unit before it is written as the product
            scanned = goods.barcodes.get(typed.product, goods.base_unit)
            plain_number = typed.qty == "" or typed.qty.replace(".", "").replace(",", "").isdigit()
            typed = typed._replace(product=goods.text, unit=typed.unit or (scanned if plain_number else ""))
        self._rows[row], self._alone[row] = typed, self._read(typed)
        self._found, self.dirty = None, True

    def _read(self, row: RawRow) -> Reading:
        return read_row(row, self.goods, self._counted_on, self._today)

    def _make_room(self, rows: int) -> None:
        wanted = min(MOST_ROWS, rows) - len(self._rows)
        if wanted > 0:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + wanted - 1)
            self._rows += [EMPTY] * wanted
            self._alone += [Reading(None, (), None)] * wanted
            self.endInsertRows()

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))
        self.edited.emit()

    # what it means

    def count_on(self, day: date, book: Mapping[UUID, int] | None = None) -> None:
        """It is counted on another day; book: as of that day, where it is known already."""
        self._counted_on = day
        self._book = self._book if book is None else dict(book)
        self._alone = [self._read(row) for row in self._rows]
        self._found = None
        self._tell(0, len(self._rows) - 1)

    def raw(self) -> list[RawRow]:
        """All rows as typed, up to the last that holds anything."""
        last = max((place for place, row in enumerate(self._rows) if row != EMPTY), default=-1)
        return self._rows[: last + 1]

    def readings(self) -> list[Reading]:
        """What each row means, with what is there twice."""
        if self._found is None:
            self._found = with_repeats(self._alone)
        return self._found

    def reasons(self, row: int, key: str) -> list[str]:
        """Why a cell is bad."""
        nos = self.readings()[row].faults
        return list(dict.fromkeys(explain(each) for each in nos if dict(each.facts).get("field") == key))

    def filled(self) -> int:
        """How many rows hold anything."""
        return sum(row != EMPTY for row in self._rows)

    def bad_rows(self) -> list[int]:
        """Rows that cannot be read yet."""
        return [place for place, reading in enumerate(self.readings()) if reading.faults]

    def unnamed(self) -> int:
        """How many products the book has that no row names: in a full count they are nothing."""
        named = {reading.product for reading in self._alone}
        return sum(product not in named for product in self._book)


def _worded(row: RawRow) -> RawRow:
    """A condition kept as its code stands in the cell by its name."""
    return row._replace(condition=condition_name(row.condition)) if row.condition in CONDITIONS else row


def _code(goods: Good) -> str:
    return goods.code


def column_title(key: str) -> str:
    """What a column of the grid is called."""
    words = {
        "product": QCoreApplication.translate("CountSheet", "Product"), "qty": QCoreApplication.translate("CountSheet", "Counted"),
        "unit": QCoreApplication.translate("CountSheet", "Unit"), BOOK: QCoreApplication.translate("CountSheet", "Book"),
        "batch_no": QCoreApplication.translate("CountSheet", "Batch"), "made_on": QCoreApplication.translate("CountSheet", "Made on"),
        "expires_on": QCoreApplication.translate("CountSheet", "Expires on"),
        "condition": QCoreApplication.translate("CountSheet", "Condition"), "note": QCoreApplication.translate("CountSheet", "Note"),
    }  # fmt: skip
    return words[key]
