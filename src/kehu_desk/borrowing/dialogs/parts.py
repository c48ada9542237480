"""What several dialogs of loans share: the red lines of a refusal, the office's day, the head of an archive."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kehu_desk.access.levels import level_of
from kehu_desk.access.sections import FILED
from kehu_desk.archives import queries as archives
from kehu_desk.borrowing.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk


class Lines(QLabel):
    """Sentences under one another; hidden while there are none."""

    def __init__(self, name: str, tone: look.Tone | None = None) -> None:
        """name: the accessible name; tone colours the words."""
        super().__init__()
        self.setAccessibleName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if tone is not None:
            self.setStyleSheet(f"color: {look.tones().of(tone).name()}")
        self.show_lines([])

    def show_lines(self, lines: Sequence[str]) -> None:
        """No lines take the label away."""
        self.setText("\n".join(lines))
        self.setAccessibleDescription(self.text())
        self.setVisible(bool(lines))

    def tell(self, refused: Refused) -> None:
        """Every reason, primary first."""
        self.show_lines(explain_all(refused))


class Head(NamedTuple):
    """An archive as a dialog names it; levels: section -> level now."""

    name: str
    number: str
    levels: dict[str, int]
    is_mine: bool


def head_of(desk: Desk, customer: UUID) -> Head:
    """Raises Refused E_NOT_FOUND."""
    with desk.door.look(desk.caller) as (session, actor):
        card = archives.card(session, actor, customer)
        levels = {section: level_of(session, customer, section) for section in FILED}
        return Head(card.name, card.archive_no or card.no, levels, card.owner_id == actor.person)


def office_today(desk: Desk) -> Callable[[], date]:
    """The office's day now, for date lines. Raises Refused when the account has ended."""
    with desk.door.look(desk.caller) as (_, actor):
        today = actor.today
    return lambda: today
