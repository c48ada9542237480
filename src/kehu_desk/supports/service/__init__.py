"""What people do with support: each function is one click."""

from kehu_desk.supports.service.deciding import approve_support, reject_support, send_back_support
from kehu_desk.supports.service.drafting import cancel_support, change_support, draft_support, submit_support
from kehu_desk.supports.service.running import add_evidence, report_support, start_support
from kehu_desk.supports.service.settling import Payment, settle_support
from kehu_desk.supports.service.verifying import object_to_support, verify_support

__all__ = [
    "Payment",
    "add_evidence",
    "approve_support",
    "cancel_support",
    "change_support",
    "draft_support",
    "object_to_support",
    "reject_support",
    "report_support",
    "send_back_support",
    "settle_support",
    "start_support",
    "submit_support",
    "verify_support",
]
