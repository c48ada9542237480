"""One proposal whole, with everything it was worked out from. The caller has entered through door.view."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.replenishment.entities import OrderProposal
from kehu_desk.replenishment.queries.listing import ProposalRow, rows_of


class ProposalView(NamedTuple):
    """row as in the list; inputs as rules/telling.py wrote them; who did what when."""

    row: ProposalRow
    inputs: Mapping[str, Any]
    adjust_reason: str
    adjusted_by: str
    submitted_by: str
    submitted_at: datetime | None
    confirmed_by: str
    confirmed_at: datetime | None
    order_id: UUID | None
    shipped_on: date | None
    reason: str


def customer_of(session: Session, proposal: UUID) -> UUID:
    """Whose proposal it is. Raises Refused E_NOT_FOUND."""
    it = session.get(OrderProposal, proposal)
    if it is None:
        raise Refused(no("E_NOT_FOUND"))
    return it.customer_id


def proposal_view(session: Session, actor: Actor, proposal: UUID) -> ProposalView:
    """Everything about one proposal. Raises Refused E_NOT_FOUND."""
    it, rows = session.get(OrderProposal, proposal), rows_of(session, actor, [proposal])
    if it is None or not rows:
        raise Refused(no("E_NOT_FOUND"))
    who = names(session, [it.adjusted_by, it.submitted_by, it.confirmed_by])

    def name(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    return ProposalView(
        rows[0], it.inputs, it.adjust_reason, name(it.adjusted_by), name(it.submitted_by), it.submitted_at, name(it.confirmed_by),
        it.confirmed_at, it.order_id, it.shipped_on, it.end_reason,
    )  # fmt: skip
