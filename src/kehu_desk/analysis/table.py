"""The tables of 【利用统计】, over a report that was counted in one go."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from kehu_desk.analysis.rules.using import Numbers
from kehu_desk.analysis.service import Report
from kehu_desk.analysis.words import line_name, look_name, number_name
from kehu_desk.ui.cells import Row
from kehu_desk.ui.window_model import Source

Rows = Callable[[], Sequence[Row]]


def use_rows(report: Report, dimension: str) -> list[Row]:
    """One line for each value of a dimension, by name."""
    lines = [(line_name(dimension, line.key, report.names), line) for line in report.lines[dimension]]
    ordered = sorted(lines, key=lambda pair: pair[1].key if dimension in ("month", "level") else pair[0])
    return [(line.key, name, *(line.numbers or [None] * len(Numbers._fields))) for name, line in ordered]


def look_rows(report: Report) -> list[Row]:
    """Views apart from loans."""
    return [(line.kind, look_name(line.kind), line.views, line.person_days) for line in report.looks]


def refusal_rows(report: Report) -> list[Row]:
    """Refusals by code, the most frequent first."""
    return [(line.code, line.code, line.times) for line in sorted(report.refusals, key=lambda each: (-(each.times or 0), each.code))]


def use_source(rows: Rows, title: str) -> Source:
    """【利用统计表】. title: of the first column."""
    return _source(rows, [title, *map(number_name, Numbers._fields)], ("name", *Numbers._fields), (170, 72, 72, 84, 96, 84))


def look_source(rows: Rows) -> Source:
    """【其他查看表】."""
    titles = [
        QCoreApplication.translate("UseTable", "Views without a loan"), QCoreApplication.translate("UseTable", "Views"),
        number_name("person_days"),
    ]  # fmt: skip
    return _source(rows, titles, ("kind", "views", "person_days"), (150, 60, 60))


def refusal_source(rows: Rows) -> Source:
    """【拒绝统计表】."""
    titles = [QCoreApplication.translate("UseTable", "Refused by"), QCoreApplication.translate("UseTable", "Times")]
    return _source(rows, titles, ("code", "times"), (190, 60))


def word(value: Any, _column: int = 0) -> str:
    """A name as it is; a number with its thousands; what B-017 holds back."""
    return QCoreApplication.translate("UseTable", "held back") if value is None else f"{value:,}" if isinstance(value, int) else str(value)


def _source(rows: Rows, titles: Sequence[str], keys: Sequence[str], widths: Sequence[int]) -> Source:
    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found = {row[0]: row for row in rows()}
        return [found[each] for each in wanted if each in found]

    def tip(row: Row, column: int) -> str:
        held = QCoreApplication.translate("UseTable", "Held back: fewer than three customers, not all of them open to you (B-017)")
        return held if row[column + 1] is None else str(row[1])

    return Source(
        titles=titles, keys=keys, widths=widths, elastic={0: 90}, right=frozenset(range(1, len(keys))), wording=word,
        ids=lambda: [row[0] for row in rows()], rows=some, tip=tip,
    )  # fmt: skip
