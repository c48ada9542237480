"""Hostile files are refused in words, and take nothing with them (store-sync.md 7)."""

import zipfile

import pytest

from exchange.hostile import added, bent, lying, simple, workbook
from kehu_desk.exchange import guard, sheets
from kehu_desk.exchange.sheets import open_book, read_rows
from kehu_desk.exchange.words import WORDS
from kehu_desk.kernel.errors import Refused
from shared import shared_data


def refusal(path, sheet=0):
    """Why the file is refused; its sentence must be complete."""
    with pytest.raises(Refused) as caught:
        list(read_rows(open_book(path), sheet))
    [found] = caught.value.nos
    assert "{" not in WORDS[found.code].format(**dict(found.facts))
    return found.code


def file(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.fixture
def honest(tmp_path):
    return simple(tmp_path / "客户.xlsx", ("名称", "电话"), ("甲", "1"))


def test_a_file_that_is_not_there(tmp_path):
    assert refusal(tmp_path / "nowhere.xlsx") == "E_FILE_MISSING"
    assert refusal(tmp_path) == "E_FILE_MISSING"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\n\n  \r\n"])
def test_an_empty_file(tmp_path, content):
    assert refusal(file(tmp_path, "a.csv", content)) == "E_FILE_EMPTY"


def test_a_csv_of_separators_only(tmp_path):
    assert refusal(file(tmp_path, "a.csv", b",,\n,,\n")) == "E_FILE_NO_ROWS"


def test_an_empty_workbook(tmp_path):
    assert refusal(workbook(tmp_path / "a.xlsx", lambda book: book.add_worksheet())) == "E_FILE_NO_ROWS"


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"MZ\x90\x00", b"name\x00age\n", b"a" * 5000 + b",\0\n"])
def test_what_is_no_table(tmp_path, content):
    assert refusal(file(tmp_path, "a.csv", content)) == "E_FILE_FORMAT"


