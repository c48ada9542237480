"""Standard texts and rules to test with."""

from datetime import date
from typing import Any

from kehu_desk.templates.rules import Block, Variable
from kehu_desk.templates.service import RuleText, TemplateText

BUYER = Variable("buyer", "买方", "party", "BAS.name_full", True)
AMOUNT = Variable("amount", "金额", "money", "contract.amount", True)
NOTE = Variable("note", "备注", "text", "", False)
HEAD = Block("subject", "标的", "{{buyer}}向我方购买商品。", True, "subject")
PAY = Block("payment", "付款", "合同金额为{{amount}}元。{{note}}", False, "payment")


def text(**other: Any) -> TemplateText:
    whole = {"code": "XS-01", "name": "购销合同", "kind": "sale", "blocks": (HEAD, PAY), "variables": (BUYER, AMOUNT, NOTE)} | other
    return TemplateText(**whole)


def rule(**other: Any) -> RuleText:
    return RuleText(
        **({"code": "GZ-01", "title": "合同管理办法", "body": "第一条 盖章前须审批。", "effective_on": date(2026, 3, 2)} | other)
    )
