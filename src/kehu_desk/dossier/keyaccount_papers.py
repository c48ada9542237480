"""大客户计划: the account plan of a year and the map of influence as one paper. Source: business.md §22, B-117a.

What stands at L3 (targets, strategy, opportunities) is printed for whoever may read it; for everybody else the paper says 未授权.
No phone numbers, no notes on people.
"""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.dossier.decider_papers import SECTIONS, map_blocks
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Daily, Fact, Facts, Grid, Text
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.keyaccounts import queries
from kehu_desk.keyaccounts.queries import AccountView, PlanPaper, PlanView, account_row
from kehu_desk.keyaccounts.rules.plan import STEPS, PlanTerms
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

TITLE: Final = "大客户计划"
UNAUTHORISED, NO_PLAN, NOBODY = "未授权", "尚无计划", "尚未指定"
ROLES: Final[Mapping[str, str]] = {
    "responsible": "直接责任人", "kam": "大客户经理", "exec_sponsor": "集中执行官", "backup": "后备", "tech": "技术支持",
    "marketing": "市场推广", "rnd": "研发", "production": "生产", "service": "服务", "logistics": "物流", "finance": "财务", "": "成员",
}  # fmt: skip
DUTIES: Final[Mapping[str, str]] = {
    "contract": "合同要点", "develop": "拓展业务", "decision": "了解决策流程", "value": "发现增值机会", "competitors": "掌握竞争情报",
    "negotiate": "商务谈判", "coordinate": "协调服务",
}  # fmt: skip
STEP_NAMES: Final = dict(zip(STEPS, ("需求", "规格", "评估", "决定", "采购"), strict=True))
STATES: Final[Mapping[str, str]] = {"draft": "草稿", "submitted": "待决定", "approved": "已同意", "sent_back": "已退回"}
SIGNED: Final = ("大客户经理", "管理者", "日期")


def account_plan_paper(door: Door, caller: Caller, account: UUID, step: Step = quiet) -> bytes:
    """The plan of one account as PDF: a daily paper, so no loan and no carrier.

    Raises Refused E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL where one of the two sections stands above daily papers.
    """
    with door.look(caller) as (session, actor):
        customer = account_row(session, actor, account).customer_id
    with door.change(caller, Action.PRINT_DAILY, About(customer, "INT", subject="account_plan")) as deed:
        for section in SECTIONS:
            deed.require(Action.PRINT_DAILY, customer, section)
        number = next_number(deed.session, "KP", deed.actor.today.year)
        deed.name(subject=f"account_plan {number}")
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(plan_of(door, caller, account, customer, number), step).pdf


def plan_of(door: Door, caller: Caller, account: UUID, customer: UUID, number: str) -> Daily:
    """The words and the drawing of the paper."""
    with door.view(caller, customer, "DEC"):
        pass  # the entry of the names; what follows is read under that of the intelligence
    with door.view(caller, customer, "INT") as (session, actor):
        found = queries.plan_paper(session, actor, account)
        made = f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, settings_of(session).zone)
        today = actor.today.isoformat()
    above = (f"客户：{found.view.row.customer}　　{found.view.row.no}　　截至 {today}",)
    blocks = (_head(found.view), _team(found.view), _duties(found.view), *_plan(found), *map_blocks(found.people, found.edges))
    return Daily(TITLE, number, above, blocks, SIGNED, *made)


def _head(view: AccountView) -> Facts:
    row = view.row
    share = _percent(row.share_bp) + ("（暂估）" if row.estimated else "")
    return Facts((
        Fact("大客户经理", row.kam), Fact("集中执行官", row.sponsor or NOBODY), Fact("业务份额", share),
        Fact("集中度", _percent(row.dependence_bp)), Fact("集团公司数", str(view.members)), Fact("合同", view.contract),
        Fact("统一价格表", view.price_list), Fact("下次回顾", row.next_review_on.isoformat() if row.next_review_on else ""),
        Fact("服务标准", view.service_standard),
    ))  # fmt: skip


def _team(view: AccountView) -> Grid:
    return Grid(("人员", "角色"), tuple((each.person, ROLES.get(each.role, each.role)) for each in view.team), "团队")


def _duties(view: AccountView) -> Grid:
    rows = tuple(
        (
            DUTIES[each.duty],
            each.last_on.isoformat() if each.last_on else "–",
            "" if each.age is None else str(each.age),
            "是" if each.fresh else "否",
        )
        for each in view.blocks
    )
    return Grid(("职责", "最近记录", "距今天数", "正常"), rows, "七项职责")


def _plan(found: PlanPaper) -> tuple[Block, ...]:
    plan = found.plan
    if plan is None:
        return (Text(NO_PLAN, "计划"),)
    title = f"{plan.year} 年计划（{STATES[plan.state]}）"
    if plan.terms is None:
        return (Text(UNAUTHORISED, title),)
    return _told(plan, plan.terms, title, found)


def _told(plan: PlanView, terms: PlanTerms, title: str, found: PlanPaper) -> tuple[Block, ...]:
    names = {each.contact_id: each.name for each in found.people}
    aims = Facts((
        Fact("起始份额", _percent(terms.share_start_bp)), Fact("目标份额", _percent(terms.share_target_bp)),
        Fact("销售目标", _sum(terms.sales_target_fen)), Fact("利润目标", _sum(terms.profit_target_fen)), Fact("编写人", plan.drafted_by),
        Fact("决定人", plan.decided_by),
    ), title)  # fmt: skip
    objectives = tuple((each.text, each.measure, each.due_on.isoformat() if each.due_on else "") for each in terms.objectives)
    steps = tuple(
        (STEP_NAMES[each.step], "、".join(names.get(actor, "…") for actor in each.actors), each.note) for each in terms.steps
    )  # fmt: skip
    chances = tuple(
        (each.text, _sum(each.expected_fen), "" if each.probability is None else f"{each.probability}%", each.next_step)
        for each in terms.opportunities
    )
    known = tuple((each.no, each.statement, f"{each.support}/{each.least}") for each in found.facts)
    blocks: tuple[Block, ...] = (aims, Text(terms.strategy, "策略"), Grid(("目标", "衡量", "期限"), objectives, "目标"))
    blocks += (Grid(("步骤", "参与人", "内容"), steps, "客户决策步骤"),)
    if chances:
        blocks += (Grid(("增值机会", "年价值", "可能性", "下一步"), chances, "增值机会"),)
    return (*blocks, *((Grid(("编号", "情报", "信源数"), known, "竞争与需求情报"),) if known else ()))


def _percent(share_bp: int | None) -> str:
    return "–" if share_bp is None else f"{plain(share_bp, 2, 1)}%"


def _sum(fen: int | None) -> str:
    return "" if fen is None else f"{yuan(fen)} 元"
