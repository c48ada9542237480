"""Reads of seals and of the register of their uses: frozen rows."""

from kehu_desk.seals.queries.keeping import SealRow, companions, keepers_of, kept_by, officers, seal_rows, usable
from kehu_desk.seals.queries.register import Picked, UseRow, sees, takers, use_ids, use_rows, uses_of

__all__ = [
    "Picked", "SealRow", "UseRow", "companions", "keepers_of", "kept_by", "officers", "seal_rows", "sees", "takers", "usable", "use_ids",
    "use_rows", "uses_of",
]  # fmt: skip
