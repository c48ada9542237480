"""The formulas of the early warnings at their thresholds (business.md §18, §29 V9 and V11)."""

import json
from datetime import date
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.warnings.rules import arrears, change, churn, expense, progress
from kehu_desk.warnings.rules.arrears import Arrears
from kehu_desk.warnings.rules.churn import Churn
from kehu_desk.warnings.rules.expense import Expense
from kehu_desk.warnings.rules.levels import Finding, Risk, combined
from kehu_desk.warnings.rules.progress import Progress
from kehu_desk.warnings.rules.replaying import FORMULAS, kept, replay
from soaking import examples

YUAN = 100
QUIET = Arrears(limit_fen=1_000, exposure_fen=0, receivable_fen=0, overdue_fen=0, days_late=0, broken=0, soon_fen=0)
BUYS = Churn(days=10, orders=7, gap2=28, now_fen=1_000, before_fen=1_000)
ON_PLAN = Progress(actual_fen=1_000, finished_fen=1_000, month_fen=0, passed=5, workdays=22, elapsed=5)
SPENDS = Expense(committed_fen=0, budget_fen=1_000, actual_fen=0, plan_fen=10_000)


def level(found):
    return found.level if found else None


# arrears


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"exposure_fen": 799}, None), ({"exposure_fen": 800}, "yellow"), ({"exposure_fen": 999}, "yellow"),
        ({"exposure_fen": 1_000}, "orange"), ({"exposure_fen": 1_199}, "orange"), ({"exposure_fen": 1_200}, "red"),
        ({"days_late": 1}, "orange"), ({"days_late": 30}, "orange"), ({"days_late": 31}, "red"), ({"days_late": -5}, None),
        ({"receivable_fen": 1_000, "overdue_fen": 299}, None), ({"receivable_fen": 1_000, "overdue_fen": 300}, "red"),
        ({"broken": 1}, "orange"), ({"broken": 2}, "red"), ({"soon_fen": 499}, None), ({"soon_fen": 500}, "yellow"),
    ],
)  # fmt: skip
def test_arrears_on_both_sides_of_each_threshold(facts, expected):
    assert level(arrears.judge(QUIET._replace(**facts), arrears.Bounds())) == expected


def test_without_a_limit_only_lateness_speaks():
    without = QUIET._replace(limit_fen=0, exposure_fen=5_000, soon_fen=5_000)
    assert arrears.judge(without, arrears.Bounds()) is None
    assert level(arrears.judge(without._replace(days_late=2), arrears.Bounds())) == "orange"


def test_all_that_reached_the_level_is_named():
    found = arrears.judge(QUIET._replace(exposure_fen=1_200, days_late=40, soon_fen=900), arrears.Bounds())
    assert found == Finding("red", ("use", "late"))


# sales progress


def test_v11_actual_820000_of_a_plan_to_date_of_900000_and_13_of_22_days_of_300000_is_orange():
    it = Progress(820_000 * YUAN, 900_000 * YUAN, 300_000 * YUAN, passed=13, workdays=22, elapsed=75)
    assert progress.index(it) == Fraction(820_000 * 22, 900_000 * 22 + 300_000 * 13)
    assert round(float(progress.index(it)), 4) == 0.7612
    assert level(progress.judge(it, progress.Bounds())) == "orange"


@pytest.mark.parametrize(
    ("actual", "expected"), [(950, None), (949, "yellow"), (850, "yellow"), (849, "orange"), (700, "orange"), (699, "red"), (-10, "red")]
)
def test_progress_on_both_sides_of_each_threshold(actual, expected):
    assert level(progress.judge(ON_PLAN._replace(actual_fen=actual), progress.Bounds())) == expected


def test_nothing_is_said_in_the_first_four_workdays_of_the_year():
    behind = ON_PLAN._replace(actual_fen=0)
    assert progress.judge(behind._replace(elapsed=4), progress.Bounds()) is None
    assert level(progress.judge(behind, progress.Bounds())) == "red"


def test_a_second_orange_month_in_a_row_is_red():
    orange = ON_PLAN._replace(actual_fen=800)
    assert progress.judge(orange._replace(orange_before=1), progress.Bounds()) == Finding("red", ("months",))
    assert level(progress.judge(ON_PLAN._replace(actual_fen=900, orange_before=1), progress.Bounds())) == "yellow"


def test_without_a_plan_there_is_no_progress_and_no_division():
    none = ON_PLAN._replace(finished_fen=0, month_fen=0)
    assert progress.index(none) is None
    assert progress.landing(none, 0) is None
    assert progress.judge(none, progress.Bounds()) is None


def test_a_month_without_workdays_counts_whole_and_a_season_never_more_than_whole():
    assert progress.planned(ON_PLAN._replace(month_fen=300, workdays=0)) == 1_300
    assert progress.planned(ON_PLAN._replace(month_fen=300, passed=20, workdays=20, curve_bp=12_000)) == 1_300
    assert progress.planned(ON_PLAN._replace(month_fen=300, passed=10, workdays=20, curve_bp=12_000)) == 1_180


def test_the_landing_goes_on_as_it_went():
    assert progress.landing(ON_PLAN._replace(actual_fen=500), 4_000) == 2_000


# expense


@pytest.mark.parametrize(
    ("committed", "actual", "expected"),
    [
        (549, 5_000, None), (550, 5_000, "yellow"), (649, 5_500, "yellow"), (650, 5_000, "orange"), (799, 5_000, "red"),
        (950, 9_000, "yellow"), (999, 9_500, None), (1_000, 10_000, "red"), (100, 0, "yellow"), (150, 0, "orange"), (300, 0, "red"),
    ],
)  # fmt: skip
def test_expense_by_its_gap_its_rate_and_its_budget(committed, actual, expected):
    # gap in points = committed/1000 - actual/10000; rate against the budgeted tenth = committed * 10 / actual
    assert level(expense.judge(SPENDS._replace(committed_fen=committed, actual_fen=actual), expense.Bounds())) == expected


