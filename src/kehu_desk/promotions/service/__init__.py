"""What people do with promotions and season plans: one function for each action."""

from kehu_desk.promotions.service.deciding import approve_promotion, cancel_promotion, reject_promotion
from kehu_desk.promotions.service.drafting import draft_promotion, drop_promotion, revise_promotion, submit_promotion, withdraw_promotion
from kehu_desk.promotions.service.ending import close_promotion, evaluate_promotion
from kehu_desk.promotions.service.joining import join_customer, leave_customer, record_part
from kehu_desk.promotions.service.seasons import (
    approve_season,
    cancel_season,
    close_season,
    draft_season,
    drop_season,
    revise_season,
    send_season_back,
)

__all__ = [
    "approve_promotion", "approve_season", "cancel_promotion", "cancel_season", "close_promotion", "close_season", "draft_promotion",
    "draft_season", "drop_promotion", "drop_season", "evaluate_promotion", "join_customer", "leave_customer", "record_part",
    "reject_promotion", "revise_promotion", "revise_season", "send_season_back", "submit_promotion", "withdraw_promotion",
]  # fmt: skip
