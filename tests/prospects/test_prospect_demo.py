"""What the demo office shows of prospects, built through the services for the people of the tests."""

from datetime import timedelta
from random import Random
from types import SimpleNamespace

from test_life_turns import become

from kehu_desk.demo import prospects as demo
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.prospects.entities import LifeTurn, MarketCell, Prospect
from trade_steps import TODAY, read


class Stage:
    """The demo's clock, for the office of the tests."""

    def __init__(self, clock) -> None:
        self._clock, self.today = clock, TODAY + timedelta(days=120)
        self.go(0)

    def go(self, days_ago, hour=10) -> None:
        self._clock[0] = start_of(self.today - timedelta(days_ago), zone()) + timedelta(hours=hour)

    @property
    def day(self):
        return (self._clock[0] + timedelta(hours=8)).date()


def test_prospects_of_every_stage_a_map_and_a_proposal(trade, monkeypatch):
    monkeypatch.setattr(demo, "CHIEF", {"rep1": "sup1", "rep3": "sup2"})
    who = {"rep1": trade["rep"], "rep3": trade["rep3"]}
    troupe = SimpleNamespace(
        door=trade.door, stage=Stage(trade.clock), who=who, random=Random(1), trading=lambda _login: [trade.customer]
    )  # fmt: skip
    demo.fill_prospects(troupe)
    stages = sorted(row.stage for row in read(trade, Prospect))
    assert stages == ["contacted", "found", "lost", "negotiating", "qualified", "qualified"]
    assert len(read(trade, MarketCell)) == 6
    become(trade)
    demo.propose_loss(troupe)
    assert [row.target for row in read(trade, LifeTurn)] == ["lost"]
