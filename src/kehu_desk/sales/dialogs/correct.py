"""The dialog 【更正】: a line is taken back by a further entry, and entered anew if wanted. The line itself stays as it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kehu_desk.kernel import money
from kehu_desk.kernel.errors import Refused
from kehu_desk.sales.queries.detail import RecordView
from kehu_desk.sales.rules.records import SaleLine, per_base, sign_of
from kehu_desk.sales.service.records import correct_sale
from kehu_desk.sales.words.records import explain_all, price_text, qty_text
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import LongEditor, name_editor
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.lines import Lines

SHORTEST = 5


class CorrectDialog(QDialog):
    """Refusals are told inside."""

    def __init__(self, desk: Desk, view: RecordView, parent: QWidget | None = None) -> None:
        """view: the line to correct."""
        super().__init__(parent)
        named(self, self.tr("Correct a line"))
        self._desk, self._view = desk, view
        line, sign = view.line, sign_of(view.line.doc_type)
        told = self.tr("{product}, {qty} {unit} on {day}: {amount}")
        head = QLabel(told.format(product=view.product, qty=qty_text(line.qty_entered3 or 0), unit=line.unit, day=line.traded_on,
                                  amount=money.yuan(view.amount_doc)))  # fmt: skip
        head.setWordWrap(True)
        hint = QLabel(self.tr("The line stays. A further entry of today takes it back, another one says what is right."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        reason = Field(key="reason", label=self.tr("Reason"), kind=Kind.LONG)
        self.reason = LongEditor(reason)
        name_editor(self.reason, reason)
        self.anew = QCheckBox(self.tr("Enter what is right"))
        self.anew.setAccessibleName(self.anew.text())
        self.anew.setChecked(True)
        self.qty, self.price, self.discount = (QLineEdit() for _ in range(3))
        each = (line.qty3 or 0) * 1000 // (line.qty_entered3 or 1)
        self._each = each or 1000
        self.qty.setText(qty_text(sign * (line.qty_entered3 or 0)))
        self.price.setText(price_text((line.price4 or 0) * self._each // 1000))
        self.discount.setText(money.yuan(sign * line.discount))
        self.problems, self.accept_button = Lines(self.tr("Why not"), "bad"), button(self.tr("Correct"), primary=True)
        self._lay_out(head, hint)
        self.reason.changed.connect(self._weigh)
        self.anew.toggled.connect(self._weigh)
        self.accept_button.clicked.connect(self.submit)
        self._weigh()

    def _lay_out(self, head: QLabel, hint: QLabel) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Reason"), self.reason)
        form.addRow("", self.anew)
        unit = self._view.line.unit
        for text, field in (
            (self.tr("Quantity ({unit})").format(unit=unit), self.qty),
            (self.tr("Price of a {unit}").format(unit=unit), self.price),
            (self.tr("Discount"), self.discount),
        ):
            field.setAccessibleName(text)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            form.addRow(text, field)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(head)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addWidget(self.problems)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.setMinimumWidth(look.scaled(460))

    def _weigh(self) -> None:
        for field in (self.qty, self.price, self.discount):
            field.setEnabled(self.anew.isChecked())
        missing = SHORTEST - len(self.reason.value())
        self.accept_button.setEnabled(missing <= 0)
        self.accept_button.setToolTip(self.tr("At least {count} more characters").format(count=missing) if missing > 0 else "")

    def instead(self) -> SaleLine | None:
        """The line that is right, with what was typed; what cannot be read stays empty and is refused by the rules."""
        if not self.anew.isChecked():
            return None
        line = self._view.line
        qty, price, off = money.qty3(self.qty.text()), money.price4(self.price.text()), money.fen(self.discount.text() or "0")
        found = per_base(qty, price, self._each, off or 0) if qty and qty > 0 and price is not None else None
        return line._replace(
            doc_type="sale" if line.doc_type == "adjust" else line.doc_type, qty_entered3=qty,
            qty3=None if qty is None else qty * self._each // 1000, price4=found.price4 if found else price,
            discount=-1 if off is None else found.discount if found else off, told=None, ext_no="", line_no=1, corrects_id=None,
        )  # fmt: skip

    def submit(self) -> None:
        """Do it, or say inside why not."""
        try:
            self._desk.act(correct_sale, self._view.id, self.reason.value(), self.instead())
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()
