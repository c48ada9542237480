"""A promotion from draft to evaluation in a real office: who does what, and everything that stands against it. Source: business.md §16."""

from datetime import date, timedelta

import pytest
from promotion_steps import DAY, TODAY, graded, only, rows_of, running, sale, stock, terms

from kehu_desk.kernel.errors import Refused
from kehu_desk.people.entities import Person
from kehu_desk.promotions import service
from kehu_desk.promotions.entities import Promotion, PromotionCustomer
from kehu_desk.promotions.noun import due
from kehu_desk.promotions.queries import Picked, cost_of, joined, promotion_rows
from kehu_desk.promotions.queries import running as running_of
from kehu_desk.promotions.rules.terms import Scope
from kehu_desk.promotions.service import reading

ALL = ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech")
DRAFTERS = ("sup", "sup2", "kam", "finance", "con")


def refused(do, *facts, **named):
    with pytest.raises(Refused) as caught:
        do(*facts, **named)
    return caught.value


def codes(do, *facts, **named):
    return refused(do, *facts, **named).codes


def state(trade, promotion):
    [row] = rows_of(trade, Promotion, id=promotion)
    return row.state


def draft(trade, login="sup", **other):
    return service.draft_promotion(trade.door, trade[login], terms(**other))


# who


@pytest.mark.parametrize("login", [each for each in ALL if each not in DRAFTERS])
def test_others_draft_no_promotions(trade, login):
    assert codes(draft, trade, login)[0] == "E_FORBIDDEN"
    assert rows_of(trade, Promotion) == []


@pytest.mark.parametrize("login", DRAFTERS)
def test_superiors_key_account_managers_finance_and_contract_draft(trade, login):
    assert state(trade, draft(trade, login)) == "draft"


@pytest.mark.parametrize("login", [each for each in ALL if each != "mgr"])
def test_only_managers_approve(trade, login):
    made = service.draft_promotion(trade.door, trade["kam"], terms(), submit=True)
    assert "E_FORBIDDEN" in codes(service.approve_promotion, trade.door, trade[login], made)
    assert state(trade, made) == "submitted"


@pytest.mark.parametrize("login", ["rep3", "sup2", "cus", "adm", "aud", "finance", "con", "service", "mgr", "tech"])
def test_only_those_responsible_and_their_superior_let_a_customer_take_part(trade, login):
    made = running(trade)
    found = codes(service.join_customer, trade.door, trade[login], made, trade.customer)
    assert set(found) <= {"E_FORBIDDEN", "E_NO_RELATION", "E_LEVEL"}
    assert rows_of(trade, PromotionCustomer) == []


@pytest.mark.parametrize("login", ["adm", "aud"])
def test_who_only_administers_or_audits_sees_no_promotions(trade, login):
    draft(trade)
    assert codes(reading.page, trade.door, trade[login], None, 10, Picked()) == ("E_FORBIDDEN",)


# the way of a draft


def test_a_draft_is_numbered_and_stays_with_who_drafted_it(trade):
    made = draft(trade)
    [row] = rows_of(trade, Promotion)
    assert (row.no, row.mechanics) == ("CX-2026-00001", {"off_bp": 1_000})
    assert codes(service.revise_promotion, trade.door, trade["sup2"], made, row.row_version, terms()) == ("E_PROMO_OTHERS",)
    assert codes(service.submit_promotion, trade.door, trade["kam"], made) == ("E_PROMO_OTHERS",)


def test_faults_are_told_together_and_nothing_is_written(trade):
    wrong = refused(draft, trade, title="x", mechanics={"off_bp": 9_999}, scope=only(trade.id("sup")))
    assert [dict(each.facts)["field"] for each in wrong.nos] == ["title", "off_bp", "customers"]
    assert rows_of(trade, Promotion) == []


def test_a_draft_that_another_wrote_meanwhile_is_stale(trade):
    made = draft(trade)
    [row] = rows_of(trade, Promotion)
    service.revise_promotion(trade.door, trade["sup"], made, row.row_version, terms(title="春季八折"))
    assert codes(service.revise_promotion, trade.door, trade["sup"], made, row.row_version, terms()) == ("E_STALE",)
    assert rows_of(trade, Promotion)[0].title == "春季八折"


def test_a_rejected_promotion_is_written_anew_and_handed_in_again(trade):
    made = service.draft_promotion(trade.door, trade["sup"], terms(), submit=True)
    assert codes(service.reject_promotion, trade.door, trade["mgr"], made, "不") == ("E_REASON",)
    service.reject_promotion(trade.door, trade["mgr"], made, "预算过高,请重做")
    [row] = rows_of(trade, Promotion)
    assert (row.state, row.decision) == ("rejected", "预算过高,请重做")
    service.revise_promotion(trade.door, trade["sup"], made, row.row_version, terms(budget_fen=100), submit=True)
    assert state(trade, made) == "submitted"


