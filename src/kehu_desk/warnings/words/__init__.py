"""What people read of early warnings."""

from kehu_desk.warnings.words.names import kind_name, level_name, measure_text, stamp_name, state_name
from kehu_desk.warnings.words.notices import NOTICES, notice_facts
from kehu_desk.warnings.words.refusals import WORDS, explain, explain_all
from kehu_desk.warnings.words.telling import figure_text, told, why

__all__ = [
    "NOTICES", "WORDS", "explain", "explain_all", "figure_text", "kind_name", "level_name", "measure_text", "notice_facts", "stamp_name",
    "state_name", "told", "why",
]  # fmt: skip
