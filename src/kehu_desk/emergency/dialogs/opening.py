"""The dialog 【紧急查阅】: which archive, what kind of emergency, why, the password again; and in plain words what follows."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.emergency.rules import CATEGORIES, SHORTEST_REASON
from kehu_desk.emergency.service import Outlook, Plea, open_glass, outlook
from kehu_desk.emergency.words import category_name, explain, explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import ChoiceEditor, LongEditor, name_editor
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.job import Job
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.password_field import PasswordField

if TYPE_CHECKING:
    from kehu_desk.store.keys import KeyFile


class OpeningDialog(QDialog):
    """Refusals are told inside the dialog, and what was typed stays, but for the password."""

    opened = Signal(object, object)
    """Id of the archive and of the opening."""

    def __init__(self, desk: Desk, slots: "KeyFile", parent: QWidget | None = None) -> None:
        """slots: who may sign in, to ask the password again."""
        super().__init__(parent)
        named(self, self.tr("Emergency view"))
        self._desk, self._slots = desk, slots
        self._customer: UUID | None = None
        self._seen: Outlook | None = None
        self._job: Job | None = None
        self._make()
        self._lay_out()
        self.archive.chosen.connect(self.choose)
        self.archive.search.changed.connect(self.archive.hits.show)
        self.reason.changed.connect(self._weigh)
        self.category.changed.connect(self._weigh)
        self.password.textChanged.connect(self._weigh)
        self.open_button.clicked.connect(self.submit)
        self._weigh()

    def _make(self) -> None:
        self.archive, self.head = ArchiveLine(self._desk), QLabel(self.tr("No archive chosen yet"))
        self.head.setAccessibleName(self.tr("Archive"))
        self.head.setWordWrap(True)
        kinds = [(each, category_name(each)) for each in CATEGORIES]
        category = Field(key="category", label=self.tr("Kind of emergency"), kind=Kind.CHOICE, options=kinds, required=True)
        reason = Field(key="reason", label=self.tr("Reason"), kind=Kind.LONG, help=self.tr("At least ten characters"))
        self.category, self.reason = ChoiceEditor(category), LongEditor(reason)
        name_editor(self.category, category)
        name_editor(self.reason, reason)
        self.reason.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 14)
        self.count, self.password = QLabel(), PasswordField(self.tr("Your password"))
        self.count.setObjectName("muted")
        self.count.setAccessibleName(self.tr("Characters of the reason"))
        self.warning, self.problems = Lines(self.tr("What follows"), "warn"), Lines(self.tr("Why not"), "bad")
        self.open_button = button(self.tr("Open now"), primary=True)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(look.GAP)
        form.addRow(self.tr("Archive"), self.head)
        form.addRow(self.tr("Kind of emergency"), self.category)
        form.addRow(self.tr("Reason"), self.reason)
        form.addRow("", self.count)
        form.addRow(self.tr("Your password"), self.password)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.archive)
        layout.addLayout(form)
        layout.addWidget(self.warning)
        layout.addWidget(self.problems)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.open_button))
        self.setMinimumWidth(560)

    def choose(self, customer: UUID) -> None:
        """The archive meant; what an opening of it would lead to is said at once."""
        try:
            head, seen = head_of(self._desk, customer), outlook(self._desk.door, self._desk.caller, customer)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self._customer, self._seen = customer, seen
        self.head.setText(f"{head.name}  {head.number}")
        self.warning.show_lines(self._plain_words(seen))
        self.problems.show_lines(list(dict.fromkeys(explain(each) for each in seen.nos)))
        self.archive.hits.hide()
        self._weigh()
        self.adjustSize()
        self.category.setFocus()

    def _plain_words(self, seen: Outlook) -> list[str]:
        told = self.tr("Before anything is shown these are told: {names}.").format(names="、".join(seen.told) or "–")
        span = self.tr("The archive is open to you for {minutes} minutes, to look at only: no print, no export, no edit.")
        review = self.tr("Within {days} working days a custodian or a manager says whether it was justified.")
        bad = self.tr("If it was not, you borrow nothing for a time, and an incident is noted.")
        return [told, span.format(minutes=seen.minutes), f"{review.format(days=seen.review_workdays)} {bad}"]

    def _weigh(self) -> None:
        written = len(self.reason.value().strip())
        missing = max(0, SHORTEST_REASON - written)
        least = self.tr("At least {count} more characters").format(count=missing)
        self.count.setText(least if missing else self.tr("{count} characters").format(count=written))
        may = self._seen is not None and not self._seen.nos
        ready = may and not missing and bool(self.category.value()) and bool(self.password.text()) and self._job is None
        self.open_button.setEnabled(ready)

    def submit(self) -> None:
        """Check the password and open, in the background: deriving the key takes a moment."""
        customer, password = self._customer, self.password.text()
        if customer is None or self._job is not None:
            return
        plea, desk, slots = Plea(self.category.value(), self.reason.value()), self._desk, self._slots
        application = QCoreApplication.instance()
        assert application is not None
        self._job = Job(lambda _step: (customer, open_glass(desk.door, desk.caller, slots, customer, plea, password)), application)
        self._job.succeeded.connect(self._done)
        self._job.failed.connect(self._fail)
        self._job.ended.connect(self._end)
        self.problems.show_lines([])
        self._weigh()
        self._job.start()

    def _done(self, found: tuple[UUID, UUID]) -> None:
        self.opened.emit(*found)
        self.accept()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self.problems.show_lines(explain_all(error))
        self.password.clear()
        self.password.setFocus()

    def _end(self) -> None:
        self._job = None
        self._weigh()

    def reject(self) -> None:
        """Not while it is being opened: what happens then would be seen by nobody."""
        if self._job is None:
            super().reject()
