"""The page 【资料收集】."""

from kehu_desk.surveys.tab.page import SurveysPage

__all__ = ["SurveysPage"]
