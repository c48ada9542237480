"""How every table looks and is walked through, set once; and the blocks of rows chosen in it."""

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView


def dress(view: QTableView) -> None:
    """Whole rows are chosen, nothing is edited, columns may be moved, Tab leaves the table."""
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    header, side = view.horizontalHeader(), view.verticalHeader()
    side.hide()
    side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionsMovable(True)
    header.setHighlightSections(False)
    header.setDefaultSectionSize(120)
    header.setSortIndicatorShown(True)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    header.setSectionsClickable(True)
    header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)


def blocks(selection: QItemSelection) -> list[tuple[int, int]]:
    """First and last row of each block chosen, top to bottom. Moved columns make Qt tell a block more than once."""
    found: list[tuple[int, int]] = []
    for top, bottom in sorted((each.top(), each.bottom()) for each in map(selection.at, range(selection.size()))):
        if found and top <= found[-1][1]:
            found[-1] = found[-1][0], max(bottom, found[-1][1])
        else:
            found.append((top, bottom))
    return found
