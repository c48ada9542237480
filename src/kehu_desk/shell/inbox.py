"""Notices that the store keeps for who sits here: how many are unread, what they say, and where they lead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from kehu_desk.kernel.clock import zone
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.job import Job
from kehu_desk.ui.words import Gaps, fact

if TYPE_CHECKING:
    from kehu_desk.door.change import Door
    from kehu_desk.door.notices import NoticeRow
    from kehu_desk.people.actor import Caller
    from kehu_desk.ui.desk import Desk

TABLE = "notice"
MINUTE = 60_000  # ms


class Letter(NamedTuple):
    """One notice in words. at: aware; noun and subject: the matter that it leads to."""

    id: UUID
    at: datetime
    text: str
    read: bool
    noun: str
    subject: UUID


class Inbox(QObject):
    """Reads anew when a commit has touched the notices, and each minute."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Counts at once."""
        super().__init__(parent)
        self._desk, self.unread, self.office = desk, 0, zone()
        self._timer = QTimer(self, interval=MINUTE)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        desk.news.changed.connect(self._hear)
        self.refresh()

    def _hear(self, touched: frozenset[str]) -> None:
        if TABLE in touched:
            self.refresh()

    def refresh(self) -> None:
        """Count what is unread."""
        from kehu_desk.door import notices
        from kehu_desk.people.office import settings_of

        try:
            with self._desk.door.look(self._desk.caller) as (session, actor):
                self.unread, self.office = notices.unread(session, actor.person), settings_of(session).zone
        except Refused:
            self.unread = 0  # the account has ended: the next deed says so
        self.changed.emit()

    def letters(self) -> list[Letter]:
        """The newest notices, those that were read of the last 90 days too."""
        from kehu_desk.door import notices

        try:
            with self._desk.door.look(self._desk.caller) as (session, actor):
                rows = notices.notices(session, actor.person, now=actor.now)
        except Refused:
            return []
        return [Letter(row.id, row.at, in_words(row, self.office), row.read, row.noun, row.subject) for row in rows]

    def mark_read(self, letters: list[Letter]) -> None:
        """The person has read these; written in the background."""
        from kehu_desk.door.notices import mark_read

        if ids := [each.id for each in letters if not each.read]:
            self._write(lambda door, caller: mark_read(door, caller, ids))

    def mark_all_read(self) -> None:
        """The person has read everything that was told him until now; written in the background."""
        from kehu_desk.door.notices import mark_all_read

        if self.unread:
            self._write(mark_all_read)

    def _write(self, deed: Callable[[Door, Caller], None]) -> None:
        door, caller, application = self._desk.door, self._desk.caller, QCoreApplication.instance()
        assert application is not None
        Job(lambda _step: deed(door, caller), application).start()

    def stop(self) -> None:
        """No more counting."""
        self._timer.stop()
        self._desk.news.changed.disconnect(self._hear)


def in_words(row: NoticeRow, office: ZoneInfo) -> str:
    """The sentence of a notice, of the noun whose kind it is. The nouns' words are fetched at the first notice."""
    from kehu_desk.borrowing import words as borrowing
    from kehu_desk.emergency import words as emergency
    from kehu_desk.shell.words import books_of

    for book in (borrowing, emergency, *books_of()):
        known: Mapping[str, str] = getattr(book, "NOTICES", {})
        if row.kind in known:
            name_facts = getattr(book, "notice_facts", dict)
            facts = Gaps({name: _fact(value, office) for name, value in name_facts(row.facts).items()})
            return QCoreApplication.translate("Notice", known[row.kind]).format_map(facts)
    return QCoreApplication.translate("Inbox", "Something has happened ({kind}).").format(kind=row.kind)


def _fact(value: object, office: ZoneInfo) -> str:
    """A fact as people write it; instants, which JSON keeps as text, in the office's time."""
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) and "T" in value else None
    except ValueError:
        at = None
    return fact(at.astimezone(office) if at is not None and at.tzinfo is not None else value)
