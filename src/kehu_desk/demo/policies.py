"""Policies of the demo office: documents in every state, receipts, rewards."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kehu_desk.demo.cast import CHIEF
from kehu_desk.policies import service
from kehu_desk.policies.rules.documents import PolicyTerms, RewardTerms

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

FINANCE, MANAGER = "finance1", "mgr1"
EACH: Final = 3  # customers of each person who signed
TEXTS: Final = (
    ("ZC-XS", "sales", "年度销售政策", "一、按合同等级供价;二、季度结算;三、跨区销售取消当季返利。"),
    ("ZC-GH", "supply", "旺季供货保证办法", "A 级客户优先排产,承诺三个工作日内响应;缺货登记并补偿。"),
    ("ZC-QD", "channel", "渠道与区域管理规定", "经销商须在约定区域内销售,窜货按批次追溯。"),
)  # fmt: skip
SIGNERS: Final = ("王总", "李经理", "陈主任", "赵女士")
REWARDS: Final = (
    ("trip", "年度销量增长第一名", 800_000), ("plaque", "合作十周年优秀经销商", 60_000), ("training", "新品上市铺货率最高", None),
)  # fmt: skip


def fill_policies(troupe: Troupe) -> None:
    """Two policies in force with receipts, one whose next version waits, rewards in every state."""
    today = troupe.stage.today
    troupe.stage.go(100)
    since = date(today.year - 1, 1, 1) if today.month < 4 else date(today.year, 1, 1)
    made = [_published(troupe, PolicyTerms(code, kind, title, body, since)) for code, kind, title, body in TEXTS]
    troupe.stage.go(15)
    for login in CHIEF:
        customers = troupe.trading(login)[:EACH]
        if customers:
            for policy in made[:2]:
                by = troupe.random.choice(SIGNERS)
                service.record_receipts(troupe.door, troupe.who[login], policy, customers, troupe.stage.day, by)
    troupe.stage.go(5)
    code, kind, title, body = TEXTS[2]
    service.draft_policy(troupe.door, troupe.who[FINANCE], PolicyTerms(code, kind, title, f"{body}(修订)", today + timedelta(days=20)))
    _rewards(troupe)
    troupe.stage.go(0, hour=9)


def _published(troupe: Troupe, terms: PolicyTerms) -> UUID:
    policy = service.draft_policy(troupe.door, troupe.who[FINANCE], terms)
    service.publish_policy(troupe.door, troupe.who[MANAGER], policy)
    return policy


def _rewards(troupe: Troupe) -> None:
    """One was handed over, one is approved, one waits."""
    troupe.stage.go(12)
    door, who, found = troupe.door, troupe.who, []
    for login, (kind, reason, value) in zip(CHIEF, REWARDS, strict=False):
        if customers := troupe.trading(login):
            found.append((login, service.propose_reward(door, who[login], customers[0], RewardTerms(kind, reason, value))))
    for _login, reward in found[:2]:
        service.decide_reward(door, who[MANAGER], reward, approved=True)
    for login, reward in found[:1]:
        service.give_reward(door, who[login], reward, troupe.stage.day)
