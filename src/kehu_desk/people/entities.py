"""Tables: who works here, who is away, who is what to which customer, and the office's own settings and calendar."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed

SYNCED = {"info": {"synced": True}}


class Person(Keyed, Base):
    """One account. roles: codes separated by blanks. Accounts with one staff number are one person (B-019)."""

    __tablename__ = "person"
    __table_args__ = (Index("ix_person_staff_no", "staff_no"), SYNCED)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    staff_no: Mapped[str]
    dept: Mapped[str] = mapped_column(default="")
    phone: Mapped[str | None]
    email: Mapped[str | None]
    roles: Mapped[str]
    reports_to: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    active: Mapped[bool] = mapped_column(default=True)
    account_until: Mapped[date | None]
    must_change_password: Mapped[bool] = mapped_column(default=False)


class Absence(Keyed, Base):
    """Somebody is away from the first to the last day, both included; the delegate stands in as TEAM."""

    __tablename__ = "absence"
    __table_args__ = (Index("ix_absence_person", "person_id", "until_on"), Index("ix_absence_delegate", "delegate_id", "until_on"), SYNCED)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    since_on: Mapped[date]
    until_on: Mapped[date]
    delegate_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))


class Relation(Keyed, Base):
    """What a person is to a customer: OWN, TEAM, KAM, or AUTHOR of a draft. Holds while since <= now < until."""

    __tablename__ = "relation"
    __table_args__ = (Index("ix_relation_person", "person_id", "kind", "customer_id", "until", "since"), SYNCED)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), index=True)
    kind: Mapped[str]
    team_role: Mapped[str] = mapped_column(default="")
    since: Mapped[datetime]
    until: Mapped[datetime]


class RoleRequest(Keyed, Base):
    """A custodian's or manager's role that waits for a manager's confirmation (B-024)."""

    __tablename__ = "role_request"
    __table_args__ = SYNCED
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    roles: Mapped[str]
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    granted: Mapped[bool | None]


class Setting(Keyed, Base):
    """One of the office's own values; a value that a manager has not yet confirmed stands in proposed."""

    __tablename__ = "setting"
    __table_args__ = SYNCED
    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str | None]
    proposed: Mapped[str | None]
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))


class OfficeDay(Keyed, Base):
    """A day that the office itself has declared a working day or a holiday."""

    __tablename__ = "office_day"
    __table_args__ = SYNCED
    day: Mapped[date] = mapped_column(unique=True)
    is_workday: Mapped[bool]
    note: Mapped[str] = mapped_column(default="")
