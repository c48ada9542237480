"""The audience of a plan: who is invited, and whom it reached. Each customer is decided alone (B-009)."""

from collections.abc import Sequence
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.archives.queries.duties import nos_at
from kehu_desk.communications.entities import CommPlan, CommReceipt
from kehu_desk.communications.rules.plans import HEARD, INVITED, Mark, State, mark_problems
from kehu_desk.communications.service.plans import found_plan
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller

SECTION: Final = "POL"
MOST: Final = 1000  # customers of one deed


class Marked(NamedTuple):
    """What came of a deed on many: how many were done, and customers left out with the reasons."""

    done: int
    refused: tuple[tuple[UUID, tuple[No, ...]], ...] = ()


def invite_customers(door: Door, caller: Caller, plan: UUID, customers: Sequence[UUID]) -> Marked:
    """Put customers into the audience; those who are in it already stay as they are. When all are refused the deed is.

    Raises Refused: E_NOT_FOUND, E_STATE of a cancelled plan, E_COMM_MANY, else the reasons of the first customer.
    """
    wanted = list(dict.fromkeys(customers))
    with door.change(caller, Action.RECORD_RECEIPT, About(section=SECTION, subject=str(plan))) as deed:
        row = _open_plan(deed, plan)
        if len(wanted) > MOST:
            raise Refused(no("E_COMM_MANY", most=MOST))
        there = set(deed.session.scalars(select(CommReceipt.customer_id).where(CommReceipt.plan_id == plan)))
        may, refused = _sorted(deed, [each for each in wanted if each not in there])
        for customer in may:
            made = CommReceipt(plan_id=plan, customer_id=customer, created_at=deed.now, created_by=deed.actor.person)
            made.origin_device = deed.actor.device
            deed.session.add(made)
            deed.note(Action.RECORD_RECEIPT, About(customer, SECTION, subject=f"invite {row.no}"))
        deed.session.flush()
        deed.name(subject=f"invite {row.no} {len(may)}")
        return Marked(len(may), refused)


def uninvite_customer(door: Door, caller: Caller, receipt: UUID) -> None:
    """Take a customer out of the audience again, while nothing has come of it. Raises Refused: E_STATE, E_COMM_MARKED and the policy's."""
    with door.change(caller, Action.RECORD_RECEIPT, About(section=SECTION, subject=str(receipt))) as deed:
        row, plan = _found(deed, receipt)
        _may(deed, row.customer_id)
        if row.state != INVITED:
            raise Refused(no("E_COMM_MARKED"))
        deed.name(customer=row.customer_id, subject=f"uninvite {plan.no}", before=_hash(row))
        deed.session.delete(row)


def mark_receipts(door: Door, caller: Caller, receipts: Sequence[UUID], mark: Mark) -> Marked:
    """Note what came of these invitations of one plan. Contact and feedback are written where they are told.

    When all are refused the deed is. Raises Refused: E_NOT_FOUND, E_STATE of a cancelled plan, E_COMM_FIELD, E_COMM_MANY.
    """
    wanted = list(dict.fromkeys(receipts))
    with door.change(caller, Action.RECORD_RECEIPT, About(section=SECTION)) as deed:
        if not wanted or len(wanted) > MOST:
            deed.asked = True
            raise Refused(no("E_COMM_MANY", most=MOST) if wanted else no("E_NOT_FOUND"))
        rows = [_found(deed, each) for each in wanted]
        plan = rows[0][1]
        if nos := mark_problems(mark, plan.kind, plan.held_on, deed.actor.today):
            raise Refused(*nos)
        may, refused = _sorted(deed, [row.customer_id for row, its in rows if its.id == plan.id])
        for row in (row for row, _plan in rows if row.customer_id in may):
            before = _hash(row)
            _mark(deed, row, mark)
            deed.note(Action.RECORD_RECEIPT, About(row.customer_id, SECTION, None, f"{mark.state} {plan.no}", before, _hash(row)))
        deed.name(subject=f"{mark.state} {plan.no} {len(may)}")
        return Marked(len(may), refused)


def _mark(deed: Deed, row: CommReceipt, mark: Mark) -> None:
    row.state, row.on_day = mark.state, mark.on if mark.state in HEARD else None
    row.contact = mark.contact.strip() or row.contact
    row.feedback = mark.feedback.strip() or row.feedback
    row.updated_at, row.updated_by = deed.now, deed.actor.person


def _sorted(deed: Deed, customers: Sequence[UUID]) -> tuple[list[UUID], tuple[tuple[UUID, tuple[No, ...]], ...]]:
    """At whom this person may, and for the others the reasons; when there is nobody at whom he may, the deed is refused."""
    deed.asked = True
    nos = {each: nos_at(deed.session, deed.actor, Action.RECORD_RECEIPT, each, SECTION) for each in customers}
    may, refused = [each for each in customers if not nos[each]], tuple((each, found) for each, found in nos.items() if found)
    if refused and not may:
        raise Refused(*refused[0][1])
    for customer, found in refused:
        deed.note(Action.RECORD_RECEIPT, About(customer, SECTION), " ".join(each.code for each in found))
    return may, refused


def _may(deed: Deed, customer: UUID) -> None:
    deed.asked = True
    if found := nos_at(deed.session, deed.actor, Action.RECORD_RECEIPT, customer, SECTION):
        raise Refused(*found)


def _open_plan(deed: Deed, plan: UUID) -> CommPlan:
    row = found_plan(deed, plan)
    deed.asked = True
    if row.state == State.CANCELLED:
        raise Refused(no("E_STATE", state=row.state))
    return row


def _found(deed: Deed, receipt: UUID) -> tuple[CommReceipt, CommPlan]:
    row = deed.session.get(CommReceipt, receipt)
    if row is None:
        deed.asked = True
        raise Refused(no("E_NOT_FOUND"))
    return row, _open_plan(deed, row.plan_id)


def _hash(row: CommReceipt) -> str:
    return content_hash([row.state, row.on_day, row.contact, row.feedback])
