"""Reads of loans: frozen rows, and where loans stand."""

from kehu_desk.borrowing.queries.history import Happening, LoanMore, loan_more
from kehu_desk.borrowing.queries.listing import (
    CarrierRow,
    LoanRow,
    LoanView,
    StepRow,
    asked_between,
    by_number,
    carriers_of,
    loan_rows,
    loan_view,
    loans_of,
    locks_of,
    may_list,
    numbers_of,
    steps_of,
)
from kehu_desk.borrowing.queries.owed import Blockers, Obligations, OpenCarrier, OpenLoan, blockers, obligations
from kehu_desk.borrowing.queries.pages import View, loan_ids
from kehu_desk.borrowing.queries.standing import QUEUED, edit_loans, overdues_in_quarter, restricted_until, stands, waiting_loans
from kehu_desk.borrowing.queries.waiting import HoldRow, Need, followers, hold_rows, needs, queue_of, recall_offers

__all__ = [
    "QUEUED", "Blockers", "CarrierRow", "Happening", "HoldRow", "LoanMore", "LoanRow", "LoanView", "Need", "Obligations", "OpenCarrier",
    "OpenLoan", "StepRow", "View", "asked_between", "blockers", "by_number", "carriers_of", "edit_loans", "followers", "hold_rows",
    "loan_ids", "loan_more", "loan_rows", "loan_view", "loans_of", "locks_of", "may_list", "needs", "numbers_of", "obligations",
    "overdues_in_quarter", "queue_of", "recall_offers", "restricted_until", "stands", "steps_of", "waiting_loans",
]  # fmt: skip
