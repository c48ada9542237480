"""Words of the paper 促销方案."""

from typing import Final

TITLE: Final = "促销方案"
KINDS: Final = {
    "discount": "折扣", "gift_per_n": "买赠", "bundle": "捆绑套餐", "slotting": "进场费", "display_fee": "陈列费", "clearance": "特卖",
    "coupon": "优惠券",
}  # fmt: skip
STAGES: Final = {
    "draft": "草稿", "submitted": "待批准", "coming": "未开始", "running": "进行中", "over": "已到期待关闭", "approved": "已批准",
    "rejected": "已驳回", "closed": "已关闭待评估", "evaluated": "已评估", "cancelled": "已取消",
}  # fmt: skip
STACKINGS: Final = {"exclusive": "独占,不与其他促销同时进行", "stackable": "可叠加"}
BASELINES: Final = {"before": "活动前各周均值", "last_year": "去年同期", "none": "无可比基线"}
NUMBERS: Final = {
    "off_bp": "降价幅度", "least3": "起订数量", "buy3": "购买数量", "gift3": "赠送数量", "gift_product": "赠品", "most3": "总量上限",
    "parts": "套餐组成", "price_fen": "套餐价(元)", "fee_fen": "单项费用(元)", "outlets": "网点数", "places": "陈列位数", "months": "月数",
    "price4": "特卖价(元)", "face_fen": "券面额(元)", "least_fen": "满额(元)", "coupons": "发券张数", "redeem_bp": "预计核销率",
}  # fmt: skip
BASE, NUMBERS_TITLE, SCOPE, WORDS, MONEY, RESULT = "基本情况", "规则数字", "对象", "方案说明", "预算与费用", "效果评估"
ALL: Final = "全部"
SIGNED: Final = ("拟定", "经理审批")
PART_HEADERS: Final = ("客户", "参加日期", "费用(元)", "按时执行", "备注")
PARTS: Final = "参加客户"
DONE: Final = {True: "是", False: "否", None: ""}
HIDDEN: Final = "另有 {count} 家客户参加"
