"""The office's settings and working calendar, read from the store."""

from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.kernel.calendar import WorkCalendar
from kehu_desk.kernel.clock import zone
from kehu_desk.kernel.settings import Settings
from kehu_desk.kernel.worktime import WorkTime, hours_of
from kehu_desk.people.entities import OfficeDay, Setting


class OfficeSettings(NamedTuple):
    """Values in force, and the office's zone."""

    values: Settings
    zone: ZoneInfo


def settings_of(session: Session) -> OfficeSettings:
    """The settings in force now; read once per session."""
    found = session.info.get("office")
    if found is None:
        rows = session.execute(select(Setting.key, Setting.value).where(Setting.value.is_not(None)))
        values = Settings({key: value for key, value in rows if value is not None})
        found = session.info["office"] = OfficeSettings(values, zone(values.text("office_zone")))
    return found


def calendar_of(session: Session) -> WorkCalendar:
    """The working calendar: the office's own days over the published ones."""
    found = session.info.get("calendar")
    if found is None:
        own = {day: is_workday for day, is_workday in session.execute(select(OfficeDay.day, OfficeDay.is_workday))}
        found = session.info["calendar"] = WorkCalendar(settings_of(session).zone, own)
    return found


def worktime_of(session: Session) -> WorkTime:
    """Working hours on the office's calendar."""
    return WorkTime(calendar_of(session), hours_of(settings_of(session).values.text("work_hours")))
