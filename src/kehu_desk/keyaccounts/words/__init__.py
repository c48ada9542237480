"""What people read of key accounts: names of codes, sentences of refusals, notices."""

from kehu_desk.keyaccounts.words.names import (
    award_text,
    competence_name,
    criterion_name,
    duty_name,
    field_name,
    hole_text,
    load_name,
    parts_text,
    percent_text,
    plan_state_name,
    points_text,
    post_name,
    role_name,
    selection_state_name,
    source_name,
    step_name,
    year_state_name,
)
from kehu_desk.keyaccounts.words.refusals import NOTICES, WORDS, explain, explain_all, notice_facts

__all__ = [
    "NOTICES", "WORDS", "award_text", "competence_name", "criterion_name", "duty_name", "explain", "explain_all", "field_name",
    "hole_text", "load_name", "notice_facts", "parts_text", "percent_text", "plan_state_name", "points_text", "post_name", "role_name",
    "selection_state_name", "source_name", "step_name", "year_state_name",
]  # fmt: skip
