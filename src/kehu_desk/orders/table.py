"""The tables of orders: the list in pages, and the lines of one order. Amounts flush right; states with sign and word."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.kernel.money import yuan
from kehu_desk.orders.queries.listing import OrderRow, Picked
from kehu_desk.orders.queries.view import LineRow
from kehu_desk.orders.service.reading import keys, page
from kehu_desk.orders.words import price_text, quantity_text, state_name
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "number": QT_TRANSLATE_NOOP("OrderTable", "Order no."),
    "customer": QT_TRANSLATE_NOOP("OrderTable", "Customer"),
    "ordered": QT_TRANSLATE_NOOP("OrderTable", "Ordered"),
    "wanted": QT_TRANSLATE_NOOP("OrderTable", "Wanted by"),
    "amount": QT_TRANSLATE_NOOP("OrderTable", "Amount"),
    "state": QT_TRANSLATE_NOOP("OrderTable", "State"),
    "by": QT_TRANSLATE_NOOP("OrderTable", "Drafted by"),
    "invoice": QT_TRANSLATE_NOOP("OrderTable", "Invoice no."),
    "product": QT_TRANSLATE_NOOP("OrderTable", "Product"),
    "quantity": QT_TRANSLATE_NOOP("OrderTable", "Quantity"),
    "price": QT_TRANSLATE_NOOP("OrderTable", "Price"),
})  # fmt: skip
ORDERS: Final = ("number", "customer", "ordered", "wanted", "amount", "state", "by", "invoice")
LINES: Final = ("product", "quantity", "price", "amount")
AMOUNT, STATE = ORDERS.index("amount"), ORDERS.index("state")
STATES: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "submitted": Mark("warn", "stamp"), "approved": Mark("ok", "circle-check"),
    "delivered": Mark("ok", "package"), "billed": Mark("warn", "file-text"), "closed": Mark("idle", "check"),
    "cancelled": Mark("idle", "circle-x"),
}  # fmt: skip


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("OrderTable", TITLES[name]) for name in names]


def order_line(row: OrderRow) -> Row:
    """Id, then the cells."""
    return (row.id, row.no, row.customer, row.ordered_on, row.wanted_on, row.amount_fen, row.state, row.by, row.invoice_no)


def order_source(door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID]) -> KeysetSource:
    """【订单表】, the newest first. customers: learns whose each order is that was read."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [order_line(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def word(value: Any, column: int) -> str:
        if column == AMOUNT:
            return yuan(value)
        return state_name(value) if column == STATE else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return STATES.get(row[column + 1]) if column == STATE else None

    return KeysetSource(
        titles=titles(ORDERS), keys=ORDERS, widths=(118, 190, 86, 86, 104, 100, 72, 110), elastic={1: 110}, right=frozenset({AMOUNT}),
        wording=word, decorate=mark, tip=lambda row, column: word(row[column + 1], column), page=read, anchors=anchors, in_sight=6,
    )  # fmt: skip


def product_line(row: LineRow) -> Row:
    """Line number, then the cells; a discount stands behind the price that it comes off."""
    price = f"{price_text(row.price4)}/{row.base_unit}" + (f" − {yuan(row.discount)}" if row.discount else "")
    return (
        row.line_no, f"{row.product} {row.spec}".strip(), quantity_text(row.qty_entered3, row.unit), price, yuan(row.amount_doc),
    )  # fmt: skip


def line_source(load: Callable[[], Sequence[Row]]) -> Source:
    """【订单明细】."""

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found = {row[0]: row for row in load()}
        return [found[each] for each in wanted if each in found]

    return Source(
        titles=titles(LINES), keys=LINES, widths=(120, 66, 80, 80), elastic={0: 60}, right=frozenset(range(1, len(LINES))),
        ids=lambda: [row[0] for row in load()], rows=some, tip=lambda row, column: str(row[column + 1]),
    )  # fmt: skip
