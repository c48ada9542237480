"""Carrying out the buttons of the page: a dialog where something is typed, one deed otherwise."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.archives.dialogs.viewer import Viewer, viewable
from kehu_desk.archives.service.attachments import read_attachment
from kehu_desk.supports.dialogs.asking import head_of_support
from kehu_desk.supports.dialogs.evidence import EvidenceDialog
from kehu_desk.supports.dialogs.request import SupportDialog
from kehu_desk.supports.dialogs.steps import DecideSupport, PaySupport, VerifySupport
from kehu_desk.supports.queries.view import SupportView
from kehu_desk.supports.rules.case import SHORTEST
from kehu_desk.supports.service import (
    cancel_support,
    object_to_support,
    reject_support,
    report_support,
    send_back_support,
    start_support,
    submit_support,
)
from kehu_desk.supports.words import explain_all
from kehu_desk.ui import notices
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing


class SupportDeeds(Doing):
    """Every way ends in done, or in a notice that says why not. what: the words of the button."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """owner: the page, parent of all dialogs."""
        super().__init__(desk, owner, explain_all, SHORTEST)

    def request(self, customer: UUID | None, saved: Callable[[UUID], object]) -> None:
        """【申请支持】; saved hears the id."""

        def make() -> QDialog:
            dialog = SupportDialog(self._desk, customer, None, self._owner)
            dialog.accepted.connect(lambda: saved(dialog.support_id) if dialog.support_id else None)
            return dialog

        self.open(make)

    def change(self, view: SupportView) -> None:
        """【申请支持】 of a draft."""
        self.open(lambda: SupportDialog(self._desk, None, view, self._owner))

    def submit(self, what: str, view: SupportView) -> None:
        """提交."""
        self.fire(what, submit_support, view.row.id)

    def approve(self, view: SupportView) -> None:
        """【审批支持】."""
        self.open(lambda: DecideSupport(self._desk, view, self._owner))

    def reject(self, what: str, view: SupportView) -> None:
        """驳回, with a reason."""
        self.ask(what, head_of_support(view), _with_version(reject_support, view), view.row.id)

    def send_back(self, what: str, view: SupportView) -> None:
        """退回补充, with a reason."""
        self.ask(what, head_of_support(view), _with_version(send_back_support, view), view.row.id)

    def start(self, what: str, view: SupportView) -> None:
        """开始执行."""
        self.fire(what, start_support, view.row.id)

    def prove(self, view: SupportView) -> None:
        """【添加凭证】."""
        self.open(lambda: EvidenceDialog(self._desk, view, (), self._owner))

    def report(self, what: str, view: SupportView) -> None:
        """提交报告: what was done."""
        self.ask(what, head_of_support(view), report_support, view.row.id)

    def verify(self, view: SupportView) -> None:
        """【核实支持】."""
        self.open(lambda: VerifySupport(self._desk, view, self._owner))

    def object_to(self, what: str, view: SupportView) -> None:
        """提出异议, with a reason."""
        self.ask(what, head_of_support(view), _with_version(object_to_support, view), view.row.id)

    def settle(self, view: SupportView) -> None:
        """【支付支持】."""
        self.open(lambda: PaySupport(self._desk, view, self._owner))

    def cancel(self, what: str, view: SupportView) -> None:
        """取消, with a reason."""
        self.ask(what, head_of_support(view), cancel_support, view.row.id)

    def show_file(self, attachment: UUID, name: str) -> None:
        """Show evidence in a window of the program; no copy reaches the disk."""
        if not viewable(name):
            headline = self.tr("“{file}” cannot be shown here.").format(file=name)
            notices.tell_problem(self._owner, headline, self.tr("Pictures and PDF files can be shown."))
            return
        found = self._desk.do(read_attachment, attachment)
        if found is not None:
            Viewer(*found, parent=self._owner.window()).open()


def _with_version(deed: Callable[..., object], view: SupportView) -> Callable[..., object]:
    """The deed on the very version that is shown."""

    def act(*facts: object) -> object:
        return deed(*facts, seen=view.version)

    return act
