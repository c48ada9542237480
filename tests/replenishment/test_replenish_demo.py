"""What the demo office shows of replenishment, filled in over counts and sales."""

from datetime import timedelta
from random import Random
from types import SimpleNamespace

from goods_shelf import stock
from kehu_desk.demo import replenishment
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.replenishment.entities import OrderProposal, StockAction, StockOut, StockPolicy
from need_steps import TODAY, counted, sold
from trade_steps import granted, read


class Stage:
    """The demo's clock, for the office of the tests: its people came three days before its today."""

    def __init__(self, clock) -> None:
        self._clock, self.today = clock, TODAY + timedelta(days=3)

    def go(self, days_ago, hour=12) -> None:
        self._clock[0] = start_of(self.today - timedelta(days_ago), zone()) + timedelta(hours=hour)

    @property
    def day(self):
        return (self._clock[0] + timedelta(hours=8)).date()


def test_proposals_of_many_states_policies_and_actions(trade, monkeypatch):
    monkeypatch.setattr(replenishment, "CHIEF", {"rep1": "sup1", "rep3": "sup2"})
    goods = [stock(trade, f"YJ0{at}", f"酒{at}") for at in range(4)]
    for customer in (trade.customer, trade.second, trade.other):
        granted(trade, customer, 10**9)
        for at, product in enumerate(goods):
            sold(trade, product, customer=customer)
            counted(trade, product, (0, 20, 95, 900)[at], customer=customer)
    who = {"rep1": trade["rep"], "rep3": trade["rep3"], "sup1": trade["sup"], "sup2": trade["sup2"]}
    mine = {"rep1": [trade.customer, trade.second], "rep3": [trade.other]}
    troupe = SimpleNamespace(door=trade.door, stage=Stage(trade.clock), who=who, trading=mine.__getitem__, random=Random(7))
    replenishment.fill_replenishment(troupe)
    states = {row.state for row in read(trade, OrderProposal)}
    assert {"confirmed", "submitted"} <= states
    assert len(read(trade, OrderProposal)) >= 6
    assert len(read(trade, StockPolicy)) == 3
    assert {row.state for row in read(trade, StockAction)} >= {"open"}
    assert read(trade, StockOut)
