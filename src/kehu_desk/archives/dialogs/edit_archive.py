"""The dialog 【编辑档案】: a never-filed archive, group by group, kept as a draft while it is being typed."""

from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTime, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from kehu_desk.archives.dialogs.groups import GROUPS, fields_in
from kehu_desk.archives.dialogs.keeping import Bodies, Keeping, Lacking
from kehu_desk.archives.dialogs.leaving import Leave, ask_leave
from kehu_desk.archives.dialogs.section_form import Part, PartsForm
from kehu_desk.archives.queries import SectionView
from kehu_desk.archives.service.writing import save_section
from kehu_desk.archives.words import explain, explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons, look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, named

KEEP: Final = 5000  # ms between two savings of a draft


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
        self._seen: dict[str, SectionView] = {}
        self._saved_by_hand, self._leaving = True, False
        self._keeping = Keeping(desk, customer, self._fail, self)
        self.forms: dict[int, PartsForm] = {}
        self.groups, self.pages = QListWidget(), QStackedWidget()
        self.lacking, self.kept = QLabel(), QLabel()
        self.close_button, self.hand_in = button(self.tr("Close")), button(self.tr("Submit for review"))
        self.save_button = button(self.tr("Save"), primary=True)
        self._lay_out(name)
        self._listen()
        self._show_lacking(None)
        self._keeping.read(self._take)

    def _lay_out(self, name: str) -> None:
        head = QLabel(name)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        head.setWordWrap(True)
        self.groups.setAccessibleName(self.tr("Groups"))
        self.groups.setFixedWidth(104)
        self.groups.setSpacing(2)
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
        self.save_button.clicked.connect(lambda: self.save(self.accept))
        self.hand_in.clicked.connect(lambda: self.save(self._hand_in))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(lambda: self.save())
        self._clock = QTimer(self, interval=KEEP)
        self._clock.timeout.connect(self.keep)
        self._clock.start()

    # groups

    def _take(self, result: tuple[dict[str, SectionView], Lacking]) -> None:
        self._seen, lacking = result
        self._show_lacking(lacking)
        self.groups.setCurrentRow(0)
        self._show_group(0)

    def _show_group(self, row: int) -> None:
        """A group's form is made when it is first shown."""
        if not self._seen:
            return
        if row not in self.forms:
            self._make_form(row)
        self.pages.setCurrentIndex(row)

    def _make_form(self, row: int) -> None:
        seen = self._seen
        parts = [Part(section, fields, seen[section].values, seen[section].hidden) for section, fields in fields_in(GROUPS[row])]
        form = self.forms[row] = PartsForm(parts, self._today, self.pages)
        form.edited.connect(self._edited)
        form.left.connect(lambda: QTimer.singleShot(0, self, self.keep))
        form.save_wanted.connect(lambda: self.save())
        self.pages.insertWidget(row, form)
        if (blank := self.pages.widget(row + 1)) is not None:
            self.pages.removeWidget(blank)
            blank.deleteLater()

    # saving

    def _edited(self) -> None:
        self._saved_by_hand = False
        self.kept.clear()

    def _changes(self, *, right_only: bool) -> Bodies:
        """Section -> what differs from what is saved; right_only: without what is wrong."""
        found: Bodies = {}
        for form in self.forms.values():
            wrong = [dict(each.facts) for each in form.nos()] if right_only else []
            away = {(facts["section"], facts["field"]) for facts in wrong}
            for section, values in form.changes().items():
                kept = {key: value for key, value in values.items() if (section, key) not in away}
                if kept:
                    found.setdefault(section, {}).update(kept)
        return found

    def keep(self) -> None:
        """Save the draft as far as it is right, in silence; what is wrong stays in the form."""
        if not self._leaving and not self._keeping.busy and (changes := self._changes(right_only=True)):
            self._write(changes, lambda: None)

    def save(self, then: Callable[[], object] = lambda: None) -> None:
        """Save everything and go on, or go to the first field that is wrong."""
        for row, form in self.forms.items():
            fine = form.check()
            self._mark(row, wrong=not fine)
            if not fine:
                self.groups.setCurrentRow(row)
                return

        def saved() -> None:
            self._saved_by_hand, self._before = True, {}
            then()

        self._write(self._changes(right_only=False), saved)

    def _write(self, changes: Bodies, then: Callable[[], object]) -> None:
        """The lower line says when it was saved, or why not. What was typed always stays in the form."""

        def saved(lacking: Lacking) -> None:
            self._took(changes)
            self._show_lacking(lacking)
            self.kept.setStyleSheet("")
            self.kept.setText(self.tr("Draft kept at {time}").format(time=QTime.currentTime().toString("HH:mm:ss")))
            then()

        self._keeping.save(changes, saved)

    def _took(self, changes: Bodies) -> None:
        for form in self.forms.values():
            for section, values in changes.items():
                mine = form.saved(section, values)
                self._before[section] = mine | self._before.get(section, {})
                form.took(section, {key: value for key, value in values.items() if key in mine})

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self.kept.setStyleSheet(f"color: {look.tones().bad}")
        self.kept.setText(" ".join(explain_all(error)))

    def _mark(self, row: int, *, wrong: bool) -> None:
        self.groups.item(row).setIcon(icons.icon("circle-alert", "bad") if wrong else icons.NONE)

    def _show_lacking(self, nos: Lacking) -> None:
        """What a submission still lacks, as a list (B-105); the button 【提交审核】 wakes when nothing does."""
        text = " ".join(explain(each) for each in nos or ())
        self.hand_in.setVisible(nos is not None)
        self.hand_in.setEnabled(not nos)
        self.hand_in.setToolTip(text)
        self.lacking.setText(text)
        self.lacking.setVisible(bool(text))

    # leaving

    def _hand_in(self) -> None:
        self.accept()
        self.submit_wanted.emit(self._customer)

    def reject(self) -> None:
        """Esc, the × and 【关闭】 ask when something was changed since it was last saved by hand."""
        if self._saved_by_hand and not any(form.is_changed() for form in self.forms.values()):
            super().reject()
            return
        choice = ask_leave(self)
        if choice is Leave.SAVE:
            self.save(self.accept)
        elif choice is Leave.DISCARD:
            self._leaving = True
            self.setEnabled(False)
            if self._keeping.busy:  # what is being saved now is given back too
                self._keeping.idle.connect(self._discard)
            else:
                self._discard()

    def _discard(self) -> None:
        """Undo what was kept on the way, and go."""
        for section, values in self._before.items():
            self._desk.do(save_section, self._customer, section, values)
        super().reject()

    def done(self, result: int) -> None:
        """No more keeping once the dialog is closed."""
        self._clock.stop()
        super().done(result)
