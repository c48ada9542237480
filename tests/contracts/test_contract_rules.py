"""Dates, ladder, duties and terms, worked out by hand."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.rules.dates import (
    Phase,
    Reminder,
    days_left,
    due_reminders,
    following,
    holds,
    ladder,
    notice_day,
    phase,
    plus_months,
    renews_by_itself,
    stands,
)
from kehu_desk.contracts.rules.duties import Duty, Fulfilment, closing_problems, duty_problems, fulfilment, is_late, next_due
from kehu_desk.contracts.rules.terms import Change, Terms, in_force, term_problems
from soaking import examples

START, END = date(2026, 1, 1), date(2026, 12, 31)
DAYS = st.dates(date(1990, 1, 1), date(2190, 12, 31))


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2025, 12, 31), Phase.NOT_STARTED), (date(2026, 1, 1), Phase.IN_FORCE), (date(2026, 10, 1), Phase.IN_FORCE),
        (date(2026, 10, 2), Phase.EXPIRING), (date(2026, 12, 31), Phase.EXPIRING), (date(2027, 1, 1), Phase.EXPIRED),
    ],
)  # fmt: skip
def test_the_phase_of_a_filed_contract(today, expected):
    assert phase(START, END, today, 90) is expected


def test_without_an_end_it_stays_in_force():
    assert phase(START, None, date(2100, 1, 1), 90) is Phase.IN_FORCE
    assert days_left(None, START) is None


def test_only_a_filed_contract_has_a_phase():
    assert [stands(state, START, END, START, 90) for state in ("draft", "filed", "renewed")] == ["draft", "in_force", "renewed"]


def test_the_ladder_and_the_day_of_notice():
    found = ladder(END, 30, (90, 60, 30, 7), 14)
    assert [(each.on.isoformat(), each.stage) for each in found] == [
        ("2026-10-02", "end-90"), ("2026-11-01", "end-60"), ("2026-11-17", "notice-14"), ("2026-12-01", "end-30"), ("2026-12-24", "end-7"),
    ]  # fmt: skip
    assert notice_day(END, 30) == date(2026, 12, 1)
    assert notice_day(END, 0) is None
    assert ladder(None, 30, (90,), 14) == ()


def test_of_several_steps_missed_only_the_last_of_each_kind_is_told_and_none_after_the_end():
    steps = ladder(END, 30, (90, 60, 30, 7), 14)
    assert [each.stage for each in due_reminders(steps, END, date(2026, 12, 10))] == ["notice-14", "end-30"]
    assert due_reminders(steps, END, date(2026, 10, 1)) == ()
    assert due_reminders(steps, END, date(2027, 1, 1)) == ()
    assert due_reminders([Reminder(END, "end-0")], END, END) == (Reminder(END, "end-0"),)


@pytest.mark.parametrize(
    ("start", "end", "months", "expected"),
    [
        ("2026-01-01", "2026-12-31", 12, ("2027-01-01", "2027-12-31")),
        ("2026-01-01", "2026-12-31", 0, ("2027-01-01", "2027-12-31")),
        ("2026-03-02", "2027-03-01", 6, ("2027-03-02", "2027-09-01")),
        ("2026-08-31", "2027-02-27", 0, ("2027-02-28", "2027-08-27")),
        ("2026-01-01", "2026-01-10", 0, ("2026-01-11", "2026-01-20")),
    ],
)
def test_the_dates_of_the_one_that_follows(start, end, months, expected):
    found = following(date.fromisoformat(start), date.fromisoformat(end), months)
    assert tuple(each.isoformat() for each in found) == expected


def test_months_end_with_the_last_day_of_a_shorter_one():
    assert plus_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert plus_months(date(2023, 11, 30), 3) == date(2024, 2, 29)


@examples(200)
@given(DAYS, st.integers(0, 3000), st.integers(0, 60))
def test_property_what_follows_begins_the_day_after_and_does_not_end_before_it_begins(start, length, months):
    end = start + timedelta(days=length)
    first, last = following(start, end, months)
    assert first == end + timedelta(days=1)
    assert last >= first - timedelta(days=1)


@examples(200)
@given(DAYS, st.none() | st.integers(0, 2000), DAYS, st.integers(1, 365))
def test_property_every_day_has_one_phase_and_only_its_own_time_is_in_force(start, length, today, remind):
    end = None if length is None else start + timedelta(days=length)
    found = phase(start, end, today, remind)
    inside = today >= start and (end is None or today <= end)
    assert (found in (Phase.IN_FORCE, Phase.EXPIRING)) is inside
    assert holds(ContractState.FILED, start, end, None, today) is inside
    assert not holds(ContractState.STAMPED, start, end, None, today)


def test_an_early_end_cuts_it_short():
    assert holds("terminated", START, END, date(2026, 6, 30), date(2026, 6, 30))
    assert not holds("terminated", START, END, date(2026, 6, 30), date(2026, 7, 1))


def test_it_renews_itself_from_the_day_of_notice_on():
    assert [renews_by_itself("auto", END, 30, day) for day in (date(2026, 11, 30), date(2026, 12, 1))] == [False, True]
    assert renews_by_itself("auto", END, 0, END)
    assert not renews_by_itself("by_agreement", END, 30, END)
    assert not renews_by_itself("auto", None, 30, END)


@pytest.mark.parametrize(
    ("states", "over", "expected"),
    [
        ([], False, Fulfilment.NONE), ([], True, Fulfilment.NONE), (["open", "open"], False, Fulfilment.NONE),
        (["done", "open"], False, Fulfilment.PARTIAL), (["done", "waived"], False, Fulfilment.COMPLETE),
        (["done", "waived"], True, Fulfilment.COMPLETE), (["done", "open"], True, Fulfilment.LAPSED),
        (["breached"], True, Fulfilment.LAPSED), (["breached"], False, Fulfilment.NONE),
    ],
)  # fmt: skip
def test_how_far_a_contract_was_fulfilled(states, over, expected):
    assert fulfilment(states, over) is expected


@pytest.mark.parametrize(
    ("duty", "code"),
    [
        (Duty("nobody", "payment", "付款"), "E_DUTY_KIND"), (Duty("us", "dance", "付款"), "E_DUTY_KIND"),
        (Duty("us", "payment", " "), "E_DUTY_TEXT"), (Duty("us", "payment", "付款", None, 1), "E_DUTY_RHYTHM"),
        (Duty("us", "payment", "付款", START, 121), "E_DUTY_RHYTHM"), (Duty("us", "payment", "付款", date(1980, 1, 1)), "E_DATE"),
        (Duty("us", "payment", "付款", START, 0, -1), "E_AMOUNT"),
    ],
)  # fmt: skip
def test_a_duty_entered_wrongly(duty, code):
    assert [each.code for each in duty_problems(duty)] == [code]


def test_a_duty_is_closed_once_and_with_evidence():
    assert [each.code for each in closing_problems("done", "open", "")] == ["E_STATE", "E_DUTY_KIND", "E_EVIDENCE"]
    assert closing_problems("open", "waived", "双方同意") == ()


def test_a_recurring_duty_keeps_its_day_over_short_months_and_ends_with_the_contract():
    first = date(2026, 1, 31)
    assert next_due(first, first, 1, END) == date(2026, 2, 28)
    assert next_due(first, date(2026, 2, 28), 1, END) == date(2026, 3, 31)
    assert next_due(first, date(2026, 10, 31), 3, END) is None
    assert next_due(first, first, 0, END) is None


def test_the_due_day_itself_is_in_time():
    assert not is_late("open", END, END)
    assert is_late("open", END, date(2027, 1, 1))
    assert not is_late("done", END, date(2027, 1, 1))


TERMS = Terms(UUID(int=1), "HT-2026-00001", True, START, END, 100, 30, "A", 0, "", (), False)


def test_later_amendments_go_over_earlier_ones_from_their_day_on():
    changes = [
        Change(date(2026, 6, 1), "B02", {"discount_bp": 500}), Change(date(2026, 3, 1), "B01", {"discount_bp": 200, "price_list_code": "B"}),
        Change(date(2026, 6, 1), "B03", {"territory": ["330100"]}),
    ]  # fmt: skip
    seen = [in_force(TERMS, changes, day) for day in (date(2026, 2, 28), date(2026, 3, 1), date(2026, 6, 1))]
    assert [(each.discount_bp, each.price_list_code, each.territory) for each in seen] == [
        (0, "A", ()), (200, "B", ()), (500, "B", ("330100",)),
    ]  # fmt: skip


def test_terms_out_of_bounds():
    wrong = {"colour": 1, "end_on": date(2025, 12, 31), "amount_fen": -1, "discount_bp": 10_001, "credit_days": -1}
    assert [each.code for each in term_problems(wrong, START)] == ["E_TERM", "E_DATE_ORDER", "E_AMOUNT", "E_TERM", "E_TERM"]
