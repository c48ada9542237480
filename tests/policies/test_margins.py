"""What dealers earn by us in a real office: what counts, who may see it, in which period. Today is 2 March 2026."""

from datetime import date

import pytest
from margin_steps import YUAN, line, rebate, sell, support

from goods_shelf import stock
from kehu_desk.access.levels import RaisedLevel
from kehu_desk.policies.rules.margins import whole
from kehu_desk.policies.service.margins import LAST_YEAR, THIS_YEAR, TWELVE, listed, margin_view, period_of
from kehu_desk.sales.rules.periods import Period
from real_office import codes
from trade_steps import put

JAN, FEB = date(2026, 1, 15), date(2026, 2, 10)
HERE = 2026 * 12


def trade_of_a_dealer(trade, wine):
    """Bought 100 for 10,000 in January, 50 and 10 as gifts for 4,500 in February; sold 60 for 7,200, then 30 for 3,600."""
    sell(
        trade, line(trade, "L1", wine, JAN, 100, 10_000), line(trade, "L1", wine, FEB, 50, 4500),
        line(trade, "L1", wine, FEB, 10, 0, doc_type="gift"), line(trade, "L2", wine, JAN, 60, 7200), line(trade, "L2", wine, FEB, 30, 3600),
    )  # fmt: skip


@pytest.fixture
def wine(trade):
    return stock(trade)


def rows(trade, login="rep", span=THIS_YEAR):
    return [(row.name, row.margin.total_fen) for row in listed(trade.door, trade[login], span)]


def view(trade, login="rep", span=THIS_YEAR, customer=None):
    return margin_view(trade.door, trade[login], customer or trade.customer, span)


def test_goods_rebates_and_supports_by_month(trade, wine):
    trade_of_a_dealer(trade, wine)
    rebate(trade, 500, FEB)
    support(trade, 300, JAN)
    found = view(trade)
    assert found.period == Period(HERE, 3)
    assert [(each.goods_fen, each.rebate_fen, each.support_fen) for each in found.months] == [
        (1200 * YUAN, 0, 300 * YUAN), (1350 * YUAN, 500 * YUAN, 0), (0, 0, 0),
    ]  # fmt: skip
    assert found.row.margin == whole(found.months)
    assert [each.total_fen for each in found.quarters] == [3350 * YUAN]
    assert rows(trade) == [("杭州华东医药有限公司", 3350 * YUAN)]


def test_what_is_cancelled_and_samples_count_for_nothing(trade, wine):
    sell(
        trade, line(trade, "L1", wine, JAN, 10, 1000), line(trade, "L1", wine, JAN, 10, 100, state="cancelled"),
        line(trade, "L1", wine, JAN, 10, 0, doc_type="sample"), line(trade, "L2", wine, JAN, 1, 150),
        line(trade, "L2", wine, JAN, 5, 0, doc_type="sample"), line(trade, "L2", wine, JAN, 9, 900, state="cancelled"),
    )  # fmt: skip
    assert view(trade).row.margin.goods_fen == 50 * YUAN


def test_lines_of_lower_levels_and_of_other_dealers_are_not_his(trade, wine):
    trade_of_a_dealer(trade, wine)
    sell(trade, line(trade, "L3", wine, JAN, 5, 900), line(trade, "L2", wine, JAN, 5, 900, customer=trade.second))
    assert view(trade).row.margin.sold_fen == 10_800 * YUAN


def test_the_price_is_found_in_the_years_before_the_period(trade, wine):
    sell(trade, line(trade, "L1", wine, date(2023, 5, 1), 10, 900), line(trade, "L1", wine, date(2024, 5, 1), 10, 800))
    sell(trade, line(trade, "L2", wine, JAN, 1, 100), line(trade, "L1", wine, FEB, 10, 100))
    assert view(trade).row.margin.goods_fen == 20 * YUAN  # 80 of 2024, neither 90 of 2023 nor 10 of February


