"""Fixtures of emergencies: the lending office, a desk in it, and the Chinese of the program."""

from pathlib import Path

import pytest

from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all
from lending_office import customer, lending, lending_folder

__all__ = ["customer", "lending", "lending_folder"]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def seat(lending, qapp):
    """Makes desks in the office: all hear the same news; what is told lies in seat.told."""
    look.apply(qapp, "light")
    news = News()
    lending.door.tell = news.changed.emit

    def desk(login):
        return Desk(lending[login], lending.door, news, desk.told.append)

    desk.told = []
    yield desk
    wait_for_all()
