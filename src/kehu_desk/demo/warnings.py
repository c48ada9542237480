"""Early warnings of the demo office: what the run finds today, and some of them taken up."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from kehu_desk.demo.cast import CHIEF
from kehu_desk.people.entities import Person
from kehu_desk.warnings.entities import EarlyWarning
from kehu_desk.warnings.rules.handling import Measure
from kehu_desk.warnings.rules.levels import ARREARS, CHURN, PROGRESS
from kehu_desk.warnings.service import handling
from kehu_desk.warnings.service.running import run

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

DUE: Final = timedelta(days=7)


def fill_warnings(troupe: Troupe) -> None:
    """The first of three kinds is acknowledged, planned against, and said to be none."""
    run(troupe.door)
    with troupe.door.reading() as session:
        wanted = select(EarlyWarning.kind, EarlyWarning.id, Person.login).join(Person, Person.id == EarlyWarning.owner_id)
        rows = session.execute(wanted.order_by(EarlyWarning.no)).all()
    mine = {kind: (warning, login) for kind, warning, login in reversed(rows) if login in CHIEF}
    for kind in (ARREARS, PROGRESS):
        if kind in mine:
            handling.acknowledge(troupe.door, troupe.who[mine[kind][1]], mine[kind][0])
    if ARREARS in mine:
        warning, login = mine[ARREARS]
        measures = [Measure("上门对账,约定分期付款日期", troupe.stage.day + DUE), Measure("付清前改为款到发货", troupe.stage.day + DUE)]
        handling.plan_measures(troupe.door, troupe.who[login], warning, "本月内收回逾期货款", measures)
    if CHURN in mine:
        warning, login = mine[CHURN]
        handling.dismiss(troupe.door, troupe.who[CHIEF[login]], warning, "客户停业装修,下月恢复进货,已电话核实")
