"""Papers without a loan: 客户资料表 (B-117a), 借阅登记簿 (B-022) and 催还单."""

import shutil
from datetime import date

import pytest
from sqlalchemy import select
from test_dossier import LEVEL_3, sheets, whole_of

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.archives.rules.contacts import masked_number
from kehu_desk.archives.service import team
from kehu_desk.borrowing.entities import Carrier
from kehu_desk.borrowing.queries import View, loan_ids
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import lending, printing
from kehu_desk.dossier import on_screen, paper_dialogs
from kehu_desk.dossier.service import Period, customer_form, loan_register, reminder
from kehu_desk.ui.preview import Preview
from real_office import codes

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
OUR_OWN_VIEW = ("月结", "旺季缺货频繁", "由采购总监一人拍板", "女儿今年高考", "检查型", "决策者", "稳健经营", "新设未领照")


def form(lender, login="rep"):
    return sheets(customer_form(lender.office.door, lender.office[login], lender.customer))


def test_b_117a_the_form_holds_what_the_customer_may_check_about_itself(lender):
    whole = whole_of(form(lender))
    for value in ("杭州𠮷䶮日化有限公司", "0571-88886666", "文三路 478 号", "良渚街道 9 号仓", "㛃堃", "12,345,678.00 元", "堃喆", "犇牛牌",
                  "犇先生", "采购总监", "开户行", "银行账号", "税号"):  # fmt: skip
        assert value in whole, value


def test_b_117a_secrets_that_are_not_the_customers_own_are_masked_or_absent(lender):
    whole = whole_of(form(lender))
    assert "139****5678" in whole
    for value in ("13912345678", *LEVEL_3, *OUR_OWN_VIEW):
        assert value not in whole, value


@pytest.mark.parametrize(
    ("number", "shown"), [("13912345678", "139****5678"), ("", ""), ("12345", "****"), ("+8613912345678", "+86****5678")]
)
def test_b_117a_how_a_number_is_masked(number, shown):
    assert masked_number(number) == shown


def test_b_117a_every_page_says_who_printed_it_when_and_under_which_number(lender):
    pages = form(lender)
    for at, page in enumerate(pages, 1):
        for words in ("张伟（E01）", "2026-03-02 10:00 UTC+08:00", "ZB-2026-00001", f"第 {at} 页 共 {len(pages)} 页"):
            assert words in page, words
    assert "ZB-2026-00002" in form(lender)[0]


def test_b_117a_it_is_logged_and_leaves_no_carrier(lender):
    form(lender)
    [entry] = lender.office.entries("print.daily_paper")
    assert (entry.actor, entry.customer_id, entry.result, entry.subject) == ("张伟", lender.customer, "done", "customer_form ZB-2026-00001")
    assert {each.section for each in lender.office.entries("section.view") if each.actor == "张伟"} >= {"BAS", "FEA", "DEC"}
    with lender.office.house.store.read() as session:
        assert session.scalars(select(Carrier)).all() == []


@pytest.mark.parametrize(
    ("login", "answer"),
    [("rep", ()), ("sup", ()), ("rep2", ("E_NO_RELATION",)), ("kam", ("E_NO_RELATION",)), ("mgr", ("E_FORBIDDEN",)), ("cus", ("E_FORBIDDEN",)),
     ("adm", ("E_FORBIDDEN",)), ("aud", ("E_FORBIDDEN",)), ("finance", ("E_FORBIDDEN",))],
)  # fmt: skip
def test_b_117a_those_print_it_in_whose_work_it_arises(lender, login, answer):
    assert codes(customer_form, lender.office.door, lender.office[login], lender.customer) == answer


def test_b_117a_what_one_may_not_view_is_left_to_be_filled_in(lender):
    with lender.office.house.store.write() as session, session.begin():
        session.add(RaisedLevel(customer_id=lender.customer, section="DEC", level=3))
    whole = whole_of(form(lender))
    assert "犇先生" not in whole
    assert "0571-88886666" in whole


# the register


@pytest.fixture
def lent(lender):
    """A loan of March 2, and one of March 9 by the other rep."""
    first = lender.lend("BAS")
    lender.office.later(days=7)
    team.join_team(lender.office.door, lender.office["sup"], lender.customer, lender.office.id("rep2"))
    return first, lender.lend("BAS", login="rep2")


def register(lender, login, since, until):
    return whole_of(sheets(loan_register(lender.office.door, lender.office[login], Period(since, until))))


@pytest.mark.parametrize("login", ["cus", "mgr", "aud"])
def test_b_022_the_register_of_a_period_is_printed_without_content(lender, lent, login):
    whole = register(lender, login, date(2026, 3, 1), date(2026, 3, 8))
    assert "期间 2026-03-01 至 2026-03-08，共 1 笔" in whole
    for words in ("借阅登记簿", "JY-2026-00001", "张伟", "杭州𠮷䶮日化有限公司", "2026-03-02", "2026-03-16", "在借"):
        assert words in whole, words
    assert "JY-2026-00002" not in whole
    assert "准备季度拜访" not in whole and "0571-88886666" not in whole
    assert "共 2 笔" in register(lender, login, date(2026, 3, 2), date(2026, 3, 9))
    assert "共 0 笔" in register(lender, login, date(2026, 3, 3), date(2026, 3, 8))
    assert [entry.subject for entry in lender.office.entries("print.loan_register")][0] == "2026-03-01 2026-03-08"


