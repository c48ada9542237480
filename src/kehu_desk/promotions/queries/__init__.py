"""Reads of promotions, of who takes part in them, and of season plans."""

from kehu_desk.promotions.queries.listing import Picked, PromotionRow, promotion_rows
from kehu_desk.promotions.queries.parts import Joined, cost_of, joined, running
from kehu_desk.promotions.queries.seasons import SeasonRow, season_rows

__all__ = ["Joined", "Picked", "PromotionRow", "SeasonRow", "cost_of", "joined", "promotion_rows", "running", "season_rows"]
