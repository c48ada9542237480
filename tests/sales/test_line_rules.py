"""What may stand in a sales line, and what it comes to. Figures worked out by hand (business.md §0, §12)."""

from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.kernel.money import amount_fen, half_up
from kehu_desk.products.rules import to_base
from kehu_desk.sales.rules import tracing
from kehu_desk.sales.rules.faults import Earlier, line_faults
from kehu_desk.sales.rules.records import SIGNS, Amounts, SaleLine, amounts, from_amount, per_base, reversal
from soaking import examples

TODAY = date(2026, 3, 2)
DEALER, SHOP, WINE = uuid4(), uuid4(), uuid4()


class Goods(NamedTuple):
    base_unit: str = "瓶"
    units: dict[str, int] = {"箱": 24_000, "袋": 500}
    state: str = "active"


def line(**other) -> SaleLine:
    facts = {
        "level": "L2", "doc_type": "sale", "traded_on": date(2026, 3, 1), "seller_id": DEALER, "buyer_id": SHOP, "product_id": WINE,
        "unit": "瓶", "qty_entered3": 10_000, "price4": 100_000,
    } | other  # fmt: skip
    if "qty3" not in facts:
        facts["qty3"] = to_base(facts["qty_entered3"], facts["unit"], "瓶", Goods().units) if facts["qty_entered3"] is not None else None
    return SaleLine(**facts)


def codes(wrong: SaleLine, goods=Goods(), earlier=None) -> list[str]:
    return [each.code for each in line_faults(wrong, goods, TODAY, earlier)]


def test_a_plain_line_has_no_faults():
    assert codes(line()) == []


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"level": "L5"}, "E_LINE_LEVEL"),
        ({"doc_type": "loan"}, "E_LINE_TYPE"),
        ({"data_source": "rumour"}, "E_LINE_SOURCE"),
        ({"line_no": 0}, "E_LINE_NUMBER"),
        ({"ext_no": "9" * 65}, "E_LINE_NUMBER"),
        ({"traded_on": None}, "E_LINE_DAY"),
        ({"traded_on": date(1989, 12, 31)}, "E_LINE_DAY"),
        ({"traded_on": TODAY + timedelta(days=1)}, "E_LINE_DAY"),
        ({"made_on": date(2026, 2, 1), "expires_on": date(2026, 1, 31)}, "E_LINE_EXPIRY"),
        ({"due_on": date(2026, 2, 28)}, "E_LINE_DUE"),
        ({"product_id": None}, "E_LINE_PRODUCT"),
        ({"qty_entered3": 0}, "E_LINE_QTY"),
        ({"qty_entered3": -1000}, "E_LINE_QTY"),
        ({"qty_entered3": None}, "E_LINE_QTY"),
        ({"qty_entered3": 10**12 + 1000}, "E_LINE_QTY"),
        ({"qty3": 9_999}, "E_LINE_QTY"),
        ({"unit": "桶"}, "E_UNIT"),
        ({"unit": "袋", "qty_entered3": 333}, "E_UNEVEN_PACK"),
        ({"seller_id": None}, "E_LINE_SELLER"),
        ({"level": "L1", "buyer_id": SHOP}, "E_LINE_SELLER"),
        ({"level": "L1", "seller_id": None, "buyer_id": None}, "E_LINE_BUYER"),
        ({"buyer_id": None, "buyer_name": "  "}, "E_LINE_BUYER"),
        ({"buyer_id": DEALER}, "E_LINE_BUYER"),
        ({"price4": None}, "E_LINE_PRICE"),
        ({"price4": -1}, "E_LINE_PRICE"),
        ({"discount": 10_001}, "E_LINE_DISCOUNT"),
        ({"discount": -1}, "E_LINE_DISCOUNT"),
        ({"told": 9_999}, "E_LINE_AMOUNT"),
        ({"currency": "EURO", "fx_rate8": 7}, "E_LINE_CURRENCY"),
        ({"currency": "USD", "fx_rate8": 0}, "E_LINE_CURRENCY"),
        ({"fx_rate8": 2}, "E_LINE_CURRENCY"),
    ],
)
def test_each_fault_alone_is_found_and_names_its_cell(wrong, code):
    [fault] = line_faults(line(**wrong), Goods(), TODAY)
    assert fault.code == code
    assert dict(fault.facts)["field"]


