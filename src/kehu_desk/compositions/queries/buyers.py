"""Net sales of single customers, as far as a person may view them: the finest depth of a composition.

The largest are found in the kept sums alone; only then are their names and their year before read.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.compositions.queries.seeing import SALES
from kehu_desk.people.actor import Actor
from kehu_desk.sales.queries.summaries import customer_sums, paired_sums
from kehu_desk.sales.rules.periods import Period


class Slice(NamedTuple):
    """Which sums are asked: a period, the first month of the office's year, the level of sale, and conditions on customers.

    actor: only customers whose sales he may view; None for everybody's.
    """

    period: Period
    begins: int
    level: str
    only: tuple[ColumnElement[bool], ...] = ()
    actor: Actor | None = None


class Buyer(NamedTuple):
    """One customer with a line in the period: net sales in fen of it and of the same months a year before; bought_before: 1 or 0."""

    id: UUID
    name: str
    net_fen: int
    before_fen: int
    bought_before: int


class Sum(NamedTuple):
    """All customers of a question together."""

    net_fen: int = 0
    before_fen: int = 0
    customers: int = 0
    customers_before: int = 0


def buyers(session: Session, asked: Slice, most: int) -> list[Buyer]:
    """The largest first, so many at most."""
    now = customer_sums(asked.period, asked.begins, asked.level)
    wanted = _narrowed(select(now.c.customer_id, now.c.net_fen), now, asked)
    largest = session.execute(wanted.order_by(now.c.net_fen.desc(), now.c.customer_id).limit(most), _bound(asked)).all()
    ids = [row[0] for row in largest]
    names, then = _names(session, ids), _then(session, asked, ids)
    return [Buyer(each, names.get(each, ""), int(net), then.get(each, 0), int(each in then)) for each, net in largest]


def together(session: Session, asked: Slice) -> Sum:
    """The sum over customers, of both periods."""
    both = paired_sums(asked.period, asked.begins, asked.level)
    had = (func.sum(case((lines > 0, 1), else_=0)) for lines in (both.c.lines, both.c.lines_before))
    wanted = _narrowed(select(func.sum(both.c.net_fen), func.sum(both.c.before_fen), *had), both, asked)
    return Sum(*(int(each or 0) for each in session.execute(wanted, _bound(asked)).one()))


def _narrowed(wanted: Any, now: Any, asked: Slice) -> Any:
    if not asked.only and asked.actor is None:
        return wanted.select_from(now)
    seen = [shown(asked.actor, Customer.id, SALES)] if asked.actor is not None else []
    return wanted.select_from(now).join(Customer, Customer.id == now.c.customer_id).where(*asked.only, *seen)


def _bound(asked: Slice) -> dict[str, object]:
    return facts(asked.actor) if asked.actor is not None else {}


def _names(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    return {each: name for each, name in session.execute(select(Customer.id, Customer.name).where(Customer.id.in_(ids)))}


def _then(session: Session, asked: Slice, ids: Sequence[UUID]) -> dict[UUID, int]:
    before = customer_sums(asked.period.years_before(), asked.begins, asked.level)
    rows = session.execute(select(before.c.customer_id, before.c.net_fen).where(before.c.customer_id.in_(ids)))
    return {each: int(net) for each, net in rows}
