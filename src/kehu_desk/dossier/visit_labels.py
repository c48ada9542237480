"""Words on the papers of visits; paper is always Chinese."""

from collections.abc import Mapping
from typing import Final

BRIEF: Final = "拜访提要"
WEEK: Final = "拜访计划"
GOALS: Final[Mapping[str, str]] = {
    "routine": "例行拜访", "order": "订货", "collection": "收款", "count": "盘点", "promotion_check": "促销检查", "complaint": "投诉",
    "contract": "合同", "relationship": "客情", "survey": "调查",
}  # fmt: skip
STYLES: Final[Mapping[str, str]] = {"leader": "领导型", "influencer": "施加影响型", "inspector": "检查型", "follower": "跟随型"}
ROLES: Final[Mapping[str, str]] = {
    "decider": "决策者", "approver": "审批者", "influencer": "影响者", "influencer_role": "影响者", "user": "使用者", "buyer": "采购",
    "gatekeeper": "把关", "finance_payer": "付款", "tech_evaluator": "技术评估",
}  # fmt: skip
CATEGORIES: Final[Mapping[str, str]] = {
    "ownership": "股权", "management": "管理", "finance": "财务", "credit": "信用", "competitor_move": "竞品动作", "price": "价格",
    "promotion": "促销", "demand": "需求", "staff": "人员", "relationship": "关系", "policy": "政策", "other": "其他",
}  # fmt: skip
FACT_STATES: Final[Mapping[str, str]] = {"unverified": "待核", "conflict": "有冲突"}
DATES: Final[Mapping[str, str]] = {"ends": "到期", "notice": "最迟通知"}
ROW_STATES: Final[Mapping[str, str]] = {"planned": "计划中", "done": "已完成", "missed": "未执行", "moved": "已改期"}
PLAN_STATES: Final[Mapping[str, str]] = {"draft": "编制中（未提交）", "submitted": "待批准", "approved": "已批准"}
WEEKDAYS: Final = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
CUSTOMER, ARCHIVE, GRADE, WHEN, BY, GOAL, NOTE = "客户", "档案号", "等级", "时间", "拜访人", "目的", "备注"
PEOPLE, PEOPLE_HEADERS = "要见的人", ("姓名", "职务", "角色", "风格", "宜", "忌")
PROMISES, PROMISE_HEADERS = "未了承诺", ("承诺方", "内容", "期限", "负责人")
OURS, THEIRS = "我方", "对方"
MONEY, OVERDUE, NOTHING_OVERDUE = "欠款", "逾期", "没有逾期"
VISITS, VISIT_HEADERS = "最近拜访", ("日期", "拜访人", "结论", "下一步")
STOCK, STOCK_HEADERS = "库存与要货", ("产品", "现存", "盘点日", "拟要货")
CONTRACTS, CONTRACT_HEADERS = "九十天内的合同日期", ("合同编号", "事项", "日期")
FACTS, FACT_HEADERS = "本次求证", ("情报号", "类别", "内容", "状态")
RIVALS, RIVAL_HEADERS = "竞品动态", ("日期", "内容")
UNTOUCHED = "※ 决策层未接触：近九十天没有见到决策人。"
OUTSIDE = "※ 外围接触：很少接触到有影响力的人。"
ON_SCREEN = "（密级内容，请在屏幕上查看）"
WEEK_HEADERS: Final = ("日期", "时间", "客户", "等级", "目的", "拟见对象", "状态", "备注")
WEEK_SIGNED: Final = ("拜访人", "上级")
PERSON, STATE, KEPT = "姓名", "计划状态", "执行"


def days_late(fen: str, days: int) -> str:
    """How much is overdue, for how long."""
    return f"{fen}，最长逾期 {days} 天"


def more(count: int) -> str:
    """What does not find room."""
    return f"另有 {count} 条，请在屏幕上查看"


def week_of(number: int, first: str, last: str) -> str:
    """Which week."""
    return f"第 {number} 周：{first} 至 {last}"


def kept(done: int, planned: int) -> str:
    """How far the plan was kept."""
    return f"计划 {planned} 次，完成 {done} 次"
