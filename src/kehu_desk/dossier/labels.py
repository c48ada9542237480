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


CUSTOMER_FORM = "客户资料表"
FORM_WISH = "为更好地为贵方服务，请核对下列资料，有误处请直接更正，空白处请补充，填妥后交回本公司业务员。"
FORM_BASICS, FORM_TRAITS = "基本情况", "经营情况"
FORM_SIGNED = ("填表人", "填表日期", "业务员", "收表日期")
LOAN_REGISTER = "借阅登记簿"
LOAN_REGISTER_HEADERS = ("借阅单号", "档案号", "客户", "借阅人", "方式", "借出", "应还", "归还", "状态", "逾期天数")
SEAL_REGISTER = "用印登记簿"
SEAL_REGISTER_HEADERS = (
    "用印编号", "文件", "客户", "印章", "份数", "页数", "用途", "申请人", "批准人", "盖章人", "盖章日期", "状态", "外出同行/归还",
)  # fmt: skip
SEAL_REGISTER_SIGNED = ("印章保管人", "核对日期")
SEAL_STATES: Final[Mapping[str, str]] = {
    "requested": "待批准", "approved": "已批准", "refused": "未批准", "out": "外出中", "stamped": "已盖章", "cancelled": "已撤回",
}  # fmt: skip
REMINDER = "催还单"
REMINDER_WISH = "您所借下列档案已逾期，请即归还或说明；逾期期间不能再借阅、改档。"
REMINDER_HEADERS = ("借阅单号", "档案号", "客户", "方式", "应还", "逾期天数", "未还载体")
REMINDER_SIGNED = ("借阅人签收", "签收日期", "经办人", "直接上级")
CARRIERS: Final[Mapping[str, str]] = {
    "print": "打印件", "original": "纸质原件", "draft": "未还稿", "export": "导出文件", "laptop": "随行副本",
}  # fmt: skip


def dear(name: str) -> str:
    """How a paper addresses somebody."""
    return f"{name}："


def register_of(since: str, until: str, count: int) -> str:
    """What a register covers."""
    return f"期间 {since} 至 {until}，共 {count} 笔"


def carrier(kind: str, copy_no: int) -> str:
    """``打印件 第 2 份``."""
    name = CARRIERS.get(kind, kind)
    return f"{name} 第 {copy_no} 份" if copy_no else name
