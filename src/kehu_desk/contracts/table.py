"""The table 【合同表】: its columns, the wording of its cells, and where its rows come from."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final, cast
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.contracts import queries
from kehu_desk.contracts.queries import ContractRow, Picked
from kehu_desk.contracts.words import kind_name, state_name
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource, each_page

CHUNK: Final = 2000  # rows fetched at once by a worker: more would hold up the window
KEYS: Final = ContractRow._fields[1:10]
TITLES: Final = tuple(map(str, (
    QT_TRANSLATE_NOOP("ContractTable", "Contract no."),
    QT_TRANSLATE_NOOP("ContractTable", "Customer"),
    QT_TRANSLATE_NOOP("ContractTable", "Kind"),
    QT_TRANSLATE_NOOP("ContractTable", "Amount (yuan)"),
    QT_TRANSLATE_NOOP("ContractTable", "In force from"),
    QT_TRANSLATE_NOOP("ContractTable", "Ends on"),
    QT_TRANSLATE_NOOP("ContractTable", "Days left"),
    QT_TRANSLATE_NOOP("ContractTable", "State"),
    QT_TRANSLATE_NOOP("ContractTable", "Kept at"),
)))  # fmt: skip
WIDTHS: Final = (104, 160, 60, 92, 78, 78, 62, 106, 84)
CUSTOMER, KIND, AMOUNT, LEFT, STATE, SHELF = (KEYS.index(key) for key in ("customer", "kind", "amount_fen", "left", "state", "shelf"))
ELASTIC: Final = {CUSTOMER: 84, SHELF: 50}
MARKS: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "in_review": Mark("warn", "send"), "approved": Mark("warn", "stamp"),
    "stamped": Mark("warn", "stamp"), "signed": Mark("warn", "archive-restore"), "not_started": Mark("idle", "clock"),
    "in_force": Mark("ok", "circle-check"), "expiring": Mark("warn", "bell"), "expired": Mark("bad", "circle-alert"),
    "terminated": Mark("bad", "circle-x"), "renewed": Mark("idle", "history"), "voided": Mark("idle", "x"),
}  # fmt: skip


def wording(value: Any, column: int) -> str:
    """The words of a cell."""
    if value is None:
        return ""
    if column == STATE:
        return state_name(value)
    if column == KIND:
        return kind_name(value)
    if column == AMOUNT:
        return yuan(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def decorate(row: Row, column: int) -> Mark | None:
    """The state wears a colour and an icon beside its word; few days left are coloured too."""
    if column == STATE:
        return MARKS.get(str(row[STATE + 1]))
    left = row[LEFT + 1]
    if column != LEFT or left is None:
        return None
    return Mark("bad") if left < 0 else Mark("warn") if row[STATE + 1] == "expiring" else None


def tip(row: Row, column: int) -> str:
    """The whole of a cell that may be cut off."""
    return wording(row[column + 1], column) if column in (CUSTOMER, SHELF) else ""


def source(door: Door, caller: Caller, sort: str, descending: bool, picked: Picked, tell: Callable[[Refused], None]) -> KeysetSource:
    """Every contract that fits the filters, in one order. tell hears why nothing can be read (an account that has ended)."""

    def page(after: Anchor | None, limit: int) -> Sequence[Row]:
        try:
            with door.look(caller) as (session, actor):
                return queries.contract_page(session, actor, sort, descending, cast("Any", after), limit, picked)
        except Refused as refusal:
            tell(refusal)
            return ()

    def anchors(step: Step) -> Sequence[Anchor]:
        """Sort value and id of rows 200, 400, …"""
        with door.look(caller) as (session, actor):
            wanted = queries.contract_keys(session, actor, sort, descending, picked).execution_options(yield_per=CHUNK)
            return each_page(session.execute(wanted).partitions(CHUNK), step)

    return KeysetSource(page=page, anchors=anchors, **_columns())


def found_source(door: Door, caller: Caller, ids: Sequence[UUID], tell: Callable[[Refused], None]) -> KeysetSource:
    """The contracts that a search has found, in the order of ids; an anchor is a place among them."""

    def page(after: Anchor | None, limit: int) -> Sequence[Row]:
        start = cast("int", after[0]) if after else 0
        try:
            with door.look(caller) as (session, actor):
                return queries.contract_rows(session, actor, ids[start : start + limit])
        except Refused as refusal:
            tell(refusal)
            return ()

    def anchors(_step: Step) -> Sequence[Anchor]:
        return [(place,) for place in range(PAGE, len(ids) + 1, PAGE)]

    return KeysetSource(page=page, anchors=anchors, **_columns())


def _columns() -> dict[str, Any]:
    return {
        "titles": [QCoreApplication.translate("ContractTable", each) for each in TITLES], "keys": KEYS, "widths": WIDTHS,
        "elastic": ELASTIC, "right": frozenset({AMOUNT, LEFT}), "wording": wording, "decorate": decorate, "tip": tip,
        "in_sight": STATE + 1,
    }  # fmt: skip
