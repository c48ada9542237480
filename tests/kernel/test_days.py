"""Days as people type them."""

from datetime import date

import pytest

from kehu_desk.kernel.days import parse_day

THURSDAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    "typed",
    ["2026-03-05", "2026-3-5", "20260305", "2026年3月5日", "2026/3/5", "2026.3.5", "3-5", "3月5日", "今天", "\uff12026\uff0d3\uff0d5"],
)
def test_the_same_day_may_be_typed_in_many_ways(typed):
    assert parse_day(typed, THURSDAY) == THURSDAY


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("明天", date(2026, 3, 6)),
        ("昨天", date(2026, 3, 4)),
        ("+7", date(2026, 3, 12)),
        ("-5", date(2026, 2, 28)),
        ("+2周", date(2026, 3, 19)),
    ],
)
def test_days_may_be_counted_from_today(typed, meant):
    assert parse_day(typed, THURSDAY) == meant


@pytest.mark.parametrize("typed", ["", "2026-02-29", "2026-13-01", "20261", "soon", "+99999999", "12", "2026-3-5-1"])
def test_what_names_no_day_gives_none(typed):
    assert parse_day(typed, THURSDAY) is None
