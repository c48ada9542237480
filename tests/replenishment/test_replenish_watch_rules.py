"""Too much, too long, too little: the rules by themselves."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from kehu_desk.replenishment.queries.cover import rounded
from kehu_desk.replenishment.rules.actions import ActionTerms, action_faults, result_faults
from kehu_desk.replenishment.rules.demand import Demand, demand_of
from kehu_desk.replenishment.rules.levels import Terms
from kehu_desk.replenishment.rules.policies import policy_faults
from kehu_desk.replenishment.rules.watching import Span, days_out, expiry, is_dead, over3, shortage, stock_days

TODAY = date(2026, 3, 2)
ELEVEN = demand_of((77_000,) * 12)  # 11 a day
ONE, TWO = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("on_hand", "days", "over"), [(600, "54.55", 105), (400, "36.36", 0), (495, "45.00", 0), (496, "45.09", 1), (0, "0.00", 0)]
)
def test_v7_overstock(on_hand, days, over):
    assert rounded(stock_days(on_hand * 1000, ELEVEN)) == Decimal(days)
    assert over3(on_hand * 1000, ELEVEN, 45) == over * 1000


def test_what_is_not_asked_for_lasts_for_ever_and_is_all_too_much():
    assert stock_days(5_500, Demand()) is None
    assert over3(5_500, Demand(), 45) == 5_000
    assert over3(0, Demand(), 45) == 0


def test_dead_is_what_did_not_go_out_in_sixty_days():
    """Sixty days are nine weeks, the last one begun."""
    assert is_dead(1000, (5_000,) + (0,) * 9, 60)
    assert not is_dead(1000, (5_000,) + (0,) * 8, 60)
    assert not is_dead(0, (0,) * 26, 60)
    assert is_dead(1000, (), 60)


@pytest.mark.parametrize(
    ("left", "life", "colour"),
    [(61, 180, ""), (60, 180, "yellow"), (31, 180, "yellow"), (30, 180, "red"), (0, 180, "red"), (-1, 180, "expired"), (30, None, ""),
     (-1, None, "expired")],
)  # fmt: skip
def test_near_expiry_by_the_share_of_life_left(left, life, colour):
    assert expiry(TODAY + timedelta(days=left), life, TODAY) == colour


@pytest.mark.parametrize(("on_hand", "state"), [(55, ""), (54, "soon_out"), (1, "soon_out"), (0, "out"), (-3, "out")])
def test_shortage_before_an_order_can_come(on_hand, state):
    assert shortage(on_hand * 1000, ELEVEN, 5) == state


def test_what_is_not_asked_for_never_runs_short():
    assert shortage(0, Demand(), 5) == ""


def test_days_out_of_a_month():
    first, last = date(2026, 2, 1), date(2026, 2, 28)
    spans = [Span(date(2026, 1, 20), date(2026, 2, 3)), Span(date(2026, 2, 3), date(2026, 2, 5)), Span(date(2026, 2, 27), None)]
    assert days_out(spans, first, last) == 7  # 1 to 5, 27, 28
    assert days_out(spans[:1], date(2026, 3, 1), date(2026, 3, 2)) == 0


BAD_POLICIES = [
    ({"method": "guess"}, "method"), ({"service_bp": 4999}, "service_bp"), ({"service_bp": 10_000}, "service_bp"), ({"lead_days": -1}, "lead_days"),
    ({"lead_days": 366}, "lead_days"), ({"lead_sd100": -1}, "lead_sd100"), ({"review_days": -1}, "review_days"),
    ({"cover_days": 400}, "cover_days"), ({"safety_days": -1}, "safety_days"), ({"cover_max": 0}, "cover_max"), ({"pack3": 0}, "pack3"),
    ({"least3": -1}, "least3"), ({"min3": -1}, "min3"), ({"method": "min_max", "min3": 5, "max3": 4}, "max3"),
    ({"method": "min_max"}, "max3"), ({"lead_days": 0, "review_days": 0}, "review_days"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "field"), BAD_POLICIES, ids=lambda each: str(each))
def test_what_a_policy_may_not_hold(wrong, field):
    assert [dict(each.facts)["field"] for each in policy_faults(Terms()._replace(**wrong))] == [field]


def test_usual_policies_are_sound():
    for terms in (Terms(), Terms(method="days_cover"), Terms(method="min_max", min3=0, max3=1), Terms(lead_days=0)):
        assert policy_faults(terms) == ()


ACTION = ActionTerms(ONE, "overstock", "clearance", 5_000, TODAY, TWO)
BAD_ACTIONS = [
    ({"cause": "bad luck"}, "cause"), ({"kind": "burn"}, "kind"), ({"qty3": 0}, "qty3"), ({"due_on": None}, "due_on"),
    ({"due_on": TODAY - timedelta(days=1)}, "due_on"), ({"plan": "x" * 501}, "plan"), ({"kind": "transfer"}, "to_customer"),
    ({"kind": "transfer", "to_customer_id": ONE}, "to_customer"), ({"to_customer_id": TWO}, "to_customer"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "field"), BAD_ACTIONS, ids=lambda each: str(each))
def test_what_an_action_may_not_hold(wrong, field):
    assert [dict(each.facts)["field"] for each in action_faults(ACTION._replace(**wrong), ONE, TODAY)] == [field]


def test_what_came_of_an_action_is_said():
    assert action_faults(ACTION, ONE, TODAY) == ()
    assert result_faults("卖完了,按七折", 5_000, 5_000) == ()
    assert [each.code for each in result_faults("好", 5_001, 5_000)] == ["E_REASON", "E_STOCK_ACTION"]
