"""What is done when the last signature stands under a proposal."""

from sqlalchemy import delete, select, update

from kehu_desk.access.grants import free_paper
from kehu_desk.archives.entities import Attachment, AttachmentContent, Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import ORIGINAL
from kehu_desk.borrowing.service.effects.rights import count_carriers
from kehu_desk.borrowing.service.events import by_house
from kehu_desk.custody.rules import Kind
from kehu_desk.custody.service.cases import kind_of
from kehu_desk.custody.service.levels import set_level
from kehu_desk.custody.workflow import BECOMES
from kehu_desk.door.change import Deed
from kehu_desk.door.proposals import Proposal
from kehu_desk.refresh.service.clockwork import end_duty_in
from kehu_desk.store.base import Base
from kehu_desk.store.wiping import forget, wipe

OWED = (LoanState.OVERDUE, LoanState.REVOKED, LoanState.RETURNING)
INSIDE = ("uscc", "phone", "industry_code", "first_contact_on")


def carry_out(deed: Deed, proposal: Proposal) -> None:
    """Do what was proposed and signed."""
    kind = kind_of(proposal)
    if kind is Kind.WRITE_OFF:
        _write_off(deed, proposal)
        return
    row = deed.session.get_one(Customer, proposal.subject_id)
    if kind is Kind.LOWER:
        section, level = str(proposal.facts["section"]), int(proposal.facts["level"])
        deed.name(section=section, after=str(level))
        set_level(deed, row, section, level)
        return
    if kind is Kind.DESTROY:
        _destroy(deed, row)
    deed.name(before=row.state.value, after=BECOMES[kind].value)
    row.state = ArchiveState(BECOMES[kind])
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()
    if kind in (Kind.SEAL, Kind.DESTROY):
        end_duty_in(deed, row.id, "sealed", deed.actor.person)


def _destroy(deed: Deed, row: Customer) -> None:
    """Bodies, drafts, revisions, files and what the log of rows kept of them go; the card and the audit remain. Source: B-161."""
    session, customer = deed.session, row.id
    files = select(Attachment.id).where(Attachment.customer_id == customer)
    session.execute(delete(AttachmentContent).where(AttachmentContent.id.in_(files)))
    for name in INSIDE:
        setattr(row, name, None)
    row.name_short, row.completeness = "", 0
    wipe(session, Base.metadata, customer)
    forget(session, Customer.__tablename__, [customer.hex])
    others = (Proposal.subject_id == customer, Proposal.decided_at.is_(None), Proposal.kind != Kind.DESTROY.value)
    session.execute(update(Proposal).where(*others).values(decided_by=deed.actor.person, decided_at=deed.now, granted=False))


def _write_off(deed: Deed, proposal: Proposal) -> None:
    """The carrier counts as accounted for; the loan closes when it was the last (B-129a, B-079)."""
    carrier = deed.session.get_one(Carrier, proposal.subject_id)
    carrier.state, carrier.how = "written_off", "written_off"
    carrier.cleared_at, carrier.cleared_by = deed.now, deed.actor.person
    loan = deed.session.get_one(Loan, carrier.loan_id)
    deed.name(loan=loan.id, before="out", after="written_off")
    if carrier.kind == ORIGINAL:
        free_paper(deed.session, loan.id)
    count_carriers(deed, loan)
    if loan.carriers_out == 0 and loan.state in OWED:
        by_house(deed, loan, "written_off")
