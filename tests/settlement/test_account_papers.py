"""对账单 and 催款函: what stands on them, who makes them, when a letter may follow another, and what the log and the register keep."""

import hashlib
import shutil
import subprocess
from datetime import date, timedelta

import pytest

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.dossier.service import Period, account_statement, dunning_letter
from kehu_desk.office.service.settings import enter_setting
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.entities import DunningLetter
from kehu_desk.settlement.queries import letter_rows
from kehu_desk.settlement.service import level_offered
from real_office import codes

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
TODAY = date(2026, 3, 2)
FEBRUARY = Period(date(2026, 2, 1), date(2026, 2, 28))


def text_of(pdf):
    """All words of a paper, blanks and line ends left out: Chinese is broken anywhere."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


@pytest.fixture
def traded(books):
    """January 1,234.50; in February 2,000.00, a return of 300.00, and 1,500.00 that came; in March nothing."""
    books.post(123_450, date(2026, 1, 5), date(2026, 1, 25), no="FP-A")
    books.post(200_000, date(2026, 2, 10), date(2026, 3, 12), no="FP-B")
    books.post(-30_000, date(2026, 2, 15), date(2026, 2, 15), no="TH-C")
    money = books.receive(150_000, date(2026, 2, 20), method="acceptance", acceptance_due_on=date(2026, 8, 20))
    books.receive(1_000, date(2026, 2, 21), confirmed=False)
    first = next(row.id for row in books.rows(SalesRecord) if row.ext_no == "FP-A")
    books.pay(money, (first, 100_000), on=date(2026, 2, 20))
    return books


def statement(books, login="finance", period=FEBRUARY):
    return account_statement(books.office.door, books.office[login], books.customer, period)


def letter(books, level=1, pay_by=date(2026, 3, 20), login="finance"):
    return dunning_letter(books.office.door, books.office[login], books.customer, level, pay_by)


# the statement


def test_the_statement_leads_from_opening_to_closing(traded):
    text = text_of(statement(traded))
    for words in (
        "对账单", "DZ-2026-00001", "杭州华东医药有限公司：", "对账期间2026-02-01至2026-02-28", "期初余额1,234.50元",
        "2026-02-10销售FP-B绍兴加饭酒500ml×122,000.003,234.50", "2026-02-15退货TH-C绍兴加饭酒500ml×12300.002,934.50",
        "2026-02-20收款SK-2026-00001承兑汇票1,500.001,434.50", "期末余额1,434.50元", "大写金额壹仟肆佰叁拾肆元伍角",
        "应收余额1,934.50元", "预收余额500.00元", "对账回执", "客户确认（盖章）", "我方（盖章）", "数据无误", "冯雪（E10）",
    ):  # fmt: skip
        assert words in text, words
    assert "SK-2026-00002" not in text  # nobody has confirmed it


def test_the_statement_shows_the_ageing_of_its_last_day(traded):
    text = text_of(statement(traded))
    for words in ("未到期1–30天31–60天61–90天91–180天181–365天365天以上", "2,000.00-300.00234.500.000.000.000.00"):
        assert words in text, words  # the invoice of January is 34 days past due on February 28, the return 13


def test_the_statement_of_a_month_without_business(traded):
    text = text_of(statement(traded, period=Period(date(2026, 3, 1), TODAY)))
    assert text.count("1,434.50元") >= 3


def test_what_we_owe_stands_in_red_words(books):
    books.receive(5_000)
    assert "大写金额负伍拾元整" in text_of(statement(books, period=Period(TODAY, TODAY)))


@pytest.mark.parametrize(
    ("login", "answer"),
    [("finance", ()), ("rep", ()), ("rep2", ("E_NO_RELATION",)), ("rep3", ("E_NO_RELATION",)), ("sup", ("E_NO_RELATION",)),
     ("kam", ("E_NO_RELATION",)), ("tech", ("E_NO_RELATION",)), ("mgr", ("E_FORBIDDEN",)), ("cus", ("E_FORBIDDEN",)), ("con", ("E_FORBIDDEN",)),
     ("service", ("E_FORBIDDEN",)), ("adm", ("E_FORBIDDEN",)), ("aud", ("E_FORBIDDEN",))],
)  # fmt: skip
def test_who_makes_a_statement(books, login, answer):
    assert codes(statement, books, login) == answer


def test_what_one_may_not_view_is_not_printed_either(books):
    """The responsible person of an archive raised to the top adds to it and reads it no more (B-014, B-103)."""
    with books.office.house.store.write() as session, session.begin():
        session.add(RaisedLevel(customer_id=books.customer, section="SAL", level=3))
    assert codes(statement, books, "rep") == ("E_NO_RELATION",)
    assert codes(statement, books, "finance") == ()


@pytest.mark.parametrize("period", [Period(date(2026, 3, 2), date(2026, 3, 1)), Period(date(2026, 3, 1), date(2026, 3, 3))])
def test_a_period_has_begun_and_is_in_order(books, period):
    assert codes(statement, books, "finance", period) == ("E_PERIOD",)


def test_the_statement_is_logged(traded):
    statement(traded)
    [entry] = traded.office.entries("statement.print")
    assert (entry.actor, entry.customer_id, entry.section) == ("冯雪", traded.customer, "SAL")
    assert entry.subject == "DZ-2026-00001 2026-02-01 2026-02-28"
    assert traded.office.entries("section.view")[-1].section == "SAL"


# the letter


def test_the_first_letter_lists_what_is_overdue_and_takes_off_what_came(traded):
    traded.post(80_000, date(2026, 1, 8), date(2026, 1, 31), no="FP-D")
    text = text_of(letter(traded))
    for words in (
        "催款函（第一次提醒）", "CK-2026-00001", "截至2026-03-02，贵方尚有下列货款已过应付日而未付", "逾期合计1,034.50元", "应付合计234.50元",
        "FP-A1绍兴加饭酒500ml×122026-01-052026-01-25361,234.50234.50", "FP-D1绍兴加饭酒500ml×122026-01-082026-01-3130800.00800.00",
    ):  # fmt: skip
        assert words in text, words
    assert "FP-B" not in text  # not due


def owing(books, fen=500_000):
    books.post(fen, date(2026, 1, 1), date(2026, 1, 20), no="FP-A")


def test_the_claim_and_its_capitals(books):
    owing(books)
    books.post(-20_000, date(2026, 2, 1), no="TH-B")
    books.receive(30_000)
    text = text_of(letter(books))
    for words in ("逾期合计5,000.00元", "减：退货等贷项200.00元", "减：已收未核销300.00元", "应付合计4,500.00元", "大写金额肆仟伍佰元整",
                  "付款期限2026-03-20", "敬请于2026-03-20前安排付款", "发函单位（盖章）", "签收（盖章）"):  # fmt: skip
        assert words in text, words
    [row] = books.rows(DunningLetter)
    assert (row.no, row.level, row.as_of, row.amount_fen, row.pay_by) == ("CK-2026-00001", 1, TODAY, 450_000, date(2026, 3, 20))


def test_three_levels_in_their_own_words(books):
    owing(books)
    said = []
    for level in (1, 2, 3):
        assert level_offered(books.office.door, books.office["finance"], books.customer) == level
        said.append(text_of(letter(books, level, books.today + timedelta(10))))
        books.office.later(days=7)
    assert "谨此提醒" in said[0] and "诉讼" not in said[0] and "暂停发货" not in said[0]
    assert "我方曾于2026-03-02致函提醒" in said[1] and "暂停发货" in said[1]
    assert "最后催告" in said[2] and "我方曾于2026-03-09致函提醒" in said[2] and "通过法律途径追偿" in said[2]
    assert [row.level for row in books.read(letter_rows, books.customer)] == [3, 2, 1]


def test_a_level_waits_its_days(books):
    owing(books)
    assert codes(letter, books, 2) == ("E_LETTER_ORDER",)
    letter(books, 1)
    books.office.later(days=6)
    assert codes(letter, books, 2) == ("E_LETTER_EARLY",)
    enter_setting(books.office.door, books.office["mgr"], "dunning_gap_days", "6")
    assert codes(letter, books, 2) == ()


def test_nothing_overdue_is_not_asked_for(books):
    books.post(100, TODAY, TODAY)
    assert codes(letter, books) == ("E_NOTHING_OVERDUE",)
    owing(books, 1000)
    books.receive(1000)  # came, and only waits to be allocated
    assert codes(letter, books) == ("E_NOTHING_OVERDUE",)


@pytest.mark.parametrize("pay_by", [TODAY, date(2026, 3, 1), date(2026, 6, 1)])
def test_the_letter_gives_time_but_not_for_ever(books, pay_by):
    owing(books)
    assert codes(letter, books, 1, pay_by) == ("E_PAY_BY",)


@pytest.mark.parametrize("login", ["rep", "rep2", "sup", "kam", "mgr", "cus", "adm", "aud", "con", "service", "tech"])
def test_only_finance_duns(books, login):
    owing(books)
    assert codes(letter, books, login=login)[0] == "E_FORBIDDEN"
    assert books.rows(DunningLetter) == []


def test_the_register_keeps_the_hash_of_the_paper(books):
    owing(books)
    pdf = letter(books)
    [row] = books.rows(DunningLetter)
    assert row.sha256 == hashlib.sha256(pdf).hexdigest()
    assert [(entry.subject, entry.after) for entry in books.office.entries("debt.dun")] == [
        ("CK-2026-00001 level 1", ""), ("CK-2026-00001 made", row.sha256),
    ]  # fmt: skip


def test_a_letter_whose_paper_failed_does_not_count(books, monkeypatch):
    owing(books)

    def fails(*_facts):
        raise OSError("disk")

    monkeypatch.setattr("kehu_desk.dossier.paper.daily.daily_paper", fails)
    with pytest.raises(OSError, match="disk"):
        letter(books)
    monkeypatch.undo()
    assert books.read(letter_rows, books.customer) == []
    assert codes(letter, books) == ()
    assert [row.no for row in books.read(letter_rows, books.customer)] == ["CK-2026-00002"]
