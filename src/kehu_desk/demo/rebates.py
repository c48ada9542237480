"""Rebates of the demo office: three programmes, runs in every state, months set aside. Sales and settlement come before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kehu_desk.demo.cast import CHIEF
from kehu_desk.kernel.errors import Refused
from kehu_desk.rebates import service
from kehu_desk.rebates.rules.gates import Gate
from kehu_desk.rebates.rules.programs import Terms
from kehu_desk.rebates.rules.spans import before, period_of
from kehu_desk.rebates.rules.tiers import Tier
from kehu_desk.rebates.rules.timeliness import Within

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

FIRST, SECOND, MANAGER, DEPUTY = "finance1", "finance2", "mgr1", "mgr2"  # the deputy approves what the manager has checked
WAN: Final = 1_000_000
TIMELY: Final = (Within(15, 10_000), Within(30, 8_000), Within(45, 5_000))
EACH: Final = 4  # customers of each person


def fill_rebates(troupe: Troupe) -> None:
    """The quarter that is over goes its way through four hands; the year is still being bought for; one draft waits."""
    today = troupe.stage.today
    troupe.stage.go(20)
    quarter = _published(troupe, _quarterly(today), {login: troupe.trading(login)[:EACH] for login in CHIEF})
    _published(troupe, _yearly(today), {login: troupe.trading(login)[:2] for login in CHIEF})
    troupe.stage.go(3)
    service.draft_program(troupe.door, troupe.who[FIRST], _growing(today))
    troupe.stage.go(2, hour=9)
    _runs(troupe, quarter, before("quarter", period_of("quarter", today)).last)
    troupe.stage.go(0, hour=9)
    _months(troupe, today)


def _quarterly(today: date) -> Terms:
    year = date(today.year - 1, 1, 1)
    return Terms(
        f"FL-{today.year}-J", "季度销售返利(超额累进)", tiers=(Tier(0, 100), Tier(3 * WAN, 200), Tier(8 * WAN, 300)), timeliness=TIMELY,
        gates=(Gate("no_stray", 0, 0),), valid_from=year, valid_to=date(today.year, 12, 31), text="按季结算,回款及时系数见表。",
    )  # fmt: skip


def _yearly(today: date) -> Terms:
    return Terms(
        f"FL-{today.year}-N", "年度台阶返利(全额累进)", tier_mode="whole", period="year", cap_fen=50 * WAN, payout="goods",
        tiers=(Tier(5 * WAN, 100), Tier(12 * WAN, 150), Tier(30 * WAN, 220)),
        gates=(Gate("stock_days", 60, 5000), Gate("on_time", 8000, 7000)),
        valid_from=date(today.year - 1, 1, 1), valid_to=date(today.year, 12, 31), text="年终一次结算,以货物兑付。",
    )  # fmt: skip


def _growing(today: date) -> Terms:
    return Terms(
        f"FL-{today.year + 1}-Z", "同比增长返利", tier_mode="growth", growth_on="increment", period="half",
        tiers=(Tier(500, 300), Tier(1500, 500)), valid_from=date(today.year + 1, 1, 1), valid_to=date(today.year + 1, 12, 31),
    )  # fmt: skip


def _published(troupe: Troupe, terms: Terms, members: dict[str, list[UUID]]) -> UUID:
    program = service.draft_program(troupe.door, troupe.who[FIRST], terms)
    service.publish_program(troupe.door, troupe.who[MANAGER], program)
    for login, customers in members.items():
        if customers:
            service.join_program(troupe.door, troupe.who[login], program, customers)
    return program


def _runs(troupe: Troupe, program: UUID, day: date) -> None:
    """Of each person's customers one is paid, one waits for payment, one for approval, one for the check."""
    door, who = troupe.door, troupe.who
    for login, chief in CHIEF.items():
        customers = troupe.trading(login)[:EACH]
        if not customers:
            continue
        try:
            runs = service.run_program(door, who[FIRST], program, day, customers).runs
        except Refused:  # the quarter is over for longer than it can be claimed
            continue
        for run in runs[:3]:
            service.check_run(door, who[chief], run)
        for run in runs[:2]:
            service.approve_run(door, who[DEPUTY if chief == MANAGER else MANAGER], run)
        for run in runs[:1]:
            service.pay_run(door, who[SECOND], run, troupe.stage.day, f"贷记 {troupe.random.randrange(100, 999)}")
        if login == "rep1" and len(runs) > 3:
            service.send_back_run(door, who[chief], runs[3], "十二月退货一笔未计入,请核对")


def _months(troupe: Troupe, today: date) -> None:
    """The last two months that are over."""
    last = today.replace(day=1) - timedelta(days=1)
    for month in (last.replace(day=1) - timedelta(days=1), last):
        service.book_provisions(troupe.door, troupe.who[FIRST], month)
