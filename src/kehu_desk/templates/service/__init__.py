"""What people do with rules, clauses and standard texts: one function per action."""

from kehu_desk.templates.service.clauses import AlternateText, ClauseText, add_clause, edit_clause
from kehu_desk.templates.service.regulations import (
    RuleText,
    acknowledge_rule,
    discard_rule,
    draft_rule,
    edit_rule,
    publish_rule,
    remind_rule,
    renew_rule,
    retire_rule,
    return_rule,
    rule_offers,
)
from kehu_desk.templates.service.texts import (
    TemplateText,
    discard_template,
    draft_template,
    edit_template,
    publish_template,
    renew_template,
    retire_template,
    return_template,
    review_template,
    template_offers,
)

__all__ = [
    "AlternateText", "ClauseText", "RuleText", "TemplateText", "acknowledge_rule", "add_clause", "discard_rule", "discard_template",
    "draft_rule", "draft_template", "edit_clause", "edit_rule", "edit_template", "publish_rule", "publish_template", "remind_rule",
    "renew_rule", "renew_template", "retire_rule", "retire_template", "return_rule", "return_template", "review_template", "rule_offers",
    "template_offers",
]  # fmt: skip
