"""Sales lines out of files: columns, numbers, whom they mean, duplicates, refusals, undo (business.md §12, §27)."""

from datetime import date
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from exchange.import_office import table
from goods_shelf import count, kept, sold, stock
from kehu_desk.exchange.entities import ImportBatch
from kehu_desk.exchange.header import find_header
from kehu_desk.exchange.plan import Outcome, Status
from kehu_desk.exchange.sales_lines.columns import LABELS, key_of, parser_of, suggested
from kehu_desk.exchange.sales_lines.plan import SalesPlan
from kehu_desk.exchange.sales_lines.service import dry_run, glimpse, import_sales, plan_of, undo_sales
from kehu_desk.exchange.service import recent_imports
from kehu_desk.exchange.sheets import open_book, read_rows
from kehu_desk.exchange.undoing import undo_import
from kehu_desk.kernel.errors import Refused
from kehu_desk.sales.service import records
from lending_office import BAS
from real_office import codes
from shared import shared_data
from trade_office import OTHER, SECOND

FIRST = BAS["name_full"]
HEADER = "日期,客户,商品编码,单位,数量,单价,折扣,金额,单号,行号"


@pytest.fixture
def wine(trade):
    return stock(trade)


def planned(trade, path: Path, login: str = "finance", **other) -> SalesPlan:
    plan = plan_of(glimpse(trade.door, trade[login], path))
    return SalesPlan(plan.path, plan.sheet, plan.header, plan.names, plan.mapping, **other)


def take(trade, path: Path, login: str = "finance", **other) -> Outcome:
    plan = planned(trade, path, login, **other)
    tried = dry_run(trade.door, trade[login], plan)
    done = import_sales(trade.door, trade[login], plan)
    assert (tried.rows, tried.created, tried.duplicates, tried.rejected) == (done.rows, done.created, done.duplicates, done.rejected)
    return done


def reasons(outcome: Outcome) -> list[tuple[int, list[str]]]:
    return [(line.row.number, [each.code for each in line.nos]) for line in outcome.lines]


def test_the_titles_of_usual_programs_are_understood():
    titles = ("进货时间", "客户名称", "编号", "品种", "规格型号", "计量单位", "数量*", "含税单价(元)", "折扣金额", "价税合计", "发票/单号", "行号",
              "批号", "有效期至", "层级", "业务类型", "数据来源", "Unknown")  # fmt: skip
    assert list(suggested(titles).values()) == [
        "day", "customer", "code", "product", "spec", "unit", "qty", "price", "discount", "amount", "ext_no", "line_no", "batch_no",
        "expires_on", "level", "doc_type", "source",
    ]  # fmt: skip
    assert all(key_of(each.zh) == each.key and key_of(each.en) == each.key for each in LABELS.values())


