"""【通知】: what was told in this sitting and what the store keeps, to be read, marked as read, and followed to its matter."""

from __future__ import annotations

from collections.abc import Container
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kehu_desk.shell.inbox import Inbox, Letter
from kehu_desk.shell.notes import Notes, framed
from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.notices import SIGNS


class Line(NamedTuple):
    """One line of the list. letter: None for a passing note of this sitting."""

    at: datetime
    tone: look.Tone
    text: str
    letter: Letter | None

    @property
    def unread(self) -> bool:
        """A kept notice that the person has not marked as read, nor followed."""
        return self.letter is not None and not self.letter.read


class NotesDialog(QDialog):
    """The dialog 【通知】, newest first. Kept notices stay unread until they are followed or marked; it follows the news."""

    wants_open = Signal(str, object)
    """Noun and id of the matter that a kept notice tells of."""

    def __init__(self, notes: Notes, inbox: Inbox, nouns: Container[str], parent: QWidget | None = None) -> None:
        """nouns: whose pages this person sees. Passing notes are read by being shown."""
        super().__init__(parent)
        self._notes, self._inbox, self._nouns = notes, inbox, nouns
        self._lines: list[Line] = []
        self.list, self.only_unread = QListWidget(), QCheckBox(self.tr("Unread only"))
        self.open_button, self.read_button = button(self.tr("Open")), button(self.tr("Mark read"))
        self.all_button = button(self.tr("Mark all read"))
        for each, icon in ((self.open_button, "folder-open"), (self.read_button, "check"), (self.all_button, "circle-check")):
            icons.dress(each, icon)
        self.empty = EmptyState(self.tr("No notices"))
        self.switch = Switch(self.list, self.empty)
        self._lay_out()
        self._listen()
        self.fill()
        notes.mark_read()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Notices"))
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.only_unread)
        column.addWidget(self.switch, 1)
        framed(self, self.tr("Notices"), content, self.tr("Close"), self.open_button, self.read_button, self.all_button)
        self.resize(look.scaled(640), look.scaled(440))

    def _listen(self) -> None:
        self.list.itemActivated.connect(lambda _item: self.open_chosen())
        self.list.itemSelectionChanged.connect(self._offer)
        self.only_unread.toggled.connect(lambda _on: self.fill())
        self.open_button.clicked.connect(self.open_chosen)
        self.read_button.clicked.connect(self.mark_chosen)
        self.all_button.clicked.connect(self._inbox.mark_all_read)
        self._inbox.changed.connect(self.fill)
        self.list.installEventFilter(self)

    def eventFilter(self, _list: QObject, event: QEvent) -> bool:
        """The space bar marks what is chosen."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            self.mark_chosen()
            return True
        return False

    # the list

    def fill(self) -> None:
        """Read the notices anew; where nothing is new, nothing moves."""
        lines = self._read()
        if lines != self._lines or not self.list.count():
            self._show(lines)
        self._offer()

    def _read(self) -> list[Line]:
        office = self._inbox.office
        lines = [Line(at.astimezone(office), tone, text, None) for at, tone, text in self._notes.lines]
        lines += [Line(each.at.astimezone(office), "idle" if each.read else "warn", each.text, each) for each in self._inbox.letters()]
        newest = sorted(lines, key=lambda line: line.at, reverse=True)
        return [line for line in newest if line.unread or not self.only_unread.isChecked()]

    def _show(self, lines: list[Line]) -> None:
        """The lines chosen stay chosen, and the keyboard stays where it was."""
        chosen, place = {line.letter.id for line in self.chosen() if line.letter}, self.list.currentRow()
        at = self._lines[place] if 0 <= place < len(self._lines) else None
        self._lines, today = lines, datetime.now(self._inbox.office).date()
        self.list.clear()
        for line in lines:
            item = self._add(line, f"{line.at:%H:%M}" if line.at.date() == today else f"{line.at:%Y-%m-%d %H:%M}")
            item.setSelected(line.letter is not None and line.letter.id in chosen)
            if at is not None and (line.at, line.text) == (at.at, at.text):
                self.list.setCurrentItem(item, QItemSelectionModel.SelectionFlag.NoUpdate)
        nothing = self.tr("Everything is read") if self.only_unread.isChecked() else self.tr("No notices")
        self.empty.sentence.setText(nothing)
        self.empty.setAccessibleName(nothing)
        self.switch.show_empty(not lines)

    def _add(self, line: Line, when: str) -> QListWidgetItem:
        item = QListWidgetItem(icons.icon("bell" if line.letter else SIGNS[line.tone], line.tone), f"{when}  {line.text}")
        if line.unread:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
            spoken = self.tr("Unread: {notice}").format(notice=f"{when}  {line.text}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.list.addItem(item)
        return item

    def chosen(self) -> list[Line]:
        """The lines chosen, in the order shown."""
        return [self._lines[place] for place in sorted(self.list.row(item) for item in self.list.selectedItems())]

    # deeds

    def _matter(self) -> tuple[str, UUID] | None:
        """Where the line chosen leads; None for a passing note, and for a page that this person does not see."""
        chosen = self.chosen()
        letter = chosen[0].letter if len(chosen) == 1 else None
        return (letter.noun, letter.subject) if letter is not None and letter.noun in self._nouns else None

    def _offer(self) -> None:
        leads = self._matter() is not None
        self.open_button.setEnabled(leads)
        self.open_button.setToolTip("" if leads else self.tr("Choose a notice that leads to a matter."))
        unread = any(line.unread for line in self.chosen())
        self.read_button.setEnabled(unread)
        self.read_button.setToolTip("" if unread else self.tr("Choose notices that are not read yet."))
        self.all_button.setEnabled(self._inbox.unread > 0)
        self.all_button.setToolTip("" if self._inbox.unread else self.tr("Everything is read"))

    def mark_chosen(self) -> None:
        """The notices chosen are read."""
        self._inbox.mark_read([line.letter for line in self.chosen() if line.letter])

    def open_chosen(self) -> None:
        """Show the matter of the line chosen, in its tab: the notice is read."""
        if (matter := self._matter()) is not None:
            self.mark_chosen()
            self.accept()
            self.wants_open.emit(*matter)
