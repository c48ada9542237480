"""What is open now, of every line and receipt: kept by the store, in the transaction that changes it. Nobody writes it by hand."""

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base

BILLED, DELIVERED, RECEIPT = "billed", "delivered", "receipt"
KINDS: Final = (BILLED, DELIVERED, RECEIPT)


class OpenItem(Base):
    """A line of ours or a receipt of which something is left, so that what is settled need not be read to know what is not.

    kind: billed: a line that was billed, open_fen what is not paid of it, below zero for a credit that has not paid anything yet;
    delivered: a line not billed yet; receipt: money that pays nothing yet. open_fen: never 0; what was allocated and not undone is taken
    off, whatever its day, so this is how things stand now and no past day is told by it. id: of the line or receipt; came_on: day of the
    trade, or of the money; due_on: as the document says. Source: performance.md (warnings_100k).
    """

    __tablename__ = "open_item"
    __table_args__ = {"sqlite_with_rowid": False, "info": {"content_of": "customer_id"}}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    came_on: Mapped[date]
    due_on: Mapped[date | None]
    open_fen: Mapped[int]
