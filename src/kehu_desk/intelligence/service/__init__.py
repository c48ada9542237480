"""Deeds of intelligence: facts and sources, verification, use for the archive, subscriptions."""

from kehu_desk.intelligence.service.following import follow, follows, unfollow
from kehu_desk.intelligence.service.noting import (
    add_source,
    mark_authoritative,
    record_fact,
    record_fact_in,
    trace_source,
    withdraw_fact,
)
from kehu_desk.intelligence.service.using import use_fact
from kehu_desk.intelligence.service.verifying import ask_verification, drop_verification, finish_verification

__all__ = [
    "add_source", "ask_verification", "drop_verification", "finish_verification", "follow", "follows", "mark_authoritative", "record_fact",
    "record_fact_in", "trace_source", "unfollow", "use_fact", "withdraw_fact",
]  # fmt: skip
