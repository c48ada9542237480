"""Rules, clauses and standard texts of the demo office: in force, being judged, and one version that was retired."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kehu_desk.demo.contract_texts import CLAUSES, RULES, TEXTS
from kehu_desk.templates import service
from kehu_desk.templates.service import RuleText, TemplateText

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

READERS: Final = ("rep1", "rep2", "sup1", "kam1", "cus1", "contract1", "finance1", "tech1")
SHORTER: Final = "逾期的,每逾期一日按未付金额的万分之三支付违约金。"


def fill_templates(troupe: Troupe) -> None:
    """From four months ago to yesterday."""
    troupe.stage.go(115)
    for clause in CLAUSES:
        service.add_clause(troupe.door, troupe.who["contract1"], clause)
    _texts(troupe)
    _rules(troupe)


def _texts(troupe: Troupe) -> None:
    """Two in force, one of them by its second version; one that waits for the review, one for its publication."""
    door, who = troupe.door, troupe.who
    yearly, sale, secret = TEXTS
    first = _published(troupe, yearly, 112)
    _published(troupe, sale, 110)
    troupe.stage.go(60)
    payment = yearly.blocks[3]
    blocks = (*yearly.blocks[:3], payment._replace(text=payment.text.partition("逾期的")[0] + SHORTER), *yearly.blocks[4:])
    second = service.edit_template(door, who["contract1"], first, yearly._replace(name="年度经销合同(修订)", blocks=blocks))
    service.review_template(door, who["mgr1"], second)
    service.publish_template(door, who["mgr2"], second)
    troupe.stage.go(3)
    waiting = service.draft_template(door, who["finance1"], secret)
    service.review_template(door, who["contract1"], waiting)
    service.draft_template(door, who["contract1"], TemplateText("GX-02", "产品购销合同(预付款)", "sale", sale.blocks, sale.variables))


def _published(troupe: Troupe, text: TemplateText, days_ago: int) -> UUID:
    door, who = troupe.door, troupe.who
    troupe.stage.go(days_ago)
    row = service.draft_template(door, who["contract1"], text)
    service.review_template(door, who["mgr1"], row)
    service.publish_template(door, who["mgr2"], row)
    return row


def _rules(troupe: Troupe) -> None:
    """Two in force, which most people have read; one draft that waits for a manager."""
    door, who = troupe.door, troupe.who
    for (code, title, body), days_ago, readers in zip(RULES[:2], (108, 14), (READERS, READERS[:3]), strict=True):
        troupe.stage.go(days_ago)
        begins = troupe.stage.day + timedelta(days=2)
        row = service.draft_rule(door, who["contract1"], RuleText(code, title, body, begins))
        service.publish_rule(door, who["mgr1"], row)
        troupe.stage.go(max(0, days_ago - 5))
        for reader in readers:
            service.acknowledge_rule(door, who[reader], row)
    troupe.stage.go(2)
    code, title, body = RULES[2]
    service.draft_rule(door, who["contract1"], RuleText(code, title, body, troupe.stage.day + timedelta(days=14)))
