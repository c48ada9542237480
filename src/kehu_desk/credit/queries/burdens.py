"""What customers owe against what they may owe, in a handful of questions: for the house's own reckoning, such as early warnings."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import Subquery, and_, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.credit.entities import CreditFile
from kehu_desk.credit.queries.listing import deposits_in, temps_in
from kehu_desk.credit.queries.ordered import ordered_by_customer
from kehu_desk.credit.queries.standing import policy_in
from kehu_desk.credit.rules.exposure import Owing, exposure
from kehu_desk.settlement.queries import open_sums

CHUNK: Final = 900  # customers asked for at once
PERCENT: Final = 100


class Burden(NamedTuple):
    """In fen: the limit in force with temporary ones, all that counts against it, open items, those past due, those due soon.

    days_late: of the oldest debt, 0 when none is past due.
    """

    limit_fen: int = 0
    exposure_fen: int = 0
    receivable_fen: int = 0
    overdue_fen: int = 0
    days_late: int = 0
    soon_fen: int = 0


class Reach(NamedTuple):
    """From where on a burden is asked for, in per cent of the limit: use, and what falls due soon."""

    use: int
    soon: int


def burdens(session: Session, today: date, soon: date, reach: Reach, also: Collection[UUID] = ()) -> dict[UUID, Burden]:
    """Who is late or uses that much of his limit, and whoever has orders on their way, a temporary limit, or is named in also.

    soon: the day by which a debt falls due soon. Of those left out it is certain that they owe nothing past due and reach neither share.
    """
    ordered, temps, deposits = ordered_by_customer(session), temps_in(session, today), deposits_in(session, today)
    held = _reaching(session, today, soon, reach)
    missing = sorted((ordered.keys() | temps.keys() | set(also)) - held.keys())
    for at in range(0, len(missing), CHUNK):
        held |= _named(session, today, soon, missing[at : at + CHUNK])
    policy, found = policy_in(session), {}
    for customer, it in held.items():
        owing = Owing(it.open, it.unbilled, ordered.get(customer, 0), it.unapplied, deposits.get(customer, 0))
        limit = it.limit + temps.get(customer, 0)
        found[customer] = Burden(limit, exposure(owing, policy), max(0, it.open), max(0, it.overdue), max(0, it.days_late), it.soon)
    return found


def exposures(session: Session, today: date) -> dict[UUID, int]:
    """Customer -> all that counts against a limit, in fen, of everybody who owes or has ordered anything."""
    ordered, deposits, policy = ordered_by_customer(session), deposits_in(session, today), policy_in(session)
    held = {row.customer_id: row for row in session.execute(select(*open_sums(session, today, today).c))}
    found = {}
    for customer in held.keys() | ordered.keys():
        it = held.get(customer)
        open_fen, unbilled, unapplied = (it.open, it.unbilled, it.unapplied) if it is not None else (0, 0, 0)
        found[customer] = exposure(Owing(open_fen, unbilled, ordered.get(customer, 0), unapplied, deposits.get(customer, 0)), policy)
    return found


def _reaching(session: Session, today: date, soon: date, reach: Reach) -> dict[UUID, Any]:
    """Late, or at one of the shares of the limit in force; deposits can only lower what counts against it."""
    sums, limits = open_sums(session, today, soon), _limits(today)
    limit, held = func.coalesce(limits.c.fen, 0), sums.c.open + sums.c.unbilled - sums.c.unapplied
    near = and_(limit > 0, or_(held * PERCENT >= limit * reach.use, sums.c.soon * PERCENT >= limit * reach.soon))
    wanted = select(*sums.c, limit.label("limit")).outerjoin(limits, limits.c.customer_id == sums.c.customer_id)
    return {row.customer_id: row for row in session.execute(wanted.where(or_(sums.c.days_late > 0, near)))}


def _named(session: Session, today: date, soon: date, customers: Sequence[UUID]) -> dict[UUID, Any]:
    """The same of certain customers, with noughts where nothing is open."""
    sums, limits = open_sums(session, today, soon, customers), _limits(today)
    fen = [func.coalesce(column, 0).label(column.name) for column in sums.c if column.name != "customer_id"]
    wanted = select(Customer.id, *fen, func.coalesce(limits.c.fen, 0).label("limit")).where(Customer.id.in_(customers))
    wanted = wanted.outerjoin(sums, sums.c.customer_id == Customer.id).outerjoin(limits, limits.c.customer_id == Customer.id)
    return {row.id: row for row in session.execute(wanted)}


def _limits(today: date) -> Subquery:
    it = CreditFile
    return select(it.customer_id, it.limit_fen.label("fen")).where(it.limit_valid_to >= today, it.limit_fen > 0).subquery()