def test_goods_he_never_bought_of_us_are_named_and_not_counted(trade, wine):
    beer = stock(trade, "0002", "啤酒")
    trade_of_a_dealer(trade, wine)
    sell(trade, line(trade, "L2", beer, JAN, 5, 500))
    found = view(trade)
    assert found.priceless == (("啤酒", 500 * YUAN),)
    assert found.row.margin.total_fen == 2550 * YUAN
    assert found.row.margin.priceless_fen == 500 * YUAN


def test_another_dealers_purchase_says_no_price(trade, wine):
    sell(trade, line(trade, "L1", wine, JAN, 10, 900, customer=trade.second), line(trade, "L2", wine, JAN, 1, 100))
    assert view(trade).row.margin.priceless_fen == 100 * YUAN


def test_rebates_not_yet_paid_and_those_of_other_days_are_not_received(trade, wine):
    trade_of_a_dealer(trade, wine)
    rebate(trade, 500, None, state="approved")
    rebate(trade, 600, date(2025, 12, 31))
    assert view(trade).row.margin.rebate_fen == 0
    assert view(trade, span=TWELVE).row.margin.rebate_fen == 600 * YUAN


def test_who_reported_nothing_sold_on_is_not_on_the_list(trade, wine):
    sell(trade, line(trade, "L1", wine, JAN, 100, 10_000))
    assert rows(trade) == []
    assert codes(view, trade) == ("E_NOT_FOUND",)


def test_who_earned_most_stands_first(trade, wine):
    trade_of_a_dealer(trade, wine)
    sell(
        trade, line(trade, "L1", wine, JAN, 9, 90, customer=trade.second), line(trade, "L2", wine, JAN, 9, 9000, customer=trade.second),
        line(trade, "L1", wine, JAN, 9, 90, customer=trade.other), line(trade, "L2", wine, JAN, 9, 80, customer=trade.other),
    )  # fmt: skip
    assert [name for name, _fen in rows(trade, "mgr")] == ["绍兴越城酒业有限公司", "杭州华东医药有限公司", "福州闽江贸易有限公司"]
    assert rows(trade, "mgr")[2][1] == -10 * YUAN  # less than it cost him


@pytest.mark.parametrize(
    ("login", "sees"),
    [
        ("rep", True), ("sup", True), ("mgr", True), ("rep2", False), ("rep3", False), ("sup2", False), ("kam", False), ("cus", False),
        ("finance", False), ("con", False), ("service", False), ("aud", False), ("adm", False),
    ],
)  # fmt: skip
def test_sales_and_policies_of_a_dealer_must_both_be_his_to_view(trade, wine, login, sees):
    trade_of_a_dealer(trade, wine)
    assert bool(rows(trade, login)) is sees
    assert (codes(view, trade, login) == ()) is sees


@pytest.mark.parametrize("section", ["SAL", "POL"])
def test_one_section_raised_takes_the_whole_of_it_away(trade, wine, section):
    trade_of_a_dealer(trade, wine)
    put(trade, RaisedLevel(customer_id=trade.customer, section=section, level=3))
    assert rows(trade) == []
    assert codes(view, trade) == ("E_NOT_FOUND",)


def test_both_sections_are_entered_before_the_first_figure(trade, wine):
    trade_of_a_dealer(trade, wine)
    view(trade)
    entries = [(each.section, each.customer_id) for each in trade.entries("section.view")]
    assert entries == [("SAL", trade.customer), ("POL", trade.customer)]


@pytest.mark.parametrize(
    ("span", "begins", "first", "months"),
    [
        (THIS_YEAR, 1, HERE, 3), (LAST_YEAR, 1, HERE - 12, 12), (TWELVE, 1, HERE - 9, 12), (THIS_YEAR, 4, HERE - 9, 12),
        (LAST_YEAR, 4, HERE - 21, 12), (THIS_YEAR, 3, HERE + 2, 1),
    ],
)  # fmt: skip
def test_the_periods_follow_the_offices_year(span, begins, first, months):
    assert period_of(span, date(2026, 3, 2), begins) == Period(first, months)
