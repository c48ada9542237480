"""What the demo office shows of communication and supply, built through the services for the people of the tests."""

from datetime import timedelta
from random import Random
from types import SimpleNamespace

import pytest

from goods_shelf import stock
from kehu_desk.communications.entities import CommPlan, CommReceipt, Opinion
from kehu_desk.demo import communications, supplies
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.kernel.ids import new_id
from kehu_desk.replenishment.entities import StockOut
from kehu_desk.supplies.entities import SupplyCommitment, SupplyShortage
from trade_steps import TODAY, put, read


class Stage:
    """The demo's clock, for the office of the tests; the archives were filed before the demo's days."""

    def __init__(self, clock) -> None:
        self._clock, self.today = clock, TODAY + timedelta(days=120)
        self.go(0)

    def go(self, days_ago, hour=10) -> None:
        self._clock[0] = start_of(self.today - timedelta(days_ago), zone()) + timedelta(hours=hour)

    @property
    def day(self):
        return (self._clock[0] + timedelta(hours=8)).date()


@pytest.fixture
def troupe(trade, monkeypatch):
    for module in (communications, supplies):
        monkeypatch.setattr(module, "CHIEF", {"rep1": "sup1", "rep3": "sup2"})
    who = {"rep1": trade["rep"], "rep3": trade["rep3"], "sup1": trade["sup"], "sup2": trade["sup2"], "mgr1": trade["mgr"]}
    own = {"rep1": [trade.customer, trade.second], "rep3": [trade.other]}
    return SimpleNamespace(door=trade.door, stage=Stage(trade.clock), who=who, random=Random(1), trading=lambda login: own[login])


def test_plans_of_every_kind_have_an_audience_and_opinions_go_their_way(trade, troupe):
    communications.fill_communications(troupe)
    plans = read(trade, CommPlan)
    assert {row.kind for row in plans} == {"house_magazine", "symposium", "supervisor_visit", "written_opinion"}
    assert sorted(row.state for row in plans) == ["held"] * 4 + ["planned"] * 2
    assert {row.state for row in read(trade, CommReceipt)} == {"invited", "attended", "received"}
    assert sorted(row.state for row in read(trade, Opinion)) == ["assigned", "closed", "replied"]
    assert all(row.said_on <= troupe.stage.today for row in read(trade, Opinion))


def test_commitments_and_shortages_stand_in_several_states(trade, troupe):
    for at in range(3):
        stock(trade, f"YJ{at}", f"黄酒{at}")
    product = stock(trade, "YJ9", "料酒")
    put(trade, StockOut(id=new_id(), customer_id=trade.customer, product_id=product, since_on=troupe.stage.today - timedelta(days=5),
                        found_at=trade.clock[0]))  # fmt: skip
    supplies.fill_supplies(troupe)
    assert sorted(row.state for row in read(trade, SupplyCommitment)) == ["approved", "approved", "submitted"]
    assert len(read(trade, SupplyShortage)) == 3
    assert [row.remedy for row in read(trade, SupplyShortage, product_id=product, customer_id=trade.customer)] == [
        "提高要货点,加一次中转补货"
    ]
