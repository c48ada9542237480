"""The table of complaints in pages. Severity, state and what is left of the limits with sign and word."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.complaints.queries.listing import ComplaintRow, Picked
from kehu_desk.complaints.rules import clock as c
from kehu_desk.complaints.rules.clock import ClockLine, next_line
from kehu_desk.complaints.service.reading import keys, page
from kehu_desk.complaints.words import TONES, category_name, clock_text, severity_name, state_name
from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.words import texts

TITLES: Final = texts({
    "number": QT_TRANSLATE_NOOP("ComplaintTable", "Complaint no."),
    "customer": QT_TRANSLATE_NOOP("ComplaintTable", "Customer"),
    "received": QT_TRANSLATE_NOOP("ComplaintTable", "Received"),
    "category": QT_TRANSLATE_NOOP("ComplaintTable", "Category"),
    "severity": QT_TRANSLATE_NOOP("ComplaintTable", "Severity"),
    "state": QT_TRANSLATE_NOOP("ComplaintTable", "State"),
    "limit": QT_TRANSLATE_NOOP("ComplaintTable", "Time limit"),
    "product": QT_TRANSLATE_NOOP("ComplaintTable", "Product"),
    "owner": QT_TRANSLATE_NOOP("ComplaintTable", "Handled by"),
    "cases": QT_TRANSLATE_NOOP("ComplaintTable", "Cases"),
    "on_time": QT_TRANSLATE_NOOP("ComplaintTable", "On time"),
    "mttr": QT_TRANSLATE_NOOP("ComplaintTable", "Mean time to answer"),
    "repeat": QT_TRANSLATE_NOOP("ComplaintTable", "Repeated"),
    "cost": QT_TRANSLATE_NOOP("ComplaintTable", "Cost (yuan)"),
    "cause": QT_TRANSLATE_NOOP("ComplaintTable", "Cause"),
    "share": QT_TRANSLATE_NOOP("ComplaintTable", "Share"),
    "cumulated": QT_TRANSLATE_NOOP("ComplaintTable", "Cumulated"),
})  # fmt: skip
COMPLAINTS: Final = ("number", "customer", "severity", "state", "limit", "category", "product", "owner", "received")
FIGURES: Final = ("severity", "cases", "on_time", "mttr", "repeat", "cost")
CAUSES: Final = ("cause", "cases", "share", "cumulated", "cost")
SEVERITY, STATE, LIMIT = COMPLAINTS.index("severity"), COMPLAINTS.index("state"), COMPLAINTS.index("limit")
STATES: Final[Mapping[str, Mark]] = {
    "new": Mark("warn", "bell"), "accepted": Mark("warn", "user"), "in_process": Mark("warn", "file-pen"),
    "waiting_customer": Mark("idle", "clock"), "answered": Mark("ok", "send"), "customer_confirmed": Mark("ok", "circle-check"),
    "closed": Mark("idle", "check"), "revisited": Mark("idle", "star"), "rejected": Mark("idle", "circle-x"),
}  # fmt: skip
SEVERITIES: Final[Mapping[str, Mark]] = {
    "S1": Mark("bad", "triangle-alert"), "S2": Mark("bad", "circle-alert"),
    "S3": Mark("warn", "circle-dot"), "S4": Mark("idle", "circle-dot"),
}  # fmt: skip
ICONS: Final[Mapping[str, str]] = {
    c.IN_TIME: "clock", c.SOON: "clock", c.LATE: "triangle-alert", c.STOPPED: "lock",
    c.MET: "check", c.MISSED: "circle-alert", c.DROPPED: "x",
}  # fmt: skip


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("ComplaintTable", TITLES[name]) for name in names]


def limit_mark(line: ClockLine) -> Mark:
    """Sign and colour of a limit."""
    return Mark(TONES[line.tone], ICONS[line.tone])


def complaint_line(row: ComplaintRow, a_day: timedelta, office: ZoneInfo) -> Row:
    """Id, then the cells; the last holds the sign of the limit."""
    line = next_line(row.clock)
    return (
        row.id, row.no, row.customer, row.severity, row.state, clock_text(line, a_day) if line else "", category_name(row.category),
        row.product, row.owner, f"{row.received_at.astimezone(office):%Y-%m-%d %H:%M}", limit_mark(line) if line else None,
    )  # fmt: skip


def complaint_source(
    door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID], a_day: timedelta, office: ZoneInfo
) -> KeysetSource:
    """【投诉表】, the newest first. customers: learns whose each complaint is that was read."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [complaint_line(row, a_day, office) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    return KeysetSource(
        titles=titles(COMPLAINTS), keys=COMPLAINTS, widths=(112, 150, 104, 112, 190, 60, 110, 64, 118), elastic={1: 90, 4: 130},
        wording=_word, decorate=_mark, tip=lambda row, column: _word(row[column + 1], column), page=read, anchors=anchors, in_sight=5,
    )  # fmt: skip


def _word(value: Any, column: int) -> str:
    if column == SEVERITY:
        return severity_name(value)
    return state_name(value) if column == STATE else str(value)


def _mark(row: Row, column: int) -> Mark | None:
    if column == SEVERITY:
        return SEVERITIES.get(row[column + 1])
    if column == STATE:
        return STATES.get(row[column + 1])
    found: Mark | None = row[-1] if column == LIMIT else None
    return found
