"""Tables of the import: batches, the rows they made or changed, and mappings that are remembered."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed

DONE, UNDONE, PARTLY = "done", "undone", "partly"


class ImportBatch(Keyed, Base):
    """One file that was taken in. state: done, undone, or partly (undone but for rows that had changed since)."""

    __tablename__ = "import_batch"
    __table_args__ = ({"info": {"synced": True}},)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    at: Mapped[datetime]
    file_name: Mapped[str]
    sha256: Mapped[str]
    mode: Mapped[str]
    match_key: Mapped[str]
    despite: Mapped[str] = mapped_column(default="")
    rows: Mapped[int] = mapped_column(default=0)
    created: Mapped[int] = mapped_column(default=0)
    updated: Mapped[int] = mapped_column(default=0)
    duplicates: Mapped[int] = mapped_column(default=0)
    rejected: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default=DONE)
    undone_at: Mapped[datetime | None]


class ImportRow(Base):
    """What one row of a file did, kept for undo and for finding a customer by the number it has elsewhere.

    number: the real row of the file; what: created, updated, or drafted into the EDIT loans named in loans (section -> id);
    before: section -> body before an update (None: there was none); stamp: grows with every later change of the customer
    and its drafts.
    """

    __tablename__ = "import_row"
    __table_args__ = (Index("ix_import_row_ext_no", "ext_no"), {"info": {"content_of": "customer_id"}})
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("import_batch.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[UUID] = mapped_column(index=True)
    what: Mapped[str]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    stamp: Mapped[int]
    ext_no: Mapped[str | None]
    loans: Mapped[dict[str, str] | None] = mapped_column(JSON)


class RememberedMapping(Keyed, Base):
    """Which column means what in files with this header. person_id empty: for everybody in the office."""

    __tablename__ = "remembered_mapping"
    __table_args__ = (UniqueConstraint("person_id", "header_key"), {"info": {"synced": True}})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    header_key: Mapped[str]
    mapping: Mapped[dict[str, str]] = mapped_column(JSON)
