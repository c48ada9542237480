"""The tables of grades: the lines of a run in pages, the service levels, and the buyers of the concentration."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.grading.queries import BuyerRow, LineRow, Picked
from kehu_desk.grading.rules.levels import ServiceLevel
from kehu_desk.grading.service import reading
from kehu_desk.grading.words import grade_name, why
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "place": QT_TRANSLATE_NOOP("GradeTable", "Place"),
    "number": QT_TRANSLATE_NOOP("GradeTable", "No."),
    "customer": QT_TRANSLATE_NOOP("GradeTable", "Customer"),
    "net": QT_TRANSLATE_NOOP("GradeTable", "Net sales"),
    "share": QT_TRANSLATE_NOOP("GradeTable", "Share"),
    "before": QT_TRANSLATE_NOOP("GradeTable", "Before"),
    "stood": QT_TRANSLATE_NOOP("GradeTable", "So far"),
    "grade": QT_TRANSLATE_NOOP("GradeTable", "Grade"),
    "why": QT_TRANSLATE_NOOP("GradeTable", "Why"),
    "visits": QT_TRANSLATE_NOOP("GradeTable", "Visits"),
    "along": QT_TRANSLATE_NOOP("GradeTable", "Superior"),
    "counts": QT_TRANSLATE_NOOP("GradeTable", "Counts"),
    "credit": QT_TRANSLATE_NOOP("GradeTable", "Credit"),
    "priority": QT_TRANSLATE_NOOP("GradeTable", "Promotions"),
    "refresh": QT_TRANSLATE_NOOP("GradeTable", "Refresh"),
    "old": QT_TRANSLATE_NOOP("GradeTable", "Old"),
    "buyer": QT_TRANSLATE_NOOP("GradeTable", "Customer or group"),
    "members": QT_TRANSLATE_NOOP("GradeTable", "Members"),
    "cumulated": QT_TRANSLATE_NOOP("GradeTable", "Cumulated"),
    "flag": QT_TRANSLATE_NOOP("GradeTable", "Remark"),
})  # fmt: skip
LINES: Final = ("place", "number", "customer", "net", "share", "before", "stood", "grade", "why")
LEVELS: Final = ("grade", "visits", "along", "counts", "credit", "priority", "refresh", "old")
BUYERS: Final = ("place", "buyer", "members", "net", "share", "cumulated", "flag")
STOOD, GRADE = map(LINES.index, ("stood", "grade"))
FLAG: Final = BUYERS.index("flag")
UP, DOWN, HELD = Mark("ok"), Mark("warn"), Mark("idle", "user-cog")
ARROWS: Final = {UP: " ↑", DOWN: " ↓"}
NONE: Final = "–"


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("GradeTable", TITLES[name]) for name in names]


def percent(bp: int | None) -> str:
    """12.34 %; nothing for what may not be told."""
    return "" if bp is None else f"{plain(bp, 2)} %"


def line_of(row: LineRow) -> Row:
    """Id, then the cells, and last the row itself."""
    net = "" if row.net_fen is None else yuan(row.net_fen)
    reason = why(row.value_grade, row.reasons)
    mark = mark_of(row)
    stood, grade = row.grade_before or NONE, row.grade + (ARROWS.get(mark, "") if mark else "")
    return (
        row.customer_id, row.place, row.number, row.customer, net, percent(row.share_bp), percent(row.before_bp), stood, grade, reason, row
    )  # fmt: skip


def mark_of(row: LineRow) -> Mark | None:
    """Rising, falling or set by hand."""
    if "override" in row.reasons:
        return HELD
    if not row.grade_before or row.grade == row.grade_before:
        return None
    return UP if row.grade < row.grade_before else DOWN


def line_source(door: Door, caller: Caller, run: UUID | None, picked: Picked, seen: dict[Hashable, LineRow]) -> KeysetSource:
    """【分级表】, the most sold first. seen: learns the rows that were read."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.page(door, caller, run, anchor, limit, picked)
        seen.update((row.customer_id, row) for row in rows)
        return [line_of(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = reading.keys(door, caller, run, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def mark(row: Row, column: int) -> Mark | None:
        return mark_of(row[-1]) if column == GRADE else None

    def word(value: Any, _column: int) -> str:
        return fact(value)

    return KeysetSource(
        titles=titles(LINES), keys=LINES, widths=(40, 112, 160, 104, 64, 66, 48, 48, 150), elastic={2: 90, 8: 90},
        right=frozenset({0, 3, 4, 5}), wording=word, decorate=mark, tip=lambda row, column: word(row[column + 1], column), page=read,
        anchors=anchors,
    )  # fmt: skip


def level_line(line: ServiceLevel, old: int | None) -> Row:
    """Grade as id, then the cells. old: archives of the grade that were not refreshed in time; none for key accounts, who are in theirs."""

    def days(count: int | None) -> str:
        return NONE if count is None else QCoreApplication.translate("GradeTable", "{count} d").format(count=count)

    months = QCoreApplication.translate("GradeTable", "{count} months").format(count=line.refresh_months)
    return (
        line.grade, grade_name(line.grade), days(line.visit_days), days(line.accompany_days), days(line.count_days),
        f"× {plain(line.credit_percent, 2, 1)}", NONE if line.priority is None else str(line.priority), months,
        NONE if old is None else str(old),
    )  # fmt: skip


def level_source(load: Callable[[], Sequence[Row]]) -> Source:
    """【服务标准表】."""

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        rows: Mapping[Hashable, Row] = {row[0]: row for row in load()}
        return [rows[each] for each in wanted if each in rows]

    return Source(
        titles=titles(LEVELS), keys=LEVELS, widths=(72, 56, 56, 56, 60, 60, 66, 50), elastic={0: 60}, right=frozenset(range(1, 8)),
        wording=lambda value, _column: fact(value), ids=lambda: [row[0] for row in load()], rows=some,
    )  # fmt: skip


def buyer_line(place: int, row: BuyerRow) -> Row:
    """Key as id, then the cells, and last the row itself."""
    flag = QCoreApplication.translate("GradeTable", "Dependence on one customer") if row.dependent else ""
    return (row.key, place, row.name, row.members, yuan(row.net_fen), percent(row.share_bp), percent(row.cumulated_bp), flag, row)


def buyer_source(load: Callable[[], Sequence[Row]]) -> Source:
    """【客户集中表】, the largest first."""

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        rows: Mapping[Hashable, Row] = {row[0]: row for row in load()}
        return [rows[each] for each in wanted if each in rows]

    def mark(row: Row, column: int) -> Mark | None:
        return Mark("bad", "triangle-alert") if column == FLAG and row[-1].dependent else None

    return Source(
        titles=titles(BUYERS), keys=BUYERS, widths=(48, 220, 56, 120, 76, 76, 150), elastic={1: 110, 6: 60},
        right=frozenset({0, 2, 3, 4, 5}), wording=lambda value, _column: fact(value), decorate=mark,
        tip=lambda row, column: fact(row[column + 1]), ids=lambda: [row[0] for row in load()], rows=some,
    )  # fmt: skip
