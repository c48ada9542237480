"""Reads of intelligence: facts as lists, one fact with its sources, figures, subscriptions."""

from kehu_desk.intelligence.queries.figures import Figures, Line, Share, figures, months_of, queue_counts
from kehu_desk.intelligence.queries.following import FollowRow, followed, followers
from kehu_desk.intelligence.queries.listing import (
    SOON,
    FactRow,
    Picked,
    fact_keys,
    fact_page,
    fact_rows,
    found_facts,
    is_weighed,
    to_verify,
)
from kehu_desk.intelligence.queries.seen import SECTION, may_see, sees, sells
from kehu_desk.intelligence.queries.view import FactView, SourceGroup, SourceLine, TaskRow, UseRow, fact_view, sources_of, tasks_of

__all__ = [
    "SECTION", "SOON", "FactRow", "FactView", "Figures", "FollowRow", "Line", "Picked", "Share", "SourceGroup", "SourceLine", "TaskRow",
    "UseRow", "fact_keys", "fact_page", "fact_rows", "fact_view", "figures", "followed", "followers", "found_facts", "is_weighed",
    "may_see", "months_of", "queue_counts", "sees", "sells", "sources_of", "tasks_of", "to_verify",
]  # fmt: skip
