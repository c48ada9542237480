"""退换货单 on paper: its lines, decision and settlement; prices for who sees sales only. Read back with pdftotext."""

import shutil
import subprocess

import pytest
from rma_steps import ROLES, bought, inspected, one, settled, submitted

from goods_shelf import stock
from kehu_desk.door.audit import Entry
from kehu_desk.dossier.return_papers import return_form
from kehu_desk.returns.rules.lines import Wanted
from kehu_desk.returns.service import handling
from kehu_desk.returns.service.handling import Work
from real_office import codes
from trade_steps import TODAY, read

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


@pytest.fixture
def wine(trade):
    return stock(trade, "YJ01", "黄酒", 100_000)


@pytest.fixture
def exchanged(trade, wine):
    """Ten bottles at 10.00 came back, six were accepted; eleven at 12.00 went out."""
    out = [Wanted(stock(trade, "YJ02", "花雕", 120_000), "瓶", 11_000)]
    return settled(trade, bought(trade, wine), 10, good=6, kind="exchange", settlement="replacement", out=out, note="送二号仓")


def test_it_tells_lines_decision_and_settlement(trade, exchanged):
    text = text_of(return_form(trade.door, trade["finance"], exchanged))
    for words in (
        "退换货单", "TD-2026-00001", "TH-2026-00001", "杭州华东医药有限公司", "换货", "质量问题", "已结算", "王店长", "送二号仓", "黄酒500ml", "B1",
        "10瓶", "6瓶", "回库", "花雕500ml", "11瓶", "12.00", "132.00", "同意", "60.00元", "72.00元（客户补付）", "冯雪（E10）",
    ):  # fmt: skip
        assert words in text, words


def test_service_reads_no_price(trade, exchanged):
    text = text_of(return_form(trade.door, trade["service"], exchanged))
    assert "黄酒500ml" in text
    for words in ("单价", "金额", "10.00", "60.00", "132.00", "72.00"):
        assert words not in text, words


def test_what_was_repacked_stands_on_it(trade, wine):
    rma = inspected(trade, bought(trade, wine), 10, kind="repack", reason="package_damage", disposition="repack")
    handling.record_work(trade.door, trade["service"], rma, [Work(1, "新外箱", 10_000, 45, 3_600, TODAY, "customer_site", "supplier")])
    text = text_of(return_form(trade.door, trade["rep"], rma))
    for words in ("调换包装与维修", "新外箱", "45", "36.00", "供应商", "客户处"):
        assert words in text, words


@pytest.mark.parametrize("login", [role for role in ROLES if role not in ("rep", "sup", "mgr", "service")])
def test_who_does_not_see_the_case_prints_nothing(trade, wine, login):
    rma = submitted(trade, bought(trade, wine))
    assert codes(return_form, trade.door, trade[login], rma)[0] in ("E_NOT_FOUND", "E_FORBIDDEN", "E_NO_RELATION")
    assert not [row for row in read(trade, Entry, action="print.daily_paper") if row.result == "done"]


def test_each_print_is_in_the_log_with_its_number(trade, exchanged):
    return_form(trade.door, trade["mgr"], exchanged)
    [row] = [row for row in read(trade, Entry, action="print.daily_paper") if row.result == "done"]
    assert row.subject == f"TD-2026-00001 {one(trade, exchanged).no}"
