"""The words of 支持申请单 and of the list of support."""

from collections.abc import Mapping
from typing import Final

FORM, LIST = "支持申请单", "支持台账"
KIND, TITLE, STATE, DAYS, PRODUCT, TARGET, PROMOTION = "类型", "主题", "状态", "期间", "商品", "目标", "所属促销"
BUDGET_SUM, OURS, SHARE, DEPT, DESCRIPTION, REQUESTED = "预算合计", "我方承担", "客户分摊", "费用部门", "说明", "申请人"
ALL_PRODUCTS = "全部商品"
LINES, LINE_HEADERS = "预算明细", ("行", "类别", "项目", "数量", "单价", "金额", "自", "至", "任务／司机", "公里")
EVIDENCE, EVIDENCE_HEADERS, MISSING = "凭证", ("凭证", "文件", "备注", "添加人", "时间"), "尚缺凭证"
DECISION, DECIDED, OPINION, APPROVED = "审批", "审批人", "审批意见", "批准金额"
DONE, REPORTED, REPORT, VERIFIED, REMARK = "执行与核实", "报告人", "执行报告", "核实人", "核实意见"
PAYMENTS, PAYMENT_HEADERS = "支付记录", ("日期", "金额", "凭证号", "备注", "经手")
RETURN, BASELINE, ACTUAL, LIFT, MARGIN, ROI = "投入产出", "基线", "期间实销", "增长", "增量毛利", "回报率"
NO_RETURN = "投入产出仅向可看成本价的人显示。"
SIGNED = ("客户签字（盖章）", "申请人", "审批人", "市场核实")
WEEKS, GROWN = "{name} {weeks} 周", "{name} × {percent}"
MORE_SOLD, MORE_SALES, OUTLETS = "多销 {text}", "增加销售 {text}", "{text} 个网点"
LIST_HEADERS = (
    "支持编号",
    "客户",
    "类型",
    "主题",
    "开始",
    "结束",
    "预算（元）",
    "客户分摊（%）",
    "批准（元）",
    "已付（元）",
    "状态",
    "申请人",
)
BLOCK, BLOCK_HEADERS = "支持", ("支持编号", "类型", "主题", "期间", "预算", "批准", "已付", "状态")
KINDS: Final[Mapping[str, str]] = {
    "advertising": "广告", "promotion": "促销", "display": "陈列", "staff": "人员", "vehicle": "车辆", "training": "培训", "sample": "样品",
    "equipment": "设备", "other": "其他",
}  # fmt: skip
LINE_KINDS: Final[Mapping[str, str]] = {"item": "物项", "staff": "人员", "vehicle": "车辆"}
EVIDENCE_KINDS: Final[Mapping[str, str]] = {
    "photo": "照片", "sign_sheet": "签到表", "invoice": "发票", "contract": "合同", "list": "清单", "other": "其他凭证",
}  # fmt: skip
STATES: Final[Mapping[str, str]] = {
    "draft": "草稿", "submitted": "待审批", "approved": "已批准", "executing": "执行中", "reported": "已报告", "verified": "已核实",
    "partly_settled": "部分支付", "settled": "已结算", "rejected": "已驳回", "cancelled": "已取消",
}  # fmt: skip
BASELINES: Final[Mapping[str, str]] = {"last_year": "上年同期", "before": "前几周均值"}
