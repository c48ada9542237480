"""A grid of lines of which some cells are typed in: every text stays, bad cells are marked with the reason."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kehu_desk.kernel.errors import No
from kehu_desk.returns.words import explain
from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import LEFT, RIGHT
from kehu_desk.ui.edit_grid import EditGrid

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
FIXED, TYPED, TICKED, CHOSEN = "fixed", "typed", "ticked", "chosen"
FAINT: Final = 48  # of 255: the ground of a bad cell
ON: Final = "1"


class Column(NamedTuple):
    """A column: its lasting name, its title, what is done in it. options: (code, word) of a chosen one."""

    key: str
    title: str
    manner: str = FIXED
    width: int = 80
    right: bool = False
    options: tuple[tuple[str, str], ...] = ()


class CellModel(QAbstractTableModel):
    """Rows of texts by column key; a ticked cell is "1" or empty, a chosen one holds its code. edited: somebody changed a cell."""

    edited = Signal()

    def __init__(self, columns: Sequence[Column], explain: Callable[[No], str] = explain) -> None:
        """No rows at first. explain: the sentence of a fault."""
        super().__init__()
        self._explain = explain
        self.columns = tuple(columns)
        self.rows: list[dict[str, str]] = []
        self._faults: dict[tuple[int, str], list[str]] = {}

    # rows

    def show_rows(self, rows: Iterable[Mapping[str, str]]) -> None:
        """Other rows; faults go."""
        self.beginResetModel()
        self.rows = [dict(row) for row in rows]
        self._faults = {}
        self.endResetModel()
        self.edited.emit()

    def add_row(self, row: Mapping[str, str]) -> int:
        """Put a row behind the others; gives its place."""
        place = len(self.rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self.rows.append(dict(row))
        self.endInsertRows()
        self.edited.emit()
        return place

    def remove_rows_at(self, places: Iterable[int]) -> None:
        """Take rows out."""
        gone = set(places)
        if gone:
            self.show_rows(row for place, row in enumerate(self.rows) if place not in gone)

    # faults

    def tell(self, nos: Iterable[No], row_fact: str = "line_row", cells: Mapping[str, str] | None = None) -> list[No]:
        """Mark the cells of these faults and give back those that name no cell here. cells: fact field -> column, where they differ."""
        self._faults, loose = {}, list[No]()
        keys = {column.key for column in self.columns}
        for each in nos:
            facts = dict(each.facts)
            key = (cells or {}).get(str(facts.get("field")), str(facts.get("field")))
            place = facts.get(row_fact)
            if isinstance(place, int) and 0 < place <= len(self.rows) and key in keys:
                self._faults.setdefault((place - 1, key), []).append(self.sentence(each))
            else:
                loose.append(each)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))
        return loose

    def sentence(self, refusal: No) -> str:
        """A no in the words of the noun."""
        return self._explain(refusal)

    def reasons(self, row: int, key: str) -> list[str]:
        """Why a cell is bad."""
        return self._faults.get((row, key), [])

    def bad_rows(self) -> list[int]:
        """Rows with marked cells."""
        return sorted({row for row, _key in self._faults})

    # the table

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Lines."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Fixed cells are read only."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        manner = self.columns[index.column()].manner
        if manner == TICKED:
            return usual | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable
        return usual if manner == FIXED else usual | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, side: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Titles of columns, numbers of rows."""
        if side == Qt.Orientation.Vertical:
            return str(section + 1) if role == Role.DisplayRole else None
        if role == Role.TextAlignmentRole:
            return RIGHT if self.columns[section].right else LEFT
        return self.columns[section].title if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """The word of a cell; a bad one wears red and says why."""
        if not index.isValid():
            return None
        row, column = index.row(), self.columns[index.column()]
        if role == Role.TextAlignmentRole:
            return RIGHT if column.right else LEFT
        if role == Role.CheckStateRole and column.manner == TICKED:
            return Qt.CheckState.Checked if self.rows[row].get(column.key) == ON else Qt.CheckState.Unchecked
        if role in (Role.DisplayRole, Role.EditRole):
            return self._word(column, self.rows[row].get(column.key, ""), role)
        reasons = self.reasons(row, column.key)
        if role in (Role.ToolTipRole, Role.AccessibleDescriptionRole):
            return "\n".join(reasons) or (self.rows[row].get(column.key) if column.manner == FIXED else None)
        if role == Role.BackgroundRole and reasons:
            colour = look.tones().of("bad")
            colour.setAlpha(FAINT)
            return colour
        return icons.icon("circle-alert", "bad") if role == Role.DecorationRole and reasons else None

    def _word(self, column: Column, text: str, role: int) -> str | None:
        if column.manner == TICKED:
            return None if role == Role.DisplayRole else text
        return dict(column.options).get(text, text) if column.manner == CHOSEN and role == Role.DisplayRole else text

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take a text as it is; of a choice the code or the word, of a tick anything that means yes."""
        if not index.isValid() or role not in (Role.EditRole, Role.CheckStateRole):
            return False
        column = self.columns[index.column()]
        text = self._taken(column, value, role)
        if text is None:
            return False
        self.rows[index.row()][column.key] = text
        self._faults.pop((index.row(), column.key), None)
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def _taken(self, column: Column, value: Any, role: int) -> str | None:
        if role == Role.CheckStateRole:
            return ON if Qt.CheckState(value) == Qt.CheckState.Checked else ""
        text = str(value).strip()
        if column.manner == CHOSEN:
            words = {word: code for code, word in column.options} | {code: code for code, _word in column.options} | {"": ""}
            return words.get(text)
        return (ON if text in (ON, "是", "√", "True") else "") if column.manner == TICKED else text


class ChoiceCell(QStyledItemDelegate):
    """A cell in which one of a few words is chosen."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A box with the words of the column."""
        box, model = QComboBox(parent), index.model()
        name = str(model.headerData(index.column(), Qt.Orientation.Horizontal))
        box.setAccessibleName(name)
        box.setAccessibleDescription(name)
        assert isinstance(model, CellModel)
        for code, word in model.columns[index.column()].options:
            box.addItem(word, code)
        box.activated.connect(lambda _at: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The code that stands there."""
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(max(0, editor.findData(index.data(Role.EditRole))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The code that was chosen."""
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentData())


class TickCell(QStyledItemDelegate):
    """A cell that is ticked with the mouse or the space bar, never typed in."""

    def createEditor(self, _parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """None: the tick itself is the editor."""
        return None  # type: ignore[return-value]


def grid_of(name: str, model: CellModel, parent: QWidget | None = None) -> EditGrid:
    """The grid of these lines, with editors by column. name: the accessible name."""
    grid = EditGrid(name, model, parent)
    model.setParent(grid)
    for at, column in enumerate(model.columns):
        grid.setColumnWidth(at, look.scaled(column.width))
        if column.manner == CHOSEN:
            grid.setItemDelegateForColumn(at, ChoiceCell(grid))
        elif column.manner == TICKED:
            grid.setItemDelegateForColumn(at, TickCell(grid))
    grid.horizontalHeader().setStretchLastSection(True)
    return grid
