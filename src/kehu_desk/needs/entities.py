"""Tables of needs: what customers ask for beyond what they buy. Live rows of section SVC."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


class Need(Signed, Base):
    """One need. kind: product, spec, service, delivery, price, training, system; priority 1 (low) to 3.

    state: noted, planned, met, refused.
    """

    __tablename__ = "need"
    __table_args__ = (
        Index("ix_need_customer", "customer_id", "noted_on"),
        Index("ix_need_state", "state", "expected_on"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    contact: Mapped[str] = mapped_column(default="")
    kind: Mapped[str]
    text: Mapped[str]
    priority: Mapped[int] = mapped_column(default=2)
    noted_on: Mapped[date]
    expected_on: Mapped[date | None]
    potential_fen: Mapped[int | None]
    our_answer: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str] = mapped_column(default="noted")
    met_on: Mapped[date | None]
    visit_id: Mapped[UUID | None]
