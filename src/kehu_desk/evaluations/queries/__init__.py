"""Reads of evaluations."""

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.evaluations.entities import Evaluation

SETTLED: Final = ("confirmed", "locked")
FRESH: Final = timedelta(days=366)


def levels(session: Session, day: date) -> dict[UUID, str]:
    """Customer -> level of his latest confirmed evaluation, not older than a year by the end of its period."""
    it = Evaluation
    settled = (it.state.in_(SETTLED), it.period_to >= day - FRESH, it.period_from <= day)
    last = select(it.customer_id, func.max(it.period_from).label("since")).where(*settled).group_by(it.customer_id).subquery()
    wanted = select(it.customer_id, it.level).join(last, (last.c.customer_id == it.customer_id) & (last.c.since == it.period_from))
    return {customer: level for customer, level in session.execute(wanted.where(*settled)) if level}
