"""What people read of early warnings."""

from kehu_desk.warnings.words.figures import figure_text, threshold_text, thresholds_text
from kehu_desk.warnings.words.names import age_name, kind_name, level_name, measure_text, stamp_name, state_name
from kehu_desk.warnings.words.notices import NOTICES, notice_facts
from kehu_desk.warnings.words.refusals import WORDS, explain, explain_all
from kehu_desk.warnings.words.telling import again, why

__all__ = [
    "NOTICES", "WORDS", "again", "age_name", "explain", "explain_all", "figure_text", "kind_name", "level_name", "measure_text",
    "notice_facts", "stamp_name", "state_name", "threshold_text", "thresholds_text", "why",
]  # fmt: skip
