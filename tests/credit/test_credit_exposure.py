"""Exposure, use, and whether a document passes: by hand, status by status. Source: business.md §11."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.credit.rules.exposure import Document, Owing, Point, Stance, checked, exposure, utilisation
from kehu_desk.credit.rules.terms import USUAL, Status
from kehu_desk.credit.rules.watching import Signs, Stretch, clean_days, clean_enough, wanted_status, worst_overdue
from soaking import examples

WAN = 1_000_000
OWING = Owing(open_fen=40 * WAN, unbilled_fen=10 * WAN, ordered_fen=20 * WAN, unapplied_fen=5 * WAN, deposits_fen=3 * WAN)
STANCE = Stance(limit_fen=80 * WAN, temp_fen=10 * WAN)


def order(amount, **more):
    return Document(amount * WAN, Point.ORDER, **more)


def delivery(amount, **more):
    return Document(amount * WAN, Point.DELIVERY, **more)


def test_exposure_by_hand():
    """40 + 10 + 20 - 5 - 3 = 62 万; without orders 42 万."""
    assert exposure(OWING) == 62 * WAN
    assert exposure(OWING, USUAL._replace(count_orders=False)) == 42 * WAN


def test_use_is_exposure_for_each_yuan_of_limit():
    assert utilisation(62, 80) == Fraction(31, 40)
    assert utilisation(-5, 0) == 0
    assert utilisation(1, 0) is None


def test_an_order_that_just_fits_passes_and_one_fen_more_does_not():
    """Room: 90 - 62 = 28 万."""
    fits = checked(order(28), OWING, STANCE)
    assert (fits.passes, fits.room_fen, fits.after_fen, fits.short_fen) == (True, 28 * WAN, 90 * WAN, 0)
    more = checked(Document(28 * WAN + 1, Point.ORDER), OWING, STANCE)
    assert (more.why, more.short_fen, more.releasable) == (("limit",), 1, True)


def test_overdue_within_grace_passes_beyond_it_does_not():
    late = STANCE._replace(max_days_past=8, overdue_fen=4 * WAN)
    assert checked(order(1), OWING, STANCE._replace(max_days_past=7)).passes
    verdict = checked(order(1), OWING, late)
    assert (verdict.why, verdict.days, verdict.overdue_fen) == (("overdue",), 8, 4 * WAN)


def test_every_reason_is_named_at_once():
    assert checked(order(30), OWING, STANCE._replace(max_days_past=40, status="watch")).why == ("watch", "limit", "overdue")


def test_without_a_file_only_what_was_paid_before_passes():
    assert not checked(order(1), Owing(), Stance()).passes
    assert checked(order(5), Owing(unapplied_fen=5 * WAN), Stance()).passes


def test_watch_passes_once_finance_has_looked():
    watched = STANCE._replace(status="watch")
    assert checked(order(1), OWING, watched).why == ("watch",)
    assert not checked(order(1), OWING, watched).releasable
    assert checked(order(1, looked=True), OWING, watched).passes
    assert checked(order(99, looked=True), OWING, watched).why == ("limit",)


def test_hold_stops_new_orders_and_delivers_old_ones_with_a_release_only():
    held = STANCE._replace(status="hold")
    assert checked(order(1, released_fen=9 * WAN), OWING, held).why == ("hold",)
    assert not checked(order(1), OWING, held).releasable
    assert checked(delivery(1), OWING, held).why == ("hold",)
    passed = checked(delivery(1, released_fen=WAN), OWING, held)
    assert (passed.passes, passed.by_release) == (True, True)


def test_cash_only_needs_the_money_before_and_no_release_helps():
    """5 万 are there unapplied; 2 万 are spoken for by another order, 1 万 by an unbilled delivery: 2 万 are free. Old debts do not count."""
    cash, owing = STANCE._replace(status="cash_only", max_days_past=90), Owing(50 * WAN, 1 * WAN, 2 * WAN, 5 * WAN)
    assert checked(order(2), owing, cash).passes
    verdict = checked(order(3, released_fen=9 * WAN), owing, cash)
    assert (verdict.why, verdict.short_fen, verdict.releasable) == (("cash_only",), WAN, False)


def test_suspended_gets_nothing_even_with_money_release_and_checks_off():
    off = USUAL._replace(check_order=False, check_delivery=False)
    for document in (order(1, released_fen=9 * WAN), delivery(1, released_fen=9 * WAN)):
        assert checked(document, Owing(unapplied_fen=99 * WAN), STANCE._replace(status="suspended"), off).why == ("suspended",)


@pytest.mark.parametrize("point", list(Point))
def test_a_point_that_is_off_checks_nothing(point):
    off = USUAL._replace(check_order=point is not Point.ORDER, check_delivery=point is not Point.DELIVERY)
    assert checked(Document(999 * WAN, point), OWING, Stance(), off).passes
    other = Point.DELIVERY if point is Point.ORDER else Point.ORDER
    assert not checked(Document(999 * WAN, other), OWING, Stance(), off).passes


def test_a_release_covers_up_to_its_amount():
    assert checked(order(30, released_fen=30 * WAN), OWING, STANCE).by_release
    assert checked(Document(30 * WAN + 1, Point.ORDER, released_fen=30 * WAN), OWING, STANCE).why == ("limit",)
    assert not checked(order(1, released_fen=30 * WAN), OWING, STANCE).by_release  # not needed: it stays unused


# watching


@pytest.mark.parametrize(
    ("days", "use", "broken", "status"),
    [
        (0, Fraction(0), 0, "normal"), (7, Fraction(1), 1, "normal"), (8, Fraction(1), 0, "watch"), (30, Fraction(11, 10), 0, "watch"),
        (31, Fraction(0), 0, "hold"), (0, Fraction(111, 100), 0, "hold"), (0, None, 0, "hold"), (60, Fraction(0), 0, "hold"),
        (61, Fraction(0), 0, "cash_only"), (0, Fraction(0), 2, "cash_only"), (999, None, 9, "cash_only"),
    ],
)  # fmt: skip
def test_what_the_clock_proposes(days, use, broken, status):
    assert wanted_status(Signs(days, use, broken)) == status


D = date(2026, 3, 2)


def ago(days):
    return D - timedelta(days=days)


def test_the_worst_overdue_of_twelve_months():
    paid_late, open_now, old = Stretch(ago(100), ago(80)), Stretch(ago(12), None), Stretch(ago(900), ago(600))
    assert worst_overdue([paid_late, open_now, old], ago(365), D) == 20
    assert worst_overdue([open_now], ago(365), D) == 12
    assert worst_overdue([Stretch(ago(50), ago(60))], ago(365), D) == 0
    assert worst_overdue([old, Stretch(D + timedelta(days=3), None)], ago(365), D) is None


def test_days_without_overdue_beyond_grace():
    assert clean_days([], D, 7) is None
    assert clean_days([Stretch(ago(40), ago(33))], D, 7) is None  # six days late at the end
    assert clean_days([Stretch(ago(140), ago(100))], D, 7) == 101
    assert clean_days([Stretch(ago(140), ago(100)), Stretch(ago(20), None)], D, 7) == 0


def test_ninety_clean_days():
    assert [clean_enough(days) for days in (None, 0, 89, 90)] == [True, False, False, True]


# what holds for all sums

SUMS = st.builds(Owing, *[st.integers(0, 10**12)] * 5)
STANCES = st.builds(Stance, st.sampled_from(list(Status)), st.integers(0, 10**12), st.integers(0, 10**12), st.integers(0, 99))
AMOUNT = st.integers(0, 10**12)


@examples(200)
@given(SUMS, SUMS, st.booleans())
def test_property_exposure_is_additive(one, other, counts):
    policy = USUAL._replace(count_orders=counts)
    assert exposure(one.plus(other), policy) == exposure(one, policy) + exposure(other, policy)


@examples(200)
@given(SUMS, STANCES, AMOUNT, st.sampled_from(list(Point)))
def test_property_what_passes_passes_with_less_too(owing, stance, amount, point):
    if checked(Document(amount, point), owing, stance).passes:
        assert checked(Document(amount // 2, point), owing, stance).passes


@examples(200)
@given(SUMS, STANCES, AMOUNT)
def test_property_the_three_exits_lead_out(owing, stance, amount):
    """Reduced by what is short, or paid as much, or released: what only the limit stopped passes."""
    verdict = checked(Document(amount, Point.ORDER), owing, stance)
    if verdict.why == ("limit",):
        less = amount - verdict.short_fen
        assert less == 0 or checked(Document(less, Point.ORDER), owing, stance).passes
        need = amount - verdict.room_fen
        assert checked(Document(amount, Point.ORDER), owing._replace(unapplied_fen=owing.unapplied_fen + need), stance).passes
        assert checked(Document(amount, Point.ORDER, released_fen=amount), owing, stance).by_release
