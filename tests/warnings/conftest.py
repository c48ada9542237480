"""Every test of this folder has an office that trades."""

from trade_office import trade, trade_folder

__all__ = ["trade", "trade_folder"]
