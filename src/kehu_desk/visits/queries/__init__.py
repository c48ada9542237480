"""Reads of visits: frozen rows, each list by what may be seen. `last_visits`, `touches`, `gaps` and `compliance` are what others ask."""

from kehu_desk.visits.queries.listing import VisitRow, Wanted, last_visits, visit_keys, visit_row, visit_rows
from kehu_desk.visits.queries.meeting import last_met, timeline
from kehu_desk.visits.queries.plans import PlannedRow, PlanRow, plan_of, plan_row, planned_between, planned_row, planners
from kehu_desk.visits.queries.rhythms import Compliance, GapRow, compliance, gaps, is_important, is_key_account, rules_in_force, touches

__all__ = [
    "Compliance",
    "GapRow",
    "PlanRow",
    "PlannedRow",
    "VisitRow",
    "Wanted",
    "compliance",
    "gaps",
    "is_important",
    "is_key_account",
    "last_met",
    "last_visits",
    "plan_of",
    "plan_row",
    "planned_between",
    "planned_row",
    "planners",
    "rules_in_force",
    "timeline",
    "touches",
    "visit_keys",
    "visit_row",
    "visit_rows",
]  # fmt: skip
