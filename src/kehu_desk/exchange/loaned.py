"""Rows that mean a filed archive: they go into the drafts of EDIT loans that the importing person holds. Source: business.md §27, B-081."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import SectionDraft
from kehu_desk.archives.rules.checks import merged, writable
from kehu_desk.archives.service.writing import put_draft
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.service.effects.rights import close_draft, open_draft
from kehu_desk.door.change import Deed
from kehu_desk.exchange.records import Bodies, Record, merged_into

Loans = Mapping[str, UUID]
OPEN = (LoanState.ACTIVE, LoanState.RECALLED)


def sections_of(record: Record) -> set[str]:
    """Sections that a row says something about."""
    return {section for section, body in record.bodies.items() if body}


def drafts_before(session: Session, customer: UUID, loans: Loans, sections: Iterable[str]) -> Bodies:
    """Section -> what stood in the draft of its loan; a section without a draft is left out."""
    found = {section: archives.draft(session, customer, section, loans[section]) for section in sections}
    return {section: dict(draft.body) for section, draft in found.items() if draft is not None}


def bodies_before(session: Session, customer: UUID, loans: Loans) -> Bodies:
    """The sections of these loans as they stand now: the draft, else the accepted text."""
    texts = {
        section: archives.draft(session, customer, section, loan) or archives.current(session, customer, section)
        for section, loan in loans.items()
    }
    return {section: dict(text.body) if text else {} for section, text in texts.items()}


def bodies_after(session: Session, customer: UUID, loans: Loans, record: Record, *, overwrite: bool) -> Bodies:
    """The sections as they will stand: draft or accepted text with the row over it, as far as the level of the loan reaches."""
    after: Bodies = {}
    for section in sections_of(record):
        loan = session.get_one(Loan, loans[section])
        base = bodies_before(session, customer, loans)[section]
        wanted = merged_into({section: base}, record, overwrite=overwrite).get(section, {})
        after[section] = merged(base, wanted, writable(section, loan.level))
    return after


def write_drafts(deed: Deed, customer: UUID, loans: Loans, after: Bodies) -> None:
    """Put the texts into the drafts of the loans; each loan has an open draft from now on."""
    for section, body in after.items():
        accepted = archives.current(deed.session, customer, section)
        put_draft(deed, customer, section, body, loans[section], accepted.number if accepted else 0)
    for loan in {loans[section] for section in after}:
        open_draft(deed, deed.session.get_one(Loan, loan))


def restore_drafts(deed: Deed, customer: UUID, before: Mapping[str, Any], loans: Mapping[str, str], stamp: int) -> bool:
    """Give the drafts their former texts while nobody has written since and the loans are still out.

    Undo reaches back to the hand-in, never behind an accepted revision. False when it came too late.
    """
    kept = {section: UUID(loan) for section, loan in loans.items()}
    if draft_stamp(deed.session, customer, kept) != stamp:
        return False
    out = [deed.session.get_one(Loan, loan) for loan in set(kept.values())]
    if any(loan.state not in OPEN or loan.due_at is None or loan.due_at < deed.now for loan in out):
        return False
    for section, loan in kept.items():
        if section in before:
            put_draft(deed, customer, section, before[section], loan)
        elif (draft := archives.draft(deed.session, customer, section, loan)) is not None:
            deed.session.delete(draft)
    deed.session.flush()
    for each in out:
        if deed.session.scalar(select(SectionDraft.id).where(SectionDraft.loan_id == each.id).limit(1)) is None:
            close_draft(deed, each, "import undone")
    return True


def draft_stamp(session: Session, customer: UUID, loans: Loans) -> int:
    """A number that grows with every change of these drafts."""
    rows = [archives.draft(session, customer, section, loan) for section, loan in loans.items()]
    return sum(row.row_version for row in rows if row is not None)
