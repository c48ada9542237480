"""The tables of needs: the list in pages, and the time line of one customer."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.kernel.money import yuan
from kehu_desk.needs.queries import NeedRow, Picked
from kehu_desk.needs.rules import is_late
from kehu_desk.needs.service import reading
from kehu_desk.needs.words import kind_name, priority_name, state_name
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "noted": QT_TRANSLATE_NOOP("NeedTable", "Told on"),
    "customer": QT_TRANSLATE_NOOP("NeedTable", "Customer"),
    "kind": QT_TRANSLATE_NOOP("NeedTable", "Kind"),
    "text": QT_TRANSLATE_NOOP("NeedTable", "Need"),
    "priority": QT_TRANSLATE_NOOP("NeedTable", "Priority"),
    "expected": QT_TRANSLATE_NOOP("NeedTable", "Wished for by"),
    "potential": QT_TRANSLATE_NOOP("NeedTable", "Worth in a year"),
    "state": QT_TRANSLATE_NOOP("NeedTable", "State"),
    "owner": QT_TRANSLATE_NOOP("NeedTable", "Done by"),
})  # fmt: skip
NEEDS: Final = ("noted", "customer", "kind", "text", "priority", "expected", "potential", "state", "owner")
KIND, TEXT, PRIORITY, EXPECTED, POTENTIAL, STATE = map(NEEDS.index, ("kind", "text", "priority", "expected", "potential", "state"))
STATES: Final[Mapping[str, Mark]] = {
    "noted": Mark("warn", "file-plus"), "planned": Mark("idle", "calendar-days"), "met": Mark("ok", "circle-check"),
    "refused": Mark("idle", "circle-x"),
}  # fmt: skip
HIGH: Final = 3


def need_line(row: NeedRow) -> Row:
    """Id, then the cells."""
    return (
        row.id, row.noted_on, row.customer, row.kind, row.text, row.priority, row.expected_on, row.potential_fen, row.state, row.owner,
    )  # fmt: skip


def word(value: Any, column: int) -> str:
    """The words of a cell; a text on one line."""
    names: Mapping[int, Callable[[object], str]] = {KIND: kind_name, PRIORITY: priority_name, STATE: state_name}
    if column in names:
        return names[column](value)
    if column == TEXT:
        return " ".join(str(value).split())
    if column == POTENTIAL:
        return "" if value is None else yuan(value)
    return fact(value)


def need_source(door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID], today: date) -> KeysetSource:
    """【需求表】, the latest first. customers: learns whose each need is that was read; today: the office's day."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [need_line(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = reading.keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def mark(row: Row, column: int) -> Mark | None:
        if column == STATE:
            return STATES.get(row[STATE + 1])
        if column == EXPECTED and is_late(row[STATE + 1], row[EXPECTED + 1], today):
            return Mark("bad", "clock")
        return Mark("warn") if column == PRIORITY and row[PRIORITY + 1] == HIGH else None

    return KeysetSource(
        titles=[QCoreApplication.translate("NeedTable", TITLES[name]) for name in NEEDS], keys=NEEDS,
        widths=(86, 150, 56, 220, 56, 90, 90, 84, 60), elastic={3: 120, 1: 100}, right=frozenset({POTENTIAL}), wording=word,
        decorate=mark, tip=lambda row, column: str(row[TEXT + 1]) if column == TEXT else word(row[column + 1], column), page=read,
        anchors=anchors,
    )  # fmt: skip
