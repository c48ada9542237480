"""Support of the demo office in every state: shop displays, bus advertising, promoters, vans, training, with evidence and payments."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select

from kehu_desk.demo.cast import CHIEF
from kehu_desk.demo.returns import picture
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.office import settings_of
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.lift import BEFORE, LAST_YEAR
from kehu_desk.supports import service
from kehu_desk.supports.queries import support_row
from kehu_desk.supports.rules.codes import INVOICE, ITEM, PHOTO, SIGN_SHEET, STAFF, VEHICLE
from kehu_desk.supports.rules.terms import BudgetLine, SupportTerms, budget_of, our_part
from kehu_desk.supports.service import Payment

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

FINANCE, MANAGER, OTHER_MANAGER, MARKETING = "finance1", "mgr1", "mgr2", "mkt1"
TEAMED: Final = "kam1"  # whose customers have a team with marketing
LIMIT: Final = "support_limit_sup"
WAY: Final = ("draft", "submitted", "approved", "executing", "reported", "verified", "partly", "settled")
LEAD, DECIDED, CHECKED, PAID = 8, 6, 3, 5  # days before the first day, and after the last
FILES: Final = {PHOTO: "现场照片.png", SIGN_SHEET: "签到表.png", INVOICE: "发票.png"}


class Scene(NamedTuple):
    """One support. until: how far it goes, or how it ends; days: back to its first day; costs: item, quantity, yuan for one."""

    until: str
    kind: str
    title: str
    days: int
    long: int
    costs: tuple[tuple[str, int, int], ...] = ()
    staff: str = ""
    plate: str = ""
    share_bp: int = 0
    proofs: tuple[str, ...] = (PHOTO,)


SCENES: Final = (
    Scene("settled", "display", "卖场端架堆头陈列", 62, 14, (("堆头制作", 2, 1800), ("端架租金", 1, 3600)), share_bp=3000),
    Scene("settled", "advertising", "公交车身广告", 58, 20, (("车身广告", 3, 4200), ("画面制作", 3, 380)), proofs=(PHOTO, INVOICE)),
    Scene("settled", "staff", "周末导购支持", 52, 9, staff="导购 小许"),
    Scene("settled", "promotion", "满赠促销物料", 47, 10, (("赠品酒具", 200, 18), ("海报", 60, 6))),
    Scene("partly", "display", "连锁门店冰柜陈列", 44, 14, (("陈列费", 12, 900),), share_bp=2000),
    Scene("partly", "advertising", "社区电梯广告", 40, 15, (("电梯框架", 40, 520),), proofs=(PHOTO, INVOICE)),
    Scene("verified", "training", "经销商导购培训", 33, 3, (("场地", 1, 2600), ("资料", 30, 25)), proofs=(SIGN_SHEET,)),
    Scene("verified", "vehicle", "旺季送货车辆支持", 30, 8, plate="浙A·3K712"),
    Scene("reported", "display", "中高端专柜形象陈列", 27, 14, (("专柜改造", 1, 9800),), share_bp=5000),
    Scene("reported", "staff", "餐饮渠道推广员", 24, 12, staff="推广员 小秦"),
    Scene("executing", "promotion", "品鉴会", 12, 20, (("品鉴用酒", 36, 88), ("场地布置", 1, 3200)), proofs=(PHOTO, SIGN_SHEET)),
    Scene("late", "sample", "新品试饮", 26, 8, (("试饮装", 300, 6),)),
    Scene("executing", "display", "便利店收银台陈列", 6, 21, (("小型陈列架", 25, 120),)),
    Scene("approved", "equipment", "冷藏展示柜", -3, 30, (("展示柜", 2, 4600),), share_bp=4000),
    Scene("approved", "vehicle", "下乡配送车辆", -5, 10, plate="川A·8F206"),
    Scene("submitted", "display", "双节主题陈列", -8, 20, (("主题堆头", 4, 2200), ("灯箱", 4, 650)), share_bp=3000),
    Scene("submitted", "advertising", "高炮广告牌", -10, 60, (("广告位", 2, 19800),)),
    Scene("rejected", "promotion", "买一赠一活动", -4, 10, (("赠品", 500, 45),)),
    Scene("back", "staff", "长期驻店导购", -6, 25, staff="导购(待定)"),
    Scene("cancelled", "training", "区域推介会", -2, 2, (("场地", 1, 5800),), proofs=(SIGN_SHEET,)),
    Scene("draft", "display", "夏季清凉陈列", -15, 20, (("堆头", 3, 1500),)),
)


def fill_supports(troupe: Troupe) -> None:
    """A request for each scene, over the customers who bought; sales must have been filled before."""
    owners = [(login, customer) for login in CHIEF for customer in troupe.trading(login)]
    for at, scene in enumerate(SCENES):
        for shift in range(len(owners)):
            login, customer = owners[(at * 5 + shift) % len(owners)]
            product = _bought(troupe, customer)
            if product is not None and _play(troupe, scene, login, customer, product):
                break
    troupe.stage.go(0, hour=9)


def _bought(troupe: Troupe, customer: UUID) -> UUID | None:
    """What a customer bought most of."""
    it = SalesRecord
    wanted = select(it.product_id).where(it.customer_id == customer, it.level == "L1").group_by(it.product_id)
    with troupe.door.reading() as session:
        return session.scalars(wanted.order_by(func.sum(it.qty3).desc(), it.product_id).limit(1)).first()


def _play(troupe: Troupe, scene: Scene, login: str, customer: UUID, product: UUID) -> bool:
    """Whether this customer was somebody's when the scene begins."""
    stage = troupe.stage
    first = stage.today - timedelta(days=scene.days)
    last = first + timedelta(days=scene.long - 1)
    lines = [BudgetLine(ITEM, item, count * 1000, yuan * 100) for item, count, yuan in scene.costs]
    if scene.staff:
        lines.append(BudgetLine(STAFF, scene.staff, None, 22_000, first, last, "门店导购与试饮"))
    if scene.plate:
        lines.append(BudgetLine(VEHICLE, scene.plate, None, 260_000, first, last, "", "李师傅", 1200))
    terms = SupportTerms(
        scene.kind, scene.title, first, last, "按年度合作计划执行", product, None, 240_000, None, 6, scene.share_bp, "市场部", scene.proofs
    )  # fmt: skip
    stage.go(max(1, scene.days + LEAD))
    try:
        support = service.draft_support(troupe.door, troupe.who[login], customer, terms, lines)
    except Refused:
        return False
    if scene.until != "draft":
        service.submit_support(troupe.door, troupe.who[login], support)
        _carry_on(troupe, scene, support, login, our_part(budget_of(lines), scene.share_bp))
    return True