def test_a_file_of_ours_comes_in_with_codes_and_numbers_as_they_are_written(trade, wine, tmp_path):
    seventy = stock(trade, "0071", "啤酒")
    path = table(
        tmp_path, "某某公司销售明细,,,,,,,,,", HEADER,
        f"2026-02-01,{FIRST},0001,箱,2,240.00,5.00,475.00,00012,1", f"2026/2/2,{SECOND},0071,瓶,-3,10,,-30.00,00012,2",
        f"20260203,{OTHER},0001,,1.5,33.3333,,,XS-3,1",
    )  # fmt: skip
    done = take(trade, path)
    assert (done.rows, done.created, reasons(done)) == (3, 3, [])
    first, back, loose = sorted(kept(trade), key=lambda row: row.traded_on)
    assert (first.customer_id, first.buyer_id, first.seller_id, first.level) == (trade.customer, trade.customer, None, "L1")
    assert (first.unit, first.qty_entered3, first.qty3, first.price4) == ("箱", 2_000, 48_000, 100_000)
    assert (first.discount_fen, first.amount_fen, first.ext_no, first.state) == (500, 47_500, "00012", "billed")
    assert (back.product_id, back.doc_type, back.qty3, back.amount_fen) == (seventy, "return", -3_000, -3_000)
    assert (loose.unit, loose.qty3, loose.amount_fen, loose.customer_id) == ("瓶", 1_500, 5_000, trade.other)
    assert {row.import_id for row in (first, back, loose)} == {done.batch}
    [entry] = trade.entries("sale.import")
    assert entry.subject == str(done.batch)
    assert entry.after


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ("2026-03-03,{c},0001,瓶,1,10,,,A,1", "E_LINE_DAY", "日期"),
        ("1989-12-31,{c},0001,瓶,1,10,,,A,1", "E_LINE_DAY", "日期"),
        ("昨天,{c},0001,瓶,1,10,,,A,1", "E_CELL_DATE", "日期"),
        (",{c},0001,瓶,1,10,,,A,1", "E_LINE_DAY", "日期"),
        ("2026-03-01,查无此人,0001,瓶,1,10,,,A,1", "E_SALE_CUSTOMER", "客户"),
        ("2026-03-01,,0001,瓶,1,10,,,A,1", "E_LINE_BUYER", "客户"),
        ("2026-03-01,{c},1,瓶,1,10,,,A,1", "E_LINE_PRODUCT", "商品编码"),
        ("2026-03-01,{c},,瓶,1,10,,,A,1", "E_LINE_PRODUCT", "品种"),
        ("2026-03-01,{c},0009,瓶,1,10,,,A,1", "E_LINE_PRODUCT", "品种"),
        ("2026-03-01,{c},0001,桶,1,10,,,A,1", "E_UNIT", "单位"),
        ("2026-03-01,{c},0001,瓶,0,10,,,A,1", "E_LINE_QTY", "数量"),
        ("2026-03-01,{c},0001,瓶,1.2345,10,,,A,1", "E_CELL_PLACES", "数量"),
        ("2026-03-01,{c},0001,瓶,一,10,,,A,1", "E_CELL_PLACES", "数量"),
        ("2026-03-01,{c},0001,瓶,1,,,,A,1", "E_LINE_PRICE", "单价"),
        ("2026-03-01,{c},0001,瓶,1,-10,,,A,1", "E_LINE_PRICE", "单价"),
        ("2026-03-01,{c},0001,瓶,1,10.12345,,,A,1", "E_LINE_PRICE", "单价"),
        ("2026-03-01,{c},0001,瓶,1,10,11,,A,1", "E_LINE_DISCOUNT", "折扣"),
        ("2026-03-01,{c},0001,瓶,1,10,,9.99,A,1", "E_LINE_AMOUNT", "金额"),
        ("2026-03-01,{c},0001,瓶,1,10,,,A,0", "E_LINE_NUMBER", "单号"),
        ("2026-03-01,{c},0001,瓶,1,10,,,A,x", "E_CELL_NUMBER", "行号"),
    ],
)
def test_a_bad_cell_is_named_with_its_column_and_the_rest_is_kept(trade, wine, tmp_path, row, code, column):
    stock(trade, "0009", "未批准", state="draft")
    done = take(trade, table(tmp_path, HEADER, row.format(c=FIRST), f"2026-03-01,{FIRST},0001,瓶,1,10,,,B,1"))
    [line] = done.lines
    assert (line.row.number, line.status) == (2, Status.REJECTED)
    assert code in [each.code for each in line.nos]
    [why] = [each for each in line.nos if each.code == code]
    assert dict(why.facts)["column"] == column
    assert count(trade) == done.created == 1


def test_lines_that_are_there_already_are_left_out_and_say_where(trade, wine, tmp_path):
    take(trade, table(tmp_path, HEADER, f"2026-02-01,{FIRST},0001,瓶,1,10,,,A,1", name="一.csv"))
    again = table(
        tmp_path, HEADER, f"2026-02-09,{FIRST},0001,瓶,5,10,,,A,1", f"2026-02-09,{FIRST},0001,瓶,5,10,,,B,7",
        f"2026-02-10,{FIRST},0001,瓶,6,10,,,B,7", f"2026-02-10,{FIRST},0001,瓶,6,10,,,b,7", name="二.csv",
    )  # fmt: skip
    done = take(trade, again)
    assert (done.created, done.duplicates, done.rejected) == (2, 2, 0)
    stored, above = (dict(line.nos[0].facts) for line in done.lines)
    assert (stored["number"], stored["line"], stored["why"], stored["day"]) == ("A", 1, "store", date(2026, 2, 1))
    assert (above["number"], above["line"], above["why"], above["row"]) == ("B", 7, "row", 3)


