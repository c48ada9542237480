"""What both pages of stock do: read beforehand on a worker what a dialog needs, then open it."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.inventory.dialogs.choosing import CustomerDialog
from kehu_desk.inventory.dialogs.count import CountDialog
from kehu_desk.inventory.dialogs.movement import MovementDialog
from kehu_desk.inventory.dialogs.posting import PostDialog
from kehu_desk.inventory.queries.counts import CountView
from kehu_desk.inventory.queries.goods import Good
from kehu_desk.inventory.rules.case import SHORTEST_REASON
from kehu_desk.inventory.rules.sheet import Shelf
from kehu_desk.inventory.service import deciding, reading, take_back_movement
from kehu_desk.inventory.service.reading import Sheet
from kehu_desk.inventory.words import explain_all
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.latest import Latest


class StockDeeds(Doing):
    """what: the words of the button."""

    def __init__(self, desk: Desk, owner: QWidget, saved: Callable[[UUID], object] = lambda _count: None) -> None:
        """owner: the page, parent of all dialogs; saved hears the id of a count that was written."""
        super().__init__(desk, owner, explain_all, SHORTEST_REASON)
        self._page, self._seat, self._saved = owner, desk, saved
        self._sheets, self._goods = Latest(owner, self._open_sheet, desk.tell), Latest(owner, self._open_movement, desk.tell)
        self.dialog: QDialog | None = None
        """The dialog opened last."""

    def count(self, customer: UUID | None, *, corrects: UUID | None = None) -> None:
        """【盘点录入】: a new sheet for a customer, for one that is looked for, or the correction of a posted count."""
        if customer is None:
            self._choose(self.tr("Whose stock was counted?"), self.count)
            return
        door, caller = self._seat.door, self._seat.caller
        self._sheets.ask(lambda: reading.new_sheet(door, caller, customer, corrects=corrects))

    def go_on(self, count: UUID) -> None:
        """【盘点录入】 with a draft."""
        door, caller = self._seat.door, self._seat.caller
        self._sheets.ask(lambda: reading.draft_sheet(door, caller, count))

    def _open_sheet(self, sheet: Sheet) -> None:
        dialog = CountDialog(self._seat, sheet, self._page)
        dialog.finished.connect(lambda _result: self._saved(dialog.draft) if dialog.draft is not None else None)
        self._open(dialog)

    def move(self, customer: UUID | None, product: UUID | None) -> None:
        """【登记库存变动】."""
        if customer is None:
            self._choose(self.tr("Whose stock has changed?"), lambda found: self.move(found, None))
            return
        door, caller = self._seat.door, self._seat.caller
        self._goods.ask(
            lambda: (customer, reading.customer_name(door, caller, customer), *reading.goods(door, caller), product)
        )  # fmt: skip

    def _open_movement(self, found: tuple[UUID, str, Shelf[Good], date, UUID | None]) -> None:
        customer, name, goods, today, product = found
        self._open(MovementDialog(self._seat, customer, name, goods, today, product, self._page))

    def _choose(self, title: str, then: Callable[[UUID], object]) -> None:
        dialog = CustomerDialog(self._seat, title, self._page)
        dialog.chosen.connect(then)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        self.show(dialog)

    def take_back(self, what: str, movement: UUID) -> None:
        """Take a movement back, with a reason."""
        self.ask(what, self.tr("Why is this entry wrong?"), take_back_movement, movement)

    def submit(self, what: str, view: CountView) -> None:
        """提交 the very version that is shown."""
        self.fire(what, deciding.submit_count, view.row.id, view.version)

    def withdraw(self, what: str, view: CountView) -> None:
        """撤回."""
        self.fire(what, deciding.take_back_count, view.row.id)

    def review(self, what: str, view: CountView) -> None:
        """审核通过 the very version that is shown."""
        self.fire(what, deciding.review_count, view.row.id, view.version)

    def send_back(self, what: str, view: CountView) -> None:
        """退回, with a reason."""
        self.ask(what, self.tr("What is to be mended?"), deciding.send_back_count, view.row.id)

    def post(self, view: CountView) -> None:
        """【盘点过账】."""
        self._open(PostDialog(self._seat, view, self._page))

    def void(self, what: str, view: CountView) -> None:
        """作废, with a reason."""
        self.ask(what, self.tr("Why is this count void?"), deciding.void_count, view.row.id)
