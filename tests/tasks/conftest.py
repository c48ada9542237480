"""Every test of this folder has an office that trades, and desks in it."""

from trade_office import trade, trade_folder
from trade_seat import chinese, seat

__all__ = ["chinese", "seat", "trade", "trade_folder"]
