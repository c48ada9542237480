"""The dialog 【编辑档案】: a never-filed archive, group by group, kept as a draft while it is being typed."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from kehu_desk.archives import queries
from kehu_desk.archives.dialogs.groups import GROUPS, GroupOf, fields_in
from kehu_desk.archives.dialogs.leaving import Leave, ask_leave
from kehu_desk.archives.dialogs.section_form import Part, PartsForm
from kehu_desk.archives.service.filing import filing_offers
from kehu_desk.archives.service.writing import save_section
from kehu_desk.archives.words import explain, explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons, look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, named

KEEP: Final = 5000  # ms between two savings of a draft
Bodies = dict[str, dict[str, Any]]


class EditArchive(QDialog):
    """Groups at the left, their fields at the right; groups are read when they are first shown (each reading is audited)."""

    submit_wanted = Signal(object)
    """Id of the archive: everything is saved, the person wants to hand it in."""

    def __init__(self, desk: Desk, customer: UUID, name: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """name: shown at the head."""
        super().__init__(parent)
        named(self, self.tr("Edit archive"))
        self._desk, self._customer, self._today = desk, customer, today
        self._before: Bodies = {}  # as it was when the dialog was opened, of every field that was saved since
        self._saved_by_hand = True
        self.forms: dict[int, PartsForm] = {}
        self.groups, self.pages = QListWidget(), QStackedWidget()
        self.lacking, self.kept = QLabel(), QLabel()
        self.close_button, self.hand_in = button(self.tr("Close")), button(self.tr("Submit for review"))
        self.save_button = button(self.tr("Save"), primary=True)
        self._lay_out(name)
        self._listen()
        self.groups.setCurrentRow(0)
        self.show_lacking()

    def _lay_out(self, name: str) -> None:
        head = QLabel(name)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        head.setWordWrap(True)
        self.groups.setAccessibleName(self.tr("Groups"))
        self.groups.setFixedWidth(104)
        for group in GROUPS:
            self.groups.addItem(QCoreApplication.translate("Groups", group.title))
            self.pages.addWidget(QWidget())
        self.lacking.setWordWrap(True)
        self.lacking.setAccessibleName(self.tr("Missing for the submission"))
        self.kept.setObjectName("muted")
        self.kept.setWordWrap(True)
        middle = QHBoxLayout()
        middle.setSpacing(look.GAP)
        middle.addWidget(self.groups)
        middle.addWidget(self.pages, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(head)
        layout.addWidget(self.lacking)
        layout.addLayout(middle, 1)
        layout.addWidget(self.kept)
        layout.addLayout(button_row(self.close_button, self.hand_in, self.save_button))
        self.resize(900, 560)

    def _listen(self) -> None:
        self.groups.currentRowChanged.connect(self._show_group)
        self.close_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._save_and_close)
        self.hand_in.clicked.connect(self._hand_in)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self.save)
        self._keeping = QTimer(self, interval=KEEP)
        self._keeping.timeout.connect(self.keep)
        self._keeping.start()

    # groups

    def _show_group(self, row: int) -> None:
        if row not in self.forms and not self._make_form(row, GROUPS[row]):
            return
        self.pages.setCurrentIndex(row)

    def _make_form(self, row: int, group: GroupOf) -> bool:
        try:
            parts = [self._part(section, fields) for section, fields in fields_in(group)]
        except Refused as refusal:
            self.kept.setText(" ".join(explain_all(refusal)))
            return False
        form = self.forms[row] = PartsForm(parts, self._today)
        form.edited.connect(self._edited)
        form.left.connect(lambda: QTimer.singleShot(0, self, self.keep))
        form.save_wanted.connect(self.save)
        self.pages.insertWidget(row, form)
        if (blank := self.pages.widget(row + 1)) is not None:
            self.pages.removeWidget(blank)
            blank.deleteLater()
        return True

    def _part(self, section: str, fields: Any) -> Part:
        with self._desk.door.view(self._desk.caller, self._customer, section) as (session, actor):
            seen = queries.section_view(session, actor, self._customer, section)
        return Part(section, fields, seen.values, seen.hidden)

    # saving

    def _edited(self) -> None:
        self._saved_by_hand = False
        self.kept.setText("")

    def keep(self) -> None:
        """Save the draft as far as it is right, in silence; what is wrong stays in the form."""
        for form in self.forms.values():
            wrong = {(facts["section"], facts["field"]) for each in form.nos() if (facts := dict(each.facts))}
            for section, values in form.changes().items():
                right = {key: value for key, value in values.items() if (section, key) not in wrong}
                if right and not self._write(form, section, right):
                    return

    def save(self) -> bool:
        """Save everything, or go to the first field that is wrong."""
        for row, form in self.forms.items():
            if not form.check():
                self._mark(row, wrong=True)
                self.groups.setCurrentRow(row)
                return False
            self._mark(row, wrong=False)
        if not all(self._write(form, section, values) for form in self.forms.values() for section, values in form.changes().items()):
            return False
        self._saved_by_hand, self._before = True, {}
        return True

    def _write(self, form: PartsForm, section: str, values: Mapping[str, Any]) -> bool:
        """Save some fields; says in the lower line when, or why not. What was typed always stays in the form."""
        before = form.saved(section, values)
        try:
            save_section(self._desk.door, self._desk.caller, self._customer, section, values)
        except Refused as refusal:
            self.kept.setText(" ".join(explain_all(refusal)))
            self.kept.setStyleSheet(f"color: {look.tones().bad}")
            return False
        form.took(section, values)
        self._before.setdefault(section, {}).update({key: old for key, old in before.items() if key not in self._before.get(section, {})})
        self.kept.setStyleSheet("")
        self.kept.setText(self.tr("Draft kept at {time}").format(time=self._desk.door.now.astimezone().strftime("%H:%M:%S")))
        self.show_lacking()
        return True

    def _mark(self, row: int, *, wrong: bool) -> None:
        self.groups.item(row).setIcon(icons.icon("circle-alert", "bad") if wrong else icons.NONE)

    def show_lacking(self) -> None:
        """What a submission still lacks, as a list (B-105); the button 【提交审核】 wakes when nothing does."""
        offer = next((each for each in filing_offers(self._desk.door, self._desk.caller, self._customer) if each.event == "submit"), None)
        self.hand_in.setVisible(offer is not None)
        nos = offer.nos if offer else ()
        text = " ".join(explain(each) for each in nos)
        self.hand_in.setEnabled(not nos)
        self.hand_in.setToolTip(text)
        self.lacking.setText(text)
        self.lacking.setVisible(bool(text))

    # leaving

    def _save_and_close(self) -> None:
        if self.save():
            self.accept()

    def _hand_in(self) -> None:
        if self.save():
            self.accept()
            self.submit_wanted.emit(self._customer)

    def reject(self) -> None:
        """Esc, the × and 【关闭】 ask when something was changed since it was last saved by hand."""
        if self._saved_by_hand and not any(form.is_changed() for form in self.forms.values()):
            super().reject()
            return
        choice = ask_leave(self)
        if choice is Leave.SAVE and self.save():
            self.accept()
        elif choice is Leave.DISCARD:
            self._give_back()
            super().reject()

    def _give_back(self) -> None:
        """Undo what was kept on the way."""
        for section, values in self._before.items():
            self._desk.do(save_section, self._customer, section, values)

    def done(self, result: int) -> None:
        """No more keeping once the dialog is closed."""
        self._keeping.stop()
        super().done(result)

