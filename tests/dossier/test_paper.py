"""The printed dossier, read back from real PDFs (business.md section 9, borrowing.md B-110 to B-114)."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from paper_sample import MARK, SECRET, basics, dossier, wide, withheld

from kehu_desk.dossier.paper import qr
from kehu_desk.dossier.paper.book import typeset
from kehu_desk.dossier.paper.flow import MEASURE
from kehu_desk.dossier.paper.grid import share
from kehu_desk.dossier.paper.lines import wrap
from kehu_desk.dossier.paper.values import Fact, Facts, Grid, SectionPage, Text
from kehu_desk.drawing import fonts
from kehu_desk.kernel.errors import Refused

REPO = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("KEHU_SHARED", REPO.parent / "shared"))
RARE = "𠮷䶮㛃堃喆犇㙦㙍䢺䌷㳇㘵㟓"

reads_back = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def pages_of(pdf):
    """The text of each page as pdftotext gives it."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def section(*blocks):
    return SectionPage("BAS", "客户基础资料", "内部 L1", "第一次", None, True, blocks)


@pytest.fixture(scope="module")
def sheets():
    return pages_of(typeset(dossier(), MARK))


@reads_back
def test_b_111_every_page_bears_all_seven_items(sheets):
    assert len(sheets) == 8
    for number, sheet in enumerate(sheets, 1):
        page = f"第 {number} 页 共 8 页"
        for item in ("欧阳喆（R-1007）", "JY-2026-00042", "客户拜访", "秘密 L2", "2026-03-02 10:00 UTC+08:00", "份次 1/2", page):
            assert item in sheet, f"{item} is missing on page {number}"


@reads_back
def test_the_items_stand_in_the_footer_too_so_that_the_slanted_print_is_not_their_only_place(sheets):
    for number, sheet in enumerate(sheets, 1):
        flat = [line for line in sheet.splitlines() if "打印时间 2026-03-02 10:00 UTC+08:00" in line and "借阅人" not in line]
        assert len(flat) == 1
        assert flat[0].endswith(f"份次 1/2 · 第 {number} 页 共 8 页")


@reads_back
def test_the_parts_come_in_the_order_of_the_full_dossier(sheets):
    whole = "\n".join(sheets)
    front, sections = ["客户档案", "本卷为公司重要财产", "卷内目录"], ["全称", "经营评述", "问题与对策", "未授权："]
    heads = [*front, *sections, "更改人", "完善人", "JY-2025-00311", "所属部分", "有效至"]
    places = [whole.index(head) for head in heads]
    assert places == sorted(places)


@reads_back
def test_the_cover_names_archive_class_shelf_secrecy_and_quality(sheets):
    for text in ("浙江钱塘日化用品有限公司", "DA-2026-00017", "KH-A-03", "甲柜 3 层 12 盒", "秘密", "86.4"):
        assert text in sheets[0]


@reads_back
def test_the_loan_page_has_boxes_for_both_signatures_and_the_stamp(sheets):
    for text in ("借出", "归还", "借阅人签字", "档案管理人签字", "（档案专用章）", "李主管 2026-03-01", "2026-03-16 18:00"):
        assert text in sheets[1]


@reads_back
def test_each_section_starts_with_when_by_whom_and_from_where_it_was_confirmed(sheets):
    basics_page = sheets[3].split("业务状况")[0]
    for text in ("2026-02-27", "确认人", "欧阳喆", "客户填表", "第四次"):
        assert text in basics_page


@pytest.mark.parametrize(("sections", "first"), [(4, 4), (90, 6)])
def test_the_page_numbers_in_the_contents_are_the_real_ones(sections, first):
    """Cover, loan page, contents (one page for 4 sections, three for 90), then the sections."""
    titles = [f"第{at:03}部分" for at in range(sections)]
    document = pypdfium2.PdfDocument(typeset(dossier(sections=tuple(replace(wide(), title=title) for title in titles)), MARK))
    texts = [page.get_textpage().get_text_range() for page in document]
    listed = re.findall(r"^\d+ (第\d{3}部分) 秘密 L2 (\d+)\s*$", "\n".join(texts[2 : first - 1]), re.M)
    assert [title for title, _ in listed] == titles
    assert int(listed[0][1]) == first
    for title, page in listed:
        assert title in texts[int(page) - 1]