def test_what_was_handed_in_can_be_taken_back_and_given_up(trade):
    made = service.draft_promotion(trade.door, trade["sup"], terms(), submit=True)
    service.withdraw_promotion(trade.door, trade["sup"], made)
    service.drop_promotion(trade.door, trade["sup"], made)
    assert state(trade, made) == "cancelled"
    assert codes(service.submit_promotion, trade.door, trade["sup"], made) == ("E_STATE",)


def test_nobody_approves_what_he_drafted_by_whichever_account(trade):
    made = service.draft_promotion(trade.door, trade["sup"], terms(), submit=True)
    with trade.house.store.write() as session, session.begin():
        session.get_one(Person, trade.id("mgr")).staff_no = "E03"  # the superior's own number
    assert codes(service.approve_promotion, trade.door, trade["mgr"], made) == ("E_SELF_APPROVAL",)


def test_what_has_ended_is_not_handed_in(trade):
    made = draft(trade, starts_on=TODAY - 9 * DAY, ends_on=TODAY - DAY)
    assert codes(service.submit_promotion, trade.door, trade["sup"], made) == ("E_PROMO_OVER",)


# exclusive ones


def test_an_exclusive_promotion_suffers_no_other_and_the_other_is_named(trade):
    running(trade, title="黄酒特惠")
    made = draft(trade, title="再打八折")
    found = refused(service.submit_promotion, trade.door, trade["sup"], made)
    assert found.codes == ("E_PROMO_OVERLAP",)
    assert dict(found.nos[0].facts)["others"] == ("CX-2026-00001 黄酒特惠(2026-03-02–2026-03-22)",)


def test_stackable_ones_bear_each_other(trade):
    running(trade, stacking="stackable")
    assert running(trade, stacking="stackable", title="叠加满减")


@pytest.mark.parametrize("second", ["other days", "other goods", "other customers", "other grade", "other region"])
def test_what_has_nothing_in_common_does_not_stand_in_the_way(trade, second):
    wine, beer = stock(trade, "A1", "黄酒"), stock(trade, "A2", "啤酒")
    graded(trade, trade.customer, "A")
    first = {"products": (str(wine),), "scope": Scope(grades=("A",), regions=("330000",))}
    changes = {
        "other days": {"starts_on": TODAY + 30 * DAY, "ends_on": TODAY + 40 * DAY}, "other goods": {"products": (str(beer),)},
        "other customers": {"scope": only(trade.other)}, "other grade": {"scope": Scope(grades=("B",))},
        "other region": {"scope": Scope(regions=("350000",))},
    }[second]  # fmt: skip
    running(trade, **first)
    assert running(trade, **(first | changes))


def test_a_customer_of_both_scopes_is_enough(trade):
    running(trade, scope=only(trade.customer, trade.other))
    made = draft(trade, scope=Scope(regions=("330100",)))
    assert codes(service.submit_promotion, trade.door, trade["sup"], made) == ("E_PROMO_OVERLAP",)


def test_who_grew_into_both_scopes_takes_part_in_one(trade):
    graded(trade, trade.customer, "A")
    first, second = running(trade, scope=Scope(grades=("A",))), running(trade, scope=Scope(grades=("B",)), title="B 级专享")
    service.join_customer(trade.door, trade["rep"], first, trade.customer)
    graded(trade, trade.customer, "B")
    found = refused(service.join_customer, trade.door, trade["rep"], second, trade.customer)
    assert found.codes == ("E_PROMO_OVERLAP",)
    assert "CX-2026-00001" in dict(found.nos[0].facts)["others"][0]


# customers


def test_only_those_it_is_for_take_part_once_and_not_from_a_day_to_come(trade):
    made = running(trade, scope=only(trade.customer))
    join = service.join_customer
    assert codes(join, trade.door, trade["rep"], made, trade.second) == ("E_PROMO_SCOPE",)
    assert codes(join, trade.door, trade["rep"], made, trade.customer, TODAY + DAY) == ("E_PROMO_DAY",)
    join(trade.door, trade["rep"], made, trade.customer)
    assert codes(join, trade.door, trade["sup"], made, trade.customer) == ("E_PROMO_JOINED",)


