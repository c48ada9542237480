"""Deeds of the stock at customers': counts, movements, the months."""

from kehu_desk.inventory.service.deciding import (
    count_offers,
    post_count,
    review_count,
    send_back_count,
    submit_count,
    take_back_count,
    void_count,
)
from kehu_desk.inventory.service.drafting import Saved, draft_count_in, judge_sheet, save_count
from kehu_desk.inventory.service.monthly import rebuild_months_in
from kehu_desk.inventory.service.moving import record_movement, take_back_movement

__all__ = [
    "Saved", "count_offers", "draft_count_in", "judge_sheet", "post_count", "rebuild_months_in", "record_movement", "review_count",
    "save_count", "send_back_count", "submit_count", "take_back_count", "take_back_movement", "void_count",
]  # fmt: skip
