"""A real demo office, founded once and copied for each test; tabs of plain widgets stand in where the tabs are not the matter."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehu_desk.demo.doors import LOGINS, PASSWORD
from kehu_desk.front import Office
from kehu_desk.kernel import paths
from kehu_desk.shell import language
from kehu_desk.shell.habits import Habits
from kehu_desk.shell.main_window import MainWindow
from kehu_desk.shell.opening import DemoEntry
from kehu_desk.shell.tabs import TABS, TabSpec
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News


class PlainTab(QWidget):
    """A tab that notes what is asked of it."""

    wants_loan = Signal(object)
    wants_open = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.asked, self.leaves = desk, [], True
        QVBoxLayout(self)
        self.new = QAction("New", self, shortcut="Ctrl+N")
        self.find = QAction("Find", self, shortcut="Ctrl+F")
        self.addActions([self.new, self.find])

    def count_text(self) -> str:
        return "12 / 4,812"

    def focus_search(self) -> None:
        self.asked.append("search")

    def refresh(self) -> None:
        self.asked.append("refresh")

    def open_subject(self, subject: UUID) -> None:
        self.asked.append(subject)

    def request_loan(self, customer: UUID) -> None:
        self.asked.append(("loan", customer))

    def may_close(self) -> bool:
        return self.leaves


PLAIN: tuple[TabSpec, ...] = tuple(spec._replace(factory=lambda desk, _sitting: PlainTab(desk)) for spec in TABS)


@pytest.fixture(autouse=True)
def at_home(qapp, tmp_path, monkeypatch) -> Iterator[None]:
    """Habits and logs of the test lie in its own folder; the program speaks Chinese."""
    monkeypatch.setenv(paths.HOME, str(tmp_path / "home"))
    look.apply(qapp, "light")
    language.speak(qapp, language.CHINESE)
    yield
    language.speak(qapp, language.ENGLISH)
    look.apply(qapp, "light")


@pytest.fixture(scope="session")
def founded(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "office"
    Office(folder, Habits(folder.parent / "habits.json"), DemoEntry(LOGINS, PASSWORD, True)).warm()
    return folder


@pytest.fixture
def office(founded, tmp_path) -> Office:
    """The demo office in a folder of its own."""
    shutil.copytree(founded, tmp_path / "office")
    return Office(tmp_path / "office", Habits(tmp_path / "habits.json"), DemoEntry(LOGINS, PASSWORD, True))


@pytest.fixture
def sit(office, qtbot):
    """Opens a main window for a login; windows left open are closed at the end."""
    windows: list[MainWindow] = []

    def open_for(login: str, password: str = PASSWORD) -> MainWindow:
        news = News()
        sitting = office.open(login, password, news.changed.emit)
        window = MainWindow(sitting, office.habits, news, lambda error: None, office.demo, PLAIN)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield open_for
    for window in windows:
        if window.isVisible():
            window.lock.unlock()
            for noun in window._built.values():
                noun.leaves = True
            window.close()
        window.deleteLater()
