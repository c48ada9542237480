"""Customers come in from foreign files: counted, sorted, written whole or not at all, and taken back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from exchange.import_office import Office, table
from kehu_desk.archives.entities import Contact, Customer, SectionDraft
from kehu_desk.archives.service import filing, writing
from kehu_desk.exchange.entities import ImportBatch, ImportRow
from kehu_desk.exchange.plan import Match, Mode, Plan
from kehu_desk.exchange.service import dry_run, glimpse, import_customers, plan_of, recent_imports
from kehu_desk.exchange.undoing import undo_import
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.entities import Relation
from shared import shared_data

USCC = "121200004013590816"


@pytest.fixture
def office(tmp_path):
    made = Office(tmp_path / "store")
    yield made
    made.house.close()


@pytest.fixture
def rep(office):
    return office.signed("rep1")


def planned(office, caller, path: Path, match=Match.NONE, mode=Mode.CREATE_ONLY) -> Plan:
    return plan_of(glimpse(office.door, caller, path), match, mode)


def brought_in(office, caller, path: Path, match=Match.NONE, mode=Mode.CREATE_ONLY):
    return import_customers(office.door, caller, planned(office, caller, path, match, mode))


def counts(outcome):
    return outcome.rows, outcome.created, outcome.updated, outcome.duplicates, outcome.rejected


def codes(outcome):
    return {line.row.number: tuple(each.code for each in line.nos) for line in outcome.lines}


def test_an_erp_template_gives_two_customers_with_their_phones_whole(office, rep):
    outcome = brought_in(office, rep, shared_data() / "import_samples" / "customer_template.xls")
    assert counts(outcome) == (2, 2, 0, 0, 0)
    assert {name: row.phone for name, row in office.customers().items()} == {"客户a": "13000000000", "客户b": "15000000000"}
    assert office.body("客户a")["phone"] == "13000000000"
    assert office.body("客户a", "DEC") == {"contacts": [{"name": "小梁", "mobile": "13000000000"}]}
    assert set(outcome.ignored) == {"传真", "期初应收", "税率(%)", "排序", "状态*"}


def test_an_imported_archive_is_a_draft_of_the_importer_with_thirty_days(office, rep):
    brought_in(office, rep, table(office.house.files.data.parent, "客户名称", "杭州华东医药有限公司"))
    row = office.customers()["杭州华东医药有限公司"]
    assert (row.state.value, row.backfilled, row.owner_id) == ("DRAFT", True, rep.person)
    assert row.due_at == datetime(2026, 4, 1, 15, 59, 59, tzinfo=UTC)
    assert {kind for (kind,) in office.read(select(Relation.kind).where(Relation.customer_id == row.id))} == {"OWN", "AUTHOR"}
    assert row.pinyin_initials == "hzhdyyyxgs"
    writing.save_section(office.door, rep, row.id, "BAS", {"phone": "13800138000"})
    assert office.customers()["杭州华东医药有限公司"].due_at == row.due_at


def test_440_rows_are_counted_and_the_missing_name_column_is_named(office, rep):
    path = shared_data() / "import_samples" / "uci_wholesale_customers.csv"
    outcome = dry_run(office.door, rep, planned(office, rep, path))
    assert (outcome.rows, outcome.created) == (440, 0)
    assert [(each.code, dict(each.facts)) for each in outcome.nos] == [("E_IMPORT_NO_NAME", {"field": "客户名称"})]
    with pytest.raises(Refused, match="E_IMPORT_NO_NAME"):
        brought_in(office, rep, path)
    assert office.count(Customer) == 0


@pytest.mark.parametrize("name", ["area.gbk.csv", "area.utf16le_bom.csv"])
def test_2846_rows_are_counted_in_either_encoding_and_the_dry_run_tells_what_the_import_does(office, rep, name):
    path = shared_data() / "import_samples" / name
    tried = dry_run(office.door, rep, planned(office, rep, path))
    assert tried.rows == 2846
    assert office.count(Customer) == 0
    done = brought_in(office, rep, path)
    assert counts(done) == counts(tried)
    assert done.created + done.duplicates + done.rejected == 2846
    assert office.count(Customer) == done.created
    assert office.customers()["东城区"].region_code == "110101"


def test_numbers_keep_their_digits_and_lost_digits_are_refused(office, rep, tmp_path):
    from xlsxwriter import Workbook

    with Workbook(tmp_path / "numbers.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("客户名称", "电话", "银行账号"))
        sheet.write_row(1, 0, ("甲公司", 13900000001, 62220001))
        sheet.write_row(2, 0, ("乙公司", 13900000002, 6.2220123456789012e18))
    outcome = brought_in(office, rep, tmp_path / "numbers.xlsx")
    assert (office.body("甲公司")["phone"], office.body("甲公司")["bank_account"]) == ("13900000001", "62220001")
    assert codes(outcome) == {3: ("E_CELL_DIGITS",)}
    assert dict(outcome.lines[0].nos[0].facts)["column"] == "银行账号"


def test_columns_become_fields(office, rep, tmp_path):
    brought_in(office, rep, table(
        tmp_path, "客户名称,客户性质,省,市,地址,电话,联系人,手机,成立日期,注册资本,长期合作,资料来源,备注,直接/间接,上游供货客户",
        "宁波百姓药房,药店,浙江,宁波,中山路1号,0574-87651234/13700000001,李四,13700000002,2019年3月8日,50万,是,业务员拜访,老客户,间接,华东医药",
    ))  # fmt: skip
    assert office.body("宁波百姓药房") == {
        "name_full": "宁波百姓药房", "name_short": "百姓药房", "customer_type": "pharmacy", "region_code": "330200",
        "phone": "0574-87651234", "phones": ["13700000001"],
        "addresses": [{"kind": "office", "line": "中山路1号"}], "founded_on": "2019-03-08",
        "reg_capital_fen": 50000000, "long_term_partner": True, "info_source": "rep_visit", "note": "老客户", "relation_kind": "indirect",
        "upstream": [{"name": "华东医药", "main": True}], "lifecycle": "active", "market": "domestic", "country": "CN",
        "first_contact_on": "2026-03-02",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("甲,药局,,,,", "E_CELL_CHOICE"),
        ("甲,,无此省,,,", "E_CELL_REGION"),
        ("甲,,,12,,", "E_CELL_PHONE"),
        ("甲,,,,12120000401359081A,", "E_USCC_CHECKSUM"),
        ("甲,,,,,2026-02-30", "E_CELL_DATE"),
        ("甲,,,,,2026-12-30", "E_CELL_FIELD"),
        (",药店,浙江,,,", "E_IMPORT_NAMELESS"),
    ],
)
def test_a_faulty_row_is_refused_with_its_real_number_and_the_others_come_in(office, rep, tmp_path, line, code):
    path = table(tmp_path, "一张旧表", "", "客户名称,客户性质,区域,电话,信用代码,首次接触日期", "好客户,,,,,", "", line)
    outcome = brought_in(office, rep, path)
    assert counts(outcome) == (2, 1, 0, 0, 1)
    assert codes(outcome) == {6: (code,)}


def test_all_or_nothing_writes_nothing_when_one_row_is_faulty(office, rep, tmp_path):
    plan = planned(office, rep, table(tmp_path, "客户名称,电话", "甲公司,13900000001", "乙公司,12"))
    strict = Plan(plan.path, plan.sheet, plan.header, plan.names, plan.mapping, skip_errors=False)
    with pytest.raises(Refused) as refusal:
        import_customers(office.door, rep, strict)
    assert dict(refusal.value.nos[0].facts) == {"count": 1, "rows": (3,)}
    assert (office.count(Customer), office.count(ImportBatch)) == (0, 0)


def test_the_same_customer_twice_comes_in_once(office, rep, tmp_path):
    writing.create_customer(office.door, office.signed("rep2"), {"name_full": "绍兴老店商行", "region_code": "330600"})
    outcome = brought_in(office, rep, table(
        tmp_path, "客户名称,区域,信用代码,电话",
        f"甲公司,浙江,{USCC},", f"改了名的甲公司,上海,{USCC},", "浙江老店（商行）,绍兴,,",
        "乙公司,北京,,13900000001", "乙公司的人,天津,,+86 139-0000-0001", "甲公司有限公司,浙江,,",
    ))  # fmt: skip
    assert counts(outcome) == (6, 2, 0, 4, 0)
    assert codes(outcome) == {3: ("E_IMPORT_TWICE",), 4: ("E_IMPORT_LIKELY",), 6: ("E_IMPORT_TWICE",), 7: ("E_IMPORT_TWICE",)}
    assert dict(outcome.lines[1].nos[0].facts) == {"name": "绍兴老店商行", "number": "KH-2026-00001", "owner": "王芳"}


def test_possible_duplicates_pass_with_a_reason_but_a_credit_code_never(office, rep, tmp_path):
    brought_in(office, rep, table(tmp_path, "客户名称,信用代码,电话", f"甲公司,{USCC},13900000001"))
    lines = ("客户名称,信用代码,电话", f"丙公司,{USCC},", "甲公司,,", "丁公司,,13900000001")
    plan = planned(office, rep, table(tmp_path, *lines, name="b.csv"))
    outcome = import_customers(office.door, rep, Plan(plan.path, 0, 1, plan.names, plan.mapping, despite="分店各自建档"))
    assert counts(outcome) == (3, 2, 0, 1, 0)
    assert codes(outcome) == {2: ("E_IMPORT_EXISTS",)}


@pytest.mark.parametrize(("mode", "email"), [(Mode.UPDATE_NONEMPTY, "a@b.cn"), (Mode.OVERWRITE, None)])
def test_an_update_fills_and_an_overwrite_also_empties(office, rep, tmp_path, mode, email):
    brought_in(office, rep, table(tmp_path, "客户名称,电话,邮箱,联系人", "甲公司,13900000001,a@b.cn,李四"))
    path = table(tmp_path, "客户名称,电话,邮箱,联系人", "甲公司,13900000009,,王五", "新公司,,,", name="b.csv")
    outcome = brought_in(office, rep, path, Match.NAME, mode)
    assert counts(outcome) == (2, 1, 1, 0, 0)
    body = office.body("甲公司")
    assert (body["phone"], body.get("email")) == ("13900000009", email)
    assert [each["name"] for each in office.body("甲公司", "DEC")["contacts"]] == ["李四", "王五"]
    assert office.customers()["甲公司"].phone == "13900000009"


@pytest.mark.parametrize("mode", [Mode.CREATE_ONLY, Mode.SKIP_EXISTING])
def test_customers_that_are_there_are_skipped_and_listed(office, rep, tmp_path, mode):
    path = table(tmp_path, "客户名称,信用代码", f"甲公司,{USCC}")
    brought_in(office, rep, path)
    outcome = brought_in(office, rep, path, Match.USCC, mode)
    assert counts(outcome) == (1, 0, 0, 1, 0)
    assert codes(outcome) == {2: ("E_IMPORT_EXISTS",)}


def test_a_customer_is_found_again_by_the_number_it_has_elsewhere(office, rep, tmp_path):
    brought_in(office, rep, table(tmp_path, "客户编码,客户名称", "C-007,甲公司"))
    path = table(tmp_path, "外部编号,客户名称,邮箱", "C-007,甲公司（新名）,x@y.cn", name="b.csv")
    assert counts(brought_in(office, rep, path, Match.EXT_NO, Mode.UPDATE_NONEMPTY)) == (1, 0, 1, 0, 0)
    assert office.body("甲公司(新名)")["email"] == "x@y.cn"


def test_two_customers_behind_one_key_are_no_guess(office, rep, tmp_path):
    brought_in(office, rep, table(tmp_path, "客户名称,区域", "甲公司,浙江", "甲公司,上海"))
    outcome = brought_in(office, rep, table(tmp_path, "客户名称,邮箱", "甲公司,x@y.cn", name="b.csv"), Match.NAME, Mode.OVERWRITE)
    assert codes(outcome) == {2: ("E_IMPORT_AMBIGUOUS",)}


def test_nobody_updates_the_customers_of_somebody_else(office, rep, tmp_path):
    brought_in(office, office.signed("rep2"), table(tmp_path, "客户名称,电话", "甲公司,13900000001"))
    outcome = brought_in(office, rep, table(tmp_path, "客户名称,电话", "甲公司,13900000002", name="b.csv"), Match.NAME, Mode.OVERWRITE)
    assert codes(outcome) == {2: ("E_NO_RELATION",)}
    assert office.body("甲公司")["phone"] == "13900000001"


def test_a_submitted_archive_and_a_filed_one_are_not_overwritten(office, rep, tmp_path):
    complete = {"phone": "13900000001", "region_code": "330100", "customer_type": "pharmacy", "info_source": "rep_visit"}
    complete |= {"uscc_reason": "新设"}
    for name in ("在途药房", "归档药房"):
        customer = writing.create_customer(office.door, rep, {"name_full": name, **complete})
        filing.submit_filing(office.door, rep, customer)
    filing.review_filing(office.door, office.signed("sup1"), customer)
    filing.accept_filing(office.door, office.signed("cus1"), customer)
    path = table(tmp_path, "客户名称,邮箱", "在途药房,x@y.cn", "归档药房,x@y.cn")
    outcome = brought_in(office, rep, path, Match.NAME, Mode.UPDATE_NONEMPTY)
    assert codes(outcome) == {2: ("E_ARCHIVE_STATE",), 3: ("E_NO_RELATION",)}
    assert outcome.updated == 0


def test_a_rep_imports_for_nobody_else(office, rep, tmp_path):
    lines = ("客户名称,责任人", "甲公司,张伟", "乙公司,李强", "丙公司,rep1", "丁公司,e1", "戊公司,")
    outcome = brought_in(office, rep, table(tmp_path, *lines))
    assert codes(outcome) == {3: ("E_IMPORT_OWNER_OTHER",)}
    assert {row.owner_id for row in office.customers().values()} == {rep.person}
    assert outcome.created == 4


def test_a_manager_imports_for_the_people_named(office, tmp_path):
    mgr, rep = office.signed("mgr1"), office.signed("rep1")
    lines = ("客户名称,责任人", "甲公司,张伟", "乙公司,", "丙公司,没有此人", "丁公司,王芳", "戊公司,E2", "己公司,周档")
    outcome = brought_in(office, mgr, table(tmp_path, *lines))
    assert codes(outcome) == {
        3: ("E_IMPORT_OWNER_MISSING",), 4: ("E_IMPORT_OWNER_UNKNOWN",), 5: ("E_IMPORT_OWNER_AMBIGUOUS",), 7: ("E_IMPORT_OWNER_UNKNOWN",),
    }  # fmt: skip
    owners = {name: row.owner_id for name, row in office.customers().items()}
    assert owners == {"甲公司": rep.person, "戊公司": office.signed("rep2").person}


@pytest.mark.parametrize("login", ["cus1", "adm1"])
def test_custodian_and_administrator_do_not_import(office, tmp_path, login):
    caller, path = office.signed(login), table(tmp_path, "客户名称", "甲公司")
    for deed in (dry_run, import_customers):
        with pytest.raises(Refused, match="E_FORBIDDEN"):
            deed(office.door, caller, planned(office, caller, path))
    assert office.count(Customer) == 0


@pytest.mark.parametrize(
    ("header", "match", "mode", "code"),
    [
        ("客户名称,邮箱", Match.USCC, Mode.SKIP_EXISTING, "E_IMPORT_NO_KEY"),
        ("客户名称,邮箱", Match.NONE, Mode.OVERWRITE, "E_IMPORT_KEY_WANTED"),
        ("电话,邮箱", Match.MOBILE, Mode.CREATE_ONLY, "E_IMPORT_NO_NAME"),
    ],
)
def test_a_plan_that_cannot_work_is_refused(office, rep, tmp_path, header, match, mode, code):
    path = table(tmp_path, header, "甲,乙")
    assert [each.code for each in dry_run(office.door, rep, planned(office, rep, path, match, mode)).nos] == [code]
    with pytest.raises(Refused, match=code):
        brought_in(office, rep, path, match, mode)


class Enough(Exception):
    """The person has pressed 取消."""


def test_stopping_half_way_leaves_nothing(office, rep, tmp_path):
    path = table(tmp_path, "客户名称", *(f"第{count}家公司" for count in range(4500)))
    told = []

    def step(done: int, total: int) -> None:
        told.append((done, total))
        if done >= 4000:
            raise Enough

    with pytest.raises(Enough):
        import_customers(office.door, rep, planned(office, rep, path), step)
    assert told == [(2000, 0), (4000, 0)]
    assert [office.count(each) for each in (Customer, Relation, SectionDraft, ImportBatch, ImportRow)] == [0] * 5
    assert brought_in(office, rep, path).created == 4500
    numbers = sorted(row.no for row in office.customers().values())
    assert (numbers[0], numbers[-1]) == ("KH-2026-00001", "KH-2026-04500")


def test_a_file_damaged_in_the_midst_leaves_nothing(office, rep, tmp_path):
    lines = [f"第{count}家公司" for count in range(3000)]
    path = table(tmp_path, "客户名称", *lines)
    plan = planned(office, rep, path)
    path.write_text("客户名称\n" + "\n".join(lines) + "\n" + "x" * 40000 + "\n", encoding="utf-8")
    with pytest.raises(Refused, match="E_FILE_CELL"):
        import_customers(office.door, rep, plan)
    assert office.count(Customer) == 0


def test_naughty_strings_do_no_harm_as_names(office, rep, tmp_path):
    import csv

    names = [line for line in (shared_data() / "messy" / "blns.txt").read_text("utf-8").splitlines() if line.strip() and line[0] != "#"]
    path = tmp_path / "naughty.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["客户名称", "备注"], *([name, name] for name in names)])
    outcome = brought_in(office, rep, path)
    assert outcome.rows == len(names)
    assert outcome.created + outcome.duplicates + outcome.rejected == outcome.rows
    assert outcome.created == office.count(Customer) > 300
    assert "1;DROP TABLE users" in office.customers()
    assert {each.code for line in outcome.lines for each in line.nos} <= {"E_IMPORT_TWICE", "E_CELL_LONG", "E_IMPORT_NAMELESS"}
    assert office.door.verify(office.signed("mgr1")).sound


def test_an_import_is_in_the_audit_log_with_its_batch_and_found_by_search(office, rep, tmp_path):
    from kehu_desk.archives import queries
    from kehu_desk.door.audit import Entry

    outcome = brought_in(office, rep, table(tmp_path, "客户名称", "杭州华东医药有限公司"))
    assert office.read(select(Entry.result).where(Entry.action == "archive.import", Entry.subject == str(outcome.batch))) == [("done",)]
    with office.door.look(rep) as (session, actor):
        assert len(queries.found_customers(session, actor, "hdyy")) == 1


def test_undo_removes_what_is_unchanged_and_keeps_the_rest(office, rep, tmp_path):
    outcome = brought_in(office, rep, table(tmp_path, "客户名称", "甲公司", "乙公司", "丙公司"))
    writing.save_section(office.door, rep, office.customers()["乙公司"].id, "BAS", {"email": "x@y.cn"})
    undone = undo_import(office.door, rep, outcome.batch)
    assert undone == (2, 0, ((3, "乙公司"),))
    assert set(office.customers()) == {"乙公司"}
    assert [row.state for row in recent_imports(office.door, rep)] == ["partly"]
    with pytest.raises(Refused, match="E_IMPORT_UNDONE"):
        undo_import(office.door, rep, outcome.batch)


def test_undo_gives_updated_customers_their_former_texts(office, rep, tmp_path):
    brought_in(office, rep, table(tmp_path, "客户名称,电话", "甲公司,13900000001"))
    before = office.body("甲公司")
    outcome = brought_in(
        office, rep, table(tmp_path, "客户名称,电话,联系人", "甲公司,13900000002,李四", name="b.csv"), Match.NAME, Mode.UPDATE_NONEMPTY
    )
    assert undo_import(office.door, rep, outcome.batch) == (0, 1, ())
    assert office.body("甲公司") == before
    assert office.customers()["甲公司"].phone == "13900000001"
    assert office.read(select(SectionDraft.section)) == [("BAS",)]


def test_nobody_undoes_the_import_of_somebody_else(office, rep, tmp_path):
    outcome = brought_in(office, rep, table(tmp_path, "客户名称", "甲公司"))
    with pytest.raises(Refused, match="E_NO_RELATION"):
        undo_import(office.door, office.signed("rep2"), outcome.batch)
    assert office.count(Customer) == 1


def test_a_mapping_is_remembered_for_the_person_and_a_managers_for_everybody(office, rep, tmp_path):
    path = table(tmp_path, "名字,归谁", "甲公司,张伟")
    for login, target in (("mgr1", "responsible"), ("rep2", "note")):
        plan = planned(office, office.signed(login), path)
        import_customers(office.door, office.signed(login), Plan(plan.path, 0, 1, plan.names, {0: "name_full", 1: target}))
    assert glimpse(office.door, rep, path).mapping == {0: "name_full", 1: "responsible"}
    assert glimpse(office.door, office.signed("rep2"), path).mapping == {0: "name_full", 1: "note"}


@pytest.fixture
def filed(office, rep):
    complete = {
        "phone": "13900000001",
        "region_code": "330100",
        "customer_type": "pharmacy",
        "info_source": "rep_visit",
        "uscc_reason": "新设",
    }
    customer = writing.create_customer(office.door, rep, {"name_full": "归档药房", **complete})
    filing.submit_filing(office.door, rep, customer)
    filing.review_filing(office.door, office.signed("sup1"), customer)
    filing.accept_filing(office.door, office.signed("cus1"), customer)
    return customer


@pytest.fixture
def edit(office, rep, filed):
    from kehu_desk.borrowing.rules.terms import Kind
    from kehu_desk.borrowing.service.lending import Request, request_loan

    return request_loan(office.door, rep, filed, Request(Kind.EDIT, ["BAS"], "quarterly", "季度完善客户资料"))


def test_a_filed_archive_is_updated_inside_the_edit_loan_that_the_person_holds(office, rep, filed, edit, tmp_path):
    from kehu_desk.borrowing.service import editing

    outcome = brought_in(office, rep, table(tmp_path, "客户名称,邮箱", "归档药房,x@y.cn"), Match.NAME, Mode.UPDATE_NONEMPTY)
    assert counts(outcome) == (1, 0, 1, 0, 0)
    assert editing.draft_values(office.door, rep, edit, "BAS").values["email"] == "x@y.cn"
    with office.door.view(rep, filed, "BAS") as (session, actor):
        from kehu_desk.archives.queries import section_view

        assert "email" not in section_view(session, actor, filed, "BAS").values


def test_what_lies_outside_the_sections_of_the_loan_is_refused(office, rep, filed, edit, tmp_path):
    path = table(tmp_path, "客户名称,联系人,手机", "归档药房,小梁,13900000009")
    assert codes(brought_in(office, rep, path, Match.NAME, Mode.UPDATE_NONEMPTY)) == {2: ("E_NO_RELATION",)}


def test_while_another_holds_the_lock_the_row_names_him(office, filed, edit, tmp_path):
    path = table(tmp_path, "客户名称,邮箱", "归档药房,x@y.cn")
    outcome = brought_in(office, office.signed("sup1"), path, Match.NAME, Mode.UPDATE_NONEMPTY)
    [line] = outcome.lines
    assert [(each.code, dict(each.facts)["holder"]) for each in line.nos] == [("E_LOCKED", "张伟")]


def test_undo_gives_the_draft_of_a_loan_back_until_the_hand_in(office, rep, filed, edit, tmp_path):
    from kehu_desk.borrowing.service import editing

    path = table(tmp_path, "客户名称,邮箱", "归档药房,x@y.cn")
    first = brought_in(office, rep, path, Match.NAME, Mode.UPDATE_NONEMPTY)
    assert undo_import(office.door, rep, first.batch).restored == 1
    assert "email" not in editing.draft_values(office.door, rep, edit, "BAS").values
    second = brought_in(office, rep, path, Match.NAME, Mode.UPDATE_NONEMPTY)
    editing.hand_in(office.door, rep, edit)
    undone = undo_import(office.door, rep, second.batch)
    assert (undone.restored, undone.kept) == (0, ((2, "归档药房"),))


def test_contacts_of_a_file_are_people_at_once_and_go_with_an_undo(office, rep, tmp_path):
    outcome = brought_in(office, rep, table(tmp_path, "客户名称,联系人", "甲公司,李四", "乙公司,王五", "丙公司,"))
    assert sorted(office.read(select(Contact.name, Contact.pinyin, Contact.place))) == [("李四", "lisi ls", 0), ("王五", "wangwu ww", 0)]
    assert undo_import(office.door, rep, outcome.batch) == (3, 0, ())
    assert office.read(select(Contact.id)) == []


def test_an_update_brings_the_people_in_step(office, rep, tmp_path):
    brought_in(office, rep, table(tmp_path, "客户名称,电话", "甲公司,13900000001"))
    outcome = brought_in(office, rep, table(tmp_path, "客户名称,联系人", "甲公司,李四", name="b.csv"), Match.NAME, Mode.UPDATE_NONEMPTY)
    assert office.read(select(Contact.name, Contact.left_on)) == [("李四", None)]
    undo_import(office.door, rep, outcome.batch)
    assert [place for (place,) in office.read(select(Contact.place))] == [-1]
