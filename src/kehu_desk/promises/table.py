"""The table 【承诺表】: its columns, the wording of its cells, and where its rows come from."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.promises.queries import Picked, PledgeRow, found_promises, promise_keys, promise_page, promise_rows
from kehu_desk.promises.words import side_name, standing_text
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, each_page
from kehu_desk.ui.long_list import Filters, Reading
from kehu_desk.ui.words import fact, texts

CHUNK: Final = 2000
TITLES: Final = texts({
    "due": QT_TRANSLATE_NOOP("PledgeTable", "Due"),
    "customer": QT_TRANSLATE_NOOP("PledgeTable", "Customer"),
    "side": QT_TRANSLATE_NOOP("PledgeTable", "Promised by"),
    "text": QT_TRANSLATE_NOOP("PledgeTable", "What was promised"),
    "contact": QT_TRANSLATE_NOOP("PledgeTable", "Contact"),
    "owner": QT_TRANSLATE_NOOP("PledgeTable", "Seen to by"),
    "state": QT_TRANSLATE_NOOP("PledgeTable", "State"),
})  # fmt: skip
KEYS: Final = tuple(TITLES)
SIDE, STATE = KEYS.index("side"), KEYS.index("state")
MARKS: Final[Mapping[str, Mark]] = {
    "open": Mark("warn", "clock"), "kept": Mark("ok", "circle-check"), "broken": Mark("bad", "circle-x"),
    "withdrawn": Mark("idle", "undo-2"),
}  # fmt: skip
LATE_MARK: Final = Mark("bad", "triangle-alert")


def mark_of(state: str, late: int) -> Mark:
    """Colour and icon of a state."""
    return LATE_MARK if late else MARKS[state]


def line(row: PledgeRow) -> Row:
    """Id, then the cells."""
    return (row.id, row.due_on, row.customer, row.side, row.text, row.contact, row.owner, (row.state, row.late))


def wording(value: Any, column: int) -> str:
    """The words of a cell."""
    if column == STATE:
        return standing_text(*value)
    return side_name(value) if column == SIDE else fact(value).replace("\n", " ")


def columns() -> dict[str, Any]:
    """What the columns are."""
    return {
        "titles": [QCoreApplication.translate("PledgeTable", each) for each in TITLES.values()], "keys": KEYS,
        "widths": (86, 150, 74, 230, 80, 72, 104), "elastic": {3: 120, 1: 90}, "wording": wording,
        "decorate": lambda row, column: mark_of(*row[STATE + 1]) if column == STATE else None,
        "tip": lambda row, column: wording(row[column + 1], column), "in_sight": len(KEYS),
    }  # fmt: skip


def reading(door: Door, caller: Caller, customers: dict[Hashable, UUID]) -> Reading:
    """Every promise that fits. customers: learns whose each promise is that was read, for counted copies."""

    def told(rows: Sequence[PledgeRow]) -> list[Row]:
        customers.update((row.id, row.customer_id) for row in rows)
        return [line(row) for row in rows]

    def page(filters: Filters, after: Anchor | None, limit: int) -> Sequence[Row]:
        with door.look(caller) as (session, actor):
            return told(promise_page(session, actor, after, limit, picked(filters, caller)))

    def anchors(filters: Filters, step: Step) -> Sequence[Anchor]:
        with door.look(caller) as (session, actor):
            wanted = promise_keys(actor, picked(filters, caller)).execution_options(yield_per=CHUNK)
            return each_page(session.execute(wanted).partitions(CHUNK), step)

    def found(filters: Filters, typed: str) -> Sequence[UUID]:
        with door.look(caller) as (session, actor):
            return found_promises(session, actor, picked(filters, caller)._replace(typed=typed))

    def rows(ids: Sequence[UUID]) -> Sequence[Row]:
        with door.look(caller) as (session, actor):
            return told(promise_rows(session, actor, ids))

    return Reading(columns=columns, page=page, anchors=anchors, found=found, rows=rows)


def picked(filters: Filters, caller: Caller) -> Picked:
    """The chips as filters."""
    mine = caller.person if filters.get("owner") else None
    return Picked(filters.get("state", ""), filters.get("side", ""), mine)
