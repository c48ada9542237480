"""Units, barcodes and discounts as plain values: the expected numbers are worked out by hand or by fractions."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.products.rules import after_discount, to_base, unit_problem
from kehu_desk.products.rules.units import barcode_problem
from soaking import examples

PACKS = {"箱": 12_000, "件": 144_000, "小袋": 500}


@pytest.mark.parametrize(
    ("entered", "unit", "base"),
    [
        (1_000, "瓶", 1_000),  # one bottle is one bottle
        (3_000, "箱", 36_000),  # three boxes of twelve
        (500, "箱", 6_000),  # half a box
        (-2_000, "件", -288_000),  # a return of two cases
        (1, "箱", 12),  # a thousandth of a box
        (1_000, "小袋", 500),  # a bag of half a kilo
        (0, "箱", 0),
    ],
)
def test_a_quantity_in_packs_is_so_many_base_units(entered, unit, base):
    assert to_base(entered, unit, "瓶", PACKS) == base
    assert unit_problem(entered, unit, "瓶", PACKS) is None


def test_a_unit_the_product_does_not_have_is_told_with_those_it_has():
    assert to_base(1_000, "桶", "瓶", PACKS) is None
    refusal = unit_problem(1_000, "桶", "瓶", PACKS)
    assert refusal.code == "E_UNIT"
    assert dict(refusal.facts)["units"] == ("瓶", "箱", "件", "小袋")


def test_a_part_of_a_bag_that_is_finer_than_a_thousandth_is_never_rounded():
    """0.333 of a bag of 0.5 is 0.1665."""
    assert to_base(333, "小袋", "千克", PACKS) is None
    assert unit_problem(333, "小袋", "千克", PACKS).code == "E_UNEVEN_PACK"


@examples(200)
@given(entered=st.integers(-(10**9), 10**9), pack=st.integers(1, 10**6))
def test_property_conversion_is_exact_or_refused(entered, pack):
    found, exact = to_base(entered, "箱", "瓶", {"箱": pack}), Fraction(entered * pack, 1000)
    assert found == exact if exact.denominator == 1 else found is None
    assert (unit_problem(entered, "箱", "瓶", {"箱": pack}) is None) == (found is not None)


@examples(200)
@given(entered=st.integers(-(10**9), 10**9), whole=st.integers(1, 1000))
def test_property_packs_of_whole_base_units_never_come_out_uneven(entered, whole):
    assert to_base(entered, "箱", "瓶", {"箱": whole * 1000}) == entered * whole


@pytest.mark.parametrize("code", ["", "6901028075763", "96385074", "036000291452", "10614141000415", "HOUSE-17", "123456"])
def test_right_barcodes_and_codes_of_the_house_pass(code):
    assert barcode_problem(code) is None


@pytest.mark.parametrize("code", ["6901028075764", "96385075", "036000291453", "10614141000416", "条码一号", "69 01", "A" * 33, "６９０１"])
def test_a_wrong_check_digit_or_a_strange_sign_is_refused(code):
    assert barcode_problem(code).code == "E_BARCODE"


@pytest.mark.parametrize(
    ("price", "discount", "net"),
    [
        (15_000, 0, 15_000),  # 1.5000 yuan
        (15_000, 1_000, 13_500),  # ten off
        (12_345, 333, 11_934),  # 12345 x 0.9667 = 11933.9115
        (5, 1_000, 5),  # 4.5 is rounded up, once
        (1, 9_999, 0),
    ],
)
def test_a_discount_is_taken_off_and_rounded_half_up_once(price, discount, net):
    assert after_discount(price, discount) == net


@examples(200)
@given(price=st.integers(1, 10**12), discount=st.integers(0, 9_999))
def test_property_the_price_after_discount_is_the_nearest_one(price, discount):
    assert abs(after_discount(price, discount) - Fraction(price * (10_000 - discount), 10_000)) <= Fraction(1, 2)