def _carry_on(troupe: Troupe, scene: Scene, support: UUID, login: str, ours: int) -> None:
    door, who, stage = troupe.door, troupe.who, troupe.stage
    if scene.until == "submitted":
        return
    stage.go(max(1, scene.days + DECIDED))
    decider = CHIEF[login] if ours <= _limit(troupe) else MANAGER
    if scene.until == "rejected":
        service.reject_support(door, who[decider], support, "与公司价格政策不符")
        return
    if scene.until == "back":
        service.send_back_support(door, who[decider], support, "请写明导购姓名与门店")
        return
    service.approve_support(door, who[decider], support, ours * 9 // 10 if scene.share_bp else ours, "同意,注意留存凭证")
    if scene.until == "cancelled":
        service.cancel_support(door, who[login], support, "场地未能落实")
        return
    if scene.until != "approved":
        stage.go(max(0, scene.days))
        service.start_support(door, who[login], support)
        _report(troupe, scene, support, login, decider)


def _limit(troupe: Troupe) -> int:
    with troupe.door.reading() as session:
        return settings_of(session).values.number(LIMIT)


def _report(troupe: Troupe, scene: Scene, support: UUID, login: str, decider: str) -> None:
    door, who, stage = troupe.door, troupe.who, troupe.stage
    if scene.until == "late":
        return
    if scene.until == "executing":
        service.add_evidence(door, who[login], support, scene.proofs[0], FILES[scene.proofs[0]], picture(), "开始当天")
        return
    stage.go(max(0, scene.days - scene.long))
    for kind in scene.proofs:
        service.add_evidence(door, who[login], support, kind, FILES[kind], picture())
    service.report_support(door, who[login], support, "按计划执行完毕,客户反映良好,门店已签字确认")
    if scene.until == "reported":
        return
    stage.go(max(0, scene.days - scene.long - CHECKED))
    _verify(troupe, support, login, decider)
    if scene.until != "verified":
        _pay(troupe, scene, support)


def _verify(troupe: Troupe, support: UUID, login: str, decider: str) -> None:
    """Marketing where it is of the team, else a manager who did not approve it; over the weeks before where there are enough."""
    manager = MANAGER if decider != MANAGER else OTHER_MANAGER
    for verifier in (MARKETING, manager) if login == TEAMED else (manager,):
        for baseline in (BEFORE, LAST_YEAR, ""):
            try:
                service.verify_support(troupe.door, troupe.who[verifier], support, baseline, "凭证齐全,现场抽查属实")
            except Refused as refused:
                if refused.codes not in (("E_SUPPORT_WEEKS",), ("E_SUPPORT_YEAR",)):
                    break
            else:
                return


def _pay(troupe: Troupe, scene: Scene, support: UUID) -> None:
    troupe.stage.go(max(0, scene.days - scene.long - PAID))
    with troupe.door.look(troupe.who[FINANCE]) as (session, actor):
        row = support_row(session, actor, support)
    assert row is not None
    fen = row.approved_fen if scene.until == "settled" else row.approved_fen // 2
    paid = Payment(troupe.stage.day, fen, f"FK-{troupe.random.randrange(10**5):05}", "凭发票支付", last=scene.until == "settled")
    service.settle_support(troupe.door, troupe.who[FINANCE], support, paid)
