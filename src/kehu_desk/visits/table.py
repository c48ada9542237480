"""The tables of visits: the list in pages, the rows of a week, whose visits are due."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, each_page
from kehu_desk.ui.listing import listed
from kehu_desk.ui.long_list import Filters, Reading
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts
from kehu_desk.visits.queries import GapRow, PlannedRow, VisitRow, Wanted
from kehu_desk.visits.service import reading
from kehu_desk.visits.service.reading import Seat
from kehu_desk.visits.words import goal_name, place_name, row_name, state_name, style_name

TITLES: Final = texts({
    "date": QT_TRANSLATE_NOOP("VisitTable", "Date"),
    "customer": QT_TRANSLATE_NOOP("VisitTable", "Customer"),
    "person": QT_TRANSLATE_NOOP("VisitTable", "Visitor"),
    "place": QT_TRANSLATE_NOOP("VisitTable", "How"),
    "met": QT_TRANSLATE_NOOP("VisitTable", "Met"),
    "style": QT_TRANSLATE_NOOP("VisitTable", "Decision style"),
    "conclusion": QT_TRANSLATE_NOOP("VisitTable", "Conclusion"),
    "next": QT_TRANSLATE_NOOP("VisitTable", "Next on"),
    "state": QT_TRANSLATE_NOOP("VisitTable", "State"),
    "day": QT_TRANSLATE_NOOP("VisitTable", "Day"),
    "time": QT_TRANSLATE_NOOP("VisitTable", "Time"),
    "goal": QT_TRANSLATE_NOOP("VisitTable", "Goal"),
    "last": QT_TRANSLATE_NOOP("VisitTable", "Last visit"),
    "since": QT_TRANSLATE_NOOP("VisitTable", "Days since"),
    "grade": QT_TRANSLATE_NOOP("VisitTable", "Grade"),
    "planned": QT_TRANSLATE_NOOP("VisitTable", "Planned on"),
})  # fmt: skip
VISITS: Final = ("date", "customer", "person", "place", "met", "style", "conclusion", "next", "state")
WEEK: Final = ("day", "time", "customer", "goal", "met", "state")
GAPS: Final = ("customer", "grade", "last", "since", "planned")
STATE: Final = VISITS.index("state")
MARKS: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "submitted": Mark("warn", "send"), "read": Mark("ok", "eye"), "closed": Mark("idle", "check"),
}  # fmt: skip
ROWS: Final[Mapping[str, Mark]] = {
    "planned": Mark("idle", "calendar-days"), "done": Mark("ok", "circle-check"), "missed": Mark("bad", "circle-alert"),
    "moved": Mark("idle", "undo-2"),
}  # fmt: skip
LATE: Final = Mark("warn", "clock")
BARREN: Final = Mark("bad", "triangle-alert")
COLOURS: Final[Mapping[str, Mark | None]] = {"ok": None, "warn": Mark("warn", "clock"), "bad": Mark("bad", "circle-alert")}


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("VisitTable", TITLES[name]) for name in names]


def notes_of(row: VisitRow, far_m: int) -> list[str]:
    """What stands out about a visit: late, 空访, far from the address."""
    away = row.away_m is not None and row.away_m > far_m
    return [
        text for holds, text in (
            (row.late, QCoreApplication.translate("VisitTable", "late")),
            (row.barren, QCoreApplication.translate("VisitTable", "empty visit")),
            (away, QCoreApplication.translate("VisitTable", "{metres} m away").format(metres=f"{row.away_m or 0:,}")),
        ) if holds
    ]  # fmt: skip


def visit_line(row: VisitRow, seat: Seat) -> Row:
    """Id, then the cells."""
    return (
        row.id, row.started_at.astimezone(seat.office).date(), row.customer, row.person, row.place, "、".join(row.met),
        "、".join(style_name(each) for each in row.styles), row.conclusion.replace("\n", " "), row.next_on,
        (row.state, tuple(notes_of(row, seat.far_m)), row.barren),
    )  # fmt: skip


def wording(value: Any, column: int) -> str:
    """The words of a cell."""
    if column == STATE:
        return " · ".join((state_name(value[0]), *value[1]))
    return place_name(value) if column == VISITS.index("place") else fact(value)


def mark(row: Row, column: int) -> Mark | None:
    """What stands out is coloured by it, otherwise the state by itself."""
    if column != STATE:
        return None
    state, notes, barren = row[column + 1]
    return BARREN if barren else LATE if notes else MARKS.get(state)


def columns() -> dict[str, Any]:
    """What the columns are."""
    return {
        "titles": titles(VISITS), "keys": VISITS, "widths": (84, 150, 60, 80, 110, 88, 180, 84, 120), "elastic": {6: 90, 1: 90, 4: 60},
        "wording": wording, "decorate": mark, "tip": lambda row, column: wording(row[column + 1], column),
    }  # fmt: skip


def picked(filters: Filters, seat: Seat, caller: Caller) -> Wanted:
    """The chips as filters."""
    since = {"week": seat.today - timedelta(days=seat.today.weekday()), "month": seat.today.replace(day=1)}.get(filters.get("span", ""))
    if filters.get("span") == "quarter":
        since = seat.today - timedelta(days=90)
    mine = caller.person if filters.get("person") == "me" else None
    return Wanted(filters.get("state", ""), filters.get("place", ""), mine, since=since)


def visit_reading(door: Door, caller: Caller, seat: Seat, customers: dict[Hashable, UUID]) -> Reading:
    """【拜访表】. customers: learns whose each visit is that was read, for counted copies."""

    def told(rows: Sequence[VisitRow]) -> list[Row]:
        customers.update((row.id, row.customer_id) for row in rows)
        return [visit_line(row, seat) for row in rows]

    def page(filters: Filters, after: Anchor | None, limit: int) -> Sequence[Row]:
        return told(reading.page(door, caller, after, limit, picked(filters, seat, caller)))

    def anchors(filters: Filters, step: Step) -> Sequence[Anchor]:
        return each_page(reading.keys(door, caller, picked(filters, seat, caller)), step)

    def found(filters: Filters, typed: str) -> Sequence[UUID]:
        return reading.found_ids(door, caller, picked(filters, seat, caller)._replace(text=typed))

    def rows(ids: Sequence[UUID]) -> Sequence[Row]:
        return told(reading.some(door, caller, ids))

    return Reading(columns=columns, page=page, anchors=anchors, found=found, rows=rows)


def clock_text(starts: int | None) -> str:
    """Minutes after midnight as 09:30."""
    return "" if starts is None else f"{starts // 60:02}:{starts % 60:02}"


def planned_line(row: PlannedRow) -> Row:
    """Id, then the cells of a week."""
    return (row.id, row.on_day, clock_text(row.starts), row.customer, row.goal, "、".join(row.contacts), (row.state, row.moved_to))


def week_source(load: Callable[[], Sequence[PlannedRow]]) -> Source:
    """【周计划表】."""

    def word(value: Any, column: int) -> str:
        if WEEK[column] == "goal":
            return goal_name(value)
        if WEEK[column] == "state":
            return f"{row_name(value[0])} {value[1].isoformat()}" if value[1] else row_name(value[0])
        return fact(value)

    def colour(row: Row, column: int) -> Mark | None:
        return ROWS.get(row[column + 1][0]) if WEEK[column] == "state" else None

    return listed(lambda: [planned_line(row) for row in load()], titles(WEEK), WEEK, word, colour)


def gap_line(row: GapRow) -> Row:
    """Id, then the cells of who is due."""
    grade = " ".join(each for each in (row.grade, "KA" if row.key_account else "") if each)
    return (row.customer_id, row.customer, grade, row.last_on, (row.gap.since, row.gap.every_days, row.gap.colour, row.along), row.next_on)


def gap_source(load: Callable[[], Sequence[GapRow]]) -> Source:
    """【到期未访】, the most overdue first."""

    def word(value: Any, column: int) -> str:
        if GAPS[column] != "since":
            return fact(value)
        since, every, _colour, along = value
        more = QCoreApplication.translate("VisitTable", "superior too") if along else ""
        return " · ".join(each for each in (f"{since} / {every}", more) if each)

    def colour(row: Row, column: int) -> Mark | None:
        return COLOURS[row[column + 1][2]] if GAPS[column] == "since" else None

    return listed(lambda: [gap_line(row) for row in load()], titles(GAPS), GAPS, word, colour)


def local_span(row: VisitRow, office: ZoneInfo) -> str:
    """2026-03-02 09:00–10:00 in the office's time."""
    begin, end = row.started_at.astimezone(office), row.ended_at.astimezone(office)
    last = f"{end:%H:%M}" if begin.date() == end.date() else f"{end:%Y-%m-%d %H:%M}"
    return f"{begin:%Y-%m-%d %H:%M}–{last}"
