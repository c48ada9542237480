"""Key accounts in the demo office: checks, a line with a hole, candidates in every state, accounts with duties, plans and a year."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.archives.entities import Contact
from kehu_desk.demo.cast import CHIEF
from kehu_desk.keyaccounts import service
from kehu_desk.keyaccounts.rules.competence import COMPETENCES, CheckTerms
from kehu_desk.keyaccounts.rules.criteria import Judged
from kehu_desk.keyaccounts.rules.duties import DUTIES, DutyTerms
from kehu_desk.keyaccounts.rules.plan import STEPS, Chance, DecisionStep, Objective, PlanTerms
from kehu_desk.keyaccounts.service import KeepTerms, OpenTerms
from kehu_desk.office.session import state_purpose

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

KAM: Final = "kam1"
BOSS: Final = "mgr2"
BEFORE: Final = 60  # days ago
SEEN: Final = {
    "contract": "独立起草过两份框架合同", "finance": "能算清客户贡献利润", "mobilising": "带技术、物流一起上门解决问题",
    "analysis": "每季度做客户采购结构分析", "consulting": "帮客户优化库存,得到采购总监认可",
}  # fmt: skip
EVIDENCE: Final = {"service": "要求专人驻场并按周配送", "price": "近三年未压价,更看重交期", "partnership": "总经理提出签三年框架合同"}
DONE: Final = {
    "contract": "核对框架合同要点,付款与交货条款无偏离", "develop": "推介新规格,客户同意在两个门店试销",
    "decision": "弄清技术部在选型阶段有否决权",
    "value": "提出联合库存方案,预计减少缺货", "competitors": "竞品承诺延长账期,已登记情报", "negotiate": "与采购总监谈定年度价格表",
    "coordinate": "协调物流改为每周二、周五配送",
}  # fmt: skip
ACCOUNTS: Final = 3
WHY: Final = "区域龙头,列为重点培养"


def fill_keyaccounts(troupe: Troupe) -> None:
    """Three of the manager's customers become accounts, others wait or were rejected; the line lacks its vice president."""
    door, who, customers = troupe.door, troupe.who, troupe.trading(KAM)
    troupe.stage.go(BEFORE)
    scores = {each: troupe.random.choice((4, 4, 5)) for each in COMPETENCES}
    service.check_person(door, who[CHIEF[KAM]], who[KAM].person, CheckTerms(troupe.stage.day, scores, SEEN, "适合任大客户经理"))
    service.set_post(door, who[CHIEF[KAM]], who[BOSS].person, "chief_executive")
    national = service.set_post(door, who[BOSS], who[CHIEF[KAM]].person, "national")
    service.set_post(door, who[BOSS], who[KAM].person, "kam", national)
    made = [_candidate(troupe, customer) for customer in customers[: ACCOUNTS + 3]]
    for selection in made[: ACCOUNTS + 1]:
        service.approve_candidate(door, who[BOSS], selection, WHY)
    for selection in made[ACCOUNTS + 2 :]:
        service.reject_candidate(door, who[BOSS], selection, "采购量尚不稳定,下半年再评")
    for place, (selection, customer) in enumerate(zip(made[:ACCOUNTS], customers, strict=False)):
        terms = OpenTerms(who[KAM].person, who[BOSS].person, 100 + 50 * (place == 0))
        account = service.open_account(door, who[BOSS], selection, terms)
        _keep(troupe, account, place)
        _plan(troupe, account, customer, place)


def _candidate(troupe: Troupe, customer: UUID) -> UUID:
    choose = troupe.random.choice
    marks = {key: Judged(choose((1, 2)) if key == "price" else choose((4, 5)), text) for key, text in EVIDENCE.items()}
    return service.propose_candidate(troupe.door, troupe.who[KAM], customer, marks)


def _keep(troupe: Troupe, account: UUID, place: int) -> None:
    """The first is in order; the others lack a block each, or have one that grew old."""
    door, who, today = troupe.door, troupe.who, troupe.stage.today
    for duty in DUTIES[: len(DUTIES) - place]:
        troupe.stage.go(troupe.random.randrange(1, BEFORE - 5))
        terms = DutyTerms(duty, troupe.stage.day, DONE[duty], "下次拜访时跟进", troupe.stage.day + timedelta(days=30))
        service.note_duty(door, who[KAM], account, terms)
    review = today + timedelta(days=(3, 25, 60)[place % 3])
    troupe.stage.go(5)
    service.keep_account(door, who[KAM], account, KeepTerms("KA-统一价", "4小时响应,每周两次配送,专人对接", None, review))


def _plan(troupe: Troupe, account: UUID, customer: UUID, place: int) -> None:
    """One plan agreed, one that waits, one a draft."""
    door, who = troupe.door, troupe.who
    with door.reading() as session:
        people = list(session.scalars(select(Contact.id).where(Contact.customer_id == customer, Contact.left_on.is_(None))))
    year = troupe.stage.day.year
    plan = service.begin_plan(door, who[KAM], account, year)
    actors = tuple(people[:2])
    terms = PlanTerms(
        (Objective("进入集中采购目录", "至少两个规格入围"), Objective("新增门店铺货", "新增 20 家门店")),
        tuple(DecisionStep(each, actors, "" if actors else "待摸清") for each in STEPS),
        (Chance("联合库存管理", 12_000_000, 60, "提交方案"), Chance("定制小包装", 8_000_000, 40, "打样")), (), 2_500, 3_000,
        40_000_000 + 10_000_000 * place, 6_000_000, "以联合库存和定制包装换份额,不打价格战",
    )  # fmt: skip
    service.write_plan(door, who[KAM], plan, terms, 1)
    if place < ACCOUNTS - 1 and actors:
        service.submit_plan(door, who[KAM], plan)
    if place == 0 and actors:
        state_purpose(door, who[BOSS], customer, "审阅大客户年度计划")
        service.agree_plan(door, who[BOSS], plan, "同意,按季度回顾")
