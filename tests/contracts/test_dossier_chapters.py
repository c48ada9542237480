"""The chapters of contracts, credit and sales in a printed dossier: what the loan opens, and nothing else (business.md 9)."""

import shutil
import subprocess
from datetime import timedelta

import pytest

from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import lending
from kehu_desk.borrowing.service.lending import Request
from kehu_desk.dossier.service import preview_dossier
from trade_steps import TODAY, ago, granted, owed, paid

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def paper(desk, *sections):
    wanted = Request(Kind.READ, list(sections), "contract", "核对合同与账款情况", asked=("print",))
    loan = desk.do("rep", lending.request_loan, desk.customer, wanted)
    if {"CON", "CRE"} & set(sections):
        desk.do("sup", lending.approve_loan, loan)
    desk.do("cus", lending.release_loan, loan)
    pdf = desk.do("rep", preview_dossier, loan)
    told = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(told.stdout.decode().split())


@pytest.fixture
def traded(desk):
    desk.reach("filed")
    desk.draw(subject="还在起草")
    granted(desk.trade, desk.customer, 30_000_000)
    owed(desk.trade, desk.customer, 1_000_000, ago(60), ago(30))
    owed(desk.trade, desk.customer, 234_500, ago(20), TODAY + timedelta(days=10))
    paid(desk.trade, desk.customer, 300_000, ago(10))
    owed(desk.trade, desk.trade.second, 77_777_700, ago(20), TODAY)
    return desk


def test_contracts_credit_and_sales_stand_in_their_chapters(traded):
    text = paper(traded, "CON", "CRE", "SAL")
    for words in ("HT-2026-00001", "2026年度经销", "50,000.00", "生效中"):
        assert words in text
    assert "还在起草" not in text
    for words in ("信用等级A", "信用限额（元）300,000.00", "货后账期", "正常"):
        assert words in text
    for words in ("应收余额12,345.00", "其中逾期10,000.00", "预收余额3,000.00", f"{ago(20):%Y-%m}2,345.00"):
        assert words in text
    assert "777,777.00" not in text


def test_chapters_that_the_loan_does_not_open_are_not_granted(traded):
    text = paper(traded, "SAL")
    assert "应收余额12,345.00" in text
    assert "HT-2026-00001" not in text
    assert "300,000.00" not in text
