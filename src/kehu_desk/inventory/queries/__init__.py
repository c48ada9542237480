"""Reads of the stock at customers': what lies there, the months, the counts."""

from kehu_desk.inventory.queries.months import history, stock_change, weekly_out
from kehu_desk.inventory.queries.standing import OnHand, on_hand, on_hand_of
from kehu_desk.inventory.queries.stock import ExceptionRow, exceptions

__all__ = ["ExceptionRow", "OnHand", "exceptions", "history", "on_hand", "on_hand_of", "stock_change", "weekly_out"]
