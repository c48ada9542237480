"""Sums of sales that the store keeps by itself, in the transaction that changes a sales record. Nobody writes them by hand."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base

HERE: dict[str, Any] = {"content_of": "customer_id"}


class CustomerMonth(Base):
    """What one customer bought (L1) or sold on (L2-L4) in one month, of lines that count. Kept by the store, never written by hand.

    month: year x 12 + month - 1. net_fen: sales less returns; lines: how many movements, so that nothing sold is told from nothing left.
    """

    __tablename__ = "customer_month"
    __table_args__ = (
        Index("ix_customer_month_month", "level", "month", "customer_id", "net_fen", "lines"),
        {"sqlite_with_rowid": False, "info": HERE},
    )
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    level: Mapped[str] = mapped_column(primary_key=True)
    month: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    net_fen: Mapped[int]
    lines: Mapped[int]


class CustomerQuarter(Base):
    """The same for a quarter, beside the same quarter of the year before. quarter: year x 4 + 0..3.

    A customer with a line in either has a row, so that one read tells both: lines or lines_before may be 0.
    """

    __tablename__ = "customer_quarter"
    __table_args__ = {"sqlite_with_rowid": False, "info": HERE}
    level: Mapped[str] = mapped_column(primary_key=True)
    quarter: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    net_fen: Mapped[int]
    lines: Mapped[int]
    before_fen: Mapped[int]
    lines_before: Mapped[int]


class CustomerYear(Base):
    """The same for a year, beside the year before."""

    __tablename__ = "customer_year"
    __table_args__ = {"sqlite_with_rowid": False, "info": HERE}
    level: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    net_fen: Mapped[int]
    lines: Mapped[int]
    before_fen: Mapped[int]
    lines_before: Mapped[int]


class ProductDay(Base):
    """What was sold of one product on one day on one level. Kept by the store."""

    __tablename__ = "product_day"
    __table_args__ = {"sqlite_with_rowid": False}
    level: Mapped[str] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    net_fen: Mapped[int]
    qty3: Mapped[int]
    lines: Mapped[int]


class ProductMonth(Base):
    """The same for a month."""

    __tablename__ = "product_month"
    __table_args__ = {"sqlite_with_rowid": False}
    level: Mapped[str] = mapped_column(primary_key=True)
    month: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"), primary_key=True)
    net_fen: Mapped[int]
    qty3: Mapped[int]
    lines: Mapped[int]


class BuyingRhythm(Base):
    """When one customer last ordered from us, and how often. Kept by the store.

    Orders of one day count once. gap2: twice the median of the last twelve gaps in days, empty below four orders. orders: how many
    such days are known, thirteen at most. Source: business.md §18.
    """

    __tablename__ = "buying_rhythm"
    __table_args__ = {"sqlite_with_rowid": False, "info": HERE}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    last_on: Mapped[date]
    orders: Mapped[int]
    gap2: Mapped[int | None]
