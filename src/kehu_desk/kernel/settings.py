"""Numbers that an office may set, with their defaults. Shapes of rules are not settings.

Source: borrowing.md 5.1 and business.md §28.
"""

from collections.abc import Mapping
from typing import Final

DEFAULTS: Final[Mapping[str, int | str]] = {
    "office_name": "演示公司",
    "office_zone": "Asia/Shanghai",
    "number_rule_customer": "KH",
    "filing_days": 7,
    "backfill_days": 30,
    "review_workdays": 3,
    "accept_workdays": 2,
    "resubmit_workdays": 2,
    "approval_listed_workdays": 2,
    "approval_raised_workdays": 5,
    "release_workdays": 5,
    "send_back_workdays": 2,
    "term_read_1": 14,
    "term_read_2": 7,
    "term_read_3": 3,
    "term_edit_1": 3,
    "term_edit_2": 3,
    "term_edit_3": 1,
    "open_inspect": 5,
    "open_read": 10,
    "open_read_2": 5,
    "open_read_3": 1,
    "open_edit": 3,
    "copies_1": 3,
    "copies_2": 2,
    "copies_3": 1,
    "release_own_edit": 1,
    "renewals_read_1": 2,
    "renewals_read_2": 1,
    "renewals_edit_1": 1,
    "renewals_edit_2": 1,
    "renewal_days_read_1": 7,
    "renewal_days_read_2": 3,
    "renewal_days_edit_1": 2,
    "renewal_days_edit_2": 2,
    "renewal_cap_read_1": 30,
    "renewal_cap_read_2": 14,
    "renewal_cap_edit_1": 7,
    "renewal_cap_edit_2": 7,
    "renewal_window_days": 3,
    "pickup_workdays": 2,
    "queue_days": 30,
    "recall_offer_days": 3,
    "fresh_approval_workdays": 1,
    "restriction_overdues": 3,
    "restriction_days": 30,
    "emergency_minutes": 60,
    "emergency_review_workdays": 3,
    "lost_after_days": 14,
    "inspect_idle_minutes": 30,
    "idle_lock_minutes": 10,
    "edit_grace_hours": 24,
    "duplicate_checks_per_hour": 30,
    "dormant_days": 180,
    "retention_y10": 10,
    "retention_y30": 30,
    "handover_days": 30,
    "export_rows_per_day": 200,
    "refresh_months": 6,
    "refresh_least_days": 30,
    "refresh_back_workdays": 2,
    "credit_factor_aaa": 150,
    "credit_factor_aa": 100,
    "credit_factor_a": 80,
    "credit_factor_b": 60,
    "credit_factor_c": 0,
    "credit_share_cap": 20,
    "credit_secured_share": 70,
    "credit_sup_wan": 10,
    "limit_dual_wan": 50,
    "credit_limit_months": 12,
    "credit_count_orders": 1,
    "credit_check_order": 1,
    "credit_check_delivery": 1,
    "credit_grace_days": 7,
    "credit_watch_days": 7,
    "credit_hold_days": 30,
    "credit_hold_use": 110,
    "credit_cash_days": 60,
    "credit_broken_promises": 2,
    "credit_clean_days": 90,
    "ageing_buckets": "30/60/90/180/365",
    "default_credit_days": 30,
    "receipt_second_person": 1,
    "dunning_gap_days": 7,
    "contract_limit_sup": 10_000_000,
    "contract_review_workdays": 2,
    "contract_approve_workdays": 2,
    "contract_remind_1": 90,
    "contract_remind_2": 60,
    "contract_remind_3": 30,
    "contract_remind_4": 7,
    "contract_notice_ahead": 14,
    "contract_originals_days": 15,
    "contract_unsigned_days": 15,
    "work_hours": "09:00-12:00/13:30-18:00",
    "complaint_reply": "2h/4h/1d/2d",
    "complaint_contain": "1d/2d/5d/-",
    "complaint_final": "5d/10d/15d/20d",
    "complaint_soon_hours": 4,
    "complaint_wait_days": 10,
    "complaint_attempt_days": 2,
    "complaint_limit_service": 100_000,
    "complaint_repeat_days": 180,
    "complaint_revisit_days": 7,
    "return_limit_sup": 1_000_000,
    "return_goods_days": 30,
    "return_entry_days": 7,
    "return_slow_days": 90,
    "return_transit_days": 3,
    "return_package_days": 30,
    "return_wrong_days": 7,
    "return_near_days": 30,
    "return_expired_days": 30,
    "return_cap_bp": 500,
    "return_warn_percent": 80,
    "min_sources": 2,
    "allow_authoritative_single": 0,
    "fact_valid_days": 180,
    "fact_soon_days": 30,
    "fact_proved_days": 30,
}


class Settings:
    """The defaults with the office's own values over them."""

    def __init__(self, own: Mapping[str, str] | None = None) -> None:
        """own: key -> text as stored."""
        self._own = dict(own or {})

    def number(self, key: str) -> int:
        """A whole number. KeyError for a key that does not exist."""
        return int(self._own.get(key, DEFAULTS[key]))

    def text(self, key: str) -> str:
        """A text. KeyError for a key that does not exist."""
        return str(self._own.get(key, DEFAULTS[key]))

    def flag(self, key: str) -> bool:
        """A yes or no kept as 1 or 0."""
        return self.number(key) != 0
