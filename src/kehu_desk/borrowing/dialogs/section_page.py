"""One section inside the window 【改档】: its form, its saving, and the note of text that could not be saved."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehu_desk.archives.dialogs.section_form import SectionForm
from kehu_desk.archives.dialogs.values import shown
from kehu_desk.archives.rules.checks import writable
from kehu_desk.archives.rules.fields import fields_of
from kehu_desk.borrowing.queries import LoanView
from kehu_desk.borrowing.service.editing import draft_values, save_draft
from kehu_desk.borrowing.service.notes import NoteView, keep_note, note_of
from kehu_desk.borrowing.words import moment_text
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk

OUT = frozenset({"ACTIVE", "RECALLED"})


class SectionPage(QWidget):
    """locked: the fields are read-only; noted: what was typed lies in a note; saved_at: when a draft was last kept (UTC)."""

    left = Signal()
    hand_in_wanted = Signal()

    def __init__(self, desk: Desk, loan: LoanView, section: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """Raises Refused when the section may not be seen (any more)."""
        super().__init__(parent)
        self._desk, self._loan_id, self._section = desk, loan.row.id, section
        self._customer: UUID = loan.customer_id
        self.locked, self.noted = False, False
        self.saved_at: datetime | None = None
        seen = draft_values(desk.door, desk.caller, loan.row.id, section)
        reach = frozenset(writable(section, loan.level))
        self.form = SectionForm(section, fields_of(section), seen.values, seen.hidden, reach, today, self)
        self.note = note_of(desk.door, desk.caller, loan.customer_id, section)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        self.note_bar = self._note_bar(self.note)
        layout.addWidget(self.note_bar)
        layout.addWidget(self.form, 1)
        self.form.left.connect(lambda *_: self.left.emit())
        self.form.save_wanted.connect(self.hand_in_wanted)
        if loan.row.state not in OUT or (loan.row.due is not None and desk.door.now > loan.row.due):
            self.lock()

    def _note_bar(self, note: NoteView | None) -> QWidget:
        bar = QWidget()
        text = self.tr("A note of {time} holds text that could not be saved.").format(time=moment_text(note.at) if note else "")
        self.put_in, self.forget = QPushButton(self.tr("Put it in")), QPushButton(self.tr("Discard the note"))
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        said = QLabel(text)
        said.setStyleSheet(f"color: {look.tones().of('warn').name()}")
        row.addWidget(said, 1)
        for each in (self.put_in, self.forget):
            each.setAccessibleName(each.text())
            each.setAutoDefault(False)
            row.addWidget(each)
        self.put_in.clicked.connect(self.take_note)
        self.forget.clicked.connect(self.drop_note)
        bar.setVisible(note is not None)
        return bar

    # the form

    def lock(self) -> None:
        """Fields turn read-only; what was typed stays on the screen."""
        self.locked = True
        self.form.form.read_only(self.form.form.cells)
        self.put_in.setEnabled(False)

    def is_changed(self) -> bool:
        """Whether anything is not saved yet. A locked page has nothing to save."""
        return not self.locked and self.form.is_changed()

    def check(self) -> bool:
        """Whether nothing is wrong; says so beside the fields."""
        return self.locked or self.form.check()

    def keep(self) -> Refused | None:
        """Save what is right. A refusal locks the page and turns what was typed into a note; it is given back once."""
        typed = {} if self.locked else self._right()
        if not typed:
            return None
        try:
            save_draft(self._desk.door, self._desk.caller, self._loan_id, self._section, typed)
        except Refused as refusal:
            if refusal.codes[0] == "E_FIELD":
                self.form.show_nos(refusal.nos)
                return None
            self.lock()
            self.noted = self._keep_note(typed)
            return refusal
        self.form.took(self._section, typed)
        self.saved_at = self._desk.door.now
        return None

    def _right(self) -> dict[str, Any]:
        """Changes whose fields hold nothing wrong."""
        wrong = {str(dict(each.facts).get("field")) for each in self.form.nos()}
        changes = self.form.changes().get(self._section, {})
        return {key: value for key, value in changes.items() if key not in wrong}

    # the note

    def _keep_note(self, typed: dict[str, Any]) -> bool:
        try:
            keep_note(self._desk.door, self._desk.caller, self._loan_id, self._section, typed)
        except Refused:
            return False
        return True

    def take_note(self) -> None:
        """Put the note's text into the form and save it; the note goes once it is saved."""
        if self.note is None:
            return
        known = {each.key: each for each in fields_of(self._section) if f"{self._section}.{each.key}" in self.form.form.cells}
        put = {f"{self._section}.{key}": shown(known[key], value) for key, value in self.note.typed.items() if key in known}
        self.form.form.set_values(put)
        if self.keep() is None and not self.is_changed():
            self.drop_note()

    def drop_note(self) -> None:
        """The note is not wanted any more."""
        self._desk.do(keep_note, self._loan_id, self._section, {})
        self.note = None
        self.note_bar.hide()
