"""The clock of a complaint in words."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.complaints.rules import clock as c
from kehu_desk.complaints.rules.clock import ClockLine
from kehu_desk.complaints.words.names import limit_name
from kehu_desk.ui.look import Tone
from kehu_desk.ui.words import texts

REMAINING: Final = texts({
    c.IN_TIME: QT_TRANSLATE_NOOP("ComplaintClock", "{time} left"),
    c.SOON: QT_TRANSLATE_NOOP("ComplaintClock", "due soon, {time} left"),
    c.LATE: QT_TRANSLATE_NOOP("ComplaintClock", "late by {time}"),
    c.STOPPED: QT_TRANSLATE_NOOP("ComplaintClock", "clock stopped, {time} left"),
    c.MET: QT_TRANSLATE_NOOP("ComplaintClock", "in time"),
    c.MISSED: QT_TRANSLATE_NOOP("ComplaintClock", "was late by {time}"),
    c.DROPPED: QT_TRANSLATE_NOOP("ComplaintClock", "ended"),
})  # fmt: skip
TONES: Final[Mapping[str, Tone]] = {
    c.IN_TIME: "ok", c.SOON: "warn", c.LATE: "bad", c.STOPPED: "idle", c.MET: "ok", c.MISSED: "bad", c.DROPPED: "idle",
}  # fmt: skip
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def work_text(work: timedelta, a_day: timedelta) -> str:
    """Working time as people say it: 12 d, 1 d 3 h, 1 h 20 min. a_day: the work of one day; from two days on hours are left out."""
    days, rest = divmod(work, a_day) if a_day else (0, work)
    hours, rest = divmod(rest, HOUR)
    minutes = rest // MINUTE
    parts = [
        (days, QCoreApplication.translate("ComplaintClock", "{count} d")),
        (0 if days > 1 else hours, QCoreApplication.translate("ComplaintClock", "{count} h")),
        (0 if days else minutes, QCoreApplication.translate("ComplaintClock", "{count} min")),
    ]  # fmt: skip
    told = [text.format(count=count) for count, text in parts if count]
    return " ".join(told) or parts[2][1].format(count=0)


def clock_text(line: ClockLine, a_day: timedelta) -> str:
    """First reply: 1 h 20 min left."""
    words = QCoreApplication.translate("ComplaintClock", REMAINING[line.tone])
    return f"{limit_name(line.limit)} {words.format(time=work_text(line.work, a_day))}"
