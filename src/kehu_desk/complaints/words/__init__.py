"""What people read of complaints: sentences for refusals and notices, names of codes, working time in words."""

from kehu_desk.complaints.words.names import (
    block_name,
    category_name,
    cause_name,
    channel_name,
    code_name,
    escape_name,
    field_name,
    happening_name,
    limit_name,
    part_name,
    prevention_name,
    severity_name,
    state_name,
)
from kehu_desk.complaints.words.notices import NOTICES
from kehu_desk.complaints.words.refusals import WORDS, explain, explain_all, why
from kehu_desk.complaints.words.working import TONES, clock_text, work_text

__all__ = [
    "NOTICES", "TONES", "WORDS", "block_name", "category_name", "cause_name", "channel_name", "clock_text", "code_name", "escape_name",
    "explain", "explain_all", "field_name", "happening_name", "limit_name", "part_name", "prevention_name", "severity_name", "state_name",
    "why", "work_text",
]  # fmt: skip
