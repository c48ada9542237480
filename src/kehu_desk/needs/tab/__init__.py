"""The pages 【需求】 and 【售后表】."""

from kehu_desk.needs.tab.aftersales import AftersalesPage
from kehu_desk.needs.tab.needs import NeedsPage

__all__ = ["AftersalesPage", "NeedsPage"]
