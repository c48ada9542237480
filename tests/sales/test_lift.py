"""What an action sold beyond its baseline, and what that returned (business.md §15, §16; R16, R32)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goods_shelf import stock
from kehu_desk.kernel.ids import new_id
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries.lift import Sold, sold_between, weeks_before
from kehu_desk.sales.rules.lift import Baseline, baseline_before, baseline_last_year, incremental_margin, lift_bp, roi_bp
from soaking import examples
from trade_steps import TODAY, ago, put

START = TODAY - timedelta(days=14)


def test_last_year_grows_by_a_factor():
    assert baseline_last_year(200_000) == Baseline("last_year", 200_000, 0)
    assert baseline_last_year(200_000, 11_000).value3 == 220_000
    assert baseline_last_year(5, 11_000).value3 == 6  # 5.5 away from zero


@pytest.mark.parametrize("weeks", [(), (7_000,), (7_000,) * 3])
def test_fewer_than_four_weeks_make_no_baseline(weeks):
    assert baseline_before(weeks, 14) is None


def test_weeks_before_are_taken_at_their_mean_for_the_days_of_the_action():
    assert baseline_before((7_000, 7_000, 14_000, 0), 14) == Baseline("before", 14_000, 4)
    assert baseline_before((7_000,) * 4, 10).value3 == 10_000


def test_only_the_last_eight_weeks_count():
    assert baseline_before((700_000, 700_000, *[7_000] * 8), 7) == Baseline("before", 7_000, 8)


def test_lift_margin_and_return_by_hand():
    base = Baseline("before", 100_000, 8)
    assert lift_bp(130_000, base) == 3_000
    assert lift_bp(80_000, base) == -2_000
    assert incremental_margin(130_000, base, 130_000) == 30_000  # 30 bottles more at 10.00 yuan each
    assert roi_bp(30_000, 20_000) == 5_000
    assert roi_bp(10_000, 20_000) == -5_000


def test_over_nothing_there_is_no_lift_and_of_no_cost_no_return():
    assert lift_bp(5_000, Baseline("last_year", 0)) is None
    assert lift_bp(5_000, Baseline("last_year", -1_000)) is None
    assert incremental_margin(0, Baseline("before", 100_000, 8), 0) is None
    assert roi_bp(30_000, 0) is None


@given(st.lists(st.integers(0, 10**9), min_size=4, max_size=12), st.integers(1, 366))
@examples(100)
def test_property_a_baseline_lies_between_the_least_and_the_most_of_its_weeks(weeks, days):
    found, used = baseline_before(weeks, days), weeks[-8:]
    assert found is not None and found.weeks == len(used)
    assert min(used) * days // 7 <= found.value3 <= max(used) * days // 7 + 1


# what was sold


def line(trade, customer, product, on, bottles, fen=1000, **more):
    """So many bottles at ten yuan each, unless something else is said."""
    facts = {
        "level": "L1", "doc_type": "sale", "state": "billed", "unit": "瓶", "qty_entered3": bottles * 1000, "qty3": bottles * 1000,
        "price4": 100_000, "amount_doc": bottles * fen, "amount_fen": bottles * fen,
    } | more  # fmt: skip
    put(trade, SalesRecord(
        id=new_id(), customer_id=customer, buyer_id=customer, product_id=product, traded_on=on, created_at=trade.clock[0],
        created_by=trade.id("finance"), **facts,
    ))  # fmt: skip


def total(trade, products, since=START, until=TODAY, customers=None):
    with trade.house.store.read() as session:
        return sold_between(session, customers or [trade.customer], products, since, until)


def weeks(trade, until=START, many=8, products=None):
    with trade.house.store.read() as session:
        return weeks_before(session, [trade.customer], products, until, many)


def test_what_counts_is_our_own_lines_net_of_returns_without_gifts(trade):
    wine = stock(trade, "W1", cost4=60_000)
    line(trade, trade.customer, wine, START, 10)
    line(trade, trade.customer, wine, TODAY, 5)
    line(trade, trade.customer, wine, TODAY, -2, doc_type="return")
    line(trade, trade.customer, wine, TODAY, 3, doc_type="gift", amount_doc=0, amount_fen=0)
    line(trade, trade.customer, wine, TODAY, 100, state="cancelled")
    line(trade, trade.customer, wine, TODAY, 100, level="L2", state="recorded", seller_id=trade.customer)
    line(trade, trade.customer, wine, START - timedelta(days=1), 100)
    line(trade, trade.customer, wine, TODAY + timedelta(days=1), 100)
    line(trade, trade.second, wine, TODAY, 100)
    found = total(trade, [wine])
    assert found == Sold(13_000, 13_000, 7_800)
    assert found.margin_fen == 5_200


def test_no_cost_is_told_where_one_product_has_none(trade):
    wine, other = stock(trade, "W1", cost4=60_000), stock(trade, "W2")
    line(trade, trade.customer, wine, TODAY, 10)
    line(trade, trade.customer, other, TODAY, 10)
    assert total(trade, [wine]).cost_fen == 6_000
    assert total(trade, None) == Sold(20_000, 20_000, None)


def test_several_customers_are_one_sum_and_nothing_sold_is_nothing(trade):
    wine = stock(trade, "W1", cost4=60_000)
    assert total(trade, [wine]) == Sold(0, 0, 0)
    line(trade, trade.customer, wine, TODAY, 10)
    line(trade, trade.second, wine, TODAY, 1)
    assert total(trade, [wine], customers=[trade.customer, trade.second]).qty3 == 11_000
    assert total(trade, []) == Sold(0, 0, 0)


def test_weeks_end_on_the_day_before_the_oldest_first(trade):
    wine = stock(trade, "W1")
    line(trade, trade.customer, wine, START - timedelta(days=35), 1)
    line(trade, trade.customer, wine, START - timedelta(days=8), 2)
    line(trade, trade.customer, wine, START - timedelta(days=7), 4)
    line(trade, trade.customer, wine, START - timedelta(days=1), 8)
    line(trade, trade.customer, wine, START, 16)
    assert weeks(trade) == (1_000, 0, 0, 2_000, 12_000)
    assert weeks(trade, many=2) == (2_000, 12_000)


def test_weeks_before_the_first_sale_are_no_history(trade):
    wine, other = stock(trade, "W1"), stock(trade, "W2")
    assert weeks(trade) == ()
    line(trade, trade.customer, wine, START - timedelta(days=20), 1)
    line(trade, trade.customer, other, ago(300), 1)
    assert len(weeks(trade, products=[wine])) == 2
    assert len(weeks(trade)) == 8
    assert weeks(trade, until=date(2020, 1, 1)) == ()
