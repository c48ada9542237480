"""What every customer owes against what he may owe, in a handful of questions: for the house's own reckoning, such as early warnings."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.credit.entities import CreditFile
from kehu_desk.credit.queries.listing import owing_in, temps_in
from kehu_desk.credit.queries.standing import policy_in
from kehu_desk.credit.rules.exposure import Owing, exposure
from kehu_desk.settlement.queries import ageing_of_all


class Burden(NamedTuple):
    """In fen: the limit in force with temporary ones, all that counts against it, open items, those past due; days of the oldest."""

    limit_fen: int = 0
    exposure_fen: int = 0
    receivable_fen: int = 0
    overdue_fen: int = 0
    days_late: int = 0


def burdens(session: Session, day: date) -> dict[UUID, Burden]:
    """Everybody who owes anything, has anything on its way, or has a limit in force on a day."""
    policy, aged = policy_in(session), ageing_of_all(session, day)
    owing, open_fen = owing_in(session, aged, day), {row.id: row.open_fen for row in aged}
    limits = _limits(session, day)
    found = {}
    for customer in owing.keys() | limits.keys():
        owed, (overdue, days) = owing.get(customer, (Owing(), (0, 0)))
        limit = limits.get(customer, 0)
        found[customer] = Burden(limit, exposure(owed, policy), max(0, open_fen.get(customer, 0)), max(0, overdue), max(0, days))
    return found


def _limits(session: Session, day: date) -> dict[UUID, int]:
    it = CreditFile
    rows = session.execute(select(it.customer_id, it.limit_fen).where(it.limit_valid_to >= day, it.limit_fen > 0))
    found = {customer: limit for customer, limit in rows}
    for customer, fen in temps_in(session, day).items():
        found[customer] = found.get(customer, 0) + fen
    return found