def test_a_zip_that_is_no_workbook(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert refusal(tmp_path / "a.xlsx") == "E_FILE_FORMAT"


def test_a_letter_in_the_old_format(tmp_path):
    content = guard.OLE_MARK + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(2000)
    assert refusal(file(tmp_path, "a.xls", content)) == "E_FILE_FORMAT"


@pytest.mark.parametrize("content", [b"<html><table><tr><td>x</td></tr></table></html>", b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>'])
def test_a_web_page_that_calls_itself_xls(tmp_path, content):
    assert refusal(file(tmp_path, "report.xls", content)) == "E_FILE_WEB_PAGE"


def test_a_workbook_with_a_password(tmp_path):
    content = guard.OLE_MARK + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(2000)
    assert refusal(file(tmp_path, "a.xlsx", content)) == "E_FILE_ENCRYPTED"


def test_an_old_workbook_with_a_password(tmp_path):
    content = bytearray((shared_data() / "import_samples" / "customer_template.xls").read_bytes())
    after_start = content.index(guard.BIFF_STARTS[0]) + 4 + 16
    content[after_start : after_start + 2] = b"\x2f\x00"
    assert refusal(file(tmp_path, "a.xls", bytes(content))) == "E_FILE_ENCRYPTED"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_truncated_workbook(honest, share):
    content = honest.read_bytes()
    honest.write_bytes(content[: int(len(content) * share)])
    assert refusal(honest) == "E_FILE_DAMAGED"


def test_a_truncated_old_workbook(tmp_path):
    content = (shared_data() / "import_samples" / "customer_template.xls").read_bytes()
    assert refusal(file(tmp_path, "a.xls", content[:9000])) in ("E_FILE_DAMAGED", "E_FILE_FORMAT")


def test_flipped_bytes_inside_a_workbook(honest):
    content = bytearray(honest.read_bytes())
    content[200:260] = bytes(60)
    honest.write_bytes(content)
    assert refusal(honest) == "E_FILE_DAMAGED"


def test_a_zip_bomb_that_says_so(honest):
    assert refusal(added(honest, "xl/media/a.xml", bytes(210 * guard.MIB))) == "E_FILE_BOMB"


def test_a_zip_bomb_below_the_total_but_beyond_the_ratio(honest):
    assert refusal(added(honest, "xl/media/a.xml", bytes(20 * guard.MIB))) == "E_FILE_BOMB"


def test_a_zip_bomb_that_lies_about_its_size(honest):
    bomb = lying(added(honest, "xl/media/a.xml", bytes(20 * guard.MIB)), "xl/media/a.xml", 1000)
    assert refusal(bomb) == "E_FILE_BOMB"


def test_more_members_than_a_workbook_needs(honest):
    with zipfile.ZipFile(honest, "a") as archive:
        for count in range(guard.MEMBERS):
            archive.writestr(f"xl/media/{count}.txt", "x")
    assert refusal(honest) == "E_FILE_BOMB"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_entity_bomb(honest, encoding):
    text = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    bomb = bent(honest, lambda name, content: text.encode(encoding) if name == "xl/sharedStrings.xml" else content)
    assert refusal(bomb) == "E_FILE_UNSAFE"


def test_macros_are_ignored_and_told(honest):
    book = open_book(added(honest, "xl/vbaProject.bin", guard.OLE_MARK + bytes(1000)).rename(honest.with_suffix(".xlsm")))
    assert book.macros
    assert [row.cells for row in read_rows(book, 0)] == [("名称", "电话"), ("甲", "1")]
    assert not open_book(simple(honest.with_name("b.xlsx"), ("名称",))).macros


def test_a_sheet_that_only_claims_a_million_rows_is_read(honest):
    claim = b'<dimension ref="A1:XFD1048576"/>'
    path = bent(honest, lambda name, content: content.replace(b'<dimension ref="A1:B2"/>', claim) if "sheet1" in name else content)
    with zipfile.ZipFile(path) as archive:
        assert claim in archive.read("xl/worksheets/sheet1.xml")
    assert [row.number for row in read_rows(open_book(path), 0)] == [1, 2]


def test_a_stray_cell_in_the_last_row_is_no_million_rows(tmp_path):
    def fill(book):
        sheet = book.add_worksheet()
        sheet.write(0, 0, "名称")
        sheet.write(1_048_575, 1, "远")

    path = workbook(tmp_path / "a.xlsx", fill)
    assert [(row.number, row.cells) for row in read_rows(open_book(path), 0)] == [(1, ("名称",)), (1_048_576, (None, "远"))]


def test_a_stray_cell_in_the_last_corner_ends_only_the_reading_process(tmp_path):
    def fill(book):
        sheet = book.add_worksheet()
        sheet.write(0, 0, "名称")
        sheet.write(1_048_575, 16_383, "远")

    assert refusal(workbook(tmp_path / "a.xlsx", fill)) == "E_FILE_MEMORY"


def test_too_many_columns(tmp_path):
    assert refusal(simple(tmp_path / "a.xlsx", ("名称",), tuple(range(501)))) == "E_FILE_COLUMNS"
    assert refusal(file(tmp_path, "a.csv", b"x," * 500 + b"x\n")) == "E_FILE_COLUMNS"


def test_too_many_rows(tmp_path):
    assert refusal(file(tmp_path, "a.csv", b"x\n" * 1_100_001)) == "E_FILE_ROWS"


def test_an_endless_cell(tmp_path):
    assert refusal(file(tmp_path, "a.csv", b'name\n"' + b"x" * 40_000 + b'"\n')) == "E_FILE_CELL"


def test_a_quote_that_is_never_closed_does_not_swallow_rows(tmp_path):
    assert refusal(file(tmp_path, "a.csv", 'name,note\n甲,1\n乙,"2\n丙,3\n'.encode())) == "E_FILE_QUOTE"


def test_characters_that_no_encoding_explains(tmp_path):
    assert refusal(file(tmp_path, "a.csv", b"name\n\xff\xff\x80\n")) == "E_FILE_ENCODING"


def test_a_file_beyond_the_size_is_not_even_opened(tmp_path):
    path = tmp_path / "a.csv"
    with path.open("wb") as sparse:
        sparse.truncate(201 * guard.MIB)
    assert refusal(path) == "E_FILE_TOO_BIG"


def test_a_parser_that_never_ends_is_stopped(tmp_path, monkeypatch):
    worker = tmp_path / "kehu_desk_slow.py"
    worker.write_text("import faulthandler, time\nfaulthandler.dump_traceback_later(0.2, exit=True)\ntime.sleep(30)\n")
    monkeypatch.setattr(sheets, "WORKER", "kehu_desk_slow")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert refusal(tmp_path / "a.xlsx") == "E_FILE_TIME"


def test_a_parser_that_crashes_is_a_refusal_and_our_own_mistake_is_not(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(sheets, "WORKER", "kehu_desk_crash")
    (tmp_path / "kehu_desk_crash.py").write_text("import os\nos.abort()\n")
    assert refusal(tmp_path / "a.xlsx") == "E_FILE_DAMAGED"
    (tmp_path / "kehu_desk_crash.py").write_text("1 / 0\n")
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        open_book(tmp_path / "a.xlsx")


def test_the_naughty_strings_are_only_text():
    rows = list(read_rows(open_book(shared_data() / "messy" / "blns.txt"), 0))
    assert len(rows) > 500
