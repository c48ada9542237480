"""The dialog 【复核】: what was opened and why, the verdict, a note."""

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QButtonGroup, QDialog, QFormLayout, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from kehu_desk.borrowing.words import moment_text
from kehu_desk.emergency.queries import GlassRow
from kehu_desk.emergency.rules import SHORTEST_NOTE
from kehu_desk.emergency.service import review_glass
from kehu_desk.emergency.words import category_name, explain_all, verdict_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import LongEditor, name_editor
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.lines import Lines


class ReviewDialog(QDialog):
    """No verdict is chosen beforehand. Refusals are told inside the dialog, and what was typed stays."""

    def __init__(self, desk: Desk, row: GlassRow, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """row: the opening as the list shows it."""
        super().__init__(parent)
        named(self, self.tr("Review"))
        self._desk, self._row, self._office = desk, row, office
        self.verdicts = QButtonGroup(self)
        self.fair, self.unfair = QRadioButton(verdict_name("fair")), QRadioButton(verdict_name("unfair"))
        for each in (self.fair, self.unfair):
            each.setAccessibleName(each.text())
            self.verdicts.addButton(each)
        note = Field(key="note", label=self.tr("Note"), kind=Kind.LONG, help=self.tr("At least five characters"))
        self.note = LongEditor(note)
        name_editor(self.note, note)
        self.note.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 14)
        self.follows, self.problems = Lines(self.tr("What follows"), "warn"), Lines(self.tr("Why not"), "bad")
        self.review_button = button(self.tr("Review"), primary=True)
        self._lay_out()
        self.verdicts.buttonClicked.connect(self._weigh)
        self.note.changed.connect(self._weigh)
        self.review_button.clicked.connect(self.submit)
        self._weigh()

    def _lay_out(self) -> None:
        form, choice = QFormLayout(), QHBoxLayout()
        form.setSpacing(look.GAP)
        for title, text in self._facts():
            said = QLabel(text)
            said.setWordWrap(True)
            said.setAccessibleName(title)
            form.addRow(title, said)
        choice.addWidget(self.fair)
        choice.addWidget(self.unfair)
        choice.addStretch(1)
        form.addRow(self.tr("Verdict"), choice)
        form.addRow(self.tr("Note"), self.note)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(form)
        layout.addWidget(self.follows)
        layout.addWidget(self.problems)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.review_button))
        self.setMinimumWidth(520)

    def _facts(self) -> list[tuple[str, str]]:
        row = self._row
        return [
            (self.tr("Opening"), row.no),
            (self.tr("Customer"), row.customer),
            (self.tr("Opened by"), row.person),
            (self.tr("From"), moment_text(row.opened_at, self._office)),
            (self.tr("Kind of emergency"), category_name(row.category)),
            (self.tr("Reason"), row.reason),
        ]

    def _weigh(self) -> None:
        written = len(self.note.value().strip()) >= SHORTEST_NOTE
        self.review_button.setEnabled(written and self.verdicts.checkedButton() is not None)
        bad = self.tr("{person} borrows nothing for a time, and an incident is noted (B-135).").format(person=self._row.person)
        self.follows.show_lines([bad] if self.unfair.isChecked() else [])

    def submit(self) -> None:
        """Give the verdict, or say inside the dialog why not."""
        try:
            self._desk.act(review_glass, self._row.id, self.note.value(), fair=self.fair.isChecked())
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()
