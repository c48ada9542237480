"""Prospects, the market map and turns of life in the demo office: cards found and followed, some lost; regions hardly served."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kehu_desk.demo.cast import CHIEF, GIVEN, SURNAMES
from kehu_desk.prospects.rules.market import CellTerms
from kehu_desk.prospects.rules.prospects import Next, ProspectTerms
from kehu_desk.prospects.rules.turns import TurnTerms
from kehu_desk.prospects.service import keep_cell, lose_prospect, move_prospect, open_prospect, propose_turn
from kehu_desk.prospects.workflow import CONTACT, NEGOTIATE, QUALIFY

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

NAMES: Final = (
    ("宁波甬江商贸有限公司", "330200", "distributor"), ("温州瓯海副食批发部", "330300", "sub_distributor"),
    ("嘉兴南湖超市连锁有限公司", "330400", "chain_ka"), ("湖州太湖便利店管理有限公司", "330500", "retailer"),
    ("金华婺城酒水经营部", "330700", "distributor"), ("台州椒江百货有限公司", "331000", "retailer"),
)  # fmt: skip
WAYS: Final = ((), (CONTACT,), (CONTACT, QUALIFY), (CONTACT, QUALIFY, NEGOTIATE), (CONTACT, "lose"), (CONTACT, QUALIFY))
STEPS: Final = ("电话约访负责人", "带样品上门拜访", "发送报价与合作方案", "陪同主管二次拜访")
MARKET: Final = (
    ("330100", "distributor", 60, 480), ("330200", "distributor", 45, 390), ("330300", "sub_distributor", 120, 260),
    ("330400", "chain_ka", 12, 520), ("330500", "retailer", 340, 150), ("330700", "distributor", 30, 210),
)  # fmt: skip


def fill_prospects(troupe: Troupe) -> None:
    """Everybody of the field opens some; the map is drawn by the first; one customer is proposed as lost."""
    logins = list(CHIEF)
    for place, (name, region, kind) in enumerate(NAMES):
        _prospect(troupe, logins[place % len(logins)], {"name_full": name, "region_code": region, "customer_type": kind}, place)
    troupe.stage.go(5, hour=10)
    for region, kind, outlets, wan in MARKET:
        terms = CellTerms(region, kind, outlets, wan * 1_000_000, troupe.stage.day, "商会名录与实地走访")
        keep_cell(troupe.door, troupe.who[logins[0]], terms)
    troupe.stage.go(0, hour=9)


def _prospect(troupe: Troupe, login: str, card: dict[str, str], place: int) -> None:
    random, stage, who = troupe.random, troupe.stage, troupe.who[login]
    stage.go(40 - 3 * place, hour=10)

    def following() -> Next:
        return Next(random.choice(STEPS), stage.today + timedelta(days=random.choice((1, 3, 6, 12))))

    need = f"{random.choice(SURNAMES)}{random.choice(GIVEN)}有意代理,关心账期与送货"
    terms = ProspectTerms(random.choice(("visit", "fair", "referral")), following(), need, random.choice((30, 80, 150)) * 1_000_000,
                          random.choice((2, 3, 4, 5)))  # fmt: skip
    prospect = open_prospect(troupe.door, who, card, terms)
    for days, event in enumerate(WAYS[place % len(WAYS)]):
        stage.go(30 - 3 * place - 4 * days, hour=15)
        if event == "lose":
            lose_prospect(troupe.door, who, prospect, "price", "对手给出更长账期")
        else:
            move_prospect(troupe.door, who, prospect, event, following(), "已联系,对方感兴趣")


def propose_loss(troupe: Troupe) -> None:
    """One customer of the first rep's is proposed as lost and waits for the superior."""
    login = next(iter(CHIEF))
    customer = troupe.trading(login)[-1]
    propose_turn(troupe.door, troupe.who[login], customer, TurnTerms("lost", "三个月未进货,已转投竞品", "competitor", "下季新品上市时再访"))
