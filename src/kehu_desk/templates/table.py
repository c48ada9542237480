"""Columns of the lists of rules, standard texts and clauses."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from kehu_desk.templates.queries import ClauseRow, RuleRow, TemplateRow
from kehu_desk.templates.words import category_name, day_text, kind_name, risk_name, state_name
from kehu_desk.ui.cells import Mark, Row, plain
from kehu_desk.ui.listing import listed
from kehu_desk.ui.window_model import Source

STATES: Final = {
    "draft": Mark("idle", "file-pen"), "reviewed": Mark("warn", "stamp"), "published": Mark("ok", "circle-check"),
    "retired": Mark("idle", "archive"),
}  # fmt: skip
RISKS: Final = {"low": Mark("ok", "check"), "normal": Mark("idle", "minus"), "high": Mark("bad", "triangle-alert")}
TO_READ, READ, MISSING = Mark("warn", "clock"), Mark("ok", "check"), Mark("warn")
Rows = Callable[[], Sequence[Row]]


def rule_source(rows: Rows, *, judges: bool) -> Source:
    """规章表. judges: shows how many have not acknowledged."""
    titles = [
        QCoreApplication.translate("RuleTable", "Code"),
        QCoreApplication.translate("RuleTable", "Title"),
        QCoreApplication.translate("RuleTable", "Version"),
        QCoreApplication.translate("RuleTable", "State"),
        QCoreApplication.translate("RuleTable", "Holds from"),
        QCoreApplication.translate("RuleTable", "Acknowledged"),
    ]
    keys, widths = ["code", "title", "version", "state", "effective_on", "mine"], [84, 220, 56, 90, 92, 96]
    if judges:
        titles, keys, widths = [*titles, QCoreApplication.translate("RuleTable", "Still to do so")], [*keys, "missing"], [*widths, 90]
    return _source(rows, titles, keys, widths, {1: 140}, _rule_word, _rule_mark, frozenset({2, 6} if judges else {2}))


def rule_line(row: RuleRow, *, judges: bool) -> Row:
    """One rule."""
    line: list[Any] = [row.id, row.code, row.title, row.version, row.state, row.effective_on.isoformat(), _read(row)]
    return (*line, "" if row.missing is None else row.missing) if judges else tuple(line)


def _read(row: RuleRow) -> str:
    return "yes" if row.mine else "no" if row.state == "published" else ""


def _rule_word(value: object, column: int) -> str:
    if column == 3:
        return state_name(str(value))
    if column == 5 and value:
        return (
            QCoreApplication.translate("RuleTable", "Yes, read")
            if value == "yes"
            else QCoreApplication.translate("RuleTable", "To be read")
        )
    return plain(value, column)


def _rule_mark(line: Row, column: int) -> Mark | None:
    value = line[column + 1]
    if column == 3:
        return STATES.get(str(value))
    if column == 5 and value:
        return READ if value == "yes" else TO_READ
    return MISSING if column == 6 and isinstance(value, int) and value else None


def text_source(rows: Rows) -> Source:
    """标准合同文本表."""
    titles = [
        QCoreApplication.translate("TextTable", "Code"),
        QCoreApplication.translate("TextTable", "Name"),
        QCoreApplication.translate("TextTable", "Kind"),
        QCoreApplication.translate("TextTable", "Version"),
        QCoreApplication.translate("TextTable", "State"),
        QCoreApplication.translate("TextTable", "Drafted by"),
        QCoreApplication.translate("TextTable", "Reviewed by"),
        QCoreApplication.translate("TextTable", "Published by"),
        QCoreApplication.translate("TextTable", "On"),
    ]
    keys = ["code", "name", "kind", "version", "state", "drafted_by", "reviewed_by", "decided_by", "decided_on"]
    return _source(rows, titles, keys, [76, 180, 120, 60, 92, 84, 90, 96, 88], {1: 120}, _text_word, _text_mark, frozenset({3}))


def text_line(row: TemplateRow, office: ZoneInfo) -> Row:
    """One version of a standard text."""
    return (
        row.id, row.code, row.name, row.kind, row.version, row.state, row.drafted_by, row.reviewed_by, row.decided_by,
        day_text(row.decided_at, office),
    )  # fmt: skip


def _text_word(value: object, column: int) -> str:
    if column == 2:
        return kind_name(str(value))
    return state_name(str(value)) if column == 4 else plain(value, column)


def _text_mark(line: Row, column: int) -> Mark | None:
    return STATES.get(str(line[column + 1])) if column == 4 else None


def clause_source(rows: Rows) -> Source:
    """条款表."""
    titles = [
        QCoreApplication.translate("ClauseTable", "Code"),
        QCoreApplication.translate("ClauseTable", "Title"),
        QCoreApplication.translate("ClauseTable", "Category"),
        QCoreApplication.translate("ClauseTable", "Risk"),
        QCoreApplication.translate("ClauseTable", "Alternates"),
    ]
    keys = ["code", "title", "category", "risk", "alternates"]
    return _source(rows, titles, keys, [76, 140, 100, 88, 84], {1: 100}, _clause_word, _clause_mark, frozenset({4}))


def clause_line(row: ClauseRow) -> Row:
    """One clause."""
    return row.id, row.code, row.title, row.category, row.risk, len(row.alternates)


def _clause_word(value: object, column: int) -> str:
    if column == 2:
        return category_name(str(value))
    return risk_name(str(value)) if column == 3 else plain(value, column)


def _clause_mark(line: Row, column: int) -> Mark | None:
    return RISKS.get(str(line[column + 1])) if column == 3 else None


def _source(
    rows: Rows, titles: Sequence[str], keys: Sequence[str], widths: Sequence[int], elastic: dict[int, int],
    wording: Callable[[Any, int], str], mark: Callable[[Row, int], Mark | None], right: frozenset[int],
) -> Source:  # fmt: skip
    return replace(listed(rows, titles, keys, wording, mark), widths=widths, elastic=elastic, right=right)
