"""The tables of returns: the list in pages, the lines and the work of one case. States with sign and word, amounts flush right."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.kernel.money import yuan
from kehu_desk.people.actor import Caller
from kehu_desk.returns.queries.listing import Picked, RmaRow
from kehu_desk.returns.queries.view import LineRow, RepackRow, ReplaceRow
from kehu_desk.returns.service.reading import keys, page
from kehu_desk.returns.words import bearer_name, disposition_name, kind_name, place_name, quantity_text, reason_name, state_name
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "number": QT_TRANSLATE_NOOP("ReturnTable", "Return no."),
    "customer": QT_TRANSLATE_NOOP("ReturnTable", "Customer"),
    "kind": QT_TRANSLATE_NOOP("ReturnTable", "Kind"),
    "product": QT_TRANSLATE_NOOP("ReturnTable", "Product"),
    "reason": QT_TRANSLATE_NOOP("ReturnTable", "Reason"),
    "requested": QT_TRANSLATE_NOOP("ReturnTable", "Asked for on"),
    "state": QT_TRANSLATE_NOOP("ReturnTable", "State"),
    "by": QT_TRANSLATE_NOOP("ReturnTable", "Registered by"),
    "batch": QT_TRANSLATE_NOOP("ReturnTable", "Batch"),
    "asked": QT_TRANSLATE_NOOP("ReturnTable", "Asked"),
    "approved": QT_TRANSLATE_NOOP("ReturnTable", "Approved"),
    "received": QT_TRANSLATE_NOOP("ReturnTable", "Received"),
    "accepted": QT_TRANSLATE_NOOP("ReturnTable", "Accepted"),
    "becomes": QT_TRANSLATE_NOOP("ReturnTable", "Becomes"),
    "credit": QT_TRANSLATE_NOOP("ReturnTable", "Credit"),
    "material": QT_TRANSLATE_NOOP("ReturnTable", "Material"),
    "quantity": QT_TRANSLATE_NOOP("ReturnTable", "Quantity"),
    "cost": QT_TRANSLATE_NOOP("ReturnTable", "Cost"),
    "bearer": QT_TRANSLATE_NOOP("ReturnTable", "Borne by"),
    "done": QT_TRANSLATE_NOOP("ReturnTable", "Done"),
    "amount": QT_TRANSLATE_NOOP("ReturnTable", "Amount"),
})  # fmt: skip
CASES: Final = ("number", "customer", "kind", "product", "reason", "requested", "state", "by")
LINES: Final = ("product", "asked", "approved", "received", "accepted", "credit", "becomes", "batch")
WORKS: Final = ("product", "material", "quantity", "cost", "bearer", "done")
OUT: Final = ("product", "quantity", "amount")
STATE, KIND, REASON, PRODUCT = (CASES.index(key) for key in ("state", "kind", "reason", "product"))
STATES: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "submitted": Mark("warn", "stamp"), "approved": Mark("ok", "circle-check"),
    "partly_approved": Mark("ok", "circle-check"), "rejected": Mark("bad", "circle-x"), "awaiting_goods": Mark("warn", "clock"),
    "received": Mark("warn", "package"), "inspected": Mark("warn", "scan-line"), "settled": Mark("ok", "check"),
    "closed": Mark("idle", "archive"), "cancelled": Mark("idle", "circle-x"), "lapsed": Mark("idle", "history"),
}  # fmt: skip


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("ReturnTable", TITLES[name]) for name in names]


def case_line(row: RmaRow) -> Row:
    """Id, then the cells."""
    more = f" +{row.lines - 1}" if row.lines > 1 else ""
    return (row.id, row.no, row.customer, row.kind, f"{row.product or ''}{more}", row.reason, row.requested_on, row.state, row.by)


def case_source(door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID]) -> KeysetSource:
    """【退换表】, the newest first. customers: learns whose each case is that was read."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [case_line(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def word(value: Any, column: int) -> str:
        names = {STATE: state_name, KIND: kind_name, REASON: reason_name}
        return names[column](value) if column in names else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return STATES.get(row[column + 1]) if column == STATE else None

    return KeysetSource(
        titles=titles(CASES), keys=CASES, widths=(118, 176, 72, 130, 92, 86, 104, 72), elastic={1: 110, PRODUCT: 80}, wording=word,
        decorate=mark, tip=lambda row, column: word(row[column + 1], column), page=read, anchors=anchors, in_sight=7,
    )  # fmt: skip


def product_line(row: LineRow) -> Row:
    """Line number, then the cells: quantities as far as the case has come."""
    quantities = (quantity_text(each) if each else "" for each in (row.approved3, row.received3, row.accepted3))
    credit = yuan(row.credit_fen) if row.credit_fen else ""
    return (
        row.line_no, f"{row.product} {row.spec}".strip(), quantity_text(row.requested3, row.base_unit), *quantities, credit,
        disposition_name(row.disposition) if row.disposition else "", row.batch_no,
    )  # fmt: skip


def work_line(row: RepackRow) -> Row:
    """Id, then the cells."""
    done = f"{row.done_on.isoformat()} {place_name(row.done_at)}"
    return (row.id, row.product, row.material, quantity_text(row.qty3, row.base_unit), yuan(row.cost_fen), bearer_name(row.borne_by), done)


def out_line(row: ReplaceRow) -> Row:
    """Line number, then the cells."""
    amount = yuan(row.amount_fen) if row.amount_fen is not None else ""
    return (row.line_no, f"{row.product} {row.spec}".strip(), quantity_text(row.wanted.qty_entered3 or 0, row.wanted.unit), amount)


def small_source(load: Callable[[], Sequence[Row]], names: Sequence[str], widths: Sequence[int], right: frozenset[int]) -> Source:
    """A few rows that are there already."""

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found = {row[0]: row for row in load()}
        return [found[each] for each in wanted if each in found]

    return Source(
        titles=titles(names), keys=names, widths=widths, elastic={0: 90}, right=right, ids=lambda: [row[0] for row in load()], rows=some,
        tip=lambda row, column: str(row[column + 1]),
    )  # fmt: skip
