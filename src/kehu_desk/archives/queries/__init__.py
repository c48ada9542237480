"""Reads of the archive: frozen rows and masked views."""

from kehu_desk.archives.queries.cards import CardRow, LateFiling, by_number, card, late_filings
from kehu_desk.archives.queries.contacts import ContactRow, contacts
from kehu_desk.archives.queries.finding import SEARCH_MOST, found_customers
from kehu_desk.archives.queries.listing import SORTABLE, Anchor, CustomerRow, Picked, customer_keys, customer_page, customer_rows
from kehu_desk.archives.queries.provenance import SourceRow, provenance
from kehu_desk.archives.queries.texts import (
    AttachmentRow,
    RevisionRow,
    SectionView,
    attachments,
    attachments_of,
    bodies,
    corrections,
    current,
    draft,
    history,
    revisions,
    section_view,
    waiting_corrections,
)

__all__ = [
    "SEARCH_MOST",
    "SORTABLE",
    "Anchor",
    "AttachmentRow",
    "CardRow",
    "ContactRow",
    "CustomerRow",
    "LateFiling",
    "Picked",
    "RevisionRow",
    "SectionView",
    "SourceRow",
    "attachments",
    "attachments_of",
    "bodies",
    "by_number",
    "card",
    "contacts",
    "corrections",
    "current",
    "customer_keys",
    "customer_page",
    "customer_rows",
    "draft",
    "found_customers",
    "history",
    "late_filings",
    "provenance",
    "revisions",
    "section_view",
    "waiting_corrections",
]
