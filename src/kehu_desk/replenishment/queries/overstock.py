"""积压: what lies too long at customers', as of today. Source: business.md §17 (Overstock)."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.inventory.queries.flows import holds
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.replenishment.entities import StockAction
from kehu_desk.replenishment.queries.cover import rounded
from kehu_desk.replenishment.queries.inputs import Goods, Key
from kehu_desk.replenishment.queries.stocks import Stocks
from kehu_desk.replenishment.rules.demand import demand_of
from kehu_desk.replenishment.rules.reckoning import Facts
from kehu_desk.replenishment.rules.states import OPEN
from kehu_desk.replenishment.rules.watching import DEAD, EXPIRED, EXPIRING, OVERSTOCK, RED, YELLOW, expiry, is_dead, over3, stock_days

COLOURS: Final = (EXPIRED, RED, YELLOW, "")  # the worst first


class WatchRow(NamedTuple):
    """A product that lies too long. over3: beyond the days covered; days: None for ever; expires_on, expiring3: of batches in colour."""

    customer_id: UUID
    customer: str
    product_id: UUID
    product: str
    unit: str
    causes: tuple[str, ...]
    on_hand3: int
    days: Decimal | None
    over3: int
    colour: str
    expires_on: date | None
    expiring3: int
    counted_on: date | None
    actions: int


class Batch(NamedTuple):
    """The first batches of a product that are near their end: the worst colour, its first day, how much."""

    colour: str
    expires_on: date
    qty3: int


def overstock(session: Session, actor: Actor, read: Stocks) -> list[WatchRow]:
    """积压清单: what expires first stands first, then what lasts longest."""
    names, dead_days = read.names, settings_of(session).values.number("dead_stock_days")
    rows: list[WatchRow] = []
    for part, gathered in read.parts:
        batches, actions = _batches(session, part, gathered.goods, actor.today), _actions(session, part)
        for key, facts in gathered.facts.items():
            row = _watched(key, names[key[0]], gathered.goods[key[1]], facts, batches.get(key), dead_days)
            if row is not None:
                rows.append(row._replace(actions=actions.get(key, 0)))
    return sorted(rows, key=lambda row: (COLOURS.index(row.colour), row.days is not None, -(row.days or 0), row.customer, row.product))


def _watched(key: Key, customer: str, goods: Goods, facts: Facts, batch: Batch | None, dead_days: int) -> WatchRow | None:
    demand, on_hand3 = demand_of(facts.weeks), facts.position.on_hand3
    over = over3(on_hand3, demand, facts.terms.cover_max)
    causes = tuple(
        cause for cause, is_so in (
            (EXPIRING, batch is not None and on_hand3 > 0), (DEAD, is_dead(on_hand3, facts.weeks, dead_days)), (OVERSTOCK, over > 0),
        ) if is_so
    )  # fmt: skip
    if not causes:
        return None
    near = batch if EXPIRING in causes else None
    return WatchRow(
        key[0], customer, key[1], goods.title, goods.base_unit, causes, on_hand3, rounded(stock_days(on_hand3, demand)), over,
        near.colour if near else "", near.expires_on if near else None, min(on_hand3, near.qty3) if near else 0, facts.counted_on, 0,
    )  # fmt: skip


def _batches(session: Session, customers: Collection[UUID], goods: Mapping[UUID, Goods], day: date) -> dict[Key, Batch]:
    """Batches in colour of the last posted count that names the product."""
    posted = (holds(), StockCountLine.customer_id.in_(customers))
    last = select(StockCountLine.customer_id, StockCountLine.product_id, func.max(StockCount.counted_on).label("on")).join(
        StockCount, StockCount.id == StockCountLine.count_id
    )
    newest = last.where(*posted).group_by(StockCountLine.customer_id, StockCountLine.product_id).subquery()
    same = (newest.c.customer_id == StockCountLine.customer_id, newest.c.product_id == StockCountLine.product_id)
    wanted = select(StockCountLine).join(StockCount, StockCount.id == StockCountLine.count_id).join(newest, same[0] & same[1])
    wanted = wanted.where(*posted, StockCount.counted_on == newest.c.on, StockCountLine.expires_on.is_not(None), StockCountLine.qty3 > 0)
    found: dict[Key, Batch] = {}
    for line in session.scalars(wanted.order_by(StockCountLine.expires_on)):
        assert line.expires_on is not None
        key, product = (line.customer_id, line.product_id), goods.get(line.product_id)
        life = (line.expires_on - line.made_on).days if line.made_on else product.shelf_days if product else None
        colour = expiry(line.expires_on, life, day)
        if colour:
            before = found.get(key)
            found[key] = before._replace(qty3=before.qty3 + line.qty3) if before else Batch(colour, line.expires_on, line.qty3)
    return found


def _actions(session: Session, customers: Collection[UUID]) -> dict[Key, int]:
    wanted = select(StockAction.customer_id, StockAction.product_id, func.count()).where(
        StockAction.customer_id.in_(customers), StockAction.state == OPEN
    )
    rows = session.execute(wanted.group_by(StockAction.customer_id, StockAction.product_id))
    return {(customer, product): number for customer, product, number in rows}
