"""Reads of prospects, of the market map and of turns of life: frozen rows."""

from kehu_desk.prospects.queries.listing import Picked, ProspectRow, ProspectView, prospect_keys, prospect_page, prospect_view
from kehu_desk.prospects.queries.mapping import CellRow, market_map, twin_list
from kehu_desk.prospects.queries.turning import TurnRow, turn_keys, turn_page, turn_row

__all__ = [
    "CellRow", "Picked", "ProspectRow", "ProspectView", "TurnRow", "market_map", "prospect_keys", "prospect_page", "prospect_view",
    "turn_keys", "turn_page", "turn_row", "twin_list",
]  # fmt: skip
