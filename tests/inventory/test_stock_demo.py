"""What the demo office shows of stock, filled in over lines that were sold."""

from datetime import date, timedelta
from random import Random
from types import SimpleNamespace

from stock_steps import before, moved

from goods_shelf import stock
from kehu_desk.demo import inventory
from kehu_desk.inventory.entities import StockCount, StockMonth, StockMovement
from kehu_desk.kernel.clock import start_of, zone
from trade_steps import read

TODAY = date(2026, 7, 14)


class Stage:
    """The demo's clock, for the office of the tests."""

    def __init__(self, clock) -> None:
        self._clock, self.today = clock, TODAY

    def go(self, days_ago, hour=10) -> None:
        self._clock[0] = start_of(TODAY - timedelta(days_ago), zone()) + timedelta(hours=hour)

    @property
    def day(self) -> date:
        return (self._clock[0] + timedelta(hours=8)).date()


def test_counts_of_three_months_and_what_waits_today(trade, monkeypatch):
    monkeypatch.setattr(inventory, "EACH", 1)
    for at in range(3):
        product = stock(trade, f"{at:04}", f"酒{at}")
        for customer in (trade.customer, trade.second, trade.other):
            for days in (1, -40, -75, -105):
                moved(trade, product, 60 + at, before(days), customer=customer)
    who = {"rep1": "rep", "rep2": "rep", "rep3": "rep3", "kam1": "kam", "sup1": "sup", "sup2": "sup2", "mgr1": "mgr"}
    filed = {"rep1": [trade.customer, trade.second], "rep2": [], "rep3": [trade.other, trade.other], "kam1": []}
    troupe = SimpleNamespace(
        door=trade.door,
        stage=Stage(trade.clock),
        who={name: trade[login] for name, login in who.items()},
        trading=filed.get,
        random=Random(1),
    )
    inventory.fill_inventory(troupe)
    counts = read(trade, StockCount)
    assert sorted(each.state for each in counts) == ["draft"] + ["posted"] * 6 + ["submitted"]
    assert {each.counted_on for each in counts if each.state == "posted"} == {date(2026, 4, 30), date(2026, 5, 31), date(2026, 6, 30)}
    assert [len(each.unread) for each in counts if each.state == "draft"] == [2]
    assert len(read(trade, StockMovement)) == 2
    months = read(trade, StockMonth)
    assert date(2026, 7, 1) in {each.month for each in months}
    assert {each.source for each in months} >= {"derived", "none"}
