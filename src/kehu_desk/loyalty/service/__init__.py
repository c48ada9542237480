"""Deeds on value services and shares."""

from kehu_desk.loyalty.service.deeds import Offers, end_value, fulfil_value, promise_value, record_share, value_offers

__all__ = ["Offers", "end_value", "fulfil_value", "promise_value", "record_share", "value_offers"]
