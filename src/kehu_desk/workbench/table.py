"""The table 【今日待办】: its columns and the words and marks of its cells."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts
from kehu_desk.workbench.service import When, Work
from kehu_desk.workbench.words import group_name, kind_name, person_text

TITLES: Final = texts({
    "when": QT_TRANSLATE_NOOP("WorkbenchTable", "When"),
    "kind": QT_TRANSLATE_NOOP("WorkbenchTable", "Kind"),
    "title": QT_TRANSLATE_NOOP("WorkbenchTable", "Matter"),
    "due_on": QT_TRANSLATE_NOOP("WorkbenchTable", "Due"),
    "late": QT_TRANSLATE_NOOP("WorkbenchTable", "Days late"),
    "person": QT_TRANSLATE_NOOP("WorkbenchTable", "Responsible"),
})  # fmt: skip
KEYS: Final = tuple(TITLES)
WHEN, KIND, TITLE, DUE, LATE, PERSON = range(len(KEYS))
WIDTHS: Final = (104, 150, 320, 96, 80, 130)
MARKS: Final[Mapping[When, Mark]] = {
    When.LATE: Mark("bad", "triangle-alert"), When.TODAY: Mark("warn", "clock"), When.SOON: Mark("ok", "calendar-days"),
    When.LATER: Mark("idle", "calendar-days"), When.ANY_DAY: Mark("idle", "minus"),
}  # fmt: skip


def line(work: Work) -> Row:
    """Key, then the cells."""
    return (work.key, work.when, work.about.name, work.title, work.due_on, work.late, person_text(work.person, work.for_whom))


def source(lines: Mapping[str, Work], shown: Sequence[Work]) -> Source:
    """What the table shows. lines: all work by key; shown: what the cards leave of it."""

    def rows(wanted: Sequence[Hashable]) -> list[Row]:
        return [line(lines[str(each)]) for each in wanted if each in lines]

    titles = [QCoreApplication.translate("WorkbenchTable", each) for each in TITLES.values()]
    return Source(
        titles=titles, keys=KEYS, right=frozenset({LATE}), wording=wording, decorate=mark, widths=WIDTHS, elastic={TITLE: 150},
        tip=tip, ids=lambda: [each.key for each in shown], rows=rows,
    )  # fmt: skip


def wording(value: Any, column: int) -> str:
    """The words of a cell."""
    if column == WHEN:
        return group_name(value)
    if column == KIND:
        return kind_name(value)
    return (str(value) if value else "") if column == LATE else fact(value)


def tip(row: Row, column: int) -> str:
    """What a narrow column may have cut off."""
    return wording(row[column + 1], column)


def mark(row: Row, column: int) -> Mark | None:
    """Colour and icon of the group; days late in the colour of what is late."""
    if column == WHEN:
        return MARKS[row[WHEN + 1]]
    return Mark("bad") if column == LATE and row[LATE + 1] else None
