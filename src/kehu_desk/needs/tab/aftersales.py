"""The page 【售后表】: returns and complaints in one list, and beside it everything that happened with one customer after the sale."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final, cast
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.complaints import words as complaints
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain
from kehu_desk.needs.queries import More
from kehu_desk.needs.queries.aftersales import COMPLAINT, KINDS, AfterRow, Key, PickedAfter
from kehu_desk.needs.service import reading
from kehu_desk.needs.tab.timeline import TimelinePane
from kehu_desk.needs.words import event_name
from kehu_desk.people.actor import Caller
from kehu_desk.returns import words as returns
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool
from kehu_desk.ui.words import fact, texts

HABITS: Final = "needs/aftersales"
TITLES: Final = texts({
    "number": QT_TRANSLATE_NOOP("AfterTable", "No."),
    "customer": QT_TRANSLATE_NOOP("AfterTable", "Customer"),
    "kind": QT_TRANSLATE_NOOP("AfterTable", "Kind"),
    "product": QT_TRANSLATE_NOOP("AfterTable", "Product"),
    "quantity": QT_TRANSLATE_NOOP("AfterTable", "Quantity"),
    "reason": QT_TRANSLATE_NOOP("AfterTable", "Reason"),
    "due": QT_TRANSLATE_NOOP("AfterTable", "Due"),
    "state": QT_TRANSLATE_NOOP("AfterTable", "State"),
})  # fmt: skip
COLUMNS: Final = tuple(TITLES)
ROOM: Final = {ACROSS: (740, 350), DOWN: (280, 250)}
QUANTITY, DUE, STATE = map(COLUMNS.index, ("quantity", "due", "state"))
TONES: Final[Mapping[str, Mark]] = {
    "closed": Mark("idle", "check"), "revisited": Mark("ok", "circle-check"), "settled": Mark("ok", "circle-check"),
    "rejected": Mark("idle", "circle-x"), "cancelled": Mark("idle", "circle-x"), "lapsed": Mark("idle", "clock"),
    "draft": Mark("idle", "file-pen"),
}  # fmt: skip
RUNNING: Final = Mark("warn", "circle-dot")


def type_name(kind: str) -> str:
    """Return, exchange, repackaging, repair or complaint."""
    return event_name(COMPLAINT) if kind == COMPLAINT else returns.kind_name(kind)


def after_line(row: AfterRow) -> Row:
    """Id, then the cells, and last the row itself."""
    of_complaint = row.noun == COMPLAINT
    product = row.product
    if row.lines > 1:
        product = QCoreApplication.translate("AfterTable", "{product} and {count} more").format(product=product, count=row.lines - 1)
    quantity = "" if row.qty3 is None else f"{plain(row.qty3, 3, 0)} {row.unit}"
    reason = complaints.category_name(row.reason) if of_complaint else returns.reason_name(row.reason)
    state = complaints.state_name(row.state) if of_complaint else returns.state_name(row.state)
    return (row.id, row.no, row.customer, type_name(row.kind), product, quantity, reason, row.due_on, state, row)


def after_source(door: Door, caller: Caller, picked: PickedAfter, seen: dict[Hashable, AfterRow]) -> KeysetSource:
    """The newest first. seen: learns the rows that were read."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.after(door, caller, cast("Key | None", anchor), limit, picked)
        seen.update((row.id, row) for row in rows)
        return [after_line(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = reading.after_all(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def mark(row: Row, column: int) -> Mark | None:
        if column == DUE:
            return Mark("bad", "clock") if row[-1].late else None
        return TONES.get(row[-1].state, RUNNING) if column == STATE else None

    def word(value: Any, _column: int) -> str:
        return fact(value)

    return KeysetSource(
        titles=[QCoreApplication.translate("AfterTable", TITLES[key]) for key in COLUMNS], keys=COLUMNS,
        widths=(112, 150, 72, 130, 76, 84, 96, 108), elastic={1: 100, 3: 80}, right=frozenset({QUANTITY}), wording=word, decorate=mark,
        tip=lambda row, column: word(row[column + 1], column), page=read, anchors=anchors, in_sight=8,
    )  # fmt: skip


class AftersalesPage(KeysetPage[AfterRow]):
    """Table 【售后表】; a row leads to the page of its own noun."""

    tables = frozenset({"rma", "rma_line", "complaint", "complaint_wait", "revisit", "need", "visit", "customer", "relation"})

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, more: More = lambda _session, _actor, _customer: []) -> None:
        """more: the visits of one customer, which lie above; the shell hands them in. Raises Refused E_FORBIDDEN."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        reading.seat(desk.door, desk.caller)
        self._seen: dict[Hashable, AfterRow] = {}
        self.pane = TimelinePane(desk, more)
        self.build(self._parts_of(desk))
        self.pane.opened.connect(self.wants_open)
        self.view.doubleClicked.connect(lambda _index: self.open_paper())

    @staticmethod
    def title() -> str:
        """售后表."""
        return QCoreApplication.translate("AftersalesPage", "After-sales")

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr("There are no after-sales papers. Returns and complaints are registered on their own pages.")
        buttons = {
            "open": tool(self.tr("Open"), "eye", self.open_paper),
            "archive": tool(self.tr("Open archive"), "folder-open", self.open_archive),
        }  # fmt: skip
        filters = FilterStrip(self.tr("No., customer or product"), (self.tr("Kind"), [(kind, type_name(kind)) for kind in KINDS]))
        copies = CountedCopy(desk, self, self._customer)
        return PageParts(self.tr("Table of after-sales"), HABITS, filters, EmptyState(sentence), self.pane, buttons, copies, ROOM)

    def _customer(self, paper: Hashable) -> UUID | None:
        row = self._seen.get(paper)
        return row.customer_id if row is not None else None

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (kind,) = self.filters.codes()
        picked = PickedAfter(kind, self.filters.text())
        return after_source(self._desk.door, self._desk.caller, picked, self._seen)

    def read(self, subject: UUID) -> Callable[[], object]:
        """The paper chosen; its customer's time line is read by the pane."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.after_one(door, caller, subject)

    def show_one(self, found: AfterRow | Refused | None) -> None:
        """The time line follows the customer of the paper; without a paper it stays with the customer that was searched for."""
        if isinstance(found, AfterRow):
            self._seen[found.id] = found
            self.pane.show_customer(found.customer_id)
        elif self.pane.customer is not None:
            self.pane.show_customer(self.pane.customer)
        if isinstance(found, Refused):
            self._desk.tell(found)

    def offer(self) -> None:
        """Ways on need a paper."""
        self.weigh_chosen("open", "archive")

    # ways on

    def open_paper(self) -> None:
        """The page of the paper chosen."""
        row = self._seen.get(self.chosen())
        if row is not None:
            self.wants_open.emit(COMPLAINT, row.id)

    def open_archive(self) -> None:
        """The archive of its customer."""
        row = self._seen.get(self.chosen())
        if row is not None:
            self.wants_open.emit("customer", row.customer_id)
