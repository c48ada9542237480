"""What people read of replenishment."""

from kehu_desk.replenishment.words.names import (
    action_kind_name,
    action_state_name,
    cause_name,
    colour_name,
    days_text,
    end_text,
    flag_name,
    flag_sentence,
    method_name,
    number_text,
    qty_text,
    shortage_name,
    state_name,
)
from kehu_desk.replenishment.words.refusals import NOTICES, WORDS, explain, explain_all, field_of
from kehu_desk.replenishment.words.why import why

__all__ = [
    "NOTICES", "WORDS", "action_kind_name", "action_state_name", "cause_name", "colour_name", "days_text", "end_text", "explain",
    "explain_all", "field_of", "flag_name", "flag_sentence", "method_name", "number_text", "qty_text", "shortage_name", "state_name", "why",
]  # fmt: skip
