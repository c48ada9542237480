"""Cards, and what is late in filing."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.levels import level_of
from kehu_desk.access.sections import FILED
from kehu_desk.access.visible import visible
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.kernel.clock import days_between, local_day
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of


class CardRow(NamedTuple):
    """The catalogue card of one archive: level 0, visible to every content role (B-008)."""

    id: UUID
    no: str
    archive_no: str | None
    name: str
    region_code: str
    customer_type: str
    grade: str
    owner_id: UUID | None
    owner: str | None
    state: ArchiveState
    level: int
    filed_on: date | None
    kept_on: date | None
    completeness: int
    class_code: str
    shelf: str
    volumes: int
    pages: int
    due_at: datetime | None
    submitted_at: datetime | None
    on_time: bool | None
    backfilled: bool
    row_version: int


def card(session: Session, actor: Actor, customer: UUID) -> CardRow:
    """Raises Refused E_NOT_FOUND when there is no such archive or the person may see no card (B-008)."""
    wanted = select(Customer, Person.name).outerjoin(Person, Person.id == Customer.owner_id)
    row = session.execute(wanted.where(Customer.id == customer, visible(actor, Customer.id, "CARD", 0))).first()
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    it, owner = row
    return CardRow(
        it.id, it.no, it.archive_no, it.name, it.region_code, it.customer_type, it.grade, it.owner_id, owner, it.state,
        max((level_of(session, customer, section) for section in FILED), default=0), it.filed_on, it.kept_on, it.completeness,
        it.class_code, it.shelf, it.volumes, it.pages, it.due_at, it.submitted_at, it.on_time, it.backfilled, it.row_version,
    )  # fmt: skip


def by_number(session: Session, number: str) -> UUID | None:
    """The customer with this archive number or customer number."""
    wanted = select(Customer.id).where(or_(Customer.archive_no == number, Customer.no == number))
    return session.scalars(wanted).first()


class LateFiling(NamedTuple):
    """An archive that is late in filing. stage: where it stands; days: calendar days past its due day. Source: B-108."""

    id: UUID
    number: str
    name: str
    owner: str
    due_on: date
    days: int
    stage: str


def late_filings(session: Session, actor: Actor) -> list[LateFiling]:
    """Archives past their filing day: one's own, one's people's; custodians and managers see all. The latest first. Source: B-108."""
    stages = (ArchiveState.DRAFT, ArchiveState.SUBMITTED, ArchiveState.REVIEWED)
    late = select(Customer, Person.name).outerjoin(Person, Person.id == Customer.owner_id)
    late = late.where(Customer.state.in_(stages), Customer.due_at < actor.now, visible(actor, Customer.id, "CARD", 0))
    if not actor.roles & {"cus", "mgr"}:
        below = select(Person.id).where(Person.reports_to == actor.person)
        late = late.where(or_(Customer.owner_id == actor.person, Customer.owner_id.in_(below)))
    office = settings_of(session).zone
    found = []
    for row, owner in session.execute(late.order_by(Customer.due_at, Customer.id)):
        if row.due_at is not None and (row.state is ArchiveState.DRAFT or row.on_time is False):
            due = local_day(row.due_at, office)
            found.append(LateFiling(row.id, row.no, row.name, owner or "", due, days_between(due, actor.today), row.state.value))
    return found
