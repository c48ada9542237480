"""Reads of visits: frozen rows, each list by what may be seen. `last_visits`, `touches`, `gaps` and `compliance` are what others ask."""

from kehu_desk.visits.queries.listing import VisitRow, Wanted, last_visits, visit_keys, visit_row, visit_rows
from kehu_desk.visits.queries.rhythms import Compliance, GapRow, accompanying, compliance, gaps, is_key_account, rules_in_force, touches

__all__ = [
    "Compliance", "GapRow", "VisitRow", "Wanted", "accompanying", "compliance", "gaps", "is_key_account", "last_visits", "rules_in_force",
    "touches", "visit_keys", "visit_row", "visit_rows",
]  # fmt: skip
