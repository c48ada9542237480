"""A dialog with one form: it stays open until its deed is done, and says under the fields what is wrong."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused
from kehu_desk.office.words import why, with_names
from kehu_desk.people.office import settings_of
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Group
from kehu_desk.ui.form import Form
from kehu_desk.ui.job import Job

Values = Mapping[str, Any]
PASSWORD_WEAK = "E_PASSWORD_WEAK"


class FormDialog(QDialog):
    """Asks for values and carries out act(values). Long work (keys) runs in a job; Esc goes without doing."""

    def __init__(
        self, desk: Desk, title: str, groups: Sequence[Group], act: Callable[[Values], object], verb: str, parent: QWidget,
        *, start: Values | None = None, long: bool = False,
    ) -> None:  # fmt: skip
        """verb: the text of the primary button. start: values shown at first. long: act takes over 50 ms."""
        super().__init__(parent)
        named(self, title)
        self._desk, self._act, self._long = desk, act, long
        self.result_of_deed: object = None
        self.form = Form(groups, lambda: local_day(desk.door.now, office_zone(desk)))
        self.form.set_values(start or {})
        self.go = button(verb, primary=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.WIDE)
        layout.addWidget(self.form, 1)
        layout.addLayout(button_row(cancel_button(self), self.go))
        self.go.clicked.connect(self.carry_out)
        self.form.save_wanted.connect(self.carry_out)
        self.setMinimumWidth(560)

    def carry_out(self) -> None:
        """Do it with the values typed; close when it is done."""
        if not self.form.check():
            return
        values = self.form.values()
        if not self._long:
            try:
                self._done(self._act(values))
            except Refused as refusal:
                self._refuse(refusal)
            return
        self.setEnabled(False)
        application = QCoreApplication.instance()
        assert application is not None
        job = Job(lambda _step: self._act(values), application)
        job.succeeded.connect(self._done)
        job.failed.connect(self._fail)
        job.start()

    def _done(self, result: object) -> None:
        self.result_of_deed = result
        self.setEnabled(True)
        self.accept()

    def _fail(self, error: Exception) -> None:
        self.setEnabled(True)
        if not isinstance(error, Refused):
            raise error
        self._refuse(error)

    def _refuse(self, refusal: Refused) -> None:
        """What concerns a field stands under it; the rest is told as everywhere."""
        problems = {}
        for each in refusal.nos:
            key = "password" if each.code == PASSWORD_WEAK else str(dict(each.facts).get("field", ""))
            if key in self.form.cells:
                problems[key] = why(each)
        self.form.set_problems(problems)
        if len(problems) < len(refusal.nos):
            self._desk.tell(with_names(refusal))


def office_zone(desk: Desk) -> ZoneInfo:
    """The zone in which the office reads its clock."""
    with desk.door.look(desk.caller) as (session, _actor):
        return settings_of(session).zone


def attempt(desk: Desk, action: Callable[..., Any], *facts: Any) -> bool:
    """Do a small deed at once, telling a refusal with roles by their names; whether it was done."""
    try:
        action(desk.door, desk.caller, *facts)
    except Refused as refusal:
        desk.tell(with_names(refusal))
        return False
    return True
