"""The dialog 【价目表】: a new list, a draft, or the version that is to follow one in force."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import scaled
from kehu_desk.products.dialogs.price_model import PRICE, Narrowed, PriceModel
from kehu_desk.products.queries import ListView, ProductRow
from kehu_desk.products.service import lists
from kehu_desk.products.service.lists import ListEntry
from kehu_desk.products.words import explain, field_name, percent_text
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.edit_grid import EditGrid, cells_of
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form
from kehu_desk.ui.listing import tool
from kehu_desk.ui.search_box import SearchBox

WIDTHS: Final = (100, 220, 110, 80, 100, 110, 110)
SIZE: Final = (900, 640)
FIELD_OF: Final = {"E_CODE_TAKEN": "code", "E_LIST_DAYS": "valid_to", "E_DISCOUNT": "discount_bp", "E_FIXED": "code"}


class What(Enum):
    """What the dialog writes."""

    NEW = 1
    DRAFT = 2
    NEXT = 3


class PriceListDialog(QDialog):
    """Head of the list above, every active product with its price below."""

    def __init__(
        self, desk: Desk, what: What, view: ListView | None, goods: Sequence[ProductRow], today: date, parent: QWidget | None = None
    ) -> None:
        """view: the draft, or the version to follow; None for a new list. goods: active products."""
        super().__init__(parent)
        self._desk, self._what, self._view = desk, what, view
        titles = {What.NEW: self.tr("New price list"), What.DRAFT: self.tr("Edit price list"), What.NEXT: self.tr("Next version")}
        named(self, titles[what])
        self.form = Form([Group(self.tr("Price list"), self._fields())], lambda: today)
        self.form.setMaximumHeight(look.scaled(160))
        sold = {row.id for row in goods}
        kept = {row.product: row.price4 for row in view.lines if row.product in sold} if view else {}
        self._left_out = len(view.lines) - len(kept) if view else 0
        self.model = PriceModel(goods, kept, 0)
        self.shown = Narrowed(self.model)
        self.grid = EditGrid(self.tr("Prices of the list"), self.shown)
        self.search = SearchBox(self.tr("Code, name or spec"))
        self.told = QLabel()
        self.save, self.submit = button(self.tr("Save draft")), button(self.tr("Save and submit"), primary=True)
        self._lay_out()
        self._listen()
        self._fill(today)
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))

    def _fields(self) -> list[Field]:
        percent = self.tr("comes off every price, such as 3.5")
        return [
            Field(key="code", label=field_name("code"), required=True, limit=40),
            Field(key="name", label=field_name("name"), required=True, limit=120),
            Field(key="valid_from", label=field_name("valid_from"), kind=Kind.DATE, required=True),
            Field(key="valid_to", label=field_name("valid_to"), kind=Kind.DATE, help=self.tr("empty: until a newer version begins")),
            Field(key="discount_bp", label=field_name("discount_bp"), help=percent, limit=8),
        ]

    def _lay_out(self) -> None:
        for column, width in enumerate(WIDTHS):
            self.grid.setColumnWidth(column, look.scaled(width))
        self.grid.verticalHeader().hide()
        self.grid.horizontalHeader().setStretchLastSection(True)
        self.told.setObjectName("muted")
        self.told.setAccessibleName(self.tr("How many products are priced"))
        self.usual = tool(self.tr("Take list prices"), "copy", self.model.take_list_prices)
        self.by_code = tool(self.tr("Paste codes and prices"), "download", self.paste_by_code)
        self.by_code.setToolTip(self.tr("Rows copied from a spreadsheet: the code first, the price last."))
        above = QHBoxLayout()
        above.setSpacing(look.GAP)
        for each in (self.search, self.usual, self.by_code):
            above.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.form)
        layout.addLayout(above)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.told)
        layout.addLayout(button_row(cancel_button(self), self.save, self.submit))

    def _listen(self) -> None:
        self.search.changed.connect(self.shown.seek)
        self.model.dataChanged.connect(lambda *_: self._count())
        self.grid.pasted.connect(self._tell_pasted)
        self.form.edited.connect(lambda _key: self._show_discount())
        self.form.save_wanted.connect(lambda: self.carry_out(submit=False))
        self.save.clicked.connect(lambda: self.carry_out(submit=False))
        self.submit.clicked.connect(lambda: self.carry_out(submit=True))

    def _fill(self, today: date) -> None:
        if self._view is not None:
            row = self._view.row
            start = {"code": row.code, "name": row.name, "discount_bp": percent_text(row.discount_bp) if row.discount_bp else ""}
            days = {} if self._what is What.NEXT else {"valid_from": row.valid_from, "valid_to": row.valid_to}
            self.form.set_values(start | days)
            self.form.read_only(("code",) if row.version > 1 or self._what is What.NEXT else ())
        if self._what is What.NEW:
            self.form.set_values({"valid_from": today})
        self._show_discount()
        self._count()

    def _discount(self) -> int | None:
        text = str(self.form.values()["discount_bp"])
        return scaled(text, 2) if text else 0

    def _show_discount(self) -> None:
        self.model.show_discount(self._discount() or 0)

    def _count(self) -> None:
        text = self.tr("{count} of {total} products are priced. Cells may be pasted from a spreadsheet.")
        told = text.format(count=len(self.model.prices), total=self.model.rowCount())
        if self._left_out:
            told += " " + self.tr("{count} retired products were left out.").format(count=self._left_out)
        self.told.setText(told)

    def _tell_pasted(self, taken: int, lost: int) -> None:
        if lost:
            text = self.tr("{taken} cells taken, {lost} could not be read as a price.")
            self.told.setText(text.format(taken=taken, lost=lost))

    def paste_by_code(self) -> None:
        """Take rows of code and price from the clipboard; says which codes are not among the active products."""
        taken, lost = self.model.put_by_code(cells_of(QGuiApplication.clipboard().text()))
        text = self.tr("{taken} prices taken.").format(taken=taken)
        if lost:
            text += " " + self.tr("Not taken: {codes}").format(codes="、".join(lost[:8]) + ("…" if len(lost) > 8 else ""))
        self.told.setText(text)

    def entry(self) -> ListEntry | None:
        """What was entered; None, said beside the field, when the discount cannot be read."""
        values, discount = self.form.values(), self._discount()
        if discount is None:
            self.form.set_problems({"discount_bp": self.tr("This cannot be read. Please correct it.")})
            return None
        return ListEntry(values["code"], values["name"], values["valid_from"], values["valid_to"], discount, dict(self.model.prices))

    def carry_out(self, *, submit: bool) -> None:
        """Keep it; closes when it is done."""
        self.grid.setCurrentIndex(self.shown.index(-1, PRICE))  # an open cell is taken first
        if not self.form.check() or (entry := self.entry()) is None:
            return
        try:
            self._keep(entry, submit)
        except Refused as refused:
            self._show(refused)
        else:
            self.accept()

    def _keep(self, entry: ListEntry, submit: bool) -> None:
        if self._view is None:
            self._desk.act(lists.draft_list, entry, submit=submit)
        elif self._what is What.NEXT:
            self._desk.act(lists.renew_list, self._view.row.id, entry, submit=submit)
        else:
            self._desk.act(lists.edit_list, self._view.row.id, self._view.version_seen, entry, submit=submit)

    def _show(self, refused: Refused) -> None:
        problems = {FIELD_OF[each.code]: explain(each) for each in refused.nos if each.code in FIELD_OF}
        self.form.set_problems(problems)
        if others := [each for each in refused.nos if each.code not in FIELD_OF]:
            self._desk.tell(Refused(*others))