def test_cost_is_recorded_and_beyond_the_budget_with_its_reason(trade):
    made = running(trade, budget_fen=1_000)
    record = service.record_part
    assert codes(record, trade.door, trade["rep"], made, trade.customer, 500) == ("E_PROMO_ABSENT",)
    service.join_customer(trade.door, trade["rep"], made, trade.customer)
    record(trade.door, trade["rep"], made, trade.customer, 1_000, True)
    assert codes(record, trade.door, trade["rep"], made, trade.customer, 1_001) == ("E_PROMO_OVERSPENT",)
    assert codes(record, trade.door, trade["rep"], made, trade.customer, -1) == ("E_PROMO_FIELD",)
    record(trade.door, trade["rep"], made, trade.customer, 1_200, True, "补发两箱陈列物料")
    [row] = rows_of(trade, PromotionCustomer)
    assert (row.cost_fen, row.done_on_time, row.note) == (1_200, True, "补发两箱陈列物料")
    assert codes(service.leave_customer, trade.door, trade["rep"], made, trade.customer, "不参加了吧") == ("E_PROMO_COST_THERE",)


def test_who_cost_nothing_can_leave(trade):
    made = running(trade)
    service.join_customer(trade.door, trade["rep"], made, trade.customer)
    service.leave_customer(trade.door, trade["rep"], made, trade.customer, "客户改变主意")
    assert rows_of(trade, PromotionCustomer) == []


def test_other_nouns_read_what_runs_what_was_done_and_what_it_cost(trade):
    made = running(trade)
    service.join_customer(trade.door, trade["rep"], made, trade.customer)
    service.record_part(trade.door, trade["rep"], made, trade.customer, 700, True)
    with trade.door.look(trade["rep"]) as (session, _actor):
        assert [row.no for row in running_of(session, trade.customer, TODAY)] == ["CX-2026-00001"]
        assert running_of(session, trade.customer, TODAY + 21 * DAY) == []
        assert running_of(session, trade.second, TODAY) == []
        assert joined(session, trade.customer, TODAY, TODAY + 30 * DAY) == (1, 1)
        assert joined(session, trade.customer, TODAY, TODAY) == (0, 0)
        assert cost_of(session, [trade.customer, trade.second], TODAY, TODAY) == {trade.customer: 700}


def test_sums_over_few_customers_are_told_only_to_who_sees_each(trade):
    made = running(trade)
    service.join_customer(trade.door, trade["rep"], made, trade.customer)
    service.record_part(trade.door, trade["rep"], made, trade.customer, 700)

    def cost(login):
        with trade.door.look(trade[login]) as (session, actor):
            [row] = promotion_rows(session, actor)
        return row.cost_fen, row.customers

    assert cost("rep") == (700, 1)
    assert cost("rep3") == (None, 1)
    assert len(reading.view(trade.door, trade["rep"], made)[1].parts) == 1
    assert reading.view(trade.door, trade["rep3"], made)[1].parts == ()


# its end


def test_before_it_begins_it_is_called_off_afterwards_it_is_closed(trade):
    made = running(trade, starts_on=TODAY + DAY, ends_on=TODAY + 5 * DAY)
    assert codes(service.close_promotion, trade.door, trade["sup"], made) == ("E_PROMO_EARLY",)
    trade.clock[0] += 2 * DAY
    assert codes(service.cancel_promotion, trade.door, trade["mgr"], made, "市场变化,停办") == ("E_PROMO_BEGUN",)
    assert codes(service.close_promotion, trade.door, trade["sup"], made) == ("E_PROMO_LAST_DAY",)
    service.close_promotion(trade.door, trade["sup"], made, "货已售完,提前结束")
    [row] = rows_of(trade, Promotion)
    assert (row.state, row.ends_on) == ("closed", TODAY + 2 * DAY)


def test_what_has_not_begun_is_called_off_with_a_reason(trade):
    made = running(trade, starts_on=TODAY + DAY, ends_on=TODAY + 5 * DAY)
    assert codes(service.cancel_promotion, trade.door, trade["mgr"], made, "") == ("E_REASON",)
    service.cancel_promotion(trade.door, trade["mgr"], made, "货源不足,取消")
    assert state(trade, made) == "cancelled"


def ended(trade, days=14, **other):
    """Two weeks of which the last was yesterday; the customer took part."""
    made = running(trade, starts_on=TODAY, ends_on=TODAY + (days - 1) * DAY, **other)
    service.join_customer(trade.door, trade["rep"], made, trade.customer)
    trade.clock[0] += days * DAY
    service.close_promotion(trade.door, trade["sup"], made)
    return made


