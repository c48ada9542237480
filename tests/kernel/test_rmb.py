"""Amounts in Chinese capitals by the rule of the central bank (支付结算办法, annex 1)."""

import csv
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.kernel.rmb import MOST, capitals
from shared import shared_data
from soaking import examples

OWN = [
    (0, "零元整"), (1, "壹分"), (10, "壹角"), (99, "玖角玖分"), (100, "壹元整"), (101, "壹元零壹分"), (110, "壹元壹角"),
    (1000, "壹拾元整"), (1010, "壹拾元零壹角"), (10000, "壹佰元整"), (10100, "壹佰零壹元整"), (1000000, "壹万元整"),
    (1000100, "壹万零壹元整"), (10_0000_00, "壹拾万元整"), (10_0500_00, "壹拾万零伍佰元整"), (10_5000_00, "壹拾万伍仟元整"),
    (1_0000_0000_00, "壹亿元整"), (1_0000_0001_00, "壹亿零壹元整"), (1_0000_5000_00, "壹亿零伍仟元整"), (1_0001_0000_00, "壹亿零壹万元整"),
    (1_0000_0000_0000_00, "壹万亿元整"), (1_0001_0000_0000_00, "壹万零壹亿元整"), (1_0000_0001_0000_00, "壹万亿零壹万元整"), (1_2345_0000_0000_00, "壹万贰仟叁佰肆拾伍亿元整"),
    (-1234500, "负壹万贰仟叁佰肆拾伍元整"), (-5, "负伍分"), (140950, "壹仟肆佰零玖元伍角"), (32504, "叁佰贰拾伍元零肆分"),
    (10700053, "壹拾万柒仟元零伍角叁分"),
]  # fmt: skip


@pytest.mark.parametrize(("fen", "words"), OWN)
def test_each_amount_in_capitals(fen, words):
    assert capitals(fen) == words


def test_the_worked_examples_of_the_central_bank():
    with (shared_data() / "reference" / "rmb_upper_pboc.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 6
    for row in rows:
        assert capitals(int(Decimal(row["amount"]) * 100)) in row["accepted_forms"].split("|"), row


def test_zheng_stands_after_yuan_and_never_after_fen():
    for fen in (100, 200000, 5000000000):
        assert capitals(fen).endswith("元整")
    for fen in (101, 123, 9, 110, 50):
        assert "整" not in capitals(fen)


def test_what_no_paper_names_is_refused():
    assert capitals(MOST - 1).startswith("玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿")
    for fen in (MOST, -MOST):
        with pytest.raises(ValueError, match="too large"):
            capitals(fen)


def read_back(words):
    """By a reader of its own: zeros are only ornament, names of groups multiply all that stands before them in the group."""
    sign, words = (-1, words[1:]) if words[0] == "负" else (1, words)
    yuan, _, rest = words.rstrip("整").rpartition("元")
    worth = {"拾": 10, "佰": 100, "仟": 1000, "万": 10**4, "亿": 10**8}

    def whole(text):
        for name in ("亿", "万"):
            if name in text:
                above, _, below = text.rpartition(name)
                return whole(above) * worth[name] + whole(below)
        total, digit = 0, 0
        for char in text:
            if char in worth:
                total, digit = total + digit * worth[char], 0
            else:
                digit = "零壹贰叁肆伍陆柒捌玖".index(char)
        return total + digit

    cents = 0
    for name, value in (("角", 10), ("分", 1)):
        if name in rest:
            cents += "零壹贰叁肆伍陆柒捌玖".index(rest[rest.index(name) - 1]) * value
    return sign * (whole(yuan) * 100 + cents)


AMOUNTS = st.one_of(
    st.integers(-(10**8), 10**8),
    st.integers(-MOST + 1, MOST - 1),
    st.lists(st.sampled_from("0001379"), min_size=1, max_size=18).map(lambda digits: int("".join(digits))),
)


@given(AMOUNTS)
@examples(400)
def test_property_capitals_read_back_give_the_amount(fen):
    words = capitals(fen)
    assert read_back(words) == fen
    assert "零零" not in words
    assert set(words) <= set("负零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整")
