"""What every customer owes now, in one statement over what is open. Source: business.md §13. For the house's own reckoning."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import Subquery, and_, case, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.settlement.entities import OpenItem
from kehu_desk.settlement.entities.open_items import BILLED, DELIVERED, RECEIPT
from kehu_desk.settlement.queries.counting import default_days
from kehu_desk.store.days import days_between


def open_sums(session: Session, today: date, soon: date, of: Collection[UUID] | None = None) -> Subquery:
    """One row for each customer of whom anything is open today; what is dated later waits for its day.

    soon: a day after today; of: none but these customers.

    Columns customer_id and, in fen: open, of lines that were billed, less open credits; overdue, of it past due; soon, debts that fall due
    by that day; unbilled; unapplied, money that pays nothing yet. days_late: of the oldest debt, 0 or below when none is past due.
    """
    it, usual = OpenItem, timedelta(days=default_days(session))
    billed, debt = it.kind == BILLED, and_(it.kind == BILLED, it.open_fen > 0)
    undated = it.due_on.is_(None)
    late = or_(it.due_on < today, and_(undated, it.came_on < today - usual))
    near = or_(it.due_on.between(today, soon), and_(undated, it.came_on.between(today - usual, soon - usual)))
    past = case((undated, days_between(it.came_on, today) - usual.days), else_=days_between(it.due_on, today))
    fen = {
        "open": billed, "overdue": and_(billed, late), "soon": and_(debt, near), "unbilled": it.kind == DELIVERED,
        "unapplied": it.kind == RECEIPT,
    }  # fmt: skip
    sums = [func.sum(case((which, it.open_fen), else_=0)).label(name) for name, which in fen.items()]
    days = func.coalesce(func.max(case((debt, past))), 0).label("days_late")
    named = [] if of is None else [it.customer_id.in_(of)]
    return select(it.customer_id, *sums, days).where(it.came_on <= today, *named).group_by(it.customer_id).subquery()
