"""One line for each movement of goods down one level. Live rows of section SAL."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed

CONTENT = {"info": {"synced": True, "content_of": "customer_id"}}
CORRECTS = text("corrects_id is not null")
OURS, THEIRS = text("seller_id is null and ext_no <> ''"), text("seller_id is not null and ext_no <> ''")


class SalesRecord(Keyed, Base):
    """One movement of one product. customer_id: whose archive it belongs to: the buyer on L1, the seller below.

    level: L1 we -> dealer, L2 dealer -> second tier, L3 -> retail, L4 -> consumer. Returns have negative quantities and amounts, gifts
    amount 0. amount_doc: minor units of currency; amount_fen: in CNY, frozen when posted. state: L1 delivered, billed, closed,
    cancelled; L2-L4 recorded, verified. quality of data by data_source. discount_fen: in minor units of currency, with the sign of the
    line, so that amount_doc = round(qty3 x price4) - discount_fen always; price4 is 0 for gifts and samples. corrects_id: the line that
    this entry takes back or replaces.
    """

    __tablename__ = "sales_record"
    __table_args__ = (
        Index("ix_sales_record_customer", "customer_id", "traded_on", "id"),
        Index("ix_sales_record_traded", "traded_on", "id"),
        Index("ix_sales_record_product", "product_id", "traded_on"),
        Index("ix_sales_record_corrects", "corrects_id", sqlite_where=CORRECTS, postgresql_where=CORRECTS),
        Index("uq_sales_record_ours", "ext_no", "line_no", unique=True, sqlite_where=OURS, postgresql_where=OURS),
        Index("uq_sales_record_theirs", "seller_id", "ext_no", "line_no", unique=True, sqlite_where=THEIRS, postgresql_where=THEIRS),
        CONTENT,
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    level: Mapped[str]
    doc_type: Mapped[str] = mapped_column(default="sale")
    traded_on: Mapped[date]
    seller_id: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"))
    buyer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"), index=True)
    buyer_name: Mapped[str] = mapped_column(default="")
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    spec: Mapped[str] = mapped_column(default="")
    unit: Mapped[str]
    qty_entered3: Mapped[int]
    qty3: Mapped[int]
    price4: Mapped[int]
    discount_fen: Mapped[int] = mapped_column(default=0)
    currency: Mapped[str] = mapped_column(default="CNY")
    fx_rate8: Mapped[int] = mapped_column(default=10**8)
    amount_doc: Mapped[int]
    amount_fen: Mapped[int]
    batch_no: Mapped[str] = mapped_column(default="")
    made_on: Mapped[date | None]
    expires_on: Mapped[date | None]
    ext_no: Mapped[str] = mapped_column(default="")
    line_no: Mapped[int] = mapped_column(default=1)
    due_on: Mapped[date | None]
    promotion: Mapped[str] = mapped_column(default="")
    rebate_eligible: Mapped[bool] = mapped_column(default=True)
    data_source: Mapped[str] = mapped_column(default="erp")
    contract_id: Mapped[UUID | None] = mapped_column(ForeignKey("contract.id"))
    order_id: Mapped[UUID | None] = mapped_column(index=True)
    import_id: Mapped[UUID | None] = mapped_column(index=True)
    corrects_id: Mapped[UUID | None] = mapped_column(ForeignKey("sales_record.id"))
    state: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    verified_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    verified_at: Mapped[datetime | None]
