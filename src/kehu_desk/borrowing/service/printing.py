"""Printed copies of a loan: counted, audited before they leave, outstanding until accounted for. Source: 5.7; B-110…B-116."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.rules.case import LoanState, past
from kehu_desk.borrowing.rules.terms import TOP_SECRET
from kehu_desk.borrowing.service.effects import count_carriers
from kehu_desk.borrowing.service.lending import the_loan
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.entities import Person


class PrintRight(NamedTuple):
    """What the paper of one loan bears (B-111). copy_no is the next copy; printed_at is the moment of the deed, UTC."""

    loan_id: UUID
    loan_no: str
    customer_id: UUID
    borrower: str
    staff_no: str
    category: str
    purpose: str
    level: int
    sections: tuple[str, ...]
    copy_no: int
    copies: int
    due_at: datetime | None
    printed_at: datetime
    carrier_id: UUID | None = None


def print_right(door: Door, caller: Caller, loan_id: UUID) -> PrintRight:
    """What a preview would bear. Raises Refused as begin_copy does; nothing is counted."""
    with door.look(caller) as (session, actor):
        loan = session.get(Loan, loan_id)
        if loan is None:
            raise Refused(no("E_NOT_FOUND"))
        if nos := print_nos(session, actor, loan):
            raise Refused(*nos)
        return _right(session, loan, actor.now, None)


def begin_copy(door: Door, caller: Caller, loan_id: UUID) -> PrintRight:
    """Count one more copy and write it into the audit log before it goes to the device (B-115).

    Raises Refused: E_STATE when the loan is not out, E_FORBIDDEN without a print right, E_COPY_LIMIT, E_LEVEL for L3 by others than cus.
    """
    with door.change(caller, Action.PRINT_DOSSIER, About(loan=loan_id)) as deed:
        deed.asked = True  # print_nos asks the policy
        loan = the_loan(deed, loan_id)
        deed.name(customer=loan.customer_id)
        if nos := print_nos(deed.session, deed.actor, loan):
            raise Refused(*nos)
        place = _printed(deed.session, loan.id) + 1
        copy = Carrier(loan_id=loan.id, kind="print", copy_no=place, made_at=deed.now, made_by=deed.actor.person)
        right = _right(deed.session, loan, deed.now, copy.id)
        deed.session.add(copy)
        deed.session.flush()
        count_carriers(deed, loan)
        deed.name(subject=f"copy {right.copy_no}/{right.copies}")
        return right._replace(carrier_id=copy.id)


def note_copy(door: Door, caller: Caller, carrier_id: UUID, *, pages: int, sha256: str, failed: bool = False) -> None:
    """What became of a copy: its pages and hash, or that the job failed; a failed one does not count (B-115)."""
    with door.change(caller, Action.PRINT_DOSSIER, About(subject="failed" if failed else f"{pages} pages", after=sha256)) as deed:
        copy = deed.session.get_one(Carrier, carrier_id)
        loan = the_loan(deed, copy.loan_id)
        deed.name(customer=loan.customer_id, loan=loan.id)
        deed.asked = True
        if copy.made_by != deed.actor.person:
            raise Refused(no("E_FORBIDDEN", action=Action.PRINT_DOSSIER.value))
        copy.pages, copy.sha256 = pages, sha256
        if failed:
            copy.state = "failed"
        count_carriers(deed, loan)


def print_nos(session: Session, actor: Actor, loan: Loan) -> tuple[No, ...]:
    """All reasons against printing this loan now. Source: B-110."""
    own = actor.person == loan.borrower_id
    found: list[No] = []
    if loan.level >= TOP_SECRET:
        if "cus" not in actor.roles:
            found.append(no("E_LEVEL", level=loan.level))
    elif not own:
        found.append(no("E_FORBIDDEN", action=Action.PRINT_DOSSIER.value))
    if loan.state not in (LoanState.ACTIVE, LoanState.RECALLED) or past(loan.due_at, actor.now):
        found.append(no("E_STATE", state=loan.state.value))
    if "print" not in loan.granted:
        found.append(no("E_FORBIDDEN", action="print"))
    elif _printed(session, loan.id) >= loan.copies:
        found.append(no("E_COPY_LIMIT", limit=loan.copies))
    return tuple(found)


def _printed(session: Session, loan_id: UUID) -> int:
    wanted = select(func.count()).select_from(Carrier).where(Carrier.loan_id == loan_id, Carrier.kind == "print", Carrier.state != "failed")
    return session.scalar(wanted) or 0


def _right(session: Session, loan: Loan, now: datetime, carrier: UUID | None) -> PrintRight:
    borrower = session.get_one(Person, loan.borrower_id)
    return PrintRight(
        loan.id, loan.no, loan.customer_id, borrower.name, borrower.staff_no, loan.category, loan.purpose, loan.level, tuple(loan.sections),
        min(_printed(session, loan.id) + 1, max(loan.copies, 1)), max(loan.copies, 1), loan.due_at, now, carrier,
    )  # fmt: skip
