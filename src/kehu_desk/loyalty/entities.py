"""Tables of what binds a customer besides price. Value services are live rows of SVC, business shares of INT."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
SYNCED = {"synced": True}


class ValueService(Signed, Base):
    """One service that we promised. kind: guarantee_clause, edi, priority_shipping, advance_information, customised_product,
    maintenance_upgrade, other; measure and target: how it is proved that we keep it. state: planned, running, ended.
    """

    __tablename__ = "value_service"
    __table_args__ = (Index("ix_value_service_customer", "customer_id", "starts_on"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str]
    promise: Mapped[str]
    measure: Mapped[str]
    target: Mapped[str]
    cost_fen: Mapped[int] = mapped_column(default=0)
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str] = mapped_column(default="running")
    ended_why: Mapped[str] = mapped_column(default="")


class Fulfilment(Signed, Base):
    """One proof that a service was given. rating: 1 to 5 as the customer says; cost_fen: what this one cost."""

    __tablename__ = "fulfilment"
    __table_args__ = (
        Index("ix_fulfilment_service", "service_id", "done_on"),
        Index("ix_fulfilment_customer", "customer_id", "done_on"),
        {"info": CONTENT},
    )
    service_id: Mapped[UUID] = mapped_column(ForeignKey("value_service.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    done_on: Mapped[date]
    measured: Mapped[str] = mapped_column(default="")
    kept: Mapped[bool]
    rating: Mapped[int | None]
    cost_fen: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")


class BusinessShare(Signed, Base):
    """Our share in what a customer buys of a category in a year. total_fen comes from a fact; our_fen is measured."""

    __tablename__ = "business_share"
    __table_args__ = (UniqueConstraint("customer_id", "category", "year"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    category: Mapped[str] = mapped_column(default="")
    year: Mapped[int]
    our_fen: Mapped[int]
    total_fen: Mapped[int]
    fact_id: Mapped[UUID] = mapped_column(ForeignKey("intel_fact.id"))
    note: Mapped[str] = mapped_column(default="")
