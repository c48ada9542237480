"""Credit in the demo office: limits in force and asked for, guarantees, a temporary limit, statuses, what the clock proposes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kehu_desk.credit.rules.terms import FEN_PER_WAN, STEP_FEN
from kehu_desk.credit.service import changes, guarantees
from kehu_desk.credit.service.changes import LimitWish
from kehu_desk.credit.service.clockwork import sweep
from kehu_desk.credit.service.reading import preview_limit
from kehu_desk.demo.cast import CHIEF

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

FIRST, SECOND = "finance1", "finance2"
BEFORE: Final = 70  # days ago
EACH: Final = 4  # customers of each person
WHY: Final = "年度授信评审,付款情况良好"


def fill_credit(troupe: Troupe) -> None:
    """Each person's first customers have a limit; one waits for two signatures, one is temporary, one was blocked, the clock proposes."""
    for login in CHIEF:
        for place, customer in enumerate(troupe.trading(login)[:EACH]):
            _limit(troupe, login, customer, place)
    troupe.stage.go(0, hour=9)
    first, *others = troupe.trading("rep1")
    _temporary(troupe, first)
    changes.block_credit(troupe.door, troupe.who[FIRST], others[1], "watch", "近两月付款明显变慢")
    _great(troupe, troupe.trading("kam1")[0])
    sweep(troupe.door)


def _limit(troupe: Troupe, login: str, customer: UUID, place: int) -> None:
    """Finance enters a guarantee, proposes what the model gives, and the superior (above his limit a manager) grants it."""
    door, who, random = troupe.door, troupe.who, troupe.random
    troupe.stage.go(BEFORE - 3 * place)
    value = random.randrange(8, 40) * FEN_PER_WAN
    kind, note = random.choice((("mortgage", "仓库房产抵押"), ("guarantor", "法定代表人连带保证"), ("pledge", "仓单质押")))
    until = troupe.stage.day + timedelta(days=random.randrange(200, 500))
    guarantees.add_guarantee(door, who[FIRST], customer, kind, value, until, note)
    days = random.choice((15, 30, 45))
    found = preview_limit(door, who[FIRST], customer, LimitWish(value // 2, days, "net_days"))
    limit = min(int(found["limit_fen"]), 40 * FEN_PER_WAN) // STEP_FEN * STEP_FEN
    asked = changes.propose_limit(door, who[FIRST], customer, LimitWish(limit, days, "net_days"), WHY)
    by = CHIEF[login] if limit <= 10 * FEN_PER_WAN else "mgr1"
    if place < EACH - 1:
        changes.grant_change(door, who[by], asked, "同意")
    elif login == "rep2":
        changes.refuse_change(door, who[by], asked, "先观察一个季度再定")


def _temporary(troupe: Troupe, customer: UUID) -> None:
    """More for the weeks of the season, granted; another wish waits."""
    day, door, who = troupe.stage.day, troupe.door, troupe.who
    asked = changes.propose_temp_limit(door, who[FIRST], customer, 3 * FEN_PER_WAN, day, day + timedelta(days=30), "旺季备货,期限一个月")
    changes.grant_change(door, who["mgr1"], asked)
    later = day + timedelta(days=31)
    changes.propose_temp_limit(door, who[FIRST], customer, 2 * FEN_PER_WAN, later, later + timedelta(days=20), "补货高峰,延长三周")


def _great(troupe: Troupe, customer: UUID) -> None:
    """A limit above fifty 万: one manager has signed, another has to."""
    door, who = troupe.door, troupe.who
    guarantees.add_guarantee(door, who[SECOND], customer, "mortgage", 120 * FEN_PER_WAN, note="总部办公楼抵押")
    asked = changes.propose_limit(door, who[SECOND], customer, LimitWish(60 * FEN_PER_WAN, 45, "net_days"), "全国合同客户,扩大合作")
    changes.grant_change(door, who["mgr1"], asked)
