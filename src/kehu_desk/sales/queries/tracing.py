"""How far the goods of one dealer are followed, month by month. Source: business.md §12 (channel tracing depth), R11."""

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.people.actor import Actor
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED
from kehu_desk.sales.rules.tracing import Depth, depths, score

REMEMBERED = 12  # months in which whoever bought counts as somebody of the chain
StockChange = Callable[[Session, Actor, Sequence[UUID], date], Mapping[UUID, int]]
"""(customers, month) -> how much more stock lay at each at its end than at its beginning (qty3), as far as counts tell it."""


class MonthDepth(NamedTuple):
    """The depths of one month and their score."""

    month: date
    depths: tuple[Depth, ...]
    score: Fraction


def tracing(
    session: Session, actor: Actor, customer: UUID, until: date, months: int = 6, change: StockChange | None = None
) -> list[MonthDepth]:  # fmt: skip
    """The last months up to the one of until, the oldest first. Only lines that this person may see count (B-016, B-017).

    The chain of a dealer: whoever bought from him (L2), and whoever bought from those (L3), within a year; a second-tier dealer with two
    suppliers stands in the chain of both. change: told by the floor above, which counts stock; without it, its change is taken as nothing.
    """
    firsts = [_back(until.replace(day=1), each) for each in reversed(range(months))]
    return [_month(session, actor, customer, first, change) for first in firsts]


def _month(session: Session, actor: Actor, customer: UUID, first: date, change: StockChange | None) -> MonthDepth:
    last = first.replace(day=monthrange(first.year, first.month)[1])
    chain, quantities = [customer], {1: _bought(session, actor, customer, first, last)}
    kept_back, sellers = dict[int, int](), [customer]
    for level in (2, 3, 4):
        kept_back[level] = sum(change(session, actor, sellers, first).values()) if change and sellers else 0
        quantities[level] = _sold(session, actor, f"L{level}", chain, first, last)
        buyers = _buyers(session, actor, f"L{level}", chain, _back(first, REMEMBERED), last)
        sellers = [each for each in buyers if each not in chain]
        chain += sellers
    found = depths(quantities, kept_back)
    return MonthDepth(first, found, score(found))


def _back(first: date, months: int) -> date:
    whole = first.year * 12 + first.month - 1 - months
    return date(whole // 12, whole % 12 + 1, 1)


def _bought(session: Session, actor: Actor, customer: UUID, since: date, until: date) -> int:
    it = SalesRecord
    asked = select(func.coalesce(func.sum(it.qty3), 0)).where(it.level == "L1", it.customer_id == customer)
    return int(session.scalar(asked.where(*_counted(actor, since, until))) or 0)


def _sold(session: Session, actor: Actor, level: str, sellers: Sequence[UUID], since: date, until: date) -> int:
    it = SalesRecord
    asked = select(func.coalesce(func.sum(it.qty3), 0)).where(it.level == level, it.customer_id.in_(sellers))
    return int(session.scalar(asked.where(*_counted(actor, since, until))) or 0)


def _buyers(session: Session, actor: Actor, level: str, sellers: Sequence[UUID], since: date, until: date) -> Sequence[UUID]:
    it = SalesRecord
    asked = select(it.buyer_id).where(it.level == level, it.customer_id.in_(sellers), it.buyer_id.is_not(None)).distinct()
    return [each for each in session.scalars(asked.where(*_counted(actor, since, until))) if each is not None]


def _counted(actor: Actor, since: date, until: date) -> tuple[ColumnElement[bool], ...]:
    it = SalesRecord
    return it.traded_on >= since, it.traded_on <= until, it.state.in_(COUNTED), shown(actor, it.customer_id, "SAL")
