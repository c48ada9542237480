"""What people read of intelligence: names of codes, sentences of refusals, notices."""

from kehu_desk.intelligence.words.names import (
    category_name,
    channel_name,
    credibility_name,
    event_name,
    grade_text,
    importance_name,
    reliability_name,
    stance_name,
    state_name,
    state_text,
    subject_name,
    task_name,
)
from kehu_desk.intelligence.words.notices import NOTICES, notice_facts
from kehu_desk.intelligence.words.refusals import WORDS, explain, explain_all

__all__ = [
    "NOTICES", "WORDS", "category_name", "channel_name", "credibility_name", "event_name", "explain", "explain_all", "grade_text",
    "importance_name", "notice_facts", "reliability_name", "stance_name", "state_name", "state_text", "subject_name", "task_name",
]  # fmt: skip
