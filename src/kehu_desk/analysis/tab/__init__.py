"""The tab 【分析】."""

from kehu_desk.analysis.tab.page import AnalysisTab

__all__ = ["AnalysisTab"]
