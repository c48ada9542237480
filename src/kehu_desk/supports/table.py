"""The tables of support: the list in pages; budget, evidence and payments of one request. States with sign and word, amounts right."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.kernel.money import yuan
from kehu_desk.people.actor import Caller
from kehu_desk.supports.queries.listing import Picked, SupportRow
from kehu_desk.supports.queries.view import EvidenceRow, PaidRow
from kehu_desk.supports.rules.codes import ITEM, STAFF
from kehu_desk.supports.rules.states import DRAFT, SUBMITTED
from kehu_desk.supports.rules.terms import BudgetLine, our_part
from kehu_desk.supports.service.reading import keys, page
from kehu_desk.supports.words import evidence_name, kind_name, line_kind_name, quantity_text, state_name
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "number": QT_TRANSLATE_NOOP("SupportTable", "Support no."),
    "customer": QT_TRANSLATE_NOOP("SupportTable", "Customer"),
    "kind": QT_TRANSLATE_NOOP("SupportTable", "Kind"),
    "title": QT_TRANSLATE_NOOP("SupportTable", "What for"),
    "days": QT_TRANSLATE_NOOP("SupportTable", "Days"),
    "ours": QT_TRANSLATE_NOOP("SupportTable", "Our part"),
    "paid": QT_TRANSLATE_NOOP("SupportTable", "Paid"),
    "state": QT_TRANSLATE_NOOP("SupportTable", "State"),
    "by": QT_TRANSLATE_NOOP("SupportTable", "Requested by"),
    "item": QT_TRANSLATE_NOOP("SupportTable", "Item, person or plate"),
    "quantity": QT_TRANSLATE_NOOP("SupportTable", "Quantity"),
    "unit_cost": QT_TRANSLATE_NOOP("SupportTable", "Unit cost"),
    "amount": QT_TRANSLATE_NOOP("SupportTable", "Amount"),
    "about": QT_TRANSLATE_NOOP("SupportTable", "More"),
    "evidence": QT_TRANSLATE_NOOP("SupportTable", "Evidence"),
    "file": QT_TRANSLATE_NOOP("SupportTable", "File"),
    "note": QT_TRANSLATE_NOOP("SupportTable", "Note"),
    "on": QT_TRANSLATE_NOOP("SupportTable", "Paid on"),
    "document": QT_TRANSLATE_NOOP("SupportTable", "Document"),
})  # fmt: skip
LIST: Final = ("number", "customer", "kind", "title", "days", "ours", "paid", "state", "by")
BUDGET: Final = ("kind", "item", "quantity", "unit_cost", "amount", "about")
PROOFS: Final = ("evidence", "file", "note", "by")
PAYMENTS: Final = ("on", "amount", "document", "note")
STATE, KIND, OURS, PAID = (LIST.index(key) for key in ("state", "kind", "ours", "paid"))
STATES: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "submitted": Mark("warn", "stamp"), "approved": Mark("ok", "circle-check"),
    "executing": Mark("warn", "clock"), "reported": Mark("warn", "scan-line"), "verified": Mark("ok", "shield-check"),
    "partly_settled": Mark("warn", "circle-dot"), "settled": Mark("ok", "check"), "rejected": Mark("bad", "circle-x"),
    "cancelled": Mark("idle", "circle-x"),
}  # fmt: skip


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("SupportTable", TITLES[name]) for name in names]


def support_line(row: SupportRow) -> Row:
    """Id, then the cells. Our part is what was approved, before that what is asked for."""
    ours = our_part(row.budget_fen, row.dealer_share_bp) if row.state in (DRAFT, SUBMITTED) or not row.approved_fen else row.approved_fen
    days = f"{row.starts_on.isoformat()} – {row.ends_on:%m-%d}"
    return (row.id, row.no, row.customer, row.kind, row.title, days, yuan(ours), yuan(row.settled_fen) if row.settled_fen else "",
            row.state, row.by)  # fmt: skip


def support_source(door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID]) -> KeysetSource:
    """【支持表】, the latest period first. customers: learns whose each request is that was read."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [support_line(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def word(value: Any, column: int) -> str:
        names = {STATE: state_name, KIND: kind_name}
        return names[column](value) if column in names else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return STATES.get(row[column + 1]) if column == STATE else None

    return KeysetSource(
        titles=titles(LIST), keys=LIST, widths=(118, 170, 60, 150, 140, 92, 92, 96, 72), elastic={1: 90, 3: 70}, wording=word,
        decorate=mark, tip=lambda row, column: word(row[column + 1], column), page=read, anchors=anchors, right=frozenset({OURS, PAID}),
        in_sight=8,
    )  # fmt: skip


def budget_line(place: int, row: BudgetLine) -> Row:
    """Place, then the cells."""
    count = quantity_text(row.counted3)
    if row.kind == STAFF:
        count = QCoreApplication.translate("SupportTable", "{days} days").format(days=count)
    return (place, line_kind_name(row.kind), row.item, count, yuan(row.unit_cost_fen or 0), yuan(row.amount_fen), _about(row))


def _about(row: BudgetLine) -> str:
    days = f"{row.since_on:%m-%d} – {row.until_on:%m-%d}" if row.kind != ITEM and row.since_on and row.until_on else ""
    km = QCoreApplication.translate("SupportTable", "{km} km").format(km=row.km) if row.km else ""
    return " · ".join(part for part in (days, row.task, row.driver, km) if part)


def proof_line(row: EvidenceRow) -> Row:
    """Id, then the cells."""
    return (row.id, evidence_name(row.kind), row.name, row.note, row.by)


def paid_line(row: PaidRow) -> Row:
    """Id, then the cells."""
    return (row.id, row.settled_on.isoformat(), yuan(row.amount_fen), row.doc_no, row.note)


def small_source(
    load: Callable[[], Sequence[Row]], names: Sequence[str], widths: Sequence[int], right: frozenset[int], elastic: Mapping[int, int]
) -> Source:
    """A few rows that are there already."""

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found = {row[0]: row for row in load()}
        return [found[each] for each in wanted if each in found]

    return Source(
        titles=titles(names), keys=names, widths=widths, elastic=elastic, right=right, ids=lambda: [row[0] for row in load()], rows=some,
        tip=lambda row, column: str(row[column + 1]),
    )  # fmt: skip
