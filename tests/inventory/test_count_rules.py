"""What may stand in a count, and how typed rows are read: rule by rule, with plain values."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from kehu_desk.inventory.queries.goods import Good
from kehu_desk.inventory.rules.counts import (
    CountLine,
    CountTerms,
    Posted,
    against_posted,
    condition_of,
    line_faults,
    sheet_faults,
    terms_faults,
)
from kehu_desk.inventory.rules.movements import MovementTerms, movement_faults
from kehu_desk.inventory.rules.sheet import RawRow, Shelf, by_headings, read_rows

TODAY = date(2026, 3, 2)
WINE, BEER, OLD, NEW = (UUID(int=n) for n in range(1, 5))
GOODS = (
    Good(WINE, "0001", "黄酒", "500ml", "瓶", {"箱": 24_000, "打": 12_000}, "active", 360, {"6901234567892": "瓶", "16901234567899": "箱"}),
    Good(BEER, "0002", "啤酒", "330ml", "听", {"箱": 24_000}, "active", None, {}),
    Good(OLD, "0003", "老酒", "", "瓶", {}, "retired", None, {}),
    Good(UUID(int=9), "0004", "啤酒", "500ml", "听", {}, "active", None, {}),
)
SHELF = Shelf(GOODS)
GOOD = CountLine(WINE, "瓶", 5_000)


def fields(nos):
    return [(each.code, dict(each.facts).get("field"), dict(each.facts).get("why")) for each in nos]


def read(*cells, **named):
    [reading] = read_rows([RawRow(*cells, **named)], SHELF, TODAY, TODAY)
    return reading


# the head


def test_a_count_of_today_holds():
    assert terms_faults(CountTerms(TODAY, "full"), TODAY) == ()


@pytest.mark.parametrize(
    ("terms", "fault"),
    [
        (CountTerms(TODAY + timedelta(days=1), "full"), ("E_COUNT_DAY", "counted_on", "future")),
        (CountTerms(date(1989, 12, 31), "full"), ("E_COUNT_DAY", "counted_on", "early")),
        (CountTerms(TODAY, "half"), ("E_COUNT_SCOPE", "scope", None)),
        (CountTerms(TODAY, "full", location="库" * 121), ("E_COUNT_LONG", "location", None)),
        (CountTerms(TODAY, "full", note="注" * 501), ("E_COUNT_LONG", "note", None)),
    ],
)
def test_a_head_that_does_not_hold_says_where(terms, fault):
    assert fields(terms_faults(terms, TODAY)) == [fault]


# one line


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"qty_entered3": -1}, ("E_COUNT_QTY", "qty", "negative")),
        ({"qty_entered3": 10**12 + 1}, ("E_COUNT_QTY", "qty", "much")),
        ({"qty_entered3": 10**12, "unit": "箱"}, ("E_COUNT_QTY", "qty", "much")),
        ({"unit": "桶"}, ("E_UNIT", "unit", None)),
        ({"made_on": TODAY + timedelta(days=1)}, ("E_COUNT_MADE", "made_on", None)),
        ({"made_on": date(2026, 1, 2), "expires_on": date(2026, 1, 1)}, ("E_COUNT_EXPIRY", "expires_on", None)),
        ({"condition": "broken"}, ("E_COUNT_CONDITION", "condition", None)),
        ({"batch_no": "B" * 65}, ("E_COUNT_LONG", "batch_no", None)),
        ({"note": "B" * 501}, ("E_COUNT_LONG", "note", None)),
    ],
)
def test_a_line_that_does_not_hold_names_its_cell(change, fault):
    assert fields(line_faults(GOOD._replace(**change), GOODS[0], TODAY)) == [fault]


def test_nothing_at_all_is_a_count_too():
    assert line_faults(GOOD._replace(qty_entered3=0), GOODS[0], TODAY) == ()


def test_what_is_no_longer_sold_may_still_lie_there_and_what_was_never_approved_may_not():
    assert line_faults(GOOD, GOODS[2], TODAY) == ()
    assert fields(line_faults(GOOD, GOODS[0]._replace(state="draft"), TODAY)) == [("E_COUNT_PRODUCT", "product", "draft")]
    assert fields(line_faults(GOOD, None, TODAY)) == [("E_COUNT_PRODUCT", "product", "unknown")]


def test_a_product_twice_is_told_at_the_later_line_and_another_batch_or_condition_is_another_line():
    lines = [GOOD, GOOD._replace(batch_no="B1"), GOOD._replace(condition="damaged"), GOOD._replace(qty_entered3=1_000)]
    found = sheet_faults(lines, {each.id: each for each in GOODS}, TODAY)
    assert list(found) == [3]
    [fault] = found[3]
    assert (fault.code, dict(fault.facts)["row"]) == ("E_COUNT_TWICE", 1)


@pytest.mark.parametrize(
    ("expires", "life", "condition"),
    [
        (None, 360, "good"), (TODAY - timedelta(days=1), 360, "expired"), (TODAY, None, "good"),
        (TODAY + timedelta(days=120), 360, "near_expiry"), (TODAY + timedelta(days=121), 360, "good"),
    ],
)  # fmt: skip
def test_goods_of_which_nobody_says_a_condition(expires, life, condition):
    assert condition_of(TODAY, expires, life) == condition


# posted counts


def earlier(day, scope="partial", products=(WINE,), at=1):
    return Posted(UUID(int=at), f"PD-{at}", date.fromisoformat(day), scope, frozenset(products))


def test_a_count_stands_after_the_last_one_that_was_posted():
    posted = [earlier("2026-01-31"), earlier("2026-02-28", at=2)]
    assert against_posted(TODAY, "full", (), posted) is None
    found = against_posted(date(2026, 2, 27), "partial", (BEER,), posted)
    assert (found.code, dict(found.facts)["number"]) == ("E_COUNT_EARLY", "PD-2")


def test_on_one_day_other_products_can_be_counted_the_same_ones_cannot():
    day, posted = date(2026, 2, 28), [earlier("2026-02-28")]
    assert against_posted(day, "partial", (BEER,), posted) is None
    assert against_posted(day, "partial", (WINE, BEER), posted).code == "E_COUNT_AGAIN"
    assert against_posted(day, "full", (BEER,), posted).code == "E_COUNT_AGAIN"
    assert against_posted(day, "partial", (BEER,), [earlier("2026-02-28", "full")]).code == "E_COUNT_AGAIN"


def test_a_correction_stands_on_the_day_of_what_it_corrects_even_before_later_counts():
    posted = [earlier("2026-01-31"), earlier("2026-02-28", at=2)]
    assert against_posted(date(2026, 1, 31), "partial", (WINE,), posted, UUID(int=1)) is None
    assert against_posted(date(2026, 2, 1), "partial", (WINE,), posted, UUID(int=1)).code == "E_COUNT_CORRECTION_DAY"


# typed rows


@pytest.mark.parametrize("typed", ["0001", "黄酒", "0001 黄酒 500ml", " 黄 酒 ", "6901234567892", "０００１"])
def test_a_product_is_found_by_code_barcode_or_name(typed):
    assert read(typed, "5").line == GOOD


@pytest.mark.parametrize(
    ("qty", "unit", "kept"),
    [
        ("5", "", ("瓶", 5_000)), ("5", "箱", ("箱", 5_000)), ("2箱", "", ("箱", 2_000)), ("2 箱", "箱", ("箱", 2_000)),
        ("3箱5瓶", "", ("瓶", 77_000)), ("3箱+5瓶", "", ("瓶", 77_000)), ("1,200", "", ("瓶", 1_200_000)), ("0", "", ("瓶", 0)),
        ("１２", "", ("瓶", 12_000)), ("0.5箱", "", ("箱", 500)),
    ],
)  # fmt: skip
def test_quantities_as_people_write_them(qty, unit, kept):
    line = read("0001", qty, unit).line
    assert (line.unit, line.qty_entered3) == kept


def test_a_scanned_barcode_of_a_case_counts_cases():
    line = read("16901234567899", "3").line
    assert (line.product_id, line.unit, line.qty_entered3) == (WINE, "箱", 3_000)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (RawRow("", "5"), ("E_COUNT_PRODUCT", "product", "missing")),
        (RawRow("白酒", "5"), ("E_COUNT_PRODUCT", "product", "unknown")),
        (RawRow("啤酒", "5"), ("E_COUNT_PRODUCT", "product", "ambiguous")),
        (RawRow("0001", ""), ("E_COUNT_QTY", "qty", "missing")),
        (RawRow("0001", "约20"), ("E_COUNT_QTY", "qty", "text")),
        (RawRow("0001", "5箱多"), ("E_UNIT", "qty", None)),
        (RawRow("0001", "-5"), ("E_COUNT_QTY", "qty", "negative")),
        (RawRow("0001", "3桶5瓶"), ("E_UNIT", "qty", None)),
        (RawRow("0001", "3箱", "瓶"), ("E_COUNT_QTY", "qty", "units")),
        (RawRow("0001", "5", "桶"), ("E_UNIT", "unit", None)),
        (RawRow("0001", "5", made_on="去年"), ("E_COUNT_DATE", "made_on", None)),
        (RawRow("0001", "5", expires_on="2026-13-01"), ("E_COUNT_DATE", "expires_on", None)),
        (RawRow("0001", "5", made_on="2026-2-1", expires_on="2026-1-1"), ("E_COUNT_EXPIRY", "expires_on", None)),
        (RawRow("0001", "5", condition="一般"), ("E_COUNT_CONDITION", "condition", None)),
    ],
)
def test_a_cell_that_cannot_be_read_says_so(row, fault):
    [reading] = read_rows([row], SHELF, TODAY, TODAY)
    assert reading.line is None
    assert fault in fields(reading.faults)


def test_days_and_conditions_as_spreadsheets_and_people_write_them():
    line = read("0001", "5", "", " B7 ", "2026/1/5", "2026-12-31 00:00:00", "破损", "压坏").line
    assert line == CountLine(WINE, "瓶", 5_000, "B7", date(2026, 1, 5), date(2026, 12, 31), "damaged", "压坏")


def test_a_bad_row_leaves_the_others_as_they_are_and_empty_rows_are_nothing():
    rows = [RawRow("0001", "5"), RawRow("白酒", "5"), RawRow(), RawRow("0002", "3箱"), RawRow("0001", "6")]
    found = read_rows(rows, SHELF, TODAY, TODAY)
    assert [each.line is not None for each in found] == [True, False, False, True, False]
    assert found[2].faults == ()
    [fault] = found[4].faults
    assert (fault.code, dict(fault.facts)["row"]) == ("E_COUNT_TWICE", 1)


# movements

MOVED = MovementTerms(TODAY, "out_scrap", WINE, "瓶", 5_000, "受潮报废")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"moved_on": TODAY + timedelta(days=1)}, "E_MOVED_DAY"), ({"moved_on": date(1989, 1, 1)}, "E_MOVED_DAY"),
        ({"kind": "in_purchase"}, "E_MOVED_KIND"), ({"kind": "adjustment"}, "E_MOVED_KIND"), ({"kind": ""}, "E_MOVED_KIND"),
        ({"qty_entered3": 0}, "E_MOVED_QTY"), ({"qty_entered3": -1}, "E_MOVED_QTY"), ({"unit": "桶"}, "E_UNIT"),
        ({"note": " "}, "E_MOVED_NOTE"), ({"note": "字" * 501}, "E_COUNT_LONG"),
    ],
)  # fmt: skip
def test_a_movement_that_does_not_hold(change, fault):
    assert movement_faults(MOVED, GOODS[0], TODAY) == ()
    assert [each.code for each in movement_faults(MOVED._replace(**change), GOODS[0], TODAY)] == [fault]


# headings


@pytest.mark.parametrize(
    ("cells", "fields"),
    [
        (["编码", "产品", "数量", "单位"], ["product", "", "qty", "unit"]),
        (["品名", "规格", "盘点数", "批号", "有效期至"], ["product", "", "qty", "batch_no", "expires_on"]),
        (["产品", "盘点", "单位", "账面", "批号", "生产日期", "有效期", "状况", "备注"],
         ["product", "qty", "unit", "", "batch_no", "made_on", "expires_on", "condition", "note"]),
        (["黄酒", "5", "瓶"], None), (["产品", "单位"], None), ([], None),
    ],
)  # fmt: skip
def test_headings_as_people_write_them(cells, fields):
    assert by_headings(cells) == fields
