"""The tables of replenishment: proposals in pages, overstock, shortage, actions. Quantities flush right; states with sign and word."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.replenishment.queries.actions import ActionRow
from kehu_desk.replenishment.queries.listing import Picked, ProposalRow
from kehu_desk.replenishment.queries.matching import Match
from kehu_desk.replenishment.queries.overstock import WatchRow
from kehu_desk.replenishment.queries.shortage import ShortRow
from kehu_desk.replenishment.service.reading import keys, page
from kehu_desk.replenishment.words import (
    action_kind_name,
    action_state_name,
    cause_name,
    colour_name,
    days_text,
    flag_name,
    number_text,
    qty_text,
    shortage_name,
    state_name,
)
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "number": QT_TRANSLATE_NOOP("ReplenishTable", "Proposal no."),
    "customer": QT_TRANSLATE_NOOP("ReplenishTable", "Customer"),
    "product": QT_TRANSLATE_NOOP("ReplenishTable", "Product"),
    "proposed": QT_TRANSLATE_NOOP("ReplenishTable", "Proposed"),
    "quantity": QT_TRANSLATE_NOOP("ReplenishTable", "Quantity"),
    "unit": QT_TRANSLATE_NOOP("ReplenishTable", "Unit"),
    "state": QT_TRANSLATE_NOOP("ReplenishTable", "State"),
    "flags": QT_TRANSLATE_NOOP("ReplenishTable", "Flags"),
    "made": QT_TRANSLATE_NOOP("ReplenishTable", "Made on"),
    "wanted": QT_TRANSLATE_NOOP("ReplenishTable", "Wanted by"),
    "order": QT_TRANSLATE_NOOP("ReplenishTable", "Order"),
    "by": QT_TRANSLATE_NOOP("ReplenishTable", "Made by"),
    "cause": QT_TRANSLATE_NOOP("ReplenishTable", "Cause"),
    "on_hand": QT_TRANSLATE_NOOP("ReplenishTable", "On hand"),
    "days": QT_TRANSLATE_NOOP("ReplenishTable", "Lasts"),
    "over": QT_TRANSLATE_NOOP("ReplenishTable", "Too much"),
    "expires": QT_TRANSLATE_NOOP("ReplenishTable", "Expires"),
    "expiring": QT_TRANSLATE_NOOP("ReplenishTable", "Of these expiring"),
    "counted": QT_TRANSLATE_NOOP("ReplenishTable", "Counted on"),
    "actions": QT_TRANSLATE_NOOP("ReplenishTable", "Actions"),
    "since": QT_TRANSLATE_NOOP("ReplenishTable", "Out since"),
    "days_out": QT_TRANSLATE_NOOP("ReplenishTable", "Days out in the month"),
    "proposal": QT_TRANSLATE_NOOP("ReplenishTable", "Proposal"),
    "kind": QT_TRANSLATE_NOOP("ReplenishTable", "What is done"),
    "to": QT_TRANSLATE_NOOP("ReplenishTable", "Taken over by"),
    "owner": QT_TRANSLATE_NOOP("ReplenishTable", "Who sees to it"),
    "due": QT_TRANSLATE_NOOP("ReplenishTable", "Due on"),
    "result": QT_TRANSLATE_NOOP("ReplenishTable", "What came of it"),
    "region": QT_TRANSLATE_NOOP("ReplenishTable", "Region"),
    "could_take": QT_TRANSLATE_NOOP("ReplenishTable", "Could take"),
})  # fmt: skip
PROPOSALS: Final = ("number", "customer", "product", "quantity", "unit", "state", "flags", "proposed", "wanted", "order", "made", "by")
OVER: Final = ("customer", "product", "cause", "on_hand", "days", "over", "expires", "expiring", "actions", "counted")
SHORT: Final = ("customer", "product", "state", "on_hand", "days", "since", "days_out", "proposal")
ACTIONS: Final = ("customer", "product", "kind", "quantity", "owner", "due", "state", "cause", "to", "result")
MATCHES: Final = ("customer", "region", "on_hand", "days", "could_take")
STATES: Final[Mapping[str, Mark]] = {
    "proposed": Mark("idle", "file-pen"), "adjusted": Mark("idle", "file-pen"), "submitted": Mark("warn", "stamp"),
    "confirmed": Mark("ok", "circle-check"), "shipped": Mark("ok", "package"), "closed": Mark("idle", "check"),
    "cancelled": Mark("idle", "circle-x"),
}  # fmt: skip
COLOURS: Final[Mapping[str, Mark]] = {
    "expired": Mark("bad", "circle-x"), "red": Mark("bad", "triangle-alert"), "yellow": Mark("warn", "triangle-alert"),
}  # fmt: skip
SHORTAGES: Final[Mapping[str, Mark]] = {
    "out": Mark("bad", "circle-x"), "soon_out": Mark("warn", "triangle-alert"), "": Mark("ok", "circle-check"),
}  # fmt: skip
ACTION_STATES: Final[Mapping[str, Mark]] = {
    "open": Mark("warn", "clock"),
    "done": Mark("ok", "circle-check"),
    "dropped": Mark("idle", "circle-x"),
}
LATE: Final = Mark("bad", "clock")


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("ReplenishTable", TITLES[name]) for name in names]


def _place(names: Sequence[str], *wanted: str) -> frozenset[int]:
    return frozenset(names.index(each) for each in wanted)


def proposal_line(row: ProposalRow) -> Row:
    """Id, then the cells."""
    return (
        row.id, row.no, row.customer, row.product, row.qty3, row.unit, row.state, row.flags, row.proposed3, row.wanted_on, row.order_no,
        row.made_on, row.by,
    )  # fmt: skip


def proposal_source(door: Door, caller: Caller, picked: Picked, known: dict[Hashable, ProposalRow]) -> KeysetSource:
    """【要货计划表】, the newest first. known: learns the rows that were read."""
    numbers, state, flags = _place(PROPOSALS, "quantity", "proposed"), PROPOSALS.index("state"), PROPOSALS.index("flags")

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = page(door, caller, anchor, limit, picked)
        known.update((row.id, row) for row in rows)
        return [proposal_line(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def word(value: Any, column: int) -> str:
        if column in numbers:
            return number_text(value)
        if column == state:
            return state_name(value)
        return "、".join(map(flag_name, value)) if column == flags else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        if column == state:
            return STATES.get(row[column + 1])
        return Mark("warn", "triangle-alert") if column == flags and row[column + 1] else None

    return KeysetSource(
        titles=titles(PROPOSALS), keys=PROPOSALS, widths=(112, 170, 130, 76, 48, 100, 120, 76, 86, 112, 86, 72), elastic={1: 90, 2: 80},
        right=numbers, wording=word, decorate=mark, tip=lambda row, column: word(row[column + 1], column), page=read, anchors=anchors,
        in_sight=7,
    )  # fmt: skip


def _source(
    names: Sequence[str], load: Callable[[], Sequence[Row]], widths: Sequence[int], right: frozenset[int],
    decorate: Callable[[Row, int], Mark | None] | None = None, elastic: Mapping[int, int] | None = None, in_sight: int = 0,
) -> Source:  # fmt: skip
    """A table over words that are already made."""

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found = {row[0]: row for row in load()}
        return [found[each] for each in wanted if each in found]

    return Source(
        titles=titles(names), keys=names, widths=widths, elastic=elastic or {0: 90, 1: 80}, right=right, decorate=decorate,
        in_sight=in_sight, ids=lambda: [row[0] for row in load()], rows=some, tip=lambda row, column: str(row[column + 1] or ""),
    )  # fmt: skip


def over_line(row: WatchRow) -> Row:
    """Customer and product as id, then the cells; the colour stands at the end."""
    causes = "、".join(map(cause_name, row.causes))
    expires = f"{row.expires_on} {colour_name(row.colour)}" if row.colour else ""
    return (
        (row.customer_id, row.product_id), row.customer, row.product, causes, qty_text(row.on_hand3, row.unit), days_text(row.days),
        number_text(row.over3) if row.over3 else "", expires, number_text(row.expiring3) if row.expiring3 else "",
        str(row.actions) if row.actions else "", fact(row.counted_on), row.colour,
    )  # fmt: skip


def over_source(load: Callable[[], Sequence[Row]]) -> Source:
    """【积压清单】."""
    expires = OVER.index("expires")

    def mark(row: Row, column: int) -> Mark | None:
        return COLOURS.get(row[-1]) if column == expires else None

    right = _place(OVER, "on_hand", "days", "over", "expiring", "actions")
    return _source(OVER, load, (170, 140, 120, 84, 76, 70, 190, 80, 60, 86), right, mark, in_sight=7)


def short_line(row: ShortRow) -> Row:
    """Customer and product as id, then the cells; the state stands at the end."""
    on_hand = "" if row.on_hand3 is None else qty_text(row.on_hand3, row.unit)
    return (
        (row.customer_id, row.product_id), row.customer, row.product, shortage_name(row.state), on_hand,
        days_text(row.days) if row.days is not None else "", fact(row.since_on), str(row.days_out) if row.days_out else "",
        state_name(row.proposal) if row.proposal else "", row.state,
    )  # fmt: skip


def short_source(load: Callable[[], Sequence[Row]]) -> Source:
    """【短缺清单】."""
    state = SHORT.index("state")

    def mark(row: Row, column: int) -> Mark | None:
        return SHORTAGES.get(row[-1]) if column == state else None

    return _source(SHORT, load, (190, 150, 104, 84, 76, 90, 110, 100), _place(SHORT, "on_hand", "days", "days_out"), mark)


def action_line(row: ActionRow) -> Row:
    """Id, then the cells; state and lateness stand at the end."""
    return (
        row.id, row.customer, row.product, action_kind_name(row.kind), qty_text(row.qty3, row.unit), row.owner, fact(row.due_on),
        action_state_name(row.state), cause_name(row.cause), row.to_customer, row.result, row.state, row.late,
    )  # fmt: skip


def action_source(load: Callable[[], Sequence[Row]]) -> Source:
    """【处理措施】."""
    due, state = ACTIONS.index("due"), ACTIONS.index("state")

    def mark(row: Row, column: int) -> Mark | None:
        if column == due and row[-1]:
            return LATE
        return ACTION_STATES.get(row[-2]) if column == state else None

    return _source(ACTIONS, load, (160, 130, 120, 84, 72, 90, 76, 80, 150, 160), _place(ACTIONS, "quantity"), mark, in_sight=7)


def match_line(row: Match, region: str) -> Row:
    """Id, then the cells. region: its name."""
    return row.customer_id, row.name, region, number_text(row.on_hand3), days_text(row.days), number_text(row.wanted3)


def match_source(load: Callable[[], Sequence[Row]]) -> Source:
    """【可调入客户】."""
    return _source(MATCHES, load, (170, 110, 74, 74, 80), _place(MATCHES, "on_hand", "days", "could_take"), elastic={0: 90})


def of_customer(row_id: Hashable) -> UUID | None:
    """Whose row it is, in tables whose ids are (customer, product)."""
    return row_id[0] if isinstance(row_id, tuple) and isinstance(row_id[0], UUID) else None
