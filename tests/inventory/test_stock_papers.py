"""盘存表 on paper and as a workbook: what stands there, who makes it, what the log keeps."""

import shutil
import subprocess

import pytest
from python_calamine import CalamineWorkbook
from stock_steps import ROLES, before, moved, posted, saved

from goods_shelf import stock
from kehu_desk.access.policy import Action
from kehu_desk.dossier import stock_papers
from kehu_desk.inventory.rules.sheet import RawRow, by_headings
from real_office import codes

PRINTERS = {"rep", "sup"}
paper = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


@pytest.fixture
def count(trade):
    wine = stock(trade)
    moved(trade, wine, 100, before(9))
    return posted(trade, RawRow("0001", "3箱", batch_no="B7"), RawRow("0001", "2", condition="破损"), on=before(1))


@paper
def test_the_form_names_what_should_lie_there_and_not_how_much(trade):
    moved(trade, stock(trade), 137, before(9))
    moved(trade, stock(trade, "0002", "啤酒"), 5, before(9), customer=trade.second)
    text = text_of(stock_papers.stock_form(trade.door, trade["rep"], trade.customer))
    for words in ("盘存表", "PB-2026-00001", "杭州华东医药有限公司", "0001黄酒500ml瓶", "盘点人", "客户确认", "张伟（E01）"):
        assert words in text
    assert "137" not in text and "啤酒" not in text


@paper
def test_the_finished_count_tells_its_lines_and_differences(trade, count):
    text = text_of(stock_papers.count_paper(trade.door, trade["sup"], count))
    for words in ("PD-2026-00001", "只盘所列", "已过账", "0001黄酒500ml3箱B7", "破损", "账实差异", "0001黄酒500ml瓶10074-26"):
        assert words in text
    assert [each.subject for each in trade.entries(Action.PRINT_DAILY)] == ["PD-2026-00001 PB-2026-00001"]


@pytest.mark.parametrize("login", ROLES)
def test_it_is_printed_by_those_in_whose_work_it_arises(trade, login):
    moved(trade, stock(trade), 10, before(9))
    done = codes(stock_papers.stock_form, trade.door, trade[login], trade.customer)
    assert (done == ()) == (login in PRINTERS)


def test_the_form_comes_back_as_it_was_filled_in(trade, tmp_path):
    moved(trade, stock(trade), 10, before(9))
    stock_papers.form_book(trade.door, trade["rep"], trade.customer, tmp_path / "盘存表.xlsx")
    rows = CalamineWorkbook.from_path(tmp_path / "盘存表.xlsx").get_sheet_by_name("盘存表").to_python()
    assert by_headings([str(cell) for cell in rows[0]])[3:6] == ["qty", "unit", "batch_no"]
    assert rows[1][:5] == ["0001", "黄酒", "500ml", "", "瓶"]
    assert "PB-2026-00001" in rows[-1][0] and "张伟（E01）" in rows[-1][0]


def test_a_count_as_a_workbook(trade, count, tmp_path):
    stock_papers.count_book(trade.door, trade["rep"], count, tmp_path / "盘点.xlsx")
    book = CalamineWorkbook.from_path(tmp_path / "盘点.xlsx")
    assert book.sheet_names == ["盘点明细", "账实差异"]
    assert book.get_sheet_by_name("盘点明细").to_python()[1][:6] == ["0001", "黄酒", "500ml", 3.0, "箱", "B7"]
    assert book.get_sheet_by_name("账实差异").to_python()[1][4:7] == [100.0, 74.0, -26.0]


def test_a_file_that_cannot_be_written_is_told_and_a_stranger_gets_none(trade, count, tmp_path):
    assert codes(stock_papers.count_book, trade.door, trade["rep"], count, tmp_path / "no" / "x.xlsx") == ("E_EXPORT_FILE",)
    assert codes(stock_papers.count_book, trade.door, trade["rep3"], count, tmp_path / "x.xlsx")[0] in ("E_NO_RELATION", "E_FORBIDDEN")
    assert not (tmp_path / "x.xlsx").exists()


def test_nothing_typed_becomes_a_formula(trade, tmp_path):
    stock(trade)
    count = saved(trade, RawRow("0001", "1", note="=1+1")).id
    stock_papers.count_book(trade.door, trade["rep"], count, tmp_path / "x.xlsx")
    assert CalamineWorkbook.from_path(tmp_path / "x.xlsx").get_sheet_by_name("盘点明细").to_python()[1][9] == "=1+1"
