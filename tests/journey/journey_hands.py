"""Hands and eyes of the walk: widgets are found by the names that a screen reader hears, and moved by mouse and keys."""

import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QTabWidget,
    QWidget,
)
from shiboken6 import isValid

from kehu_desk.ui.job import wait_for_all

LEFT = Qt.MouseButton.LeftButton
W = TypeVar("W", bound=QWidget)
PATIENCE = 20.0  # seconds: a loaded machine is slow, never this slow


def heard(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face is not None else widget.accessibleName()


def pause(milliseconds: int) -> None:
    """Let the program live. Not QTest.qWait: that deletes finished jobs before what they still have to say is heard."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def until(truth: Callable[[], object], what: str) -> None:
    """Wait for something that the screen will show."""
    end = monotonic() + PATIENCE
    while not truth():
        if monotonic() > end:
            photograph(Path(os.environ["JOURNEY_FOLDER"]), "never-came")
            raise AssertionError(f"never came: {what}\n{shown()}")
        pause(15)


def rest() -> None:
    """Until nothing runs in the background and the pauses of the tabs are over."""
    for _ in range(2):
        pause(120)
        wait_for_all()
    pause(20)


def tops() -> list[QWidget]:
    """Windows and dialogs in sight, the modal ones last."""
    found = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isWindow()]
    return sorted(found, key=lambda each: each.isModal())


def shown() -> str:
    """What is in sight, for the message of a failure."""
    lines = [f"window: {top.windowTitle()}" for top in tops()]
    for top in tops():
        lines += [
            f"  {heard(each)!r} enabled={each.isEnabled()} {each.toolTip()!r}"
            for each in top.findChildren(QAbstractButton)
            if each.isVisible()
        ]
    return "\n".join(lines)


def window(title: str, kind: type[QWidget] = QDialog) -> QWidget:
    """The window with this title, once it is there."""
    found: list[QWidget] = []

    def look() -> bool:
        found[:] = [each for each in tops() if each.windowTitle() == title and isinstance(each, kind)]
        return bool(found)

    until(look, f"the window {title}")
    return found[-1]


def find(kind: type[W], name: str, inside: QWidget) -> W:
    """The visible widget of this name."""
    found = [each for each in inside.findChildren(kind) if each.isVisible() and heard(each) == name]
    assert found, f"no {kind.__name__} {name!r} in {inside.windowTitle()!r}\n{shown()}"
    return found[0]


def gone(dialog: QWidget) -> bool:
    """Whether a dialog has been closed."""
    return not isValid(dialog) or not dialog.isVisible()


def text(name: str, inside: QWidget) -> str:
    """What a label says, found by its name or its words; empty when it is not in sight."""
    found = [each.text() for each in inside.findChildren(QLabel) if each.isVisible() and name in (each.accessibleName(), each.text())]
    return found[0] if found else ""


def offers(name: str, inside: QWidget) -> bool:
    """Whether a button of this name can be pressed."""
    return any(heard(each) == name and each.isVisible() and each.isEnabled() for each in inside.findChildren(QAbstractButton))


def press(name: str, inside: QWidget, times: int = 1) -> None:
    """Press a button once it can be pressed. times: 2 for an impatient hand."""
    until(lambda: offers(name, inside), f"the button {name} to press in {inside.windowTitle()}")
    button = next(each for each in inside.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled() and heard(each) == name)
    for _ in range(times):
        QTest.mouseClick(button, LEFT, pos=_spot(button))


def _spot(button: QAbstractButton) -> QPoint:
    """Boxes are ticked at their left."""
    return QPoint(8, button.height() // 2) if button.isCheckable() else button.rect().center()


def choose(menu: str, name: str, inside: QMainWindow) -> None:
    """Choose an action from the menu bar."""
    bar = inside.menuBar()
    top = next(each for each in bar.actions() if each.text() == menu)
    QTest.mouseClick(bar, LEFT, pos=bar.actionGeometry(top).center())
    until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), f"the menu {menu}")
    popup = QApplication.activePopupWidget()
    action = next((each for each in popup.actions() if each.text() == name), None)
    assert action is not None, f"{name} is not in {menu}"
    assert action.isEnabled(), f"{name} cannot be chosen from {menu}"
    QTest.mouseClick(popup, LEFT, pos=popup.actionGeometry(action).center())


def write(name: str, text: str, inside: QWidget) -> None:
    """Write over what stands in a line, as an input method does."""
    editors = [each for each in inside.findChildren(QWidget) if isinstance(each, QLineEdit | QPlainTextEdit)]
    line = next((each for each in editors if each.isVisible() and heard(each) == name), None)
    assert line is not None, f"no line {name!r}; there are {[heard(each) for each in editors if each.isVisible()]}"
    QTest.mouseClick(line if isinstance(line, QLineEdit) else line.viewport(), LEFT)
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    commit = QInputMethodEvent("", [])
    commit.setCommitString(text)
    QApplication.sendEvent(line, commit)


def pick(described: str, text: str, inside: QWidget) -> None:
    """Pick a line of a combo box, found by its description (on X11 its name is its text)."""
    boxes = [each for each in inside.findChildren(QComboBox) if each.isVisible() and each.accessibleDescription() == described]
    assert boxes, f"no combo {described!r}; {[each.accessibleDescription() for each in inside.findChildren(QComboBox) if each.isVisible()]}"
    place = boxes[0].findText(text)
    assert place >= 0, f"{described} does not offer {text}"
    boxes[0].setFocus()
    QTest.keyClick(boxes[0], Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(boxes[0], Qt.Key.Key_Down)
    assert boxes[0].currentText() == text


def turn_page(tabs: QTabWidget, text: str) -> None:
    """Bring a page of a dialog to the front."""
    place = next(each for each in range(tabs.count()) if tabs.tabText(each) == text)
    QTest.mouseClick(tabs.tabBar(), LEFT, pos=tabs.tabBar().tabRect(place).center())


def cells(table: QTableView) -> list[list[str]]:
    """The rows of a table as they are read."""
    model = table.model()
    return [[str(model.index(row, column).data() or "") for column in range(model.columnCount())] for row in range(model.rowCount())]


def click_row(table: QTableView, text: str, *, also: bool = False) -> None:
    """Choose the row that holds a text; also: beside those chosen."""
    until(lambda: any(text in row for row in cells(table)), f"the row {text} in {table.accessibleName()}")
    row = next(place for place, row in enumerate(cells(table)) if text in row)
    modifier = Qt.KeyboardModifier.ControlModifier if also else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(table.viewport(), LEFT, modifier, table.visualRect(table.model().index(row, 0)).center())


class Answering:
    """Answers a dialog that waits inside the call that opened it."""

    def __init__(self, title: str, answer: Callable[[QDialog], None]) -> None:
        self._title, self._answer, self.failure, self.done = title, answer, "", False
        self._timer = QTimer(interval=20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog.windowTitle() != self._title or not dialog.isVisible():
            return
        self._timer.stop()
        QTimer.singleShot(int(PATIENCE * 1000), dialog, lambda: self._give_up(dialog))
        try:
            self._answer(dialog)
            self.done = True
        except AssertionError as error:
            self.failure = str(error)
            dialog.reject()

    def _give_up(self, dialog: QDialog) -> None:
        if dialog.isVisible():
            self.failure, self.done = f"{self._title} was answered, and stayed\n{shown()}", False
            dialog.reject()

    def check(self) -> None:
        """The dialog came, and was answered."""
        self._timer.stop()
        assert self.done, self.failure or f"the dialog {self._title} never came\n{shown()}"


def name_file(title: str, path: Path) -> Answering:
    """Types a path into the file dialog that is about to open."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        until(dialog.isActiveWindow, f"{title} to be active")
        rest()  # the folder is read in the background
        line.selectAll()
        QTest.keyClicks(line, str(path))
        assert line.text() == str(path)
        line.completer().popup().hide()
        press(dialog.labelText(QFileDialog.DialogLabel.Accept).replace("&", ""), dialog)

    return Answering(title, answer)


def photograph(folder: Path, name: str) -> None:
    """The whole screen, as it is seen."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    pause(60)
    screen = QGuiApplication.primaryScreen()
    assert screen.grabWindow(0).save(str(folder / f"{name}.png"))
