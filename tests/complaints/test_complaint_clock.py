"""The clock of a complaint in working time: limits, waiting left out, in words of state. Hours 09:00-12:00/13:30-18:00."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.complaints.rules.clock import Left, Marks, Span, active, clock_lines, left, next_line
from kehu_desk.complaints.rules.limits import Limit, limits_of, work_allowed
from kehu_desk.kernel.calendar import WorkCalendar, unknown
from kehu_desk.kernel.settings import Settings
from kehu_desk.kernel.worktime import WorkTime, hours_of
from soaking import examples

HOURS = WorkTime(WorkCalendar(ZoneInfo("Asia/Shanghai"), {}, unknown), hours_of("09:00-12:00/13:30-18:00"))
H, M, NONE = timedelta(hours=1), timedelta(minutes=1), timedelta(0)
DAY = timedelta(hours=7, minutes=30)


def at(text):
    """A moment of March 2026 in the office: "02 10:00" is Monday."""
    return datetime.fromisoformat(f"2026-03-{text}+08:00").astimezone(UTC)


RECEIVED = at("02 10:00")


def lines(now, *, done=None, spans=(), severity="S3", ended=False):
    allowed = work_allowed(Settings(), HOURS, severity)
    found = clock_lines(HOURS, allowed, Marks(RECEIVED, done or {}, ended), spans, now, 4 * H)
    return {line.limit: line for line in found}


def test_the_limits_of_the_rule_book():
    assert limits_of("2h/4h/1d/2d") == (Limit(2, "h"), Limit(4, "h"), Limit(1, "d"), Limit(2, "d"))
    assert limits_of("1d/2d/5d/-")[3] is None
    days = {severity: work_allowed(Settings(), HOURS, severity) for severity in ("S1", "S2", "S3", "S4")}
    assert days["S1"] == {"reply": 2 * H, "contain": DAY, "final": 5 * DAY}
    assert days["S2"] == {"reply": 4 * H, "contain": 2 * DAY, "final": 10 * DAY}
    assert days["S3"] == {"reply": DAY, "contain": 5 * DAY, "final": 15 * DAY}
    assert days["S4"] == {"reply": 2 * DAY, "final": 20 * DAY}


@pytest.mark.parametrize(
    "text", ["", "2h", "2h/4h/1d", "2h/4h/1d/2d/3d", "2/4/1/2", "0h/1h/1d/1d", "-2h/4h/1d/2d", "2h/4h/1d/２d", "9999d/1d/1d/1d"]
)
def test_limits_of_another_shape_are_none(text):
    with pytest.raises(ValueError, match=".*"):
        limits_of(text)


def test_due_days_count_working_time():
    assert [lines(RECEIVED)[limit].due_at for limit in ("reply", "contain", "final")] == [at("03 10:00"), at("09 10:00"), at("23 10:00")]


@pytest.mark.parametrize(
    ("now", "tone", "work"),
    [
        ("02 10:00", "in_time", DAY), ("02 14:00", "in_time", DAY - 2 * H - 30 * M), ("02 15:30", "soon", 3 * H + 30 * M), ("03 10:00", "soon", NONE),
        ("03 10:01", "late", 1 * M), ("04 10:00", "late", DAY),
    ],
)  # fmt: skip
def test_what_is_left_to_the_first_reply(now, tone, work):
    line = lines(at(now))["reply"]
    assert (line.tone, line.work) == (tone, work)


def test_what_was_done_was_met_or_missed():
    met = lines(at("10 10:00"), done={"reply": at("03 09:00")})["reply"]
    missed = lines(at("10 10:00"), done={"reply": at("03 11:00")})["reply"]
    assert (met.tone, met.work, missed.tone, missed.work) == ("met", 1 * H, "missed", 1 * H)


def test_the_clock_stands_still_while_the_customer_is_awaited():
    waiting = [Span(at("02 14:30"), None)]
    line = lines(at("20 10:00"), spans=waiting)["reply"]
    assert (line.tone, line.due_at, line.work) == ("stopped", None, DAY - 3 * H)


def test_after_the_wait_the_rest_is_left():
    # three hours were used up to Monday 14:30; four and a half are left from Wednesday 09:00: 12:00, then 13:30 to 15:00
    spans = [Span(at("02 14:30"), at("04 09:00"))]
    assert lines(at("04 09:00"), spans=spans)["reply"].due_at == at("04 15:00")


def test_a_wait_after_the_limit_saves_nothing():
    assert lines(at("20 10:00"), spans=[Span(at("04 09:00"), at("19 09:00"))])["reply"].due_at == at("03 10:00")
    assert lines(at("20 10:00"), spans=[Span(at("04 09:00"), None)])["reply"].tone == "late"


def test_an_ended_complaint_has_no_running_clock():
    line = lines(at("30 10:00"), ended=True)["contain"]
    assert (line.tone, next_line(tuple(lines(at("30 10:00"), ended=True).values())).tone) == ("dropped", "dropped")


def test_the_nearest_running_limit_is_told():
    assert next_line(tuple(lines(RECEIVED).values())).limit == "reply"
    assert next_line(tuple(lines(at("03 09:00"), done={"reply": at("02 11:00")}).values())).limit == "contain"
    done = {"reply": at("02 11:00"), "contain": at("02 12:00"), "final": at("04 10:00")}
    assert next_line(tuple(lines(at("05 09:00"), done=done).values())) == lines(at("05 09:00"), done=done)["final"]


def test_working_time_to_the_answer_leaves_waiting_out():
    # 02 10:00 to 04 10:00 is two days; from 02 14:30 to 03 14:30 the customer was awaited: one day
    assert active(RECEIVED, at("04 10:00"), [Span(at("02 14:30"), at("03 14:30"))], HOURS) == DAY
    assert active(RECEIVED, at("03 10:00"), [Span(at("02 14:30"), None)], HOURS) == 3 * H


MINUTES = st.integers(0, 30 * 24 * 60).map(lambda count: RECEIVED + timedelta(minutes=count))
ALLOWED = st.integers(1, 20 * 450).map(lambda count: timedelta(minutes=count))


@st.composite
def spans(draw):
    """Spans that follow one another."""
    edges = sorted(draw(st.lists(MINUTES, max_size=6, unique=True)))
    return [Span(since, until) for since, until in zip(edges[::2], edges[1::2], strict=False)]


@given(spans(), ALLOWED)
@examples(150)
def test_property_exactly_the_allowed_work_passes_outside_the_spans(waited, allowed):
    due = left(HOURS, RECEIVED, allowed, waited).due_at
    assert due is not None
    assert active(RECEIVED, due, waited, HOURS) == allowed


@given(spans(), ALLOWED, MINUTES, st.integers(1, 5000))
@examples(150)
def test_property_waiting_never_brings_the_limit_nearer(waited, allowed, since, minutes):
    longer = [*waited, Span(since, since + timedelta(minutes=minutes))]
    if any(a.until > b.since for a, b in zip(sorted(longer), sorted(longer)[1:], strict=False)):
        return
    assert left(HOURS, RECEIVED, allowed, waited).due_at <= left(HOURS, RECEIVED, allowed, longer).due_at


@given(spans(), ALLOWED, MINUTES)
@examples(150)
def test_property_while_it_waits_what_is_left_does_not_shrink(waited, allowed, since):
    earlier = [span for span in waited if span.until <= since]
    standing = left(HOURS, RECEIVED, allowed, [*earlier, Span(since, None)])
    if standing.due_at is None:
        assert standing.work == allowed - active(RECEIVED, since, earlier, HOURS)
    else:
        assert standing == Left(left(HOURS, RECEIVED, allowed, earlier).due_at, NONE)
