"""What the demo office shows of returns, filled in over lines that were sold."""

from datetime import date, timedelta
from random import Random
from types import SimpleNamespace

from PySide6.QtGui import QImage
from rma_steps import bought
from sqlalchemy import update

from goods_shelf import stock
from kehu_desk.archives.entities import Attachment, AttachmentContent
from kehu_desk.demo import returns
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.people.entities import Relation
from kehu_desk.returns.entities import Repacking, Rma
from kehu_desk.sales.entities import SalesRecord
from trade_steps import TODAY, ago, read


class Stage:
    """The demo's clock, for the office of the tests."""

    def __init__(self, clock) -> None:
        self._clock, self.today = clock, TODAY

    def go(self, days_ago, hour=10) -> None:
        self._clock[0] = start_of(TODAY - timedelta(days_ago), zone()) + timedelta(hours=hour)

    @property
    def day(self) -> date:
        return (self._clock[0] + timedelta(hours=8)).date()


def test_every_state_is_there_and_the_list_looks_like_an_office(trade, monkeypatch):
    wine = stock(trade, "YJ01", "黄酒", 100_000)
    for customer in (trade.customer, trade.second, trade.other):
        for days in (110, 75, 70, 66, 30, 10, 5):
            bought(trade, wine, 240, on=ago(days), customer=customer, made_on=None, expires_on=None)
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Relation).values(since=trade.clock[0] - timedelta(days=120)))  # they have known their customers for long
    logins = {"service1": "service", "finance1": "finance", "mgr1": "mgr", "rep1": "rep", "rep3": "rep3", "sup1": "sup", "sup2": "sup2"}
    monkeypatch.setattr(returns, "CHIEF", {"rep1": "sup1", "rep3": "sup2"})
    filed = {"rep1": [trade.customer, trade.second], "rep3": [trade.other]}
    troupe = SimpleNamespace(
        door=trade.door, stage=Stage(trade.clock), random=Random(1), who={name: trade[login] for name, login in logins.items()},
        trading=filed.__getitem__,
    )  # fmt: skip
    returns.fill_returns(troupe)
    rows = read(trade, Rma)
    assert len(rows) == len(returns.SCENES)
    assert {row.state for row in rows} == {
        "draft", "submitted", "approved", "partly_approved", "rejected", "awaiting_goods", "received", "inspected", "settled", "closed",
        "cancelled", "lapsed",
    }  # fmt: skip
    assert {row.kind for row in rows} == {"return", "exchange", "repack", "repair"}
    assert read(trade, Repacking) and read(trade, SalesRecord, doc_type="return") and read(trade, SalesRecord, doc_type="exchange_out")
    photo = read(trade, Attachment)[0]
    [content] = read(trade, AttachmentContent, id=photo.id)
    assert QImage.fromData(content.content).width() == 96
    assert trade.clock[0].date() == TODAY
