"""Names of what a warning may be."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.ui.words import named, texts
from kehu_desk.warnings.queries.listing import AGES
from kehu_desk.warnings.queries.view import MeasureRow

KINDS: Final = texts({
    "arrears": QT_TRANSLATE_NOOP("WarningKind", "Arrears"),
    "sales_progress": QT_TRANSLATE_NOOP("WarningKind", "Sales progress"),
    "expense": QT_TRANSLATE_NOOP("WarningKind", "Sales expense"),
    "churn": QT_TRANSLATE_NOOP("WarningKind", "Customer churn"),
    "major_change": QT_TRANSLATE_NOOP("WarningKind", "Major change"),
})  # fmt: skip
LEVELS: Final = texts({
    "yellow": QT_TRANSLATE_NOOP("WarningLevel", "Yellow"),
    "orange": QT_TRANSLATE_NOOP("WarningLevel", "Orange"),
    "red": QT_TRANSLATE_NOOP("WarningLevel", "Red"),
})  # fmt: skip
STATES: Final = texts({
    "open": QT_TRANSLATE_NOOP("WarningState", "To be acknowledged"),
    "acknowledged": QT_TRANSLATE_NOOP("WarningState", "To be planned"),
    "in_action": QT_TRANSLATE_NOOP("WarningState", "In action"),
    "resolved": QT_TRANSLATE_NOOP("WarningState", "Resolved, to be closed"),
    "false_alarm": QT_TRANSLATE_NOOP("WarningState", "False alarm"),
    "closed": QT_TRANSLATE_NOOP("WarningState", "Closed"),
    "live": QT_TRANSLATE_NOOP("WarningState", "Not over yet"),
    "ended": QT_TRANSLATE_NOOP("WarningState", "Over"),
})  # fmt: skip
STAMPS: Final = texts({
    "acknowledged": QT_TRANSLATE_NOOP("WarningStamp", "Acknowledged"),
    "passed_up": QT_TRANSLATE_NOOP("WarningStamp", "Passed up to"),
    "resolved": QT_TRANSLATE_NOOP("WarningStamp", "Resolved"),
    "false_alarm": QT_TRANSLATE_NOOP("WarningStamp", "False alarm"),
    "closed": QT_TRANSLATE_NOOP("WarningStamp", "Closed"),
    "decided": QT_TRANSLATE_NOOP("WarningStamp", "Decided before"),
    "quiet": QT_TRANSLATE_NOOP("WarningStamp", "below yellow in two runs"),
})  # fmt: skip


def kind_name(kind: object) -> str:
    """欠款, 销售进程, 费用, 流失, 重大变故."""
    return named(KINDS, "WarningKind", kind)


def level_name(level: object) -> str:
    """黄, 橙, 红."""
    return named(LEVELS, "WarningLevel", level)


def state_name(state: object) -> str:
    """Where a warning stands, or one of the states of the filter."""
    return named(STATES, "WarningState", state)


def stamp_name(what: object) -> str:
    """What was done with it."""
    return named(STAMPS, "WarningStamp", what)


def age_name(age: int) -> str:
    """How long ago: 3–7 days, over 14 days. age: place in AGES, the last one has no end."""
    if age == len(AGES):
        return QCoreApplication.translate("WarningAge", "over {days} days").format(days=AGES[-1])
    first = AGES[age - 1] + 1 if age else 0
    return QCoreApplication.translate("WarningAge", "{first}–{last} days").format(first=first, last=AGES[age])


def measure_text(row: MeasureRow) -> str:
    """2026-03-09  对账  李小雨 · done, with its outcome."""
    told = f"{row.due_on.isoformat()}  {row.body}  {row.owner}"
    if row.done_on is None:
        return told
    done = QCoreApplication.translate("WarningStamp", "done on {day}: {outcome}").format(day=row.done_on.isoformat(), outcome=row.outcome)
    return f"{told}\n    {done}"
