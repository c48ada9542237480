"""Reads of evaluation: frozen rows."""

from kehu_desk.evaluations.queries.listing import (
    SCARCE,
    Anchor,
    EvaluationRow,
    Picked,
    TrendRow,
    evaluation_keys,
    evaluation_page,
    evaluation_row,
    evaluation_rows,
    levels,
    trend,
)
from kehu_desk.evaluations.queries.policy import policy_of
from kehu_desk.evaluations.queries.templates import TemplateRow, template_for, template_rows
from kehu_desk.evaluations.queries.view import EvaluationView, GroupRow, ItemRow, Mark

__all__ = [
    "SCARCE", "Anchor", "EvaluationRow", "EvaluationView", "GroupRow", "ItemRow", "Mark", "Picked", "TemplateRow", "TrendRow",
    "evaluation_keys", "evaluation_page", "evaluation_row", "evaluation_rows", "levels", "policy_of", "template_for", "template_rows",
    "trend",
]  # fmt: skip
