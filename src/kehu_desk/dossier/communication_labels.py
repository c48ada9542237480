"""The words of 签到表 and 意见汇总."""

from collections.abc import Mapping
from typing import Final

KINDS: Final[Mapping[str, str]] = {
    "house_magazine": "内部刊物", "symposium": "业务座谈会", "supervisor_visit": "主管拜访", "written_opinion": "书面意见",
}  # fmt: skip
STATES: Final[Mapping[str, str]] = {"invited": "", "attended": "已到会", "received": "已收到", "absent": "缺席"}
SHEETS: Final[Mapping[str, str]] = {
    "house_magazine": "刊物签收表", "symposium": "座谈会签到表", "supervisor_visit": "主管拜访签到表", "written_opinion": "书面意见签收表",
}  # fmt: skip
NO, KIND, TITLE, DAY, PLACE, OWNER, AGENDA, INVITED = "编号", "形式", "主题", "日期", "地点", "负责人", "议程与内容", "邀请客户"
AUDIENCE_HEADERS: Final = ("序号", "客户", "参加人　　　", "职务　　　", "到会情况", "签名　　　　　")  # with room to write
SPARE_LINES: Final = 5
SHEET_SIGNED: Final = ("主持人", "记录人", "日期")

SUMMARY: Final = "意见汇总"
OPINION_STATES: Final[Mapping[str, str]] = {
    "open": "待指派", "assigned": "待答复", "replied": "已答复", "closed": "已结案", "reopened": "重新打开", "late": "答复逾期",
}  # fmt: skip
CATEGORIES: Final[Mapping[str, str]] = {
    "product": "产品", "price": "价格", "supply": "供货", "policy": "政策", "service": "服务", "staff": "人员", "other": "其他",
}  # fmt: skip
SATISFIED: Final[Mapping[bool, str]] = {True: "满意", False: "不满意"}
BY_CATEGORY, CATEGORY_HEADERS = "按类别", ("类别", "意见数", "已答复", "满意", "不满意", "答复率")
OPINIONS, OPINION_HEADERS = "意见与答复", ("编号", "提出日期", "客户", "类别", "意见", "负责人", "状态", "答复", "满意")
TOTAL = "合计"
FILTER, ALL = "范围", "全部意见"
SUMMARY_SIGNED: Final = ("汇总人", "审阅人", "日期")


def counted(count: int) -> str:
    """How many opinions it holds."""
    return f"共 {count} 条意见"


def cut(most: int) -> str:
    """That earlier opinions were left out."""
    return f"仅列最近 {most} 条,更早的未列。"
