"""Tables of own to-dos."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed


class OwnTask(Signed, Base):
    """One to-do of one person. created_by: who set it, himself or his superior; moved_why: the reason of the last other day.

    What is written about a customer goes with his archive.
    """

    __tablename__ = "own_task"
    __table_args__ = (
        Index("ix_own_task_person", "person_id", "done_at", "due_on"),
        Index("ix_own_task_customer", "customer_id"),
        {"info": {"synced": True, "content_of": "customer_id"}},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"))
    text: Mapped[str]
    due_on: Mapped[date]
    moved_why: Mapped[str] = mapped_column(default="")
    done_at: Mapped[datetime | None]
    done_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
