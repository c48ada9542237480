"""How far sales hang on a few: figures worked out by hand, bounds for all. Source: business.md §22 (Concentration), §29 V8."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.grading.rules.concentration import hundredths, is_dependence, rolled_up, shares
from soaking import examples

V8 = (4_000_000, 2_500_000, 1_200_000, 800_000, 500_000, 400_000, 300_000, 200_000, 100_000, 0)


def test_the_worked_example_in_any_order():
    found = shares(reversed(V8))
    assert (found.top20_bp, found.cr5_bp, found.hhi, found.gini) == (6500, 9000, Fraction(2488), Fraction(594, 1000))
    assert (found.count, found.total_fen, found.largest_bp, found.top_count) == (10, 10_000_000, 4000, 2)


def test_measured_shares_are_told_not_those_of_the_textbook():
    assert shares([1] * 10).top20_bp == 2000
    assert shares([91, 1, 1, 1, 1, 1, 1, 1, 1, 1]).top20_bp == 9200


def test_the_largest_fifth_is_rounded_up_to_whole_buyers():
    assert [shares([1] * count).top_count for count in (1, 4, 5, 6, 10, 11)] == [1, 1, 1, 2, 2, 3]


def test_one_buyer_alone_is_as_concentrated_as_can_be():
    found = shares([500])
    assert (found.top20_bp, found.cr5_bp, found.hhi, found.gini) == (10_000, 10_000, 10_000, 0)


def test_nothing_sold_measures_nothing():
    assert shares([]) == (0, 0, 0, 0, 0, 0, 0, 0)
    assert shares([0, -5]).count == 2
    assert shares([0, -5]).hhi == 0


def test_who_gave_back_more_than_he_bought_counts_as_one_who_bought_nothing():
    assert shares([100, -40]) == shares([100, 0])


def test_more_than_a_fifth_is_dependence_exactly_a_fifth_is_not():
    assert [is_dependence(part, 1000) for part in (199, 200, 201, 1000)] == [False, False, True, True]
    assert is_dependence(151, 1000, 15)
    assert not is_dependence(0, 0)


def test_measures_are_shown_with_two_places_rounded_once():
    assert (hundredths(Fraction(2488)), hundredths(Fraction(594, 1000)), hundredths(Fraction(1, 3))) == (248_800, 59, 33)


AMOUNTS = st.lists(st.integers(-(10**6), 10**12), min_size=1, max_size=50)


@given(AMOUNTS)
@examples(200)
def test_property_hhi_and_gini_keep_their_bounds(amounts):
    found = shares(amounts)
    if found.total_fen:
        count = len(amounts)
        assert Fraction(10_000, count) <= found.hhi <= 10_000
        assert 0 <= found.gini <= 1 - Fraction(1, count)
        assert 10_000 // count <= found.largest_bp <= found.cr5_bp <= 10_000
        assert found.largest_bp <= found.top20_bp <= 10_000


@given(AMOUNTS, st.data())
@examples(200)
def test_property_what_is_rolled_up_is_the_sum_of_its_parts_and_never_less_concentrated(amounts, data):
    members = {place: abs(fen) for place, fen in enumerate(amounts)}
    heads = {place: data.draw(st.integers(0, 5)) for place in members}
    sums = rolled_up(members, heads)
    assert sum(sums.values()) == sum(members.values())
    assert all(fen == sum(members[each] for each in members if heads[each] == head) for head, fen in sums.items())
    assert shares(sums.values()).hhi >= shares(members.values()).hhi


def test_signs_are_kept_when_members_are_added_up():
    assert rolled_up({"a": 100, "b": -30, "c": 5}, {"a": "g", "b": "g", "c": "c"}) == {"g": 70, "c": 5}


@pytest.mark.parametrize("kind", [int, Fraction])
def test_no_measure_is_a_float(kind):
    assert not [each for each in shares(V8) if isinstance(each, float)]
    assert kind in {type(each) for each in shares(V8)}
