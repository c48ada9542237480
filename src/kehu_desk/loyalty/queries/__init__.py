"""Reads of value services, their fulfilment, our shares and the panel of one customer: frozen rows."""

from kehu_desk.loyalty.queries.listing import (
    Anchor,
    FulfilmentRow,
    Picked,
    ServiceRow,
    ServiceView,
    service_keys,
    service_page,
    service_view,
)
from kehu_desk.loyalty.queries.shares import SharePoint, amounts, measured_fen, panel, share_of, share_trend, value_cost

__all__ = [
    "Anchor", "FulfilmentRow", "Picked", "ServiceRow", "ServiceView", "SharePoint", "amounts", "measured_fen", "panel", "service_keys",
    "service_page", "service_view", "share_of", "share_trend", "value_cost",
]  # fmt: skip
