"""Names of sections, levels, kinds and states as the paper writes them: Chinese, never translated. Source: business.md §2."""

from collections.abc import Mapping
from typing import Final

SECTIONS: Final[Mapping[str, str]] = {
    "CARD": "目录卡", "BAS": "客户基础资料", "FEA": "客户特征", "BUS": "业务状况", "TRD": "交易活动现状", "DEC": "联系人与决策人",
    "CRE": "信用资料", "CON": "合同", "INT": "情报与大客户策略", "SAL": "销售与结款", "VIS": "拜访与客情", "RET": "退换货与投诉",
    "SVC": "需求与售后服务", "STK": "库存与要货", "POL": "支持与政策",
}  # fmt: skip
LEVELS: Final = ("公开", "内部", "秘密", "机密")
KINDS: Final[Mapping[str, str]] = {"INSPECT": "查阅", "READ": "借阅", "EDIT": "改档", "BREAK_GLASS": "紧急查阅"}
PURPOSES: Final[Mapping[str, str]] = {
    "visit": "客户拜访", "quarterly": "季度完善", "negotiation": "商务谈判", "contract": "合同签订", "credit": "信用评审",
    "complaint": "投诉处理", "analysis": "经营分析", "audit": "检查审计", "other": "其他",
}  # fmt: skip
LOAN_STATES: Final[Mapping[str, str]] = {
    "DRAFT": "草稿", "PENDING": "待批准", "APPROVED": "待借出", "WAITING": "排队中", "READY": "待领取", "ACTIVE": "在借",
    "RECALLED": "已召回", "OVERDUE": "逾期", "SUBMITTED": "待验收", "RETURNING": "归还中", "REVOKED": "已撤销", "LOST": "遗失",
    "CLOSED": "已归还", "EXPIRED": "已到期", "REJECTED": "已驳回", "CANCELLED": "已撤回", "LAPSED": "已失效",
}  # fmt: skip
ARCHIVE_STATES: Final[Mapping[str, str]] = {
    "NEW": "新建", "DRAFT": "草稿", "SUBMITTED": "待审核", "REVIEWED": "待归档", "FILED": "已归档", "SEALED": "封存",
    "DESTROYED": "已销毁", "TRASHED": "回收站",
}  # fmt: skip

REGION, TYPE, GRADE, OWNER, STATE, FILED_ON, VOLUMES = "区域", "客户性质", "等级", "直接责任人", "档案状态", "归档日期", "卷数"
YES, NO, BLANK = "是", "否", "—"
FIRST_FILING, CHANGED, BEING_EDITED, DUE = "首次建档", "改档", "改档中", "应还"
NO_REVISION = "尚无归档内容"
TOP_SECRET_TITLE = "机密件"


def level_label(level: int) -> str:
    """``秘密 L2``."""
    return f"{LEVELS[level]} L{level}"


def revision(number: int) -> str:
    """Number of an accepted revision."""
    return f"第 {number} 次" if number else NO_REVISION


def unknown(reason: str) -> str:
    """A field that was answered with 未知 and a reason."""
    return f"未知（{reason}）"


def up_to(sections: str, level: int) -> str:
    """The scope of a loan."""
    return f"{sections}；至 {level_label(level)}"


def and_more(names: list[str], most: int) -> str:
    """Some names, and how many there are in all when not all are named."""
    return "、".join(names) if len(names) <= most else f"{'、'.join(names[:most])} 等 {len(names)} 项"
