"""The dialog 【登记库存变动】: goods that came or went and of which no sales line tells."""

from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kehu_desk.inventory.queries.goods import Good
from kehu_desk.inventory.rules.movements import KINDS, MovementTerms, movement_faults
from kehu_desk.inventory.rules.sheet import RawRow, Shelf, read_quantity
from kehu_desk.inventory.service import record_movement
from kehu_desk.inventory.words import explain, explain_all, kind_name
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.ui import look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.lines import Lines

FIELDS: Final = ("moved_on", "kind", "product", "qty", "unit", "note")


class MovementDialog(QDialog):
    """Each fault stands under its field; what was typed stays."""

    def __init__(
        self, desk: Desk, customer: UUID, name: str, goods: Shelf[Good], today: date, product: UUID | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """name: of the customer; product: proposed."""
        super().__init__(parent)
        named(self, self.tr("Record stock movement"))
        self._desk, self._customer, self._goods, self._today = desk, customer, goods, today
        self.day, self.kind, self.product, self.qty = DateEdit(lambda: today), QComboBox(), QLineEdit(), QLineEdit()
        self.unit, self.note = QComboBox(), QLineEdit()
        self.record, self.problems = button(self.tr("Record"), primary=True), Lines(self.tr("Why not"), "bad")
        self.faults = {key: Lines(key, "bad") for key in FIELDS}
        self._fill(product)
        self._lay_out(name)
        self.product.textChanged.connect(lambda _text: self._offer_units())
        self.record.clicked.connect(self.submit)

    def _fill(self, product: UUID | None) -> None:
        for kind in KINDS:
            self.kind.addItem(kind_name(kind), str(kind))
        self.day.set_value(self._today)
        offered = QCompleter(QStringListModel([each.text for each in self._goods.goods], self), self.product)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offered.setFilterMode(Qt.MatchFlag.MatchContains)
        self.product.setCompleter(offered)
        self.product.setPlaceholderText(self.tr("Code, barcode or name"))
        if product in self._goods.by_id and product is not None:
            self.product.setText(self._goods.by_id[product].text)
        self._offer_units()

    def _lay_out(self, name: str) -> None:
        form, head = QFormLayout(), QLabel(name)
        form.addRow(self.tr("Customer"), head)
        pairs: tuple[tuple[str, str, QWidget], ...] = (
            ("moved_on", self.tr("Date"), self.day), ("kind", self.tr("Kind"), self.kind), ("product", self.tr("Product"), self.product),
            ("qty", self.tr("Quantity"), self.qty), ("unit", self.tr("Unit"), self.unit),
            ("note", self.tr("Where from or where to"), self.note),
        )  # fmt: skip
        for key, text, field in pairs:
            label = QLabel(text)
            label.setBuddy(field)
            for each in (field, field.focusProxy() or field):
                each.setAccessibleName(text)
                each.setAccessibleDescription(text)
            form.addRow(label, field)
            form.addRow("", self.faults[key])
            form.setRowVisible(self.faults[key], False)
        self.form = form
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(form)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.record))
        self.setMinimumWidth(look.scaled(460))

    def _offer_units(self) -> None:
        goods, before = self._goods.find(self.product.text()), self.unit.currentText()
        self.unit.clear()
        if goods is not None:
            self.unit.addItems(list(dict.fromkeys((goods.base_unit, *goods.units))))
            self.unit.setCurrentIndex(max(0, self.unit.findText(before)))

    # doing

    def read(self) -> tuple[MovementTerms | None, list[No]]:
        """What was typed, or what is wrong with it."""
        day, goods, nos = self.day.value(), self._goods.find(self.product.text()), list[No]()
        if day is None:
            nos.append(no("E_COUNT_DATE", field="moved_on"))
        if goods is None:
            why = self._goods.why(self.product.text()) if self.product.text().strip() else "missing"
            nos.append(no("E_COUNT_PRODUCT", field="product", why=why, name=self.product.text().strip()))
        if day is None or goods is None:
            return None, nos
        found = read_quantity(RawRow(goods.text, self.qty.text(), self.unit.currentText()), goods)
        unit, qty3 = (goods.base_unit, 0) if isinstance(found, No) else found
        terms = MovementTerms(day, str(self.kind.currentData()), goods.id, unit, qty3, self.note.text().strip())
        unread = found if isinstance(found, No) and self.qty.text().strip() else None
        return terms, [unread if unread and each.code == "E_MOVED_QTY" else each for each in movement_faults(terms, goods, self._today)]

    def submit(self) -> None:
        """Record it, or say at each field why not."""
        terms, nos = self.read()
        self._show(nos)
        if terms is None or nos:
            return
        try:
            self._desk.act(record_movement, self._customer, terms)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()

    def _show(self, nos: list[No]) -> None:
        for key, line in self.faults.items():
            line.show_lines([explain(each) for each in nos if dict(each.facts).get("field") == key])
            self.form.setRowVisible(line, bool(line.text()))