def test_the_bounds_themselves_are_no_faults():
    assert codes(line(traded_on=date(1990, 1, 1))) == codes(line(traded_on=TODAY)) == codes(line(discount=10_000)) == []
    assert codes(line(made_on=TODAY, expires_on=TODAY)) == codes(line(due_on=date(2026, 3, 1))) == codes(line(told=10_000)) == []


def test_the_last_level_may_sell_to_somebody_unnamed_and_a_name_is_enough_above():
    assert codes(line(level="L4", buyer_id=None)) == codes(line(buyer_id=None, buyer_name="兴隆烟酒店")) == []


def test_a_product_not_approved_is_not_sold_one_that_is_retired_may_still_come_back():
    assert codes(line(), Goods(state="draft")) == ["E_LINE_PRODUCT"]
    assert codes(line(doc_type="return"), Goods(state="retired")) == []
    assert codes(line(), None) == ["E_LINE_PRODUCT"]


def test_all_faults_of_a_line_are_told_at_once():
    assert codes(line(level="L9", traded_on=None, qty_entered3=0)) == ["E_LINE_LEVEL", "E_LINE_DAY", "E_LINE_QTY"]


def test_a_number_used_before_is_named_with_where_it_was_used():
    [stored] = line_faults(line(ext_no="XS-1"), Goods(), TODAY, Earlier("XS-1", 1, date(2026, 2, 3)))
    assert (stored.code, dict(stored.facts)["day"], dict(stored.facts)["why"]) == ("E_DUP_LINE", date(2026, 2, 3), "store")
    [above] = line_faults(line(ext_no="XS-1"), Goods(), TODAY, Earlier("XS-1", 1, row=7))
    assert (dict(above.facts)["row"], dict(above.facts)["why"]) == (7, "row")


@pytest.mark.parametrize(
    ("facts", "kept"),
    [
        ({}, Amounts(10_000, 10_000, 0, 10_000, 10_000)),
        ({"discount": 500}, Amounts(10_000, 10_000, 500, 9_500, 9_500)),
        ({"unit": "箱", "qty_entered3": 2_000, "discount": 1}, Amounts(2_000, 48_000, 1, 47_999, 47_999)),
        ({"doc_type": "return", "discount": 500}, Amounts(-10_000, -10_000, -500, -9_500, -9_500)),
        ({"doc_type": "exchange_in"}, Amounts(-10_000, -10_000, 0, -10_000, -10_000)),
        ({"doc_type": "exchange_out"}, Amounts(10_000, 10_000, 0, 10_000, 10_000)),
        ({"doc_type": "gift"}, Amounts(10_000, 10_000, 0, 0, 0)),
        ({"doc_type": "sample", "price4": None}, Amounts(10_000, 10_000, 0, 0, 0)),
        ({"qty_entered3": 1_500, "price4": 33_333}, Amounts(1_500, 1_500, 0, 500, 500)),  # 4.99995 yuan
        ({"qty_entered3": 1, "price4": 50_000}, Amounts(1, 1, 0, 1, 1)),  # half a fen goes up
        ({"doc_type": "return", "qty_entered3": 1, "price4": 50_000}, Amounts(-1, -1, 0, -1, -1)),
        ({"currency": "USD", "fx_rate8": 712_345_678}, Amounts(10_000, 10_000, 0, 10_000, 71_235)),  # 712.345678 yuan
    ],
)
def test_what_a_line_comes_to(facts, kept):
    assert codes(line(**facts)) == []
    assert amounts(line(**facts)) == kept


def test_a_price_of_a_case_becomes_one_of_a_bottle_and_the_amount_stays_what_the_paper_says():
    assert per_base(10_000, 2_400_000, 24_000) == (100_000, 0)  # 240.00 a case of 24
    assert per_base(3_000, 100_000, 1_000, 7) == (100_000, 7)
    price, discount = per_base(10_000, 2_500_000, 24_000)  # 250.00: 10.41666… a bottle
    assert (price, discount) == (104_167, 1)
    assert amount_fen(240_000, price, discount) == 250_000


def test_a_price_is_worked_out_from_the_amount():
    assert from_amount(10_000, 10_000) == (100_000, 0)
    price, discount = from_amount(3_000, 1_000)  # 10.00 for three
    assert amount_fen(3_000, price, discount) == 1_000
    assert (price, discount) == (33_334, 0)


