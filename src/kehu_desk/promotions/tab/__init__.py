"""The pages 【促销】 and 【季节计划】."""

from kehu_desk.promotions.tab.promotions import PromotionsPage
from kehu_desk.promotions.tab.seasons import SeasonPlansPage

__all__ = ["PromotionsPage", "SeasonPlansPage"]
