"""What the demo office shows of support, filled in over lines that were sold."""

from datetime import date, timedelta
from random import Random
from types import SimpleNamespace

from sqlalchemy import update
from support_steps import sold

from goods_shelf import stock
from kehu_desk.demo import supports
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.people.entities import Relation
from kehu_desk.supports.entities import SupportEvidence, SupportRequest, SupportSettlement
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


def test_every_state_is_there_and_returns_are_told(trade, monkeypatch):
    wine = stock(trade, "YJ01", "黄酒", 100_000, cost4=60_000)
    for customer in (trade.customer, trade.second, trade.other):
        for days in range(5, 130, 6):
            sold(trade, wine, ago(days), 24, customer)
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Relation).values(since=trade.clock[0] - timedelta(days=150)))  # they have known their customers for long
    logins = {
        "finance1": "finance", "mgr1": "mgr", "mgr2": "mgr2", "mkt1": "tech", "rep1": "rep", "rep3": "rep3", "sup1": "sup", "sup2": "sup2",
    }  # fmt: skip
    monkeypatch.setattr(supports, "CHIEF", {"rep1": "sup1", "rep3": "sup2"})
    filed = {"rep1": [trade.customer, trade.second], "rep3": [trade.other]}
    troupe = SimpleNamespace(
        door=trade.door, stage=Stage(trade.clock), random=Random(1), who={name: trade[login] for name, login in logins.items()},
        trading=filed.__getitem__,
    )  # fmt: skip
    supports.fill_supports(troupe)
    rows = read(trade, SupportRequest)
    assert len(rows) == len(supports.SCENES)
    assert {row.state for row in rows} == {
        "draft", "submitted", "approved", "executing", "reported", "verified", "partly_settled", "settled", "rejected", "cancelled",
    }  # fmt: skip
    assert {row.kind for row in rows} >= {"display", "advertising", "staff", "vehicle", "training"}
    assert {row.baseline_kind for row in rows if row.verified_at} == {"before"}
    assert read(trade, SupportEvidence) and read(trade, SupportSettlement)
    assert any(row.state == "executing" and row.ends_on < TODAY - timedelta(days=7) for row in rows)  # one report is late
    assert trade.clock[0].date() == TODAY
