"""Columns share the room there is: wide texts give way in a narrow window and take what is left over in a wide one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView

from kehu_desk.ui import look
from kehu_desk.ui.cells import Columns


def fitted(widths: Sequence[int], elastic: Mapping[int, int], in_sight: int, room: int) -> list[int]:
    """Widths in pixels. The first in_sight columns are to stand within room: elastic ones shrink for that, down to their least widths.

    When all columns fit, the first elastic one takes what is left.
    """
    found = list(widths)
    lacking = sum(found[:in_sight]) - room
    slack = {column: found[column] - least for column, least in elastic.items() if column < in_sight and found[column] > least}
    whole = sum(slack.values())
    if lacking > 0 and whole:
        for column, give in slack.items():
            found[column] -= min(give, -(-lacking * give // whole))
    if elastic and (spare := room - sum(found)) > 0:
        found[next(iter(elastic))] += spare
    return found


class ColumnFit(QObject):
    """Lays the columns of one table out until the person draws one by hand."""

    def __init__(self, view: QTableView, columns: Columns) -> None:
        """columns: widths and least widths at the usual letters."""
        super().__init__(view)
        self._view, self._columns = view, columns
        self.by_hand = self._laying = False
        view.horizontalHeader().sectionResized.connect(self._note)

    def _note(self, _column: int, old: int, new: int) -> None:
        if old and new and not self._laying:
            self.by_hand = True

    def usual(self) -> list[int]:
        """Widths at the letters in use."""
        default = self._view.horizontalHeader().defaultSectionSize()
        told = list(map(look.scaled, self._columns.widths))
        return told + [default] * (len(self._columns.titles) - len(told))

    def lay(self) -> None:
        """Give every column its width, unless the person has chosen them."""
        if self.by_hand:
            return
        header, columns = self._view.horizontalHeader(), self._columns
        shown = [0 if header.isSectionHidden(column) else width for column, width in enumerate(self.usual())]
        elastic = {column: look.scaled(least) for column, least in columns.elastic.items() if shown[column]}
        self._laying = True
        for column, width in enumerate(fitted(shown, elastic, columns.in_sight or len(shown), self._view.viewport().width())):
            if width:
                header.resizeSection(column, width)
        self._laying = False
