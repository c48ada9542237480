"""Effects on drafts and revisions of an EDIT loan."""

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.sources import UNSAID
from kehu_desk.archives.service.revisions import add_revision
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.service.effects.rights import close_draft, take_locks
from kehu_desk.borrowing.service.facts import changed_sections, drafts
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door.change import Deed
from kehu_desk.people.office import calendar_of, settings_of


def note_late(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Handed in after the due time or not; an earlier review no longer counts."""
    loan.handed_in_late = loan.due_at is not None and deed.now > loan.due_at
    loan.reviewed_at = loan.reviewed_by = None


def keep_lock(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """The lock stays until acceptance; freed in the meantime, it is taken again (T21, B-088)."""
    take_locks(deed, loan)
    close_draft(deed, loan, "handed_in")


def make_revisions(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Each changed section gets its next revision; sections unchanged get none (B-089a)."""
    row = deed.session.get_one(Customer, loan.customer_id)
    for draft in changed_sections(deed.session, loan):
        source = "rep_visit" if loan.category == "visit" else UNSAID
        add_revision(deed, row, draft.section, draft.body, author=loan.borrower_id, reviewer=loan.reviewed_by, loan=loan.id, source=source)
    for draft in drafts(deed.session, loan):
        deed.session.delete(draft)


def lengthen(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Sent back: at least two more working days (T23)."""
    assert loan.due_at is not None
    days = settings_of(deed.session).values.number("send_back_workdays")
    loan.due_at = max(loan.due_at, calendar_of(deed.session).after_workdays(deed.now, days))
    loan.reviewed_at = loan.reviewed_by = None
