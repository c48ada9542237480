"""The office's own working days and holidays, over the published calendar. Source: business.md §0 (Time rule), B-020."""

from datetime import date

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import OfficeDay

LONGEST = 60


def set_day(door: Door, caller: Caller, day: date, is_workday: bool, note: str = "") -> None:
    """Declare a day a working day (调休) or a holiday; a day declared before changes. Due dates already given stay (B-053)."""
    with door.change(caller, Action.KEEP_OFFICE, About(subject=day.isoformat())) as deed:
        deed.require(Action.KEEP_OFFICE)
        if len(note) > LONGEST:
            raise Refused(no("E_FIELD", field="note", section="office", why="long"))
        row = deed.session.scalars(select(OfficeDay).where(OfficeDay.day == day)).first()
        deed.name(before="" if row is None else str(row.is_workday), after=str(is_workday))
        if row is None:
            row = OfficeDay(day=day, is_workday=is_workday)
            deed.session.add(row)
        row.is_workday, row.note = is_workday, note.strip()


def clear_day(door: Door, caller: Caller, day: date) -> None:
    """Let the published calendar speak again. Raises Refused E_NOT_FOUND."""
    with door.change(caller, Action.KEEP_OFFICE, About(subject=day.isoformat())) as deed:
        deed.require(Action.KEEP_OFFICE)
        row = deed.session.scalars(select(OfficeDay).where(OfficeDay.day == day)).first()
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(before=str(row.is_workday))
        deed.session.delete(row)
