"""What people read of returns: sentences for refusals and notices, names of codes, quantities."""

from kehu_desk.returns.words.names import (
    bearer_name,
    disposition_name,
    freight_name,
    kind_name,
    percent_text,
    place_name,
    quantity_text,
    rate_text,
    reason_name,
    settlement_name,
    state_name,
)
from kehu_desk.returns.words.refusals import NOTICES, WORDS, explain, explain_all

__all__ = [
    "NOTICES",
    "WORDS",
    "bearer_name",
    "disposition_name",
    "explain",
    "explain_all",
    "freight_name",
    "kind_name",
    "percent_text",
    "place_name",
    "quantity_text",
    "rate_text",
    "reason_name",
    "settlement_name",
    "state_name",
]
