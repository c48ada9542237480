"""What people read of support: sentences for refusals and notices, names of codes, quantities."""

from kehu_desk.supports.words.names import (
    baseline_name,
    evidence_name,
    field_name,
    kind_name,
    line_kind_name,
    percent_text,
    quantity_text,
    return_lines,
    share_text,
    state_name,
    target_text,
)
from kehu_desk.supports.words.refusals import NOTICES, WORDS, explain, explain_all

__all__ = [
    "NOTICES",
    "WORDS",
    "baseline_name",
    "evidence_name",
    "explain",
    "explain_all",
    "field_name",
    "kind_name",
    "line_kind_name",
    "percent_text",
    "quantity_text",
    "return_lines",
    "share_text",
    "state_name",
    "target_text",
]
