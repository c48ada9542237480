"""Stock of the demo office: counted at the ends of months, reviewed and posted; breakage, a surplus, a sheet that cannot be read yet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kehu_desk.demo.cast import CHIEF
from kehu_desk.inventory.queries import on_hand_of
from kehu_desk.inventory.queries.goods import Good, goods_of
from kehu_desk.inventory.rules.counts import FULL, PARTIAL, CountTerms
from kehu_desk.inventory.rules.movements import MovementTerms
from kehu_desk.inventory.rules.sheet import RawRow
from kehu_desk.inventory.service import post_count, record_movement, review_count, save_count, send_back_count, submit_count
from kehu_desk.inventory.service.monthly import sweep
from kehu_desk.kernel.money import plain
from kehu_desk.products.rules import PER_UNIT

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

EACH: Final = 2  # customers of each person that are counted
ENDS: Final = 3  # ends of months that are counted
PLACES: Final = ("主仓库", "门店后仓", "城东仓", "")
Stock = list[tuple[Good, int]]


def fill_inventory(troupe: Troupe) -> None:
    """Three counts of each customer at the ends of the last months, and what waits today. Sales must have been filled before."""
    for end in _month_ends(troupe.stage.today):
        for login in CHIEF:
            for at, customer in enumerate(troupe.trading(login)[:EACH]):
                troupe.stage.go((troupe.stage.today - end).days)
                if rows := _counted(troupe, customer, surplus=at == EACH - 1):
                    _post(troupe, login, customer, rows)
    _broken(troupe)
    _today(troupe)
    sweep(troupe.door)


def _month_ends(today: date) -> list[date]:
    """The last days of the months before, the oldest first."""
    found = [today.replace(day=1) - timedelta(days=1)]
    while len(found) < ENDS:
        found.append(found[-1].replace(day=1) - timedelta(days=1))
    return found[::-1]


def _stock(troupe: Troupe, customer: UUID) -> Stock:
    """What the book says today, by code; what would be less than nothing as nothing."""
    with troupe.door.reading() as session:
        stands = on_hand_of(session, [customer], troupe.stage.day)
        goods = goods_of(session, {product for _customer, product in stands})
        found = [(goods[product], max(0, each.qty3)) for (_customer, product), each in stands.items()]
    return sorted(found, key=lambda each: each[0].code)


def _counted(troupe: Troupe, customer: UUID, *, surplus: bool) -> list[RawRow]:
    """What lies there: a little less than the book says, as a rule; one product with batch and days."""
    random, day, rows = troupe.random, troupe.stage.day, list[RawRow]()
    for at, (goods, qty3) in enumerate(_stock(troupe, customer)):
        units = qty3 // PER_UNIT
        found = units + random.randrange(6, 30) if surplus and at == 0 else max(0, units - random.randrange(0, 1 + units // 25))
        made = day - timedelta(days=random.randrange(20, 200))
        keeps = made + timedelta(days=goods.shelf_life_days or 365)
        days = ("" if at else made.isoformat(), "" if at else keeps.isoformat())
        rows.append(RawRow(goods.code, str(found), goods.base_unit, "" if at else f"B{made:%Y%m%d}", *days))
    return rows


def _post(troupe: Troupe, login: str, customer: UUID, rows: list[RawRow]) -> None:
    counter, chief = troupe.who[login], troupe.who[CHIEF[login]]
    terms = CountTerms(troupe.stage.day, FULL, troupe.random.choice(PLACES))
    saved = save_count(troupe.door, counter, customer, terms, rows)
    submit_count(troupe.door, counter, saved.id)
    review_count(troupe.door, chief, saved.id)
    post_count(troupe.door, chief, saved.id)


def _broken(troupe: Troupe) -> None:
    """What no sales line tells of, some days ago."""
    notes = (("out_scrap", "搬运破损，已就地报废"), ("in_other", "厂家直送的试饮品"), ("out_other", "借给隔壁门店陈列"))
    for (kind, note), login in zip(notes, CHIEF, strict=False):
        for customer in troupe.trading(login)[:1]:
            troupe.stage.go(5)
            if stock := [each for each in _stock(troupe, customer) if each[1] >= 3 * PER_UNIT]:
                goods = stock[0][0]
                terms = MovementTerms(troupe.stage.day, kind, goods.id, goods.base_unit, 2 * PER_UNIT, note)
                record_movement(troupe.door, troupe.who[login], customer, terms)


def _today(troupe: Troupe) -> None:
    """One waits for its review, one came back, one is half typed and has rows that cannot be read."""
    troupe.stage.go(0, hour=9)
    for login, end in (("rep1", "submitted"), ("rep2", "back"), ("rep3", "draft")):
        customers = troupe.trading(login)[EACH : EACH + 1]
        rows = _counted(troupe, customers[0], surplus=False) if customers else []
        if not rows:
            continue
        if end == "draft":
            rows += [RawRow("新到货 贴标未录", "约20"), RawRow(rows[0].product, f"{plain(3 * PER_UNIT, 3, 0)}箱零5", condition="破损")]
        terms = CountTerms(troupe.stage.day, PARTIAL, troupe.random.choice(PLACES))
        saved = save_count(troupe.door, troupe.who[login], customers[0], terms, rows)
        if end != "draft":
            submit_count(troupe.door, troupe.who[login], saved.id)
        if end == "back":
            send_back_count(troupe.door, troupe.who[CHIEF[login]], saved.id, "两个仓只盘了一个，请补齐")
