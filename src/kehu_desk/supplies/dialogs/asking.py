"""What the forms of supply share: customer and product on top, refusals in the words of supply, those of one field beside it."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import qty3
from kehu_desk.supplies.dialogs.goods_line import GoodsLine
from kehu_desk.supplies.words import explain
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field

FIELD_CODE = "E_SUPPLY_FIELD"


class GoodsForm(CustomerForm):
    """A form about one product at one customer."""

    def __init__(
        self, desk: Desk, title: str, fields: Sequence[Field], customer: UUID | None, parent: QWidget | None, quantity: str
    ) -> None:
        """quantity: key of the field in which a quantity is typed. Raises Refused E_NOT_FOUND."""
        super().__init__(desk, title, fields, customer, parent)
        self._quantity, self.goods = quantity, GoodsLine(desk)
        self.column.insertWidget(2, self.goods)
        self.form.editor(quantity).setAlignment(Qt.AlignmentFlag.AlignRight)

    def sentence(self, refusal: No) -> str:
        """A no in the words of supply."""
        return explain(refusal)

    def show_refused(self, refused: Refused) -> None:
        """A field that is wrong is told beside it."""
        told = {str(dict(each.facts)["field"]): explain(each) for each in refused.nos if each.code == FIELD_CODE}
        beside = {key: words for key, words in told.items() if key in self.form.cells}
        super().show_refused(Refused(*(each for each in refused.nos if dict(each.facts).get("field") not in beside)))
        if beside:
            self.form.set_problems(self.form.problems() | beside)

    def submit(self) -> None:
        """Nothing is done while product or quantity cannot be read."""
        if self.customer is not None and self.form.check() and self._can_be_read():
            super().submit()

    def _can_be_read(self) -> bool:
        if self.goods.product is None:
            self.problems.show_lines([QCoreApplication.translate("GoodsForm", "Choose a product first: type a part of its name above.")])
            return False
        if self._text() and self.amount() is None:
            self.form.set_problems({self._quantity: QCoreApplication.translate("GoodsForm", "This cannot be read. Please correct it.")})
            return False
        return True

    def _text(self) -> str:
        return str(self.form.values()[self._quantity] or "").strip()

    def amount(self) -> int | None:
        """The quantity typed in qty3; None for none, or for what cannot be read."""
        return qty3(self._text()) if self._text() else None

    def carry_out(self, customer: UUID) -> None:
        """For the product that was chosen."""
        if self.goods.product is not None:
            self.write(customer, self.goods.product, self.amount())

    def write(self, customer: UUID, product: UUID, amount: int | None) -> None:
        """What the dialog does. amount: the quantity typed in qty3, None for none. Raises Refused."""
        raise NotImplementedError
