"""Pages of the stock at customers': 【库存表】 and 【盘点】."""

from kehu_desk.inventory.tab.counts import CountsPage
from kehu_desk.inventory.tab.stock import StockPage

__all__ = ["CountsPage", "StockPage"]
