"""Promises to pay and dunning letters as plain rules."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.settlement.rules import dunning
from kehu_desk.settlement.rules.dunning import Letter
from kehu_desk.settlement.rules.promises import Fate, Payment, Promise, Vow, fates, problems
from soaking import examples

MADE, DUE = date(2026, 3, 2), date(2026, 3, 10)


def fate(payments, day, fen=1000):
    return fates([Promise(MADE, DUE, fen)], [Payment(*each) for each in payments], day)[0]


def test_a_promise_waits_until_two_days_after_its_day():
    assert [fate([], DUE + timedelta(days)) for days in (-3, 0, 2, 3)] == [Fate.WAITING, Fate.WAITING, Fate.WAITING, Fate.BROKEN]


@pytest.mark.parametrize(
    ("paid_on", "fen", "expected"),
    [
        (date(2026, 3, 10), 1000, Fate.KEPT),
        (date(2026, 3, 12), 1000, Fate.KEPT),  # the second day of grace
        (date(2026, 3, 13), 1000, Fate.BROKEN),
        (date(2026, 3, 10), 999, Fate.BROKEN),
        (date(2026, 3, 1), 1000, Fate.BROKEN),  # came before anything was promised
        (date(2026, 3, 2), 1000, Fate.KEPT),
    ],
)
def test_kept_is_what_came_in_time_and_was_enough(paid_on, fen, expected):
    assert fate([(paid_on, fen)], date(2026, 4, 1)) is expected


def test_parts_add_up():
    assert fate([(date(2026, 3, 5), 400), (date(2026, 3, 11), 600)], date(2026, 4, 1)) is Fate.KEPT


def test_the_same_money_keeps_one_promise():
    promises = [Promise(MADE, date(2026, 3, 20), 1000), Promise(MADE, DUE, 1000)]
    assert fates(promises, [Payment(date(2026, 3, 9), 1000)], date(2026, 4, 1)) == [Fate.BROKEN, Fate.KEPT]
    assert fates(promises, [Payment(date(2026, 3, 9), 1999)], date(2026, 4, 1)) == [Fate.BROKEN, Fate.KEPT]
    assert fates(promises, [Payment(date(2026, 3, 9), 2000)], date(2026, 4, 1)) == [Fate.KEPT, Fate.KEPT]


NEAR = st.integers(0, 30).map(lambda days: MADE + timedelta(days))


@given(
    st.lists(st.builds(Promise, NEAR, NEAR, st.integers(1, 50)), max_size=6),
    st.lists(st.builds(Payment, NEAR, st.integers(1, 50)), max_size=6),
    NEAR,
)
@examples(200)
def test_property_kept_promises_never_come_to_more_than_what_was_paid(promises, payments, day):
    found = fates(promises, payments, day)
    kept = sum(each.fen for each, fate in zip(promises, found, strict=True) if fate is Fate.KEPT)
    assert kept <= sum(payment.fen for payment in payments)
    assert fates(promises, [], day).count(Fate.KEPT) == 0


@pytest.mark.parametrize(
    ("vow", "codes"),
    [
        (Vow(DUE, 0, "钱经理"), ["E_AMOUNT"]),
        (Vow(DUE, -1, "钱经理"), ["E_AMOUNT"]),
        (Vow(DUE, 10**12 + 1, "钱经理"), ["E_AMOUNT"]),
        (Vow(date(2026, 3, 1), 1, "钱经理"), ["E_PROMISE_DAY"]),
        (Vow(date(2027, 3, 4), 1, "钱经理"), ["E_PROMISE_DAY"]),
        (Vow(DUE, 1, "  "), ["E_CONTACT"]),
        (Vow(DUE, 1, "钱" * 41), ["E_TOO_LONG"]),
        (Vow(DUE, 1, "钱经理", "长" * 501), ["E_TOO_LONG"]),
        (Vow(date(2026, 3, 1), 0, ""), ["E_AMOUNT", "E_PROMISE_DAY", "E_CONTACT"]),
        (Vow(date(2026, 3, 2), 1, "钱经理"), []),
    ],
)
def test_bad_promises_one_by_one(vow, codes):
    assert [each.code for each in problems(vow, MADE)] == codes


# letters

OLDEST = date(2026, 1, 10)


def against(level, letters, day=date(2026, 3, 2), oldest=OLDEST):
    return [each.code for each in dunning.against(level, oldest, [Letter(*each) for each in letters], day, 7)]


def test_the_first_letter_needs_something_overdue():
    assert against(1, []) == []
    assert against(1, [], oldest=None) == ["E_NOTHING_OVERDUE"]


@pytest.mark.parametrize("level", [0, 4, -1])
def test_there_are_three_levels(level):
    assert against(level, []) == ["E_LETTER_LEVEL"]


@pytest.mark.parametrize(
    ("level", "letters", "expected"),
    [
        (2, [], ["E_LETTER_ORDER"]),
        (2, [(1, date(2026, 2, 23))], []),  # seven days ago
        (2, [(1, date(2026, 2, 24))], ["E_LETTER_EARLY"]),  # six
        (3, [(1, date(2026, 2, 1))], ["E_LETTER_ORDER"]),
        (3, [(1, date(2026, 2, 1)), (2, date(2026, 2, 20))], []),
        (3, [(1, date(2026, 2, 28))], ["E_LETTER_ORDER", "E_LETTER_EARLY"]),
        (1, [(1, date(2026, 2, 27))], ["E_LETTER_EARLY"]),
        (2, [(1, date(2026, 1, 10))], ["E_LETTER_ORDER"]),  # written before the oldest debt of today was late
    ],
)
def test_a_level_follows_the_one_below_after_seven_days(level, letters, expected):
    assert against(level, letters) == expected


def test_the_next_level_is_offered():
    def offered(*letters):
        return dunning.next_level(OLDEST, [Letter(*each) for each in letters])

    assert offered() == 1
    assert offered((1, date(2026, 2, 1))) == 2
    assert offered((1, date(2026, 2, 1)), (2, date(2026, 2, 10))) == 3
    assert offered((3, date(2026, 2, 20)), (2, date(2026, 2, 10)), (1, date(2026, 2, 1))) == 3
    assert offered((3, date(2025, 12, 1))) == 1  # about debts that were paid since
    assert dunning.next_level(None, []) == 1
