"""Base of all tables, and the log of changed rows that the triggers write."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Dialect, Index, MetaData, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from kehu_desk.kernel.ids import new_id

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime, kept without its zone so that text order is time order."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive time: nobody knows whose it is."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """Every table of the house hangs on this metadata."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: Any = {datetime: Instant}


class Keyed:
    """A row with its own identity: UUIDv7 and the version of the optimistic lock."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    row_version: Mapped[int] = mapped_column(default=1)


class Signed(Keyed):
    """A row that remembers who made it and who touched it last."""

    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    updated_at: Mapped[datetime | None]
    updated_by: Mapped[UUID | None]
    origin_device: Mapped[str] = mapped_column(default="office")
    source_channel: Mapped[str] = mapped_column(default="manual")


class ChangeLog(Base):
    """One row per changed row, written by triggers only. old and new hold the changed columns as one-element arrays."""

    __tablename__ = "change_log"
    __table_args__ = (Index("ix_change_log_row", "noun", "row_id"),)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kind: Mapped[str]
    noun: Mapped[str]
    row_id: Mapped[str]
    old: Mapped[str | None]
    new: Mapped[str | None]


class StoreMark(Base):
    """One row that says whose file this is and which shape it has."""

    __tablename__ = "store_mark"
    id: Mapped[int] = mapped_column(primary_key=True)
    app: Mapped[str]
    store_id: Mapped[str]
    epoch: Mapped[int]
    schema_rev: Mapped[int]
    needs_version: Mapped[str]
