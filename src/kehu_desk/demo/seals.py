"""Seals of the demo office and their register: stamped, waiting, refused, and one seal that is outside too long."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kehu_desk.seals import service
from kehu_desk.seals.service import SealText, Wish

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

SEALS: Final = (("HT-1", "合同专用章"), ("FP-1", "发票专用章"), ("GZ-1", "公章"))
PAPERS: Final = ("经销授权书", "价格确认函", "对账单回执", "促销活动协议", "退换货确认单", "供货承诺函")
WHY: Final = ("客户要求加盖我方印章", "年度授权到期续办", "核对账目后双方确认", "活动方案双方确认")
CHIEFS: Final = (("rep1", "sup1"), ("rep2", "sup1"), ("rep3", "sup2"))


def fill_seals(troupe: Troupe) -> None:
    """From four months ago to today; needs filed customers."""
    seals = [_kept(troupe, code, name) for code, name in SEALS]
    for days_ago in range(90, 5, -7):
        _stamped(troupe, seals[0], days_ago)
    _refused(troupe, seals[2])
    _outside(troupe, seals[2])
    _waiting(troupe, seals[0])
    troupe.stage.go(1)
    new = SealText("HT-2", "合同专用章(2)", troupe.who["contract1"].person)
    service.propose_seal(troupe.door, troupe.who["contract1"], new)


def _kept(troupe: Troupe, code: str, name: str) -> UUID:
    troupe.stage.go(114)
    seal = service.propose_seal(troupe.door, troupe.who["contract1"], SealText(code, name, troupe.who["contract1"].person))
    service.approve_seal(troupe.door, troupe.who["mgr1"], seal)
    return seal


def _wish(troupe: Troupe, seal: UUID, login: str) -> Wish:
    random = troupe.random
    customer = random.choice(troupe.filed[login][:5])
    return Wish(seal, random.choice(PAPERS), random.choice(WHY), random.randrange(1, 5), random.randrange(1, 9), customer)


def _stamped(troupe: Troupe, seal: UUID, days_ago: int) -> None:
    door, who = troupe.door, troupe.who
    login, chief = troupe.random.choice(CHIEFS)
    troupe.stage.go(days_ago)
    use = service.request_use(door, who[login], _wish(troupe, seal, login))
    service.approve_use(door, who[chief], use)
    troupe.stage.go(days_ago - 1)
    service.stamp_use(door, who["contract1"], use)


def _refused(troupe: Troupe, seal: UUID) -> None:
    troupe.stage.go(33)
    use = service.request_use(troupe.door, troupe.who["rep1"], _wish(troupe, seal, "rep1"))
    service.refuse_use(troupe.door, troupe.who["sup1"], use, "请使用合同专用章,不用公章")


def _outside(troupe: Troupe, seal: UUID) -> None:
    """Taken to a customer eight days ago for two days."""
    door, who = troupe.door, troupe.who
    troupe.stage.go(8)
    back = troupe.stage.day + timedelta(days=2)
    wish = _wish(troupe, seal, "rep2")._replace(
        document="招标文件", purpose="客户现场投标用印", outside=True, second=who["rep1"].person, due_back_on=back
    )
    use = service.request_use(door, who["rep2"], wish)
    service.approve_use(door, who["mgr1"], use)
    service.hand_out(door, who["contract1"], use)


def _waiting(troupe: Troupe, seal: UUID) -> None:
    """One that waits for the approval, one for the stamp."""
    door, who = troupe.door, troupe.who
    troupe.stage.go(1)
    service.request_use(door, who["rep1"], _wish(troupe, seal, "rep1"))
    use = service.request_use(door, who["rep3"], _wish(troupe, seal, "rep3"))
    service.approve_use(door, who["sup2"], use)
