"""What the demo office shows of rebates and policies, filled in over lines that were sold."""

from datetime import date, timedelta
from random import Random
from types import SimpleNamespace

import pytest
from rebate_steps import WAN, line
from sqlalchemy import update

from kehu_desk.demo import policies, rebates
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.people.entities import Relation
from kehu_desk.policies.entities import PolicyReceipt, Reward, TradePolicy
from kehu_desk.rebates.entities import RebateProgram, RebateProvision, RebateRun
from trade_steps import TODAY, read


class Stage:
    """The demo's clock, for the office of the tests."""

    def __init__(self, clock) -> None:
        self._clock, self.today = clock, TODAY

    def go(self, days_ago, hour=10) -> None:
        self._clock[0] = start_of(TODAY - timedelta(days_ago), zone()) + timedelta(hours=hour)

    @property
    def day(self) -> date:
        return (self._clock[0] + timedelta(hours=8)).date()


@pytest.fixture
def troupe(trade, monkeypatch):
    for module in (rebates, policies):
        monkeypatch.setattr(module, "CHIEF", {"rep": "sup", "rep3": "sup2"})
        monkeypatch.setattr(module, "MANAGER", "mgr")
    monkeypatch.setattr(rebates, "FIRST", "finance")
    monkeypatch.setattr(rebates, "SECOND", "fin2")
    monkeypatch.setattr(policies, "FINANCE", "finance")
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Relation).values(since=trade.clock[0] - timedelta(days=120)))  # they have known their customers for long
    filed = {"rep": [trade.customer, trade.second], "rep3": [trade.other]}
    who = {login: trade[login] for login in ("rep", "rep3", "sup", "sup2", "mgr", "finance", "fin2")}
    return SimpleNamespace(door=trade.door, stage=Stage(trade.clock), who=who, random=Random(7), trading=lambda login: filed[login])


def test_rebates_stand_in_several_states(trade, troupe):
    for customer in (trade.customer, trade.second, trade.other):
        line(trade, customer, 4 * WAN)
        line(trade, customer, 2 * WAN, date(2026, 1, 20))
    rebates.fill_rebates(troupe)
    assert sorted(row.state for row in read(trade, RebateProgram)) == ["draft", "published", "published"]
    runs = read(trade, RebateRun)
    assert sorted(row.state for row in runs) == ["approved", "paid", "paid"] and all(row.gross_fen == 50_000 for row in runs)
    assert {row.month for row in read(trade, RebateProvision)} == {date(2026, 1, 1), date(2026, 2, 1)}


def test_policies_have_receipts_versions_and_rewards(trade, troupe):
    policies.fill_policies(troupe)
    assert sorted(row.state for row in read(trade, TradePolicy)) == ["draft", "published", "published", "published"]
    assert len(read(trade, PolicyReceipt)) == 6
    assert sorted(row.state for row in read(trade, Reward)) == ["approved", "given"]
