"""Reads of credit: lists, one customer whole, what waits; checks for the nouns above."""

from kehu_desk.credit.queries.burdens import Burden, Reach, burdens, exposures
from kehu_desk.credit.queries.listing import CreditRow, DecisionRow, credit_rows, decisions, reviews_due
from kehu_desk.credit.queries.standing import (
    check,
    check_order,
    file_of,
    guarantees,
    limit_in_force,
    policy_in,
    signs_of,
    standing_of,
    status_of,
    usable_release,
)
from kehu_desk.credit.queries.view import ChangeRow, CreditView, GuaranteeRow, ReleaseRow, credit_view

__all__ = [
    "Burden", "ChangeRow", "CreditRow", "CreditView", "DecisionRow", "GuaranteeRow", "Reach", "ReleaseRow", "burdens", "check",
    "check_order", "credit_rows", "credit_view", "decisions", "exposures", "file_of", "guarantees", "limit_in_force", "policy_in",
    "reviews_due", "signs_of", "standing_of", "status_of", "usable_release",
]  # fmt: skip
