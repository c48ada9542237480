"""The pages 【构成分析】 and 【已存分析】 of the tab 【分析】."""

from kehu_desk.compositions.tab.page import CompositionPage
from kehu_desk.compositions.tab.saved import SavedAnalysesPage

__all__ = ["CompositionPage", "SavedAnalysesPage"]
