"""The pages 【要货计划】 and 【积压与短缺】."""

from kehu_desk.replenishment.tab.proposals import ProposalsPage
from kehu_desk.replenishment.tab.watch import StockWatchPage

__all__ = ["ProposalsPage", "StockWatchPage"]
