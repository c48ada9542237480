"""Every test of this folder has an office that trades, desks in it, and the Chinese interface where it is asked for."""

from trade_office import trade, trade_folder
from trade_seat import chinese, seat

__all__ = ["chinese", "seat", "trade", "trade_folder"]
