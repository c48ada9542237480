"""要货计划 on paper and as a workbook: what stands on it, what does not, who may make it, what the log keeps."""

import shutil
import subprocess

import pytest
from openpyxl import load_workbook

from goods_shelf import stock
from kehu_desk.dossier.on_screen import Saving, show_paper
from kehu_desk.dossier.replenish_papers import proposals_paper, proposals_sheet
from kehu_desk.ui.preview import Preview
from need_steps import ROLES, counted, proposed, sold
from real_office import codes
from trade_steps import granted

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


@pytest.fixture
def wine(trade):
    """A limit of one yuan: credit would hold the order up."""
    granted(trade, trade.customer, 100)
    product = stock(trade, "YJ01", "黄酒", 100_000)
    sold(trade, product)
    counted(trade, product, 95)
    proposed(trade)
    return product


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def test_the_paper_tells_what_is_to_be_ordered_and_how_it_was_worked_out(trade, wine):
    text = text_of(proposals_paper(trade.door, trade["rep"], trade.customer))
    for words in (
        "要货计划", "YB-2026-00001", "杭州华东医药有限公司", "YH-2026-00001", "黄酒500ml", "9534166242.355156瓶2026-03-07待处理", "张伟（E01）",
        "2026-03-0210:00", "客户确认(盖章)", "样本标准差",
    ):  # fmt: skip
        assert words in text, words
    assert "授信" not in text  # it may go to the customer


def test_the_log_keeps_each_copy(trade, wine):
    proposals_paper(trade.door, trade["rep"], trade.customer)
    entry = trade.entries("print.daily_paper")[-1]
    assert (entry.subject, entry.section, entry.customer_id, entry.result) == ("proposals pdf YB-2026-00001", "STK", trade.customer, "done")


def test_the_workbook_holds_numbers_and_says_who_made_it(trade, wine, tmp_path):
    path = tmp_path / "plan.xlsx"
    assert proposals_sheet(trade.door, trade["rep"], trade.customer, path) == 1
    sheet = load_workbook(path).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == "要货计划  杭州华东医药有限公司"
    assert rows[2][:9] == ["YH-2026-00001", "黄酒 500ml", 95, 34, 166, 242.355, 156, "瓶", "2026-03-07"]
    assert rows[-1][0] == "YB-2026-00001  张伟（E01）  2026-03-02 10:00 UTC+08:00"
    assert trade.entries("print.daily_paper")[-1].subject == "proposals xlsx YB-2026-00001"


@pytest.mark.parametrize("login", ROLES)
def test_who_makes_it(trade, wine, login):
    found = codes(proposals_paper, trade.door, trade[login], trade.customer)
    assert (found == ()) is (login in ("rep", "sup"))
    if found:
        assert found[0] in ("E_FORBIDDEN", "E_NO_RELATION")


def test_without_open_proposals_there_is_no_paper(trade, wine):
    assert codes(proposals_paper, trade.door, trade["rep"], trade.second) == ("E_NOTHING_OPEN",)


def test_a_file_that_cannot_be_written_is_told(trade, wine, tmp_path):
    assert codes(proposals_sheet, trade.door, trade["rep"], trade.customer, tmp_path / "no" / "plan.xlsx") == ("E_FILE_WRITE",)


def test_both_are_made_from_the_window(seat, trade, wine, qtbot, tmp_path):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    show_paper(seat("rep"), window, "proposals", trade.customer)
    qtbot.waitUntil(lambda: bool(window.findChildren(Preview)))
    window.findChildren(Preview)[0].close()
    Saving(seat("rep"), window, "proposals", trade.customer, tmp_path / "plan.xlsx")
    qtbot.waitUntil(lambda: (tmp_path / "plan.xlsx").exists())
    Saving(seat("rep"), window, "proposals", trade.second, tmp_path / "none.xlsx")
    qtbot.waitUntil(lambda: [refused.codes for refused in seat.told] == [("E_NOTHING_OPEN",)])
