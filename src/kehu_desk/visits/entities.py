"""Tables of visits: rules, week plans, reports and what they found. Live rows of section VIS."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


class VisitRule(Signed, Base):
    """How often customers of one grade are visited, and how often the superior goes along. every_days: longest interval between visits."""

    __tablename__ = "visit_rule"
    __table_args__ = ({"info": {"synced": True}},)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    grade: Mapped[str] = mapped_column(unique=True)
    every_days: Mapped[int]
    accompany_days: Mapped[int | None]


class VisitPlan(Signed, Base):
    """The week of one person. week: its Monday. state: draft, submitted, approved."""

    __tablename__ = "visit_plan"
    __table_args__ = (UniqueConstraint("person_id", "week"), {"info": {"synced": True}})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    week: Mapped[date]
    state: Mapped[str] = mapped_column(default="draft")
    submitted_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    opinion: Mapped[str] = mapped_column(default="")


class PlannedVisit(Signed, Base):
    """One row of a week. goal: routine, order, collection, count, promotion_check, complaint, contract, relationship, survey.

    state: planned, done, missed, moved. starts: minutes after midnight, if a time was agreed. contacts: ids of contacts.
    """

    __tablename__ = "planned_visit"
    __table_args__ = (
        Index("ix_planned_visit_plan", "plan_id"),
        Index("ix_planned_visit_person", "person_id", "on_day"),
        Index("ix_planned_visit_customer", "customer_id", "on_day"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("visit_plan.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    on_day: Mapped[date]
    starts: Mapped[int | None]
    goal: Mapped[str]
    contacts: Mapped[list[str]] = mapped_column(JSON, default=list)
    note: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="planned")
    moved_to: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")


class Visit(Signed, Base):
    """One visit and its report. state: draft, submitted, read, closed. place: customer_office, warehouse, outlet, phone, video, our_office.

    lat6, lon6: millionths of a degree; checked_by: device, photo_exif, manual. goal_result: reached, partly, not. late: reported later than
    24 h after its end. order_taken: number or words of an order. delta: -2..2, how the relation changed. findings: what was typed, as plain
    JSON, until the report is submitted; then it stands in the rows of those it concerns. fruitful: it gave a fact, stock, promise or order.
    """

    __tablename__ = "visit"
    __table_args__ = (
        Index("ix_visit_customer", "customer_id", "started_at"),
        Index("ix_visit_person", "performed_by", "started_at"),
        Index("ix_visit_started", "started_at", "id"),
        Index("ix_visit_state", "state"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    planned_id: Mapped[UUID | None] = mapped_column(ForeignKey("planned_visit.id"))
    performed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    companions: Mapped[list[str]] = mapped_column(JSON, default=list)
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    place: Mapped[str]
    goal: Mapped[str]
    goal_result: Mapped[str] = mapped_column(default="")
    lat6: Mapped[int | None]
    lon6: Mapped[int | None]
    accuracy_m: Mapped[int | None]
    checked_by: Mapped[str] = mapped_column(default="")
    distance_m: Mapped[int | None]
    display: Mapped[str] = mapped_column(default="")
    facings: Mapped[int | None]
    market: Mapped[str] = mapped_column(default="")
    conclusion: Mapped[str] = mapped_column(default="")
    order_taken: Mapped[str] = mapped_column(default="")
    delta: Mapped[int] = mapped_column(default=0)
    next_text: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None]
    findings: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    fruitful: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str] = mapped_column(default="draft")
    submitted_at: Mapped[datetime | None]
    late: Mapped[bool] = mapped_column(default=False)
    comment: Mapped[str] = mapped_column(default="")
    commented_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    commented_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]


class VisitContact(Keyed, Base):
    """Whom the visit met. contact_id: none for somebody who does not stand in the archive yet. mood -2..2."""

    __tablename__ = "visit_contact"
    __table_args__ = (Index("ix_visit_contact_visit", "visit_id"), Index("ix_visit_contact_contact", "contact_id"), {"info": CONTENT})
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("contact.id"))
    name: Mapped[str]
    minutes: Mapped[int] = mapped_column(default=0)
    mood: Mapped[int] = mapped_column(default=0)


class PriceFinding(Keyed, Base):
    """What a product cost at the shelf, ours and a competitor's, in price4."""

    __tablename__ = "price_finding"
    __table_args__ = (Index("ix_price_finding_visit", "visit_id"), {"info": CONTENT})
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    our_price4: Mapped[int | None]
    competitor: Mapped[str] = mapped_column(default="")
    competitor_price4: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")


class VisitProblem(Signed, Base):
    """A problem found at a customer's. key: of an important customer, so it has an owner and a day. state: open, solved."""

    __tablename__ = "visit_problem"
    __table_args__ = (
        Index("ix_visit_problem_owner", "owner_id", "state", "due_on"),
        Index("ix_visit_problem_visit", "visit_id"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    text: Mapped[str]
    key: Mapped[bool] = mapped_column(default=False)
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    due_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(default="open")
    measure: Mapped[str] = mapped_column(default="")
    solved_on: Mapped[date | None]
    complaint_id: Mapped[UUID | None] = mapped_column(ForeignKey("complaint.id"))


class VisitPhoto(Keyed, Base):
    """A picture of a visit. The file is an attachment; taken_at, lat6 and lon6 as its EXIF says."""

    __tablename__ = "visit_photo"
    __table_args__ = (Index("ix_visit_photo_visit", "visit_id"), {"info": CONTENT})
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    attachment_id: Mapped[UUID] = mapped_column(ForeignKey("attachment.id"))
    caption: Mapped[str] = mapped_column(default="")
    taken_at: Mapped[datetime | None]
    lat6: Mapped[int | None]
    lon6: Mapped[int | None]


class VisitThumbnail(Base):
    """The small copy of a picture: JPEG, upright, kept apart since the log of changed rows holds no bytes. It goes with the archive."""

    __tablename__ = "visit_thumbnail"
    __table_args__ = (Index("ix_visit_thumbnail_customer", "customer_id"), {"info": {"content_of": "customer_id"}})
    id: Mapped[UUID] = mapped_column(ForeignKey("visit_photo.id"), primary_key=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    content: Mapped[bytes] = mapped_column(LargeBinary)
