"""The table 【档案表】: its columns, the wording of its cells, and where its rows come from."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, Final, cast
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import queries
from kehu_desk.archives.queries import CustomerRow, Picked
from kehu_desk.archives.rules.checks import FULL
from kehu_desk.archives.rules.fields import Field, field
from kehu_desk.archives.words import field_name, option_name, state_name
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.kernel.regions import region_path, short_name
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource, each_page
from kehu_desk.ui.window_model import Source

CHUNK = 2000  # rows fetched at once by a worker: more would hold up the window
KEYS: Final = CustomerRow._fields[1:]
TITLES: Final = tuple(
    map(
        str,
        (
            QT_TRANSLATE_NOOP("ArchiveTable", "Archive no."),
            QT_TRANSLATE_NOOP("ArchiveTable", "Customer"),
            QT_TRANSLATE_NOOP("ArchiveTable", "Grade"),
            QT_TRANSLATE_NOOP("ArchiveTable", "Type"),
            QT_TRANSLATE_NOOP("ArchiveTable", "Industry"),
            QT_TRANSLATE_NOOP("ArchiveTable", "Region"),
            QT_TRANSLATE_NOOP("ArchiveTable", "Responsible"),
            QT_TRANSLATE_NOOP("ArchiveTable", "State"),
            QT_TRANSLATE_NOOP("ArchiveTable", "Filed on"),
            QT_TRANSLATE_NOOP("ArchiveTable", "Last kept"),
            QT_TRANSLATE_NOOP("ArchiveTable", "Completeness"),
        ),
    )
)
WIDTHS: Final = (106, 190, 44, 76, 84, 104, 60, 88, 88, 88, 60)
ELASTIC: Final = {1: 100, 4: 44, 5: 66}  # name, industry, region: least widths
MARKS: Final[Mapping[str, Mark]] = {
    "DRAFT": Mark("idle", "file-pen"), "SUBMITTED": Mark("warn", "send"), "REVIEWED": Mark("warn", "stamp"),
    "FILED": Mark("ok", "archive"), "SEALED": Mark("idle", "lock"), "DESTROYED": Mark("bad", "circle-x"),
    "TRASHED": Mark("idle", "trash-2"),
}  # fmt: skip
STATE, NAME, REGION, SHARE = KEYS.index("state"), KEYS.index("name"), KEYS.index("region_code"), KEYS.index("completeness")
TYPE = KEYS.index("customer_type")


def region_words(code: str) -> str:
    """浙江杭州 for 330100: the everyday names from the province down; the code itself when it is unknown."""
    return "".join(dict.fromkeys(short_name(each) for each in region_path(code))) or code if code else ""


def percent(share: int) -> str:
    """3457 of 10000 as 35 %."""
    return f"{(share * 100 + FULL // 2) // FULL} %"


def wording(value: Any, column: int) -> str:
    """The words of a cell."""
    if value is None:
        return ""
    if column == STATE:
        return state_name(value)
    if column == TYPE:
        return option_name(field("BAS", "customer_type"), value)
    if column == REGION:
        return region_words(value)
    if column == SHARE:
        return percent(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def decorate(row: Row, column: int) -> Mark | None:
    """The state wears a colour and an icon beside its word."""
    return MARKS.get(str(row[STATE + 1])) if column == STATE else None


def tip(row: Row, column: int) -> str:
    """The whole of a cell that may be cut off."""
    return wording(row[column + 1], column) if column in (NAME, REGION) else ""


def _columns() -> dict[str, Any]:
    titles = [QCoreApplication.translate("ArchiveTable", each) for each in TITLES]
    return {
        "titles": titles, "keys": KEYS, "right": frozenset({SHARE}), "wording": wording, "decorate": decorate, "tip": tip,
        "widths": WIDTHS, "elastic": ELASTIC, "in_sight": STATE + 1,
    }  # fmt: skip


def all_source(door: Door, caller: Caller, sort: str, descending: bool, picked: Picked, tell: Callable[[Refused], None]) -> KeysetSource:
    """Every archive that fits the filters, in one order. tell hears why nothing can be read (an account that has ended)."""

    def page(after: Anchor | None, limit: int) -> Sequence[Row]:
        try:
            with door.look(caller) as (session, actor):
                return queries.customer_page(session, actor, sort, descending, cast("queries.Anchor | None", after), limit, picked)
        except Refused as refusal:
            tell(refusal)
            return ()

    def anchors(step: Step) -> Sequence[Anchor]:
        """Sort value and id of rows 200, 400, …"""
        with door.look(caller) as (session, actor):
            wanted = queries.customer_keys(session, actor, sort, descending, picked).execution_options(yield_per=CHUNK)
            return each_page(session.execute(wanted).partitions(CHUNK), step)

    return KeysetSource(page=page, anchors=anchors, **_columns())


def some_source(door: Door, caller: Caller, ids: Sequence[UUID], tell: Callable[[Refused], None]) -> Source:
    """The archives that a search has found, in the order of ids."""

    def rows(wanted: Sequence[Hashable]) -> Sequence[Row]:
        try:
            with door.look(caller) as (session, actor):
                return queries.customer_rows(session, actor, cast("Sequence[UUID]", wanted))
        except Refused as refusal:
            tell(refusal)
            return ()

    return Source(ids=lambda: ids, rows=rows, **_columns())


def found(door: Door, caller: Caller, typed: str, picked: Picked, sort: str, descending: bool) -> list[UUID]:
    """Archives that a search finds, in the order of the list; runs on a worker. Empty cells come first, as in the store."""
    with door.look(caller) as (session, actor):
        ids = queries.found_customers(session, actor, typed, picked)
        rows = queries.customer_rows(session, actor, ids)
    rows.sort(key=lambda row: _order(getattr(row, sort), row.id), reverse=descending)
    return [row.id for row in rows]


def _order(value: object, row: UUID) -> tuple[bool, Any, UUID]:
    return value is not None, "" if value is None else value, row


def value_text(each: Field, value: Any) -> str:
    """A field's value as people read it; the rows of a table one a line."""
    if value is None or value == "":
        return ""
    if each.kind == "fen":
        return yuan(value)
    if each.kind == "bp":
        return f"{yuan(value)} %"
    if each.kind == "bool":
        return QCoreApplication.translate("Words", "yes") if value else QCoreApplication.translate("Words", "no")
    if each.kind == "choice":
        return option_name(each, value)
    if each.kind == "region":
        return region_words(value)
    if each.kind == "scale":
        return f"{value} / 5"
    if each.kind == "table":
        return "\n".join(_line(each, row) for row in value)
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)


def _line(each: Field, row: Mapping[str, Any]) -> str:
    """One row of a table field: a text alone, anything else with its column's term; ticks by their term."""
    parts = []
    for column in each.columns:
        value = row.get(column.key)
        if value in (None, "", [], False):
            continue
        said = value_text(column, value)
        term = field_name(column)
        parts.append(term if column.kind == "bool" else said if column.kind in ("text", "choice", "date") else f"{term} {said}")
    return " · ".join(parts)
