"""What the demo office shows of information and promises."""

from collections import Counter
from datetime import timedelta
from random import Random
from types import SimpleNamespace

import pytest
from fact_steps import TODAY, look

from kehu_desk.demo import intelligence, promises
from kehu_desk.intelligence.entities import FactUse, Subscription, Verification
from kehu_desk.intelligence.queries import fact_page
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.promises.entities import Promise
from kehu_desk.promises.queries import kept_shares, promise_page
from trade_steps import read


class Stage:
    """The demo's clock, for the office of the tests."""

    def __init__(self, clock):
        self._clock, self.today = clock, TODAY + timedelta(days=120)

    def go(self, days_ago, hour=10):
        self._clock[0] = start_of(self.today - timedelta(days_ago), zone()) + timedelta(hours=hour)

    @property
    def day(self):
        return (self._clock[0] + timedelta(hours=8)).date()


@pytest.fixture
def troupe(trade, monkeypatch):
    for each in (intelligence, promises):
        monkeypatch.setattr(each, "CHIEF", {"rep1": "sup1", "rep2": "sup1", "rep3": "sup2"})
    filed = {"rep1": [trade.customer, trade.second], "rep2": [trade.second, trade.customer] * 2, "rep3": [trade.other]}
    who = {login: trade[alias] for login, alias in (("rep1", "rep"), ("rep2", "rep"), ("rep3", "rep3"), ("sup1", "sup"))}
    return SimpleNamespace(door=trade.door, stage=Stage(trade.clock), who=who, trading=filed.get, random=Random(1))


def test_facts_stand_in_every_state(trade, troupe):
    intelligence.fill_intelligence(troupe)
    rows = [row for login in ("rep", "rep3") for row in look(trade, login, fact_page, None, 99) if row.customer_id]
    assert set(Counter(row.state for row in rows)) == {"corroborated", "unverified", "conflict", "refuted", "expired"}
    assert len({row.id for row in rows}) == 14
    assert len([row for row in look(trade, "rep3", fact_page, None, 99) if row.customer_id is None]) == 3
    assert (len(read(trade, FactUse)), len(read(trade, Verification)), len(read(trade, Subscription))) == (1, 1, 2)


def test_promises_of_both_sides_in_every_state(trade, troupe):
    promises.fill_promises(troupe)
    assert set(Counter(row.state for row in read(trade, Promise))) == {"open", "kept", "broken", "withdrawn"}
    assert any(row.late for row in look(trade, "rep", promise_page, None, 99))
    ours, theirs = look(trade, "rep", kept_shares)
    assert ours.due > 0
    assert theirs.due > 0
    assert ours.late + theirs.late > 0
