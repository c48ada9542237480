"""Every test of this folder has an office that trades, and desks in it."""

import pytest

from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all
from trade_office import trade, trade_folder

__all__ = ["trade", "trade_folder"]


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
