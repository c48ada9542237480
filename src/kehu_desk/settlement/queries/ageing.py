"""The ageing of all customers as of a day: one aggregate over what is open, one over what was paid too early. Source: business.md §13."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.clock import days_between
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.entities import Allocation, Receipt
from kehu_desk.settlement.queries.counting import billed, default_days, edges, received, standing
from kehu_desk.settlement.rules.ageing import due_day, last_days

SECTION = "SAL"
Ends = InstrumentedAttribute[UUID] | InstrumentedAttribute[UUID | None]


class AgeingRow(NamedTuple):
    """One customer as of a day, in fen. columns: not due, one for each edge, older. undated: documents with a due day worked out."""

    id: UUID
    no: str
    name: str
    owner: str
    columns: tuple[int, ...]
    unapplied_fen: int
    max_days: int
    undated: int

    @property
    def open_fen(self) -> int:
        """Sum of the columns."""
        return sum(self.columns)

    @property
    def overdue_fen(self) -> int:
        """Sum of the columns past due."""
        return self.open_fen - self.columns[0]

    @property
    def balance_fen(self) -> int:
        """What the account says: open less 预收."""
        return self.open_fen - self.unapplied_fen


def ageing_rows(session: Session, actor: Actor, day: date) -> list[AgeingRow]:
    """Customers this person may see with anything open or paid in advance, what is most overdue first."""
    limits, days = edges(session), default_days(session)
    found: dict[UUID, AgeingRow] = {}
    for each, place, fen, due, traded, undated, *card in session.execute(_open(actor, day, limits, days)):
        row = found.get(each) or _empty(each, card, len(limits) + 2)
        columns = tuple(had + (fen if at == place else 0) for at, had in enumerate(row.columns))
        oldest = min((it for it in (due, traded and due_day(traded, None, days)) if it), default=day)
        worst = max(row.max_days, days_between(oldest, day))
        found[each] = row._replace(columns=columns, max_days=worst, undated=row.undated + undated)
    for each, fen, *card in session.execute(_in_advance(actor, day)):
        found[each] = (found.get(each) or _empty(each, card, len(limits) + 2))._replace(unapplied_fen=fen)
    return sorted(found.values(), key=lambda row: (-row.overdue_fen, -row.open_fen, row.no))


def _empty(customer: UUID, card: Iterable[str | None], count: int) -> AgeingRow:
    no, name, owner = card
    return AgeingRow(customer, no or "", name or "", owner or "", (0,) * count, 0, 0, 0)


def _open(actor: Actor, day: date, limits: tuple[int, ...], days: int) -> Select[Any]:
    """(customer, column, open, oldest due day and oldest undated trade of debts, undated, card) for each customer and column."""
    paid, used = _sums(Allocation.record_id, day), _sums(Allocation.credit_id, day)
    open_fen = SalesRecord.amount_fen - func.coalesce(paid.c.fen, 0) + func.coalesce(used.c.fen, 0)
    undated = SalesRecord.due_on.is_(None)
    place = case((undated, _ladder(SalesRecord.traded_on, [it - timedelta(days=days) for it in last_days(limits, day)])),
                 else_=_ladder(SalesRecord.due_on, last_days(limits, day)))  # fmt: skip
    owed = open_fen > 0
    sums = (
        select(
            SalesRecord.customer_id, place.label("place"), func.sum(open_fen).label("fen"),
            func.min(case((owed, SalesRecord.due_on))).label("due"),
            func.min(case((and_(owed, undated), SalesRecord.traded_on))).label("traded"),
            func.sum(case((undated, 1), else_=0)).label("undated"),
        )
        .outerjoin(paid, paid.c.id == SalesRecord.id)
        .outerjoin(used, used.c.id == SalesRecord.id)
        .where(billed(day), shown(actor, SalesRecord.customer_id, SECTION), open_fen != 0)
        .group_by(SalesRecord.customer_id, "place")
        .subquery()
    )  # fmt: skip
    return _with_card(select(sums), sums)


def _ladder(column: InstrumentedAttribute[Any], earliest: list[date]) -> ColumnElement[int]:
    return case(*((column >= each, at) for at, each in enumerate(earliest)), else_=len(earliest))


def _sums(end: Ends, day: date) -> Subquery:
    wanted = select(end.label("id"), func.sum(Allocation.amount_fen).label("fen")).where(end.is_not(None), standing(day))
    return wanted.group_by(end).subquery()


def _in_advance(actor: Actor, day: date) -> Select[Any]:
    """(customer, fen, card) of what came in and pays nothing yet."""
    came = select(Receipt.customer_id, Receipt.amount_fen.label("fen")).where(received(day), shown(actor, Receipt.customer_id, SECTION))
    gone = select(Allocation.customer_id, (-Allocation.amount_fen).label("fen")).where(
        Allocation.receipt_id.is_not(None), standing(day), shown(actor, Allocation.customer_id, SECTION)
    )
    both = came.union_all(gone).subquery()
    left = func.sum(both.c.fen)
    sums = select(both.c.customer_id, left.label("fen")).group_by(both.c.customer_id).having(left != 0).subquery()
    return _with_card(select(sums), sums)


def _with_card(wanted: Select[Any], sums: Subquery) -> Select[Any]:
    joined = wanted.add_columns(Customer.no, Customer.name, Person.name).join(Customer, Customer.id == sums.c.customer_id)
    return cast("Select[Any]", joined.outerjoin(Person, Person.id == Customer.owner_id))
