"""Revisits: after complaints, after returns, and of their own."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.complaints.entities import Complaint, Revisit
from kehu_desk.complaints.rules.terms import SECTION
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person


class RevisitRow(NamedTuple):
    """One revisit. scores: item -> 1..5; complaint: its number, empty without one."""

    id: UUID
    customer_id: UUID
    customer: str
    revisited_on: date
    by: str
    contact: str
    scores: Mapping[str, int]
    text: str
    next_text: str
    next_on: date | None
    complaint_id: UUID | None
    complaint: str
    rma_id: UUID | None


def _rows() -> Select[Any]:
    columns: tuple[Any, ...] = (
        Revisit.id, Revisit.customer_id, Customer.name, Revisit.revisited_on, Person.name, Revisit.contact, Revisit.scores, Revisit.text,
        Revisit.next_text, Revisit.next_on, Revisit.complaint_id, Complaint.no, Revisit.rma_id,
    )  # fmt: skip
    joined: Select[Any] = select(*columns)
    joined = joined.join(Customer, Customer.id == Revisit.customer_id)
    wanted = joined.outerjoin(Person, Person.id == Revisit.by_id).outerjoin(Complaint, Complaint.id == Revisit.complaint_id)
    return wanted.order_by(Revisit.revisited_on.desc(), Revisit.id.desc())


def _row(row: Any) -> RevisitRow:
    made = RevisitRow(*row)
    return made._replace(by=made.by or "", complaint=made.complaint or "")


def revisits(session: Session, actor: Actor, customer: UUID | None = None, most: int = 50) -> list[RevisitRow]:
    """Revisits that this person may see, the newest first; of one customer when he is named."""
    wanted = _rows().where(shown(actor, Revisit.customer_id, SECTION))
    if customer is not None:
        wanted = wanted.where(Revisit.customer_id == customer)
    return [_row(row) for row in session.execute(wanted.limit(most))]


def revisits_of(session: Session, complaint: UUID) -> list[RevisitRow]:
    """Revisits after one complaint. The caller has entered through door.view."""
    return [_row(row) for row in session.execute(_rows().where(Revisit.complaint_id == complaint))]
