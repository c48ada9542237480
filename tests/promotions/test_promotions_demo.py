"""What the demo office shows of promotions."""

from collections import Counter
from datetime import date, timedelta
from random import Random
from types import SimpleNamespace

from promotion_steps import rows_of, sale, stock

from kehu_desk.demo.promotions import STORIES, fill_promotions
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.promotions.entities import Promotion, PromotionCustomer
from kehu_desk.promotions.rules.codes import KINDS

TODAY = date(2026, 6, 30)


class Stage:
    def __init__(self, clock):
        self._clock, self.today = clock, TODAY

    def go(self, days_ago, hour=10):
        self._clock[0] = start_of(TODAY - timedelta(days_ago), zone()) + timedelta(hours=hour)

    @property
    def day(self):
        return (self._clock[0] + timedelta(hours=8)).date()


def test_promotions_of_every_kind_and_stage(trade, monkeypatch):
    monkeypatch.setattr("kehu_desk.demo.promotions.CHIEF", {"rep1": "sup1", "rep3": "sup2"})
    customers = {"rep1": [trade.customer, trade.second], "rep3": [trade.other]}
    logins = {"rep1": "rep", "rep3": "rep3", "sup1": "sup", "sup2": "sup2", "mgr1": "mgr", "kam1": "kam"}
    goods = [stock(trade, f"G{at:02d}", f"商品{at}", 100_000 + 10_000 * at) for at in range(20)]
    for week in range(1, 9):
        sale(trade, trade.customer, goods[0], TODAY - timedelta(days=62 + 7 * week))
    troupe = SimpleNamespace(
        door=trade.door, stage=Stage(trade.clock), who={name: trade[login] for name, login in logins.items()}, random=Random(1),
        trading=lambda login: customers[login],
    )  # fmt: skip
    fill_promotions(troupe)
    found = rows_of(trade, Promotion)
    assert {row.kind for row in found} == set(KINDS)
    assert Counter(row.state for row in found) == Counter(
        {"evaluated": 2, "closed": 1, "approved": 4, "submitted": 2, "rejected": 1, "draft": 1, "cancelled": 1}
    )
    assert (len(found), len(rows_of(trade, PromotionCustomer))) == (len(STORIES), 18)
    first = next(row for row in found if row.title == STORIES[0].title)
    assert (first.results["kind"], first.results["weeks"]) == ("before", 8)
