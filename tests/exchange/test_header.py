"""The header is found, its names told apart, and the columns matched to our fields."""

import pytest

from kehu_desk.exchange.cells import Row
from kehu_desk.exchange.header import FIELD_OF, SYNONYMS, column_letters, distinct, find_header, header_key, suggest
from kehu_desk.exchange.sheets import open_book, read_rows
from shared import shared_data


def rows(*cells):
    return [Row(number, each) for number, each in enumerate(cells, start=1)]


def test_the_header_of_the_erp_template_stands_below_the_instructions():
    header = find_header(list(read_rows(open_book(shared_data() / "import_samples" / "customer_template.xls"), 0)))
    assert header.number == 2
    fields = {header.names[column]: field for column, field in suggest(header.names).items()}
    assert fields == {
        "名称*": "name_full", "联系人": "contact_name", "手机号码": "contact_mobile", "联系电话": "phone", "电子邮箱": "email",
        "传真": "fax",
        "期初应收": "opening_receivable_fen", "纳税人识别号": "tax_no",
        "税率(%)": "tax_rate", "开户行": "bank_name", "账号": "bank_account",
        "地址": "address", "备注": "note",
    }  # fmt: skip


@pytest.mark.parametrize(("name", "number"), [("import_samples/goods_template.xls", 2), ("import_samples/uci_wholesale_customers.csv", 1)])
def test_headers_of_other_tables(name, number):
    assert find_header(list(read_rows(open_book(shared_data() / name), 0))).number == number


def test_a_title_above_the_header_is_passed_over():
    found = find_header(rows(("2026 年客户清单",), ("客户名称", "联系人", "地区"), ("甲", "张", "浙江")))
    assert found == (2, ("客户名称", "联系人", "地区"))


def test_unknown_names_still_make_a_header():
    assert find_header(rows(("甲栏", "乙栏", "丙栏"), ("1", "2", "3"))).number == 1
    assert find_header(rows(("1", "2", "3"), ("4", "5", "6"))) is None
    assert find_header([]) is None


def test_double_names_are_told_apart():
    assert distinct(("id", "name", "id", None, "id", "id (2)")) == ("id", "name", "id (2)", "[D]", "id (3)", "id (2) (2)")
    header = find_header(list(read_rows(open_book(shared_data() / "messy" / "duplicate-headers.csv"), 0)))
    assert header.names == ("id", "name", "id (2)", "age", "id (3)")


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_column_letters(place, letters):
    assert column_letters(place) == letters


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("客户名称", "name_full"), ("单位名称（必填）", "name_full"), ("Name", "name_full"),
        ("公 司 名 称", "name_full"), ("客户地址", "address"),
        ("手机号码", "contact_mobile"), ("税号", "tax_no"), ("统一社会信用代码*", "uscc"),
        ("所在地区：", "region_code"), ("责任人", "responsible"),
        ("客户类型", "customer_type"), ("E-mail", "email"),
    ],
)  # fmt: skip
def test_columns_are_suggested_by_their_names(text, field):
    assert suggest([text]) == {0: field}


def test_a_field_is_suggested_once_and_strange_columns_not_at_all():
    assert suggest(["名称", "客户名称", "行号", "错误原因", "天气"]) == {0: "name_full"}


def test_no_synonym_stands_for_two_fields():
    assert len(FIELD_OF) == sum(len({text.lower() for text in texts}) for texts in SYNONYMS.values())


def test_the_key_of_a_header_forgets_ornaments_only():
    assert header_key(["名称*", "税率(%)"]) == header_key(["名称", "税率"])
    assert header_key(["名称", "税率"]) != header_key(["税率", "名称"])
