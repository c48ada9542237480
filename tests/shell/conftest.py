"""A real office with the people of the demo, founded once and copied for each test; tabs of plain widgets stand in where the tabs are not the matter."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from plain_tabs import PLAIN

from kehu_desk.app import found_house
from kehu_desk.demo import cast
from kehu_desk.demo.doors import LOGINS, PASSWORD
from kehu_desk.front import Office
from kehu_desk.kernel import paths
from kehu_desk.shell import language
from kehu_desk.shell.habits import Habits
from kehu_desk.shell.main_window import MainWindow
from kehu_desk.shell.opening import DemoEntry
from kehu_desk.store.keys import FLOOR
from kehu_desk.ui import look
from kehu_desk.ui.desk import News


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
    house, _code = found_house(folder, cast.founders(), cast.SETTINGS, cost=FLOOR)
    house.close()
    return folder


@pytest.fixture
def office(founded, tmp_path) -> Office:
    """That office in a folder of its own."""
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
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_for
    for window in windows:
        if window.isVisible():
            window.lock.unlock()
            for noun in window._built.values():
                noun.leaves = True
            window.close()
        window.deleteLater()
