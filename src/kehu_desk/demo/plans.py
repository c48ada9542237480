"""Sales plans of the demo office: in force, on their way, and being written."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kehu_desk.demo.cast import CHIEF
from kehu_desk.sales.queries.plans import plan_of
from kehu_desk.sales.rules.plans import NOTHING, Cell, Key, Measure, PlanRow, with_value
from kehu_desk.sales.service import plans

if TYPE_CHECKING:
    from kehu_desk.demo.goods import Goods
    from kehu_desk.demo.office import Troupe

SEASON: Final = (120, 140, 80, 85, 95, 100, 95, 90, 125, 100, 90, 130)  # the year's end and the spring festival sell most
BEFORE: Final = 110  # days ago


def fill_plans(troupe: Troupe, goods: Goods) -> None:
    """Each person plans three customers: two plans in force, one that waits; one has a second version on its way."""
    for login, chief in CHIEF.items():
        for at, customer in enumerate(troupe.filed[login][:3]):
            troupe.stage.go(BEFORE - at if at < 2 else 1)
            _plan(troupe, login, customer, goods, chief if at < 2 else "")
    troupe.stage.go(1)
    _plan(troupe, "rep1", troupe.filed["rep1"][0], goods, "", more=115, submit=False)


def _plan(troupe: Troupe, login: str, customer: UUID, goods: Goods, chief: str, *, more: int = 100, submit: bool = True) -> None:
    door, year = troupe.door, troupe.stage.today.year
    star = troupe.random.choice(sorted(goods.ids))
    sizes = ((Key(goods.ids[star]), 900), (Key(None, "饮料"), 2_200), (Key(None, "食品"), 3_200), (Key(), 600))
    began = troupe.stage.today - timedelta(days=BEFORE)
    first = began.month if began.year == year else 1
    rows = [_row(key, yuan * more // 100 * troupe.random.randrange(80, 130) // 100, first) for key, yuan in sizes]
    plan = plans.save_plan(door, troupe.who[login], customer, year, rows, submit=submit)
    if chief:
        with door.look(troupe.who[chief]) as (session, actor):
            seen = plan_of(session, actor, customer, year, plan).row_version
        plans.approve_plan(door, troupe.who[chief], plan, seen)


def _row(key: Key, yuan: int, first: int) -> PlanRow:
    """first: the month with which the office began; nothing was planned before."""
    months = enumerate(SEASON, 1)
    return PlanRow(key, tuple(_cell(yuan * each // 100 // 100 * 100 if month >= first else 0) for month, each in months))


def _cell(yuan: int) -> Cell:
    cell = with_value(NOTHING, Measure.BASE, yuan * 100)
    return with_value(with_value(cell, Measure.STRETCH, yuan * 110), Measure.CHALLENGE, yuan * 125)
