"""How an archive stands in custody: its sections with their levels and locks. Card and numbers only, no content."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.levels import WHOLE, raised
from kehu_desk.access.sections import FILED, FLOOR, effective
from kehu_desk.archives import queries as archives
from kehu_desk.archives.queries import CardRow
from kehu_desk.borrowing.queries import locks_of
from kehu_desk.people.actor import Actor


class LevelRow(NamedTuple):
    """One section: its usual level, the level now, and who has it out until when."""

    section: str
    usual: int
    level: int
    holder: str
    due: datetime | None


class ArchiveStanding(NamedTuple):
    """One archive: its card, what the whole was raised to (0: not at all), and its sections."""

    card: CardRow
    whole: int
    sections: tuple[LevelRow, ...]

    def level_now(self, section: str) -> int:
        """The level a change starts from; the empty section is the whole archive."""
        return self.whole if section == WHOLE else next(row.level for row in self.sections if row.section == section)


def archive_standing(session: Session, actor: Actor, customer: UUID) -> ArchiveStanding:
    """Raises Refused E_NOT_FOUND for who may see no card (B-008)."""
    card = archives.card(session, actor, customer)
    own, out = raised(session, customer), locks_of(session, customer)
    whole = own.get(WHOLE, 0)

    def row(section: str) -> LevelRow:
        holder, _since, due = out.get(section, ("", None, None))
        return LevelRow(section, FLOOR[section], effective(section, whole, own), holder, due)

    return ArchiveStanding(card, whole, tuple(row(section) for section in FILED))
