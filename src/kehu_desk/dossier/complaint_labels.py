"""Words of the complaint report on paper: Chinese, never translated. Source: business.md §20."""

from collections.abc import Mapping
from typing import Final

REPORT: Final = "投诉处理报告（8D）"
SIGNED: Final = ("处理人", "审核人", "客户确认（签章）")
STATES: Final[Mapping[str, str]] = {
    "new": "新建", "accepted": "已受理", "in_process": "处理中", "waiting_customer": "等待客户", "answered": "已答复",
    "customer_confirmed": "客户已确认", "closed": "已结案", "revisited": "已回访", "rejected": "不予受理",
}  # fmt: skip
SEVERITIES: Final[Mapping[str, str]] = {"S1": "S1 安全/停售", "S2": "S2 严重", "S3": "S3 一般", "S4": "S4 轻微"}
CATEGORIES: Final[Mapping[str, str]] = {
    "quality": "质量", "quantity": "数量", "delivery": "交货", "price": "价格", "service": "服务", "attitude": "态度", "promotion": "促销",
    "rebate": "返利", "package": "包装", "other": "其他",
}  # fmt: skip
CHANNELS: Final[Mapping[str, str]] = {
    "phone": "电话", "visit": "拜访", "wechat": "微信", "email": "邮件", "letter": "信函", "fax": "传真", "platform": "投诉平台",
    "other": "其他",
}  # fmt: skip
CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "root_cause": {
        "material": "原材料", "process": "生产过程", "packaging": "包装", "storage": "仓储", "transport": "运输", "picking": "拣货发货",
        "specification": "规格标准", "price_terms": "价格条款", "system": "系统单据", "skill": "培训不足", "manner": "服务态度",
        "promise": "承诺未兑现", "third_party": "第三方", "misuse": "客户使用", "unfounded": "未发现问题", "other": "其他",
    },
    "escape_cause": {
        "no_check": "未检查", "check_failed": "检查漏判", "sample": "抽样未覆盖", "no_standard": "无标准", "hand_over": "交接遗漏",
        "no_feedback": "已知未反馈", "not_ours": "不受我方控制", "other": "其他",
    },
    "kind": {"standard": "标准", "training": "培训", "change": "设计或工艺变更", "inspection": "检验", "supplier": "供应商"},
}  # fmt: skip
BLOCKS: Final[Mapping[str, str]] = {
    "D0": "D0 紧急措施", "D1": "D1 处理小组", "D2": "D2 问题描述（5W2H）", "D3": "D3 遏制措施", "D4": "D4 根本原因（5-Why）",
    "D5": "D5 纠正措施", "D6": "D6 实施与验证", "D7": "D7 预防再发", "D8": "D8 结案与致谢",
}  # fmt: skip
PARTS: Final[Mapping[str, str]] = {
    "action": "措施", "effect": "效果", "leader": "组长", "members": "成员", "what": "何事", "where": "何地", "when": "何时",
    "who": "何人发现", "how_many": "数量", "why": "为何重要", "how": "如何表现", "scope": "涉及范围", "root_cause": "根本原因",
    "escape_cause": "未发现原因", "why1": "为什么 1", "why2": "为什么 2", "why3": "为什么 3", "why4": "为什么 4", "why5": "为什么 5",
    "finding": "结论", "responsible": "责任人", "kind": "类别", "result": "结果", "thanks": "致谢",
}  # fmt: skip
DUE, EVIDENCE, DONE, WRITTEN = "完成期限", "证据", "完成时间", "填写"
LIMITS: Final[Mapping[str, str]] = {"reply": "首次回复", "contain": "遏制措施", "final": "最终答复"}
CLOCK_HEADERS: Final = ("时限", "到期时间", "完成时间", "结果")
CLOCK: Final = "处理时限（按工作时间，扣除等待客户）"
TONES: Final[Mapping[str, str]] = {
    "met": "按时", "missed": "超时", "in_time": "进行中", "soon": "即将到期", "late": "已超时", "stopped": "暂停计时", "dropped": "已终止",
}  # fmt: skip
CUSTOMER, STATE, SEVERITY, CATEGORY, PRODUCT, BATCH = "客户", "状态", "严重程度", "类别", "产品", "批次"
RECEIVED, CHANNEL, CONTACT, OWNER, CLAIM, GRANTED, COST = "受理时间", "渠道", "联系人", "处理人", "索赔金额", "赔付金额", "其他费用"
REPEATS, DESCRIPTION, ANSWER, RESULT, REJECTED = "重复投诉", "投诉内容", "最终答复", "处理结果", "不予受理原因"
CONFIRMED, SATISFACTION, PHOTOS, RETURNS = "客户确认", "满意度", "照片与附件", "退换单"
ENDING, REVISITS = "结论", "回访记录"
REVISIT_HEADERS: Final = ("日期", "回访人", "联系人", "评分", "内容")
TRIES, TRY_HEADERS = "未联系上的记录", ("时间", "方式", "说明", "记录人")
SCORES: Final[Mapping[str, str]] = {"service": "服务", "quality": "质量", "delivery": "交货", "price": "价格", "people": "人员"}


def repeats(number: str, registered: str) -> str:
    """Which complaint it repeats, and from where it was raised."""
    return f"与 {number} 同产品同原因，由 {SEVERITIES[registered]} 升级"
