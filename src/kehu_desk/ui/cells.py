"""How rows become cells: columns, their words, marks and sides. Shared by both table models."""

from abc import abstractmethod
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from kehu_desk.ui import icons, look

Index = QModelIndex | QPersistentModelIndex
Row = Sequence[Any]
Role = Qt.ItemDataRole
DISPLAY = Role.DisplayRole.value
PAGE = 200
PAGES = 16  # pages kept: some 3,200 rows, a few megabytes
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Mark(NamedTuple):
    """Colour and icon that stand beside a word, never instead of it."""

    tone: look.Tone
    icon: str = ""


def plain(value: object, _column: int) -> str:
    """The word of a cell when the table gives no wording of its own."""
    return "" if value is None else str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """What the columns of a table are. keys name them for good (titles change with the language)."""

    titles: Sequence[str]
    keys: Sequence[str] = ()
    right: frozenset[int] = frozenset()
    widths: Sequence[int] = ()  # pixels at first sight and usual letters; 120 for columns it does not reach
    elastic: Mapping[int, int] = field(default_factory=dict)  # columns that give way, with their least widths; the first takes spare room
    in_sight: int = 0  # how many columns must stand in sight in a narrow window; 0: all
    wording: Callable[[Any, int], str] = plain
    decorate: Callable[[Row, int], Mark | None] | None = None
    tip: Callable[[Row, int], str] | None = None

    def key(self, column: int) -> str:
        """The lasting name of a column."""
        return self.keys[column] if self.keys else self.titles[column]


class RowsModel(QAbstractTableModel):
    """A table whose rows come in pages. Field 0 of a row is its id and is not shown."""

    failed = Signal(object)
    """An exception from work in the background."""

    columns: Columns

    @abstractmethod
    def row_at(self, row: int) -> Row | None:
        """The row, or None when it has gone since the table was counted."""

    @abstractmethod
    def id_at(self, row: int) -> Hashable:
        """The id of a row, None when it has gone."""

    @abstractmethod
    def row_of(self, wanted: Hashable, near: int) -> int | None:
        """Where an id stands now; near is where it stood before. None when it has gone."""

    @abstractmethod
    def refresh(self) -> None:
        """Read everything anew."""

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The id is not shown."""
        return 0 if parent.isValid() else len(self.columns.titles)

    def text(self, row: int, column: int) -> str:
        """The words of a cell."""
        found = self.row_at(row)
        return "" if found is None else self.columns.wording(found[column + 1], column)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Words, side, colour and icon of a cell."""
        if not index.isValid():
            return None
        column = index.column()
        if role == Role.TextAlignmentRole:
            return RIGHT if column in self.columns.right else LEFT
        if role == DISPLAY:
            return self.text(index.row(), column)
        if role in (Role.DecorationRole, Role.ForegroundRole, Role.ToolTipRole) and (row := self.row_at(index.row())) is not None:
            return self._ornament(row, column, role)
        return None

    def _ornament(self, row: Row, column: int, role: int) -> Any:
        if role == Role.ToolTipRole:
            return self.columns.tip(row, column) if self.columns.tip else None
        mark = self.columns.decorate(row, column) if self.columns.decorate else None
        if mark is None:
            return None
        if role == Role.ForegroundRole:
            return look.tones().of(mark.tone)
        return icons.icon(mark.icon, mark.tone) if mark.icon else None

    def headerData(self, section: int, side: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Titles, on the side of their columns."""
        if side != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns.titles):
            return None
        if role == Role.TextAlignmentRole:
            return RIGHT if section in self.columns.right else LEFT
        return self.columns.titles[section] if role == DISPLAY else None
