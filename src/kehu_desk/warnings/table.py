"""The tables 【预警表】, 【预警分布】, 【客户风险】 and 【误报率】."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts
from kehu_desk.warnings.queries.listing import AGES, Picked, WarningRow
from kehu_desk.warnings.queries.view import Precision, RiskRow
from kehu_desk.warnings.rules.levels import KINDS, LEVELS
from kehu_desk.warnings.service import reading
from kehu_desk.warnings.service.reading import Board
from kehu_desk.warnings.words import age_name, figure_text, kind_name, level_name, state_name, threshold_text

COLUMNS: Final = texts({
    "level": QT_TRANSLATE_NOOP("WarningTable", "Level"),
    "kind": QT_TRANSLATE_NOOP("WarningTable", "Kind"),
    "customer": QT_TRANSLATE_NOOP("WarningTable", "Customer"),
    "figure": QT_TRANSLATE_NOOP("WarningTable", "Figure"),
    "threshold": QT_TRANSLATE_NOOP("WarningTable", "Threshold"),
    "found": QT_TRANSLATE_NOOP("WarningTable", "Found"),
    "owner": QT_TRANSLATE_NOOP("WarningTable", "Handled by"),
    "state": QT_TRANSLATE_NOOP("WarningTable", "State"),
    "no": QT_TRANSLATE_NOOP("WarningTable", "Number"),
})  # fmt: skip
RISKS: Final = texts({
    "level": QT_TRANSLATE_NOOP("RiskTable", "Risk"),
    "open": QT_TRANSLATE_NOOP("RiskTable", "Warnings"),
    "customer": QT_TRANSLATE_NOOP("RiskTable", "Customer"),
    "kinds": QT_TRANSLATE_NOOP("RiskTable", "Kinds"),
    "owner": QT_TRANSLATE_NOOP("RiskTable", "Responsible"),
})  # fmt: skip
WRONG: Final = texts({
    "kind": QT_TRANSLATE_NOOP("PrecisionTable", "Kind"),
    "decided": QT_TRANSLATE_NOOP("PrecisionTable", "Decided"),
    "wrong": QT_TRANSLATE_NOOP("PrecisionTable", "False alarms"),
    "share": QT_TRANSLATE_NOOP("PrecisionTable", "Share"),
})  # fmt: skip
BOARD: Final = texts({
    "kind": QT_TRANSLATE_NOOP("BoardTable", "Kind"),
    "level": QT_TRANSLATE_NOOP("BoardTable", "Level"),
    "sum": QT_TRANSLATE_NOOP("BoardTable", "Together"),
})  # fmt: skip
SIGNS: Final[Mapping[str, Mark]] = {
    "yellow": Mark("warn", "info"), "orange": Mark("warn", "triangle-alert"), "red": Mark("bad", "circle-alert"),
}  # fmt: skip
STATES: Final[Mapping[str, Mark]] = {
    "open": Mark("warn", "bell"), "acknowledged": Mark("warn", "clock"), "in_action": Mark("idle", "clock"),
    "resolved": Mark("ok", "check"), "false_alarm": Mark("idle", "circle-x"), "closed": Mark("idle", "circle-check"),
}  # fmt: skip
LEVEL, STATE = 0, 7


class Cell(NamedTuple):
    """What a cell of the board counts: warnings not over yet of a kind, a level and an age. age: place in AGES, None for all."""

    kind: str
    level: str
    age: int | None = None


def titles(context: str, words: Mapping[str, str]) -> list[str]:
    """Columns in the language of the program."""
    return [QCoreApplication.translate(context, each) for each in words.values()]


def warning_line(row: WarningRow) -> Row:
    """Id, the cells in words, and last the row itself."""
    level = level_name(row.level)
    if row.provisional:
        level = QCoreApplication.translate("WarningTable", "{level} (provisional)").format(level=level)
    figure, threshold = figure_text(row.kind, row.inputs), threshold_text(row.kind, row.level, row.inputs)
    words = (level, kind_name(row.kind), row.customer, figure, threshold, row.detected_on, row.owner, state_name(row.state), row.no)
    return row.id, *words, row


def warning_source(door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID]) -> KeysetSource:
    """【预警表】, the newest first. customers: learns whose each row is."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [warning_line(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = reading.keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def mark(row: Row, column: int) -> Mark | None:
        return SIGNS[row[-1].level] if column == LEVEL else STATES.get(row[-1].state) if column == STATE else None

    def word(value: Any, _column: int) -> str:
        return fact(value)

    return KeysetSource(
        titles=titles("WarningTable", COLUMNS), keys=tuple(COLUMNS), widths=(96, 84, 170, 112, 92, 90, 70, 110, 116), elastic={2: 110},
        right=frozenset({3, 4}), wording=word, decorate=mark, tip=lambda row, column: word(row[column + 1], column), page=read,
        anchors=anchors,
    )  # fmt: skip


