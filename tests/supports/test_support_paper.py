"""支持申请单 on paper, the list as a workbook, the chapter of a dossier. Read back with pdftotext and calamine."""

import shutil
import subprocess
from datetime import timedelta

import pytest
from python_calamine import CalamineWorkbook
from support_steps import ROLES, drafted, item, settled, sold, submitted, verified

from goods_shelf import stock
from kehu_desk.door.audit import Entry
from kehu_desk.dossier.on_screen import BOOKS, PAPERS
from kehu_desk.dossier.paper.values import Grid
from kehu_desk.dossier.support_papers import support_form, supports_book
from kehu_desk.dossier.trade import trade_blocks
from kehu_desk.supports.queries import Picked
from kehu_desk.supports.rules.terms import BudgetLine
from real_office import codes
from trade_steps import TODAY, read

needs_reader = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def entries(trade):
    return [row.subject for row in read(trade, Entry, action="print.daily_paper") if row.result == "done"]


@pytest.fixture
def paid(trade):
    """70 bottles in eight weeks before, 30 on the first of ten days; four yuan of margin on each."""
    wine = stock(trade, "W1", cost4=60_000)
    for week in range(8):
        sold(trade, wine, TODAY - timedelta(days=7 * week + 7), 7)
    sold(trade, wine, TODAY, 30)
    staff = BudgetLine("staff", "王小丽", None, 20_000, TODAY, TODAY + timedelta(days=2), "商超导购")
    vehicle = BudgetLine("vehicle", "浙A12345", None, 30_000, TODAY, TODAY, "", "老李", 120)
    return settled(trade, product_id=wine, lines=[item(10_000), staff, vehicle], dealer_share_bp=5000, baseline="before")


@needs_reader
def test_it_tells_the_budget_the_evidence_and_who_signed(trade, paid):
    text = text_of(support_form(trade.door, trade["rep"], paid))
    for words in (
        "支持申请单", "ZP-2026-00001", "ZC-2026-00001", "杭州华东医药有限公司", "陈列", "中秋堆头陈列", "已结算", "多销100瓶", "1,000.00元", "500.00元",
        "50%", "堆头制作", "王小丽", "3天", "600.00", "商超导购", "浙A12345", "老李", "120", "照片", "photo.png", "同意", "现场属实", "PZ-1",
        "客户签字（盖章）", "市场核实",
    ):  # fmt: skip
        assert words in text, words


@needs_reader
def test_its_return_names_the_baseline_and_hides_the_margin_from_who_sees_no_cost(trade, paid):
    rep, mgr = (text_of(support_form(trade.door, trade[login], paid)) for login in ("rep", "mgr"))
    # one day of ten has passed: the baseline is one bottle, 29 more at 4 yuan are 116 yuan
    for words in ("前几周均值8周：1瓶", "30瓶"):
        assert words in rep and words in mgr
    assert "116.00元" in mgr and "-76.8%" in mgr and "116.00" not in rep and "-76.8%" not in rep
    assert "仅向可看成本价的人显示" in rep


@pytest.mark.parametrize("login", [role for role in ROLES if role not in ("rep", "sup", "mgr")])
def test_who_does_not_see_the_request_prints_nothing(trade, login):
    support = submitted(trade)
    assert codes(support_form, trade.door, trade[login], support)[0] in ("E_NOT_FOUND", "E_FORBIDDEN", "E_NO_RELATION")
    assert entries(trade) == []


def test_each_print_is_in_the_log_with_its_number(trade):
    support = submitted(trade)
    support_form(trade.door, trade["sup"], support)
    assert entries(trade) == ["ZP-2026-00001 ZC-2026-00001"]


# the list


def rows(path):
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def test_the_list_is_a_workbook_with_numbers_and_a_mark(trade, tmp_path):
    settled(trade, dealer_share_bp=2550, lines=[item(123_400)])
    drafted(trade, customer=trade.second)
    path = tmp_path / "支持.xlsx"
    assert supports_book(trade.door, trade["rep"], Picked(), path) == 2
    head, first, second, _gap, mark = rows(path)
    assert head[0] == "支持编号" and {first[0], second[0]} == {"ZC-2026-00001", "ZC-2026-00002"}
    told = first if first[0] == "ZC-2026-00001" else second
    assert told[1:4] == ["杭州华东医药有限公司", "陈列", "中秋堆头陈列"] and told[4] == TODAY
    assert told[6:11] == [1234, 25.5, 919.33, 919.33, "已结算"]  # 1,234.00 x 74.5 %
    assert mark[0].startswith("ZL-2026-00001") and "张伟" in mark[0]
    assert entries(trade) == ["supports xlsx ZL-2026-00001"]


def test_it_holds_what_is_narrowed_and_what_the_person_writes(trade, tmp_path):
    settled(trade)
    submitted(trade, customer=trade.other, login="rep3")
    assert supports_book(trade.door, trade["rep"], Picked(("settled",)), tmp_path / "a.xlsx") == 1
    assert supports_book(trade.door, trade["finance"], Picked(), tmp_path / "b.xlsx") == 1
    assert codes(supports_book, trade.door, trade["rep"], Picked(("draft",)), tmp_path / "c.xlsx") == ("E_NOTHING_LISTED",)
    assert not (tmp_path / "c.xlsx").exists()


@pytest.mark.parametrize("login", ["mgr", "cus", "adm", "aud", "con", "service"])
def test_who_does_not_write_such_rows_takes_no_list_away(trade, tmp_path, login):
    verified(trade)
    assert codes(supports_book, trade.door, trade[login], Picked(), tmp_path / "a.xlsx") == ("E_FORBIDDEN",)
    assert not list(tmp_path.glob("*.xlsx"))


def test_a_file_that_cannot_be_written_is_told(trade, tmp_path):
    drafted(trade)
    assert codes(supports_book, trade.door, trade["rep"], Picked(), tmp_path / "nowhere" / "a.xlsx") == ("E_FILE_WRITE",)


def test_both_papers_are_offered_by_name():
    assert PAPERS["support"] is support_form and BOOKS["supports"] is supports_book


# the dossier


def test_the_chapter_of_policies_tells_what_was_approved_without_its_return(trade, paid):
    drafted(trade)
    submitted(trade)
    with trade.house.store.read() as session:
        [block] = trade_blocks(session, trade.customer, "POL", TODAY)
        assert isinstance(block, Grid)
        assert [row[0] for row in block.rows] == ["ZC-2026-00001"]
        assert block.rows[0][4:] == ("1,000.00", "500.00", "500.00", "已结算")
        assert trade_blocks(session, trade.other, "POL", TODAY) == ()