@reads_back
def test_b_114_a_section_that_is_not_granted_is_a_line_without_content():
    sheets = pages_of(typeset(dossier(sections=(basics(), withheld())), MARK))
    whole = "\n".join(sheets)
    assert "情报与大客户策略" in whole
    assert "未授权" in whole
    for hidden in (SECRET, "某人", "2026-02-01", "第九次"):
        assert hidden not in whole


@reads_back
def test_rare_characters_are_copied_out_as_they_were_put_in():
    rows = Facts(tuple(Fact("地名", f"{char}镇") for char in RARE))
    whole = "\n".join(pages_of(typeset(dossier(title="𠮷犇商行", sections=(section(rows),)), MARK)))
    assert [char for char in RARE if f"{char}镇" not in whole] == []
    assert "𠮷犇商行" in whole
    assert "₻" not in whole


def test_rare_characters_are_really_drawn():
    """A glyph of its own for each: no character of the list falls back to the empty box."""
    assert set(RARE) <= fonts.faces().known


@reads_back
def test_a_borrower_with_a_rare_name_stands_on_every_page():
    for sheet in pages_of(typeset(dossier(), replace(MARK, borrower="𠮷田㛃"))):
        assert "𠮷田㛃（R-1007）" in sheet


@reads_back
def test_a_character_that_no_font_holds_is_named_by_its_code_point():
    whole = "".join(pages_of(typeset(dossier(sections=(section(Text("笑脸😀完")),)), MARK)))
    assert "笑脸□[U+1F600]完" in whole


def naughty_strings():
    lines = (SHARED / "data" / "messy" / "blns.txt").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line.strip() and not line.startswith("#")]


@reads_back
@pytest.mark.skipif(not (SHARED / "data" / "messy" / "blns.txt").exists(), reason="blns.txt is not beside the checkout")
def test_naughty_strings_are_printed_in_every_kind_of_place():
    naughty = [*naughty_strings(), "\ud800", "\x00\x07", "﻿", " \u2028 "]
    blocks = (
        Facts(tuple(Fact(text[:12], text) for text in naughty)),
        Grid(("甲", "乙", "丙"), tuple((text, "", text[::-1]) for text in naughty)),
        Text("\n".join(naughty), "标题"),
    )
    sheets = pages_of(typeset(dossier(sections=(replace(section(*blocks), title=naughty[7]),), title=naughty[-9]), MARK))
    whole = "".join(sheets)
    plain = [text for text in naughty if text.isascii() and text.isalnum() and len(text) < 30]
    assert len(plain) > 20
    assert [text for text in plain if text not in whole] == []
    assert all("JY-2026-00042" in sheet for sheet in sheets)


@reads_back
def test_headers_repeat_and_no_row_is_lost_when_a_table_runs_over_pages():
    rows = tuple((f"行{at:04}", "内容" * (at % 40)) for at in range(300))
    sheets = pages_of(typeset(dossier(sections=(section(Grid(("编号甲", "内容乙"), rows)),)), MARK))
    with_rows = [sheet for sheet in sheets if "行0" in sheet]
    assert len(with_rows) > 5
    assert all("编号甲" in sheet for sheet in with_rows)
    assert re.findall(r"行\d{4}", "".join(sheets)) == [first for first, _ in rows]


@reads_back
def test_a_cell_taller_than_a_page_goes_on_over_the_page():
    words = [f"词{at:04}" for at in range(1500)]
    sheets = pages_of(typeset(dossier(sections=(section(Grid(("长", "短"), (("\n".join(words), "一"),))),)), MARK))
    assert re.findall(r"词\d{4}", "".join(sheets)) == words


