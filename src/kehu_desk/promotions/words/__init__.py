"""What people read of promotions and season plans."""

from kehu_desk.promotions.words.names import (
    baseline_name,
    bp_text,
    event_name,
    field_name,
    kind_name,
    month_name,
    numbers_told,
    scope_told,
    season_state_name,
    stacking_name,
    stage_name,
)
from kehu_desk.promotions.words.refusals import NOTICES, WORDS, explain, explain_all, field_of, notice_facts

__all__ = [
    "NOTICES", "WORDS", "baseline_name", "bp_text", "event_name", "explain", "explain_all", "field_name", "field_of", "kind_name",
    "month_name", "notice_facts", "numbers_told", "scope_told", "season_state_name", "stacking_name", "stage_name",
]  # fmt: skip
