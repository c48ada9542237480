"""Desks in an office that trades, and the Chinese interface."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def seat(trade, qapp):
    """Makes desks in the office: all hear the same news; what is told lies in seat.told."""
    look.apply(qapp, "light")
    news = News()
    trade.door.tell = news.changed.emit

    def desk(login):
        return Desk(trade[login], trade.door, news, desk.told.append)

    desk.told = []
    yield desk
    wait_for_all()


@pytest.fixture
def chinese(qapp):
    translator = QTranslator()
    assert translator.load(str(ROOT / "translations/kehu_desk_zh_CN.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
