"""Reads of graded management: runs and their lines, overrides, service levels, concentration."""

from kehu_desk.grading.queries.concentration import BuyerRow, Figures, figures
from kehu_desk.grading.queries.levels import level_of_customer, policies, service_levels, stale
from kehu_desk.grading.queries.listing import LineRow, OverrideRow, Picked, RunRow, changes, current, latest, run_rows

__all__ = [
    "BuyerRow", "Figures", "LineRow", "OverrideRow", "Picked", "RunRow", "changes", "current", "figures", "latest", "level_of_customer",
    "policies", "run_rows", "service_levels", "stale",
]  # fmt: skip