@pytest.mark.parametrize("text", ["a" * 400, "中" * 400, "一，" * 200, "word " * 90, "（" * 50 + "）" * 50, "x 中" * 120])
def test_lines_are_never_wider_than_their_place_and_lose_nothing(text):
    faces = fonts.faces()
    lines = wrap(faces, text, 120, 9.5)
    assert max(faces.width(line, 9.5) for line in lines) <= 120
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_no_line_starts_with_a_comma_or_ends_with_an_opening_bracket():
    lines = wrap(fonts.faces(), "客户来函，价格条款（含运费）需复核。" * 30, 133, 9.5)
    assert len(lines) > 20
    assert not [line for line in lines if line[0] in "，。）" or line[-1] == "（"]


def test_columns_fill_the_measure_and_narrow_ones_are_not_squeezed():
    widths = share([30, 900, 40, 1200], MEASURE)
    assert sum(widths) == pytest.approx(MEASURE)
    assert widths[0] == 30
    assert widths[2] == 40
    assert widths[1] == widths[3]


@pytest.mark.parametrize(
    ("changes", "item"),
    [
        ({"borrower": ""}, "borrower"),
        ({"staff_no": "  "}, "staff_no"),
        ({"loan_no": ""}, "loan_no"),
        ({"purpose": "　"}, "purpose"),
        ({"level_label": ""}, "level_label"),
        ({"printed_at": ""}, "printed_at"),
        ({"borrower": "😀"}, "borrower"),
        ({"borrower": "甲\n乙"}, "borrower"),
        ({"copy_no": 3}, "copy_no"),
        ({"copy_no": 0}, "copy_no"),
        ({"borrower": "长" * 200}, "length"),
    ],
)
def test_b_112_without_a_whole_watermark_nothing_is_made(changes, item):
    with pytest.raises(Refused) as refusal:
        typeset(dossier(), replace(MARK, **changes))
    assert refusal.value.codes == ("E_WATERMARK",)
    assert ("item", item) in [fact for each in refusal.value.nos for fact in each.facts]


@pytest.mark.parametrize("broken", [None, b"no font at all"])
def test_b_112_a_font_that_cannot_be_read_refuses_the_print(monkeypatch, tmp_path, broken):
    if broken is not None:
        (tmp_path / "fonts").mkdir()
        for file in fonts.FILES.values():
            (tmp_path / "fonts" / file).write_bytes(broken)
    monkeypatch.setattr(fonts, "resources", lambda: tmp_path)
    with pytest.raises(Refused) as refusal:
        typeset(dossier(), MARK)
    assert refusal.value.codes == ("E_WATERMARK",)


def test_the_page_code_says_loan_copy_and_page_and_nothing_of_the_person():
    text = qr.payload("JY-2026-00042", 1, 7)
    assert re.fullmatch(r"KEHU1\|P\|JY-2026-00042\|1\|7\|[0-9A-F]{4}", text)
    assert qr.is_genuine(text)
    assert not qr.is_genuine(text.replace("|7|", "|8|"))


def test_the_page_code_is_a_square_with_its_three_finder_patterns():
    side, path = qr.outline(qr.payload("JY-2026-00042", 1, 7))
    squares = re.findall(r"(\d+) (\d+) (\d+) 1 re", path)
    assert side == 29
    for x, y in ((0, 28), (22, 28), (0, 22), (22, 22), (0, 6), (0, 0)):
        assert ((str(x), str(y), "7") in squares) is (x == 0 or y > 21)


def test_pages_are_a4_upright():
    document = pypdfium2.PdfDocument(typeset(dossier(), MARK))
    assert {tuple(round(side) for side in page.get_size()) for page in document} == {(595, 842)}


def test_progress_is_told_page_by_page_and_the_caller_may_stop_it():
    told = []
    typeset(dossier(), MARK, lambda done, total: told.append((done, total)))
    assert told == [(number, 8) for number in range(1, 9)]

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        typeset(dossier(), MARK, stop)


def test_naming_the_dossier_package_does_not_load_reportlab():
    code = "import sys, kehu_desk.dossier, kehu_desk.dossier.paper, kehu_desk.dossier.paper.values; print('reportlab' in sys.modules)"
    found = {**os.environ, "PYTHONPATH": str(REPO / "src")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=found)
    assert done.stdout.strip() == "False"