def test_without_budget_plan_or_sales_nothing_is_divided_by_nothing():
    assert expense.judge(SPENDS._replace(budget_fen=0, committed_fen=50), expense.Bounds()) is None
    assert expense.judge(SPENDS._replace(plan_fen=0, committed_fen=50), expense.Bounds()) is None
    assert level(expense.judge(SPENDS._replace(actual_fen=-500, committed_fen=10), expense.Bounds())) == "yellow"


# churn


def test_v9_forty_one_days_after_gaps_with_the_median_fourteen_are_orange():
    gaps, days = (14, 13, 15, 13, 15, 14), (date(2026, 5, 10) - date(2026, 3, 30)).days
    it = BUYS._replace(days=days, orders=len(gaps) + 1, gap2=int(2 * median(gaps)))
    assert days == 41
    assert round(float(churn.lateness(it)), 3) == 2.929
    assert level(churn.judge(it, churn.Bounds())) == "orange"
    assert level(churn.judge(it._replace(days=42), churn.Bounds())) == "red"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"days": 20}, None), ({"days": 21}, "yellow"), ({"days": 27}, "yellow"), ({"days": 28}, "orange"), ({"days": -3}, None),
        ({"now_fen": 801}, None), ({"now_fen": 800}, "yellow"), ({"now_fen": 650}, "orange"), ({"now_fen": 500}, "red"),
        ({"now_fen": 800, "red_complaints": 1}, "orange"), ({"now_fen": 801, "red_complaints": 1}, None),
        ({"now_fen": -200}, "red"), ({"before_fen": 0, "now_fen": 0}, None), ({"before_fen": -5, "now_fen": -9}, None),
        ({"days": 180, "gap2": 400}, "red"), ({"days": 179, "gap2": 400}, None),
    ],
)  # fmt: skip
def test_churn_on_both_sides_of_each_threshold(facts, expected):
    assert level(churn.judge(BUYS._replace(**facts), churn.Bounds())) == expected


def test_below_four_orders_ninety_days_are_yellow():
    few = BUYS._replace(orders=3, gap2=None)
    assert churn.judge(few._replace(days=89), churn.Bounds()) is None
    assert level(churn.judge(few._replace(days=90), churn.Bounds())) == "yellow"


def test_who_never_ordered_cannot_be_lost():
    assert churn.judge(BUYS._replace(orders=0, days=500), churn.Bounds()) is None


# major change


def test_every_event_has_a_level_and_the_office_may_set_another():
    by_level = {each: sum(level == each for level in change.EVENTS.values()) for each in ("yellow", "orange", "red")}
    assert by_level == {"yellow": 2, "orange": 5, "red": 8}
    assert change.level_of("merger") == "red"
    assert change.level_of("move", {"move": "orange"}) == "orange"
    with pytest.raises(KeyError):
        change.level_of("wedding")


@pytest.mark.parametrize("state", ["unverified", "conflict", "expired", "refuted"])
def test_only_a_corroborated_fact_makes_a_warning_more_than_provisional(state):
    assert change.provisional(state)
    assert not change.provisional("corroborated")


# all of them


def test_the_combined_risk_is_the_worst_level_then_the_number_of_warnings():
    assert combined([]) is None
    assert combined(["yellow", "red", "yellow"]) == Risk("red", 3)
    ranked = sorted([Risk("red", 1), Risk("orange", 5), Risk("red", 2)], key=lambda risk: risk.order, reverse=True)
    assert ranked == [Risk("red", 2), Risk("red", 1), Risk("orange", 5)]


WHOLE = st.integers(-(10**9), 10**9)
FACTS = {
    "arrears": st.builds(Arrears, *[WHOLE] * 4, st.integers(-400, 400), st.integers(0, 5), WHOLE),
    "sales_progress": st.builds(Progress, WHOLE, WHOLE, WHOLE, st.integers(0, 23), st.integers(0, 23), st.integers(0, 260), st.integers(0, 20_000), st.integers(0, 3)),
    "expense": st.builds(Expense, WHOLE, WHOLE, WHOLE, WHOLE),
    "churn": st.builds(Churn, st.integers(-10, 900), st.integers(0, 13), st.none() | st.integers(0, 300), WHOLE, WHOLE, st.integers(0, 3)),
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(FACTS))
def test_property_a_stored_warning_says_again_what_it_said(kind):
    @examples(150)
    @given(it=FACTS[kind])
    def holds(it):
        formula = FORMULAS[kind]
        found = formula.judge(it, formula.bounds())
        stored = json.loads(json.dumps(kept(kind, it, formula.bounds())))
        assert replay(kind, stored) == found

    holds()


def test_a_formula_of_another_version_is_not_replayed_with_this_one():
    stored = kept("churn", BUYS, churn.Bounds()) | {"version": 2}
    with pytest.raises(ValueError, match="version 2"):
        replay("churn", stored)


@examples(150)
@given(it=FACTS["arrears"], more=st.integers(0, 10**9))
def test_property_owing_more_never_lowers_the_level(it, more):
    order = [None, "yellow", "orange", "red"]
    before, after = (level(arrears.judge(each, arrears.Bounds())) for each in (it, it._replace(exposure_fen=it.exposure_fen + more)))
    assert order.index(after) >= order.index(before)
