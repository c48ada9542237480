"""What support has cost us, customer by customer."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.supports.entities import SupportSettlement


def spent(session: Session, customers: Sequence[UUID], since: date, until: date) -> dict[UUID, int]:
    """Customer -> fen settled from the first day to the last, both included; without those for whom nothing was.

    For the house's own reckoning: who shows it asks the policy.
    """
    it = SupportSettlement
    wanted = select(it.customer_id, func.sum(it.amount_fen)).where(it.customer_id.in_(customers), it.settled_on.between(since, until))
    return {customer: int(fen) for customer, fen in session.execute(wanted.group_by(it.customer_id))}
