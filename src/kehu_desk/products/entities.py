"""Tables of the product file and of price lists. They belong to no customer: L1, cost prices L3."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

SYNCED = {"info": {"synced": True}}


class Product(Signed, Base):
    """One product in one spec. Prices in price4, quantities in qty3 of the base unit. cost_price4 stands at L3.

    state: draft, active, retired. season_profile: twelve monthly basis points around 10000.
    """

    __tablename__ = "product"
    __table_args__ = (Index("ix_product_name", "name", "id"), SYNCED)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    brand: Mapped[str] = mapped_column(default="")
    category: Mapped[str] = mapped_column(default="")
    spec: Mapped[str] = mapped_column(default="")
    base_unit: Mapped[str]
    shelf_life_days: Mapped[int | None]
    margin_class: Mapped[str] = mapped_column(default="normal")
    list_price4: Mapped[int]
    cost_price4: Mapped[int | None]
    min_order_qty3: Mapped[int] = mapped_column(default=0)
    lead_days: Mapped[int] = mapped_column(default=0)
    lead_sd_days: Mapped[int] = mapped_column(default=0)
    season_profile: Mapped[list[int]] = mapped_column(JSON, default=list)
    state: Mapped[str] = mapped_column(default="draft")
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]


class PackUnit(Keyed, Base):
    """A unit besides the base unit. qty3: base quantity in one of it."""

    __tablename__ = "pack_unit"
    __table_args__ = (UniqueConstraint("product_id", "unit"), SYNCED)
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    unit: Mapped[str]
    qty3: Mapped[int]
    barcode: Mapped[str] = mapped_column(default="")


class PriceList(Signed, Base):
    """One version of a price list; state: draft, active, retired. discount_bp: off every price of it."""

    __tablename__ = "price_list"
    __table_args__ = (UniqueConstraint("code", "version"), SYNCED)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    code: Mapped[str]
    name: Mapped[str]
    version: Mapped[int]
    state: Mapped[str] = mapped_column(default="draft")
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    discount_bp: Mapped[int] = mapped_column(default=0)
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]


class PriceLine(Keyed, Base):
    """The price of one product in one list."""

    __tablename__ = "price_line"
    __table_args__ = (UniqueConstraint("price_list_id", "product_id"), SYNCED)
    price_list_id: Mapped[UUID] = mapped_column(ForeignKey("price_list.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    price4: Mapped[int]
