"""The tables of supply: commitments and shortages in pages, stock-outs that wait."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.supplies.queries import CommitmentRow, Picked, ShortageRow, StandingOut
from kehu_desk.supplies.queries.listing import BACK, LASTING
from kehu_desk.supplies.rules.commitments import State
from kehu_desk.supplies.rules.shortages import days_short
from kehu_desk.supplies.service import reading
from kehu_desk.supplies.words import priority_name, qty_text, reason_name, state_name
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "no": QT_TRANSLATE_NOOP("SupplyTable", "No."),
    "customer": QT_TRANSLATE_NOOP("SupplyTable", "Customer"),
    "product": QT_TRANSLATE_NOOP("SupplyTable", "Product"),
    "month": QT_TRANSLATE_NOOP("SupplyTable", "Guaranteed a month"),
    "priority": QT_TRANSLATE_NOOP("SupplyTable", "Priority"),
    "response": QT_TRANSLATE_NOOP("SupplyTable", "Days"),
    "from": QT_TRANSLATE_NOOP("SupplyTable", "From"),
    "to": QT_TRANSLATE_NOOP("SupplyTable", "To"),
    "state": QT_TRANSLATE_NOOP("SupplyTable", "State"),
    "since": QT_TRANSLATE_NOOP("SupplyTable", "Missing since"),
    "until": QT_TRANSLATE_NOOP("SupplyTable", "Missing until"),
    "days": QT_TRANSLATE_NOOP("SupplyTable", "Days missing"),
    "lost": QT_TRANSLATE_NOOP("SupplyTable", "Not sold"),
    "reason": QT_TRANSLATE_NOOP("SupplyTable", "Reason"),
    "remedy": QT_TRANSLATE_NOOP("SupplyTable", "Remedy"),
})  # fmt: skip
COMMITMENTS: Final = ("no", "customer", "product", "month", "priority", "response", "from", "to", "state")
SHORTAGES: Final = ("customer", "product", "since", "until", "days", "lost", "reason", "remedy", "state")
WAITING: Final = ("customer", "product", "since", "until", "lost")
STATES: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "submitted": Mark("warn", "send"), "approved": Mark("ok", "circle-check"),
    "rejected": Mark("bad", "circle-x"), "ended": Mark("idle", "archive"), "coming": Mark("idle", "calendar-days"),
    "over": Mark("idle", "archive"),
}  # fmt: skip
FOUND: Final[Mapping[str, Mark]] = {LASTING: Mark("bad", "triangle-alert"), BACK: Mark("ok", "circle-check")}


def standing(row: CommitmentRow, today: date) -> str:
    """Its state as people read it: an approved one begins later, is in force, or has run out."""
    if row.state != State.APPROVED:
        return row.state
    return "coming" if row.starts_on > today else "over" if row.ends_on < today else row.state


def titles(keys: Sequence[str]) -> list[str]:
    """Headings in the language of the program."""
    return [QCoreApplication.translate("SupplyTable", TITLES[key]) for key in keys]


def commitment_source(door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID], today: date) -> KeysetSource:
    """【供货承诺表】, the latest first. customers: learns whose each commitment is that was read; today: the office's day."""
    priority, state = COMMITMENTS.index("priority"), COMMITMENTS.index("state")

    def line(row: CommitmentRow) -> Row:
        quantity = qty_text(row.month_qty3, row.unit)
        return (
            row.id, row.no, row.customer, row.product, quantity, row.priority, row.response_days, row.starts_on, row.ends_on,
            standing(row, today),
        )  # fmt: skip

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.commitment_page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [line(row) for row in rows]

    def word(value: Any, column: int) -> str:
        return priority_name(value) if column == priority else state_name(value) if column == state else fact(value)

    return KeysetSource(
        titles=titles(COMMITMENTS), keys=COMMITMENTS, widths=(112, 140, 120, 92, 64, 48, 86, 86, 88), elastic={1: 90, 2: 80},
        right=frozenset({3, 5}), wording=word, tip=lambda row, column: word(row[column + 1], column), page=read,
        decorate=lambda row, column: STATES.get(row[state + 1]) if column == state else None,
        anchors=_anchors(lambda: reading.commitment_keys(door, caller, picked)),
    )  # fmt: skip


def shortage_source(door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID], today: date) -> KeysetSource:
    """【短缺记录表】, the latest first; the parameters as above."""
    reason, remedy, state = (SHORTAGES.index(key) for key in ("reason", "remedy", "state"))

    def line(row: ShortageRow) -> Row:
        return (
            row.id, row.customer, row.product, row.since_on, row.until_on, days_short(row.since_on, row.until_on, today),
            qty_text(row.lost_qty3, row.unit), row.reason, row.remedy, LASTING if row.until_on is None else BACK,
        )  # fmt: skip

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.shortage_page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [line(row) for row in rows]

    def word(value: Any, column: int) -> str:
        if column == remedy:
            return " ".join(str(value).split())
        return reason_name(value) if column == reason else state_name(value) if column == state else fact(value)

    return KeysetSource(
        titles=titles(SHORTAGES), keys=SHORTAGES, widths=(140, 120, 86, 86, 64, 80, 72, 130, 88), elastic={0: 90, 1: 80, 7: 60},
        right=frozenset({4, 5}), wording=word, page=read,
        tip=lambda row, column: str(row[column + 1]) if column == remedy else word(row[column + 1], column),
        decorate=lambda row, column: FOUND.get(row[state + 1]) if column == state else None,
        anchors=_anchors(lambda: reading.shortage_keys(door, caller, picked)),
    )  # fmt: skip


def waiting_line(row: StandingOut) -> Row:
    """Id, then the cells."""
    return (row.id, row.customer, row.product, row.since_on, row.until_on, qty_text(row.lost3, row.unit))


def _anchors(read: Callable[[], Sequence[Anchor]]) -> Callable[[Step], Sequence[Anchor]]:
    def anchors(step: Step) -> Sequence[Anchor]:
        found = read()
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    return anchors
