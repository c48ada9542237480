"""Half a year of sales of the demo office: monthly invoices, some returns, and what dealers report of their own sales."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.products.rules import to_base
from kehu_desk.sales.rules.records import SaleLine
from kehu_desk.sales.service.posting import goods_of
from kehu_desk.sales.service.records import record_sales, verify_sales

if TYPE_CHECKING:
    from kehu_desk.demo.goods import Goods
    from kehu_desk.demo.office import Troupe
    from kehu_desk.products.queries import ProductFacts

EACH: Final = 6  # customers of each person
MONTHS: Final = 6
TERM: Final = timedelta(days=30)
SHOPS: Final = ("城东便利店", "湖滨路烟酒店", "学府超市", "新村粮油店", "站前副食店")
FIRST: Final = "finance1"


def fill_sales(troupe: Troupe, goods: Goods) -> None:
    """Each person's first customers buy once a month; finance enters the invoices, the field force what goes on down the channel."""
    with troupe.door.reading() as session:
        facts = list(goods_of(session, goods.ids.values()).values())
    number = 0
    for login in troupe.filed:
        for place, customer in enumerate(_open(troupe, login)[:EACH]):
            troupe.stage.go(2)
            number = _invoices(troupe, customer, facts, place, number)
            if place % 2 == 0:
                _sold_on(troupe, login, customer, facts)
    troupe.stage.go(0, hour=9)


def _open(troupe: Troupe, login: str) -> list[UUID]:
    with troupe.door.reading() as session:
        return [each for each in troupe.filed[login] if not closed(session, Action.APPEND, each)]


def _days(troupe: Troupe) -> list[date]:
    return [troupe.stage.today - timedelta(days=30 * back + troupe.random.randrange(4, 26)) for back in reversed(range(MONTHS))]


def _invoices(troupe: Troupe, customer: UUID, facts: list[ProductFacts], place: int, number: int) -> int:
    lines = []
    for day in _days(troupe):
        number += 1
        chosen = troupe.random.sample(facts, troupe.random.randrange(2, 5))
        lines += [_line(troupe, each, customer, day, f"FP{day:%Y%m}9{number:03}", at) for at, each in enumerate(chosen, 1)]
    if place % 3 == 1:
        back = lines[-1]
        lines.append(back._replace(doc_type="return", qty_entered3=1000, qty3=_base(1000, back.unit, facts, back.product_id),
                                   ext_no=back.ext_no + "T", line_no=1, due_on=None, note="外包装破损"))  # fmt: skip
    record_sales(troupe.door, troupe.who[FIRST], customer, lines)
    return number


def _line(troupe: Troupe, each: ProductFacts, customer: UUID, day: date, number: str, at: int) -> SaleLine:
    unit = next(iter(each.units), each.base_unit)
    entered = troupe.random.randrange(3, 40) * 1000
    return SaleLine(
        "L1", "sale", day, None, customer, each.id, unit, entered, to_base(entered, unit, each.base_unit, each.units), each.list_price4,
        spec=each.spec, ext_no=number, line_no=at, due_on=day + TERM,
    )  # fmt: skip


def _sold_on(troupe: Troupe, login: str, customer: UUID, facts: list[ProductFacts]) -> None:
    """What the dealer says that he has sold on; the superior has checked the first of it against the paper."""
    lines = []
    for at, day in enumerate(_days(troupe)):
        each = troupe.random.choice(facts)
        qty = troupe.random.randrange(12, 90) * 1000
        price = each.list_price4 * 112 // 100
        level = ("L2", "L3")[at % 2]
        lines.append(SaleLine(
            level, "sale", day, customer, None, each.id, each.base_unit, qty, qty, price, buyer_name=SHOPS[at % len(SHOPS)], spec=each.spec,
            data_source="dealer_report",
        ))  # fmt: skip
    made = record_sales(troupe.door, troupe.who[login], customer, lines)
    chief = {"rep1": "sup1", "rep2": "sup1", "rep3": "sup2", "kam1": "mgr1"}[login]
    verify_sales(troupe.door, troupe.who[chief], made[:2])


def _base(entered: int, unit: str, facts: list[ProductFacts], product: UUID | None) -> int | None:
    each = next(each for each in facts if each.id == product)
    return to_base(entered, unit, each.base_unit, each.units)
