"""The goods of the demo office: products with their packs, two price lists, and proposals on their way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import UUID

from stdnum import ean

from kehu_desk.kernel import money
from kehu_desk.products.queries.proposals import proposals
from kehu_desk.products.rules.goods import Pack, ProductEntry
from kehu_desk.products.service import deciding, goods, lists
from kehu_desk.products.service.lists import ListEntry

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

SINCE: Final = 118  # days ago
KEY_LIST, USUAL_LIST = "KA", "TY"
_GOODS: Final = """
HZ-101 新疆和田红枣 佳品红枣 食品/干果 500g 袋 26.8 17.5 箱=20,件=40 365 high
HZ-102 若羌灰枣 佳品红枣 食品/干果 1kg 袋 45.0 29.8 箱=10 365 high
HZ-103 枣夹核桃 佳品红枣 食品/干果 250g 袋 22.5 15.2 箱=24 240 high
RY-201 纯牛奶 晨曦乳业 饮料/乳品 250ml 盒 2.8 1.95 提=12,箱=24 180 normal
RY-202 高钙低脂奶 晨曦乳业 饮料/乳品 250ml 盒 3.2 2.3 提=12,箱=24 180 normal
RY-203 原味酸牛奶 晨曦乳业 饮料/乳品 200g 杯 3.5 2.4 箱=24 21 normal
RY-204 儿童成长奶粉 晨曦乳业 食品/乳粉 800g 罐 168.0 118.0 箱=6 540 high
MP-301 即食燕麦片 南山麦片 食品/冲调 700g 袋 19.9 13.2 箱=12 365 normal
MP-302 水果坚果麦片 南山麦片 食品/冲调 500g 袋 32.9 21.6 箱=12 300 high
MP-303 黑芝麻糊 南山麦片 食品/冲调 480g 袋 18.5 12.1 箱=16 365 normal
SG-401 清水笋尖 竹海笋干 食品/山珍 500g 袋 16.8 11.5 箱=20 365 normal
SG-402 野生笋干 竹海笋干 食品/山珍 250g 袋 38.0 25.5 箱=20 540 high
SG-403 香菇干货礼盒 竹海笋干 食品/礼盒 600g 盒 98.0 64.0 箱=8 365 high
GT-501 红烧牛肉罐头 远洋罐头 食品/罐头 340g 罐 24.5 17.8 箱=24 1080 normal
GT-502 豆豉鲮鱼罐头 远洋罐头 食品/罐头 227g 罐 18.8 13.9 箱=24 1080 normal
GT-503 糖水黄桃罐头 远洋罐头 食品/罐头 425g 罐 9.9 7.2 箱=12,件=48 720 low
YS-601 天然山泉水 竹海笋干 饮料/水 550ml 瓶 1.5 0.82 箱=24 540 low
YS-602 天然山泉水 竹海笋干 饮料/水 4.5L 桶 8.5 5.1 件=4 540 low
GZ-603 红枣枸杞饮 佳品红枣 饮料/果汁 310ml 罐 4.5 2.9 箱=24 365 normal
GZ-604 黄桃汁 远洋罐头 饮料/果汁 1L 盒 8.8 5.9 箱=12 270 normal
RH-701 天然皂粉 南山麦片 日化/洗涤 1.8kg 袋 28.9 20.5 箱=8 1095 normal
RH-702 柠檬洗洁精 南山麦片 日化/洗涤 1.1kg 瓶 12.9 8.8 箱=12 1095 low
RH-703 抽取式面巾纸 竹海笋干 日化/纸品 3层130抽 包 3.2 2.35 提=8,件=48 1095 low
RH-704 原木卷纸 竹海笋干 日化/纸品 140g 卷 2.4 1.7 提=10,件=60 1095 low
"""
NEW: Final = "GZ-605 山楂陈皮饮 佳品红枣 饮料/果汁 310ml 罐 4.8 3.1 箱=24 365 normal"


class Goods(NamedTuple):
    """What others of the demo sell: product ids by code, list prices (price4) by code, and the codes of the two lists."""

    ids: dict[str, UUID]
    prices: dict[str, int]
    lists: tuple[str, str]


def fill_goods(troupe: Troupe) -> Goods:
    """Two dozen products and two lists in force; one product that waits, one price that is to change, one list being written."""
    door, who = troupe.door, troupe.who
    troupe.stage.go(SINCE)
    entries = [_entry(line, at) for at, line in enumerate(_GOODS.strip().splitlines())]
    ids = {entry.code: goods.draft_product(door, who["finance1"], entry, submit=True) for entry in entries}
    _agree(troupe)
    prices = {entry.code: entry.list_price4 for entry in entries}
    day = troupe.stage.day.replace(day=1)
    for code, name, discount, part in ((KEY_LIST, "大客户价目表", 800, 1), (USUAL_LIST, "特约经销价目表", 300, 2)):
        lines = {ids[each]: price for each, price in list(prices.items())[:: 3 - part]}
        lists.draft_list(door, who["contract1"], ListEntry(code, name, day, None, discount, lines), submit=True)
    _agree(troupe)
    _on_the_way(troupe, ids, {entry.code: entry for entry in entries})
    return Goods(ids, prices, (KEY_LIST, USUAL_LIST))


def _entry(line: str, at: int) -> ProductEntry:
    code, name, brand, category, spec, unit, price, cost, packs, shelf, margin = line.split()
    units = (each.split("=") for each in packs.split(","))
    return ProductEntry(
        code, name, unit, money.price4(price) or 0, brand, category, spec, int(shelf), margin, money.price4(cost), True,
        min_order_qty3=12_000, lead_days=5 + at % 4, lead_sd_days=1,
        packs=tuple(Pack(pack, int(count) * 1000, _barcode(at, place)) for place, (pack, count) in enumerate(units)),
    )  # fmt: skip


def _barcode(at: int, place: int) -> str:
    """A number from the range that GS1 leaves to houses themselves: it is nobody's."""
    number = f"2000{at:06d}{place:02d}"
    return number + ean.calc_check_digit(number)


def _agree(troupe: Troupe) -> None:
    with troupe.door.look(troupe.who["mgr1"]) as (session, actor):
        waiting = [row.id for row in proposals(session, actor, waiting=True)]
    for each in reversed(waiting):
        deciding.confirm_proposal(troupe.door, troupe.who["mgr1"], each)


def _on_the_way(troupe: Troupe, ids: dict[str, UUID], entries: dict[str, ProductEntry]) -> None:
    """What a manager finds to decide today."""
    door, who = troupe.door, troupe.who
    goods.propose_retiring(door, who["contract1"], ids["RH-702"], "厂家停产,库存售完为止")
    _agree(troupe)
    troupe.stage.go(2)
    goods.draft_product(door, who["finance1"], _entry(NEW, 90), submit=True)
    dearer = entries["RY-201"]._replace(list_price4=29_500, cost_price4=20_800)
    goods.propose_change(door, who["finance1"], ids["RY-201"], _version(troupe, ids["RY-201"]), dearer, "原奶收购价上涨,拟同步调整")


def _version(troupe: Troupe, product: UUID) -> int:
    from kehu_desk.products.queries import product as product_view

    with troupe.door.look(troupe.who["finance1"]) as (session, actor):
        return product_view(session, actor, product).version
