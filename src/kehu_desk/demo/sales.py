"""Sales of the demo office: our invoices, what dealers report, returns, gifts, a correction, a checked sample, goods astray."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import UUID

from kehu_desk.demo.cast import CHIEF
from kehu_desk.products.queries import ProductFacts, by_code
from kehu_desk.products.rules import to_base
from kehu_desk.sales.rules.records import SaleLine
from kehu_desk.sales.service.records import correct_sale, record_sales, verify_sales

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

FINANCE: Final = "finance1"
EACH: Final = 4  # customers of each person that trade
SILENT: Final = 6  # the dealer who has not ordered again
DAYS: Final = (100, 68, 40, 15)  # ago: our invoices; what was sold on follows a week later
SHOPS: Final = ("兴隆烟酒店", "好邻居便利店", "万客隆超市", "金桥副食商行", "聚福源酒楼", "百姓大药房对面店")


class Deal(NamedTuple):
    """A dealer and what he usually buys."""

    login: str
    customer: UUID
    goods: list[ProductFacts]


def fill_sales(troupe: Troupe) -> None:
    """Four invoices for each dealer and a report after each; the last ones are of this month. Goods and customers must be there."""
    deals, number = _deals(troupe), 0
    for days in DAYS:
        for at, deal in enumerate(deals):
            if at == SILENT and days < DAYS[0]:
                continue
            number += 1
            _invoice(troupe, deal, days, number, returned=at % 5 == 3)
    for days in DAYS:
        for at, deal in enumerate(deals):
            _report(troupe, deal, days - 7, deals[(at + EACH) % len(deals)].customer if at % 6 == 1 else None)
    _put_right(troupe, deals[0])
    troupe.stage.go(0, hour=9)


def _deals(troupe: Troupe) -> list[Deal]:
    with troupe.door.reading() as session:
        shelf = sorted((each for each in by_code(session).values() if each.state == "active"), key=lambda each: each.code)
    return [Deal(login, each, troupe.random.sample(shelf, 3)) for login in CHIEF for each in troupe.trading(login)[:EACH]]


def _line(troupe: Troupe, deal: Deal, goods: ProductFacts, *, most: int, **other: object) -> SaleLine:
    unit = min(goods.units, key=lambda each: goods.units[each]) if goods.units else goods.base_unit
    qty = troupe.random.randrange(2, most) * 1000
    facts: dict[str, object] = {
        "level": "L2", "doc_type": "sale", "traded_on": troupe.stage.day, "seller_id": deal.customer, "buyer_id": None,
        "product_id": goods.id, "unit": unit, "qty_entered3": qty, "qty3": to_base(qty, unit, goods.base_unit, goods.units),
        "price4": goods.list_price4, "spec": goods.spec,
    }  # fmt: skip
    return SaleLine(**(facts | other))  # type: ignore[arg-type]


def _invoice(troupe: Troupe, deal: Deal, days: int, number: int, *, returned: bool) -> None:
    """What the company sold: one invoice, now and then with a return and a gift."""
    troupe.stage.go(days)
    ours = {"level": "L1", "seller_id": None, "buyer_id": deal.customer, "ext_no": f"XS{troupe.stage.day:%y%m}{number:04d}"}
    lines = [_line(troupe, deal, goods, most=14, line_no=at, **ours) for at, goods in enumerate(deal.goods, start=1)]
    if returned:
        lines.append(_line(troupe, deal, deal.goods[0], most=3, line_no=4, doc_type="return", note="外箱破损", **ours))
        lines.append(_line(troupe, deal, deal.goods[1], most=3, line_no=5, doc_type="gift", price4=0, promotion="季度促销", **ours))
    record_sales(troupe.door, troupe.who[FINANCE], deal.customer, lines)


def _report(troupe: Troupe, deal: Deal, days: int, astray: UUID | None) -> None:
    """What the dealer reports of the second tier and of shops. astray: a customer elsewhere who was supplied as well."""
    troupe.stage.go(days)
    random, told = troupe.random, {"data_source": "dealer_report"}
    lines = [_line(troupe, deal, goods, most=8, buyer_name=random.choice(SHOPS), **told) for goods in deal.goods[:2]]
    lines.append(_line(troupe, deal, deal.goods[2], most=5, level="L3", buyer_name=random.choice(SHOPS), **told))
    if astray is not None:
        lines.append(_line(troupe, deal, deal.goods[0], most=4, buyer_id=astray, **told))
    made = record_sales(troupe.door, troupe.who[deal.login], deal.customer, lines)
    if days == DAYS[0] - 7:
        verify_sales(troupe.door, troupe.who[CHIEF[deal.login]], made[:1])


def _put_right(troupe: Troupe, deal: Deal) -> None:
    """A quantity that was written down wrong and noticed the next week."""
    troupe.stage.go(6)
    wrong = _line(troupe, deal, deal.goods[0], most=9, buyer_name=SHOPS[0])
    [made] = record_sales(troupe.door, troupe.who[deal.login], deal.customer, [wrong])
    troupe.stage.go(2)
    right = wrong._replace(qty_entered3=2 * (wrong.qty_entered3 or 0), qty3=2 * (wrong.qty3 or 0))
    correct_sale(troupe.door, troupe.who[deal.login], made, "数量与送货单不符", right)
