"""Reads of supply: frozen rows."""

from kehu_desk.supplies.queries.listing import (
    CommitmentRow,
    CommitmentView,
    Picked,
    ShortageRow,
    commitment_keys,
    commitment_rows,
    commitment_view,
    shortage_keys,
    shortage_row,
    shortage_rows,
)
from kehu_desk.supplies.queries.standing import StandingOut, committed, fill_rate, left_of, stock_outs

__all__ = [
    "CommitmentRow", "CommitmentView", "Picked", "ShortageRow", "StandingOut", "commitment_keys", "commitment_rows", "commitment_view",
    "committed", "fill_rate", "left_of", "shortage_keys", "shortage_row", "shortage_rows", "stock_outs",
]  # fmt: skip
