"""Deeds on plans of communication, their audience, and opinions."""

from kehu_desk.communications.service.audience import Marked, invite_customers, mark_receipts, uninvite_customer
from kehu_desk.communications.service.opinions import (
    assign_opinion,
    close_opinion,
    correct_opinion,
    opinion_offers,
    record_opinion,
    record_opinion_in,
    reopen_opinion,
    reply_opinion,
)
from kehu_desk.communications.service.plans import (
    cancel_communication,
    correct_communication,
    hold_communication,
    plan_communication,
    plan_offers,
)

__all__ = [
    "Marked", "assign_opinion", "cancel_communication", "close_opinion", "correct_communication", "correct_opinion", "hold_communication",
    "invite_customers", "mark_receipts", "opinion_offers", "plan_communication", "plan_offers", "record_opinion", "record_opinion_in",
    "reopen_opinion", "reply_opinion", "uninvite_customer",
]  # fmt: skip
