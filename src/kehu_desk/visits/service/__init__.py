"""Deeds of visits: weeks planned, reports written and read, rules set."""

from kehu_desk.visits.service.clockwork import sweep
from kehu_desk.visits.service.photos import export_photo, read_photo
from kehu_desk.visits.service.planning import (
    approve_plan,
    change_planned,
    drop_planned,
    move_planned,
    plan_visits,
    send_back_plan,
    submit_plan,
    withdraw_plan,
)
from kehu_desk.visits.service.reporting import drop_draft, keep_draft, submit_visit
from kehu_desk.visits.service.reviewing import close_visit, comment_visit, solve_problem
from kehu_desk.visits.service.ruling import set_visit_rule

__all__ = [
    "approve_plan", "change_planned", "close_visit", "comment_visit", "drop_draft", "drop_planned", "export_photo", "keep_draft",
    "move_planned", "plan_visits", "read_photo", "send_back_plan", "set_visit_rule", "solve_problem", "submit_plan", "submit_visit",
    "sweep", "withdraw_plan",
]  # fmt: skip
