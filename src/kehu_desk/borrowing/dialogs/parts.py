"""What several dialogs share: the head of an archive."""

from typing import NamedTuple
from uuid import UUID

from kehu_desk.access.levels import level_of
from kehu_desk.access.sections import FILED
from kehu_desk.archives import queries as archives
from kehu_desk.ui.desk import Desk


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
