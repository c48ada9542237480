"""P6: within one kind and level 1 or 2 a later release is never due earlier, whatever the calendar and the terms are."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.borrowing.rules.terms import Kind, due_at, due_day
from kehu_desk.kernel.calendar import WorkCalendar, unknown
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.kernel.settings import Settings
from soaking import examples

FIRST = date(2026, 1, 1)
DAYS = st.integers(0, 120).map(lambda days: FIRST + timedelta(days=days))
OWN_DAYS = st.dictionaries(DAYS, st.booleans(), max_size=40)


@examples(200)
@given(
    kind=st.sampled_from([Kind.INSPECT, Kind.READ, Kind.EDIT]), level=st.sampled_from([1, 2]), first=DAYS, later=st.integers(0, 60),
    own=OWN_DAYS, term=st.integers(0, 90), published=st.booleans(), hours=st.integers(0, 23),
)  # fmt: skip
def test_property_p6_b_050_a_later_release_is_never_due_earlier(kind, level, first, later, own, term, published, hours):
    office = zone("Asia/Shanghai")
    calendar = WorkCalendar(office, own) if published else WorkCalendar(office, own, unknown)
    settings = Settings({f"term_{each}_{level}": str(term) for each in ("read", "edit")})
    second = first + timedelta(days=later)
    assert due_day(kind, level, first, calendar, settings) <= due_day(kind, level, second, calendar, settings)
    hour = timedelta(hours=hours)
    early, late = (due_at(kind, level, start_of(each, office) + hour, calendar, settings) for each in (first, second))
    assert early <= late
    assert due_day(kind, level, first, calendar, settings) >= first + timedelta(days=0 if kind is Kind.INSPECT else term)
