"""返利结算单 and the sums of a period: what stands on them, who may make them, what the log keeps."""

import shutil
import subprocess

import pytest
from openpyxl import load_workbook
from rebate_steps import LAST, WAN, calculated, line, paid, published

from kehu_desk.dossier.rebate_papers import rebate_paper, rebates_book, rebates_paper
from kehu_desk.rebates import service
from kehu_desk.rebates.rules.gates import Gate
from real_office import codes

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def test_the_paper_tells_how_it_was_worked_out_and_by_whom(trade):
    line(trade, trade.customer, 235 * WAN)
    run = paid(trade, published(trade, trade.customer, gates=(Gate("stock_days", 45, 5000),), cap_fen=2_000_000))
    text = text_of(rebate_paper(trade.door, trade["rep"], run))
    for words in (
        "返利结算单", "FJ-2026-00001", "杭州华东医药有限公司", "FL-2026-00001", "2,350,000.00元", "超额累进", "不符合,余50%", "40,500.00元",
        "20,000.00元", "贰万元整", "贷记26-031", "2026-03-02", "本期", "张伟（E01）",
    ):  # fmt: skip
        assert words in text, words
    assert trade.entries("print.daily_paper")[-1].subject == "rebate pdf FJ-2026-00001 FL-2026-00001"


@pytest.mark.parametrize(("login", "made"), [
    ("rep", True), ("sup", True), ("finance", True), ("mgr", True), ("rep3", False), ("con", False), ("aud", False), ("cus", False),
])  # fmt: skip
def test_who_makes_the_paper(trade, login, made):
    run = calculated(trade, published(trade, trade.customer))
    if made:
        assert rebate_paper(trade.door, trade[login], run).startswith(b"%PDF")
    else:
        assert codes(rebate_paper, trade.door, trade[login], run) == ("E_NOT_FOUND",)


def test_the_sums_of_a_period_hold_every_customer(trade, tmp_path):
    program = published(trade, trade.customer, trade.second)
    line(trade, trade.customer, 100 * WAN)
    line(trade, trade.second, 50 * WAN)
    first, _second = service.run_program(trade.door, trade["finance"], program, LAST).runs
    path = tmp_path / "rebates.xlsx"
    assert rebates_book(trade.door, trade["finance"], first, path) == 2
    rows = [[cell.value for cell in row] for row in load_workbook(path).active.iter_rows()]
    assert sorted(row[8] for row in rows[2:4]) == [5000, 10_000] and rows[2][0] == "FL-2026-00001"
    text = text_of(rebates_paper(trade.door, trade["mgr"], first))
    assert "15,000.00元" in text and "绍兴越城酒业有限公司" in text
    named = {entry.customer_id for entry in trade.entries("print.daily_paper")}
    assert {trade.customer, trade.second} <= named


@pytest.mark.parametrize("login", ["rep", "sup"])
def test_sums_are_for_finance_and_managers(trade, login, tmp_path):
    run = calculated(trade, published(trade, trade.customer))
    assert codes(rebates_book, trade.door, trade[login], run, tmp_path / "x.xlsx") == ("E_FORBIDDEN",)
    assert not (tmp_path / "x.xlsx").exists()
