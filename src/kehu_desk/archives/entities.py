"""Tables of the archive: the customer, its contacts, drafts and accepted revisions of sections, where texts come from, attachments."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.store.base import Base, Keyed, Signed

SORTS = ("name", "no", "region_code", "customer_type", "grade", "state", "filed_on", "kept_on", "completeness")
NAMED = text("parent_norm <> ''")
CONTENT = {"info": {"synced": True, "content_of": "customer_id"}}  # goes with the archive when it is destroyed (B-161)


class Customer(Signed, Base):
    """One archive: its card, its place in the cabinet, its state. Columns above level 0 are projections of accepted BAS.

    inside_level: the effective level of BAS, on which the list's inner columns hang. parent_norm: the company above it as it is named
    in BAS, in the form that duplicates are looked for in; parent_id: that company's own archive, where there is one. qualified_on: when a
    prospect became worth an archive; due_at of a draft is empty while it is a card only. ix_customer_dims holds what sums of all
    customers are grouped by, in the order of what is asked most: neither are the cards read for them, nor the customers sorted.
    """

    __tablename__ = "customer"
    __table_args__ = (
        *(Index(f"ix_customer_{name}", name, "id") for name in SORTS),
        Index("ix_customer_uscc", "uscc"),
        Index("ix_customer_name_norm", "name_norm", "region_code"),
        Index("ix_customer_phone", "phone"),
        Index("ix_customer_dims", "grade", "region_code", "id", "customer_type", "industry_code", "owner_id"),
        Index("ix_customer_parent_norm", "parent_norm", sqlite_where=NAMED, postgresql_where=NAMED),
        {"info": {"synced": True}},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True, info={"search": "card"})
    archive_no: Mapped[str | None] = mapped_column(unique=True, info={"search": "card"})
    name: Mapped[str] = mapped_column(info={"search": "card"})
    name_short: Mapped[str] = mapped_column(default="", info={"search": "card"})
    name_norm: Mapped[str]
    pinyin_full: Mapped[str] = mapped_column(default="", info={"search": "card"})
    pinyin_initials: Mapped[str] = mapped_column(default="", info={"search": "card"})
    customer_type: Mapped[str] = mapped_column(default="")
    relation_kind: Mapped[str] = mapped_column(default="direct")
    lifecycle: Mapped[str] = mapped_column(default="prospect")
    market: Mapped[str] = mapped_column(default="domestic")
    country: Mapped[str] = mapped_column(default="CN")
    region_code: Mapped[str] = mapped_column(default="")
    grade: Mapped[str] = mapped_column(default="")
    long_term_partner: Mapped[bool] = mapped_column(default=False)
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    inside_level: Mapped[int] = mapped_column(default=1)
    uscc: Mapped[str | None] = mapped_column(info={"search": "inside"})
    phone: Mapped[str | None] = mapped_column(info={"search": "inside"})
    industry_code: Mapped[str | None]
    parent_id: Mapped[UUID | None] = mapped_column(index=True)
    parent_norm: Mapped[str] = mapped_column(default="", server_default="")
    first_contact_on: Mapped[date | None]
    qualified_on: Mapped[date | None]
    state: Mapped[ArchiveState] = mapped_column(default=ArchiveState.DRAFT)
    completeness: Mapped[int] = mapped_column(default=0)
    backfilled: Mapped[bool] = mapped_column(default=False)
    batch_id: Mapped[UUID | None] = mapped_column(index=True)
    due_at: Mapped[datetime | None]
    submitted_at: Mapped[datetime | None]
    first_submitted_at: Mapped[datetime | None]
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    on_time: Mapped[bool | None]
    reviewed_at: Mapped[datetime | None]
    reviewed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    filed_at: Mapped[datetime | None]
    filed_on: Mapped[date | None]
    kept_on: Mapped[date | None]
    custodian_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    class_code: Mapped[str] = mapped_column(default="")
    shelf: Mapped[str] = mapped_column(default="")
    volumes: Mapped[int] = mapped_column(default=1)
    pages: Mapped[int] = mapped_column(default=0)
    retention: Mapped[str] = mapped_column(default="y30")
    original_present: Mapped[bool] = mapped_column(default=False)
    trashed_at: Mapped[datetime | None]
    sent_back_reason: Mapped[str] = mapped_column(default="")


class SectionDraft(Keyed, Base):
    """A section being written: in a never-filed archive (loan_id empty), or inside an EDIT loan on a base revision."""

    __tablename__ = "section_draft"
    __table_args__ = (UniqueConstraint("customer_id", "section", "loan_id"), CONTENT)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    section: Mapped[str]
    loan_id: Mapped[UUID | None] = mapped_column(index=True)
    base_number: Mapped[int] = mapped_column(default=0)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    updated_at: Mapped[datetime]
    updated_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class Revision(Keyed, Base):
    """One accepted text of one section, with the three persons and the loan it came from (B-089a)."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("customer_id", "section", "number"), CONTENT)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    section: Mapped[str]
    number: Mapped[int]
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    changed: Mapped[list[str]] = mapped_column(JSON)
    author_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    reviewer_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    acceptor_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    loan_id: Mapped[UUID | None] = mapped_column(index=True)
    at: Mapped[datetime]


