"""The table of value services, in pages."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.loyalty.queries import Picked, ServiceRow
from kehu_desk.loyalty.service import reading
from kehu_desk.loyalty.words import kind_name, state_name
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "no": QT_TRANSLATE_NOOP("LoyaltyTable", "No."),
    "customer": QT_TRANSLATE_NOOP("LoyaltyTable", "Customer"),
    "kind": QT_TRANSLATE_NOOP("LoyaltyTable", "Kind"),
    "promise": QT_TRANSLATE_NOOP("LoyaltyTable", "What we promise"),
    "since": QT_TRANSLATE_NOOP("LoyaltyTable", "From"),
    "kept": QT_TRANSLATE_NOOP("LoyaltyTable", "Kept"),
    "last": QT_TRANSLATE_NOOP("LoyaltyTable", "Last given"),
    "state": QT_TRANSLATE_NOOP("LoyaltyTable", "State"),
    "owner": QT_TRANSLATE_NOOP("LoyaltyTable", "Answers for it"),
})  # fmt: skip
COLUMNS: Final = tuple(TITLES)
KIND, PROMISE, KEPT, STATE = map(COLUMNS.index, ("kind", "promise", "kept", "state"))
STATES: Final[Mapping[str, Mark]] = {"running": Mark("ok", "circle-dot"), "ended": Mark("idle", "circle-x")}


def line(row: ServiceRow) -> Row:
    """Id, then the cells. Kept: 3/4 when three of four were given as promised."""
    kept = f"{row.kept}/{row.given}" if row.given else ""
    return (row.id, row.no, row.customer, row.kind, row.promise, row.starts_on, kept, row.last_on, row.state, row.owner)


def word(value: Any, column: int) -> str:
    """The words of a cell."""
    if column == KIND:
        return kind_name(value)
    return state_name(value) if column == STATE else fact(value)


def value_source(door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID]) -> KeysetSource:
    """【增值服务表】, the newest first. customers: learns whose each service is that was read."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [line(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = reading.keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def mark(row: Row, column: int) -> Mark | None:
        return STATES.get(row[STATE + 1]) if column == STATE else None

    return KeysetSource(
        titles=[QCoreApplication.translate("LoyaltyTable", TITLES[name]) for name in COLUMNS], keys=COLUMNS,
        widths=(110, 150, 90, 200, 86, 50, 86, 74, 60), elastic={PROMISE: 120, 1: 100}, right=frozenset({KEPT}), wording=word,
        decorate=mark, tip=lambda row, column: str(row[PROMISE + 1]) if column == PROMISE else word(row[column + 1], column), page=read,
        anchors=anchors,
    )  # fmt: skip
