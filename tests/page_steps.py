"""Steps of tests that work a page: bring it up, choose a row, look at rows and buttons, and find the dialog that opened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def bring_up(make, desk, qtbot, size=(1100, 640), *, queued=False):
    """Show a page that hears the news as its tab lets it hear them. queued: news come with the next turn of the events."""
    page = make(desk)
    qtbot.addWidget(page)
    kind = Qt.ConnectionType.QueuedConnection if queued else Qt.ConnectionType.AutoConnection
    desk.news.changed.connect(lambda touched: page.refresh() if page.tables & touched else None, kind)
    page.resize(*size)
    page.show()
    return page


def point_at(page, qtbot, row):
    """Choose a row; the pane says it, or why it does not."""
    with qtbot.waitSignal(page.settled):
        page.view.choose_ids([row])


def choose(page, qtbot, row):
    """Choose a row and wait until the pane tells about it."""
    point_at(page, qtbot, row)
    qtbot.waitUntil(lambda: page.found is not None and page.found.row.id == row)


def cells(model):
    """The texts of a table, row by row."""
    return [[model.text(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())]


def listed(page):
    """The texts of the list of a page, row by row."""
    return cells(page.model)


def shown(page):
    """Keys of the buttons that are there, greyed or ready."""
    return [key for key, made in page.buttons.items() if not made.isHidden()]


def words(widget):
    """What is written on it."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def dialog_of(page, kind, qtbot):
    """The dialog of a kind that opened over a page."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(kind)))
    return next(each for each in page.findChildren(kind) if each.isVisible())
