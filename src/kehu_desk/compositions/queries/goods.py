"""Net sales by what was sold, beside the same months a year before; of one customer too. Source: business.md §24 (view 2), R76."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, literal, select, union_all
from sqlalchemy.orm import Session

from kehu_desk.access.cells import LEAST
from kehu_desk.access.visible import facts, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.compositions.queries.seeing import SALES
from kehu_desk.people.actor import Actor
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries.summaries import product_sums
from kehu_desk.sales.rules.periods import Period
from kehu_desk.sales.rules.records import COUNTED

GOODS: Final[dict[str, Any]] = {"category": Product.category, "brand": Product.brand, "product": Product.id}


class GoodsSum(NamedTuple):
    """One group of goods. name: of a product; fen of both periods."""

    key: str
    name: str
    net_fen: int
    before_fen: int


def goods_sums(session: Session, period: Period, level: str, depth: str, within: Iterable[tuple[str, str]]) -> list[GoodsSum]:
    """Every group of which anything was sold in either period, the largest first. depth: category, brand or product."""
    now, then, none = product_sums(period, level), product_sums(period.years_before(), level), literal(0)
    both = union_all(
        select(now.c.product_id, now.c.net_fen, none.label("before_fen")), select(then.c.product_id, none, then.c.net_fen)
    ).subquery()
    key, net, before = GOODS[depth], func.sum(both.c.net_fen), func.sum(both.c.before_fen)
    name = func.max(Product.name) if depth == "product" else literal("")
    wanted = select(key, name, net, before).join_from(both, Product, Product.id == both.c.product_id).where(*inside(within))
    return [GoodsSum(str(row[0]), *row[1:]) for row in session.execute(wanted.group_by(key).order_by(net.desc(), key))]


def inside(within: Iterable[tuple[str, str]]) -> list[ColumnElement[bool]]:
    """Products that were drilled into."""
    return [GOODS[name] == (UUID(value) if name == "product" else value) for name, value in within]


def few_buyers(
    session: Session, actor: Actor, period: Period, level: str, depth: str, key: str, within: Sequence[tuple[str, str]]
) -> tuple[int, bool]:
    """How many customers stand in a cell of goods, counted up to three, and whether each of them may be viewed.

    Asked for those only who may not view everybody; a group that many buy is left as soon as three are found.
    """
    it = SalesRecord
    wanted = select(it.customer_id).join(Product, Product.id == it.product_id).where(*inside([*within, (depth, key)]))
    wanted = wanted.where(it.traded_on.between(period.since, period.until), it.level == level, it.state.in_(COUNTED))
    found = set(session.scalars(wanted.distinct().limit(LEAST)))
    if len(found) >= LEAST:
        return LEAST, False
    seen = session.scalar(
        select(func.count()).select_from(Customer).where(Customer.id.in_(found), shown(actor, Customer.id, SALES)), facts(actor)
    )
    return len(found), seen == len(found)


def of_customer(session: Session, customer: UUID, period: Period, level: str) -> dict[str, int]:
    """Category -> net sales of one customer in fen. Whoever shows it has asked for his sales."""
    it = SalesRecord
    wanted = select(Product.category, func.sum(it.amount_fen)).join(Product, Product.id == it.product_id)
    wanted = wanted.where(it.customer_id == customer, it.traded_on.between(period.since, period.until), it.level == level)
    return {category: int(fen) for category, fen in session.execute(wanted.where(it.state.in_(COUNTED)).group_by(Product.category))}
