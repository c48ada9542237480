"""Stamping inside the deed of another noun: one line of the register, in the same transaction. Source: business.md §25."""

from datetime import datetime
from typing import Final
from uuid import UUID

from kehu_desk.door.change import Deed
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import nos_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.queries import same_person
from kehu_desk.seals.entities import Seal, SealUse
from kehu_desk.seals.rules import UseCase, UseState, counts_fit, has_document, keeps, not_approver, seal_there

PREFIX: Final = "YZ"
BY_HAND: Final = (has_document, counts_fit, keeps, not_approver, seal_there)


def stamp_in(
    deed: Deed, seal: UUID, *, noun: str, subject: UUID, customer: UUID | None, document: str, purpose: str, copies: int, pages: int,
    requested_by: UUID, approved_by: UUID, approved_at: datetime,
) -> SealUse:  # fmt: skip
    """Stamp what the other noun has approved, by the hand of deed.actor; the other noun has asked the policy.

    Raises Refused with every failing code: E_NOT_FOUND; E_SEAL_KEEPER unless he keeps the seal or is its backup keeper; E_SELF_APPROVAL
    when he approved it, or who asked did; E_SEAL_STATE unless the seal lies in custody; E_SEAL_COUNT, E_SEAL_DOCUMENT.
    """
    row = deed.session.get(Seal, seal)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    me, session = deed.actor.person, deed.session
    case = UseCase(
        UseState.APPROVED, deed.now, deed.actor.today, {}, seal=row.state, keeps=me in (row.keeper_id, row.backup_id),
        approver=same_person(session, me, approved_by) or same_person(session, requested_by, approved_by), document=document,
        copies=copies, pages=pages,
    )  # fmt: skip
    if nos := nos_of(BY_HAND, case):
        raise Refused(*nos)
    used = SealUse(
        no=next_number(session, PREFIX, deed.actor.today.year), seal_id=seal, noun=noun, subject_id=subject, customer_id=customer,
        document=document.strip(), purpose=purpose.strip(), copies=copies, pages=pages, state=UseState.STAMPED.value,
        requested_by=requested_by, approved_by=approved_by, approved_at=approved_at, stamped_at=deed.now, stamped_by=me,
        created_at=deed.now, created_by=me,
    )  # fmt: skip
    session.add(used)
    session.flush()
    return used