# the overview


def cell_key(kind: str, level: str) -> str:
    """A line of the board."""
    return f"{kind}/{level}"


def board_lines(board: Board | None) -> list[Row]:
    """Kind, level, how many of each age, and together; lines without a warning are left out."""
    counts = {(cell.kind, cell.level, cell.age): cell.warnings for cell in board.cells} if board else {}
    lines: list[Row] = []
    for kind in KINDS:
        for level in reversed(LEVELS):
            ages = [counts.get((kind, level, age), 0) for age in range(len(AGES) + 1)]
            if any(ages):
                lines.append((cell_key(kind, level), kind_name(kind), level_name(level), *ages, sum(ages), level))
    return lines


def board_source(rows: Callable[[], list[Row]]) -> Source:
    """【预警分布】."""
    kind, level, together = titles("BoardTable", BOARD)
    names = [kind, level, *map(age_name, range(len(AGES) + 1)), together]
    keys = ("kind", "level", *(f"age{at}" for at in range(len(AGES) + 1)), "sum")
    return _window(rows, names, keys, (110, 80, 74, 74, 74, 84, 64), {0: 90}, frozenset(range(2, len(keys))),
                   lambda row, column: SIGNS[row[-1]] if column == 1 else None)  # fmt: skip


def risk_line(row: RiskRow) -> Row:
    """The customer, the worst level, how many, and of what kinds."""
    kinds = "、".join(map(kind_name, row.kinds))
    return row.customer_id, level_name(row.risk.level), row.risk.open, row.customer, kinds, row.owner, row.risk.level


def risk_source(rows: Callable[[], list[Row]]) -> Source:
    """【客户风险】, the worst first."""
    return _window(rows, titles("RiskTable", RISKS), tuple(RISKS), (80, 60, 170, 160, 70), {2: 110, 3: 90}, frozenset({1}),
                   lambda row, column: SIGNS[row[-1]] if column == 0 else None)  # fmt: skip


def precision_line(row: Precision) -> Row:
    """How often warnings of a kind were none."""
    return row.kind, kind_name(row.kind), row.decided, row.false_alarms, f"{100 * row.false_alarms / row.decided:.0f} %"


def precision_source(rows: Callable[[], list[Row]]) -> Source:
    """【误报率】."""
    return _window(rows, titles("PrecisionTable", WRONG), tuple(WRONG), (110, 70, 70, 60), {0: 90}, frozenset({1, 2, 3}),
                   lambda _row, _column: None)  # fmt: skip


def _window(
    rows: Callable[[], list[Row]], names: Sequence[str], keys: Sequence[str], widths: Sequence[int], elastic: Mapping[int, int],
    right: frozenset[int], mark: Callable[[Row, int], Mark | None],
) -> Source:  # fmt: skip
    def some(wanted: Sequence[Hashable]) -> list[Row]:
        known = {row[0]: row for row in rows()}
        return [known[each] for each in wanted if each in known]

    return Source(
        titles=list(names), keys=tuple(keys), widths=tuple(widths), elastic=dict(elastic), right=right, decorate=mark,
        wording=lambda value, _column: fact(value), ids=lambda: [row[0] for row in rows()], rows=some,
        tip=lambda row, column: fact(row[column + 1]),
    )  # fmt: skip
