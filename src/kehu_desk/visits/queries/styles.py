"""How people decide, for lists over many visits: as their cards say, for whoever may see both the people and what is known of them."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.deciders.entities import StyleAssessment
from kehu_desk.deciders.rules.styles import Assessed, standing
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

SECTIONS = ("DEC", "INT")


def styles_of(session: Session, actor: Actor, contacts: Collection[UUID]) -> dict[UUID, str]:
    """Contact -> style to go by, of those whose style this person may see."""
    if not contacts:
        return {}
    row = StyleAssessment
    wanted = select(row.contact_id, row.style, row.secondary, row.assessed_by, row.assessed_on, Person.staff_no)
    wanted = wanted.outerjoin(Person, Person.id == row.assessed_by).where(
        row.contact_id.in_(list(contacts)), row.withdrawn_at.is_(None), *(shown(actor, row.customer_id, each) for each in SECTIONS)
    )
    said: dict[UUID, list[Assessed]] = defaultdict(list)
    for order, (contact, style, secondary, by, on, staff_no) in enumerate(session.execute(wanted.order_by(row.assessed_on, row.id))):
        said[contact].append(Assessed(style, staff_no or by, on, order, secondary))
    return {contact: found.style for contact, each in said.items() if (found := standing(each)).style}
