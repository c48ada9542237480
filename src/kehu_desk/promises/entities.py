"""Tables of promises: what we said to a customer, and what he said to us. Live rows of section VIS."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


class Promise(Signed, Base):
    """One promise. side: us, them; owner_id: who of ours sees to it. state: open, kept, broken, withdrawn.

    source: noun and row that it came from.
    """

    __tablename__ = "promise"
    __table_args__ = (
        Index("ix_promise_customer", "customer_id", "due_on"),
        Index("ix_promise_owner", "owner_id", "state", "due_on"),
        Index("ix_promise_state", "state", "due_on", "id"),
        Index("ix_promise_due", "due_on", "id"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    side: Mapped[str]
    text: Mapped[str]
    contact: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_on: Mapped[date]
    due_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="open")
    closed_on: Mapped[date | None]
    closed_note: Mapped[str] = mapped_column(default="")
    source_noun: Mapped[str] = mapped_column(default="")
    source_id: Mapped[UUID | None]
