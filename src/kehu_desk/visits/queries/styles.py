"""How people decide, for lists over many visits: the latest view of each contact, as far as the section of intelligence is seen."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.deciders.entities import StyleAssessment
from kehu_desk.people.actor import Actor

SECTION = "INT"


def styles_of(session: Session, actor: Actor, contacts: Collection[UUID]) -> dict[UUID, str]:
    """Contact -> style, of those whose style this person may see."""
    if not contacts:
        return {}
    wanted = select(StyleAssessment.contact_id, StyleAssessment.style).where(
        StyleAssessment.contact_id.in_(list(contacts)), StyleAssessment.withdrawn_at.is_(None),
        shown(actor, StyleAssessment.customer_id, SECTION),
    )  # fmt: skip
    ordered = wanted.order_by(StyleAssessment.assessed_on, StyleAssessment.id)
    return {contact: style for contact, style in session.execute(ordered)}
