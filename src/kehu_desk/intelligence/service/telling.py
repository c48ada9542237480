"""Who is told of facts: those who follow them and may see them. A notice names number and state, never what the fact says."""

from typing import Final
from uuid import UUID

from kehu_desk.door.change import Deed
from kehu_desk.door.notices import tell
from kehu_desk.intelligence.entities import Fact
from kehu_desk.intelligence.queries import followers, sees
from kehu_desk.intelligence.service.cases import other_actor

NOUN: Final = "intel"
NEW, TURNED, ASKED = "fact_new", "fact_turned", "fact_asked"


def tell_followers(deed: Deed, fact: Fact, kind: str, stage: str = "", **more: str) -> None:
    """Everybody who follows it, but the one who acts; once for each stage."""
    for person in followers(deed.session, fact):
        if person == deed.actor.person:
            continue
        other = other_actor(deed.session, deed.actor, person)
        if other is not None and sees(deed.session, other, fact.id):
            tell_one(deed, person, fact, kind, stage, **more)


def tell_one(deed: Deed, person: UUID, fact: Fact, kind: str, stage: str = "", **more: str) -> None:
    """One person, who may see it."""
    facts = {"by": deed.actor.name, "fact": fact.no, **more}
    tell(deed.session, person, kind, NOUN, fact.id, deed.now, stage=stage, facts=facts)
