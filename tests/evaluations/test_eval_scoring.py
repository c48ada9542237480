"""From values to scores, from scores to a total: the arithmetic of the scorecard (business.md §10, V14)."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.evaluations.rules.codes import Method
from kehu_desk.evaluations.rules.formulas import FORMULAS, value_of
from kehu_desk.evaluations.rules.periods import Period, before, locked_from, open_periods, period_of, year_before
from kehu_desk.evaluations.rules.scoring import Policy, Weighed, both, is_gap, level, level_edges, on_line, on_steps, scale5, total
from kehu_desk.evaluations.rules.standard import STANDARD
from kehu_desk.evaluations.rules.terms import ItemTerms, template_problems
from soaking import examples


@pytest.mark.parametrize(
    ("value", "points"), [(0, 0), (5000, 0), (6000, 0), (7000, 2500), (9000, 7500), (10_000, 10_000), (12_000, 10_000)]
)
def test_paid_in_time_runs_from_sixty_per_cent_to_all(value, points):
    assert on_line(Fraction(value), [(6000, 0), (10_000, 100)]) == points


def test_a_line_may_fall_where_smaller_is_better():
    assert [on_line(Fraction(each), [(0, 100), (10, 0)]) for each in (0, 4, 10, 50)] == [10_000, 6000, 0, 0]


def test_a_third_is_rounded_once_to_hundredths_of_a_point():
    assert on_line(Fraction(10_000, 3), [(0, 0), (10_000, 100)]) == 3333
    assert on_line(Fraction(20_000, 3), [(0, 0), (10_000, 100)]) == 6667


@pytest.mark.parametrize(("count", "points"), [(0, 10_000), (1, 6000), (2, 3000), (3, 0), (17, 0)])
def test_violations_cost_steps(count, points):
    assert on_steps(Fraction(count), [(0, 100), (1, 60), (2, 30), (3, 0)]) == points


@pytest.mark.parametrize(("count", "points"), [(0, 0), (1, 4000), (2, 6000), (3, 8000), (4, 10_000), (9, 10_000)])
def test_best_sellers_earn_steps(count, points):
    assert on_steps(Fraction(count), [(0, 0), (1, 40), (2, 60), (3, 80), (4, 100)]) == points


def test_five_marks_are_twenty_points_apart():
    assert [scale5(mark) for mark in range(1, 6)] == [2000, 4000, 6000, 8000, 10_000]


def test_two_evaluators_count_four_and_six_tenths():
    assert both(6000, 8000, 4000) == 7200
    assert both(None, 8000, 4000) == 8000
    assert both(6000, None, 4000) == 6000
    assert both(None, None, 4000) is None


def test_more_than_twenty_points_apart_is_a_gap():
    assert not is_gap(6000, 8000, 20)
    assert is_gap(6000, 8001, 20)
    assert is_gap(9000, 6000, 20)
    assert not is_gap(None, 9000, 20)


def test_v14_four_groups_make_76_7_good():
    groups = [Weighed(weight, Fraction(score * 100)) for weight, score in ((2500, 80), (3500, 72), (2500, 90), (1500, 60))]
    assert total(groups) == (7670, 10_000, "good")


def test_too_little_scored_is_no_total():
    scored = [Weighed(6999, Fraction(9000)), Weighed(3001, None)]
    assert total(scored) == (None, 6999, "")
    assert total([Weighed(7000, Fraction(9000)), Weighed(3000, None)]) == (9000, 7000, "excellent")


def test_what_is_not_scored_is_never_nought():
    assert total([Weighed(8000, Fraction(9000)), Weighed(2000, None)]).total100 == 9000
    assert total([Weighed(8000, Fraction(9000)), Weighed(2000, Fraction(0))]).total100 == 7200


@pytest.mark.parametrize(
    ("points", "name"), [(8500, "excellent"), (8499, "good"), (7000, "good"), (6999, "fair"), (6000, "fair"), (5999, "poor"), (0, "poor")]
)
def test_levels_begin_at_85_70_and_60(points, name):
    assert level(points, (85, 70, 60)) == name


@pytest.mark.parametrize("wrong", ["", "85/70", "70/85/60", "85/70/70", "101/70/60", "85/70/0", "a/b/c", "85/70/60/50"])
def test_other_edges_are_three_falling_numbers(wrong):
    with pytest.raises(ValueError, match="levels"):
        level_edges(wrong)
    assert level_edges("90/75/50") == (90, 75, 50)


@given(st.lists(st.tuples(st.integers(1, 3000), st.one_of(st.none(), st.integers(0, 10_000))), min_size=1, max_size=20))
@examples(100)
def test_property_a_total_lies_between_its_lowest_and_highest_score(rows):
    found = total([Weighed(weight, None if score is None else Fraction(score)) for weight, score in rows], Policy(least_bp=1))
    known = [score for _weight, score in rows if score is not None]
    if known:
        assert min(known) <= found.total100 <= max(known)
    else:
        assert found == (None, 0, "")


@given(st.integers(0, 30_000), st.integers(0, 30_000))
@examples(100)
def test_property_more_is_never_worth_less_on_a_rising_line(first, second):
    low, high = sorted((first, second))
    scale = [(5000, 0), (20_000, 100)]
    assert 0 <= on_line(Fraction(low), scale) <= on_line(Fraction(high), scale) <= 10_000


# formulas


def test_a_formula_without_its_facts_has_no_value():
    assert value_of(FORMULAS["distribution"], {"active_buyers": 3}) is None
    assert value_of(FORMULAS["distribution"], {"outlets": 3}) is None
    assert value_of(FORMULAS["distribution"], {"active_buyers": 0, "outlets": 0}) is None
    assert value_of(FORMULAS["distribution"], {"active_buyers": 0, "outlets": 10}) == 0
    assert value_of(FORMULAS["distribution"], {"active_buyers": 3, "outlets": 10}) == 3000


def test_a_count_needs_no_second_fact_and_nought_is_a_value():
    assert value_of(FORMULAS["discipline"], {"violations": 0}) == 0
    assert value_of(FORMULAS["discipline"], {"violations": None}) is None
    assert value_of(FORMULAS["paid_in_time"], {"paid_in_time_bp": 8800}) == 8800


# the standard scorecard


def test_the_standard_weights_add_up_by_group():
    weights = {}
    for item in STANDARD.items:
        weights[item.group] = weights.get(item.group, 0) + item.weight_bp
    assert weights == {"积极性": 2500, "经营能力": 3500, "信誉": 2500, "社会关系": 1500}
    assert template_problems(STANDARD) == ()


def test_every_formula_of_the_standard_scorecard_is_known_and_every_known_one_is_used():
    used = {item.formula for item in STANDARD.items if item.method == Method.FORMULA}
    assert used == set(FORMULAS)


def test_weights_that_do_not_add_up_are_told_with_what_is_missing():
    short = STANDARD._replace(items=STANDARD.items[:-1])
    [refusal] = template_problems(short)
    assert refusal == ("E_EVAL_WEIGHTS", (("total", 9500), ("missing", 500)))


ITEM = ItemTerms("X1", "组", "项", 10_000, "scale5")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"code": ""}, "code"),
        ({"group": " "}, "group"),
        ({"name": ""}, "name"),
        ({"name": "长" * 61}, "name"),
        ({"method": "guess"}, "method"),
        ({"formula": "funds"}, "formula"),
        ({"method": "formula", "formula": "moon"}, "formula"),
        ({"method": "formula", "formula": "funds", "scale": ((0, 0),)}, "scale"),
        ({"method": "formula", "formula": "funds", "scale": ((5, 0), (5, 100))}, "scale"),
        ({"method": "formula", "formula": "funds", "scale": ((0, 0), (5, 50), (9, 100))}, "scale"),
        ({"method": "formula", "formula": "discipline", "scale": ((0, 100), (1, 101))}, "scale"),
        ({"method": "formula", "formula": "discipline", "scale": ((1, 100), (0, 0))}, "scale"),
    ],
)
def test_a_wrong_item_is_told_by_row_and_field(change, field):
    terms = STANDARD._replace(items=(ITEM._replace(**change),))
    assert ("E_EVAL_ITEM", (("line_row", 1), ("field", field))) in template_problems(terms)


def test_two_items_of_one_code_are_both_wrong():
    half = ITEM._replace(weight_bp=5000)
    assert [dict(each.facts)["line_row"] for each in template_problems(STANDARD._replace(items=(half, half)))] == [1, 2]


# periods


def test_periods_are_half_years():
    assert period_of(date(2026, 3, 2)) == Period(date(2026, 1, 1), date(2026, 6, 30))
    assert period_of(date(2026, 12, 31)) == Period(date(2026, 7, 1), date(2026, 12, 31))
    assert before(period_of(date(2026, 3, 2))) == Period(date(2025, 7, 1), date(2025, 12, 31))


def test_an_office_may_take_quarters_or_years():
    assert period_of(date(2026, 5, 5), 3) == Period(date(2026, 4, 1), date(2026, 6, 30))
    assert period_of(date(2026, 5, 5), 12) == Period(date(2026, 1, 1), date(2026, 12, 31))
    assert period_of(date(2026, 5, 5), 5) == period_of(date(2026, 5, 5), 6)


def test_four_periods_are_open():
    assert [each.since for each in open_periods(date(2026, 3, 2))] == [
        date(2026, 1, 1), date(2025, 7, 1), date(2025, 1, 1), date(2024, 7, 1),
    ]  # fmt: skip


def test_twelve_months_end_with_the_day():
    assert year_before(date(2026, 6, 30)) == date(2025, 7, 1)
    assert year_before(date(2028, 2, 29)) == date(2027, 3, 1)


def test_a_period_closes_sixty_days_after_its_end_and_after_confirmation():
    assert locked_from(date(2025, 12, 31), date(2026, 1, 10), 60) == date(2026, 3, 12)
    assert locked_from(date(2025, 12, 31), date(2025, 12, 1), 60) == date(2026, 3, 2)