PRICED = st.builds(
    lambda qty, price, share, kind, unit: line(
        qty_entered3=qty * (1000 if unit == "箱" else 1), price4=price, doc_type=kind, unit=unit,
        discount=half_up(qty * (1000 * 24 if unit == "箱" else 1) * price, 100_000) * share // 100,
    ),
    st.integers(1, 10**6), st.integers(0, 10**8), st.integers(0, 100), st.sampled_from(sorted(SIGNS)), st.sampled_from(["瓶", "箱"]),
)  # fmt: skip


@examples(200)
@given(PRICED)
def test_property_a_line_and_its_reversal_come_to_nothing(sale):
    if sale.doc_type in ("gift", "sample"):
        sale = sale._replace(discount=0)
    assert codes(sale) == []
    kept = amounts(sale)
    stored = sale._replace(price4=0 if sale.doc_type in ("gift", "sample") else sale.price4)
    back = reversal(stored, kept, WINE, TODAY, "录入错误")
    assert codes(back) == []
    assert [here + there for here, there in zip(kept, amounts(back), strict=True)] == [0, 0, 0, 0, 0]
    assert kept.doc == amount_fen(kept.qty3, stored.price4 or 0, kept.discount)
    assert (kept.qty3 < 0) == (SIGNS[sale.doc_type] < 0)


@examples(200)
@given(st.integers(1, 10**6), st.integers(0, 10**9), st.integers(1, 1000), st.integers(0, 100))
def test_property_no_conversion_of_units_changes_the_amount(cases, price, bottles, share):
    paper = half_up(cases * 1000 * price, 100_000)
    off = paper * share // 100
    found = per_base(cases * 1000, price, bottles * 1000, off)
    assert amount_fen(cases * bottles * 1000, found.price4, found.discount) == paper - off
    assert found.discount >= off
    again = from_amount(cases * bottles * 1000, paper - off, off)
    assert amount_fen(cases * bottles * 1000, again.price4, again.discount) == paper - off


def test_depth_of_tracing_by_hand():
    """1000 moved in; 200 more lie in stock: 800 could go on. 600 told at L2, 300 at L3, 330 at L4."""
    two, three, four = tracing.depths({1: 1000, 2: 600, 3: 300, 4: 330}, {2: 200})
    assert (two.share, three.share, four.share) == (Fraction(3, 4), Fraction(1, 2), Fraction(11, 10))
    assert (two.bp, three.bp, four.bp) == (7500, 5000, 11000)
    assert tracing.score((two, three, four)) == Fraction(1, 2) * Fraction(3, 4) + Fraction(3, 10) * Fraction(1, 2) + Fraction(1, 5)
    assert tracing.to_bp(tracing.score((two, three, four))) == 7250


def test_where_nothing_moved_there_is_no_depth_and_more_returned_than_sold_is_nothing():
    two, three, four = tracing.depths({1: 0, 2: 600, 3: -5})
    assert (two.share, three.share, four.share) == (None, Fraction(0), None)
    assert tracing.score((two, three, four)) == 0


QUANTITIES = st.dictionaries(st.sampled_from([1, 2, 3, 4]), st.integers(-(10**9), 10**9))


@examples(200)
@given(QUANTITIES, QUANTITIES)
def test_property_the_score_lies_between_nothing_and_all(recorded, kept_back):
    assert 0 <= tracing.score(tracing.depths(recorded, kept_back)) <= 1


@pytest.mark.parametrize(
    ("region", "area", "outside"),
    [
        ("330106", ["330000"], False), ("330106", ["330100"], False), ("330106", ["330106"], False), ("330106", ["330200"], True),
        ("350100", ["330000", "310000"], True), ("350100", ["330000", "350000"], False), ("", ["330000"], False), ("350100", [], False),
    ],
)  # fmt: skip
def test_a_region_lies_inside_an_area_by_the_digits_of_its_code(region, area, outside):
    assert tracing.is_outside(region, area) is outside


@pytest.mark.parametrize(
    ("price", "off"), [(100_000, False), (100_100, False), (100_101, True), (99_900, False), (99_899, True), (0, True)]
)
def test_a_price_may_differ_by_a_thousandth(price, off):
    assert tracing.is_off_price(price, 100_000) is off
