"""The page 【评价】."""

from kehu_desk.evaluations.tab.page import EvaluationsPage

__all__ = ["EvaluationsPage"]
