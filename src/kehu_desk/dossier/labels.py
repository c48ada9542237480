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
SURVEY_WISH = "请就下列各项核对已知内容并补充空白处；与事实不符的请直接更正，并注明依据。"
SURVEY_VEIL = "****"
SURVEY_HEAD = ("资料收集单号", "应收回日期", "客户", "调查机构")
SURVEY_REMARKS = "其他说明"
SURVEY_SIGNED = ("填表人", "职务", "填表日期", "盖章")
AGENCY_SIGNED = ("调查人", "复核人", "完成日期", "机构盖章")
SOURCES_HEAD = "资料来源"
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
CONTRACT, CONTRACT_NO, SUBJECT, OURS, THEIRS, TIME, AMOUNT = "合同", "合同编号", "合同标的", "甲方", "乙方", "期限", "金额"
OPEN_END, STANDARD_TEXT, TEXT_HASH, NOT_FROZEN = "长期", "标准文本", "合同文本 SHA-256", "尚未冻结（草稿）"
DRAFT_MARK, VOID_MARK = "DRAFT 草稿", "VOID 作废"
CARRIERS: Final[Mapping[str, str]] = {
    "print": "打印件", "original": "纸质原件", "draft": "未还稿", "export": "导出文件", "laptop": "随行副本",
}  # fmt: skip


def dear(name: str) -> str:
    """How a paper addresses somebody."""
    return f"{name}："


def signature(side: str, name: str, signer: str) -> tuple[str, ...]:
    """The lines of one signature box."""
    return (f"{side}（盖章）：", name, f"签约代表：{signer}", "签字：", "日期：　　　　年　　月　　日")


def register_of(since: str, until: str, count: int) -> str:
    """What a register covers."""
    return f"期间 {since} 至 {until}，共 {count} 笔"


def carrier(kind: str, copy_no: int) -> str:
    """``打印件 第 2 份``."""
    name = CARRIERS.get(kind, kind)
    return f"{name} 第 {copy_no} 份" if copy_no else name


STATEMENT = "对账单"
STATEMENT_WISH = "为核对双方往来，现将下列期间的账目列明，请核对；如有不符，请注明差异。"
STATEMENT_HEADERS = ("日期", "类别", "单号", "摘要", "应收增加", "应收减少", "余额")
OPENING, CLOSING_BALANCE, IN_CAPITALS = "期初余额", "期末余额", "大写金额"
OPEN_SUM, PREPAID_SUM, OVERDUE_SUM = "应收余额", "预收余额", "其中逾期"
AGEING, NOT_DUE = "账龄", "未到期"
SLIP = "对账回执"
SLIP_STAMPS = ("客户确认（盖章）", "我方（盖章）")
MOVED: Final[Mapping[str, str]] = {"line": "销售", "return": "退货", "receipt": "收款", "voided": "收款作废"}
METHODS: Final[Mapping[str, str]] = {
    "cash": "现金", "bank_transfer": "银行转账", "acceptance": "承兑汇票", "cheque": "支票", "wechat": "微信", "alipay": "支付宝",
    "offset": "抵账", "rebate_offset": "返利抵款",
}  # fmt: skip
LETTER = "催款函"
LETTER_LEVELS = ("第一次提醒", "第二次催告", "最后催告")
LETTER_HEADERS = ("单号", "行", "品种", "进货日期", "应付日", "逾期天数", "原金额", "未付金额")
LATE_SUM, CREDITS_OFF, PREPAID_OFF, CLAIM, PAY_BY = "逾期合计", "减：退货等贷项", "减：已收未核销", "应付合计", "付款期限"
LETTER_STAMPS = ("发函单位（盖章）", "签收（盖章）")


def statement_period(since: str, until: str) -> str:
    """What a statement covers."""
    return f"对账期间 {since} 至 {until}（金额单位：元）"


def slip_text(ours: str, name: str, until: str, closing: str, capitals: str) -> str:
    """What the customer confirms."""
    return (
        f"{ours}：\n　　经核对，截至 {until}，{name} 与贵方往来余额为 {closing}（大写：{capitals}）。\n"
        "　　□ 数据无误　　　□ 数据不符，差异说明：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿\n"
        "　　经办人：＿＿＿＿＿＿＿＿　　电话：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日"
    )


