"""Cells become values of fields, or a problem that names the cell."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.exchange import values
from kehu_desk.exchange.words import WORDS

OPTIONS = {"distributor": ("经销商", "Distributor"), "sub_distributor": ("二批", "Sub-distributor")}
EVERY = (values.text, values.name, values.code, values.phone, values.phones, values.day, values.fen, values.whole_number, values.yes_no)


def right(outcome):
    value, problem = outcome
    assert problem is None
    return value


def wrong(outcome):
    value, problem = outcome
    assert value is None
    assert "{" not in WORDS[problem.code].format(**dict(problem.facts))
    return problem.code


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (13800138000, "+8613800138000"), ("138 0013 8000", "+8613800138000"), ("+86-138-0013-8000", "+8613800138000"),
        ("008613800138000", "+8613800138000"), ("１３８００１３８０００", "+8613800138000"), ("'+8613800138000", "+8613800138000"),
        ("0571-87654321", "0571-87654321"), ("400-098-8505", "400-098-8505"), ("+1 415 555 0100", "+1 415 555 0100"), (95588, "95588"),
    ],
)  # fmt: skip
def test_phones_keep_their_digits_and_mobiles_become_e164(cell, value):
    assert right(values.phone(cell)) == value


def test_what_is_no_phone():
    assert wrong(values.phone("无")) == "E_CELL_PHONE"
    assert wrong(values.phone("1.38E+10")) == "E_CELL_DIGITS"


def test_several_phones_in_one_cell():
    assert right(values.phones("13800138000/0571-87654321；13800138000")) == ("+8613800138000", "0571-87654321")
    assert wrong(values.phones("13800138000/见备注")) == "E_CELL_PHONE"


@pytest.mark.parametrize(
    ("cell", "value"), [("007", "007"), (13000000000, "13000000000"), (123456789012345, "123456789012345"), (" ＡＢ１ ", "AB1")]
)
def test_codes_stay_text(cell, value):
    assert right(values.code(cell)) == value


@pytest.mark.parametrize("cell", [6222000011112222000.0, 1e15, "6.222E+18"])
def test_a_code_that_a_table_program_has_rounded_is_told(cell):
    assert wrong(values.code(cell)) == "E_CELL_DIGITS"


@pytest.mark.parametrize(
    "cell",
    ["2026-06-30", "2026/6/30", "2026.6.30", "2026年6月30日", "２０２６－０６－３０", "20260630", 20260630, "2026-06-30 08:15:00",
     46203, 46203.5, "46203",
     date(2026, 6, 30), datetime(2026, 6, 30, 8, 15)],
)  # fmt: skip
def test_dates(cell):
    """46203: 2026-06-30 is 46,203 days after 1899-12-30."""
    assert right(values.day(cell)) == date(2026, 6, 30)


def test_day_numbers_of_the_1904_system():
    """The two systems lie 1,462 days apart."""
    assert right(values.day(46203 - 1462, from_1904=True)) == date(2026, 6, 30)


@pytest.mark.parametrize("cell", ["2026-02-30", "2026-13-01", "30.06.26", "明天", 5, True, "2026-06", "2026-6/30", 99999999])
def test_what_is_no_date(cell):
    assert wrong(values.day(cell)) == "E_CELL_DATE"


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        (100, 10000), (0.285, 29), ("0.284", 28), ("1,234.50", 123450), ("¥1,234", 123400), ("￥-5", -500), ("-0.005", -1),
        ("3万元", 3000000),
        ("1.2 亿", 12000000000), ("１２．５元", 1250), (".5", 50), (0, 0),
    ],
)  # fmt: skip
def test_money_in_fen(cell, fen):
    assert right(values.fen(cell)) == fen


@pytest.mark.parametrize("cell", ["一百", "1,23", "--5", "1e5", "12.3.4", True, float("nan"), float("inf"), "9" * 40, date(2026, 6, 30)])
def test_what_is_no_money(cell):
    assert wrong(values.fen(cell)) == "E_CELL_MONEY"


def test_whole_numbers():
    assert [right(values.whole_number(cell)) for cell in (12, 12.0, "1,200", "１２", "-3")] == [12, 12, 1200, 12, -3]
    assert [wrong(values.whole_number(cell)) for cell in ("12.5", "many", True, float("inf"))] == ["E_CELL_NUMBER"] * 4


def test_yes_and_no():
    assert [right(values.yes_no(cell)) for cell in ("是", "√", "Y", 1, True, "启用")] == [True] * 6
    assert [right(values.yes_no(cell)) for cell in ("否", "×", "n", 0, False, "FALSE")] == [False] * 6
    assert wrong(values.yes_no("也许")) == "E_CELL_YES_NO"


def test_a_choice_by_code_or_word():
    assert [right(values.choice(cell, OPTIONS)) for cell in ("经销商", "distributor", "DISTRIBUTOR ", "二 批", "sub distributor")] == [
        "distributor", "distributor", "distributor", "sub_distributor", "sub_distributor",
    ]  # fmt: skip
    assert values.choice("批发", OPTIONS)[1].facts == (("value", "批发"), ("options", "经销商、二批"))


def test_names_become_half_width_and_notes_stay():
    assert right(values.name(" 百威（上海） ＡＢＣ 有限公司 ")) == "百威(上海) ABC 有限公司"
    assert right(values.text(" 好，很好。 ")) == "好，很好。"
    assert wrong(values.name("长" * 121, 120)) == "E_CELL_LONG"


@pytest.mark.parametrize("read", EVERY)
@pytest.mark.parametrize("cell", [None, "", "  "])
def test_an_empty_cell_is_no_value_and_no_problem(read, cell):
    assert read(cell) == (None, None)


@given(st.none() | st.text() | st.integers() | st.floats() | st.booleans() | st.dates() | st.datetimes())
def test_no_cell_breaks_the_reading(cell):
    for read in EVERY:
        value, problem = read(cell)
        assert value is None or problem is None
