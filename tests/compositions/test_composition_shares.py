"""Shares add up to a hundred per cent to the hundredth; comparisons without a base say so (business.md §24)."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.compositions.rules.shares import Deviation, average, contribution, deviations, growth, points, shares
from soaking import examples

PARTS = st.lists(st.integers(-(10**12), 10**12), min_size=1, max_size=40)


def test_three_equal_parts_leave_one_hundredth_for_the_first():
    assert shares([1, 1, 1]) == (3_334, 3_333, 3_333)


def test_the_largest_remainders_take_what_rounding_down_left():
    # 1/7 = 1428.57, 2/7 = 2857.14, 4/7 = 5714.28: 9999 rounded down, the one left goes to .57
    assert shares([1, 2, 4]) == (1_429, 2_857, 5_714)


def test_a_part_below_nothing_has_no_share_and_takes_none_from_the_others():
    assert shares([300, -50, 100]) == (7_500, None, 2_500)


def test_without_sales_nothing_has_a_share():
    assert shares([0, 0]) == (None, None)
    assert shares([0, -5]) == (None, None)
    assert shares([]) == ()


@examples(200)
@given(parts=PARTS)
def test_property_shares_are_the_whole_and_never_a_hundredth_from_the_exact(parts):
    found = shares(parts)
    total = sum(part for part in parts if part > 0)
    if not total:
        assert set(found) == {None}
        return
    assert sum(each for each in found if each is not None) == 10_000
    for part, share in zip(parts, found, strict=True):
        assert (share is None) == (part < 0)
        if share is not None:
            assert abs(share - Fraction(part * 10_000, total)) < 1


@examples(200)
@given(parts=PARTS)
def test_property_more_never_has_less_of_a_share(parts):
    known = [(part, share) for part, share in zip(parts, shares(parts), strict=True) if share is not None]
    assert all(one[1] >= other[1] for one in known for other in known if one[0] > other[0])


def test_growth_and_contribution_in_basis_points():
    assert growth(1_200, 1_000) == 2_000
    assert growth(800, 1_000) == -2_000
    assert growth(500, 0) is None
    assert growth(500, -100) is None
    assert contribution(300, 400) == 7_500
    assert contribution(-100, 400) == -2_500
    assert contribution(100, -400) == -2_500
    assert contribution(100, 0) is None


def test_change_of_a_share_needs_both():
    assert points(2_512, 2_500) == 12
    assert points(None, 2_500) is None
    assert points(2_500, None) is None


def test_an_average_without_customers_is_none():
    assert average(1_000, 3) == 333
    assert average(-1_000, 3) == -333
    assert average(1_000, 0) is None


def test_deviations_run_from_what_he_lacks_most_to_what_he_buys_most_of():
    own, company = {"wine": 900, "water": 100}, {"wine": 5_000, "water": 3_000, "tea": 2_000}
    assert deviations(own, company) == [Deviation("tea", 0, 2_000), Deviation("water", 1_000, 3_000), Deviation("wine", 9_000, 5_000)]
    assert [row.apart_bp for row in deviations(own, company)] == [-2_000, -2_000, 4_000]


def test_who_bought_nothing_has_no_deviations():
    assert deviations({}, {"wine": 5}) == []
    assert deviations({"wine": -5}, {"wine": 5}) == []
    assert deviations({"wine": 5}, {}) == []


@examples(100)
@given(
    own=st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 10**9), min_size=1),
    company=st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 10**9), min_size=1),
)
def test_property_deviations_cancel_out(own, company):
    assert sum(row.apart_bp for row in deviations(own, company)) == 0
