"""Foreign tables are read rightly, with the row numbers of the file."""

from datetime import date, datetime

import pytest

from exchange.hostile import bent, simple, strict, workbook
from kehu_desk.exchange.sheets import SheetName, open_book, read_rows
from kehu_desk.kernel.errors import Refused
from shared import shared_data


def rows_of(path, sheet=None):
    book = open_book(path)
    return list(read_rows(book, book.default if sheet is None else sheet))


def csv_file(tmp_path, content, name="客户.csv"):
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_an_erp_template_is_read_with_its_phone_number_whole():
    book = open_book(shared_data() / "import_samples" / "customer_template.xls")
    assert (book.format, book.sheets) == ("xls", (SheetName("信息", "visible"),))
    rows = list(read_rows(book, 0))
    assert rows[1].cells[:3] == ("名称*", "联系人", "手机号码")
    assert rows[2] == (3, ("客户a", "小梁", 13000000000, None, None, None, 100, None, 7, None, None, None, None, None, 1))


@pytest.mark.parametrize(("name", "encoding"), [("area.gbk.csv", "gb18030"), ("area.utf16le_bom.csv", "utf-16")])
def test_a_csv_is_read_in_the_encodings_that_office_programs_write(name, encoding):
    path = shared_data() / "import_samples" / name
    assert open_book(path).encoding == encoding
    rows = rows_of(path)
    assert len(rows) == 2847
    assert rows[1] == (2, ("110101", "东城区", "11", "01", "01"))


def test_440_clients_add_up():
    rows = rows_of(shared_data() / "import_samples" / "uci_wholesale_customers.csv")
    assert len(rows) == 441
    assert sum(int(cell) for row in rows[1:] for cell in row.cells[2:]) == 14_619_500


def test_hidden_sheets_are_marked_and_charts_left_out():
    book = open_book(shared_data() / "messy" / "any_sheets.xlsx")
    assert book.sheets == (SheetName("Visible", "visible"), SheetName("Hidden", "hidden"), SheetName("VeryHidden", "very_hidden"))
    assert book.default == 0
    assert [row.number for row in read_rows(book, 0)] == [1, 2, 3, 5]


def test_an_empty_sheet_is_refused_in_words_and_not_read_as_nothing():
    book = open_book(shared_data() / "messy" / "any_sheets.xlsx")
    with pytest.raises(Refused, match="E_FILE_NO_ROWS"):
        list(read_rows(book, 1))


def test_the_first_visible_sheet_with_rows_is_the_one_to_begin_with(tmp_path):
    def fill(book):
        book.add_worksheet("旧").hide()
        book.get_worksheet_by_name("旧").write(0, 0, "x")
        book.add_worksheet("空").activate()
        book.add_worksheet("客户").write(0, 0, "名称")

    book = open_book(workbook(tmp_path / "a.xlsx", fill))
    assert [each.mark for each in book.sheets] == ["hidden", "visible", "visible"]
    assert book.sheets[book.default].name == "客户"


def test_dates_of_the_1904_system_are_the_same_days():
    path = shared_data() / "messy" / "date_1904.xlsx"
    assert open_book(path).from_1904
    assert [row.cells[0] for row in rows_of(path)][:2] == [date(2021, 1, 1), date(2021, 1, 2)]


def test_merged_cells_count_for_each_row_they_span_downwards(tmp_path):
    def fill(book):
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, 2, "客户清单")
        sheet.merge_range(1, 0, 3, 0, "浙江")
        for at, name in ((1, "甲"), (2, "乙"), (3, "丙"), (4, "丁")):
            sheet.write(at, 1, name)

    rows = rows_of(workbook(tmp_path / "a.xlsx", fill))
    assert [row.cells for row in rows] == [("客户清单",), ("浙江", "甲"), ("浙江", "乙"), ("浙江", "丙"), (None, "丁")]


