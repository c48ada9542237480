"""Promises of the demo office: of both sides, kept, kept late, broken, withdrawn, late and still open."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kehu_desk.demo.cast import CHIEF, SURNAMES
from kehu_desk.promises.rules import PledgeTerms
from kehu_desk.promises.service import break_promise, keep_promise, make_promise, withdraw_promise

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

EACH: Final = 3  # customers of each person
OURS: Final = ("下周一前送两箱试用装", "月底前安排店员培训一次", "补发上批破损的十二箱", "三天内给出陈列方案", "提供最新检验报告原件")
THEIRS: Final = ("本周内回签对账单", "把我司产品移到端架", "月底前补签年度合同", "下次进货按新价执行", "提供上季度分店销量")
KEPT, LATE_KEPT, BROKEN, WITHDRAWN, OVERDUE, OPEN = range(6)
FATES: Final = (KEPT, OPEN, KEPT, OVERDUE, LATE_KEPT, KEPT, BROKEN, OPEN, KEPT, WITHDRAWN)
SAID: Final = {BROKEN: "对方临时换了采购,未兑现", WITHDRAWN: "与合同约定重复,撤销"}


def fill_promises(troupe: Troupe) -> None:
    """Two promises for each of the first customers of every person, one of each side."""
    at = 0
    for login in CHIEF:
        for customer in troupe.trading(login)[:EACH]:
            for side, texts in (("us", OURS), ("them", THEIRS)):
                _promise(troupe, login, customer, side, texts[at % len(texts)], FATES[at % len(FATES)])
                at += 1
    troupe.stage.go(0, hour=9)


def _promise(troupe: Troupe, login: str, customer: UUID, side: str, text: str, fate: int) -> None:
    """Made some weeks ago, or lately where it is still open."""
    stage, random, door, who = troupe.stage, troupe.random, troupe.door, troupe.who[login]
    stage.go(random.randrange(2, 6) if fate == OPEN else random.randrange(18, 60))
    due = stage.day + timedelta(days=random.randrange(8, 15) if fate == OPEN else random.randrange(6, 12))
    contact = f"{random.choice(SURNAMES)}经理"
    made = make_promise(door, who, customer, PledgeTerms(side, text, who.person, due, contact))
    if fate in (OPEN, OVERDUE):
        return
    stage.go(max(0, (stage.today - due).days - (4 if fate == LATE_KEPT else 0)))
    if fate in SAID:
        (break_promise if fate == BROKEN else withdraw_promise)(door, who, made, SAID[fate])
    else:
        keep_promise(door, who, made, "已办妥")
