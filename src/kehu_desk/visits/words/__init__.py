"""What people read of visits: names of codes, sentences of refusals, notices."""

from kehu_desk.complaints.words import category_name as complaint_name
from kehu_desk.complaints.words import severity_name
from kehu_desk.deciders.words import role_name, side_text, style_name
from kehu_desk.intelligence.words import category_name
from kehu_desk.visits.words.names import (
    check_name,
    condition_name,
    goal_name,
    mood_name,
    place_name,
    plan_name,
    result_name,
    row_name,
    side_name,
    state_name,
    weekday_name,
)
from kehu_desk.visits.words.refusals import NOTICES, WORDS, explain, explain_all

__all__ = [
    "NOTICES", "WORDS", "category_name", "check_name", "complaint_name", "condition_name", "explain", "explain_all", "goal_name",
    "mood_name", "place_name", "plan_name", "result_name", "role_name", "row_name", "severity_name", "side_name", "side_text", "state_name",
    "style_name", "weekday_name",
]  # fmt: skip
