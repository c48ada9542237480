"""Refused rows as a workbook to correct and read again; texts that could run as formulas."""

import zipfile
from datetime import date, datetime

import pytest

from kehu_desk.exchange.cells import Row
from kehu_desk.exchange.header import find_header, suggest
from kehu_desk.exchange.rejects import Rejected, Titles, write_rejects
from kehu_desk.exchange.sheets import open_book, read_rows
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.safe_text import csv_plain, csv_safe
from shared import shared_data

TITLES = Titles("错误行", "行号", "错误原因")
NASTY = ("=1+1", "+86", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "http://example.com", "007", "{=A1}",
         "两\n行", "𠮷", "\x01\x1f")  # fmt: skip


def test_the_reject_workbook_reads_back_as_it_was(tmp_path):
    cells = ("甲", 13000000000, 12.5, True, date(2026, 6, 30), datetime(2026, 6, 30, 8, 15), None, date(1890, 1, 1))
    path = tmp_path / "错误行.xlsx"
    names = ("客户名称", "电话", "税率", "长期合作", "成立日期", "创建时间", "传真", "备注")
    assert write_rejects(path, names, [Rejected(Row(17, cells), ("缺少名称", "电话不对"))], TITLES) == 1
    rows = list(read_rows(open_book(path), 0))
    assert rows[0].cells == (*names, "行号", "错误原因")
    assert rows[1].cells == (*cells[:7], "1890-01-01", 17, "缺少名称\n电话不对")
    assert suggest(find_header(rows).names) == suggest(names)


def test_no_text_becomes_a_formula_or_a_link(tmp_path):
    path = tmp_path / "a.xlsx"
    write_rejects(path, ["名称"], [Rejected(Row(2, (each,)), (each,)) for each in NASTY], TITLES)
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet.lower()
    assert [row.cells[0] for row in read_rows(open_book(path), 0)][1:] == list(NASTY)


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(Refused, match="E_FILE_WRITE"):
        write_rejects(tmp_path / "nowhere" / "a.xlsx", ["名称"], [], TITLES)


@pytest.mark.parametrize(
    "text",
    [
        "=1",
        "+1",
        "-1",
        "@a",
        "\t=1",
        "\ra",
        "\na",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        " =1",
        '"=1',
        "'=1",
        "“=1",
        "\u3000＝1",
        "\u200b=1",
        "' \"=1",
    ],
)
def test_dangerous_csv_texts_get_a_guard_that_comes_off_again(text):
    assert csv_safe(text) == f"'{text}"
    assert csv_plain(csv_safe(text)) == text


@pytest.mark.parametrize("text", ["", "甲", "a=b", "1-2", "'s Hertogenbosch", " a", "杭州"])
def test_harmless_csv_texts_stay(text):
    assert csv_safe(text) == text
    assert csv_plain(text) == text


def test_no_naughty_string_is_lost():
    for line in (shared_data() / "messy" / "blns.txt").read_text(encoding="utf-8").splitlines():
        assert csv_plain(csv_safe(line)) == line
