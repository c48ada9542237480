"""The dialog 【申请支持】: what for, when, with which target, proved by what, and the budget line by line."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, qty3, scaled
from kehu_desk.products.queries import ProductRow
from kehu_desk.sales.dialogs.line_reading import folded, product_text
from kehu_desk.supports.dialogs.asking import place_faults
from kehu_desk.supports.dialogs.budget import BudgetGrid
from kehu_desk.supports.queries.view import SupportView
from kehu_desk.supports.rules.codes import EVIDENCE, KINDS, PHOTO
from kehu_desk.supports.rules.terms import LONGEST_TEXT, LONGEST_TITLE, LONGEST_WORD, SupportTerms
from kehu_desk.supports.service import change_support, draft_support
from kehu_desk.supports.service.reading import Choices, choices
from kehu_desk.supports.words import evidence_name, field_name, kind_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.fields import Field, Kind

SIZE: Final = (900, 590)
FORM_HEIGHT: Final = 236  # of four lines of fields
NOBODY: Final = UUID(int=0)


class SupportDialog(CustomerForm):
    """A new request, or a draft that is changed. Without a customer it lets the person find one."""

    def __init__(self, desk: Desk, customer: UUID | None, view: SupportView | None = None, parent: QWidget | None = None) -> None:
        """view: the draft as it was read. Raises Refused E_NOT_FOUND."""
        self.view, self.support_id = view, view.row.id if view else None
        found = choices(desk.door, desk.caller)
        self._meant = _meant(found.goods)
        request = QCoreApplication.translate("SupportDialog", "Request support")
        change = QCoreApplication.translate("SupportDialog", "Change request")
        self.proofs = {code: QCheckBox(evidence_name(code)) for code in EVIDENCE}
        self.proof_row, self.budget, self.hint = _proof_row(self.proofs), BudgetGrid(office_today(desk)()), QLabel()
        super().__init__(desk, change if view else request, _fields(found), view.row.customer_id if view else customer, parent)
        self.hint.setText(self.tr("Find the customer first; then the request is filled in."))
        self.hint.setObjectName("muted")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.insertWidget(1, self.hint, 1)
        at = self.column.indexOf(self.form) + 1
        self.column.insertWidget(at, self.proof_row)
        self.column.insertWidget(at + 1, self.budget, 1)
        self.form.setMinimumHeight(look.scaled(FORM_HEIGHT))
        self._show(view)
        self._reveal()
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))

    def choose(self, customer: UUID) -> None:
        """Take a customer; only then there is room for the rest."""
        super().choose(customer)
        self._reveal()

    def _reveal(self) -> None:
        for part in (self.form, self.proof_row, self.budget):
            part.setVisible(self.customer is not None)
        self.hint.setVisible(self.customer is None)

    def _show(self, view: SupportView | None) -> None:
        if view is None:
            self.form.set_values({"starts_on": self.today(), "dealer_share_bp": "0"})
            self.proofs[PHOTO].setChecked(True)
            return
        terms = view.terms
        self.form.set_values({
            "kind": terms.kind, "title": terms.title, "starts_on": terms.starts_on, "ends_on": terms.ends_on, "product_id": view.product,
            "target_qty3": plain(terms.target_qty3, 3, 0) if terms.target_qty3 else "", "target_fen": terms.target_fen,
            "target_outlets": terms.target_outlets, "promotion_id": str(terms.promotion_id or ""), "description": terms.description,
            "dealer_share_bp": plain(terms.dealer_share_bp or 0, 2, 0), "expense_dept": terms.expense_dept,
        })  # fmt: skip
        for code, box in self.proofs.items():
            box.setChecked(code in terms.evidence_kinds)
        self.budget.show_lines(list(view.lines))

    # what was typed

    def terms(self) -> SupportTerms:
        """As typed; what names no product or number is told by the rules."""
        typed: dict[str, Any] = self.form.values()
        return SupportTerms(
            typed["kind"], typed["title"], typed["starts_on"], typed["ends_on"], typed["description"], self._product(typed["product_id"]),
            UUID(typed["promotion_id"]) if typed["promotion_id"] else None, _quantity(typed["target_qty3"]), typed["target_fen"],
            typed["target_outlets"], scaled(typed["dealer_share_bp"].rstrip("%") or "0", 2), typed["expense_dept"],
            tuple(code for code, box in self.proofs.items() if box.isChecked()),
        )  # fmt: skip

    def _product(self, text: str) -> UUID | None:
        """The one product that a text means; one that means none is no product that is sold."""
        if not text:
            return None
        if self.view is not None and text == self.view.product:
            return self.view.terms.product_id
        rows = self._meant.get(folded(text), [])
        return rows[0].id if len(rows) == 1 else NOBODY

    def carry_out(self, customer: UUID) -> None:
        """Write it down. Raises Refused."""
        terms, lines = self.terms(), self.budget.lines()
        if self.view is not None:
            self._desk.act(change_support, self.view.row.id, terms, lines, seen=self.view.version)
        else:
            self.support_id = self._desk.act(draft_support, customer, terms, lines)

    def show_refused(self, refused: Refused) -> None:
        """At their cells, at their fields, or below."""
        loose = self.budget.tell(list(refused.nos))
        place_faults(self, loose)
        if self.budget.model.bad_rows():
            said = [text for text in self.problems.text().split("\n") if text]
            self.problems.show_lines([*said, self.tr("Rest on a marked cell to read what is wrong with it.")])


def _proof_row(boxes: Mapping[str, QCheckBox]) -> QWidget:
    row, name = QWidget(), QLabel(f"{field_name('evidence_kinds')} *")
    layout = QHBoxLayout(row)
    layout.setContentsMargins(look.GAP, 0, 0, 0)
    layout.setSpacing(look.WIDE)
    layout.addWidget(name)
    for code, box in boxes.items():
        box.setAccessibleName(f"{field_name('evidence_kinds')} {evidence_name(code)}")
        layout.addWidget(box)
    layout.addStretch(1)
    return row


def _quantity(text: str) -> int | None:
    """What is no number is no target either: -1 is refused at its field."""
    if not text.strip():
        return None
    found = qty3(text)
    return -1 if found is None else found


def _meant(goods: list[ProductRow]) -> dict[str, list[ProductRow]]:
    found: dict[str, list[ProductRow]] = {}
    for row in goods:
        for text in {folded(row.code), folded(row.name), folded(product_text(row))}:
            found.setdefault(text, []).append(row)
    return found


def _fields(found: Choices) -> tuple[Field, ...]:
    offered = [(str(row.id), product_text(row)) for row in found.goods]
    all_products = QCoreApplication.translate("SupportDialog", "All products; type to find one")
    return (
        Field(key="title", label=field_name("title"), required=True, limit=LONGEST_TITLE),
        Field(key="kind", label=field_name("kind"), kind=Kind.CHOICE, required=True, options=[(code, kind_name(code)) for code in KINDS]),
        Field(key="starts_on", label=field_name("starts_on"), kind=Kind.DATE, required=True),
        Field(key="ends_on", label=field_name("ends_on"), kind=Kind.DATE, required=True),
        Field(key="product_id", label=field_name("product_id"), options=offered, help=all_products),
        Field(key="target_qty3", label=field_name("target_qty3"), limit=LONGEST_WORD),
        Field(key="target_fen", label=field_name("target_fen"), kind=Kind.MONEY),
        Field(key="target_outlets", label=field_name("target_outlets"), kind=Kind.INT),
        Field(key="dealer_share_bp", label=field_name("dealer_share_bp"), rare=True, limit=LONGEST_WORD),
        Field(key="expense_dept", label=field_name("expense_dept"), rare=True, limit=LONGEST_WORD),
        Field(key="promotion_id", label=field_name("promotion_id"), kind=Kind.CHOICE, rare=True, span=2,
              options=[(str(each), title) for each, title in found.promotions]),
        Field(key="description", label=field_name("description"), kind=Kind.LONG, rare=True, limit=LONGEST_TEXT),
    )  # fmt: skip
