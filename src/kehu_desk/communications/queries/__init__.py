"""Reads of communication: frozen rows."""

from kehu_desk.communications.queries.hearing import UnheardRow, heard, last_heard, reply_rate, unheard
from kehu_desk.communications.queries.opinions import (
    OpinionRow,
    OpinionView,
    PickedOpinions,
    opinion_keys,
    opinion_rows,
    opinion_texts,
    opinion_view,
)
from kehu_desk.communications.queries.plans import (
    CommRow,
    CommView,
    PickedPlans,
    ReceiptRow,
    audience,
    comm_keys,
    comm_rows,
    comm_view,
    plan_choices,
)

__all__ = [
    "CommRow", "CommView", "OpinionRow", "OpinionView", "PickedOpinions", "PickedPlans", "ReceiptRow", "UnheardRow", "audience",
    "comm_keys", "comm_rows", "comm_view", "heard", "last_heard", "opinion_keys", "opinion_rows", "opinion_texts", "opinion_view",
    "plan_choices", "reply_rate", "unheard",
]  # fmt: skip
