"""What the demo office shows of visits, filled in over the customers of three reps."""

from datetime import date, timedelta
from random import Random
from types import SimpleNamespace

import pytest
from visit_steps import rows

from goods_shelf import stock
from kehu_desk.demo import visits as demo
from kehu_desk.intelligence.entities import Fact
from kehu_desk.inventory.entities import StockCount
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.promises.entities import Promise
from kehu_desk.visits.entities import PlannedVisit, Visit, VisitPhoto, VisitPlan, VisitProblem, VisitRule
from kehu_desk.visits.service import sweep


class Stage:
    """The demo's clock, for the office of the tests: on working days, a second later each time."""

    def __init__(self, clock, today) -> None:
        self._clock, self.today = clock, today

    def __call__(self):
        self._clock[0] += timedelta(seconds=1)
        return self._clock[0]

    def go(self, days_ago, hour=10) -> None:
        day = self.today - timedelta(days_ago)
        while day.weekday() > 4:
            day -= timedelta(1)
        self._clock[0] = start_of(day, zone()) + timedelta(hours=hour)

    @property
    def day(self) -> date:
        return self._clock[0].astimezone(zone()).date()


@pytest.mark.parametrize("weekday", [0, 3, 6])
def test_three_weeks_of_visits_and_what_they_found(trade, monkeypatch, weekday):
    monkeypatch.setattr(demo, "CHIEF", {"rep1": "sup1", "rep2": "sup1", "rep3": "sup2"})
    for at in range(6):
        stock(trade, f"D{at}")
    today = date(2026, 4, 13) + timedelta(days=weekday)  # three weeks after the customers were filed
    aliases = (("rep1", "rep"), ("rep2", "rep"), ("rep3", "rep3"), ("sup1", "sup"), ("sup2", "sup2"), ("mgr1", "mgr"))
    people = {login: trade[alias] for login, alias in aliases}
    filed = {"rep1": [trade.customer, trade.second], "rep3": [trade.other]}
    monkeypatch.setattr(demo, "WALKERS", ("rep1", "rep3"))
    troupe = SimpleNamespace(
        door=trade.door, stage=Stage(trade.clock, today), who=people, random=Random(1), trading=lambda login: filed[login]
    )
    demo.fill_visits(troupe)
    sweep(trade.door)
    reports = rows(trade, Visit)
    assert 14 <= len(reports) <= 26
    assert {each.state for each in reports} == {"draft", "submitted", "read", "closed"}
    assert any(each.late for each in reports) and any(not each.fruitful for each in reports if each.state != "draft")
    assert {each.state for each in rows(trade, VisitPlan)} == {"draft", "approved"}
    assert {"done", "missed", "planned"} <= {each.state for each in rows(trade, PlannedVisit)}
    for kind in (VisitPhoto, VisitProblem, VisitRule, Fact, Promise, StockCount):
        assert rows(trade, kind), kind
    assert {each.state for each in rows(trade, VisitProblem)} >= {"solved"}
    assert rows(trade, VisitPhoto)[0].taken_at is not None
