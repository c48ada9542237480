"""The words of 退换货单."""

from collections.abc import Mapping
from typing import Final

FORM = "退换货单"
KIND, REASON, STATE, ASKED_ON, CONTACT, FREIGHT, POLICY, NOTE = "类型", "原因", "状态", "申请日期", "联系人", "运费承担", "依据政策", "备注"
DECISION, DECIDED, OPINION = "审批", "审批人", "审批意见"
RECEIVED, INSPECTED, SETTLED = "收货", "验货", "结算"
SETTLEMENT, SETTLED_BY, CREDIT, DIFFERENCE = "结算", "结算方式", "冲减金额", "换货差额"
TO_PAY, OWED = "（客户补付）", "（应退客户）"
RATE = "近十二个月退货率"
LINES = "退回明细"
LINE_HEADERS = ("行", "品名规格", "批次", "效期", "发货日", "申请", "批准", "收货", "验收", "处置")
MONEY_HEADERS = ("单价", "金额")
OUT, OUT_HEADERS, OUT_MONEY = "换出商品", ("行", "品名规格", "数量"), ("单价", "金额")
WORKS, WORK_HEADERS = "调换包装与维修", ("品名", "物料", "数量", "工时（分）", "费用", "承担", "日期", "地点", "经手")
SIGNED = ("客户签字", "收货人", "日期")
KINDS: Final[Mapping[str, str]] = {"return": "退货", "exchange": "换货", "repack": "调换包装", "repair": "维修"}
REASONS: Final[Mapping[str, str]] = {
    "quality": "质量问题", "damaged_in_transit": "运输破损", "package_damage": "包装破损", "near_expiry": "临期", "expired": "过期",
    "slow_moving": "滞销", "wrong_goods": "错发", "over_delivery": "多发", "recall": "召回", "policy": "按政策",
}  # fmt: skip
STATES: Final[Mapping[str, str]] = {
    "draft": "草稿", "submitted": "待审批", "approved": "已批准", "partly_approved": "部分批准", "rejected": "已驳回",
    "awaiting_goods": "待收货", "received": "已收货", "inspected": "已验货", "settled": "已结算", "closed": "已关闭", "cancelled": "已取消",
    "lapsed": "已失效",
}  # fmt: skip
FREIGHTS: Final[Mapping[str, str]] = {"us": "我方", "customer": "客户", "carrier": "承运人"}
SETTLEMENTS: Final[Mapping[str, str]] = {
    "credit_note": "冲减货款", "replacement": "换货", "repack_only": "仅调换包装", "offset_rebate": "抵扣返利", "none": "无需结算",
}  # fmt: skip
DISPOSITIONS: Final[Mapping[str, str]] = {
    "": "", "restock": "回库", "rework": "返工", "repack": "换包装", "scrap": "报废", "supplier_claim": "向供应商索赔",
}  # fmt: skip
BEARERS: Final[Mapping[str, str]] = {"us": "我方", "complaint": "投诉", "supplier": "供应商"}
PLACES: Final[Mapping[str, str]] = {"our": "我方", "customer_site": "客户处"}
