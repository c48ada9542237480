"""An office that makes contracts: a standard text with a fixed and a risky block, a seal kept by the officer con2."""

from datetime import date
from typing import Any
from uuid import UUID

from kehu_desk.contracts import service
from kehu_desk.contracts.entities import Contract
from kehu_desk.contracts.queries import ContractView
from kehu_desk.contracts.service import Draft
from kehu_desk.seals.entities import Seal
from kehu_desk.templates.entities import Clause, ContractTemplate
from kehu_desk.templates.rules import Block, Variable, blocks_json, template_hash, variables_json
from real_office import MONDAY, codes
from trade_office import TradeOffice

START, END = date(2026, 3, 2), date(2027, 3, 1)
BLOCKS = (
    Block("parties", "双方", "甲方：{{seller}}　乙方：{{buyer}}（法定代表人 {{legal}}）", True, "subject"),
    Block("price", "价格", "按价格表执行，总额 {{amount}} 元。", False, "price", "PRICE"),
    Block("term", "期限", "自 {{start}} 起至 {{end}} 止。", False, "term"),
    Block("extra", "其他约定", "{{extra}}", False, "liability", "LIABLE"),
)
VARIABLES = (
    Variable("seller", "我方", "party", "office.name", True),
    Variable("buyer", "对方", "party", "BAS.name_full", True),
    Variable("legal", "法定代表人", "text", "BAS.legal_rep", False),
    Variable("amount", "金额", "money", "contract.amount", True),
    Variable("start", "生效日", "date", "contract.start_on", True),
    Variable("end", "到期日", "date", "contract.end_on", True),
    Variable("extra", "补充约定", "text", "", True),
)
DRAFT = Draft(
    subject="2026 年度经销", start_on=START, end_on=END, amount_fen=5_000_000, credit_days=30, price_list_code="KA", discount_bp=200,
    renewal="by_agreement", renewal_months=12, notice_days=30, originals_total=2, values={"extra": "无"},
)  # fmt: skip
ALL_ROLES = ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "con2", "service", "tech")


class ContractOffice:
    """A trade office in which standard text and seal are there already."""

    def __init__(self, trade: TradeOffice) -> None:
        self.trade, self.door, self.customer = trade, trade.door, trade.customer
        self.template = self.add_template()
        with trade.house.store.write() as session, session.begin():
            for code, risk in (("PRICE", "normal"), ("LIABLE", "high")):
                session.add(Clause(code=code, title=code, text=code, category="price", risk=risk, alternates=[], **self._made()))
            seal = Seal(code="HT1", name="合同专用章", keeper_id=trade.id("con2"), state="in_custody", **self._made())
            session.add(seal)
            session.flush()
            self.seal = seal.id

    def _made(self) -> dict[str, Any]:
        return {"created_at": MONDAY, "created_by": self.trade.id("con")}

    def add_template(self, *, code: str = "JX", version: int = 1, state: str = "published") -> UUID:
        with self.trade.house.store.write() as session, session.begin():
            row = ContractTemplate(
                code=code, name="经销合同", kind="distribution", version=version, blocks=blocks_json(BLOCKS),
                variables=variables_json(VARIABLES), text_hash=template_hash(BLOCKS, VARIABLES), state=state, **self._made(),
            )  # fmt: skip
            session.add(row)
            session.flush()
            return row.id

    def __getitem__(self, login: str) -> Any:
        return self.trade[login]

    def do(self, login: str, action: Any, *facts: Any, **named: Any) -> Any:
        """The action by this person."""
        return action(self.door, self[login], *facts, **named)

    def codes(self, login: str, action: Any, *facts: Any, **named: Any) -> tuple[str, ...]:
        """The codes with which it is refused; empty when it is done."""
        return codes(action, self.door, self[login], *facts, **named)

    def draw(self, login: str = "rep", customer: UUID | None = None, **other: Any) -> UUID:
        made: UUID = self.do(login, service.draw_contract, customer or self.customer, self.template, DRAFT._replace(**other))
        return made

    def row(self, contract: UUID) -> Contract:
        with self.trade.house.store.read() as session:
            found = session.get_one(Contract, contract)
            session.expunge(found)
            return found

    def view(self, contract: UUID, login: str = "con") -> ContractView:
        view: ContractView = self.do(login, service.read_contract, contract)
        return view

    def reach(self, state: str, contract: UUID | None = None, **other: Any) -> UUID:
        """A contract in this state, drawn by rep, reviewed by con, approved by sup or mgr, stamped by con2, filed by cus."""
        made = contract or self.draw(**other)
        approver = "sup" if (other.get("amount_fen", DRAFT.amount_fen) or 10**12) <= 10_000_000 else "mgr"
        path = (
            ("in_review", "rep", service.submit_contract, (made,), {}), ("reviewed", "con", service.review_contract, (made,), {}),
            ("approved", approver, service.approve_contract, (made,), {}),
            ("stamped", "con2", service.stamp_contract, (made, self.seal), {"pages": 2, "purpose": "签订"}),
            ("signed", "rep", service.sign_contract, (made,), {"back_on": self.today, "signed_on": self.today, "originals": 1}),
            ("filed", "cus", service.file_contract, (made,), {"originals": 1, "shelf": "3库2柜"}),
        )  # fmt: skip
        for name, login, action, facts, named in path:
            if state == "draft":
                break
            self.do(login, action, *facts, **named)
            if name == state:
                break
        return made

    @property
    def today(self) -> date:
        return self.trade.clock[0].date()
