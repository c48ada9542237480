"""Kinds, terms, limits and copies of loans. Source: borrowing.md 5.1; B-050, B-051, B-055, B-110."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from kehu_desk.kernel.calendar import WorkCalendar
from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.settings import Settings

TOP_SECRET: Final = 3
ORIGINAL: Final = "original"


class Kind(StrEnum):
    """What a loan is for."""

    INSPECT = "INSPECT"
    READ = "READ"
    EDIT = "EDIT"


def term_days(kind: Kind, level: int, settings: Settings) -> int:
    """Calendar days from the release to the due day."""
    return 0 if kind is Kind.INSPECT else settings.number(f"term_{kind.value.lower()}_{max(level, 1)}")


def due_day(kind: Kind, level: int, released: date, calendar: WorkCalendar, settings: Settings) -> date:
    """The due day by policy: release day + term, then rolled to a working day.

    L1 and L2 roll forward; L3 rolls back, never before the release day; INSPECT stays. Source: B-050.
    """
    plain = released + timedelta(days=term_days(kind, level, settings))
    if kind is Kind.INSPECT:
        return plain
    return max(calendar.previous_workday(plain), released) if level >= TOP_SECRET else calendar.next_workday(plain)


def due_at(kind: Kind, level: int, at: datetime, calendar: WorkCalendar, settings: Settings, ends: Iterable[date | None] = ()) -> datetime:
    """End of the due day in UTC, cut to the earliest of ends: requested day, last day of account, last day of relation. Source: B-050."""
    day = due_day(kind, level, calendar.day(at), calendar, settings)
    return calendar.end(min([day, *(each for each in ends if each is not None)]))


def requested_problem(
    requested: date | None, kind: Kind, level: int, at: datetime, calendar: WorkCalendar, settings: Settings
) -> No | None:
    """E_DUE_TOO_LATE beyond the policy, E_DUE_PAST when the end of the day is not after the moment. Source: B-051."""
    if requested is None:
        return None
    latest = due_day(kind, level, calendar.day(at), calendar, settings)
    if requested > latest:
        return no("E_DUE_TOO_LATE", latest=latest)
    return no("E_DUE_PAST", requested=requested) if calendar.end(requested) <= at else None


def limits(kind: Kind, level: int, settings: Settings) -> tuple[tuple[int, int], ...]:
    """Pairs (lowest level that counts, most loans open) that a loan of this kind and level must keep. Source: 5.1, B-055."""
    if kind is not Kind.READ:
        return ((0, settings.number(f"open_{kind.value.lower()}")),)
    kept = [(0, settings.number("open_read"))]
    if level == 2:
        kept.append((2, settings.number("open_read_2")))
    if level >= TOP_SECRET:
        kept.append((TOP_SECRET, settings.number("open_read_3")))
    return tuple(kept)


def over_limit(kind: Kind, level: int, open_levels: Iterable[int], settings: Settings) -> No | None:
    """E_LIMIT when one more loan would exceed; reaching is allowed. open_levels: levels of the open loans of this kind."""
    held = tuple(open_levels)
    for lowest, most in limits(kind, level, settings):
        count = sum(1 for each in held if (each == lowest if lowest == 2 else each >= lowest))
        if count + 1 > most:
            return no("E_LIMIT", limit=most, open=count)
    return None


def copies(level: int, settings: Settings) -> int:
    """Printed copies that a loan of this level grants. Source: B-110."""
    return settings.number(f"copies_{max(level, 1)}")


def may_grant(kind: Kind, level: int) -> frozenset[str]:
    """What a loan may grant beyond viewing: print, export, offline, the paper original. Source: table 5.1, B-086."""
    if kind is Kind.INSPECT:
        return frozenset()
    if kind is Kind.EDIT:
        return frozenset({"offline", ORIGINAL}) if level < TOP_SECRET else frozenset({ORIGINAL})
    return frozenset({"print", "export", "offline", ORIGINAL}) if level < TOP_SECRET else frozenset({"print", ORIGINAL})


def most_renewals(kind: Kind, level: int, settings: Settings) -> int:
    """How often a loan may be renewed; 0 for never: look-ups and top-secret loans. Source: table 5.1."""
    never = kind is Kind.INSPECT or level >= TOP_SECRET
    return 0 if never else settings.number(f"renewals_{kind.value.lower()}_{max(level, 1)}")


def renewed_due(kind: Kind, level: int, old: date, calendar: WorkCalendar, settings: Settings, ends: Iterable[date | None]) -> datetime:
    """End of (old due day + period), rolled, then cut to the earliest of ends: cap, last day of account, of relation. Source: B-071."""
    plain = old + timedelta(days=settings.number(f"renewal_days_{kind.value.lower()}_{max(level, 1)}"))
    return calendar.end(min([calendar.next_workday(plain), *(each for each in ends if each is not None)]))


def cap_day(kind: Kind, level: int, released: date, settings: Settings) -> date:
    """The last day to which a loan may be renewed; not rolled, and it never cuts the first due day. Source: table 5.1."""
    return released + timedelta(days=settings.number(f"renewal_cap_{kind.value.lower()}_{max(level, 1)}"))


def recalled_due(old: datetime, recalled: datetime, released: datetime, calendar: WorkCalendar) -> datetime:
    """min(old, max(end of the recall day + 1 day, end of the release day + 1 day)), not rolled. Source: B-090."""
    next_days = [calendar.end(calendar.day(each) + timedelta(days=1)) for each in (recalled, released)]
    return min(old, max(next_days))