def test_without_line_numbers_a_document_is_known_by_what_its_lines_say_and_the_rest_can_be_brought_in_later(trade, wine, tmp_path):
    header = "日期,客户,商品编码,数量,单价,单号"
    half = table(tmp_path, header, f"2026-02-01,{FIRST},0001,1,10,A", f"2026-02-01,{FIRST},0001,x,10,A", f"2026-02-01,{FIRST},0001,3,10,A")
    done = take(trade, half)
    assert (done.created, done.rejected) == (2, 1)
    whole = table(
        tmp_path, header, *(f"2026-02-01,{FIRST},0001,{qty},10,A" for qty in (1, 2, 3)), f"2026-02-01,{FIRST},0001,2,10,A", name="b.csv"
    )
    done = take(trade, whole)
    assert [(line.row.number, dict(line.nos[0].facts)["why"]) for line in done.lines] == [(2, "store"), (4, "store"), (5, "row")]
    assert sorted((row.line_no, row.qty3) for row in kept(trade)) == [(1, 1_000), (2, 3_000), (3, 2_000)]


def test_the_same_file_is_not_taken_in_twice_unless_it_was_taken_back(trade, wine, tmp_path):
    path = table(tmp_path, "日期,客户,商品编码,数量,单价", f"2026-02-01,{FIRST},0001,1,10")
    done = take(trade, path)
    assert codes(import_sales, trade.door, trade["finance"], planned(trade, path)) == ("E_IMPORT_AGAIN",)
    assert [each.code for each in dry_run(trade.door, trade["finance"], planned(trade, path)).nos] == ["E_IMPORT_AGAIN"]
    undo_sales(trade.door, trade["finance"], done.batch)
    assert take(trade, path).created == 1


# levels and persons


def test_the_report_of_a_dealer_names_his_buyers(trade, wine, tmp_path):
    path = table(
        tmp_path, "日期,客户,品种,数量,单价,层级", f"2026-02-01,{SECOND},黄酒,1,10,", "2026-02-01,兴隆烟酒店,黄酒,2,10,零售",
        f"2026-02-01,{FIRST},黄酒,2,10,", "2026-02-01,兴隆烟酒店,黄酒,2,10,公司",
    )  # fmt: skip
    done = take(trade, path, "rep", level="L2", source="dealer_report", seller=trade.customer)
    assert reasons(done) == [(4, ["E_LINE_BUYER"]), (5, ["E_SALE_OURS", "E_SALE_CUSTOMER"])]
    ours, named = sorted(kept(trade), key=lambda row: row.level)
    assert (ours.seller_id, ours.buyer_id, ours.buyer_name, ours.level, ours.state) == (trade.customer, trade.second, "", "L2", "recorded")
    assert (named.seller_id, named.buyer_id, named.buyer_name, named.level) == (trade.customer, None, "兴隆烟酒店", "L3")
    assert ours.data_source == "dealer_report"


def test_seller_and_buyer_may_both_stand_in_the_file(trade, wine, tmp_path):
    with trade.house.store.read() as session:
        from kehu_desk.archives.entities import Customer

        number = session.get_one(Customer, trade.customer).no
    path = table(
        tmp_path, "日期,卖方,买方,客户编号,商品编码,数量,单价", f"2026-02-01,{FIRST},兴隆,,0001,1,10", f"2026-02-01,{SECOND},,{number},0001,1,10",
        f"2026-02-01,,兴隆,{number},0001,1,10", "2026-02-01,,,,0001,1,10",
    )  # fmt: skip
    done = take(trade, path, "rep", level="L2")
    assert reasons(done) == [(5, ["E_LINE_SELLER"])]
    found = sorted((row.seller_id == trade.customer, row.buyer_id == trade.customer, row.buyer_name) for row in kept(trade))
    assert found == [(False, True, ""), (True, False, "兴隆"), (True, False, "兴隆")]


