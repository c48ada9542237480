"""Deeds of collection."""

from kehu_desk.surveys.service.answering import Scan, add_answers, receive_survey
from kehu_desk.surveys.service.applying import apply_survey
from kehu_desk.surveys.service.deciding import accept_change, check_survey, refuse_change
from kehu_desk.surveys.service.drafting import cancel_survey, correct_survey, draft_survey, send_survey

__all__ = [
    "Scan", "accept_change", "add_answers", "apply_survey", "cancel_survey", "check_survey", "correct_survey", "draft_survey",
    "receive_survey", "refuse_change", "send_survey",
]  # fmt: skip
