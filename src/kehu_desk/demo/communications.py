"""Communication of the demo office: issues, symposia and visits of superiors with their audience, and opinions in every state."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from kehu_desk.communications import service
from kehu_desk.communications.entities import CommReceipt
from kehu_desk.communications.rules.opinions import OpinionTerms
from kehu_desk.communications.rules.plans import ABSENT, MAGAZINE, REACHED, SUPERIOR, SYMPOSIUM, WRITTEN, Mark, PlanTerms
from kehu_desk.demo.cast import CHIEF, GIVEN, SURNAMES

if TYPE_CHECKING:
    from uuid import UUID

    from kehu_desk.demo.office import Troupe

EACH: Final = 5  # customers of each person
PLANS: Final = (  # kind, title, place, agenda, days ago (before today: minus), whose it is, result
    (MAGAZINE, "《佳品人》第 2 期", "", "新品介绍;优秀门店;渠道政策问答", 64, "mgr1", "寄送完毕,回执大半收回"),
    (SYMPOSIUM, "华东区经销商业务座谈会", "杭州西湖会馆二楼", "一、上半年回顾\n二、旺季供货安排\n三、意见征集", 41, "sup1",
     "到会过半,形成意见八条,供货问题最集中"),
    (WRITTEN, "年中书面意见征集", "", "请就产品、价格、供货、服务各提一条意见", 27, "mgr1", "回收意见表,已分派答复"),
    (SUPERIOR, "主管走访西南重点客户", "成都、重庆", "当面听取意见,核对返利与促销执行", 12, "sup2", "走访三家,两条意见当场答复"),
    (SYMPOSIUM, "大客户恳谈会", "广州总部会议室", "年度合作计划与联合促销", -9, "mgr1", ""),
    (MAGAZINE, "《佳品人》第 3 期", "", "中秋备货专刊", -3, "mgr1", ""),
)  # fmt: skip
SAID: Final = (
    ("supply", "旺季到货慢,希望提前备货并告知到货日", "已设前置仓,旺季前两周完成铺货"),
    ("price", "同城价格不一,影响积极性", "已核查并对两家乱价客户停货整改"),
    ("policy", "返利兑现时间长,希望按季兑现", "自下季度起改为按季核算"),
    ("product", "礼盒包装易压损", "改用加厚外箱,批次自本月起"),
    ("service", "售后电话常占线", "增设两条专线,工作日八点半开通"),
    ("staff", "业务员更换频繁,衔接不好", "指定备份人员,更换须书面告知"),
    ("other", "希望多组织同行交流", "下季度安排两次区域交流"),
)
WAYS: Final = ("closed", "replied", "assigned", "open", "reopened")


def fill_communications(troupe: Troupe) -> None:
    """Plans of the last two months and of the next days; what was said at them and by letter goes its way."""
    made = [_plan(troupe, row) for row in sorted(PLANS, key=lambda row: -row[4])]
    place = 0
    for login in CHIEF:
        for customer in troupe.trading(login)[:EACH]:
            _opinion(troupe, login, customer, place, made)
            place += 1
    troupe.stage.go(0, hour=9)


def _plan(troupe: Troupe, row: tuple[str, str, str, str, int, str, str]) -> UUID:
    kind, title, at, agenda, days, owner, result = row
    door, who, stage = troupe.door, troupe.who, troupe.stage
    stage.go(max(0, days) + 12, hour=9)
    terms = PlanTerms(kind, title, stage.today - timedelta(days=days), who[owner].person, at, agenda)
    plan = service.plan_communication(door, who["mgr1"], terms)
    for login in CHIEF:
        customers = troupe.trading(login)[: EACH if kind != MAGAZINE else 2 * EACH]
        if customers and (kind != SUPERIOR or CHIEF[login] == owner):
            service.invite_customers(door, who[login], plan, customers)
    if days > 0:
        stage.go(days, hour=15)
        for login in CHIEF:
            _came(troupe, login, plan, kind)
        service.hold_communication(door, who["mgr1"], plan, min(stage.day, terms.held_on), result)
    return plan


def _came(troupe: Troupe, login: str, plan: UUID, kind: str) -> None:
    """Most of a person's customers came, or had it; some did not."""
    wanted = select(CommReceipt.id).where(CommReceipt.plan_id == plan, CommReceipt.customer_id.in_(troupe.trading(login)))
    with troupe.door.reading() as session:
        ids = list(session.scalars(wanted.order_by(CommReceipt.id)))
    for at, receipt in enumerate(ids):
        came = at % 4 != 3
        person = troupe.random.choice(SURNAMES) + troupe.random.choice(GIVEN) if came and kind != MAGAZINE else ""
        mark = Mark(REACHED[kind], troupe.stage.day, person) if came else Mark(ABSENT)
        service.mark_receipts(troupe.door, troupe.who[login], [receipt], mark)


def _opinion(troupe: Troupe, login: str, customer: UUID, place: int, plans: list[UUID]) -> None:
    door, who, stage = troupe.door, troupe.who, troupe.stage
    category, body, reply = SAID[place % len(SAID)]
    way, days = WAYS[place % len(WAYS)], 40 - 2 * place if place % 3 else 5 + place % 4
    stage.go(max(days, 1), hour=11)
    contact = troupe.random.choice(SURNAMES) + troupe.random.choice(GIVEN)
    at = plans[1] if place % 2 == 0 and days < 40 else None
    opinion = service.record_opinion(door, who[login], customer, OpinionTerms(category, body, contact, None, at))
    if way == "open":
        return
    chief = who[CHIEF[login]]
    service.assign_opinion(door, chief, opinion, who[login].person)
    if way == "assigned":
        return
    stage.go(max(0, days - 6), hour=14)
    service.reply_opinion(door, who[login], opinion, reply)
    if way == "closed":
        service.close_opinion(door, who[login], opinion, True)
    elif way == "reopened":
        service.reopen_opinion(door, who[login], opinion, "客户反映仍未改善")
