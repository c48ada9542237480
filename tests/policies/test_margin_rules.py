"""What a dealer earns by us, worked out by hand. Months are counted on: 24302 is March 2025 (2025 x 12 + 2)."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.policies.rules.margins import Margin, Moved, in_quarters, margins, priceless, whole
from kehu_desk.sales.rules.periods import Period

WINE, BEER = UUID(int=1), UUID(int=2)
JAN = 2025 * 12
YUAN = 100
MONTH_MOVES = st.builds(
    Moved, st.integers(JAN - 6, JAN + 11), st.sampled_from([WINE, BEER]), st.integers(-50_000, 50_000), st.integers(-900_000, 900_000)
)


def moved(month, boxes, yuan, product=WINE):
    return Moved(JAN + month, product, boxes * 1000, yuan * YUAN)


def reckon(sold, bought, months=3, rebates=(), supports=()):
    return margins(Period(JAN, months), sold, bought, dict(rebates), dict(supports))


def test_the_worked_example():
    """January: bought 100 boxes for 10,000 (100 each), sold 60 for 7,200: 7,200 - 6,000 = 1,200.
    February: bought 50 for 4,500 and 10 more came as gifts, so 60 for 4,500 (75 each); sold 30 for 3,600: 3,600 - 2,250 = 1,350.
    March: bought nothing, so February's 75 holds; sold 20 for 2,500, and 2 came back for 240: 2,260 - 18 x 75 = 910.
    With a rebate of 500 in February and a support of 300 in March: 1,200 + 1,850 + 1,210 = 4,260.
    """
    sold = [moved(0, 60, 7200), moved(1, 30, 3600), moved(2, 18, 2260)]
    bought = [moved(0, 100, 10_000), moved(1, 60, 4500)]
    found = reckon(sold, bought, rebates={JAN + 1: 500 * YUAN}, supports={JAN + 2: 300 * YUAN})
    assert [each.goods_fen for each in found] == [1200 * YUAN, 1350 * YUAN, 910 * YUAN]
    assert [each.total_fen for each in found] == [1200 * YUAN, 1850 * YUAN, 1210 * YUAN]
    all_of_it = whole(found)
    assert (all_of_it.sold_fen, all_of_it.total_fen) == (13_060 * YUAN, 4260 * YUAN)
    assert all_of_it.rate_bp == 2649  # 3,460 of 13,060 is 26.493 %


def test_a_price_that_does_not_divide_is_rounded_once_a_month():
    """Three boxes for 100.00: one costs 33.333…; four sold one by one for 40.00 each earn 160 - 133.333… = 26.67."""
    found = reckon([Moved(JAN, WINE, 1000, 4000)] * 4, [Moved(JAN, WINE, 3000, 10_000)], 1)
    assert found[0].goods_fen == 2667


def test_half_a_fen_is_rounded_away_from_zero_also_in_a_loss():
    """Two thousandths were bought for one fen: one of them, sold for 1 fen and for nothing, earns 0.5 and -0.5."""
    bought = [Moved(JAN, WINE, 2, 1)]
    assert reckon([Moved(JAN, WINE, 1, 1)], bought, 1)[0].goods_fen == 1
    assert reckon([Moved(JAN, WINE, 1, 0)], bought, 1)[0].goods_fen == -1


@pytest.mark.parametrize(
    "bought",
    [[], [moved(1, 10, 500)], [moved(0, 10, 0)], [moved(0, -3, -300)], [moved(0, 0, 200)], [moved(0, 10, 500, BEER)]],
    ids=["never bought", "bought later", "gifts alone", "more came back", "an amount without goods", "other goods"],
)
def test_goods_without_a_price_earn_nothing_that_could_be_told_and_are_named(bought):
    found = reckon([moved(0, 5, 500)], bought, 1)[0]
    assert found == Margin(JAN, 500 * YUAN, 0, 500 * YUAN)
    assert found.rate_bp is None
    assert priceless([moved(0, 5, 500)], bought) == {WINE: 500 * YUAN}


def test_the_last_price_before_holds_from_before_the_period_too_and_later_ones_do_not():
    bought = [moved(-9, 10, 900), moved(-7, 10, 800), moved(2, 10, 100)]
    assert [each.goods_fen for each in reckon([moved(1, 1, 100), moved(2, 1, 100)], bought)] == [0, 20 * YUAN, 90 * YUAN]


def test_a_month_of_returns_keeps_the_price_of_the_month_before():
    bought = [moved(0, 10, 800), moved(1, -2, -160)]
    assert reckon([moved(1, 1, 100)], bought)[1].goods_fen == 20 * YUAN


def test_returns_of_his_customers_take_the_margin_back():
    bought = [moved(0, 10, 800)]
    assert reckon([moved(0, 1, 100), moved(1, -1, -100)], bought, 2) == (
        Margin(JAN, 100 * YUAN, 20 * YUAN), Margin(JAN + 1, -100 * YUAN, -20 * YUAN),
    )  # fmt: skip


def test_no_rate_of_nothing_and_none_where_more_came_back_than_was_sold():
    assert Margin(JAN).rate_bp is None
    assert Margin(JAN, -100, -20).rate_bp is None
    assert Margin(JAN, 100, -20).rate_bp == -2000


def test_a_dealer_who_sold_nothing_has_his_rebates_still():
    assert reckon([], [], 1, rebates={JAN: 700}) == (Margin(JAN, rebate_fen=700),)


def test_quarters_of_an_office_whose_year_begins_in_april():
    """The period is February to May: two months of the last quarter of 2024, two of the first of 2025."""
    months = [Margin(JAN + at, at, at, at, at, at) for at in (1, 2, 3, 4)]
    assert in_quarters(months, 4) == (Margin(2024 * 4 + 3, 3, 3, 3, 3, 3), Margin(2025 * 4, 7, 7, 7, 7, 7))


@given(st.lists(MONTH_MOVES, max_size=40), st.lists(MONTH_MOVES, max_size=40), st.integers(1, 12))
def test_quarters_and_the_whole_add_up_to_the_months(sold, bought, begins):
    months = margins(Period(JAN, 12), sold, bought, {JAN + 3: 500}, {JAN + 4: 600})
    assert whole(in_quarters(months, begins))[1:] == whole(months)[1:]
    assert whole(months).sold_fen == sum(each.fen for each in sold if each.month >= JAN)


@given(st.lists(MONTH_MOVES, max_size=40), st.lists(MONTH_MOVES, max_size=40))
def test_what_is_named_as_without_a_price_is_what_is_left_out(sold, bought):
    inside = [each for each in sold if each.month >= JAN]
    assert sum(priceless(inside, bought).values()) == whole(margins(Period(JAN, 12), inside, bought, {}, {})).priceless_fen


@given(st.lists(MONTH_MOVES, max_size=20), st.lists(MONTH_MOVES, max_size=20), st.randoms())
def test_the_order_of_the_lines_does_not_matter(sold, bought, dice):
    before = margins(Period(JAN, 12), sold, bought, {}, {})
    mixed_sold, mixed_bought = dice.sample(sold, len(sold)), dice.sample(bought, len(bought))
    assert margins(Period(JAN, 12), mixed_sold, mixed_bought, {}, {}) == before


@given(st.lists(MONTH_MOVES, max_size=30), st.integers(1, 500))
def test_at_a_price_that_never_moves_goods_earn_the_amount_less_quantity_times_price(sold, yuan):
    inside = [each for each in sold if each.month >= JAN]
    found = margins(Period(JAN, 12), inside, [moved(-3, 1, yuan, WINE), moved(-3, 1, yuan, BEER)], {}, {})
    exact = sum(each.fen * 1000 - each.qty3 * yuan * YUAN for each in inside)
    assert abs(whole(found).goods_fen * 1000 - exact) <= 500 * 12  # half a fen a month at most
