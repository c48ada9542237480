"""Reads of collection: frozen rows."""

from kehu_desk.surveys.queries.listing import Picked, SurveyRow, survey_keys, survey_page, survey_row
from kehu_desk.surveys.queries.view import AskedSection, ChangeRow, SurveyView, asked_section

__all__ = [
    "AskedSection", "ChangeRow", "Picked", "SurveyRow", "SurveyView", "asked_section", "survey_keys", "survey_page", "survey_row",
]  # fmt: skip
