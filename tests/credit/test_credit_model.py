"""Score, grade and limit: figures worked out by hand, one rule after the other. Source: business.md §11."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.credit.rules.model import (
    Guaranteed,
    Inputs,
    deciders,
    grade_of,
    held_back,
    limit_for,
    linear,
    modelled,
    overdue_points,
    parts_of,
    score_of,
)
from kehu_desk.credit.rules.terms import GRADES, USUAL
from soaking import examples

DAY = date(2026, 3, 2)
WAN = 1_000_000  # fen
KNOWN = Inputs(DAY, 9000, 5, 730, 300 * WAN, "clean", (20 * WAN, 30 * WAN, 40 * WAN), None, 30, 100 * WAN)


def points(known):
    return {part.name: part.points for part in parts_of(known)}


# the five parts


@pytest.mark.parametrize(("share", "expected"), [(5000, 0), (6000, 0), (7000, 25), (8000, 50), (9000, 75), (10_000, 100)])
def test_punctuality_is_straight_from_60_to_100_per_cent(share, expected):
    assert points(KNOWN._replace(on_time_bp=share))["punctuality"] == expected


@pytest.mark.parametrize(("days", "expected"), [(0, 100), (1, 80), (7, 80), (8, 50), (30, 50), (31, 20), (60, 20), (61, 0), (900, 0)])
def test_the_worst_overdue_falls_in_steps(days, expected):
    assert overdue_points(days) == expected


def test_trading_years_are_straight_to_five():
    assert [points(KNOWN._replace(trading_days=days))["years"] for days in (None, 0, 365, 730, 1825, 4000)] == [0, 0, 20, 40, 100, 100]


def test_own_funds_for_each_yuan_of_limit_asked():
    """0.5 -> 0, 1.75 -> 50, 3 -> 100, and nothing when they are not known."""
    asked = [points(KNOWN._replace(net_assets_fen=funds, asked_fen=100))["funds"] for funds in (50, 175, 300, 500, -20)]
    assert asked == [0, 50, 100, 100, 0]
    assert points(KNOWN._replace(net_assets_fen=None))["funds"] is None
    assert points(KNOWN._replace(asked_fen=0))["funds"] == 100


def test_the_public_record():
    assert [points(KNOWN._replace(record=each))["record"] for each in ("clean", "lawsuit", "enforcement")] == [100, 40, 0]


# the score and the grade


def test_the_score_by_hand():
    """75x40 + 80x20 + 40x10 + 100x15 + 100x15 = 3000 + 1600 + 400 + 1500 + 1500 = 8000 of 100: 80.00, AA."""
    model = modelled(KNOWN)
    assert (model.score, model.score_bp, model.earned, model.grade) == (Fraction(80), 8000, "AA", "AA")


def test_what_cannot_be_judged_is_left_out_and_the_others_stand_for_all():
    """A newcomer: years 0x10 + funds 100x15 + record 100x15 = 3000 of 40: 75."""
    assert score_of(parts_of(KNOWN._replace(on_time_bp=None, worst_days=None, trading_days=None))) == 75


@pytest.mark.parametrize(
    ("score", "grade"),
    [(100, "AAA"), (90, "AAA"), ("89.99", "AA"), (80, "AA"), ("79.99", "A"), (70, "A"), (60, "B"), ("59.99", "C"), (0, "C")],
)
def test_the_thresholds_belong_to_the_better_grade(score, grade):
    assert grade_of(Fraction(score)) == grade


@pytest.mark.parametrize("grade", GRADES)
def test_a_new_customer_or_one_without_known_funds_gets_no_better_than_a(grade):
    for held in (KNOWN._replace(trading_days=181), KNOWN._replace(trading_days=None), KNOWN._replace(net_assets_fen=None)):
        assert held_back(grade, held) == ("A" if grade in ("AAA", "AA") else grade)
    assert held_back(grade, KNOWN._replace(trading_days=182)) == grade


# the limit


def test_the_limit_by_hand():
    """Mean of 20, 30, 40 万 = 30 万; 45 days = 1.5 months; AA 100 %: 45 万; own funds 300 万 x 20 % = 60 万 do not hold it back."""
    model = modelled(KNOWN._replace(credit_days=45))
    assert (model.average, model.turnover, model.net_cap, model.limit_fen) == (30 * WAN, 45 * WAN, 60 * WAN, 45 * WAN)


@pytest.mark.parametrize(("grade", "expected"), [("AAA", 45), ("AA", 30), ("A", 24), ("B", 18), ("C", 0)])
def test_the_factors_of_the_grades(grade, expected):
    assert limit_for(grade, KNOWN).limit_fen == expected * WAN


def test_a_fifth_of_own_funds_holds_back_the_unsecured_part_alone():
    """20 % of 100 万 = 20 万, and 70 % of a mortgage of 50 万 = 35 万 on top: 55 万."""
    held = KNOWN._replace(net_assets_fen=100 * WAN)
    assert limit_for("AA", held).limit_fen == 20 * WAN
    assert limit_for("AA", held._replace(guarantees=(Guaranteed("mortgage", 50 * WAN),))).limit_fen == 55 * WAN


def test_a_guarantee_counts_through_its_last_day_and_a_deposit_not_here():
    last = Guaranteed("guarantor", 10 * WAN, DAY)
    over = Guaranteed("pledge", 10 * WAN, date(2026, 3, 1))
    assert limit_for("C", KNOWN._replace(guarantees=(last, over, Guaranteed("deposit", 9 * WAN)))).limit_fen == 7 * WAN


def test_limits_are_rounded_down_to_whole_thousands_of_yuan():
    """100,000.00 x 29/30 x 80 % = 77,333.33 -> 77,000."""
    assert limit_for("A", KNOWN._replace(month_nets=(10_000_000,), credit_days=29)).limit_fen == 7_700_000


def test_a_new_customer_without_guarantee_pays_at_once():
    fresh = KNOWN._replace(trading_days=100, plan_fen=50 * WAN)
    assert limit_for("A", fresh).limit_fen == 0
    assert limit_for("A", fresh._replace(guarantees=(Guaranteed("deposit", 10 * WAN),))).limit_fen == 0
    secured = limit_for("A", fresh._replace(guarantees=(Guaranteed("mortgage", 10 * WAN),)))
    assert (secured.average, secured.limit_fen) == (50 * WAN, 47 * WAN)


def test_who_decides_how_much():
    assert [deciders(each * WAN) for each in (0, 10, 11, 50, 51)] == [0, 0, 1, 1, 2]
    assert deciders(10 * WAN + 1) == 1


def test_linear_holds_at_both_ends():
    assert [linear(Fraction(x), Fraction(1), Fraction(3)) for x in (0, 1, 2, 3, 9)] == [0, 0, 50, 100, 100]


@pytest.mark.parametrize(("percent", "expected"), [(150, 36), (100, 24), (80, 19), (60, 14), (0, 0)])
def test_a_grade_is_given_its_part_of_the_limit_down_to_whole_thousands(percent, expected):
    thousands = limit_for("A", KNOWN._replace(service_percent=percent)).limit_fen // (WAN // 10)
    assert thousands // 10 == expected
    assert thousands == 240 * percent // 100


# what holds for all customers

KNOWLEDGE = st.builds(
    Inputs, st.just(DAY), st.none() | st.integers(0, 10_000), st.none() | st.integers(0, 500), st.none() | st.integers(0, 9000),
    st.none() | st.integers(-(10**12), 10**12), st.sampled_from(("clean", "lawsuit", "enforcement")),
    st.lists(st.integers(1, 10**11), max_size=12).map(tuple), st.none() | st.integers(0, 10**11), st.integers(0, 365),
    st.integers(0, 10**12),
    st.lists(st.builds(Guaranteed, st.sampled_from(("mortgage", "deposit")), st.integers(0, 10**11)), max_size=3).map(tuple),
    st.sampled_from(("", "A", "B", "C", "D", "KA")), st.integers(0, 150),
)  # fmt: skip


@examples(200)
@given(KNOWLEDGE)
def test_property_the_score_lies_between_0_and_100(known):
    assert 0 <= modelled(known).score <= 100


@examples(200)
@given(KNOWLEDGE)
def test_property_a_better_grade_never_gives_less(known):
    limits = [limit_for(grade, known).limit_fen for grade in GRADES]
    assert limits == sorted(limits, reverse=True)


@examples(200)
@given(KNOWLEDGE)
def test_property_limits_are_whole_thousands_and_held_by_own_funds(known):
    model = modelled(known)
    assert model.limit_fen >= 0
    assert model.limit_fen % 100_000 == 0
    if known.net_assets_fen is not None:
        assert model.limit_fen <= max(0, known.net_assets_fen) * USUAL.share_cap // 100 + model.secured