@pytest.mark.parametrize("login", ["rep", "rep2", "rep3", "sup", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech"])
def test_each_customer_is_decided_alone(trade, wine, tmp_path, login):
    path = table(tmp_path, "日期,卖方,买方,商品编码,数量,单价", f"2026-02-01,{FIRST},甲,0001,1,10", f"2026-02-01,{OTHER},乙,0001,1,10")
    plan = planned(trade, path, login, level="L2")
    told = codes(import_sales, trade.door, trade[login], plan)
    if login in ("mgr", "cus", "adm", "aud", "con", "service", "tech"):
        assert told == codes(dry_run, trade.door, trade[login], plan) == ("E_FORBIDDEN",)
    assert count(trade) == {"rep": 1, "rep3": 1, "finance": 2}.get(login, 0)


def test_the_reason_is_that_it_is_not_his_customer(trade, wine, tmp_path):
    path = table(tmp_path, "日期,卖方,买方,商品编码,数量,单价", f"2026-02-01,{OTHER},甲,0001,1,10")
    done = take(trade, path, "rep", level="L2")
    [why] = done.lines[0].nos
    assert (why.code, dict(why.facts)["name"]) == ("E_SALE_NOT_MINE", OTHER)


# files of every kind


def sheet(tmp_path: Path, *rows: tuple[object, ...], name: str = "销售.xlsx") -> Path:
    with Workbook(tmp_path / name, {"default_date_format": "yyyy-mm-dd"}) as book:
        one = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    one.write_string(at, column, cell)
                else:
                    one.write(at, column, cell)
    return tmp_path / name


def test_a_workbook_keeps_texts_as_texts_and_numbers_exact(trade, wine, tmp_path):
    path = sheet(
        tmp_path, ("日期", "客户", "编号", "数量", "单价", "金额", "单号", "批次", "效期"),
        (date(2026, 2, 1), FIRST, "0001", 10, 0.1 + 0.2, 3, "000123", "0007", date(2027, 2, 1)),
        (date(2026, 2, 1), FIRST, 1, 10, 1, 10, "000124", None, None),
        (date(2026, 2, 1), FIRST, "0001", 3, 3.3333333333, 10, 125, None, None),
    )  # fmt: skip
    done = take(trade, path)
    assert reasons(done) == [(3, ["E_LINE_PRODUCT"])]  # the code was stored as a number: its zeros are lost
    first, second = kept(trade)
    assert (first.ext_no, first.batch_no, first.expires_on, first.amount_fen) == ("000123", "0007", date(2027, 2, 1), 300)
    assert (second.ext_no, second.qty3, second.price4, second.amount_fen) == ("125", 3_000, 33_334, 1_000)


def test_an_old_workbook_without_sales_lines_says_which_columns_are_missing(trade, wine):
    path = shared_data() / "import_samples" / "goods_template.xls"
    plan = plan_of(glimpse(trade.door, trade["finance"], path))
    assert "E_IMPORT_NO_NAME" in [each.code for each in plan.problems()]
    assert codes(import_sales, trade.door, trade["finance"], plan)[0] == "E_IMPORT_NO_NAME"
    assert dry_run(trade.door, trade["finance"], plan).rows == 0


def test_an_old_workbook_of_customers_can_still_be_mapped_by_hand(trade, wine):
    """An .xls passes through the same reading process: its rows arrive, and each says what it lacks."""
    path = shared_data() / "import_samples" / "customer_template.xls"
    seen = glimpse(trade.door, trade["finance"], path)
    plan = SalesPlan(path, seen.sheet, seen.header, seen.names, {0: "customer", 1: "day", 2: "qty", 3: "code", 4: "price"})
    done = dry_run(trade.door, trade["finance"], plan)
    assert done.rows == done.rejected == 2
    assert all(line.nos for line in done.lines)


@pytest.mark.parametrize("name", ["leading-zeros.csv", "bom.csv", "duplicate-headers.csv", "defective-rows.csv", "blank-rows-multiple.csv"])
def test_messy_files_are_read_and_every_row_of_theirs_is_refused_with_a_reason(trade, wine, name):
    path = shared_data() / "messy" / name
    rows = list(read_rows(open_book(path), 0))
    header = find_header(rows, key_of)
    assert header is not None
    columns = dict(zip(range(len(header.names)), ("day", "customer", "code", "qty", "price"), strict=False))
    plan = SalesPlan(path, 0, header.number, header.names, columns)
    if plan.problems():
        assert codes(import_sales, trade.door, trade["finance"], plan)
    else:
        done = dry_run(trade.door, trade["finance"], plan)
        assert done.rows == done.rejected == len([row for row in rows if row.number > header.number])
    assert count(trade) == 0


def test_a_price_worked_out_by_a_table_program_needs_an_amount_beside_it():
    read = parser_of("price", from_1904=False)
    assert read("1,234.5") == read(1234.5) == (12_345_000, None)
    assert read("abc")[1].code == read(True)[1].code == "E_CELL_PLACES"
    assert str(read(0.1 + 0.2)[0]) == "3000.0000000000004"


# all or nothing, and back


def test_stopping_writes_nothing(trade, wine, tmp_path):
    path = table(tmp_path, "日期,客户,商品编码,数量,单价", *(f"2026-02-01,{FIRST},0001,{at},10" for at in range(1, 9)))

    def stop(_done, _total):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        import_sales(trade.door, trade["finance"], planned(trade, path), stop)
    assert count(trade) == 0
    with trade.house.store.read() as session:
        assert session.query(ImportBatch).count() == 0


def test_faulty_rows_may_be_made_to_stop_it_all(trade, wine, tmp_path):
    path = table(tmp_path, "日期,客户,商品编码,数量,单价", f"2026-02-01,{FIRST},0001,1,10", f"2026-02-01,{FIRST},0001,0,10")
    with pytest.raises(Refused) as told:
        import_sales(trade.door, trade["finance"], planned(trade, path, skip_errors=False))
    assert (told.value.codes, dict(told.value.nos[0].facts)["rows"]) == (("E_IMPORT_ROWS",), (3,))
    assert count(trade) == 0


def test_a_batch_is_taken_back_but_for_lines_that_others_have_used(trade, wine, tmp_path):
    path = table(
        tmp_path, "日期,卖方,买方,商品编码,数量,单价,单号,行号", *(f"2026-02-01,{FIRST},甲,0001,{at},10,A,{at}" for at in range(1, 6))
    )
    done = take(trade, path, "rep", level="L2")
    by_line = {row.line_no: row.id for row in kept(trade)}
    records.verify_sales(trade.door, trade["sup"], [by_line[2]])
    records.correct_sale(trade.door, trade["rep"], by_line[4], "数量填错了")
    assert codes(undo_sales, trade.door, trade["finance"], done.batch) == ("E_NO_RELATION",)
    assert codes(undo_sales, trade.door, trade["mgr"], done.batch) == ("E_FORBIDDEN",)
    assert codes(undo_import, trade.door, trade["rep"], done.batch) == ("E_NOT_FOUND",)
    assert recent_imports(trade.door, trade["rep"]) == []
    steps: list[tuple[int, int]] = []
    undone = undo_sales(trade.door, trade["rep"], done.batch, lambda at, of: steps.append((at, of)))
    assert (undone.removed, sorted(undone.kept)) == (3, [(2, "A"), (4, "A")])
    assert steps == [(3, 3)]
    assert sorted(row.line_no for row in kept(trade) if row.import_id) == [2, 4]
    assert [entry.result for entry in trade.entries("sale.import_undo")] == ["DENIED", "DENIED", "done"]


def test_a_whole_batch_is_taken_back_once(trade, wine, tmp_path):
    record = records.record_sales(trade.door, trade["rep"], trade.customer, [sold(wine, trade.customer)])
    done = take(trade, table(tmp_path, "日期,客户,商品编码,数量,单价", f"2026-02-01,{FIRST},0001,1,10"))
    assert undo_sales(trade.door, trade["finance"], done.batch).removed == 1
    assert codes(undo_sales, trade.door, trade["finance"], done.batch) == ("E_IMPORT_UNDONE",)
    assert [row.id for row in kept(trade)] == record


def test_columns_assigned_once_are_remembered_apart_from_those_of_customers(trade, wine, tmp_path):
    path = table(tmp_path, "甲,乙,丙,丁,戊", f"2026-02-01,{FIRST},0001,1,10")
    seen = glimpse(trade.door, trade["finance"], path, header=1)
    assert (seen.mapping, seen.remembered) == ({}, False)
    mapping = dict(enumerate(("day", "customer", "code", "qty", "price")))
    import_sales(trade.door, trade["finance"], SalesPlan(path, 0, 1, seen.names, mapping))
    again = glimpse(trade.door, trade["finance"], path, header=1)
    assert (again.mapping, again.remembered) == (mapping, True)
    assert not glimpse(trade.door, trade["rep"], path, header=1).remembered
