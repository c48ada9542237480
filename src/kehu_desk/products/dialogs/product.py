"""The dialog 【商品】: a new product, a draft, or the change of an active one that a manager is asked for."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.products.dialogs.product_form import COST, DAYS, FIELD_OF, entry_of, shown
from kehu_desk.products.queries import ProductView
from kehu_desk.products.rules.goods import FIXED, LONGEST, MARGINS, ProductEntry
from kehu_desk.products.service import goods
from kehu_desk.products.words import explain, field_name, margin_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form

Known = tuple[Sequence[str], Sequence[str]]
"""Categories and brands in use."""
SIZE: Final = (820, 640)


class ProductDialog(QDialog):
    """Refusals stand beside the fields they are about; what belongs to no field is told."""

    def __init__(self, desk: Desk, view: ProductView | None, known: Known, *, cost: bool, parent: QWidget | None = None) -> None:
        """view: the product as it stands, None for a new one; cost: whoever sits here sees cost prices."""
        super().__init__(parent)
        self._desk, self._view = desk, view
        self.changes = view is not None and view.state == "active"
        named(self, self._title())
        self.form = Form(self._groups(known, cost), lambda: date.min)
        self.save = button(self.tr("Save draft"))
        self.submit = button(self.tr("Propose the change") if self.changes else self.tr("Save and submit"), primary=True)
        hint = QLabel(self._hint())
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(hint)
        layout.addWidget(self.form, 1)
        layout.addLayout(button_row(cancel_button(self), self.save, self.submit))
        self.save.setVisible(not self.changes)
        self.save.clicked.connect(lambda: self.carry_out(submit=False))
        self.submit.clicked.connect(lambda: self.carry_out(submit=True))
        self.form.save_wanted.connect(lambda: self.carry_out(submit=self.changes))
        if view is not None:
            self.form.set_values(shown(view))
        self.form.read_only(FIXED if self.changes else ())
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))

    def _title(self) -> str:
        if self._view is None:
            return self.tr("New product")
        return self.tr("Change of a product") if self.changes else self.tr("Edit product")

    def _hint(self) -> str:
        if self.changes:
            return self.tr("What is in force stays until a manager agrees. Code and base unit never change.")
        return self.tr("A draft is not sold. It is active once a manager who did not draft it has agreed.")

    def _groups(self, known: Known, cost: bool) -> list[Group]:
        units = (
            Field(key="unit", label=self.tr("Unit")), Field(key="qty3", label=self.tr("Base units in one")),
            Field(key="barcode", label=self.tr("Barcode")),
        )  # fmt: skip
        basics = [
            _line("code", required=True), _line("name", required=True), _line("brand", options=_suggested(known[1])),
            _line("category", options=_suggested(known[0]), help=self.tr("a path such as drinks/water")), _line("spec"),
            _line("base_unit", required=True, help=self.tr("the unit that prices are for")),
            _line("list_price4", required=True, help=self.tr("yuan per base unit, at most four places")),
            *([_line(COST, help=self.tr("yuan per base unit; top secret (L3)"))] if cost else []),
            _line("packs", kind=Kind.TABLE, columns=units),
            *([Field(key="reason", label=self.tr("Reason"), kind=Kind.LONG, required=True)] if self.changes else []),
        ]  # fmt: skip
        rare = [
            _line("margin_class", kind=Kind.CHOICE, options=[(each, margin_name(each)) for each in MARGINS], rare=True),
            _line("min_order_qty3", help=self.tr("in base units"), rare=True), *(_line(each, kind=Kind.INT, rare=True) for each in DAYS),
            _line("season_profile", span=2, rare=True, help=self.tr("twelve values in per cent, 100 is an average month")),
        ]  # fmt: skip
        return [Group(self.tr("Product"), basics), Group(self.tr("Supply"), rare)]

    def carry_out(self, *, submit: bool) -> None:
        """Keep, or propose; closes when it is done."""
        if not self.form.check():
            return
        values = self.form.values()
        entry = entry_of(values)
        if not isinstance(entry, ProductEntry):
            self.form.set_problems({each.field: self.tr("This cannot be read. Please correct it.") for each in entry})
            return
        try:
            self._keep(entry, values, submit)
        except Refused as refused:
            self.show_refusal(refused)
        else:
            self.accept()

    def _keep(self, entry: ProductEntry, values: Mapping[str, Any], submit: bool) -> None:
        view = self._view
        if view is None:
            self._desk.act(goods.draft_product, entry, submit=submit)
        elif self.changes:
            self._desk.act(goods.propose_change, view.id, view.version, entry, str(values["reason"]))
        else:
            self._desk.act(goods.edit_product, view.id, view.version, entry, submit=submit)

    def show_refusal(self, refused: Refused) -> None:
        """Each sentence under its field; the rest in a notice."""
        problems: dict[str, str] = {}
        for each in refused.nos:
            if (field := FIELD_OF.get(each.code)) in self.form.cells and field is not None:
                problems[field] = f"{problems.get(field, '')} {explain(each)}".strip()
        self.form.set_problems(problems)
        if others := [each for each in refused.nos if FIELD_OF.get(each.code) not in problems]:
            self._desk.tell(Refused(*others))


def _line(key: str, **more: Any) -> Field:
    limit = LONGEST if "kind" not in more else 0
    return Field(key=key, label=field_name(key), limit=limit, **more)


def _suggested(known: Sequence[str]) -> list[tuple[str, str]]:
    return [(each, each) for each in known]
