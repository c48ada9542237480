"""The dialog 【订单】: lines with product, unit, quantity and discount; what they come to and how much credit is left, at every change."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.credit.rules.exposure import Verdict
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain, qty3, scaled, yuan
from kehu_desk.orders.queries.view import OrderView
from kehu_desk.orders.rules.case import told
from kehu_desk.orders.rules.lines import OURS, Wish
from kehu_desk.orders.service.drafting import OrderWish, Quote, draft_order, quote, revise_order
from kehu_desk.orders.service.reading import goods
from kehu_desk.orders.words import explain, explain_all, money_text, price_text
from kehu_desk.products.queries import ProductRow
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.grid import GridEditor
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines

PAUSE: Final = 200  # ms without a key before it is reckoned
UNIT: Final = 1  # column of the unit
RATE_PLACES: Final = 8


class OrderDialog(CustomerForm):
    """A new order, or other lines for one that is not delivered. Nothing is written before 【保存订单】."""

    reckoned = Signal()
    """The sums are those of what is typed now."""

    def __init__(self, desk: Desk, customer: UUID | None, view: OrderView | None = None, parent: QWidget | None = None) -> None:
        """view: the order that is changed. Raises Refused E_NOT_FOUND, E_FORBIDDEN."""
        self._view, self._soon = view, QTimer(interval=PAUSE, singleShot=True)
        self._goods = {str(row.id): row for row in goods(desk.door, desk.caller)}
        self.order_id: UUID | None = view.row.id if view else None
        title = QCoreApplication.translate("OrderDialog", "Save order")
        super().__init__(desk, title, _fields(list(self._goods.values())), customer, parent)
        self._soon.setParent(self)
        self._reading = Latest(self, self._show, self._refuse)
        self.sums, self.room = Lines(self.tr("Sums")), Lines(self.tr("Credit"))
        self._add_sums()
        if view is not None:
            self.form.set_values(_typed(view))
        self.grid.changed.connect(self._fill_units)
        self._soon.timeout.connect(self.reckon)
        self.form.edited.connect(lambda _key: self._soon.start())
        self.resize(look.scaled(820), look.scaled(560))
        self.reckon()

    @property
    def grid(self) -> GridEditor:
        """The lines."""
        found = self.form.editor("lines")
        assert isinstance(found, GridEditor)
        return found

    def _add_sums(self) -> None:
        layout: Any = self.layout()
        at = layout.indexOf(self.problems)
        layout.insertWidget(at, self.room)
        layout.insertWidget(at, self.sums)

    def choose(self, customer: UUID) -> None:
        """Take a customer, and reckon at his prices."""
        super().choose(customer)
        self._soon.start()

    def _fill_units(self) -> None:
        """A product chosen without a unit is meant in its base unit."""
        for row in range(self.grid.table.rowCount()):
            product = self._goods.get(self.grid.cell(row, 0).value())
            if product is not None and not self.grid.cell(row, UNIT).value():
                self.grid.cell(row, UNIT).set_value(product.base_unit)

    # what is typed

    def wish(self) -> OrderWish | None:
        """The order as typed; None while a quantity or a rate cannot be read."""
        values = self.form.values()
        lines = [_wish(line) for line in values["lines"]]
        rate = scaled(values["rate"] or "1", RATE_PLACES)
        if rate is None or any(line is None for line in lines):
            return None
        currency = (values["currency"] or OURS).upper()
        return OrderWish(tuple(line for line in lines if line), values["wanted_on"], values["note"], currency, rate)

    def reckon(self) -> None:
        """Ask on a worker what it comes to."""
        self._soon.stop()
        wish, customer, order = self.wish(), self.customer, self.order_id
        if wish is None:
            self.sums.show_lines([self._unread()])
        elif customer is not None:
            door, caller = self._desk.door, self._desk.caller
            self._reading.ask(lambda: quote(door, caller, customer, wish, order))

    def _unread(self) -> str:
        return self.tr("A line lacks its product or quantity, or the rate cannot be read.")

    def _show(self, seen: Quote) -> None:
        wish = self.wish()
        currency = wish.currency if wish else OURS
        self.sums.show_lines(self._sum_lines(seen, currency))
        self.room.show_lines(room_lines(seen.verdict) if seen.verdict else [])
        tone: look.Tone = "bad" if seen.verdict and seen.verdict.why else "ok"
        self.room.setStyleSheet(f"color: {look.tones().of(tone).name()}")
        self.problems.show_lines([explain(each) for each in seen.nos])
        self.reckoned.emit()

    def _sum_lines(self, seen: Quote, currency: str) -> list[str]:
        total = self.tr("Total {total}").format(total=money_text(seen.total_doc, currency))
        if currency != OURS:
            total += self.tr(" = {yuan} yuan").format(yuan=yuan(seen.total_fen))
        if seen.contract:
            total += self.tr(" · prices of contract {number}").format(number=seen.contract)
        text = self.tr("{place}: {price} each, {amount}")
        each = [
            text.format(place=at, price=price_text(line.price4), amount=money_text(line.doc, currency))
            for at, line in enumerate(seen.lines, 1) if line
        ]  # fmt: skip
        return ["   ".join(each), total] if each else [total]

    def _refuse(self, refused: Refused) -> None:
        self.sums.show_lines([])
        self.room.show_lines([])
        self.problems.show_lines(explain_all(refused))

    # saving

    def submit(self) -> None:
        """What cannot be read is said before anything is asked of the service."""
        if self.customer is not None and self.form.check() and self.wish() is None:
            self.problems.show_lines([self._unread()])
        else:
            super().submit()

    def carry_out(self, customer: UUID) -> None:
        """Write it."""
        wish = self.wish()
        assert wish is not None  # submit has seen to it
        if self._view is None:
            self.order_id = self._desk.act(draft_order, customer, wish)
        else:
            self._desk.act(revise_order, self._view.row.id, wish, self._view.version)

    def sentence(self, refusal: No) -> str:
        """A no in the words of orders."""
        return explain(refusal)


def room_lines(verdict: Verdict) -> list[str]:
    """The head-room, and everything that credit says against it."""
    left = QCoreApplication.translate("OrderDialog", "Credit: {room} yuan left of {capacity}; with this order {after} yuan are used.")
    lines = [left.format(room=yuan(verdict.room_fen), capacity=yuan(verdict.capacity_fen), after=yuan(verdict.after_fen))]
    return [*lines, *(explain(each) for each in told(verdict))]


def _wish(line: dict[str, Any]) -> Wish | None:
    quantity = qty3(line["qty"] or "")
    if quantity is None or not line["product"]:
        return None
    return Wish(UUID(line["product"]), line["unit"], quantity, line["discount"] or 0)


def _typed(view: OrderView) -> dict[str, Any]:
    lines = [
        {
            "product": str(line.wish.product_id), "unit": line.unit, "qty": plain(line.qty_entered3, 3, 0),
            "discount": line.discount or None,
        }
        for line in view.lines
    ]  # fmt: skip
    return {
        "lines": lines, "wanted_on": view.row.wanted_on, "note": view.note, "currency": "" if view.currency == OURS else view.currency,
        "rate": "" if view.currency == OURS else plain(view.fx_rate8, RATE_PLACES, 0),
    }  # fmt: skip


def _fields(found: Sequence[ProductRow]) -> tuple[Field, ...]:
    products = [(str(row.id), f"{row.code} {row.name} {row.spec}".strip()) for row in found]
    units = [(unit, unit) for unit in dict.fromkeys(each for row in found for each in (row.base_unit, *row.units))]
    columns = (
        Field(key="product", label=QCoreApplication.translate("OrderDialog", "Product"), kind=Kind.CHOICE, options=products),
        Field(key="unit", label=QCoreApplication.translate("OrderDialog", "Unit"), kind=Kind.CHOICE, options=units),
        Field(key="qty", label=QCoreApplication.translate("OrderDialog", "Quantity")),
        Field(key="discount", label=QCoreApplication.translate("OrderDialog", "Discount"), kind=Kind.MONEY),
    )
    rate = QCoreApplication.translate("OrderDialog", "Yuan for one unit; empty for yuan")
    return (
        Field(key="lines", label=QCoreApplication.translate("OrderDialog", "Lines"), kind=Kind.TABLE, columns=columns),
        Field(key="wanted_on", label=QCoreApplication.translate("OrderDialog", "Wanted by"), kind=Kind.DATE),
        Field(key="note", label=QCoreApplication.translate("OrderDialog", "Note"), limit=500, span=2),
        Field(key="currency", label=QCoreApplication.translate("OrderDialog", "Currency"), limit=3, rare=True),
        Field(key="rate", label=QCoreApplication.translate("OrderDialog", "Rate"), help=rate, rare=True),
    )
