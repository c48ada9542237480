"""What the demo office shows of key accounts, built through the services for the people of the tests."""

from datetime import timedelta
from random import Random
from types import SimpleNamespace

import pytest

from kehu_desk.demo import keyaccounts
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.keyaccounts.entities import AccountPlan, DutyEntry, KaSelection, KeyAccount
from kehu_desk.people.entities import Person
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


def test_accounts_candidates_and_plans_stand_in_every_state(trade, monkeypatch):
    monkeypatch.setattr(keyaccounts, "CHIEF", {"kam1": "mgr"})
    monkeypatch.setattr(keyaccounts, "ACCOUNTS", 2)
    with trade.house.store.write() as session, session.begin():
        session.get_one(Person, trade.id("rep")).roles = "kam"
    extra = trade.file("rep", "宁波甬江商贸有限公司", region_code="330200")
    who = {"kam1": trade["rep"], "mgr": trade["mgr"], "mgr2": trade["mgr2"]}
    customers = [trade.customer, trade.second, extra]
    troupe = SimpleNamespace(door=trade.door, stage=Stage(trade.clock), who=who, random=Random(1), trading=lambda _login: customers)
    keyaccounts.fill_keyaccounts(troupe)
    assert len(read(trade, KeyAccount)) == 2
    assert sorted(row.state for row in read(trade, KaSelection)) == ["approved", "approved", "approved"]
    assert sorted(row.state for row in read(trade, AccountPlan)) == ["approved", "draft"]
    assert len(read(trade, DutyEntry)) == 13
    assert all(row.done_on <= troupe.stage.today for row in read(trade, DutyEntry))


@pytest.mark.parametrize("words", [*keyaccounts.SEEN.values()])
def test_checks_of_the_demo_rest_on_more_than_sales(words):
    from kehu_desk.keyaccounts.rules.competence import only_sells

    assert not only_sells(words)
