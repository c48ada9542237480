"""What stands in the books of settlement: receipts, what they pay, promises, dunning letters. Live rows of section SAL."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


class Receipt(Signed, Base):
    """Money received. state: draft, confirmed, voided. amount_doc in minor units of currency, amount_fen in CNY, frozen when confirmed."""

    __tablename__ = "receipt"
    __table_args__ = (Index("ix_receipt_customer", "customer_id", "received_on"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    received_on: Mapped[date]
    method: Mapped[str]
    currency: Mapped[str] = mapped_column(default="CNY")
    fx_rate8: Mapped[int] = mapped_column(default=10**8)
    amount_doc: Mapped[int]
    amount_fen: Mapped[int]
    bank_ref: Mapped[str] = mapped_column(default="")
    acceptance_due_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(default="draft")
    confirmed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    confirmed_on: Mapped[date | None]
    voided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    voided_on: Mapped[date | None]
    void_reason: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class Allocation(Keyed, Base):
    """What a receipt, or a credit (a line with a negative amount), pays of one line. amount_fen > 0.

    It counts from allocated_on on, and no longer from undone_on on, so that every past day can be told again.
    """

    __tablename__ = "allocation"
    __table_args__ = (
        Index("ix_allocation_record", "record_id", "allocated_on"),
        Index("ix_allocation_receipt", "receipt_id"),
        Index("ix_allocation_credit", "credit_id"),
        Index("ix_allocation_customer", "customer_id"),
        CheckConstraint("amount_fen > 0", name="positive"),
        CheckConstraint("(receipt_id is null) <> (credit_id is null)", name="one_source"),
        {"info": CONTENT},
    )
    receipt_id: Mapped[UUID | None] = mapped_column(ForeignKey("receipt.id"))
    credit_id: Mapped[UUID | None] = mapped_column(ForeignKey("sales_record.id"))
    record_id: Mapped[UUID] = mapped_column(ForeignKey("sales_record.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    amount_fen: Mapped[int]
    allocated_on: Mapped[date]
    undone_on: Mapped[date | None]
    at: Mapped[datetime]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class PaymentPromise(Signed, Base):
    """付款承诺: who of theirs promised how much until when. Whether it was kept is worked out from what came in."""

    __tablename__ = "payment_promise"
    __table_args__ = (Index("ix_payment_promise_customer", "customer_id", "promised_on"), {"info": CONTENT})
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    promised_on: Mapped[date]
    amount_fen: Mapped[int]
    contact: Mapped[str]
    note: Mapped[str] = mapped_column(default="")


class DunningLetter(Signed, Base):
    """催款函: level 1..3, as of a day, for how much, and the day by which it asks for payment."""

    __tablename__ = "dunning_letter"
    __table_args__ = (Index("ix_dunning_letter_customer", "customer_id", "as_of"), {"info": CONTENT})
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    level: Mapped[int]
    as_of: Mapped[date]
    amount_fen: Mapped[int]
    pay_by: Mapped[date]
    sha256: Mapped[str] = mapped_column(default="")
