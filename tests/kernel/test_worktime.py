"""Working time on the office's calendar: holidays, make-up days, lunch, and what holds whatever the instants are."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.kernel.calendar import WorkCalendar, legal, unknown
from kehu_desk.kernel.worktime import Hours, WorkTime, hours_of
from soaking import examples

USUAL = "09:00-12:00/13:30-18:00"
SHANGHAI = ZoneInfo("Asia/Shanghai")
H, M = timedelta(hours=1), timedelta(minutes=1)


def office(own=None, known=legal, hours=USUAL, zone=SHANGHAI):
    return WorkTime(WorkCalendar(zone, own or {}, known), hours_of(hours))


def at(text, zone=SHANGHAI):
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def test_the_hours_of_a_day_are_read_from_the_setting():
    assert hours_of("09:00-12:00/13:30-18:00") == (Hours(9 * H, 12 * H), Hours(13 * H + 30 * M, 18 * H))
    assert hours_of(" 0:00 - 24:00 ") == (Hours(0 * H, 24 * H),)
    assert office().a_day == 7 * H + 30 * M


@pytest.mark.parametrize(
    "text",
    ["", "9-12", "09:00-12:00/", "12:00-09:00", "09:00-09:00", "09:00-12:00/11:00-18:00", "09:00-12:00/12:00-18:00", "09:60-12:00",
     "09:00-24:01", "09:00-25:00", "０9:00-12:00", "09:00–12:00", "13:30-18:00/09:00-12:00", "x"],
)  # fmt: skip
def test_other_hours_are_refused(text):
    with pytest.raises(ValueError, match=".*"):
        hours_of(text)


def test_work_goes_on_after_lunch_and_on_the_next_day():
    # Monday 2 March 2026: 11:00 to 12:00 is one hour, 13:30 to 14:30 the second
    assert office().after(at("2026-03-02 11:00"), 2 * H) == at("2026-03-02 14:30")
    assert office().after(at("2026-03-02 17:00"), 2 * H) == at("2026-03-03 10:00")
    assert office().after(at("2026-03-02 12:30"), 30 * M) == at("2026-03-02 14:00")
    assert office().after(at("2026-03-02 03:00"), 30 * M) == at("2026-03-02 09:30")
    assert office().after(at("2026-03-02 09:00"), 3 * H) == at("2026-03-02 12:00")


def test_work_of_a_weekend_begins_on_monday():
    assert office().after(at("2026-03-06 17:30"), H) == at("2026-03-09 09:30")
    assert office().after(at("2026-03-07 10:00"), H) == at("2026-03-09 10:00")


def test_holidays_do_not_count_and_make_up_days_do():
    # 2026: 1 to 7 October are free, Saturday 10 October is worked
    assert office().after(at("2026-09-30 17:00"), 2 * H) == at("2026-10-08 10:00")
    assert office().after_days(at("2026-10-08 10:00"), 2) == at("2026-10-10 10:00")
    assert office().between(at("2026-09-30 00:00"), at("2026-10-11 00:00")) == 4 * timedelta(hours=7, minutes=30)


def test_the_offices_own_days_go_before_the_published_ones():
    own = {date(2026, 3, 3): False, date(2026, 3, 7): True}
    assert office(own).after(at("2026-03-02 17:00"), 2 * H) == at("2026-03-04 10:00")
    assert office(own).between(at("2026-03-07 09:00"), at("2026-03-07 18:00")) == 7 * H + 30 * M


def test_so_many_working_days_later_it_is_the_same_time():
    assert office().after_days(at("2026-03-02 10:15"), 5) == at("2026-03-09 10:15")
    assert office().after_days(at("2026-03-02 20:00"), 1) == at("2026-03-03 18:00")
    assert office().after_days(at("2026-03-02 10:15"), 0) == at("2026-03-02 10:15")


def test_working_time_between_two_instants():
    assert office().minutes(at("2026-03-02 11:50"), at("2026-03-02 13:40")) == 20
    assert office().minutes(at("2026-03-02 17:59:30"), at("2026-03-03 09:01")) == 1
    assert office().minutes(at("2026-03-06 18:00"), at("2026-03-09 09:00")) == 0
    assert office().minutes(at("2026-03-03 10:00"), at("2026-03-02 10:00")) == 0


def test_the_day_is_the_offices_day_not_that_of_greenwich():
    # 23:30 UTC on Sunday is 08:30 on Monday in Tokyo, and still Sunday in New York
    sunday = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    tokyo = office(known=unknown, zone=ZoneInfo("Asia/Tokyo"))
    assert tokyo.after(sunday, H) == datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    delhi = office(known=unknown, zone=ZoneInfo("Asia/Kolkata"))  # half an hour off the hour: 09:00 is 03:30 UTC
    assert delhi.after(sunday, H) == datetime(2026, 3, 2, 4, 30, tzinfo=UTC)


def test_legal_holidays_are_known_until_the_published_calendar_ends():
    calendar = WorkCalendar(SHANGHAI)
    assert calendar.known_until(date(2026, 3, 2)) == date(2026, 12, 31)
    assert calendar.known_until(date(2027, 3, 2)) == date(2026, 12, 31)


def test_the_offices_own_table_makes_a_year_known():
    assert WorkCalendar(SHANGHAI, {date(2027, 1, 1): False}).known_until(date(2026, 3, 2)) == date(2027, 12, 31)
    assert WorkCalendar(SHANGHAI, {date(2028, 1, 1): False}).known_until(date(2026, 3, 2)) == date(2026, 12, 31)


def test_from_2027_on_a_legal_holiday_is_an_ordinary_weekday_unless_entered():
    plain, told = office(), office({date(2027, 10, 1): False})
    friday = at("2027-10-01 09:00")
    assert (plain.minutes(friday, at("2027-10-01 18:00")), told.minutes(friday, at("2027-10-01 18:00"))) == (450, 0)


INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 6, 30), timezones=st.just(UTC))
WORK = st.integers(0, 40 * 450).map(lambda minutes: timedelta(minutes=minutes))
FREE = st.dictionaries(st.dates(date(2026, 1, 1), date(2027, 6, 30)), st.booleans(), max_size=5)


@given(INSTANTS, INSTANTS, INSTANTS, FREE)
@examples(100)
def test_property_working_time_adds_up(one, two, three, own):
    since, middle, until = sorted((one, two, three))
    desk = office(own)
    assert desk.between(since, until) == desk.between(since, middle) + desk.between(middle, until)


@given(INSTANTS, WORK, WORK, FREE)
@examples(100)
def test_property_adding_twice_is_adding_the_sum(since, first, second, own):
    desk = office(own)
    assert desk.after(desk.after(since, first), second) == desk.after(since, first + second)


@given(INSTANTS, WORK, FREE)
@examples(100)
def test_property_what_was_added_lies_between(since, work, own):
    desk = office(own)
    assert desk.between(since, desk.after(since, work)) == work


@given(INSTANTS, INSTANTS, WORK, WORK, FREE)
@examples(100)
def test_property_later_and_more_is_never_earlier(one, two, less, more, own):
    desk = office(own)
    (since, until), (few, many) = sorted((one, two)), sorted((less, more))
    assert desk.after(since, few) <= desk.after(until, few)
    assert desk.after(since, few) <= desk.after(since, many)
    assert desk.between(since, until) <= desk.between(since, until + timedelta(hours=5))
