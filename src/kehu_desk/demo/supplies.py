"""Supply of the demo office: commitments in every state, shortages with and without a remedy, one taken over from a stock-out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from kehu_desk.demo.cast import CHIEF
from kehu_desk.products.entities import Product
from kehu_desk.supplies import service
from kehu_desk.supplies.queries import stock_outs
from kehu_desk.supplies.rules.commitments import CommitTerms
from kehu_desk.supplies.rules.shortages import REASONS, ShortageTerms

if TYPE_CHECKING:
    from uuid import UUID

    from kehu_desk.demo.office import Troupe

EACH: Final = 3  # customers of each person
WAYS: Final = ("approved", "approved", "submitted", "rejected", "draft", "ended")
REMEDIES: Final = ("改走空运并由前置仓先行调拨", "", "增开夜班,十天内补齐")


def fill_supplies(troupe: Troupe) -> None:
    """Commitments since two months, shortages since then. Goods must be there."""
    with troupe.door.reading() as session:
        goods = list(session.scalars(select(Product.id).where(Product.state == "active").order_by(Product.code)))
    place = 0
    for login in CHIEF:
        for customer in troupe.trading(login)[:EACH]:
            _commit(troupe, login, customer, goods[place % len(goods)], place)
            if place % 2 == 0:
                _short(troupe, login, customer, goods[(place + 1) % len(goods)], place)
            place += 1
    troupe.stage.go(0, hour=9)
    _take_over(troupe)


def _commit(troupe: Troupe, login: str, customer: UUID, product: UUID, place: int) -> None:
    door, mine, chief = troupe.door, troupe.who[login], troupe.who[CHIEF[login]]
    way = WAYS[place % len(WAYS)]
    troupe.stage.go(2 if way in ("submitted", "draft") else 60 - place, hour=10)
    starts = troupe.stage.day
    lasts = troupe.stage.today - starts + timedelta(days=20 if place % 5 == 1 else 200)
    terms = CommitTerms(product, (200 + 100 * (place % 6)) * 1000, 1 + place % 4, 3 + place % 3, starts, starts + lasts)
    made = service.commit_supply(door, mine, customer, terms)
    if way == "draft":
        return
    service.submit_commitment(door, mine, made)
    if way == "rejected":
        service.reject_commitment(door, chief, made, "产能不足,暂不能保证此数量")
    elif way != "submitted":
        service.approve_commitment(door, chief, made)
    if way == "ended":
        troupe.stage.go(15)
        service.end_commitment(door, chief, made, "客户调整经营品种,双方同意终止")


def _short(troupe: Troupe, login: str, customer: UUID, product: UUID, place: int) -> None:
    troupe.stage.go(18 - place, hour=16)
    since = troupe.stage.day - timedelta(days=3)
    remedy = REMEDIES[place // 2 % len(REMEDIES)]
    terms = ShortageTerms(product, since, REASONS[place % len(REASONS)], troupe.stage.day if remedy else None, (30 + place) * 1000, remedy)
    service.record_shortage(troupe.door, troupe.who[login], customer, terms)


def _take_over(troupe: Troupe) -> None:
    """One of the stock-outs that replenishment found is explained."""
    for login in CHIEF:
        with troupe.door.look(troupe.who[login]) as (session, actor):
            found = stock_outs(session, actor)
        if found:
            out = found[0]
            terms = ShortageTerms(out.product_id, out.since_on, "forecast", out.until_on, out.lost3, "提高要货点,加一次中转补货")
            service.take_over(troupe.door, troupe.who[login], out.id, terms)
            return
