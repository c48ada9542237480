"""What the demo office shows of evaluations, built through the services for the people of the tests."""

from collections import Counter
from datetime import timedelta
from random import Random
from types import SimpleNamespace

import pytest

from kehu_desk.demo import evaluations
from kehu_desk.evaluations.entities import EvalTemplate, Evaluation
from kehu_desk.kernel.clock import start_of, zone
from trade_steps import TODAY, read


class Stage:
    """The demo's clock, for the office of the tests; the archives were filed before the demo's days."""

    def __init__(self, clock) -> None:
        self._clock, self.today = clock, TODAY + timedelta(days=120)
        self.go(0)

    def go(self, days_ago, hour=10) -> None:
        self._clock[0] = start_of(self.today - timedelta(days_ago), zone()) + timedelta(hours=hour)


@pytest.fixture
def troupe(trade, monkeypatch):
    monkeypatch.setattr(evaluations, "CHIEF", {"rep1": "sup1", "rep3": "sup2"})
    monkeypatch.setattr(evaluations, "WHERE", ("confirmed", "scored"))
    who = {"rep1": trade["rep"], "rep3": trade["rep3"], "sup1": trade["sup"], "sup2": trade["sup2"], "mgr1": trade["mgr"],
           "finance1": trade["finance"]}  # fmt: skip
    own = {"rep1": [trade.customer, trade.second], "rep3": [trade.other]}
    return SimpleNamespace(door=trade.door, stage=Stage(trade.clock), who=who, random=Random(1), trading=lambda login: own[login])


def test_two_half_years_in_several_states(trade, troupe, monkeypatch):
    monkeypatch.setattr(evaluations, "WHERE", ("confirmed", "confirmed"))
    evaluations.fill_evaluations(troupe)
    rows = read(trade, Evaluation)
    assert Counter(row.state for row in rows) == {"confirmed": 5, "draft": 1}
    assert [row.reopened_why for row in rows if row.state == "draft"] == ["仓库面积按新仓更正后再确认"]
    assert len({(row.customer_id, row.period_from) for row in rows}) == 6
    assert [(row.code, row.version) for row in read(trade, EvalTemplate, state="draft")] == [("STD", 2)]
