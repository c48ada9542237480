"""Reads of the log, the loans behind it, and of who uses which archive."""

from kehu_desk.analysis.queries.log import chunks, lent, loans_in, names_and_departments, people_below, told, told_of, unused, viewable
from kehu_desk.analysis.queries.sleeping import Dated, Owned, SleepRow, filed_and_used, hours_to_issue, sleep_keys, sleep_page, top_users

__all__ = [
    "Dated", "Owned", "SleepRow", "chunks", "filed_and_used", "hours_to_issue", "lent", "loans_in", "names_and_departments", "people_below",
    "sleep_keys", "sleep_page", "told", "told_of", "top_users", "unused", "viewable",
]  # fmt: skip
