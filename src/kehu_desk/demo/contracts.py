"""Contracts of the demo office in every state, made through the services. It needs published texts and a seal in custody."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.contracts import service
from kehu_desk.contracts.entities import Amendment, Contract
from kehu_desk.contracts.rules.dates import plus_months
from kehu_desk.contracts.rules.duties import Duty
from kehu_desk.contracts.service import Draft, Wording
from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.seals.entities import Seal
from kehu_desk.templates import queries as templates
from kehu_desk.templates.queries import TemplateView
from kehu_desk.templates.rules import Variable

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

LIMIT: Final = 10_000_000
TYPED: Final = {"text": "按双方另行确认的清单执行", "money": "500,000.00", "number": "30", "date": "2026-12-31"}
STATES: Final = (
    "filed", "filed", "filed", "filed", "signed", "stamped", "approved", "reviewed", "in_review", "draft", "filed", "filed", "draft",
    "voided", "filed", "terminated",
)  # fmt: skip
STEPS: Final = ("draft", "in_review", "reviewed", "approved", "stamped", "signed", "filed")


def fill_contracts(troupe: Troupe) -> list[UUID]:
    """Sixteen contracts of the field force, some with duties and amendments; none where nothing is published or no seal is there."""
    with troupe.door.reading() as session:
        texts = [templates.template(session, row.id) for row in templates.published(session)]
        seal = session.execute(select(Seal.id, Seal.keeper_id).where(Seal.state == "in_custody", Seal.code.startswith("HT"))).first()
    if not texts or seal is None:
        return []
    owners = [(login, each) for login in ("rep1", "rep2", "rep3") for each in troupe.filed[login][:8]]
    made = []
    for at, state in enumerate(STATES):
        login, customer = owners[at * 3 % len(owners)]
        made.append(_contract(troupe, login, customer, texts[at % len(texts)], (seal[0], seal[1]), state, at))
    return made


def _contract(troupe: Troupe, login: str, customer: UUID, text: TemplateView, seal: tuple[UUID, UUID], state: str, at: int) -> UUID:
    """From the draft to its state, by the hands it takes."""
    door, who, random = troupe.door, troupe.who, troupe.random
    start = _start(troupe.stage.day, at, state)
    amount = random.choice((3_600_000, 8_000_000, 12_500_000, 48_000_000))
    end = plus_months(start, 12) - timedelta(days=1)
    draft = Draft(
        subject=f"{start.year} 年度{('经销', '购销', '合作')[at % 3]}", start_on=start, end_on=end, amount_fen=amount, credit_days=30,
        renewal=("by_agreement", "auto")[at % 2], renewal_months=12, notice_days=30, originals_total=2, territory=("330000",),
        price_list_code="STD", discount_bp=random.choice((0, 200, 500)), values={each.name: _typed(each) for each in text.variables},
    )  # fmt: skip
    made = service.draw_contract(door, who[login], customer, text.id, draft, _wording(text, at))
    steps = {
        "in_review": lambda: service.submit_contract(door, who[login], made),
        "reviewed": lambda: service.review_contract(door, who["contract1"], made, "条款齐全"),
        "approved": lambda: service.approve_contract(door, who[_chief(login, amount)], made, "同意签订"),
        "stamped": lambda: service.stamp_contract(door, Caller(seal[1]), made, seal[0], pages=3, purpose="签订合同"),
        "signed": lambda: service.sign_contract(
            door, who[login], made, back_on=troupe.stage.day, signed_on=troupe.stage.day, originals=1
        ),
        "filed": lambda: service.file_contract(door, who["cus1"], made, originals=1, shelf=f"2库{at % 9 + 1}柜"),
    }  # fmt: skip
    until = "filed" if state == "terminated" else "draft" if state == "voided" else state
    for step in STEPS[1 : STEPS.index(until) + 1]:
        steps[step]()
    _after(troupe, login, made, state, at)
    return made


def _start(today: date, at: int, state: str) -> date:
    """Filed ones began over the last year, so that some end soon; the others begin next."""
    if state in ("filed", "terminated"):
        return today - timedelta(days=(352, 300, 120, 20)[at % 4])
    return today + timedelta(days=5)


def _typed(each: Variable) -> str:
    """What somebody types where neither archive nor contract says it."""
    return "" if each.source else TYPED.get(each.kind, TYPED["text"])


def _wording(text: TemplateView, at: int) -> list[Wording]:
    block = next((each for each in text.blocks if not each.fixed), None)
    return [Wording(block.key, f"{block.text}双方另有约定的从其约定。", "客户要求补充说明")] if block is not None and at % 5 == 1 else []


def _chief(login: str, amount: int) -> str:
    return "mgr1" if amount > LIMIT else {"rep1": "sup1", "rep2": "sup1", "rep3": "sup2"}[login]


def _after(troupe: Troupe, login: str, made: UUID, state: str, at: int) -> None:
    """Duties of both sides, an amendment here and there, and two that ended early."""
    door, who, today = troupe.door, troupe.who, troupe.stage.day
    if state == "voided":
        service.void_contract(door, who[login], made, "客户改签购销合同")
        return
    if state == "terminated":
        service.terminate_contract(door, who[_chief(login, 0)], made, "客户停业清算", today, "货款结清,剩余货物退回")
        return
    if state != "filed":
        return
    ours: Mapping[str, Any] = {"party": "us", "kind": "report", "text": "每月对账并寄送对账单", "every_months": 1}
    service.add_obligation(door, who[login], made, Duty(due_on=today + timedelta(days=at % 12 - 3), **ours))
    theirs = Duty("them", "payment", "按期付清到期货款", today + timedelta(days=20), 0, 1_000_000)
    paid = service.add_obligation(door, who["contract1"], made, theirs)
    if at % 2:
        service.close_obligation(door, who["contract1"], paid, "done", "银行回单已核对")
    if at == 2:
        amended = service.propose_amendment(door, who[login], made, today + timedelta(days=30), {"credit_days": 45}, "旺季延长账期")
        service.approve_amendment(door, who[_approver(door, amended, login)], amended, "同意")
        service.sign_amendment(door, who[login], amended, today)


def _approver(door: Door, amendment: UUID, login: str) -> str:
    """Whose turn it is: the superior where his limit reaches, else a manager."""
    with door.reading() as session:
        made = session.get_one(Amendment, amendment)
        amount = session.get_one(Contract, made.contract_id).amount_fen
    return _chief(login, amount or LIMIT + 1)
