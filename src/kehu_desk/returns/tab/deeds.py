"""Carrying out the buttons of the page: a dialog where something is typed, one deed otherwise."""

from collections.abc import Callable
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from kehu_desk.archives.dialogs.viewer import Viewer, viewable
from kehu_desk.archives.service.attachments import MOST_BYTES, read_attachment
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.returns.dialogs.parts import DecideDialog, InspectDialog, ReceiveDialog, head_of_case
from kehu_desk.returns.dialogs.register import RmaDialog
from kehu_desk.returns.dialogs.settle import SettleDialog
from kehu_desk.returns.dialogs.work import WorkDialog
from kehu_desk.returns.queries.view import RmaView
from kehu_desk.returns.rules.case import SHORTEST
from kehu_desk.returns.service import add_photo, call_goods, cancel_rma, close_rma, reject_rma, send_back_rma, submit_rma
from kehu_desk.returns.service.reading import Seat
from kehu_desk.returns.words import explain_all
from kehu_desk.ui import notices
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.latest import Latest

PICTURES: Final = "*.jpg *.jpeg *.png *.webp *.bmp *.pdf"


class ReturnDeeds(Doing):
    """Every way ends in done, or in a notice that says why not. what: the words of the button."""

    def __init__(self, desk: Desk, owner: QWidget, seat: Seat) -> None:
        """owner: the page, parent of all dialogs."""
        super().__init__(desk, owner, explain_all, SHORTEST)
        self._seat = seat
        self._keeping = Latest(self, lambda _done: None, desk.tell)

    def register(self, customer: UUID | None, saved: Callable[[UUID], object]) -> None:
        """【登记退换】; saved hears the id."""

        def make() -> QDialog:
            dialog = RmaDialog(self._desk, self._seat, customer, None, self._owner)
            dialog.accepted.connect(lambda: saved(dialog.rma_id) if dialog.rma_id else None)
            return dialog

        self.open(make)

    def change(self, view: RmaView) -> None:
        """【登记退换】 of a draft."""
        self.open(lambda: RmaDialog(self._desk, self._seat, None, view, self._owner))

    def submit(self, what: str, view: RmaView) -> None:
        """提交."""
        self.fire(what, submit_rma, view.row.id)

    def approve(self, view: RmaView) -> None:
        """【审批退换】."""
        self.open(lambda: DecideDialog(self._desk, view, self._seat.today, self._owner))

    def reject(self, view: RmaView) -> None:
        """驳回, with a reason."""
        self.ask(self.tr("Reject"), head_of_case(view), _with_version(reject_rma, view), view.row.id)

    def send_back(self, view: RmaView) -> None:
        """退回补充, with a reason."""
        self.ask(self.tr("Send back"), head_of_case(view), _with_version(send_back_rma, view), view.row.id)

    def call(self, what: str, view: RmaView) -> None:
        """通知寄回."""
        self.fire(what, call_goods, view.row.id)

    def receive(self, view: RmaView) -> None:
        """【收货登记】."""
        self.open(lambda: ReceiveDialog(self._desk, view, self._seat.today, self._owner))

    def inspect(self, view: RmaView) -> None:
        """【验货】."""
        self.open(lambda: InspectDialog(self._desk, view, self._seat.today, self._owner))

    def work(self, view: RmaView) -> None:
        """【调换包装登记】."""
        self.open(lambda: WorkDialog(self._desk, view, self._seat.today, self._owner))

    def settle(self, view: RmaView) -> None:
        """【结算退换】."""
        self.open(lambda: SettleDialog(self._desk, view, self._seat.today, self._owner))

    def close(self, what: str, view: RmaView) -> None:
        """关闭."""
        self.fire(what, close_rma, view.row.id)

    def cancel(self, view: RmaView) -> None:
        """取消, with a reason."""
        self.ask(self.tr("Cancel case"), head_of_case(view), cancel_rma, view.row.id)

    # photos

    def add_photos(self, view: RmaView) -> None:
        """Let the person choose files; each is kept by a deed of its own, on a worker."""
        paths, _filter = QFileDialog.getOpenFileNames(self._owner, self.tr("Add photos"), "", PICTURES)
        self.keep_photos(view.row.id, [Path(each) for each in paths])

    def keep_photos(self, rma: UUID, paths: list[Path]) -> None:
        """Keep these files with a case."""
        door, caller = self._desk.door, self._desk.caller

        def work() -> None:
            for path in paths:
                if path.stat().st_size > MOST_BYTES:
                    raise Refused(no("E_FILE_TOO_BIG", limit=MOST_BYTES // (1024 * 1024)))
                add_photo(door, caller, rma, path.name, path.read_bytes())

        if paths:
            self._keeping.ask(work)

    def show_photo(self, attachment: UUID, name: str) -> None:
        """Show one in a window of the program; no copy reaches the disk."""
        if not viewable(name):
            headline = self.tr("“{file}” cannot be shown here.").format(file=name)
            notices.tell_problem(self._owner, headline, self.tr("Pictures and PDF files can be shown."))
            return
        found = self._desk.do(read_attachment, attachment)
        if found is not None:
            Viewer(*found, parent=self._owner.window()).open()


def _with_version(deed: Callable[..., object], view: RmaView) -> Callable[..., object]:
    """The deed on the very version that is shown."""

    def act(*facts: object) -> object:
        return deed(*facts, seen=view.version)

    return act