def test_every_kind_of_value_arrives_as_itself(tmp_path):
    values = ("文字𠮷", 13000000000, 12.5, True, date(2026, 6, 30), datetime(2026, 6, 30, 8, 15), "=1+1", "007", 6.222e18)
    [row] = rows_of(simple(tmp_path / "a.xlsx", values))
    assert row.cells == values
    assert [type(each) for each in row.cells] == [type(each) for each in values]


def test_blank_rows_are_skipped_but_counted(tmp_path):
    rows = rows_of(simple(tmp_path / "a.xlsx", (None,), (None,), ("名称",), (" ",), ("甲",)))
    assert rows == [(3, ("名称",)), (5, ("甲",))]


def test_strict_ooxml_is_read_like_any_other(tmp_path):
    values = ("甲", 13000000000, date(2026, 6, 30))
    plain = simple(tmp_path / "a.xlsx", ("名称", "电话", "日期"), values)
    assert [row.cells for row in rows_of(bent(plain, strict))] == [("名称", "电话", "日期"), values]


def test_the_iso_dates_that_strict_ooxml_writes_are_dates(tmp_path):
    def bend(name, content):
        iso = b'<c r="A2" t="d"><v>2026-06-30T00:00:00.000</v></c>'
        return strict(name, content).replace(b'<c r="A2"><v>46203</v></c>', iso)

    path = bent(simple(tmp_path / "a.xlsx", ("日期",), (46203,)), bend)
    assert [row.cells for row in rows_of(path)] == [("日期",), (date(2026, 6, 30),)]


def test_an_et_file_is_known_by_its_content(tmp_path):
    old = tmp_path / "客户.et"
    old.write_bytes((shared_data() / "import_samples" / "customer_template.xls").read_bytes())
    assert open_book(old).format == "xls"
    assert open_book(simple(tmp_path / "b.xlsx", ("名称",)).rename(tmp_path / "c.csv")).format == "xlsx"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be"])
def test_encodings(tmp_path, encoding):
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    path = csv_file(tmp_path, mark + "名称,地区\n杭州㙦,浙江\n".encode(encoding))
    assert [row.cells for row in rows_of(path)] == [("名称", "地区"), ("杭州㙦", "浙江")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("名称;电话\n甲,乙;1\n", [("名称", "电话"), ("甲,乙", "1")]),
        ("名称\t电话\n甲,乙\t1\n", [("名称", "电话"), ("甲,乙", "1")]),
        ('sep=;\n名称;电话\n"甲;乙";1\n', [("名称", "电话"), ("甲;乙", "1")]),
        ('名称,备注\n"甲""乙","两\n行"\n', [("名称", "备注"), ('甲"乙', "两\n行")]),
        ("名称\n甲\n", [("名称",), ("甲",)]),
        ("名称,电话\r甲,1\r", [("名称", "电话"), ("甲", "1")]),
    ],
)
def test_delimiters_and_quotes(tmp_path, text, rows):
    assert [row.cells for row in rows_of(csv_file(tmp_path, text.encode()))] == rows


def test_a_quoted_line_break_is_no_row_of_its_own(tmp_path):
    path = csv_file(tmp_path, '名称\n"两\n行"\n\n丙\n'.encode())
    assert [row.number for row in rows_of(path)] == [1, 2, 4]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("bom.csv", [(1, ("id", "name")), (2, ("1", "english")), (3, ("2", "中国人"))]),
        ("leading-zeros.csv", [(1, ("value",)), (2, ("01",)), (3, ("002",)), (4, ("00003",))]),
        ("blank-rows-multiple.csv", [(1, ("id", "name", "age")), (2, ("1101", "John", "30")), (3, ("1102", "Julie", "26"))]),
        ("defective-rows.csv", [(1, ("id", "name", "age")), (2, ("1101", "John")), (3, ("1102", "Julie", "26", "Potatoes"))]),
    ],
)
def test_messy_csv_files(name, rows):
    assert rows_of(shared_data() / "messy" / name) == rows


def test_reading_may_stop_early(tmp_path):
    path = csv_file(tmp_path, b"name\n" + b"x\n" * 100_000)
    rows = read_rows(open_book(path), 0)
    assert next(rows).number == 1
    rows.close()
    assert list(rows) == []
