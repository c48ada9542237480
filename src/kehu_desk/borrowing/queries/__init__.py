"""Reads of loans: frozen rows, and where loans stand."""

from kehu_desk.borrowing.queries.listing import (
    CarrierRow,
    LoanRow,
    LoanView,
    StepRow,
    View,
    by_number,
    carriers_of,
    loan_ids,
    loan_rows,
    loan_view,
    loans_of,
    locks_of,
    may_list,
    numbers_of,
    steps_of,
)  # fmt: skip
from kehu_desk.borrowing.queries.owed import Blockers, Obligations, OpenCarrier, OpenLoan, blockers, obligations
from kehu_desk.borrowing.queries.standing import QUEUED, overdues_in_quarter, restricted_until, stands, waiting_loans

__all__ = [
    "QUEUED", "Blockers", "CarrierRow", "LoanRow", "LoanView", "Obligations", "OpenCarrier", "OpenLoan", "StepRow", "View", "blockers",
    "by_number", "carriers_of", "loan_ids", "loan_rows", "loan_view", "loans_of", "locks_of", "may_list", "numbers_of", "obligations",
    "overdues_in_quarter", "restricted_until", "stands", "steps_of", "waiting_loans",
]  # fmt: skip
