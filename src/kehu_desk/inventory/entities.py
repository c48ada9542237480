"""Tables of the stock at a customer's: counts, movements that no sales line tells of, and the months. Live rows of section STK."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


CORRECTS = text("corrects_id is not null")
OPEN_COUNT = text("state in ('draft', 'submitted', 'reviewed')")


class StockCount(Signed, Base):
    """One count. state: draft, submitted, reviewed, posted, voided. scope: full (a product that is not listed was 0), partial.

    corrects_id: the posted count that this one corrects. unread: of a draft, the rows of the sheet that are no lines yet, as they were
    typed: place among all rows (from 0) and texts by column.
    """

    __tablename__ = "stock_count"
    __table_args__ = (
        Index("ix_stock_count_customer", "customer_id", "counted_on"),
        Index("ix_stock_count_corrects", "corrects_id", sqlite_where=CORRECTS, postgresql_where=CORRECTS),
        Index("ix_stock_count_open", "state", sqlite_where=OPEN_COUNT, postgresql_where=OPEN_COUNT),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    counted_on: Mapped[date]
    scope: Mapped[str]
    location: Mapped[str] = mapped_column(default="")
    counter_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str] = mapped_column(default="draft")
    submitted_at: Mapped[datetime | None]
    reviewed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    reviewed_at: Mapped[datetime | None]
    posted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    posted_at: Mapped[datetime | None]
    voided_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(default="")
    corrects_id: Mapped[UUID | None] = mapped_column(ForeignKey("stock_count.id"))
    visit_id: Mapped[UUID | None]
    unread: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    note: Mapped[str] = mapped_column(default="")


class StockCountLine(Keyed, Base):
    """One product, batch and condition of a count. condition: good, near_expiry, damaged, expired.

    book3: what the book said of the product at the end of that day when the count was posted, the same on all lines of the product.
    """

    __tablename__ = "stock_count_line"
    __table_args__ = (
        UniqueConstraint("count_id", "product_id", "batch_no", "condition"),
        Index("ix_stock_count_line_customer", "customer_id", "product_id"),
        {"info": CONTENT},
    )
    count_id: Mapped[UUID] = mapped_column(ForeignKey("stock_count.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    line_no: Mapped[int]
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    batch_no: Mapped[str] = mapped_column(default="")
    made_on: Mapped[date | None]
    expires_on: Mapped[date | None]
    unit: Mapped[str]
    qty_entered3: Mapped[int]
    qty3: Mapped[int]
    book3: Mapped[int | None]
    condition: Mapped[str] = mapped_column(default="good")
    note: Mapped[str] = mapped_column(default="")


class StockMovement(Signed, Base):
    """What changes a stock besides sales lines and counts. kind: in_other, out_scrap, out_other.

    corrects_id: the movement that this entry takes back, of the same day and with the quantity turned round.
    """

    __tablename__ = "stock_movement"
    __table_args__ = (Index("ix_stock_movement_customer", "customer_id", "product_id", "moved_on"), {"info": CONTENT})
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    moved_on: Mapped[date]
    kind: Mapped[str]
    unit: Mapped[str]
    qty_entered3: Mapped[int]
    qty3: Mapped[int]
    corrects_id: Mapped[UUID | None] = mapped_column(ForeignKey("stock_movement.id"))
    note: Mapped[str] = mapped_column(default="")


class StockMonth(Keyed, Base):
    """The month's record of one product at one customer, all in qty3: closing = opening + in - out + adjustment.

    month: its first day. source: reported (downstream sales were told), derived (推算 from counts), none. counted3: what the last count
    of the month said. derived3, reported3: of the time between the counts of which the later one lies in this month; without one,
    reported3 is of the month. deviation_bp: (derived - reported) / max(1, derived). exception: code of what does not fit, else empty.
    """

    __tablename__ = "stock_month"
    __table_args__ = (
        UniqueConstraint("customer_id", "product_id", "month"),
        Index("ix_stock_month_month", "month", "customer_id"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    month: Mapped[date]
    opening3: Mapped[int]
    in_purchase3: Mapped[int]
    in_return3: Mapped[int]
    in_other3: Mapped[int]
    out_sales3: Mapped[int]
    out_return3: Mapped[int]
    out_scrap3: Mapped[int]
    out_other3: Mapped[int]
    adjustment3: Mapped[int]
    closing3: Mapped[int]
    counted3: Mapped[int | None]
    reported3: Mapped[int | None]
    derived3: Mapped[int | None]
    source: Mapped[str]
    deviation_bp: Mapped[int | None]
    exception: Mapped[str] = mapped_column(default="")
    made_at: Mapped[datetime]
