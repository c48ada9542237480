"""The table 【情报表】: its columns, the wording of its cells, and where its rows come from."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.intelligence.queries import FactRow, Picked, fact_keys, fact_page, fact_rows, found_facts
from kehu_desk.intelligence.queries.listing import WEIGHED
from kehu_desk.intelligence.rules.states import State
from kehu_desk.intelligence.words import category_name, state_text
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, each_page
from kehu_desk.ui.long_list import Filters, Reading
from kehu_desk.ui.words import fact, texts

CHUNK: Final = 2000
TITLES: Final = texts({
    "topic": QT_TRANSLATE_NOOP("FactTable", "About"),
    "statement": QT_TRANSLATE_NOOP("FactTable", "Statement"),
    "category": QT_TRANSLATE_NOOP("FactTable", "Category"),
    "told": QT_TRANSLATE_NOOP("FactTable", "Sources"),
    "state": QT_TRANSLATE_NOOP("FactTable", "State"),
    "until": QT_TRANSLATE_NOOP("FactTable", "Holds until"),
})  # fmt: skip
KEYS: Final = tuple(TITLES)
CATEGORY, TOLD, STATE = (KEYS.index(key) for key in ("category", "told", "state"))
MARKS: Final[Mapping[str, Mark]] = {
    "unverified": Mark("idle", "circle-question-mark"), "conflict": Mark("bad", "triangle-alert"),
    "corroborated": Mark("ok", "circle-check"), "refuted": Mark("warn", "circle-x"), "expired": Mark("idle", "clock"),
    "withdrawn": Mark("idle", "undo-2"),
}  # fmt: skip
GREY: Final = Mark("idle")
PROVED: Final = frozenset({State.CORROBORATED.value})


def line(row: FactRow) -> Row:
    """Id, then the cells."""
    stands = (row.state, row.support, row.least, row.authoritative)
    return (row.id, row.topic, row.statement, row.category, row.told, stands, row.valid_until)


def wording(value: Any, column: int) -> str:
    """The words of a cell."""
    if column == STATE:
        return state_text(*value)
    return category_name(value) if column == CATEGORY else fact(value).replace("\n", " ")


def decorate(row: Row, column: int) -> Mark | None:
    """The state has its sign; what is not corroborated stands in grey (business.md §4, use rules)."""
    state = row[STATE + 1][0]
    if column == STATE:
        return MARKS[state]
    return None if state in PROVED else GREY


def columns() -> dict[str, Any]:
    """What the columns are."""
    return {
        "titles": [QCoreApplication.translate("FactTable", each) for each in TITLES.values()], "keys": KEYS,
        "widths": (150, 300, 86, 62, 120, 86), "elastic": {1: 140, 0: 90}, "right": frozenset({TOLD}), "wording": wording,
        "decorate": decorate, "tip": lambda row, column: wording(row[column + 1], column), "in_sight": len(KEYS),
    }  # fmt: skip


def reading(door: Door, caller: Caller) -> Reading:
    """Every fact that fits. States that have to be weighed are found on a worker."""

    def page(filters: Filters, after: Anchor | None, limit: int) -> Sequence[Row]:
        with door.look(caller) as (session, actor):
            return [line(row) for row in fact_page(session, actor, after, limit, picked(filters, caller))]

    def anchors(filters: Filters, step: Step) -> Sequence[Anchor]:
        with door.look(caller) as (session, actor):
            wanted = fact_keys(session, actor, picked(filters, caller)).execution_options(yield_per=CHUNK)
            return each_page(session.execute(wanted).partitions(CHUNK), step)

    def found(filters: Filters, typed: str) -> Sequence[Any]:
        with door.look(caller) as (session, actor):
            return found_facts(session, actor, picked(filters, caller)._replace(typed=typed))

    def rows(ids: Sequence[Any]) -> Sequence[Row]:
        with door.look(caller) as (session, actor):
            return [line(row) for row in fact_rows(session, actor, ids)]

    return Reading(
        columns=columns, page=page, anchors=anchors, found=found, rows=rows, sought=lambda filters: filters.get("state") in WEIGHED
    )


def picked(filters: Filters, caller: Caller) -> Picked:
    """The chips as filters."""
    mine = caller.person if filters.get("author") else None
    return Picked(filters.get("state", ""), filters.get("category", ""), filters.get("subject", ""), mine)