def test_the_lift_against_the_weeks_before(trade):
    wine = stock(trade, "A1", "黄酒", cost4=60_000)
    for week in range(1, 9):
        sale(trade, trade.customer, wine, TODAY - timedelta(days=7 * week), 10_000)
    made = ended(trade, products=(str(wine),))
    sale(trade, trade.customer, wine, TODAY + DAY, 30_000, 30_000, promotion="CX-2026-00001")
    service.record_part(trade.door, trade["rep"], made, trade.customer, 2_000, True)
    found = reading.preview(trade.door, trade["kam"], made)
    assert found.told is False  # one customer, and none of this person's
    service.evaluate_promotion(trade.door, trade["sup"], made, "before", "比平时多卖一半,可以再办")
    [row] = rows_of(trade, Promotion)
    # ten bottles a week for two weeks: 20; sold 30; lift 50 %. Earned 30 x (10.00 - 6.00) = 120.00, a third of it beyond the baseline
    assert row.state == "evaluated"
    told = {key: row.results[key] for key in ("kind", "baseline3", "weeks", "actual3", "lift_bp", "cost_fen", "margin_fen", "roi_bp")}
    assert told == {
        "kind": "before", "baseline3": 20_000, "weeks": 8, "actual3": 30_000, "lift_bp": 5_000, "cost_fen": 2_000, "margin_fen": 4_000,
        "roi_bp": 10_000,
    }  # fmt: skip
    assert (row.results["noted3"], row.results["noted_fen"]) == (30_000, 30_000)


def test_the_lift_against_last_year_with_its_growth(trade):
    wine = stock(trade, "A1", "黄酒")
    sale(trade, trade.customer, wine, date(2025, 3, 10), 20_000)
    made = ended(trade, products=(str(wine),))
    sale(trade, trade.customer, wine, TODAY + DAY, 33_000)
    service.evaluate_promotion(trade.door, trade["sup"], made, "last_year", "比去年同期多卖五成", 11_000)
    [row] = rows_of(trade, Promotion)
    assert (row.results["baseline3"], row.results["lift_bp"], row.results["margin_fen"]) == (22_000, 5_000, None)


def test_a_baseline_that_cannot_be_had_is_refused_and_none_is_only_where_none_is(trade):
    wine = stock(trade, "A1", "黄酒")
    for week in range(1, 4):
        sale(trade, trade.customer, wine, TODAY - timedelta(days=7 * week))
    made = ended(trade, products=(str(wine),))
    evaluate = service.evaluate_promotion
    assert codes(evaluate, trade.door, trade["sup"], made, "before", "只有三周的历史") == ("E_PROMO_WEEKS",)
    assert codes(evaluate, trade.door, trade["sup"], made, "last_year", "去年没有销售") == ("E_PROMO_LAST_YEAR",)
    assert codes(evaluate, trade.door, trade["sup"], made, "none", "好") == ("E_PROMO_CONCLUSION",)
    evaluate(trade.door, trade["sup"], made, "none", "新品,没有可比的基线")
    assert rows_of(trade, Promotion)[0].results["lift_bp"] is None


def test_what_earned_is_told_only_to_who_knows_cost_prices(trade):
    wine = stock(trade, "A1", "黄酒", cost4=60_000)
    sale(trade, trade.customer, wine, date(2025, 3, 10), 20_000)
    made = ended(trade, products=(str(wine),))
    sale(trade, trade.customer, wine, TODAY + DAY, 33_000)
    service.evaluate_promotion(trade.door, trade["sup"], made, "last_year", "比去年同期多卖不少")
    assert "margin_fen" not in reading.view(trade.door, trade["rep"], made)[1].results
    assert reading.view(trade.door, trade["rep"], made)[1].results["actual3"] == 33_000
    assert "actual3" not in reading.view(trade.door, trade["rep3"], made)[1].results


# what waits


def kinds(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [each.kind for each in due(session, actor)]


def test_what_waits_for_whom(trade):
    made = service.draft_promotion(trade.door, trade["sup"], terms(ends_on=TODAY), submit=True)
    assert (kinds(trade, "mgr"), kinds(trade, "sup")) == (["promotion_decide"], [])
    service.approve_promotion(trade.door, trade["mgr"], made)
    assert (kinds(trade, "mgr"), kinds(trade, "sup")) == ([], [])
    trade.clock[0] += DAY
    assert (kinds(trade, "sup"), kinds(trade, "kam")) == (["promotion_close"], [])
    service.close_promotion(trade.door, trade["sup"], made)
    assert kinds(trade, "sup") == ["promotion_evaluate"]
