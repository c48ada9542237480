"""Reads of the stock at customers': what lies there, the months, the counts."""

from kehu_desk.inventory.queries.months import history, stock_change, weekly_out
from kehu_desk.inventory.queries.on_hand import OnHand, on_hand, on_hand_of

__all__ = ["OnHand", "history", "on_hand", "on_hand_of", "stock_change", "weekly_out"]
