"""Net sales of single customers, as far as a person may view them: the finest depth of a composition."""

from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.compositions.queries.groups import both_periods
from kehu_desk.compositions.queries.seeing import SALES
from kehu_desk.people.actor import Actor
from kehu_desk.sales.queries.summaries import OURS
from kehu_desk.sales.rules.periods import Period


class Buyer(NamedTuple):
    """One customer: net sales of the period and of the same months a year before, in fen, and whether he had a line in them."""

    id: UUID
    name: str
    net_fen: int
    before_fen: int
    bought: int
    bought_before: int


class Sum(NamedTuple):
    """All customers of a question together."""

    net_fen: int = 0
    before_fen: int = 0
    customers: int = 0
    customers_before: int = 0


def buyers(
    session: Session, actor: Actor, period: Period, begins: int, level: str = OURS, *only: ColumnElement[bool], most: int = 0
) -> list[Buyer]:
    """The largest first. most: how many at most, 0 for all. Only those whose sales the person may view."""
    both = both_periods(period, begins, level)
    net, before, here, there = (func.sum(each) for each in (both.c.net_fen, both.c.before_fen, both.c.here, both.c.there))
    wanted = select(Customer.id, Customer.name, net, before, here, there).join(both, both.c.customer_id == Customer.id)
    wanted = wanted.where(shown(actor, Customer.id, SALES), *only).group_by(Customer.id, Customer.name).order_by(net.desc(), Customer.name)
    rows: Any = session.execute(wanted.limit(most) if most else wanted, facts(actor))
    return [Buyer(*row) for row in rows]


def together(session: Session, actor: Actor | None, period: Period, begins: int, level: str, *only: ColumnElement[bool]) -> Sum:
    """The sum over customers. actor: only those whose sales he may view; None counts everybody."""
    both = both_periods(period, begins, level)
    columns = (both.c.net_fen, both.c.before_fen, both.c.here, both.c.there)
    wanted = select(*(func.coalesce(func.sum(each), 0) for each in columns)).join_from(both, Customer, Customer.id == both.c.customer_id)
    seen = [shown(actor, Customer.id, SALES)] if actor is not None else []
    row = session.execute(wanted.where(*seen, *only), facts(actor) if actor is not None else {}).one()
    return Sum(*map(int, row))
