"""Terms, limits and copies: borrowing.md 5.1, B-050, B-051, B-055, P6."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.borrowing.rules.terms import Kind, copies, due_at, due_day, may_grant, over_limit, requested_problem
from kehu_desk.kernel.calendar import WorkCalendar, unknown
from kehu_desk.kernel.settings import Settings

SHANGHAI = ZoneInfo("Asia/Shanghai")
PLAIN = WorkCalendar(SHANGHAI, known=unknown)
LAW = WorkCalendar(SHANGHAI)
SETTINGS = Settings()


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("kind", "level", "released", "due"),
    [
        ("READ", 1, "2026-03-02", "2026-03-16"),
        ("READ", 1, "2026-03-07", "2026-03-23"),
        ("READ", 2, "2026-03-02", "2026-03-09"),
        ("READ", 3, "2026-03-05", "2026-03-06"),
        ("EDIT", 1, "2026-03-05", "2026-03-09"),
        ("EDIT", 2, "2026-03-05", "2026-03-09"),
        ("EDIT", 3, "2026-03-06", "2026-03-06"),
        ("INSPECT", 1, "2026-03-07", "2026-03-07"),
    ],
)
def test_b_050_the_due_day_rolls_by_kind_and_level(kind, level, released, due):
    assert due_day(Kind(kind), level, day(released), PLAIN, SETTINGS) == day(due)


def test_b_050_legal_holidays_and_make_up_days_count_as_the_state_says():
    # 2026-02-15 to 02-23 is Spring Festival; 2026-02-28 is a make-up Saturday.
    assert due_day(Kind.READ, 2, day("2026-02-09"), LAW, SETTINGS) == day("2026-02-24")
    assert due_day(Kind.READ, 1, day("2026-02-14"), LAW, SETTINGS) == day("2026-02-28")


def test_b_050_the_offices_own_days_go_before_the_published_ones():
    own = WorkCalendar(SHANGHAI, {day("2026-03-16"): False})
    assert due_day(Kind.READ, 1, day("2026-03-02"), own, SETTINGS) == day("2026-03-17")


def test_from_2027_on_monday_to_friday_count_where_nothing_is_published():
    assert LAW.known(day("2027-03-01")) is None
    assert LAW.is_workday(day("2027-03-01"))
    assert not LAW.is_workday(day("2027-03-06"))


def test_b_050_the_due_time_is_the_last_second_of_the_earliest_of_all_ends():
    at = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
    assert due_at(Kind.READ, 1, at, PLAIN, SETTINGS) == datetime(2026, 3, 16, 15, 59, 59, tzinfo=UTC)
    ends = (None, day("2026-03-10"), day("2026-03-12"))
    assert due_at(Kind.READ, 1, at, PLAIN, SETTINGS, ends) == datetime(2026, 3, 10, 15, 59, 59, tzinfo=UTC)


def test_b_050_a_release_after_sixteen_hours_utc_belongs_to_the_next_day_in_shanghai():
    at = datetime(2026, 3, 1, 16, 30, tzinfo=UTC)
    assert due_at(Kind.READ, 1, at, PLAIN, SETTINGS) == datetime(2026, 3, 16, 15, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("requested", "code"),
    [(None, None), ("2026-03-16", None), ("2026-03-17", "E_DUE_TOO_LATE"), ("2026-03-02", None), ("2026-03-01", "E_DUE_PAST")],
)
def test_b_051_a_requested_day_lies_between_the_release_and_the_policy(requested, code):
    at = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
    found = requested_problem(day(requested) if requested else None, Kind.READ, 1, at, PLAIN, SETTINGS)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("kind", "level", "held", "refused"),
    [
        ("READ", 1, [1] * 9, False),
        ("READ", 1, [1] * 10, True),
        ("READ", 2, [2] * 4, False),
        ("READ", 2, [2] * 5, True),
        ("READ", 2, [1] * 5 + [2] * 4 + [3], True),
        ("READ", 3, [], False),
        ("READ", 3, [3], True),
        ("READ", 1, [3] + [2] * 5, False),
        ("EDIT", 1, [1, 2], False),
        ("EDIT", 1, [1, 2, 2], True),
        ("INSPECT", 1, [1] * 4, False),
        ("INSPECT", 1, [1] * 5, True),
    ],
)
def test_b_055_a_limit_may_be_reached_but_not_exceeded(kind, level, held, refused):
    found = over_limit(Kind(kind), level, held, SETTINGS)
    assert (found is not None and found.code == "E_LIMIT") is refused


def test_b_110_copies_per_level():
    assert [copies(level, SETTINGS) for level in (1, 2, 3)] == [3, 2, 1]


def test_5_1_what_a_loan_may_grant():
    assert may_grant(Kind.INSPECT, 1) == frozenset()
    assert may_grant(Kind.READ, 2) == {"print", "export", "offline", "original"}
    assert may_grant(Kind.READ, 3) == {"print", "original"}
    assert may_grant(Kind.EDIT, 2) == {"offline", "original"}
    assert may_grant(Kind.EDIT, 3) == {"original"}


@given(st.sampled_from([Kind.READ, Kind.EDIT]), st.sampled_from([1, 2]), st.dates(day("2024-01-01"), day("2026-11-01")), st.integers(0, 40))
def test_p6_a_later_release_is_never_due_earlier(kind, level, released, later):
    first, second = (due_day(kind, level, each, LAW, SETTINGS) for each in (released, released + timedelta(days=later)))
    assert first <= second
    assert LAW.is_workday(first)
