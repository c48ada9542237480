"""The dialog 【录入结果】: when the answer came, who signed it, its scan, and field by field what was answered."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kehu_desk.archives.dialogs.leaving import Leave, leave_notice
from kehu_desk.archives.words import problem_text, section_name
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.surveys import service
from kehu_desk.surveys.dialogs.answers import AnswerForm
from kehu_desk.surveys.rules.terms import LONGEST, Reply, State
from kehu_desk.surveys.service import Scan
from kehu_desk.surveys.service.reading import Asked
from kehu_desk.surveys.words import explain, explain_all, kind_name, label
from kehu_desk.ui import look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.listing import tool

BESIDE: Final = frozenset({"E_FIELD", "E_SURVEY_ASKED", "E_SURVEY_ABOVE", "E_SURVEY_DECIDED"})


class ReplyDialog(QDialog):
    """Of a survey that is back it takes further answers. Closing with something typed asks first."""

    def __init__(self, desk: Desk, asked: Asked, parent: QWidget | None = None) -> None:
        """asked: as service.reading.asked read it on a worker."""
        super().__init__(parent)
        named(self, self.tr("Enter the answer"))
        self._desk, self._asked, self._more = desk, asked, asked.row.state == State.RECEIVED
        today = office_today(desk)
        self.came, self.signed, self.scan = DateEdit(today), QLineEdit(), QLabel(self.tr("no file"))
        self._file: Path | None = None
        self.form = AnswerForm(asked.sections, today)
        self.problems, self.cancel_button = Lines(self.tr("Why not"), "bad"), button(self.tr("Close"))
        self.save_button = button(self.tr("Save answer"), primary=True)
        self.came.set_value(asked.row.received_on or today())
        self._lay_out()
        self.cancel_button.clicked.connect(self.close)
        self.save_button.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    def _lay_out(self) -> None:
        row = self._asked.row
        head = QLabel("    ".join(each for each in (row.no, row.customer, kind_name(row.kind), row.agency) if each))
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        head.setWordWrap(True)
        hint = QLabel(self.tr("Type only what was answered. Answers that differ from what is known become changes to be decided on."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for part in (head, hint):
            layout.addWidget(part)
        layout.addLayout(self._facts())
        layout.addWidget(self.form, 1)
        closed = [self.tr("Not authorised: {fields}").format(fields=section_name(section)) for section, _nos in self._asked.closed]
        if closed:
            layout.addWidget(QLabel("\n".join(closed)))
        layout.addWidget(self.problems)
        layout.addLayout(button_row(self.cancel_button, self.save_button))
        self.resize(look.scaled(900), look.scaled(600))

    def _facts(self) -> QFormLayout:
        facts = QFormLayout()
        self.signed.setMaxLength(LONGEST["signed_by"])
        for edit, key in ((self.came, "received_on"), (self.signed, "signed_by")):
            caption = QLabel(label(key))
            caption.setBuddy(edit)
            (edit.focusProxy() or edit).setAccessibleName(caption.text())
            edit.setEnabled(not self._more)
            facts.addRow(caption, edit)
        line, choose = QHBoxLayout(), tool(self.tr("Add scan…"), "paperclip", self.choose_scan)
        self.scan.setObjectName("muted")
        self.scan.setAccessibleName(self.tr("Scan"))
        line.addWidget(self.scan, 1)
        line.addWidget(choose)
        facts.addRow(self.tr("Scan"), line)
        return facts

    def choose_scan(self) -> None:
        """Ask for the file with the paper."""
        kinds = self.tr("Scans (*.pdf *.png *.jpg *.jpeg)")
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Add scan"), "", kinds)
        if chosen:
            self.take_scan(Path(chosen))

    def take_scan(self, file: Path) -> None:
        """This file goes with the answer; it is read when the answer is saved."""
        self._file = file
        self.scan.setText(file.name)

    # saving

    def save(self) -> bool:
        """Write the answer, or say beside the fields why not; what was typed stays."""
        came = self.came.value()
        if came is None:
            self.problems.show_lines([self.tr("Say on which day the answer came.")])
            return False
        if not self.form.check():
            return False
        try:
            self._write(Reply(came, self.signed.text()))
        except Refused as refusal:
            self._tell(refusal)
            return False
        except OSError:
            self.problems.show_lines([self.tr("The scan cannot be read. Choose it again, or go on without it.")])
            return False
        self.accept()
        return True

    def _write(self, reply: Reply) -> None:
        scan = Scan(self._file.name, self._file.read_bytes()) if self._file is not None else None
        survey, answers = self._asked.row.id, self.form.answers()
        if self._more:
            self._desk.act(service.add_answers, survey, answers, scan)
        else:
            self._desk.act(service.receive_survey, survey, reply, answers, scan)

    def _tell(self, refusal: Refused) -> None:
        facts = [(each, dict(each.facts)) for each in refusal.nos if each.code in BESIDE]
        said = {(str(fact.get("section")), str(fact.get("field"))): _sentence(each) for each, fact in facts}
        self.form.show_problems(said)
        self.problems.show_lines(explain_all(refusal))

    # leaving

    def is_changed(self) -> bool:
        """Whether something would be lost."""
        return self.form.is_changed() or bool(self.signed.text().strip()) or self._file is not None

    def reject(self) -> None:
        """Esc closes like the button."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before anything typed is lost."""
        if self.result() == QDialog.DialogCode.Accepted or not self.is_changed():
            event.accept()
            return
        event.ignore()
        notice = leave_notice(self)
        notice.finished.connect(notice.deleteLater)
        notice.finished.connect(self._leave)
        notice.open()

    def _leave(self, choice: int) -> None:
        if choice == Leave.SAVE.value:
            self.save()
        elif choice == Leave.DISCARD.value:
            self.done(QDialog.DialogCode.Rejected)


def _sentence(each: No) -> str:
    return problem_text(each) if each.code == "E_FIELD" else explain(each)
