"""Months out of counts and movements: worked examples, and what holds whatever happens."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.inventory.rules.ledgers import DAY, Fact, Kind, Ledger, Tally, known_at, stock_at, stretches
from kehu_desk.inventory.rules.months import curve, deviation_bp, month_figures, months_between, next_month, sold_weekly
from soaking import examples

TEN_PERCENT = 1000
FEB = date(2026, 2, 1)


def day(text):
    return date.fromisoformat(f"2026-{text}")


def ledger(*facts, start="01-31", opening=100, anchored=True, tallies=()):
    """Quantities in whole units here, in thousandths inside."""
    moved = sorted((Fact(day(on), Kind(kind), qty * 1000) for on, kind, qty in facts), key=lambda each: each.on)
    return Ledger(day(start), opening * 1000, anchored, tuple(moved), tuple(Tally(day(on), qty * 1000) for on, qty in tallies))


def february(*facts, **more):
    return month_figures(stretches(ledger(*facts, **more)), FEB, TEN_PERCENT)


def units(figures):
    """Opening, seven movements, adjustment, closing, in whole units."""
    return [each / 1000 for each in figures[1:11]]


# worked examples


def test_without_reports_what_is_missing_was_sold():
    """推算销量 = 100 + 50 + 4 + 2 - 6 - 3 - 1 - 60 = 86."""
    found = february(
        ("02-03", "in_purchase", 50), ("02-05", "in_return", 4), ("02-06", "in_other", 2), ("02-07", "out_return", 6), ("02-08", "out_scrap", 3),
        ("02-09", "out_other", 1), tallies=[("02-28", 60)],
    )  # fmt: skip
    assert units(found) == [100, 50, 4, 2, 86, 6, 3, 1, 0, 60]
    assert (found.source, found.derived3, found.reported3, found.deviation_bp, found.exception) == ("derived", 86_000, None, None, "")


def test_with_reports_the_rest_is_an_adjustment_and_a_deviation():
    """Derived 100 + 50 - 60 = 90, reported 80: ten are missing, 10 / 90 = 11.11 %."""
    found = february(("02-03", "in_purchase", 50), ("02-10", "out_sales", 80), tallies=[("02-28", 60)])
    assert units(found) == [100, 50, 0, 0, 80, 0, 0, 0, -10, 60]
    assert (found.source, found.derived3, found.reported3) == ("reported", 90_000, 80_000)
    assert (found.deviation_bp, found.exception) == (1111, "deviation")


def test_a_deviation_of_a_tenth_is_borne():
    found = february(("02-10", "out_sales", 90), tallies=[("02-28", 0)])
    assert (found.deviation_bp, found.exception) == (1000, "")


def test_more_than_could_lie_there_is_an_exception_and_nothing_was_sold():
    found = february(("02-03", "in_purchase", 50), tallies=[("02-28", 170)])
    assert units(found) == [100, 50, 0, 0, 0, 0, 0, 0, 20, 170]
    assert (found.derived3, found.exception) == (-20_000, "negative")


def test_before_the_first_count_the_book_starts_from_nothing_and_says_so():
    facts = ("02-03", "in_purchase", 50), ("02-10", "out_sales", 20)
    found = february(*facts, opening=0, anchored=False)
    assert (units(found), found.exception) == ([0, 50, 0, 0, 20, 0, 0, 0, 0, 30], "from_zero")
    counted = february(*facts, opening=0, anchored=False, tallies=[("02-28", 90)])
    assert (units(counted), counted.derived3, counted.exception) == ([0, 50, 0, 0, 20, 0, 0, 0, 60, 90], None, "")


def test_a_book_below_nothing_is_an_exception():
    assert february(("02-10", "out_sales", 120)).exception == "below_zero"


def test_a_stretch_over_two_months_is_shared_by_its_days():
    """Counted on 31 January and 2 March: thirty days, sixty sold: 56 in February, 4 in March."""
    parts = stretches(ledger(tallies=[("03-02", 40)]))
    assert month_figures(parts, FEB, 0).out_sales3 == 56_000
    assert month_figures(parts, FEB, 0).derived3 is None
    march = month_figures(parts, day("03-01"), 0)
    assert (march.opening3, march.out_sales3, march.closing3, march.derived3) == (44_000, 4_000, 40_000, 60_000)


def test_several_counts_in_a_month_add_up():
    found = february(("02-12", "in_purchase", 10), tallies=[("02-10", 70), ("02-28", 50)])
    assert (found.derived3, found.out_sales3, found.counted3, found.closing3) == (60_000, 60_000, 50_000, 50_000)


def test_an_entry_taken_back_leaves_nothing_behind():
    found = february(("02-03", "out_scrap", 5), ("02-03", "out_scrap", -5))
    assert units(found) == [100, 0, 0, 0, 0, 0, 0, 0, 0, 100]


@pytest.mark.parametrize(("derived", "reported", "bp"), [(0, 5, -50_000), (100, 100, 0), (None, 5, None), (5, None, None), (3, 1, 6667)])
def test_deviation(derived, reported, bp):
    found = [None if each is None else each * 1000 for each in (derived, reported)]
    assert deviation_bp(*found) == bp


# weeks


def test_weeks_of_reports_end_today():
    told = ledger(*((f"02-{on:02}", "out_sales", 1) for on in range(1, 29)))
    assert sold_weekly(told, day("02-28"), 4) == (7_000, 7_000, 7_000, 7_000)


def test_weeks_of_derived_sales_end_on_the_last_count():
    told = ledger(tallies=[("02-28", 44)])
    assert sold_weekly(told, day("03-20"), 4) == (14_000, 14_000, 14_000, 14_000)


def test_weeks_before_anything_is_known_are_left_out():
    told = ledger(("02-20", "in_purchase", 10), ("02-25", "out_sales", 3), opening=0, anchored=False)
    assert sold_weekly(told, day("02-28"), 8) == (0, 3_000)


def test_nothing_known_is_no_week():
    assert sold_weekly(ledger(opening=0, anchored=False), day("02-28"), 8) == ()


def test_the_curve_tells_every_day_on_which_the_stock_changed():
    told = ledger(("02-03", "in_purchase", 50), tallies=[("02-04", 142)])
    assert [(each.on.day, each.qty3 // 1000, each.counted) for each in curve(told, FEB, day("02-28"))] == [
        (1, 98, False), (2, 96, False), (3, 144, False), (4, 142, True), (28, 142, False),
    ]  # fmt: skip


# whatever happens

DAYS = st.integers(0, 130).map(lambda each: date(2026, 1, 1) + timedelta(days=each))
FACTS = st.lists(st.builds(Fact, DAYS, st.sampled_from(list(Kind)), st.integers(-20_000, 300_000)), max_size=25)
TALLIES = st.dictionaries(DAYS, st.integers(0, 500_000), max_size=5)
START = date(2025, 12, 31)


def made(facts, tallies, opening=0, anchored=False):
    ordered = tuple(sorted(facts, key=lambda each: each.on))
    return Ledger(START, opening, anchored, ordered, tuple(Tally(on, tallies[on]) for on in sorted(tallies)))


@examples(200)
@given(FACTS, TALLIES, st.integers(0, 400_000), st.booleans())
def test_property_the_identity_holds_in_every_month_and_months_join(facts, tallies, opening, anchored):
    parts = stretches(made(facts, tallies, opening, anchored))
    before = opening
    for month in months_between(date(2026, 1, 1), date(2026, 6, 1)):
        told = month_figures(parts, month, TEN_PERCENT)
        _month, start, *moves, adjustment, end = told[:11]
        assert start == before
        assert end == start + sum(moves[:3]) - sum(moves[3:]) + adjustment
        before = end


@examples(200)
@given(FACTS, TALLIES, DAYS)
def test_property_stock_is_the_last_count_rolled_forward(facts, tallies, on):
    """On the days after the last count the stock is that count, more what came in, less what went out."""
    last = max((each for each in tallies if each <= on), default=None)
    if any(each > on for each in tallies):
        tallies = {each: qty for each, qty in tallies.items() if each <= on}
    rolled = tallies[last] if last else 0
    for fact in facts:
        if fact.on <= on and (last is None or fact.on > last):
            rolled += fact.qty3 if fact.kind.startswith("in_") else -fact.qty3
    assert stock_at(stretches(made(facts, tallies)), on) == rolled


@examples(100)
@given(FACTS, TALLIES, st.randoms())
def test_property_the_order_of_entry_makes_no_difference(facts, tallies, random):
    shuffled = list(facts)
    random.shuffle(shuffled)
    first, second = stretches(made(facts, tallies)), stretches(made(shuffled, tallies))
    for month in months_between(date(2026, 1, 1), date(2026, 5, 1)):
        assert month_figures(first, month, 0) == month_figures(second, month, 0)


@examples(100)
@given(FACTS, TALLIES)
def test_property_derived_sales_are_shared_out_to_the_last_thousandth(facts, tallies):
    silent = [fact for fact in facts if fact.kind is not Kind.SALES]
    for part in stretches(made(silent, tallies)):
        if part.derived3 is not None and part.derived3 >= 0:
            days = [part.after + DAY * at for at in range((part.upto - part.after).days + 1)]
            assert sum(part.sold3(before, after) for before, after in zip(days, days[1:], strict=False)) == part.derived3
            assert part.adjustment3 == 0


@examples(100)
@given(FACTS, TALLIES, DAYS)
def test_property_what_counts_alone_tell_is_what_was_counted(facts, tallies, on):
    parts = stretches(made(facts, tallies))
    for each in tallies:
        assert known_at(parts, each) == tallies[each]
    if known_at(parts, on) is None:
        assert on < min(tallies, default=date.max) or on > max(tallies, default=date.min)


def test_months_follow_one_another_over_the_year():
    assert next_month(date(2025, 12, 1)) == date(2026, 1, 1)
    assert months_between(date(2025, 11, 30), date(2026, 2, 1)) == [date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1), FEB]
