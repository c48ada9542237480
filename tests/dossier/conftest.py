"""A real office with one filed archive whose values are all different, so that each can be looked for on paper."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kehu_desk.archives.service import filing, writing
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import lending
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all
from real_office import RealOffice, founded, office

__all__ = ["founded", "lender", "office"]

BODIES = {
    "BAS": {
        "name_full": "杭州𠮷䶮日化有限公司", "name_short": "𠮷䶮日化", "customer_type": "distributor", "region_code": "330106",
        "phone": "0571-88886666", "info_source": "rep_visit", "first_contact_on": "2026-02-25", "uscc_reason": "新设未领照",
        "party_kind": "company", "industry_code": "C2681", "legal_rep": "㛃堃", "reg_capital_fen": 1234567800, "employees": 86,
        "addresses": [
            {"kind": "registered", "region": "西湖区", "line": "文三路 478 号"},
            {"kind": "delivery", "region": "余杭区", "line": "良渚街道 9 号仓"},
        ],
        "total_assets_fen": 987654321, "bank_account": "6222020200112233", "bank_name": "喆犇银行城西支行",
        "managers": [{"name": "堃喆", "post": "总经理", "since": "2019-05-01"}], "long_term_partner": True,
        "_unknown": {"size_class": "对方未透露"},
    },
    "FEA": {
        "service_area": ["杭州", "绍兴"], "selling_ability": 4, "potential_fen": 50000000,
        "brands": [{"brand": "犇牛牌", "supplier": "青岛日化", "best_selling": True, "share": 3550}],
        "culture": "稳健经营，先款后货。",
    },
    "TRD": {"payment_method": "monthly", "credit_days": 45, "activity_status": "旺季缺货频繁", "min_order_fen": 300000},
    "DEC": {
        "contacts": [
            {"name": "犇先生", "post": "采购总监", "mobile": "13912345678", "buying_role": "decider", "influence": 5, "style": "inspector"}
        ],
        "decision_note": "由采购总监一人拍板", "family_note": "女儿今年高考",
    },
}  # fmt: skip


@dataclass(frozen=True)
class Lender:
    """The office with its one archive, and the short ways to a loan of it."""

    office: RealOffice
    customer: UUID

    def lend(self, sections: str = "BAS FEA", *, login: str = "rep", level: int = 0, asked: str = "print", kind: Kind = Kind.READ) -> UUID:
        """A loan that is out: asked for, approved by whoever the route names, released by the custodian."""
        it = self.office
        wanted = lending.Request(kind, sections.split(), "visit", "准备季度拜访", level=level, asked=asked.split())
        loan = lending.request_loan(it.door, it[login], self.customer, wanted)
        for approver in ("sup", "mgr"):
            if level >= 3 or (approver == "sup" and {"TRD", "DEC"} & set(sections.split())) or level == 2 and approver == "sup":
                lending.approve_loan(it.door, it[approver], loan)
        lending.release_loan(it.door, it["cus"], loan)
        return loan


@pytest.fixture
def lender(office: RealOffice) -> Lender:
    """The archive is filed by three persons on the same Monday."""
    door, rep = office.door, office["rep"]
    customer = writing.create_customer(door, rep, {"name_full": BODIES["BAS"]["name_full"]})
    for section, body in BODIES.items():
        writing.save_section(door, rep, customer, section, body)
    filing.submit_filing(door, rep, customer)
    filing.review_filing(door, office["sup"], customer)
    filing.accept_filing(door, office["cus"], customer, filing.Intake("KH-A-03", "甲柜 3 层 12 盒", 2, 24))
    return Lender(office, customer)


@pytest.fixture
def window(qtbot, qapp):
    look.apply(qapp, "light")
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    wait_for_all()
    QApplication.processEvents()


@pytest.fixture
def told():
    return []


@pytest.fixture
def desk(lender, told):
    return lambda login: Desk(lender.office[login], lender.office.door, News(), told.append)
