"""The numbers of the seven kinds, what stands alone, and the profile of a year. Source: business.md §16, R32, R38."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.promotions.rules.codes import KINDS, stage_of
from kehu_desk.promotions.rules.mechanics import NUMBERS, Ware, mechanics_faults, planned_fen, tidy
from kehu_desk.promotions.rules.overlap import Stretch, excludes
from kehu_desk.promotions.rules.season import kpi_bp, off_months, profile_of
from kehu_desk.promotions.rules.terms import PromotionTerms, Scope, promotion_faults
from soaking import examples

WINE, BEER = "01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"
WARES = {WINE: Ware("黄酒", 100_000), BEER: Ware("啤酒", 50_000)}
SOUND = {
    "discount": {"off_bp": 1_000, "least3": 24_000},
    "gift_per_n": {"buy3": 10_000, "gift3": 1_000, "gift_product": BEER, "most3": 50_000},
    "bundle": {"parts": [{"product": WINE, "qty3": 2_000}, {"product": BEER, "qty3": 1_000}], "price_fen": 2_400},
    "slotting": {"fee_fen": 300_000, "outlets": 5},
    "display_fee": {"fee_fen": 50_000, "places": 4, "months": 2},
    "clearance": {"price4": 80_000, "most3": 500_000},
    "coupon": {"face_fen": 1_000, "least_fen": 10_000, "coupons": 500, "redeem_bp": 4_000},
}
MARCH = (date(2026, 3, 1), date(2026, 3, 31))


def faults(kind, changes=None, products=(WINE,), days=60):
    numbers = {key: value for key, value in (SOUND[kind] | (changes or {})).items() if value is not ...}
    return [(dict(each.facts)["field"], dict(each.facts)["why"]) for each in mechanics_faults(kind, numbers, WARES, products, days)]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_numbers_that_fit_it(kind):
    assert faults(kind) == []


@pytest.mark.parametrize(("kind", "key"), [(kind, each.key) for kind in KINDS for each in NUMBERS[kind] if each.needed])
def test_a_number_that_is_needed_may_not_be_left_out(kind, key):
    assert (key, "missing") in faults(kind, {key: ...})


@pytest.mark.parametrize(
    ("kind", "changes", "fault"),
    [
        ("discount", {"off_bp": 9_001}, ("off_bp", "high")),
        ("discount", {"off_bp": -1}, ("off_bp", "low")),
        ("discount", {"off_bp": "10"}, ("off_bp", "unknown")),
        ("discount", {"off_bp": True}, ("off_bp", "unknown")),
        ("discount", {"face_fen": 5}, ("face_fen", "unknown")),
        ("gift_per_n", {"gift3": 10_001, "gift_product": ...}, ("gift3", "gift")),
        ("gift_per_n", {"gift_product": "x"}, ("gift_product", "unknown")),
        ("bundle", {"price_fen": 2_500}, ("price_fen", "dear")),  # 2 x 10.00 + 1 x 5.00 = 25.00
        ("bundle", {"parts": [{"product": WINE, "qty3": 2_000}]}, ("parts", "few")),
        ("bundle", {"parts": [{"product": WINE, "qty3": 1}, {"product": WINE, "qty3": 1}]}, ("parts", "twice")),
        ("bundle", {"parts": [{"product": WINE, "qty3": 0}, {"product": BEER, "qty3": 1}]}, ("parts", "quantity")),
        ("bundle", {"parts": [{"product": "y", "qty3": 1}, {"product": BEER, "qty3": 1}]}, ("parts", "unknown")),
        ("slotting", {"outlets": 1_000_001}, ("outlets", "high")),
        ("display_fee", {"months": 3}, ("months", "period")),
        ("clearance", {"price4": 100_000}, ("price4", "above_list")),
        ("coupon", {"least_fen": 1_000}, ("least_fen", "face")),
        ("coupon", {"redeem_bp": 10_001}, ("redeem_bp", "high")),
    ],
    ids=str,
)  # fmt: skip
def test_numbers_that_cannot_be_so_are_told_at_their_field(kind, changes, fault):
    assert faults(kind, changes) == [fault]


def test_a_clearance_names_its_goods():
    assert faults("clearance", products=()) == [("products", "clearance")]


def test_a_gift_of_other_goods_may_be_more_than_was_bought():
    assert faults("gift_per_n", {"gift3": 20_000}) == []


def test_what_the_numbers_alone_cost():
    told = {kind: planned_fen(kind, SOUND[kind]) for kind in KINDS}
    assert told == {
        "discount": None, "gift_per_n": None, "bundle": None, "slotting": 1_500_000, "display_fee": 400_000, "clearance": None,
        "coupon": 200_000,
    }  # fmt: skip


def test_numbers_that_are_nothing_are_not_kept():
    assert tidy("discount", {"off_bp": 500, "least3": 0}) == {"off_bp": 500}


def full(**other):
    facts = {
        "title": "三月陈列", "kind": "display_fee", "mechanics": SOUND["display_fee"] | {"months": 1}, "starts_on": MARCH[0],
        "ends_on": MARCH[1], "budget_fen": 200_000,
    } | other  # fmt: skip
    return PromotionTerms(**facts)


def test_sound_terms_have_no_fault():
    assert promotion_faults(full(scope=Scope(("A", "B"), ("distributor",), ("330000",)), products=(WINE,)), WARES) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": "x"}, "title"), ({"kind": "raffle"}, "kind"), ({"stacking": "maybe"}, "stacking"), ({"budget_fen": -1}, "budget_fen"),
        ({"expected_lift_bp": -5}, "expected_lift_bp"), ({"text": "长" * 2_001}, "text"), ({"starts_on": None}, "starts_on"),
        ({"ends_on": date(2026, 2, 1)}, "ends_on"), ({"ends_on": date(2027, 3, 2)}, "ends_on"), ({"scope": Scope(("E",))}, "grades"),
        ({"scope": Scope(types=("shop",))}, "types"), ({"scope": Scope(regions=("999999",))}, "regions"), ({"products": ("z",)}, "products"),
    ],
    ids=str,
)  # fmt: skip
def test_each_fault_of_the_terms_is_told_at_its_field(changes, field):
    assert [dict(each.facts)["field"] for each in promotion_faults(full(**changes), WARES)] == [field]


def test_fees_must_fit_into_the_budget():
    [found] = promotion_faults(full(budget_fen=199_999), WARES)
    assert (found.code, dict(found.facts)) == ("E_PROMO_BUDGET", {"planned_fen": 200_000, "budget_fen": 199_999})


def test_an_approved_promotion_runs_by_its_days_alone():
    told = [stage_of("approved", *MARCH, day) for day in (date(2026, 2, 28), MARCH[0], MARCH[1], date(2026, 4, 1))]
    assert told == ["coming", "running", "running", "over"]
    assert stage_of("draft", *MARCH, MARCH[0]) == "draft"


def stretch(since, until, products=(), stacking="exclusive"):
    return Stretch(date(2026, 3, since), date(2026, 3, until), frozenset(products), stacking)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (stretch(1, 10), stretch(10, 20), True),
        (stretch(1, 10), stretch(11, 20), False),
        (stretch(1, 10, (WINE,)), stretch(1, 10, (BEER,)), False),
        (stretch(1, 10, (WINE,)), stretch(1, 10), True),
        (stretch(1, 10, stacking="stackable"), stretch(1, 10), True),
        (stretch(1, 10, stacking="stackable"), stretch(1, 10, stacking="stackable"), False),
    ],
)
def test_an_exclusive_promotion_bears_no_other_on_the_same_day_for_the_same_goods(one, other, meet):
    assert excludes(one, other) is meet
    assert excludes(other, one) is meet


def test_the_profile_is_the_mean_of_a_month_over_the_mean_of_all():
    months = [40 if month in (6, 7) else 100 for month in range(1, 13)] * 2
    found = profile_of(1, months)
    # mean month: (10 x 100 + 2 x 40) / 12 = 90; 40/90 = 0.4444, 100/90 = 1.1111
    assert found.bp == tuple(4_444 if month in (6, 7) else 11_111 for month in range(1, 13))
    assert (found.months, off_months(found.bp, 8_000)) == (24, (6, 7))


def test_a_history_may_begin_in_any_month():
    months = [40 if month in (6, 7) else 100 for month in range(1, 13)] * 2
    assert profile_of(4, months[3:] + months[:3]).bp == profile_of(1, months).bp


def test_less_than_two_years_give_no_profile():
    assert profile_of(1, [100] * 23) is None
    assert profile_of(1, [0] * 24) is None


def test_what_the_weak_months_were_worth():
    profile = [4_444 if month in (6, 7) else 11_111 for month in range(1, 13)]
    # expected of June and July: 90 x 0.4444 each = 79.992 together; they sold 50 + 46 = 96
    assert kpi_bp({6: 50, 7: 46}, 1_080, profile) == 12_001
    assert kpi_bp({}, 1_080, profile) is None
    assert kpi_bp({6: 50}, 0, profile) is None


@examples(60)
@given(st.lists(st.integers(0, 10**9), min_size=24, max_size=60), st.integers(1, 12))
def test_property_profile_of_whole_years_has_the_mean_of_one(values, first):
    found = profile_of(first, values)
    if found is None:
        assert sum(values) == 0
    elif len(values) % 12 == 0:
        assert abs(sum(found.bp) - 120_000) <= 6  # each of twelve is rounded once
    else:
        mean = Fraction(sum(values), len(values))
        of = [value for at, value in enumerate(values) if (first - 1 + at) % 12 == 0]
        assert abs(found.bp[0] - Fraction(sum(of), len(of)) / mean * 10_000) <= Fraction(1, 2)
