"""Whole numbers only, rounded once, halves away from zero (business.md 0)."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.kernel.money import amount_fen, base_fen, fen, half_up, plain, price4, qty3, yuan

LARGE = st.integers(-(10**15), 10**15)


@given(LARGE, st.integers(-(10**6), 10**6).filter(bool))
def test_rounding_is_that_of_decimal_half_up(above, below):
    with localcontext(prec=60):
        assert half_up(above, below) == int((Decimal(above) / Decimal(below)).quantize(Decimal(1), ROUND_HALF_UP))


@pytest.mark.parametrize(("above", "below", "whole"), [(5, 2, 3), (-5, 2, -3), (5, -2, -3), (-5, -2, 3), (1, 3, 0), (-1, 3, 0), (0, 7, 0)])
def test_halves_go_away_from_zero_on_both_sides(above, below, whole):
    assert half_up(above, below) == whole


def test_a_line_is_rounded_once_so_that_sums_of_lines_may_differ_from_the_line_of_the_sum():
    # 0.5 units at 0.0333 yuan: 1.665 fen -> 2; three of them 6, but 1.5 units at once 4.995 -> 5
    assert [amount_fen(500, 333)] * 3 == [2, 2, 2]
    assert amount_fen(1500, 333) == 5


def test_a_return_is_the_sale_with_the_other_sign():
    assert amount_fen(1500, 333) == -amount_fen(-1500, 333)
    assert amount_fen(12_000, 255_000, 600) == 30_000  # 12 at 25.50 less 6.00


def test_foreign_money_is_frozen_in_fen():
    assert base_fen(100_00, 7_12345678) == 71235  # 100.00 USD at 7.12345678
    assert base_fen(-100_00, 7_12345678) == -71235


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.5", 123450),
        ("￥１２．３０", 1230),
        ("-0.05", -5),
        (".5", 50),
        ("7.", 700),
        ("1.234", None),
        ("1e3", None),
        ("", None),
        ("十", None),
        ("--1", None),
    ],
)
def test_money_as_people_type_it_is_read_exactly_or_not_at_all(text, value):
    assert fen(text) == value


def test_prices_have_four_places_and_quantities_three():
    assert price4("25.5001") == 255001
    assert price4("25.50011") is None
    assert qty3("0.125") == 125
    assert qty3("0.1255") is None


@given(LARGE)
def test_what_is_shown_reads_back(value):
    assert fen(yuan(value)) == value


def test_places_that_say_nothing_may_be_left_out():
    assert (plain(12_000, 3, 0), plain(12_500, 3, 0), plain(-1_234_500, 4, 2), yuan(0)) == ("12", "12.5", "-123.45", "0.00")
