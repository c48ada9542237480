"""What people read of loans: sentences for refusals, and names of states, kinds, steps, carriers and pages."""

from kehu_desk.borrowing.words.history import happening_text
from kehu_desk.borrowing.words.names import (
    carrier_name,
    carrier_state_name,
    category_name,
    cause_name,
    day_text,
    grant_name,
    kind_name,
    moment_text,
    need_name,
    relation_name,
    state_name,
    step_name,
    step_state_name,
    view_name,
    way_name,
)
from kehu_desk.borrowing.words.notices import NOTICES, notice_facts
from kehu_desk.borrowing.words.refusals import WORDS, explain, explain_all

__all__ = [
    "NOTICES",
    "WORDS",
    "carrier_name",
    "carrier_state_name",
    "category_name",
    "cause_name",
    "day_text",
    "explain",
    "explain_all",
    "grant_name",
    "happening_text",
    "kind_name",
    "moment_text",
    "need_name",
    "notice_facts",
    "relation_name",
    "state_name",
    "step_name",
    "step_state_name",
    "view_name",
    "way_name",
]
