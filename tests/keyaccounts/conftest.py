"""Every test of this folder has an office that trades, and accounts of it."""

import standins

standins.fill()

from trade_office import trade, trade_folder  # noqa: E402
from trade_seat import chinese, seat  # noqa: E402

__all__ = ["chinese", "seat", "trade", "trade_folder"]
