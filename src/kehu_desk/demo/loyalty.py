"""Value services in the demo office: promised to the accounts of the key account manager, kept mostly, one for too long unproved."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kehu_desk.intelligence import service as intelligence
from kehu_desk.intelligence.rules.terms import FactTerms, SourceTerms
from kehu_desk.loyalty.rules import FulfilTerms, ShareTerms, ValueTerms
from kehu_desk.loyalty.service import fulfil_value, promise_value, record_share

if TYPE_CHECKING:
    from uuid import UUID

    from kehu_desk.demo.office import Troupe

LOGIN: Final = "kam1"
ACCOUNTS: Final = 4
BEGAN: Final = 100  # days ago
SERVICES: Final = (
    ("priority_shipping", "大客户订单优先安排发货", "下单到发货的小时数", "不超过 24 小时", ("20 小时", "22 小时", "31 小时", "19 小时")),
    ("advance_information", "新品与调价提前告知", "提前天数", "不少于 15 天", ("18 天", "16 天")),
    ("maintenance_upgrade", "冰柜免费检修与更换", "报修到上门的天数", "不超过 3 天", ("2 天", "5 天", "3 天")),
    ("edi", "订单与对账电子对接", "每月可用率", "不低于 99%", ()),
)
MISSED: Final = frozenset({"31 小时", "5 天"})


def fill_loyalty(troupe: Troupe) -> None:
    """Each of the first accounts gets one service, and our share in what it buys where two sources tell it."""
    for place, customer in enumerate(troupe.trading(LOGIN)[:ACCOUNTS]):
        _serve(troupe, customer, place)
        _share(troupe, customer, place)
    troupe.stage.go(0, hour=9)


def _serve(troupe: Troupe, customer: UUID, place: int) -> None:
    door, who, stage = troupe.door, troupe.who[LOGIN], troupe.stage
    kind, promise, measure, target, given = SERVICES[place]
    stage.go(BEGAN - place)
    made = promise_value(door, who, customer, ValueTerms(kind, promise, measure, target, stage.day, cost_fen=(place + 1) * 200_000))
    for step, measured in enumerate(given, 1):
        stage.go(BEGAN - place - 20 * step)
        kept = measured not in MISSED
        fulfil_value(door, who, made, FulfilTerms(stage.day, kept, measured, 5 if kept else 2, 30_000))


def _share(troupe: Troupe, customer: UUID, place: int) -> None:
    door, who, stage = troupe.door, troupe.who[LOGIN], troupe.stage
    stage.go(12 - place)
    since = stage.day - timedelta(days=5)
    told = FactTerms(customer, "customer", "demand", "全年同类商品采购总额（万元）", since, value3=(900 + 350 * place) * 1000, unit="万元")
    fact = intelligence.record_fact(door, who, told, SourceTerms("support", "face_to_face", "采购负责人", reliability="B"))
    if place % 2 == 0:
        intelligence.add_source(door, who, fact, SourceTerms("support", "document", "年度采购报告", reliability="A", credibility=1))
    record_share(door, who, customer, ShareTerms("", stage.day.year, fact))
