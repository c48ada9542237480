"""Fixtures that every test may use. The platform is chosen before any Qt import."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

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


@pytest.fixture
def qtbot(qtbot):
    """Waiting ends with what is awaited, not with the pace of the machine; what still never comes shows where every thread stands."""
    import faulthandler
    from functools import partial

    from pytestqt.exceptions import TimeoutError as NeverCame

    patient = partial(qtbot.waitUntil, timeout=60_000)

    def wait_until(callback, **how):
        try:
            patient(callback, **how)
        except NeverCame:
            faulthandler.dump_traceback()
            raise

    qtbot.waitUntil = wait_until
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
