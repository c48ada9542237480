"""Whom the house tells of promotions and season plans."""

from typing import Final
from uuid import UUID

from kehu_desk.door.change import Deed
from kehu_desk.door.notices import tell

NOUN: Final = "policy"
"""The tab that opens them."""


def tell_drafter(deed: Deed, person: UUID, kind: str, subject: UUID, title: str) -> None:
    """Who drafted it hears what became of it, unless he did it himself."""
    if person != deed.actor.person:
        facts = {"promotion": title, "by": deed.actor.name}
        tell(deed.session, person, kind, NOUN, subject, deed.now, stage=f"{deed.now:%Y-%m-%d %H:%M:%S}", facts=facts)
