"""What was paid of some lines, for lists of lines of many customers. Source: business.md §12 (结款状态, derived), §13."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.settlement.entities import Allocation


def paid_of(session: Session, lines: Sequence[UUID], day: date) -> Mapping[UUID, int]:
    """Line -> fen allocated to it by a day; of a credit, what was used of it, below nothing. Lines without any are left out."""
    it = Allocation
    counts = it.allocated_on <= day, or_(it.undone_on.is_(None), it.undone_on > day)
    found: dict[UUID, int] = {}
    for column, sign in ((it.record_id, 1), (it.credit_id, -1)):
        sums = select(column, func.sum(it.amount_fen)).where(column.in_(lines), *counts).group_by(column)
        for line, fen in session.execute(sums):
            if line is not None:
                found[line] = found.get(line, 0) + sign * fen
    return found
