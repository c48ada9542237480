"""The tables of the tab 【季度维护】: tasks, marks and late rates, over rows that were read in one go."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.refresh.service.listing import MarkRow, RateRow, TaskRow
from kehu_desk.refresh.words import how_name, mark_name, reason_name, state_name
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "customer": QT_TRANSLATE_NOOP("RefreshTable", "Customer"),
    "archive_no": QT_TRANSLATE_NOOP("RefreshTable", "Archive no."),
    "owner": QT_TRANSLATE_NOOP("RefreshTable", "Responsible"),
    "quarter": QT_TRANSLATE_NOOP("RefreshTable", "Quarter"),
    "due": QT_TRANSLATE_NOOP("RefreshTable", "Due on"),
    "state": QT_TRANSLATE_NOOP("RefreshTable", "State"),
    "late": QT_TRANSLATE_NOOP("RefreshTable", "Days late"),
    "how": QT_TRANSLATE_NOOP("RefreshTable", "How, or why not"),
    "since": QT_TRANSLATE_NOOP("RefreshTable", "Since"),
    "by": QT_TRANSLATE_NOOP("RefreshTable", "By"),
    "reason": QT_TRANSLATE_NOOP("RefreshTable", "Reason"),
    "name": QT_TRANSLATE_NOOP("RefreshTable", "Name"),
    "all": QT_TRANSLATE_NOOP("RefreshTable", "Tasks"),
    "waived": QT_TRANSLATE_NOOP("RefreshTable", "Waived"),
    "lates": QT_TRANSLATE_NOOP("RefreshTable", "Late"),
    "rate": QT_TRANSLATE_NOOP("RefreshTable", "Late rate"),
})  # fmt: skip
TASK: Final = ("customer", "archive_no", "owner", "quarter", "due", "state", "late", "how")
MARK: Final = ("customer", "archive_no", "owner", "state", "since", "by", "reason")
RATE: Final = ("name", "all", "waived", "lates", "rate")
MARKS: Final[Mapping[str, Mark]] = {
    "OPEN": Mark("warn", "clock"), "HANDED_IN": Mark("warn", "send"), "DONE": Mark("ok", "circle-check"),
    "LATE": Mark("bad", "triangle-alert"), "WAIVED": Mark("idle", "circle-x"),
    "marked": Mark("ok", "star"), "proposed": Mark("warn", "hand-helping"), "suggested": Mark("idle", "star"),
}  # fmt: skip
STATE_OF_TASK, LATE, STATE_OF_MARK = TASK.index("state"), TASK.index("late"), MARK.index("state")


def task_line(row: TaskRow) -> Row:
    """A task; the last cell says how it was handed in, or why it was waived."""
    how = reason_name(row.reason) if row.reason else how_name(row.how)
    return (row.id, row.customer, row.archive_no, row.owner, row.quarter, row.due_on, row.state, row.late, how)


def mark_line(row: MarkRow) -> Row:
    """A customer that is marked, proposed or suggested."""
    return (row.customer_id, row.customer, row.archive_no, row.owner, row.state, row.since_on, row.by, row.reason)


def rate_line(row: RateRow) -> Row:
    """Numbers of one person, department or quarter. 0/0 is shown as a dash (B-176)."""
    nobody = QCoreApplication.translate("RefreshTable", "not named")
    share = "-" if row.rate.share is None else f"{row.rate.share:.1%}"
    return (row.name, row.name or nobody, row.rate.all, row.rate.waived, row.rate.late, share)


def task_source(rows: Callable[[], Sequence[Row]]) -> Source:
    """【维护任务表】."""

    def mark(row: Row, column: int) -> Mark | None:
        if column == STATE_OF_TASK:
            return MARKS.get(cast("str", row[column + 1]))
        return Mark("bad") if column == LATE and row[column + 1] else None

    def word(value: Any, column: int) -> str:
        if column == STATE_OF_TASK:
            return state_name(str(value))
        return (str(value) if value else "") if column == LATE else fact(value)

    return _source(rows, TASK, word, mark, (190, 110, 70, 76, 90, 90, 72, 150), frozenset({LATE}))


def mark_source(rows: Callable[[], Sequence[Row]]) -> Source:
    """【长期合作标记表】."""

    def mark(row: Row, column: int) -> Mark | None:
        return MARKS.get(cast("str", row[column + 1])) if column == STATE_OF_MARK else None

    def word(value: Any, column: int) -> str:
        return mark_name(str(value)) if column == STATE_OF_MARK else fact(value)

    return _source(rows, MARK, word, mark, (200, 110, 76, 120, 90, 76, 180))


def rate_source(rows: Callable[[], Sequence[Row]]) -> Source:
    """【逾期率表】."""
    return _source(rows, RATE, lambda value, _column: fact(value), None, (180, 80, 80, 80, 90), frozenset({1, 2, 3, 4}))


def _source(
    rows: Callable[[], Sequence[Row]], keys: Sequence[str], word: Callable[[Any, int], str],
    mark: Callable[[Row, int], Mark | None] | None, widths: Sequence[int], right: frozenset[int] = frozenset(),
) -> Source:  # fmt: skip
    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found = {row[0]: row for row in rows()}
        return [found[each] for each in wanted if each in found]

    def tip(row: Row, column: int) -> str:
        return fact(row[column + 1]) if column in (0, len(keys) - 1) else ""

    titles = [QCoreApplication.translate("RefreshTable", TITLES[key]) for key in keys]
    return Source(
        titles=titles, keys=keys, widths=widths, elastic={0: 120, len(keys) - 1: 60}, right=right, wording=word, decorate=mark,
        ids=lambda: [row[0] for row in rows()], rows=some, tip=tip,
    )  # fmt: skip
