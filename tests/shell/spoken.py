"""What a screen reader would miss in a window: walked widget by widget."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QMainWindow,
    QMenu,
    QMenuBar,
    QScrollBar,
    QSplitter,
    QToolBar,
    QWidget,
)

SILENT = (QScrollBar, QHeaderView, QMenuBar, QMenu, QToolBar, QSplitter)  # walked through, never stood on by Tab


def parts(window: QWidget) -> Iterator[QWidget]:
    """Widgets that Tab can reach, without the inner parts of Qt's own."""
    for each in window.findChildren(QWidget):
        inside = isinstance(each.parent(), QComboBox) or each.objectName().startswith("qt_") or each.objectName().startswith("Scroll")
        popup = any(isinstance(above, QMenu) or above.isWindow() for above in _between(each, window))
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and not inside and not popup and not isinstance(each, SILENT):
            yield each


def _between(each: QWidget, window: QWidget) -> Iterator[QWidget]:
    above: QWidget | None = each
    while above is not None and above is not window:
        yield above
        above = above.parentWidget()


def unnamed(window: QWidget) -> list[str]:
    """Widgets without a name; combos without a description (Qt gives their text as their name)."""
    found = []
    for each in parts(window):
        spoken = QAccessible.queryAccessibleInterface(each)
        name = each.accessibleName() or (spoken.text(QAccessible.Text.Name) if spoken is not None else "")
        if not name or (isinstance(each, QComboBox) and not each.accessibleDescription()):
            found.append(f"{type(each).__name__} in {' < '.join(type(above).__name__ for above in _between(each, window))}")
    return found


def hidden_deeds(window: QMainWindow) -> list[str]:
    """Actions of context menus that stand in no toolbar, button or menu of the menu bar: assistive technology never finds them."""
    at_hand: set[QAction] = set()
    for bar in window.findChildren(QToolBar):
        at_hand.update(bar.actions())
    for menu in window.menuBar().findChildren(QMenu):
        at_hand.update(menu.actions())
    worded = {each.text() for each in window.findChildren(QAbstractButton)}
    return [
        action.text()
        for each in window.findChildren(QWidget)
        if each.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu and each.isVisible()
        for action in each.actions()
        if action not in at_hand and action.text() not in worded and not action.isSeparator()
    ]
