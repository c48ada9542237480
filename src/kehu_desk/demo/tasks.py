"""To-dos of the demo office: one's own and those set by superiors, late, of today, of the days to come, put off, done."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kehu_desk.demo.cast import CHIEF
from kehu_desk.tasks.rules import TaskTerms
from kehu_desk.tasks.service import finish_task, postpone_task, set_task

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

OWN: Final = (("整理上周拜访照片", 3, False), ("给采购经理回电话", 12, False), ("准备季度汇报", 16, False), ("寄送新品目录", 5, True))
SET: Final = (("周五前提交重点客户回访名单", 10, False), ("核对上月退货批号", 20, False), ("补齐三家客户的开票信息", 6, True))
AGO: Final = 12  # days before today on which they were written down
WHY: Final = "客户月底盘点,下周才有时间"


def fill_tasks(troupe: Troupe) -> None:
    """The same to-dos for every person of the field; due: days after they were written down; the second that was set is put off."""
    door, stage, who = troupe.door, troupe.stage, troupe.who
    for login, chief in CHIEF.items():
        customers = troupe.trading(login)
        for at, (text, due, done) in enumerate((*OWN, *SET)):
            stage.go(AGO)
            own, day = at < len(OWN), stage.day + timedelta(days=due)
            customer = customers[at % len(customers)] if customers and at % 2 else None
            made = set_task(door, who[login if own else chief], TaskTerms(text, day, who[login].person, customer))
            stage.go(AGO - 4)
            if done:
                finish_task(door, who[login], made)
            elif at == len(OWN) + 1:
                postpone_task(door, who[login], made, day + timedelta(days=7), WHY)
    stage.go(0, hour=9)
