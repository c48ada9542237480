"""季节计划: a profile of two years, weak months, targets, and what was made of them. Source: business.md §16 (season_plan), R32."""

from datetime import UTC, date, datetime

import pytest
from promotion_steps import rows_of, running, sale, stock, two_years

from kehu_desk.kernel.errors import Refused
from kehu_desk.promotions import service
from kehu_desk.promotions.entities import SeasonPlan
from kehu_desk.promotions.noun import due
from kehu_desk.promotions.queries.seasons import Matter, window_of
from kehu_desk.promotions.rules.season import SeasonTerms
from kehu_desk.promotions.service import reading

DRAFTERS = ("sup", "sup2", "kam", "finance", "con")


def codes(do, *facts):
    with pytest.raises(Refused) as caught:
        do(*facts)
    return caught.value.codes


@pytest.fixture
def wine(trade):
    made = stock(trade, "A1", "黄酒")
    two_years(trade, trade.customer, made)
    return made


def plan_terms(wine, **other):
    facts = {"title": "黄酒夏季", "year": 2026, "product_id": wine, "targets": {6: 6_000, 7: 6_000}, "measures": "夏季冰镇陈列"} | other
    return SeasonTerms(**facts)


@pytest.mark.parametrize("login", ["rep", "mgr", "cus", "adm", "aud", "service", "tech"])
def test_others_draft_no_plans(trade, wine, login):
    assert codes(service.draft_season, trade.door, trade[login], plan_terms(wine)) == ("E_FORBIDDEN",)


@pytest.mark.parametrize("login", DRAFTERS)
def test_a_plan_rests_on_two_years_of_sales(trade, wine, login):
    service.draft_season(trade.door, trade[login], plan_terms(wine))
    [row] = rows_of(trade, SeasonPlan)
    assert (row.profile[5], row.profile[0], row.profile_months, row.off_months) == (4_444, 11_111, 24, [6, 7])


def test_a_shorter_history_is_refused_with_what_there_is(trade):
    beer = stock(trade, "A2", "啤酒")
    sale(trade, trade.customer, beer, date(2025, 12, 5))
    with pytest.raises(Refused) as caught:
        service.draft_season(trade.door, trade["sup"], plan_terms(beer))
    assert [(each.code, dict(each.facts)) for each in caught.value.nos] == [("E_SEASON_SHORT", {"have": 3, "need": 24})]
    assert rows_of(trade, SeasonPlan) == []


@pytest.mark.parametrize(
    "changes",
    [{"title": ""}, {"year": 2031}, {"product_id": None}, {"category": "饮料"}, {"region_code": "999999"}, {"targets": {13: 8_000}},
     {"targets": {6: 0}}, {"measures": "长" * 2_001}],
    ids=str,
)  # fmt: skip
def test_each_fault_is_told(trade, wine, changes):
    assert codes(service.draft_season, trade.door, trade["sup"], plan_terms(wine, **changes)) == ("E_SEASON_FIELD",)


def test_a_region_counts_only_its_own_customers(trade, wine):
    inside = reading.outlook(trade.door, trade["rep"], Matter(wine, "", "330000"))
    outside = reading.outlook(trade.door, trade["rep"], Matter(wine, "", "350000"))
    assert (inside.months, inside.off, outside.months) == (24, (6, 7), 0)


def test_the_profile_of_few_buyers_is_told_only_to_who_sees_them(trade, wine):
    assert reading.outlook(trade.door, trade["rep3"], Matter(wine, "", "")).profile == ()
    assert len(reading.outlook(trade.door, trade["rep"], Matter(wine, "", "")).profile) == 12


