"""Grades in the demo office: those in force, one set by hand, one asked for, what follows, the newest run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehu_desk.grading.service import approve_override, freeze_grades, propose_override, run_grades, set_grade_policies

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

BEFORE: Final = 33  # days ago: surely another month
MGR, FINANCE = "mgr1", "finance1"
FOLLOWS: Final = {
    ("KA", "channel"): "总部直供,按年度框架协议供货", ("KA", "sales"): "重点客户经理专人负责,季度联合回顾",
    ("KA", "collection"): "按合同账期对账,逾期由客户经理与对方财务协调", ("A", "channel"): "直供,优先铺新品",
    ("A", "sales"): "优先供货,促销资源优先", ("A", "collection"): "逾期先由业务员电话,三日内上门",
    ("B", "channel"): "直供或指定二批", ("B", "sales"): "按月检查铺货与陈列", ("B", "collection"): "逾期由主管电话催收",
    ("C", "channel"): "经二批供货", ("C", "sales"): "只做常规品项", ("C", "collection"): "逾期即停止发货",
    ("D", "collection"): "现款现货",
}  # fmt: skip


def fill_grading(troupe: Troupe) -> None:
    """A freeze of the month before, what a grade means, one grade set by hand, one that waits, and the run of this month."""
    door, who = troupe.door, troupe.who
    troupe.stage.go(BEFORE)
    freeze_grades(door, who[MGR], run_grades(door, who[FINANCE]))
    set_grade_policies(door, who[MGR], FOLLOWS)
    troupe.stage.go(20)
    first, second, *_rest = troupe.trading("rep1")
    approve_override(
        door, who[MGR], propose_override(door, who["rep1"], first, _other(troupe, first), "新区域试点,按此等级服务一季"), "同意"
    )
    troupe.stage.go(2)
    propose_override(door, who["rep1"], second, _other(troupe, second), "竞品低价进场,申请提高服务等级稳住终端")
    run_grades(door, who[FINANCE])


def _other(troupe: Troupe, customer: object) -> str:
    """A for whoever is not A, else B."""
    from kehu_desk.archives.entities import Customer

    with troupe.door.reading() as session:
        return "B" if session.get_one(Customer, customer).grade == "A" else "A"
