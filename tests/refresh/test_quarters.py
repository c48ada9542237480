"""Quarters, who owes a task, and the rate, as plain values: B-170, B-171, B-172, B-176."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.refresh.rules.duty import Candidate, Rate, is_due, is_proposed, markable, months_later
from kehu_desk.refresh.rules.quarters import Quarter, quarter_named, quarter_of, quarters

DAYS = st.dates(date(2020, 1, 1), date(2090, 12, 31))
Q2 = Quarter(2026, 2)


@pytest.mark.parametrize(
    ("day", "code", "first", "last"),
    [
        ("2026-01-01", "2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-06-30", "2026-Q2", "2026-04-01", "2026-06-30"),
        ("2026-07-01", "2026-Q3", "2026-07-01", "2026-09-30"),
        ("2026-12-31", "2026-Q4", "2026-10-01", "2026-12-31"),
    ],
)
def test_b_171_the_days_of_a_quarter(day, code, first, last):
    quarter = quarter_of(date.fromisoformat(day))
    assert (quarter.code, quarter.first.isoformat(), quarter.last.isoformat()) == (code, first, last)
    assert quarter_named(code) == quarter


@given(DAYS, DAYS)
def test_quarters_between_two_days_follow_one_another_without_a_gap(one, other):
    first, last = min(one, other), max(one, other)
    row = quarters(first, last)
    assert first in row[0] and last in row[-1]
    assert all(later.first == sooner.last + timedelta(days=1) for sooner, later in zip(row, row[1:], strict=False))


@pytest.mark.parametrize(
    ("marked", "filed", "owed"),
    [
        ("2026-05-31", "2026-01-05", True),  # 30 days to 06-30
        ("2026-06-01", "2026-01-05", False),  # 29 days
        ("2026-03-31", "2026-01-05", True),
        ("2026-04-01", "2026-04-01", False),  # filed in this quarter
        ("2026-04-02", "2026-03-31", True),
        ("2026-05-31", "2026-05-30", False),
    ],
)
def test_b_172_a_customer_marked_in_a_quarter_has_a_task_only_with_thirty_days_left(marked, filed, owed):
    assert is_due(Q2, date.fromisoformat(marked), date.fromisoformat(filed)) is owed


def candidate(**facts):
    usual = {"state": "FILED", "lifecycle": "active", "customer_type": "distributor", "grade": "A", "key": False, "since": date(2025, 9, 2)}
    return Candidate(**(usual | facts))


@pytest.mark.parametrize(
    ("facts", "yes"),
    [
        ({}, True),
        ({"since": date(2025, 9, 3)}, False),  # a day short of six months
        ({"since": None}, False),
        ({"grade": "B"}, True),
        ({"grade": "C"}, False),
        ({"grade": "C", "key": True}, True),
        ({"state": "DRAFT"}, False),
        ({"lifecycle": "former"}, False),
        ({"customer_type": "consumer"}, False),
        ({"customer_type": "consumer", "key": True}, True),
    ],
)
def test_b_170_the_default_proposal(facts, yes):
    assert is_proposed(candidate(**facts), date(2026, 3, 2)) is yes


@pytest.mark.parametrize("customer_type", ["distributor", "hospital", "pharmacy", "retailer"])
def test_b_170_the_four_types_may_be_marked(customer_type):
    assert markable(candidate(customer_type=customer_type)) == ()


def test_b_170_what_may_not_be_marked_is_refused_with_every_reason():
    found = markable(candidate(state="SEALED", lifecycle="former", customer_type="consumer"))
    assert [each.code for each in found] == ["E_ARCHIVE_STATE", "E_STATE", "E_STATE"]


def test_six_months_after_the_end_of_august_is_the_end_of_february():
    assert months_later(date(2025, 8, 31), 6) == date(2026, 2, 28)
    assert months_later(date(2025, 7, 1), 6) == date(2026, 1, 1)


def test_b_176_the_rate_leaves_waived_tasks_out_and_has_no_value_for_nothing():
    assert Rate(10, 2, 2).share == 0.25
    assert Rate(3, 3, 0).share is None
    assert Rate().share is None


@given(DAYS, DAYS, DAYS)
def test_b_172_a_filing_in_or_after_the_quarter_never_owes_a_task_for_it(day, marked, filed):
    quarter = quarter_of(day)
    if filed >= quarter.first:
        assert not is_due(quarter, marked, filed)
    elif marked < quarter.first:
        assert is_due(quarter, marked, filed)
