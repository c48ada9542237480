"""Orders of the demo office in every state, one of them held up by credit with a release asked for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.credit.queries import check_order
from kehu_desk.credit.rules.exposure import Point
from kehu_desk.credit.service.releases import ask_release
from kehu_desk.demo.cast import CHIEF
from kehu_desk.kernel.errors import Refused
from kehu_desk.orders.queries.lines import sum_of
from kehu_desk.orders.rules.lines import Wish
from kehu_desk.orders.service import deciding, drafting
from kehu_desk.orders.service.drafting import OrderWish
from kehu_desk.products.entities import Product

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

SPAN: Final = 24  # days back to the first
STEPS: Final = ("draft", "submitted", "approved", "delivered", "billed")
NOTES: Final = ("送二号仓,卸货请提前电话", "", "节前备货", "", "与上批同车")


def fill_orders(troupe: Troupe) -> None:
    """Three orders for each person's first customers, the later the less far on their way. Credit must have been filled before."""
    goods, at = _goods(troupe), 0
    for login in CHIEF:
        for place, customer in enumerate(troupe.trading(login)[:3]):
            _order(troupe, login, customer, goods, STEPS[(at + place) % len(STEPS)], at)
            at += 1
    _held_up(troupe, goods)
    troupe.stage.go(0, hour=9)


def _goods(troupe: Troupe) -> list[tuple[UUID, str]]:
    with troupe.door.reading() as session:
        wanted = select(Product.id, Product.base_unit).where(Product.state == "active").order_by(Product.code)
        return [(each, unit) for each, unit in session.execute(wanted)]


def _order(troupe: Troupe, login: str, customer: UUID, goods: list[tuple[UUID, str]], until: str, at: int) -> None:
    door, who, random, stage = troupe.door, troupe.who, troupe.random, troupe.stage
    stage.go(max(1, SPAN - 2 * at))
    lines = tuple(Wish(product, unit, random.randrange(2, 30) * 10_000) for product, unit in random.sample(goods, random.randrange(1, 4)))
    wish = OrderWish(lines, stage.day + timedelta(days=5), NOTES[at % len(NOTES)])
    order = drafting.draft_order(door, who[login], customer, wish)
    reached = STEPS.index(until)
    try:
        if reached >= 1:
            drafting.submit_order(door, who[login], order)
        if reached >= 2:
            deciding.approve_order(door, who[CHIEF[login]], order)
        if reached >= 3:
            deciding.deliver_order(door, who[login], order, stage.day)
        if reached >= 4:
            deciding.bill_order(door, who["finance1"], order, f"FP{stage.day:%Y%m}{at:04}", stage.day)
    except Refused:
        return  # credit holds it up: it stays where it is


def _held_up(troupe: Troupe, goods: list[tuple[UUID, str]]) -> None:
    """More than the limit bears: handed in, and a release asked for."""
    door, who, customer = troupe.door, troupe.who, troupe.trading("rep1")[0]
    troupe.stage.go(1)
    product, unit = goods[0]
    order = drafting.draft_order(door, who["rep1"], customer, OrderWish((Wish(product, unit, 30_000_000),), note="客户要求一次到货"))
    drafting.submit_order(door, who["rep1"], order)
    with door.reading() as session:
        amount = sum_of(session, order)
        verdict = check_order(session, customer, order, amount, Point.ORDER, troupe.stage.day)
    if verdict.releasable:
        ask_release(door, who["rep1"], order, amount, troupe.stage.day + timedelta(days=7), "旺季备货,客户承诺本周内付清逾期款")
