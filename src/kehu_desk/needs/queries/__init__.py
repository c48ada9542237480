"""Reads of needs and of what was done for customers after the sale: frozen rows."""

from kehu_desk.needs.queries.listing import NeedRow, NeedView, Picked, need_keys, need_page, need_view
from kehu_desk.needs.queries.timeline import More, TimelineRow, marks, ret_events, svc_events

__all__ = [
    "More", "NeedRow", "NeedView", "Picked", "TimelineRow", "marks", "need_keys", "need_page", "need_view", "ret_events", "svc_events",
]  # fmt: skip
