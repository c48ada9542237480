"""Printed copies of a loan: counted, audited before they leave, outstanding until accounted for. Source: 5.7; B-110…B-116."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import ALWAYS, Action, Thing, Tie, decide
from kehu_desk.access.visible import ties
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.rules.case import LoanState, past
from kehu_desk.borrowing.rules.terms import TOP_SECRET
from kehu_desk.borrowing.service.effects.rights import count_carriers
from kehu_desk.borrowing.service.events import the_loan
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.entities import Person


class PrintRight(NamedTuple):
    """What the paper of one loan bears (B-111). copy_no is the next copy; printed_at is the moment of the deed, UTC."""

    loan_id: UUID
    loan_no: str
    customer_id: UUID
    borrower_id: UUID
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


class PrintableRow(NamedTuple):
    """One loan that this person may print now. copies_left: at least 1."""

    loan_id: UUID
    loan_no: str
    borrower: str
    sections: tuple[str, ...]
    level: int
    due_at: datetime | None
    copies_left: int


def print_right(door: Door, caller: Caller, loan_id: UUID) -> PrintRight:
    """What a preview bears: the next copy. Raises Refused as begin_copy does, which is logged; nothing is counted."""
    with door.change(caller, Action.PRINT_DOSSIER, About(loan=loan_id, subject="preview")) as deed:
        deed.asked = True  # print_nos asks the policy
        loan = the_loan(deed, loan_id)
        deed.name(customer=loan.customer_id)
        if nos := print_nos(deed.session, deed.actor, loan):
            raise Refused(*nos)
        return _right(deed.session, loan, deed.now, None)


def printable_loans(door: Door, caller: Caller, customer: UUID) -> list[PrintableRow]:
    """Loans of one archive that this person may print now, the soonest due first."""
    with door.look(caller) as (session, actor):
        wanted = select(Loan, Person.name).join(Person, Person.id == Loan.borrower_id).where(Loan.customer_id == customer)
        found = session.execute(wanted.order_by(Loan.due_at, Loan.id)).all()
        return [
            PrintableRow(loan.id, loan.no, name, tuple(loan.sections), loan.level, loan.due_at, loan.copies - _printed(session, loan.id))
            for loan, name in found
            if not print_nos(session, actor, loan)
        ]


@contextmanager
def view_for_print(door: Door, caller: Caller, right: PrintRight, section: str) -> Iterator[tuple[Session, Actor]]:
    """Read one section for the paper of a loan, with the borrower's eyes; the entry is written first (B-140, B-145).

    A custodian who prints a top-secret loan for its borrower (B-110) reads through his own entry, which names the loan.
    Raises Refused E_LEVEL, E_NO_RELATION when the loan gives no right to this section now (B-114).
    """
    if section not in right.sections:
        raise Refused(no("E_NO_RELATION"))
    if caller.person == right.borrower_id:
        opened = door.view(caller, right.customer_id, section, loan=right.loan_id)
    else:
        with door.change(caller, Action.VIEW, About(right.customer_id, section, right.loan_id, "print")) as deed:
            deed.asked = True  # _standing_nos asks the policy
            if nos := _standing_nos(deed.actor, the_loan(deed, right.loan_id)):
                raise Refused(*nos)
        opened = door.look(Caller(right.borrower_id, caller.device))
    with opened as (session, actor):
        if (level := level_of(session, right.customer_id, section)) > right.level:
            raise Refused(no("E_LEVEL", level=level))
        if Tie.LOAN not in ties(session, actor, right.customer_id, section, level):
            raise Refused(no("E_NO_RELATION"))
        yield session, actor


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
    """All reasons against printing one more copy of this loan now. Source: B-110."""
    found = _standing_nos(actor, loan)
    if "print" in loan.granted and _printed(session, loan.id) >= loan.copies:
        found.append(no("E_COPY_LIMIT", limit=loan.copies))
    return tuple(found)


def _standing_nos(actor: Actor, loan: Loan) -> list[No]:
    """As print_nos, whatever was printed so far."""
    found = list(decide(actor, Action.PRINT_DOSSIER, Thing(loan.level, ties=ALWAYS | {Tie.LOAN})))
    if loan.level >= TOP_SECRET:
        if "cus" not in actor.roles:
            found.append(no("E_LEVEL", level=loan.level))
    elif actor.person != loan.borrower_id:
        found.append(no("E_FORBIDDEN", action=Action.PRINT_DOSSIER.value))
    if loan.state not in (LoanState.ACTIVE, LoanState.RECALLED) or past(loan.due_at, actor.now):
        found.append(no("E_STATE", state=loan.state.value))
    if "print" not in loan.granted:
        found.append(no("E_FORBIDDEN", action="print"))
    return found


def _printed(session: Session, loan_id: UUID) -> int:
    wanted = select(func.count()).select_from(Carrier).where(Carrier.loan_id == loan_id, Carrier.kind == "print", Carrier.state != "failed")
    return session.scalar(wanted) or 0


def _right(session: Session, loan: Loan, now: datetime, carrier: UUID | None) -> PrintRight:
    borrower = session.get_one(Person, loan.borrower_id)
    return PrintRight(
        loan.id, loan.no, loan.customer_id, borrower.id, borrower.name, borrower.staff_no, loan.category, loan.purpose, loan.level,
        tuple(loan.sections),
        min(_printed(session, loan.id) + 1, max(loan.copies, 1)), max(loan.copies, 1), loan.due_at, now, carrier,
    )  # fmt: skip
