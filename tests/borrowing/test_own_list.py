"""The list of one's own customers: the only export without a loan (B-118), and what never leaves (B-014)."""

import csv

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QLabel, QWidget
from sqlalchemy import update
from test_one_answer import LOGINS

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service import own_list, team, writing
from kehu_desk.exchange.own_dialog import Exporting
from kehu_desk.exchange.own_file import export_own_customers
from kehu_desk.people.entities import Setting
from real_office import codes

SECRETS = ("6222000011112222", "张三丰", "0571-88001234", "13900000001")


def take(lending, login, *customers, how="clipboard"):
    return own_list.take_rows(lending.door, lending[login], customers, how)


def entries(lending):
    return [
        (entry.actor, entry.customer_id, entry.result, entry.codes) for entry in lending.entries("export.own_list") if entry.customer_id
    ]


def opened(lending, count):
    """Further archives of rep's, drafts."""
    return [writing.create_customer(lending.door, lending["rep"], {"name_full": f"温州第{at}药房"}) for at in range(count)]


@pytest.fixture
def narrow(lending):
    """An office in which three rows a day may leave."""
    with lending.door.clockwork("test.settings") as deed:
        deed.session.add(Setting(key="export_rows_per_day", value="3"))
    return lending


def test_b_118_two_hundred_rows_a_day_unless_the_office_says_otherwise(lending, customer):
    assert take(lending, "rep", customer).left == 199


@pytest.mark.parametrize("login", LOGINS)
def test_b_118_only_those_who_look_after_a_customer_take_its_row(lending, customer, login):
    team.join_team(lending.door, lending["sup"], customer, lending.id("tech"), team_role="技术")
    team.join_team(lending.door, lending["sup"], customer, lending.id("kam"), kind="KAM")
    taken = take(lending, login, customer)
    assert (taken.rows == (customer,)) == (login in {"rep", "tech", "kam"})
    assert own_list.own_customers(lending.door, lending[login]) == ([customer] if taken.rows else [])
    if not taken.rows:
        [(_customer, nos)] = taken.refused
        tied = login in {"rep2", "rep3", "sup", "sup2"}  # their roles may have customers of their own
        assert [no.code for no in nos] == ["E_NO_RELATION" if tied else "E_FORBIDDEN"]


def test_b_118_each_row_is_decided_alone_and_has_an_entry_of_its_own(lending, customer):
    other = lending.file("rep3", "绍兴越城医院", chief="sup2")
    taken = take(lending, "rep", customer, other)
    assert (taken.rows, [(each, [no.code for no in nos]) for each, nos in taken.refused]) == ((customer,), [(other, ["E_NO_RELATION"])])
    assert entries(lending) == [("张伟", customer, "done", ""), ("张伟", other, "DENIED", "E_NO_RELATION")]


def test_b_118_files_and_clipboard_count_together_and_the_row_too_many_is_refused_alone(narrow, customer, tmp_path):
    first, second, third = opened(narrow, 3)
    assert take(narrow, "rep", customer).left == 2
    taken = export_own_customers(narrow.door, narrow["rep"], [first, second, third], tmp_path / "own.csv")
    assert (taken.rows, taken.left) == ((first, second), 0)
    assert [(each, [no.code for no in nos]) for each, nos in taken.refused] == [(third, ["E_EXPORT_LIMIT"])]
    assert take(narrow, "rep", customer).rows == ()
    narrow.later(hours=13)  # 23:00 in the office: still the same day
    assert take(narrow, "rep", customer).rows == ()
    narrow.later(hours=1)  # midnight
    assert take(narrow, "rep", customer).rows == (customer,)


def test_b_118_when_no_row_may_leave_there_is_no_file(narrow, customer, tmp_path):
    taken = export_own_customers(narrow.door, narrow["rep2"], [customer], tmp_path / "own.xlsx")
    assert (taken.rows, list(tmp_path.glob("own*"))) == ((), [])
    assert codes(export_own_customers, narrow.door, narrow["rep2"], [], tmp_path / "own.xlsx") == ("E_NO_RELATION",)
    assert codes(export_own_customers, narrow.door, narrow["cus"], [], tmp_path / "own.xlsx") == ("E_FORBIDDEN",)


def test_b_118_the_workbook_holds_card_and_internal_basics_and_says_whose_it_is(lending, customer, tmp_path):
    path = tmp_path / "own.xlsx"
    export_own_customers(lending.door, lending["rep"], [], path)
    sheet = load_workbook(path).active
    titles, row, mark = sheet.values
    assert dict(zip(titles, row, strict=True)) | {
        "Main phone": "0571-88001234",
        "Customer": "杭州华东医药有限公司",
        "Responsible": "张伟",
    } == dict(zip(titles, row, strict=True))
    assert "Own customers of 张伟 (E01), 1 rows, exported 2026-03-02 10:00+08:00." in mark[0]
    told = str(list(sheet.values))
    assert not [each for each in ("6222000011112222", "张三丰", "13900000001") if each in told]
    assert "Bank account" not in titles and "Legal representative" not in titles


@pytest.mark.parametrize("name", ['=HYPERLINK("http://x")', "+8613900000000", "-1+2药房", "@SUM(A1)", "　＝cmd"])
def test_b_118_a_text_that_looks_like_a_formula_stays_a_text(lending, tmp_path, name):
    writing.create_customer(lending.door, lending["rep"], {"name_full": name})
    for suffix in ("xlsx", "csv"):
        export_own_customers(lending.door, lending["rep"], [], tmp_path / f"own.{suffix}")
    cells = [cell for line in load_workbook(tmp_path / "own.xlsx").active.iter_rows() for cell in line]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    with (tmp_path / "own.csv").open(encoding="utf-8-sig", newline="") as file:
        names = [line[1] for line in csv.reader(file) if len(line) > 1]
    assert not [each for each in names if each[:1] in "=+-@＝"]


def test_b_118_an_archive_raised_to_secret_needs_a_loan(lending, customer, tmp_path):
    with lending.door.clockwork("test.raise") as deed:
        deed.session.add(RaisedLevel(customer_id=customer, section="", level=2))
        deed.session.execute(update(Customer).where(Customer.id == customer).values(inside_level=2))
    [(_customer, nos)] = take(lending, "rep", customer).refused
    assert [no.code for no in nos] == ["E_LEVEL"]
    assert own_list.own_customers(lending.door, lending["rep"]) == []


def test_b_118_the_entries_stand_before_the_file_and_a_file_that_fails_has_them_too(lending, customer, tmp_path):
    (tmp_path / "own.csv").mkdir()
    assert codes(export_own_customers, lending.door, lending["rep"], [], tmp_path / "own.csv") == ("E_FILE_WRITE",)
    assert entries(lending) == [("张伟", customer, "done", "")]
    assert [path.name for path in tmp_path.glob("own*")] == ["own.csv"]


@pytest.mark.parametrize(("login", "told"), [("rep1", "1 rows were saved as own.xlsx; 199 more"), ("rep2", "Nothing was saved.")])
def test_b_118_the_window_says_what_was_saved_and_what_was_not(office, qtbot, tmp_path, login, told):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    Exporting(office.desk(login), window, [office.customer], tmp_path / "own.xlsx")
    qtbot.waitUntil(lambda: any(told in label.text() for label in window.findChildren(QLabel)))
    assert (tmp_path / "own.xlsx").is_file() == (login == "rep1")
    qtbot.waitUntil(lambda: not window.findChildren(Exporting))  # a window that goes while work for it ends takes the process along
