"""Whom the house tells of a complaint. Notices hold numbers and days, never content of the archive."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.complaints.entities import Complaint
from kehu_desk.door.change import Deed
from kehu_desk.door.notices import tell
from kehu_desk.people.queries import owner_id

NOUN = "complaint"


def tell_owner(deed: Deed, row: Complaint) -> None:
    """Somebody else put a complaint into his hands."""
    if row.owner_id is not None and row.owner_id != deed.actor.person:
        stage = f"{deed.now:%Y-%m-%d %H:%M}"
        say(deed.session, row.owner_id, "complaint_assigned", row, deed.now, stage, {"by": deed.actor.name})


def tell_field(deed: Deed, row: Complaint, kind: str) -> None:
    """Who is responsible for the customer hears how it goes on."""
    chief = owner_id(deed.session, row.customer_id, deed.now)
    if chief is not None and chief != deed.actor.person:
        say(deed.session, chief, kind, row, deed.now, f"{deed.now:%Y-%m-%d %H:%M}", {})


def say(session: Session, person: UUID, kind: str, row: Complaint, now: datetime, stage: str, more: Mapping[str, Any]) -> None:
    """One notice about one complaint."""
    tell(session, person, kind, NOUN, row.id, now, stage=stage, facts={"complaint": row.no, **more})
