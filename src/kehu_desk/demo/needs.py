"""Needs in the demo office: noted on visits and by phone, planned, met, refused; some are wished for within days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kehu_desk.demo.cast import CHIEF, GIVEN, SURNAMES
from kehu_desk.needs.rules import NeedTerms
from kehu_desk.needs.service import meet_need, plan_need, record_need, refuse_need

if TYPE_CHECKING:
    from uuid import UUID

    from kehu_desk.demo.office import Troupe

EACH: Final = 4  # customers of each person
OLDEST: Final = 75  # days ago
WISHES: Final = (
    ("delivery", "希望每周三上午送货,避开门店高峰", "下月起线路调整为周三上午送货"),
    ("spec", "希望有五升装,适合餐饮客户", "研发已立项,预计两个月后试销"),
    ("training", "新店员对产品不熟,希望派人做一次导购培训", "由业务员约期到店培训半天"),
    ("price", "量大,希望按季度给阶梯价", "按现行政策执行,阶梯价待年度合同时再议"),
    ("system", "希望通过电子对账,减少手工核对", "财务提供每月电子对账单,先试行"),
    ("service", "冰柜制冷不好,希望有人上门检修", "已安排售后上门,备件三天内到"),
    ("product", "希望增加无糖系列,老年顾客常问", "新品目录下月发布,优先供货"),
)
WAYS: Final = ("met", "planned", "noted", "refused")


def fill_needs(troupe: Troupe) -> None:
    """Each person's first customers have a need; what becomes of it goes round."""
    place = 0
    for login in CHIEF:
        for customer in troupe.trading(login)[:EACH]:
            _need(troupe, login, customer, place)
            place += 1
    troupe.stage.go(0, hour=9)


def _need(troupe: Troupe, login: str, customer: UUID, place: int) -> None:
    door, who, random, stage = troupe.door, troupe.who, troupe.random, troupe.stage
    kind, text, answer = WISHES[place % len(WISHES)]
    way, days = WAYS[place % len(WAYS)], OLDEST - 4 * place if place % 3 else 3 + place
    stage.go(days, hour=11)
    wished = stage.today + timedelta(days=random.choice((-3, 2, 6, 20, 45)))
    contact = random.choice(SURNAMES) + random.choice(GIVEN)
    worth = random.choice((None, 2, 5, 12, 30))
    terms = NeedTerms(
        kind, text, contact, random.choice((1, 2, 2, 3)), max(wished, stage.day), worth * 1_000_000 if worth else None
    )  # fmt: skip
    by = "service1" if kind == "service" else login
    need = record_need(door, who[by], customer, terms)
    stage.go(max(0, days - 2), hour=15)
    if way == "refused":
        refuse_need(door, who[by], need, "现有产线暂不支持,已向客户说明并致歉")
    elif way != "noted":
        plan_need(door, who[by], need, answer, who[by].person)
    if way == "met":
        stage.go(max(0, days - 12), hour=16)
        meet_need(door, who[by], need, stage.day)