def test_every_weak_month_has_a_target_before_the_plan_holds(trade, wine):
    made = service.draft_season(trade.door, trade["sup"], plan_terms(wine, targets={6: 6_000}, measures=""))
    assert set(codes(service.approve_season, trade.door, trade["mgr"], made)) == {"E_SEASON_TARGET", "E_SEASON_MEASURES"}
    service.send_season_back(trade.door, trade["mgr"], made, "七月没有目标")
    [row] = rows_of(trade, SeasonPlan)
    assert (row.state, row.decision) == ("draft", "七月没有目标")
    service.revise_season(trade.door, trade["sup"], made, row.row_version, plan_terms(wine))
    assert codes(service.approve_season, trade.door, trade["sup"], made) == ("E_FORBIDDEN", "E_SELF_APPROVAL")
    service.approve_season(trade.door, trade["mgr"], made)
    assert rows_of(trade, SeasonPlan)[0].state == "approved"


def test_a_draft_is_changed_by_who_drafted_it_and_from_what_he_read(trade, wine):
    made = service.draft_season(trade.door, trade["sup"], plan_terms(wine))
    [row] = rows_of(trade, SeasonPlan)
    assert codes(service.revise_season, trade.door, trade["kam"], made, row.row_version, plan_terms(wine)) == ("E_PROMO_OTHERS",)
    assert codes(service.revise_season, trade.door, trade["sup"], made, row.row_version - 1, plan_terms(wine)) == ("E_STALE",)


def test_a_plan_is_closed_when_its_year_is_over_or_given_up_with_a_reason(trade, wine):
    made = service.draft_season(trade.door, trade["sup"], plan_terms(wine))
    service.approve_season(trade.door, trade["mgr"], made)
    assert codes(service.close_season, trade.door, trade["sup"], made) == ("E_SEASON_YEAR",)
    assert codes(service.cancel_season, trade.door, trade["mgr"], made, "") == ("E_REASON",)
    trade.clock[0] = datetime(2027, 1, 4, 2, tzinfo=UTC)
    service.close_season(trade.door, trade["sup"], made)
    assert rows_of(trade, SeasonPlan)[0].state == "closed"


def test_a_draft_can_be_dropped_and_a_plan_that_holds_cancelled(trade, wine):
    first, second = (service.draft_season(trade.door, trade["sup"], plan_terms(wine)) for _ in range(2))
    service.drop_season(trade.door, trade["sup"], first)
    service.approve_season(trade.door, trade["mgr"], second)
    service.cancel_season(trade.door, trade["mgr"], second, "产品停售,计划作废")
    assert {row.state for row in rows_of(trade, SeasonPlan)} == {"cancelled"}


def test_the_mean_month_is_taken_of_the_year_or_of_the_last_twelve():
    assert window_of(2026, date(2026, 3, 2)) == (date(2025, 3, 1), date(2026, 2, 28))
    assert window_of(2026, date(2027, 1, 2)) == (date(2026, 1, 1), date(2026, 12, 31))
    assert window_of(2025, date(2026, 3, 2)) == (date(2025, 1, 1), date(2025, 12, 31))


def test_what_the_weak_months_came_to(trade, wine):
    made = service.draft_season(trade.door, trade["sup"], plan_terms(wine, year=2025))
    view = reading.season(trade.door, trade["rep"], made)[1]
    # 2025 sold 10 x 10 + 2 x 4 = 108; the mean month is 9; June: 4/9. The profile expects 9 x 0.4444 of each weak month: as it was
    assert [(row.month, row.actual_bp) for row in view.months if row.off] == [(6, 4_444), (7, 4_444)]
    assert view.kpi_bp == 10_001
    assert reading.season(trade.door, trade["rep3"], made)[1].months == ()


def test_promotions_stand_with_their_plan(trade, wine):
    made = service.draft_season(trade.door, trade["sup"], plan_terms(wine))
    running(trade, season_plan_id=made)
    [row] = reading.season(trade.door, trade["rep"], made)[1].promotions
    assert row.no == "CX-2026-00001"


def test_a_manager_is_asked_until_he_has_said_something(trade, wine):
    made = service.draft_season(trade.door, trade["sup"], plan_terms(wine))

    def waiting():
        with trade.door.look(trade["mgr"]) as (session, actor):
            return [each.kind for each in due(session, actor)]

    assert waiting() == ["season_decide"]
    service.send_season_back(trade.door, trade["mgr"], made, "目标太低了一点")
    assert waiting() == []