def letter_words(level: int, as_of: str, claim: str, capitals: str, pay_by: str, last: str) -> tuple[str, ...]:
    """The body of a dunning letter. last: the day of the letter before, empty for none."""
    owed = f"截至 {as_of}，贵方尚有下列货款已过应付日而未付，应付合计 {claim}（大写：{capitals}）。"
    if level == 1:
        asked = f"或因贵方事务繁忙而疏漏，谨此提醒，敬请于 {pay_by} 前安排付款。如已付款，请告知付款日期与凭证，并请见谅。"
        return owed, asked, "感谢贵方一直以来的支持与合作。"
    before = f"我方曾于 {last} 致函提醒，至今仍未收到上述款项。" if last else ""
    if level == 2:
        return owed, f"{before}请贵方务必于 {pay_by} 前付清，并书面告知付款安排。", "逾期未付的，我方将暂停发货并重新核定贵方的信用额度。"
    asked = f"{before}现作最后催告：请贵方于 {pay_by} 前付清全部欠款。"
    return owed, asked, "期满仍未付清的，我方将停止供货，依合同追究违约责任，并通过法律途径追偿，由此产生的费用由贵方承担。"


# chapters of trade

CONTRACT_KINDS: Final[Mapping[str, str]] = {
    "distribution": "经销", "key_account_frame": "大客户框架", "sale": "购销", "support": "支持", "rebate": "返利", "return": "退货",
    "confidentiality": "保密", "other": "其他",
}  # fmt: skip
CONTRACT_STATES: Final[Mapping[str, str]] = {
    "approved": "已批准待用印", "stamped": "我方已盖章", "signed": "已签署待归档", "not_started": "未生效", "in_force": "生效中",
    "expiring": "即将到期", "expired": "已到期", "terminated": "已终止", "renewed": "已续签",
}  # fmt: skip
CONTRACT_HEADERS: Final = ("合同编号", "类型", "标的", "金额（元）", "生效", "到期", "状态", "保管位置")
CREDIT_GRADE, CREDIT_LIMIT, VALID_TO, CREDIT_DAYS, CREDIT_TERM = "信用等级", "信用限额（元）", "有效至", "账期（天）", "结算方式"
CREDIT_TERMS: Final[Mapping[str, str]] = {
    "prepaid": "预付", "cod": "货到付款", "eom": "月结", "net_days": "货后账期", "consignment": "寄售",
}  # fmt: skip
CREDIT_STATUSES: Final[Mapping[str, str]] = {
    "normal": "正常", "watch": "关注", "hold": "暂停发货", "cash_only": "现款现货", "suspended": "停止往来",
}  # fmt: skip
GUARANTEE: Final = "担保"
GUARANTEE_HEADERS: Final = ("方式", "价值（元）", "到期", "说明")
GUARANTEE_KINDS: Final[Mapping[str, str]] = {
    "mortgage": "抵押", "pledge": "质押", "guarantor": "保证人", "deposit": "保证金", "insurance": "信用保险",
}  # fmt: skip
CHANNEL: Final[Mapping[str, str]] = {"L1": "公司→经销商", "L2": "→二批", "L3": "→零售", "L4": "→消费者"}
NET_SALES, MONTH, LONGEST_OVERDUE = "近十二个月净销售额（元）", "月份", "最长逾期（天）"


# stock

STOCK_SHEET, STOCK_WISH = "盘存表", "请按实物逐项清点后填写数量，破损、过期单独成行；未列出的产品请写在空行内。"
STOCK_FORM_HEADERS: Final = ("编码", "产品", "规格", "数量", "单位", "批号", "生产日期", "有效期", "状况", "备注")
STOCK_SIGNED: Final = ("盘点人", "盘点日期", "客户确认", "复核人")
STOCK_LINES, STOCK_DIFFERENCES = "盘点明细", "账实差异"
STOCK_DIFFERENCE_HEADERS: Final = ("编码", "产品", "规格", "单位", "账面", "盘点", "差异", "其间销售", "调整")
STOCK_NO, STOCK_CUSTOMER, STOCK_DAY, STOCK_SCOPE = "盘点单号", "客户", "盘点日期", "范围"
STOCK_PLACE, STOCK_COUNTER, STOCK_STATE = "地点", "盘点人", "状态"
STOCK_REVIEWER, STOCK_POSTER, STOCK_CORRECTS, STOCK_NOTE = "审核", "过账", "更正", "备注"
STOCK_SCOPES: Final[Mapping[str, str]] = {"full": "全部盘点（未列者为零）", "partial": "只盘所列"}
STOCK_STATES: Final[Mapping[str, str]] = {
    "draft": "草稿", "submitted": "待审核", "reviewed": "已审核", "posted": "已过账", "voided": "已作废",
}  # fmt: skip
STOCK_CONDITIONS: Final[Mapping[str, str]] = {"good": "完好", "near_expiry": "临期", "damaged": "破损", "expired": "过期"}


def stock_mark(name: str, made_by: str, made_at: str, number: str) -> str:
    """The last line of a workbook of stock."""
    return f"{name} 盘存表，{made_by} 于 {made_at} 导出，编号 {number}。公司资料，不得外传。"
