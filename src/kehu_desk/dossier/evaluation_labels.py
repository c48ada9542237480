"""Words on the paper of evaluations; paper is always Chinese."""

from collections.abc import Mapping
from typing import Final

TITLE: Final = "客户评价表"
HEADERS: Final = ("分组", "评分项", "权重", "责任人", "上级", "得分", "依据")
SIGNED: Final = ("直接责任人", "上级", "确认人")
NUMBER, CUSTOMER, PERIOD, CARD, TOTAL, LEVEL, SCORED, STATE = "评价编号", "客户", "评价期", "评价表", "总分", "等次", "已评权重", "状态"
OWN, SUP, CONFIRMED, REOPENED = "责任人评分", "上级评分", "确认", "重新打开原因"
SCARCE, NONE, UNKNOWN, FILE = "资料不足", "–", "不详", "附件"
LEVELS: Final[Mapping[str, str]] = {"excellent": "优", "good": "良", "fair": "中", "poor": "差"}
STATES: Final[Mapping[str, str]] = {"draft": "评分中", "submitted": "待确认", "confirmed": "已确认", "locked": "已锁定"}
FACTS: Final[Mapping[str, str]] = {
    "new_buyers": "新开网点", "planned_buyers": "计划网点", "dedicated_staff": "专职人员", "agreed_staff": "约定人员",
    "dedicated_vehicles": "专用车辆", "agreed_vehicles": "约定车辆", "promotions_kept": "按时促销", "promotions_planned": "计划促销",
    "forms_in_time": "按时交回", "forms_asked": "要求交回", "active_buyers": "活跃网点", "outlets": "覆盖终端", "best_sellers": "畅销品牌",
    "storage_area": "仓库面积㎡", "needed_area": "所需面积㎡", "load": "载重kg", "needed_load": "所需载重kg", "staff": "人员",
    "standard_staff": "标准人员", "paid_in_time_bp": "准时率", "promises_kept": "兑现", "promises_due": "到期承诺", "violations": "违规",
}  # fmt: skip
