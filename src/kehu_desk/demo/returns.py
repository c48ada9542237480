"""Returns of the demo office in every state: goods that leak, cases that burst, exchanges, repacking at the customer's, one that lapsed."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import UUID

from kehu_desk.demo.cast import CHIEF
from kehu_desk.kernel.errors import Refused
from kehu_desk.returns.queries import SourceRow, source_rows
from kehu_desk.returns.rules.codes import DONE_WITH, FREIGHT_OF, settlements
from kehu_desk.returns.rules.lines import Part, ReturnLine, RmaTerms, Wanted
from kehu_desk.returns.service import deciding, drafting, handling, settling, sweep
from kehu_desk.returns.service.handling import Work
from kehu_desk.returns.service.photos import add_photo
from kehu_desk.returns.service.settling import Settling

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

SERVICE, FINANCE, MANAGER = "service1", "finance1", "mgr1"
WAY: Final = ("draft", "submitted", "approved", "awaiting", "received", "inspected", "settled", "closed")
CONTACTS: Final = ("仓库 王师傅", "采购 李经理", "店长 陈敏", "", "质检 周工")
BROWN: Final = bytes((150, 112, 74))


class Scene(NamedTuple):
    """One case. until: how far it goes, or how it ends; share: of the line sold, in per cent; days: back to the request."""

    until: str
    kind: str
    reason: str
    share: int
    days: int
    note: str = ""


SCENES: Final = (
    Scene("closed", "return", "quality", 20, 62, "瓶盖渗漏,开箱发现"),
    Scene("lapsed", "return", "slow_moving", 30, 58, "节后动销慢"),
    Scene("closed", "repack", "package_damage", 40, 52, "外箱受潮变形"),
    Scene("settled", "exchange", "quality", 25, 47, "标签贴错,换同款"),
    Scene("rejected", "return", "slow_moving", 60, 40, "要求全部退回"),
    Scene("closed", "return", "recall", 100, 36, "公司召回批次"),
    Scene("settled", "return", "policy", 15, 30, "按旺季换季政策"),
    Scene("cancelled", "return", "quality", 10, 26),
    Scene("inspected", "return", "quality", 35, 20, "沉淀超标,已留样"),
    Scene("inspected", "exchange", "quality", 20, 18, "礼盒提手断裂"),
    Scene("received", "repack", "package_damage", 50, 15, "叉车碰撞,外箱破损"),
    Scene("received", "return", "quality", 10, 13),
    Scene("awaiting", "return", "slow_moving", 25, 11, "门店撤柜"),
    Scene("awaiting", "repair", "quality", 10, 9, "展示柜灯不亮"),
    Scene("approved", "return", "quality", 15, 7, "客户已封存"),
    Scene("approved", "return", "quality", 60, 7, "数量待收货时核实"),
    Scene("back", "return", "package_damage", 20, 6, "照片不清楚"),
    Scene("submitted", "return", "quality", 30, 4, "消费者投诉后下架"),
    Scene("submitted", "exchange", "quality", 15, 3),
    Scene("submitted", "return", "slow_moving", 50, 2, "合作门店关闭"),
    Scene("draft", "return", "quality", 10, 1, "等客户补照片"),
)


def fill_returns(troupe: Troupe) -> None:
    """A case for each scene, over the customers who bought; sales must have been filled before."""
    owners = [(login, customer) for login in CHIEF for customer in troupe.trading(login)]
    at = 0
    for scene in SCENES:
        for _try in range(len(owners)):
            login, customer = owners[at % len(owners)]
            at += 1
            if _play(troupe, scene, login, customer, at):
                break
    troupe.stage.go(0, hour=9)
    sweep(troupe.door)


def _play(troupe: Troupe, scene: Scene, login: str, customer: UUID, at: int) -> bool:
    """Whether this customer had bought something that fits the scene."""
    troupe.stage.go(scene.days)
    found = _source(troupe, customer)
    if found is None:
        return False
    qty3 = max(1_000, found.sold.left3 * scene.share // 100 // 1_000 * 1_000)
    terms = RmaTerms(
        scene.kind, scene.reason, troupe.stage.day, CONTACTS[at % len(CONTACTS)], FREIGHT_OF[scene.reason][0],
        "旺季换季退换办法" if scene.reason == "policy" else "", scene.note,
    )  # fmt: skip
    line = ReturnLine(found.id, min(qty3, found.sold.left3), found.sold.base_unit)
    out = [Wanted(found.sold.product_id, found.sold.base_unit, line.qty_entered3)] if scene.kind == "exchange" else []
    try:
        rma = drafting.draft_rma(troupe.door, troupe.who[SERVICE if at % 3 == 0 else login], customer, terms, [line], out)
    except Refused:  # out of the window of its reason
        return False
    if at % 3 == 0:
        add_photo(troupe.door, troupe.who[SERVICE], rma, "现场照片.png", picture())
    _carry_on(troupe, scene, rma, login, line.qty_entered3 or 0, found)
    return True


def _source(troupe: Troupe, customer: UUID) -> SourceRow | None:
    """What was sold last and can still come back by the day on stage."""
    with troupe.door.reading() as session:
        rows = [row for row in source_rows(session, customer) if row.traded_on <= troupe.stage.day and row.sold.left3 >= 2_000]
    return rows[troupe.random.randrange(min(3, len(rows)))] if rows else None


def _carry_on(troupe: Troupe, scene: Scene, rma: UUID, login: str, qty3: int, found: SourceRow) -> None:
    door, who, stage = troupe.door, troupe.who, troupe.stage
    if scene.until == "draft":
        return
    drafting.submit_rma(door, who[login], rma)
    if scene.until == "submitted":
        return
    stage.go(max(0, scene.days - 1))
    if scene.until in ("rejected", "back"):
        deed = deciding.reject_rma if scene.until == "rejected" else deciding.send_back_rma
        deed(door, who[MANAGER], rma, "超出合同约定的退货比例" if scene.until == "rejected" else "请补拍外箱四面照片")
        return
    part = qty3 if scene.share < 50 or scene.reason == "recall" else max(1_000, qty3 // 2_000 * 1_000)
    _approve(troupe, rma, login, part)
    if scene.until == "cancelled":
        drafting.cancel_rma(door, who[login], rma, "客户自行处理,不再退回")
        return
    if scene.until == "approved":
        return
    handling.call_goods(door, who[SERVICE], rma)
    if scene.until in ("awaiting", "lapsed"):
        return
    stage.go(max(0, scene.days - 4))
    handling.receive_rma(door, who[SERVICE], rma, stage.day, {1: Part(part)})
    _finish(troupe, scene, rma, part, found)


def _approve(troupe: Troupe, rma: UUID, login: str, qty3: int) -> None:
    """The superior, or a manager where it comes to more than he decides."""
    try:
        deciding.approve_rma(troupe.door, troupe.who[CHIEF[login]], rma, {1: Part(qty3)}, "情况属实,同意")
    except Refused:
        deciding.approve_rma(troupe.door, troupe.who[MANAGER], rma, {1: Part(qty3)}, "同意")


def _finish(troupe: Troupe, scene: Scene, rma: UUID, qty3: int, found: SourceRow) -> None:
    door, who, stage = troupe.door, troupe.who, troupe.stage
    reached = WAY.index(scene.until)
    if scene.kind == "repack":
        half = max(1_000, qty3 // 2_000 * 1_000) if reached == WAY.index("received") else qty3
        work = Work(1, "五层瓦楞外箱", half, 45, half // 1_000 * 35, stage.day, "customer_site", "supplier")
        handling.record_work(door, who[SERVICE], rma, [work])
    if reached < WAY.index("inspected"):
        return
    way = DONE_WITH[scene.kind][0] if scene.kind == "repack" else "scrap" if scene.reason == "quality" else "restock"
    handling.inspect_rma(door, who[SERVICE], rma, {1: Part(qty3, way, "外观与数量相符")})
    if reached < WAY.index("settled"):
        return
    stage.go(max(0, scene.days - 6))
    out = (Wanted(found.sold.product_id, found.sold.base_unit, qty3),) if scene.kind == "exchange" else ()
    settling.settle_rma(door, who[FINANCE], rma, Settling(settlements(scene.kind, qty3)[0], stage.day, out))
    if scene.until == "closed":
        handling.close_rma(door, who[SERVICE], rma)


def picture(width: int = 96, height: int = 72) -> bytes:
    """A plain brown picture as PNG: the demo brings no photos of its own."""
    rows = b"".join(b"\0" + BROWN * width for _row in range(height))

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
