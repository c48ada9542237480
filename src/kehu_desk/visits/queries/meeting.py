"""When people were met, and the visits of one customer as events of his time line."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.kernel.clock import local_day
from kehu_desk.needs.queries import TimelineRow
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.visits.entities import Visit, VisitContact
from kehu_desk.visits.queries.listing import last_visits
from kehu_desk.visits.rules.reports import State

MOST: Final = 200


def last_met(session: Session, customers: Sequence[UUID]) -> Mapping[UUID, date]:
    """Contact -> the day on which he was last met or spoken to. Who may know it is asked by whoever calls."""
    office = settings_of(session).zone
    wanted = select(VisitContact.contact_id, func.max(Visit.started_at)).join(Visit, Visit.id == VisitContact.visit_id)
    wanted = wanted.where(Visit.customer_id.in_(list(customers)), Visit.state != State.DRAFT, VisitContact.contact_id.is_not(None))
    found = session.execute(wanted.group_by(VisitContact.contact_id))
    return {contact: local_day(at, office) for contact, at in found if contact is not None}


def timeline(session: Session, actor: Actor, customer: UUID) -> list[TimelineRow]:
    """The latest visits of one customer as events, as far as this person sees them."""
    office = settings_of(session).zone
    return [
        TimelineRow(row.id, "visit", "visit", local_day(row.started_at, office), row.no, "", row.conclusion, "", row.person)
        for row in last_visits(session, actor, customer, MOST)
    ]
