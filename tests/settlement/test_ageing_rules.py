"""Ageing as plain arithmetic: columns, days past due, weighted days, DSO by counting back, the share paid on time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.settlement.rules.ageing import Debt, Item, Month, aged, column, count_back, due_day, edges_of, on_time
from kehu_desk.settlement.rules.spans import Span, room, used
from soaking import examples

EDGES = (30, 60, 90, 180, 365)
DAY = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("past", "place"),
    [(-20, 0), (0, 0), (1, 1), (30, 1), (31, 2), (60, 2), (61, 3), (90, 3), (91, 4), (180, 4), (181, 5), (365, 5), (366, 6), (4000, 6)],
)
def test_days_past_due_fall_in_one_column(past, place):
    assert column(EDGES, past) == place


def test_the_worked_example_v3():
    items = [Item(400_000, date(2026, 3, 31)), Item(500_000, date(2026, 6, 9)), Item(800_000, date(2026, 7, 20))]
    found = aged(items, EDGES, DAY)
    assert found.columns == (800_000, 500_000, 0, 0, 400_000, 0, 0)
    assert (found.open_fen, found.overdue_fen, found.max_days, found.undated) == (1_700_000, 900_000, 91, 0)
    assert found.weighted_days == 28  # (400,000 × 91 + 500,000 × 21) ÷ 1,700,000 = 27.588


def test_a_credit_lessens_its_column_and_is_never_the_oldest_debt():
    found = aged([Item(1000, DAY - timedelta(5)), Item(-300, DAY - timedelta(20)), Item(-50, DAY - timedelta(700))], EDGES, DAY)
    assert found.columns == (0, 700, 0, 0, 0, 0, -50)
    assert (found.open_fen, found.overdue_fen, found.max_days) == (650, 650, 5)


def test_nothing_open_is_nothing_past_due():
    assert aged([], EDGES, DAY) == ((0, 0, 0, 0, 0, 0, 0), 0, 0, 0, 0, 0)


def test_weighted_days_of_a_balance_in_our_disfavour_are_none():
    assert aged([Item(-300, DAY - timedelta(20))], EDGES, DAY).weighted_days == 0


@pytest.mark.parametrize(
    ("traded", "due", "expected"),
    [(date(2026, 3, 1), date(2026, 4, 1), date(2026, 4, 1)), (date(2026, 3, 1), None, date(2026, 3, 31)), (date(2026, 1, 31), None, date(2026, 3, 2))],
)  # fmt: skip
def test_without_a_due_day_the_default_days_count_from_the_trade(traded, due, expected):
    assert due_day(traded, due, 30) == expected


@pytest.mark.parametrize("text", ["", "30/", "30/30", "60/30", "0/30", "-1", "a/b", "1/2/3/4/5/6/7/8/9"])
def test_columns_are_ascending_days(text):
    with pytest.raises(ValueError, match="days|invalid literal"):
        edges_of(text)


def test_columns_as_an_office_writes_them():
    assert edges_of("30/60/90/180/365") == EDGES
    assert edges_of("15") == (15,)


ITEMS = st.lists(st.builds(Item, st.integers(-(10**9), 10**9), st.dates(date(2020, 1, 1), date(2028, 1, 1)), st.booleans()), max_size=30)
SOME_EDGES = st.lists(st.integers(1, 900), min_size=1, max_size=8, unique=True).map(lambda days: tuple(sorted(days)))


@given(ITEMS, SOME_EDGES, st.dates(date(2021, 1, 1), date(2027, 1, 1)))
@examples(200)
def test_property_the_columns_come_to_what_is_open(items, edges, day):
    found = aged(items, edges, day)
    assert sum(found.columns) == found.open_fen == sum(item.open_fen for item in items)
    assert found.overdue_fen == sum(item.open_fen for item in items if item.due_on < day)
    assert found.undated == sum(not item.dated for item in items)


# DSO


def test_dso_counts_back_through_the_months():
    months = [Month(500, 30), Month(1000, 31), Month(2000, 30)]
    assert count_back(1500, months) == 61  # all of the first two
    assert count_back(2000, months) == 69  # 30 + 31 + 500 ÷ 2,000 × 30 = 68.5
    assert count_back(250, months) == 15
    assert count_back(0, months) == count_back(-100, months) == 0
    assert count_back(10_000, months) == 91  # older than the first sale is not known


def test_dso_a_month_without_sales_counts_with_its_days():
    assert count_back(100, [Month(0, 30), Month(200, 31)]) == 46  # 30 + 15.5


# paid on time


def test_on_time_share_by_amount():
    assert on_time([]) is None
    assert on_time([Debt(1000, 1000)]) == 10_000
    assert on_time([Debt(1000, 0)]) == 0
    assert on_time([Debt(1000, 250), Debt(2000, 2000)]) == 7500
    assert on_time([Debt(3000, 9000), Debt(3000, 0)]) == 5000  # what is paid too much elsewhere makes up for nothing
    assert on_time([Debt(3, 1)]) == 3333


# what stands from when until when


def test_a_span_stands_from_its_day_until_the_day_it_is_undone():
    span = Span(100, date(2026, 3, 1), date(2026, 3, 5))
    assert [span.stands(date(2026, 3, day)) for day in (1, 4, 5)] == [True, True, False]
    assert not span.stands(date(2026, 2, 28))
    assert not Span(100, date(2026, 3, 1), date(2026, 3, 1)).stands(date(2026, 3, 1))  # undone the same day: it never stood


def test_room_looks_at_every_later_day():
    spans = [Span(60, date(2026, 3, 1), date(2026, 3, 10)), Span(70, date(2026, 3, 20))]
    assert room(100, spans, date(2026, 3, 12)) == 30  # free on the 12th, but 70 are used from the 20th on
    assert room(100, spans, date(2026, 3, 25)) == 30
    assert room(100, spans[:1], date(2026, 3, 10)) == 100
    assert room(100, spans[:1], date(2026, 3, 9)) == 40


DAYS = st.integers(0, 40).map(lambda days: date(2026, 1, 1) + timedelta(days))
SPANS = st.lists(
    st.tuples(st.integers(1, 100), DAYS, st.one_of(st.none(), st.integers(0, 20))).map(
        lambda it: Span(it[0], it[1], None if it[2] is None else it[1] + timedelta(it[2]))
    ),
    max_size=8,
)


@given(SPANS, DAYS)
@examples(200)
def test_property_room_is_what_no_later_day_uses(spans, since):
    left = room(1000, spans, since)
    later = [since + timedelta(days) for days in range(80)]
    assert left == min(1000 - used(spans, day) for day in later)
