"""The pages 【预警表】 and 【风险概览】 of the tab 【预警】."""

from kehu_desk.warnings.tab.listing import WarningsPage
from kehu_desk.warnings.tab.risks import RisksPage

__all__ = ["RisksPage", "WarningsPage"]
