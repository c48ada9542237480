"""The dialog 【修改密码】: the old password, a new one with its meter, the new one again."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.shell.password_fields import Meter
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.jobs import Jobs
from kehu_desk.ui.password_field import PasswordField


class NewPassword(QDialog):
    """Changes the password of who sits here. change raises Refused and takes up to half a second, so it runs in a job."""

    def __init__(
        self,
        change: Callable[[str, str], None],
        jobs: Jobs,
        tell: Callable[[Refused], None],
        *,
        own: Sequence[str] = (),
        due: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """own: login and name, which make a password weak; due: an administrator has set the old one (B-023)."""
        super().__init__(parent)
        named(self, self.tr("Change password"))
        self._change, self._jobs, self._tell = change, jobs, tell
        self.old, self.new, self.again = (
            PasswordField(self.tr("Present password")),
            PasswordField(self.tr("New password")),
            PasswordField(self.tr("New password again")),
        )
        self.meter = Meter(self.new, lambda: own)
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.save = button(self.tr("Change password"), primary=True)
        self._lay_out(due)
        for field in (self.old, self.new, self.again):
            field.textChanged.connect(self._weigh)
        self.save.clicked.connect(self._go)
        self._weigh()

    def _lay_out(self, due: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(look.WIDE)
        if due:
            reason = QLabel(self.tr("Your password was set by an administrator. Choose one that only you know; then the desk opens."))
            reason.setWordWrap(True)
            layout.addWidget(reason)
        form = QFormLayout()
        form.setSpacing(look.GAP)
        form.addRow(self.tr("Present password"), self.old)
        form.addRow(self.tr("New password"), self.new)
        form.addRow(self.tr("Password strength"), self.meter)
        form.addRow(self.tr("New password again"), self.again)
        layout.addLayout(form)
        layout.addWidget(self.hint)
        layout.addLayout(button_row(cancel_button(self), self.save))
        self.setMinimumWidth(440)

    def _weigh(self) -> None:
        self.hint.setText(self._lack())
        self.save.setEnabled(not self.hint.text())

    def _lack(self) -> str:
        if not self.old.text():
            return self.tr("Type the present password first.")
        if not self.meter.good():
            return self.tr("At least ten characters, hard to guess: no names, dates or phone numbers.")
        if self.new.text() == self.old.text():
            return self.tr("The new password is the old one.")
        if self.new.text() != self.again.text():
            return self.tr("The two new passwords differ.")
        return ""

    def _go(self) -> None:
        old, new = self.old.text(), self.new.text()
        self.setEnabled(False)
        self._jobs.run(
            self.tr("Change password"), lambda _step: self._change(old, new), done=lambda _none: self.accept(), failed=self._fail
        )

    def _fail(self, error: object) -> None:
        self.setEnabled(True)
        if isinstance(error, Refused):
            self._tell(error)
            return
        self._jobs.failed.emit(self.tr("Change password"), error)
