"""Deeds of evaluation."""

from kehu_desk.evaluations.service.deciding import confirm_evaluation, reopen_evaluation, submit_evaluation
from kehu_desk.evaluations.service.scoring import discard_evaluation, draft_evaluation, reckon_evaluation, save_scores
from kehu_desk.evaluations.service.templates import (
    correct_template,
    draft_template,
    drop_template,
    ensure_default_in,
    publish_template,
    retire_template,
)

__all__ = [
    "confirm_evaluation", "correct_template", "discard_evaluation", "draft_evaluation", "draft_template", "drop_template",
    "ensure_default_in", "publish_template", "reckon_evaluation", "reopen_evaluation", "retire_template", "save_scores",
    "submit_evaluation",
]  # fmt: skip
