"""Which months a period means, on which day, in whichever year the office keeps (business.md §24)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.compositions.rules.asking import KINDS, name_parts, period_of, range_of
from kehu_desk.kernel.errors import No
from kehu_desk.sales.rules.periods import Period, month_of
from soaking import examples

TODAY = date(2026, 2, 28)


@pytest.mark.parametrize(
    ("kind", "since", "until"),
    [
        ("month", date(2026, 2, 1), date(2026, 2, 28)), ("last_month", date(2026, 1, 1), date(2026, 1, 31)),
        ("quarter", date(2026, 1, 1), date(2026, 3, 31)), ("last_quarter", date(2025, 10, 1), date(2025, 12, 31)),
        ("half", date(2026, 1, 1), date(2026, 6, 30)), ("year", date(2026, 1, 1), date(2026, 12, 31)),
        ("last_year", date(2025, 1, 1), date(2025, 12, 31)), ("to_date", date(2026, 1, 1), date(2026, 2, 28)),
    ],
)  # fmt: skip
def test_usual_periods_of_the_calendar_year(kind, since, until):
    found = period_of(kind, TODAY, 1)
    assert (found.since, found.until) == (since, until)


def test_a_quarter_of_a_year_that_begins_in_december_lies_in_two_calendar_years():
    found = period_of("quarter", TODAY, 12)
    assert (found.since, found.until) == (date(2025, 12, 1), date(2026, 2, 28))
    assert name_parts(found, 12) == ("quarter", 2025, 1)
    assert (period_of("year", TODAY, 12).since, period_of("year", TODAY, 12).until) == (date(2025, 12, 1), date(2026, 11, 30))


def test_a_range_turned_round_or_of_eleven_years_is_refused_in_words():
    assert isinstance(turned := range_of(date(2026, 3, 1), date(2026, 2, 28)), No)
    assert turned.code == "E_PERIOD_ORDER"
    assert isinstance(long := range_of(date(2015, 1, 1), date(2025, 1, 1)), No)
    assert long.code == "E_PERIOD_LONG"
    assert range_of(date(2026, 2, 28), date(2026, 2, 1)) == Period(month_of(TODAY), 1)


def test_how_periods_are_called():
    assert name_parts(Period(month_of(date(2025, 1, 1)), 12), 1) == ("year", 2025, 0)
    assert name_parts(Period(month_of(date(2025, 10, 1)), 3), 1) == ("quarter", 2025, 4)
    assert name_parts(Period(month_of(date(2025, 7, 1)), 1), 1) == ("month", 2025, 7)
    assert name_parts(Period(24_300, 5), 1) == ("months", 24_300, 24_304)


@examples(200)
@given(
    kind=st.sampled_from([each for each in KINDS if each != "range"]),
    today=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    begins=st.integers(1, 12),
)
def test_property_a_running_period_holds_today_and_a_last_one_ends_before_its_own_running_one(kind, today, begins):
    found = period_of(kind, today, begins)
    if kind.startswith("last_"):
        running = period_of(kind.removeprefix("last_"), today, begins)
        assert found.last + 1 == running.first
        assert found.months == running.months
    else:
        assert found.since <= today <= found.until
