"""The pages 【分级】 of 【档案】 and 【集中度】 of 【大客户】."""

from kehu_desk.grading.tab.concentration import ConcentrationPage
from kehu_desk.grading.tab.page import GradingPage

__all__ = ["ConcentrationPage", "GradingPage"]
