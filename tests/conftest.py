"""Fixtures that every test may use. The platform is chosen before any Qt import."""

import os
import sys
from pathlib import Path
from shutil import rmtree

import pytest

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60_000  # ms: a disk may be busy for seconds

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def hands_off_the_keyboard(request):
    """A simulated Ctrl or Shift stays pressed for the next test otherwise, and a click there would mean something else."""
    yield
    if "qtbot" in request.fixturenames:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QWidget

        QTest.keyClick(QWidget(), Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier)


@pytest.fixture(scope="session", autouse=True)
def each_password_is_hashed_once():
    """Thousands of copies of one office are opened with the same few passwords; a hash is a hash, and each costs 64 MiB."""
    from functools import cache

    from kehu_desk.store import keys

    slow, keys._seal_key = keys._seal_key, cache(keys._seal_key)
    yield
    keys._seal_key = slow


@pytest.fixture(scope="session", autouse=True)
def folders_go_with_the_run(request, tmp_path_factory):
    """Nearly every test has a store of its own, those of a whole run fill 24 GB. Where a test failed they stay.

    Not sooner: the clock of a window that a test left behind may still be reading in its folder.
    """
    yield
    if not request.session.testsfailed:
        if "PySide6.QtCore" in sys.modules:
            sys.modules["PySide6.QtCore"].QThreadPool.globalInstance().waitForDone()
        rmtree(tmp_path_factory.getbasetemp(), ignore_errors=True)


@pytest.fixture
def qtbot(qtbot):
    """Waiting ends with what is awaited, not with the pace of the machine; what still never comes shows where every thread stands."""
    import faulthandler
    from functools import partial

    from pytestqt.exceptions import TimeoutError as NeverCame

    waits = qtbot.waitUntil

    def wait_until(callback, *, timeout=PATIENCE):
        try:
            waits(callback, timeout=timeout)
        except NeverCame:
            faulthandler.dump_traceback()
            raise

    qtbot.waitUntil = wait_until
    qtbot.waitSignal, qtbot.waitSignals = partial(qtbot.waitSignal, timeout=PATIENCE), partial(qtbot.waitSignals, timeout=PATIENCE)
    return qtbot


@pytest.fixture
def chinese(qapp):
    """The windows speak Chinese, as they do for people."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(ROOT / "translations/kehu_desk_zh_CN.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