@pytest.mark.parametrize("login", ["rep", "sup", "kam", "adm", "finance"])
def test_b_022_nobody_else_prints_the_register(lender, login):
    period = Period(date(2026, 3, 1), date(2026, 3, 31))
    assert codes(loan_register, lender.office.door, lender.office[login], period) == ("E_FORBIDDEN",)


# the slip


@pytest.fixture
def late(lender):
    """A loan with a printed copy, four days overdue: due on Monday March 16, today is the 20th."""
    loan = late_loan(lender, "rep")
    lender.office.later(days=18)
    return loan


def late_loan(lender, login, *approvers):
    """A loan of the basics with a copy outside; approvers where the borrower has no relation."""
    office = lender.office
    loan = lending.request_loan(
        office.door, office[login], lender.customer, lending.Request(Kind.READ, ["BAS"], "visit", "准备季度拜访", asked=["print"])
    )
    for approver in approvers:
        lending.approve_loan(office.door, office[approver], loan)
    lending.release_loan(office.door, office["cus"], loan)
    right = printing.begin_copy(office.door, office[login], loan)
    printing.note_copy(office.door, office[login], right.carrier_id, pages=9, sha256="ab")
    return loan


@pytest.mark.parametrize("login", ["cus", "sup", "mgr"])
def test_the_slip_names_borrower_loan_days_and_what_is_out(lender, late, login):
    whole = whole_of(sheets(reminder(lender.office.door, lender.office[login], [late])))
    for words in (
        "催还单",
        "张伟（E01）",
        "JY-2026-00001",
        "杭州𠮷䶮日化有限公司",
        "2026-03-16",
        "打印件 第 1 份",
        "CH-2026-00001",
        "借阅人签收",
    ):
        assert words in whole, words
    assert "0571-88886666" not in whole
    noted = lender.office.entries("loan.remind")[-1]
    assert (noted.loan_id, noted.subject) == (late, "slip CH-2026-00001")


@pytest.mark.parametrize(
    ("login", "answer"),
    [("rep", "E_FORBIDDEN"), ("rep2", "E_NOT_FOUND"), ("kam", "E_NOT_FOUND"), ("adm", "E_NOT_FOUND"), ("aud", "E_FORBIDDEN")],
)
def test_others_make_no_slip(lender, late, login, answer):
    assert codes(reminder, lender.office.door, lender.office[login], [late]) == (answer,)


def test_what_is_not_overdue_is_not_asked_for(lender):
    loan = lender.lend("BAS")
    assert codes(reminder, lender.office.door, lender.office["cus"], [loan]) == ("E_STATE",)


def test_one_slip_is_for_one_person(lender, late):
    lender.office.later(days=-18)
    other = late_loan(lender, "rep2", "sup")
    lender.office.later(days=18)
    with lender.office.door.look(lender.office["cus"]) as (session, actor):
        assert set(loan_ids(session, actor, View.OVERDUE)) == {late, other}
    for chosen in ([late, other], []):
        assert codes(reminder, lender.office.door, lender.office["cus"], chosen) == ("E_NOT_FOUND",)


# on the screen


def test_each_paper_opens_in_a_preview(qtbot, window, desk, lender, late):
    for login, make in (
        ("rep", lambda it: on_screen.show_paper(it, window, "customer_form", lender.customer)),
        ("sup", lambda it: paper_dialogs.show_reminder(it, window, [late])),
        ("aud", lambda it: paper_dialogs.show_register_of(it, window, Period(date(2026, 3, 1), date(2026, 3, 31)))),
    ):
        make(desk(login))
        qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Preview)))
        [preview] = window.findChildren(Preview)
        assert preview.pages.count >= 1
        preview.close()
        qtbot.waitUntil(lambda: not window.findChildren(Preview))


def test_the_period_of_a_register_is_this_month_and_must_be_in_order(qtbot, window, desk):
    dialog = paper_dialogs.PeriodDialog(desk("aud"), window)
    qtbot.addWidget(dialog)
    assert dialog.period() == Period(date(2026, 3, 1), date(2026, 3, 2))
    dialog.since.line.setText("2026-03-03")
    assert not dialog.preview.isEnabled()
    dialog.until.line.setText("2026-4-1")
    assert dialog.preview.isEnabled()
    assert dialog.period() == Period(date(2026, 3, 3), date(2026, 4, 1))


def test_a_refused_paper_is_told(qtbot, window, desk, lender, told):
    on_screen.show_paper(desk("rep2"), window, "customer_form", lender.customer)
    qtbot.waitUntil(lambda: told != [])
    assert told[0].codes == ("E_NO_RELATION",)
