"""Carrying out the buttons of the page: a dialog where words are needed, one deed otherwise."""

from collections.abc import Callable
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from kehu_desk.contracts import service
from kehu_desk.contracts.dialogs.deciding import DEEDS, DecideContractDialog
from kehu_desk.contracts.dialogs.drawing import DrawDialog
from kehu_desk.contracts.dialogs.editing import EditDraftDialog
from kehu_desk.contracts.dialogs.short import Short
from kehu_desk.contracts.queries import ContractView, ObligationRow
from kehu_desk.contracts.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.job import Job
from kehu_desk.ui.notices import Notice, ReasonDialog, say, tell_problem

SHORTEST: Final = 5
SHORT: Final = frozenset({"stamp", "send", "sign", "file", "terminate"})
AT_ONCE: Final = {"submit": service.submit_contract, "withdraw": service.withdraw_contract}


class ContractDeeds(QObject):
    """Every way ends in done, or in a notice that says why not. what: the words of the button."""

    drawn = Signal(object)
    """Id of a new draft, drawn or following another."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """owner: the page, parent of all dialogs."""
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def draw(self) -> None:
        """Open 【新建合同】."""

        def make() -> None:
            dialog = DrawDialog(self._desk, self._owner)
            dialog.drawn.connect(self.drawn)
            self._open(dialog)

        self._try(self.tr("New contract"), make)

    def start(self, event: str, what: str, contract: ContractView) -> None:
        """A button of one contract."""
        if event in AT_ONCE:
            self._fire(what, lambda: self._desk.act(AT_ONCE[event], contract.id))
        elif event == "edit":
            self._try(what, lambda: self._open(EditDraftDialog(self._desk, contract, self._owner)))
        elif event in DEEDS:
            self._try(what, lambda: self._open(DecideContractDialog(self._desk, event, what, contract, self._owner)))
        elif event in SHORT:
            self._short(what, contract, event)
        elif event == "renew":
            self._fire(what, lambda: self._renew(contract))
        elif event == "void":
            self._ask(what, lambda reason: self._desk.act(service.void_contract, contract.id, reason))
        elif event == "attach":
            self.attach(what, contract)

    def _short(self, what: str, contract: ContractView, event: str) -> None:
        self._try(what, lambda: self._open(getattr(Short(self._desk, contract, self._owner), event)(what)))

    def _renew(self, contract: ContractView) -> None:
        made = self._desk.act(service.renew_contract, contract.id)
        if made is not None:
            self.drawn.emit(made)

    def attach(self, what: str, contract: ContractView) -> None:
        """Ask for a file and keep it, on a worker."""
        chosen, _ = QFileDialog.getOpenFileName(self._owner, what, "", self.tr("Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"))
        if not chosen:
            return
        path, door, caller = Path(chosen), self._desk.door, self._desk.caller
        job = Job(lambda _step: service.attach_scan(door, caller, contract.id, path.name, path.read_bytes()), self._desk.news)
        job.succeeded.connect(lambda _id: say(self._owner.window(), self.tr("{what}: done.").format(what=what)))
        job.failed.connect(lambda error: self._tell_failure(what, error))
        job.start()

    def _tell_failure(self, what: str, error: Exception) -> None:
        if isinstance(error, Refused):
            self._refuse(what, error)
        elif isinstance(error, OSError):
            tell_problem(self._owner, self.tr("The file cannot be read."), str(error))
        else:
            raise error

    # duties and amendments

    def add_duty(self, contract: ContractView) -> None:
        """登记要点."""
        self._try(self.tr("Add duty"), lambda: self._open(Short(self._desk, contract, self._owner).add_duty(self.tr("Add duty"))))

    def close_duty(self, contract: ContractView, duty: ObligationRow) -> None:
        """了结要点."""
        what = self.tr("Close duty")
        self._try(what, lambda: self._open(Short(self._desk, contract, self._owner).close_duty(what, duty)))

    def amend(self, contract: ContractView) -> None:
        """补充协议."""
        self._try(self.tr("Amend"), lambda: self._open(Short(self._desk, contract, self._owner).amend(self.tr("Amend"))))

    def approve_amendment(self, amendment: UUID) -> None:
        """批准补充协议."""
        self._fire(self.tr("Approve amendment"), lambda: self._desk.act(service.approve_amendment, amendment))

    def refuse_amendment(self, amendment: UUID) -> None:
        """驳回补充协议, with a reason."""
        self._ask(self.tr("Refuse amendment"), lambda reason: self._desk.act(service.refuse_amendment, amendment, reason))

    def sign_amendment(self, contract: ContractView, amendment: UUID) -> None:
        """补充协议签署."""
        what = self.tr("Amendment signed")
        self._try(what, lambda: self._open(Short(self._desk, contract, self._owner).sign_amendment(what, amendment)))

    # the ways

    def _ask(self, what: str, deed: Callable[[str], object]) -> None:
        title = what.removesuffix("…")
        dialog = ReasonDialog(self._owner, title, self.tr("Reason"), SHORTEST)
        dialog.accepted.connect(lambda: self._fire(title, lambda: deed(dialog.reason())))
        self._open(dialog)

    def _fire(self, what: str, deed: Callable[[], object]) -> None:
        def do() -> None:
            deed()
            say(self._owner.window(), self.tr("{what}: done.").format(what=what.removesuffix("…")))

        self._try(what, do)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _try(self, what: str, do: Callable[[], None]) -> None:
        try:
            do()
        except Refused as refusal:
            self._refuse(what, refusal)

    def _refuse(self, what: str, refusal: Refused) -> None:
        understood = button(self.tr("Understood"), primary=True)
        headline = self.tr("{action} was not done.").format(action=what.removesuffix("…"))
        notice = Notice(self.tr("Not possible now"), headline, explain_all(refusal), [understood], "warn", self._owner)
        understood.clicked.connect(notice.accept)
        self._open(notice)
