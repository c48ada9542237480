"""Reads of rules, clauses and standard texts: frozen rows. They are L1: all content roles and offices; drafts those who judge them."""

from kehu_desk.templates.queries.clauses import ClauseRow, clause_rows
from kehu_desk.templates.queries.regulations import RuleRow, RuleView, Seen, acknowledged, concerned, rule_rows, rule_view, to_acknowledge
from kehu_desk.templates.queries.standing import JUDGES, judges, reads, stands_of
from kehu_desk.templates.queries.texts import TemplateRow, TemplateView, published, template, template_rows, template_seen

__all__ = [
    "JUDGES", "ClauseRow", "RuleRow", "RuleView", "Seen", "TemplateRow", "TemplateView", "acknowledged", "clause_rows", "concerned",
    "judges", "published", "reads", "rule_rows", "rule_view", "stands_of", "template", "template_rows", "template_seen", "to_acknowledge",
]  # fmt: skip
