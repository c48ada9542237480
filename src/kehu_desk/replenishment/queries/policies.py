"""The stock policy of one product at one customer, with what it comes to. The caller has entered through door.view."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.inventory.queries import on_hand_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.office import settings_of
from kehu_desk.replenishment.entities import StockPolicy
from kehu_desk.replenishment.queries.inputs import Goods, asked_in, gather, goods_of, terms_of
from kehu_desk.replenishment.rules.levels import Season, Terms, season_of


class PolicyView(NamedTuple):
    """terms: in force; usual: what holds without a policy; version: 0 while there is none; weeks: qty3 that went out, the oldest first."""

    customer_id: UUID
    goods: Goods
    terms: Terms
    usual: Terms
    version: int
    weeks: tuple[int, ...]
    on_hand3: int | None
    counted_on: date | None
    today: date


class KnownRow(NamedTuple):
    """A product that is kept, counted or sold at a customer."""

    product_id: UUID
    code: str
    title: str


def policy_of(session: Session, customer: UUID, product: UUID) -> StockPolicy | None:
    """The row; None where the usual terms hold."""
    return session.scalars(select(StockPolicy).where(StockPolicy.customer_id == customer, StockPolicy.product_id == product)).first()


def policy_view(session: Session, customer: UUID, product: UUID, day: date) -> PolicyView:
    """Raises Refused E_NOT_FOUND for a product that there is not."""
    gathered = gather(session, [customer], day)
    goods = gathered.goods.get(product) or goods_of(session, {product}).get(product)
    if goods is None:
        raise Refused(no("E_NOT_FOUND"))
    row, grade = policy_of(session, customer, product), session.get_one(Customer, customer).grade
    asked, key = asked_in(settings_of(session).values), (customer, product)
    there = gathered.facts.get(key)
    facts = there or gathered.uncounted.get(key)
    return PolicyView(
        customer, goods, terms_of(row, goods, grade, asked), terms_of(None, goods, grade, asked), row.row_version if row else 0,
        facts.weeks if facts else (), there.position.on_hand3 if there else None, there.counted_on if there else None, day,
    )  # fmt: skip


def known_goods(session: Session, customer: UUID, day: date) -> list[KnownRow]:
    """Products of one customer that are sold still, by code."""
    kept = session.scalars(select(StockPolicy.product_id).where(StockPolicy.customer_id == customer))
    goods = goods_of(session, {product for _customer, product in on_hand_of(session, [customer], day)} | set(kept))
    rows = [KnownRow(each.id, each.code, each.title) for each in goods.values() if each.active]
    return sorted(rows, key=lambda row: (row.code, row.product_id))


def season_over(goods: Goods, terms: Terms, day: date) -> Season:
    """The season over the days that these terms cover."""
    return season_of(goods.season, day, terms.protected_days + terms.cover_days)
