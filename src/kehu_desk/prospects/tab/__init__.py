"""The pages 【潜在客户】, 【客户阶段】 and 【市场地图】."""

from kehu_desk.prospects.tab.market import MarketMapPage
from kehu_desk.prospects.tab.prospects import ProspectsPage
from kehu_desk.prospects.tab.turns import LifeTurnsPage

__all__ = ["LifeTurnsPage", "MarketMapPage", "ProspectsPage"]