class Correction(Keyed, Base):
    """小更正: a new phone, e-mail, post or address line that waits for the next acceptance (B-173a)."""

    __tablename__ = "correction"
    __table_args__ = (
        Index("ix_correction_customer", "customer_id", "taken_in"),
        Index("ix_correction_waiting", "customer_id", "value", sqlite_where=text("taken_in is null")),
        CONTENT,
    )
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    section: Mapped[str]
    field: Mapped[str]
    value: Mapped[str]
    at: Mapped[datetime]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    taken_in: Mapped[int | None]


class Attachment(Keyed, Base):
    """A file that belongs to a section: its level is the section's or higher. subject_id: the visit, return or complaint it belongs to."""

    __tablename__ = "attachment"
    __table_args__ = (Index("ix_attachment_customer", "customer_id", "section"), Index("ix_attachment_subject", "subject_id"), CONTENT)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    section: Mapped[str]
    level: Mapped[int]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    pages: Mapped[int] = mapped_column(default=0)
    added_at: Mapped[datetime]
    added_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    loan_id: Mapped[UUID | None]
    subject_id: Mapped[UUID | None]
    removed_at: Mapped[datetime | None]


class AttachmentContent(Base):
    """The bytes of an attachment, kept apart so that lists stay light."""

    __tablename__ = "attachment_content"
    id: Mapped[UUID] = mapped_column(ForeignKey("attachment.id"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class Contact(Keyed, Base):
    """One person of the customer's, as the accepted text of DEC has him; his id stays while the text keeps his name and post.

    left_on: since when he is not there any more; moved_to: the customer that he went to. place: his line in the text, -1 when gone
    from it. came_from: who he was at another customer; forgotten when that archive is destroyed.
    """

    __tablename__ = "contact"
    __table_args__ = (Index("ix_contact_customer", "customer_id", "name"), CONTENT)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    name: Mapped[str]
    pinyin: Mapped[str] = mapped_column(default="")
    post: Mapped[str] = mapped_column(default="")
    dept: Mapped[str] = mapped_column(default="")
    place: Mapped[int] = mapped_column(default=0)
    left_on: Mapped[date | None]
    moved_to: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"), index=True)
    came_from: Mapped[UUID | None] = mapped_column(ForeignKey("contact.id", ondelete="SET NULL"), index=True)


class FieldProvenance(Keyed, Base):
    """Where the value of one field comes from. value_hash: SHA-256 of the value as plain JSON; it holds while the field has that value."""

    __tablename__ = "field_provenance"
    __table_args__ = (Index("ix_field_provenance_field", "customer_id", "section", "field", "at"), CONTENT)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    section: Mapped[str]
    field: Mapped[str]
    value_hash: Mapped[str]
    source_kind: Mapped[str]
    source_ref: Mapped[str] = mapped_column(default="")
    observed_on: Mapped[date]
    entered_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
