"""What the demo office shows of needs and of surveys, built through the services for the people of the tests."""

from datetime import timedelta
from random import Random
from types import SimpleNamespace

import pytest

from kehu_desk.demo import needs, surveys
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.needs.entities import Need
from kehu_desk.surveys.entities import ProposedChange, Survey
from trade_steps import TODAY, read


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
    for module in (needs, surveys):
        monkeypatch.setattr(module, "CHIEF", {"rep1": "sup1", "rep3": "sup2"})
    who = {"rep1": trade["rep"], "rep3": trade["rep3"], "sup1": trade["sup"], "sup2": trade["sup2"], "cus1": trade["cus"],
           "service1": trade["service"]}  # fmt: skip
    own = {"rep1": [trade.customer, trade.second], "rep3": [trade.other]}
    return SimpleNamespace(door=trade.door, stage=Stage(trade.clock), who=who, random=Random(1), trading=lambda login: own[login])


def test_needs_of_every_kind_of_outcome_are_there(trade, troupe):
    needs.fill_needs(troupe)
    assert sorted(row.state for row in read(trade, Need)) == ["met", "noted", "planned"]
    assert all(row.noted_on <= troupe.stage.today for row in read(trade, Need))


@pytest.mark.parametrize("order", [("applied", "checked", "received"), ("draft", "sent", "late"), ("cancelled", "sent", "applied")])
def test_surveys_stop_where_they_are_meant_to(trade, troupe, monkeypatch, order):
    monkeypatch.setattr(surveys, "WHERE", order)
    monkeypatch.setattr(surveys, "FIRST", 0)
    surveys.fill_surveys(troupe)
    stands = {"late": "sent"}
    assert sorted(row.state for row in read(trade, Survey)) == sorted(stands.get(each, each) for each in order)
    applied = [row for row in read(trade, ProposedChange) if row.state == "applied"]
    assert bool(applied) is ("applied" in order)
