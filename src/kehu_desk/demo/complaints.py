"""Complaints of the demo office: in every state, in time and late, repeated, with money to decide on, and revisits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import UUID

from kehu_desk.complaints.entities import Complaint
from kehu_desk.complaints.rules import ComplaintTerms, RevisitTerms
from kehu_desk.complaints.rules.blocks import NEEDED, BlockTerms
from kehu_desk.complaints.rules.case import GRAVE
from kehu_desk.complaints.service import deciding, handling, record_revisit, register_complaint, writing
from kehu_desk.demo.cast import CHIEF
from kehu_desk.people.office import settings_of

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

SERVICE: Final = "service1"
HOW: Final = ("phone", "wechat", "visit")


class Story(NamedTuple):
    """One kind of complaint: what is said, and what is found. ends: how far it goes."""

    category: str
    severity: str
    cause: str
    escape: str
    text: str
    whys: tuple[str, str, str]
    measure: str


STORIES: Final = (
    Story(
        "package", "S3", "packaging", "sample", "外箱受潮破损，约一成产品包装变形，要求换货",
        ("纸箱受潮变软", "装车时雨布未盖严", "无雨天装车规定"), "雨天装车加盖双层雨布",
    ),
    Story(
        "quality", "S2", "process", "check_failed", "同一批次多袋封口不严，部分已结块",
        ("封口温度偏低", "换膜后未重新调温", "换膜点检表缺温度一项"), "封口机加装温度报警",
    ),
    Story(
        "delivery", "S3", "transport", "no_feedback", "约定周一到货，周四才到，门店断货两天",
        ("承运商临时换车", "未通知我方", "合同未写换车须报备"), "更换承运商并写明报备条款",
    ),
    Story(
        "quantity", "S4", "picking", "no_check", "到货比送货单少两箱",
        ("拣货漏扫", "出库未复核", "夜班只有一人"), "夜班出库增加一人复核",
    ),
    Story(
        "promotion", "S4", "promise", "hand_over", "承诺的堆头物料迟迟未到",
        ("物料申请漏报", "交接时未列清单", "交接表无物料一栏"), "交接表增加物料一栏",
    ),
    Story(
        "quality", "S1", "material", "no_standard", "客户反映罐头内有异物，门店已停止销售",
        ("原料混入杂质", "供应商未过筛", "入厂标准无此项"), "入厂标准增加过筛要求",
    ),
    Story(
        "rebate", "S3", "system", "no_feedback", "二季度返利与合同约定不符，少算一档",
        ("返利表取错档次", "档次表未更新", "改档后无人核对"), "改档后由财务复核",
    ),
    Story(
        "service", "S4", "skill", "no_feedback", "客服答复前后不一致，客户多次来电",
        ("新人不熟政策", "上岗未培训", "培训计划缺此项"), "补做新人培训",
    ),
)  # fmt: skip
NEW, ACCEPTED, WORKING, WAITING, ANSWERED, CONFIRMED, CLOSED, REVISITED, REJECTED = range(9)
ENDS: Final = (
    REVISITED, CLOSED, REVISITED, REVISITED, REJECTED, REVISITED, REVISITED, CLOSED, REVISITED, CLOSED, REVISITED, REVISITED, REVISITED,
    CLOSED, REJECTED, REVISITED, CLOSED, CONFIRMED, CLOSED, WAITING, ANSWERED, WORKING, ACCEPTED, NEW,
)  # fmt: skip
LAST: Final = ("D7", "D8")  # blocks written once the customer is answered
DONE: Final = ("D3", "D6")  # blocks of measures that are carried out
PROOFS: Final = {"D6": "整改照片与培训签到表"}
FIRST: Final = 96  # days ago
STEP: Final = 4


def fill_complaints(troupe: Troupe, products: list[UUID]) -> None:
    """Two dozen complaints over three months, the youngest ones open; some revisits without a complaint. products: what they are about."""
    owners = [(login, customer) for login in CHIEF for customer in troupe.trading(login)[:3]]
    for place in range(len(ENDS)):
        login, customer = owners[place % len(owners)]
        days = max(0, FIRST - STEP * place)
        _tell(troupe, login, customer, STORIES[place % len(STORIES)], days, ENDS[place], products[place % len(products)])
    _repeat(troupe, *owners[0], products[0])
    for login, customer in owners[:4]:
        troupe.stage.go(troupe.random.randrange(3, 40))
        scores = {item: troupe.random.randrange(3, 6) for item in ("service", "quality", "delivery", "price", "people")}
        record_revisit(troupe.door, troupe.who[login], customer, RevisitTerms(troupe.stage.day, "采购经理", scores, "例行回访，整体满意"))


def _tell(troupe: Troupe, login: str, customer: UUID, story: Story, days: int, end: int, product: UUID) -> UUID:
    """One complaint from its coming in to its end."""
    door, who, random = troupe.door, troupe.who, troupe.random
    troupe.stage.go(days, hour=random.choice((9, 10, 14)))
    claim = random.randrange(2, 40) * 10_000 if story.category in ("quality", "package", "rebate") else None
    terms = ComplaintTerms(story.category, story.severity, story.text, "采购经理", random.choice(HOW), None, product,
                           f"B{troupe.stage.day:%y%m%d}", claim)  # fmt: skip
    made = register_complaint(door, who[login], customer, terms)
    if end == REJECTED:
        deciding.reject_complaint(door, who[CHIEF[login]], made, "核对送货单与签收单，数量无误")
    elif end != NEW:
        handling.accept_complaint(door, who[SERVICE], made)
    if end not in (NEW, REJECTED, ACCEPTED):
        troupe.stage.go(days, hour=16)
        handling.record_first_reply(door, who[SERVICE], made, "已收到，今天派人到现场查看，三日内答复")
        _work(troupe, made, story, days, claim or 0)
        _end(troupe, login, customer, made, story, days, end)
    return made


def _work(troupe: Troupe, made: UUID, story: Story, days: int, claim: int) -> None:
    """The blocks that its severity needs, but for the last ones."""
    door, who = troupe.door, troupe.who[SERVICE]
    troupe.stage.go(max(0, days - 2))
    _write_blocks(troupe, made, story, [block for block in NEEDED[story.severity] if block not in LAST])
    if claim:
        handling.grant_money(door, who, made, claim, troupe.random.randrange(1, 9) * 5_000)


def _write_blocks(troupe: Troupe, made: UUID, story: Story, blocks: Sequence[str]) -> None:
    for block in blocks:
        terms = BlockTerms(block, _body(block, story), evidence=PROOFS.get(block, ""), done=block in DONE)
        writing.write_block(troupe.door, troupe.who[SERVICE], made, terms)


def _end(troupe: Troupe, login: str, customer: UUID, made: UUID, story: Story, days: int, end: int) -> None:
    door, who, stage = troupe.door, troupe.who, troupe.stage
    if end == WAITING:
        handling.wait_for_customer(door, who[SERVICE], made, "请寄回两件样品和签收单照片")
    if end in (WORKING, WAITING):
        return
    stage.go(max(0, days - troupe.random.choice((3, 4, 18))))
    _settle_money(troupe, login, made)
    handling.answer_complaint(door, who[SERVICE], made, f"{story.measure}；本次损失按约定补偿")
    if end == ANSWERED:
        deciding.record_attempt(door, who[SERVICE], made, "phone", "联系人出差，无人接听")
        return
    _write_blocks(troupe, made, story, [block for block in LAST if block in NEEDED[story.severity]])
    deciding.confirm_by_customer(door, who[SERVICE], made, "采购经理", "phone", stage.day, troupe.random.randrange(3, 6))
    if end == CONFIRMED:
        return
    closer = CHIEF[login] if story.severity in GRAVE else SERVICE
    deciding.close_complaint(door, who[closer], made, "措施已落实，客户认可")
    if end == REVISITED:
        stage.go(max(0, days - 25))
        scores = {"service": troupe.random.randrange(3, 6), "quality": troupe.random.randrange(2, 6)}
        record_revisit(door, who[SERVICE], customer, RevisitTerms(stage.day, "采购经理", scores, "回访：未再发生", complaint_id=made))


def _settle_money(troupe: Troupe, login: str, made: UUID) -> None:
    """Money above what service may grant is approved by the superior before the answer goes out."""
    with troupe.door.reading() as session:
        waits = session.get_one(Complaint, made).granted_fen > settings_of(session).values.number("complaint_limit_service")
    if waits:
        deciding.decide_money(troupe.door, troupe.who[CHIEF[login]], made, True)


def _repeat(troupe: Troupe, login: str, customer: UUID, product: UUID) -> None:
    """The same cause again at the first customer: one level graver; its money waits for the superior today."""
    made = _tell(troupe, login, customer, STORIES[0], 6, WORKING, product)
    troupe.stage.go(0, hour=9)
    handling.grant_money(troupe.door, troupe.who[SERVICE], made, 260_000, 12_000)


def _body(block: str, story: Story) -> dict[str, str]:
    one, two, three = story.whys
    return {
        "D0": {"action": "电话通知门店停止销售该批，已销售的逐一联系"},
        "D1": {"leader": "沈洁", "members": "质检、仓储、区域业务各一人"},
        "D2": {"what": story.text, "where": "客户仓库", "when": "到货当天", "who": "客户仓管员", "how_many": "详见照片与清单"},
        "D3": {"action": "同批次隔离待检，客户处先行换货", "scope": "客户处与在途各一车"},
        "D4": {"root_cause": story.cause, "escape_cause": story.escape, "why1": one, "why2": two, "why3": three},
        "D5": {"action": story.measure, "responsible": "生产部"},
        "D6": {"action": f"已执行：{story.measure}", "effect": "跟踪三批无同类问题"},
        "D7": {"kind": "standard", "action": "写入作业标准并培训"},
        "D8": {"result": "客户认可处理结果", "thanks": "致电感谢客户反馈"},
    }[block]
