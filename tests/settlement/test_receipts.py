"""Receipts: entered, confirmed by a second person, voided with a reason; bad input one by one."""

from datetime import date, timedelta

import pytest

from kehu_desk.office.service.settings import enter_setting
from kehu_desk.settlement.entities import Allocation, Receipt
from kehu_desk.settlement.queries import position, receipt, waiting
from kehu_desk.settlement.rules.receipts import METHODS, Entry
from kehu_desk.settlement.service import receiving
from real_office import codes

TODAY = date(2026, 3, 2)
GOOD = Entry(TODAY, "bank_transfer", 100_000)
EVERYBODY = ["rep", "rep2", "sup", "kam", "mgr", "cus", "adm", "aud", "con", "service", "tech"]


def enter(books, login="finance", entry=GOOD, customer=None):
    return receiving.enter_receipt(books.office.door, books.office[login], customer or books.customer, entry)


def confirm(books, made, login="fin2", **more):
    receiving.confirm_receipt(books.office.door, books.office[login], made, **more)


def void(books, made, reason="银行退票，款未到账", login="finance"):
    receiving.void_receipt(books.office.door, books.office[login], made, reason)


# the usual way


def test_a_receipt_is_numbered_and_counts_only_once_it_is_confirmed(books):
    books.post(100_000, TODAY)
    made = enter(books)
    row = books.row(Receipt, made)
    assert (row.no, row.state, row.amount_fen, row.confirmed_on) == ("SK-2026-00001", "draft", 100_000, None)
    assert books.read(position, books.customer, TODAY).unapplied_fen == 0
    confirm(books, made)
    row = books.row(Receipt, made)
    assert (row.state, row.confirmed_on, row.confirmed_by) == ("confirmed", TODAY, books.office.id("fin2"))
    assert books.read(position, books.customer, TODAY).unapplied_fen == 100_000


def test_numbers_run_through_the_year(books):
    assert [books.row(Receipt, enter(books)).no for _ in range(3)] == ["SK-2026-00001", "SK-2026-00002", "SK-2026-00003"]
    books.office.later(days=330)
    assert books.row(Receipt, enter(books)).no == "SK-2027-00001"


@pytest.mark.parametrize("method", sorted(METHODS))
def test_every_way_of_paying_can_be_entered(books, method):
    due = date(2026, 9, 2) if method == "acceptance" else None
    assert books.row(Receipt, enter(books, entry=GOOD._replace(method=method, acceptance_due_on=due))).method == method


def test_foreign_money_is_frozen_at_the_rate_of_the_day(books):
    made = enter(books, entry=GOOD._replace(currency="USD", fx_rate8=718_500_000, amount_doc=123_457))
    assert books.row(Receipt, made).amount_fen == 887_039  # 1,234.57 × 7.185 = 8,870.385 45 yuan
    confirm(books, made, prepayment=True)
    assert codes(correct, books, made, GOOD) == ("E_STATE",)
    assert books.row(Receipt, made).amount_fen == 887_039


def correct(books, made, entry, login="finance"):
    receiving.correct_receipt(books.office.door, books.office[login], made, entry)


def test_a_draft_is_corrected_and_the_log_proves_it(books):
    made = enter(books)
    correct(books, made, GOOD._replace(amount_doc=90_000, note=" 少记一位 "))
    row = books.row(Receipt, made)
    assert (row.amount_doc, row.amount_fen, row.note) == (90_000, 90_000, "少记一位")
    entry = books.office.entries("receipt.enter")[-1]
    assert entry.subject == "SK-2026-00001"
    assert entry.before and entry.after and entry.before != entry.after
    assert "90000" not in entry.after  # the log proves the amount and does not tell it


# who


@pytest.mark.parametrize("login", EVERYBODY)
def test_only_finance_enters_confirms_and_voids(books, login):
    made = enter(books)
    assert codes(enter, books, login)[0] == "E_FORBIDDEN"
    assert codes(confirm, books, made, login)[0] == "E_FORBIDDEN"
    assert codes(void, books, made, "银行退票，款未到账", login)[0] == "E_FORBIDDEN"
    assert codes(correct, books, made, GOOD, login)[0] == "E_FORBIDDEN"
    assert len(books.rows(Receipt)) == 1
    assert books.row(Receipt, made).state == "draft"


def test_who_entered_or_corrected_does_not_confirm(books):
    books.post(100_000, TODAY)
    made = enter(books)
    assert codes(confirm, books, made, "finance") == ("E_SELF_APPROVAL",)
    correct(books, made, GOOD, "fin2")
    assert codes(confirm, books, made, "fin2") == ("E_SELF_APPROVAL",)
    assert codes(confirm, books, made, "finance") == ("E_SELF_APPROVAL",)


def test_an_office_with_one_cashier_may_say_otherwise(books):
    books.post(100_000, TODAY)
    made = enter(books)
    enter_setting(books.office.door, books.office["mgr"], "receipt_second_person", "0")
    assert codes(confirm, books, made, "finance") == ()


# bad input


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"amount_doc": 0}, "E_AMOUNT"), ({"amount_doc": -1}, "E_AMOUNT"), ({"amount_doc": 10**12 + 1}, "E_AMOUNT"),
        ({"received_on": date(1989, 12, 31)}, "E_DAY"), ({"received_on": date(2026, 3, 3)}, "E_DAY"),
        ({"method": ""}, "E_METHOD"), ({"method": "bitcoin"}, "E_METHOD"),
        ({"currency": "usd"}, "E_CURRENCY"), ({"currency": ""}, "E_CURRENCY"), ({"currency": "USD", "fx_rate8": 0}, "E_CURRENCY"),
        ({"currency": "USD", "fx_rate8": -1}, "E_CURRENCY"), ({"fx_rate8": 718_000_000}, "E_CURRENCY"),
        ({"method": "acceptance"}, "E_ACCEPTANCE"), ({"method": "acceptance", "acceptance_due_on": date(2026, 3, 1)}, "E_ACCEPTANCE"),
        ({"acceptance_due_on": date(2026, 9, 1)}, "E_ACCEPTANCE"),
        ({"bank_ref": "9" * 81}, "E_TOO_LONG"), ({"note": "长" * 501}, "E_TOO_LONG"),
    ],
)  # fmt: skip
def test_bad_receipts_one_by_one(books, wrong, code):
    assert code in codes(enter, books, "finance", GOOD._replace(**wrong))
    assert books.rows(Receipt) == []
    assert books.office.entries("receipt.enter")[-1].result == "DENIED"


@pytest.mark.parametrize("day", [date(1990, 1, 1), TODAY])
def test_the_first_and_the_last_day_that_may_be_entered(books, day):
    assert codes(enter, books, "finance", GOOD._replace(received_on=day)) == ()


def test_everything_that_is_wrong_is_told_at_once(books):
    bad = Entry(date(2026, 4, 1), "?", 0, "yuan", 1, "", date(2026, 5, 1), "长" * 501)
    assert set(codes(enter, books, "finance", bad)) == {"E_AMOUNT", "E_DAY", "E_METHOD", "E_CURRENCY", "E_ACCEPTANCE", "E_TOO_LONG"}


def test_a_customer_that_is_not_there(books):
    assert codes(enter, books, "finance", GOOD, books.office.id("rep")) == ("E_NOT_FOUND",)
    assert codes(confirm, books, books.customer) == ("E_NOT_FOUND",)


# more than is owed


def test_more_than_all_debts_is_taken_only_as_a_prepayment(books):
    books.post(99_999, date(2026, 2, 1))
    made = enter(books)
    with pytest.raises(Exception, match="E_MORE_THAN_OWED") as refused:
        confirm(books, made)
    assert dict(refused.value.nos[0].facts) == {"amount_fen": 100_000, "owed_fen": 99_999}
    confirm(books, made, prepayment=True)
    assert books.read(position, books.customer, TODAY).ledger_fen == -1


def test_what_came_before_lessens_what_is_owed(books):
    books.post(100_000, date(2026, 2, 1))
    books.receive(40_000)
    assert codes(confirm, books, enter(books, entry=GOOD._replace(amount_doc=60_001))) == ("E_MORE_THAN_OWED",)
    assert codes(confirm, books, enter(books, entry=GOOD._replace(amount_doc=60_000))) == ()


# voiding


@pytest.mark.parametrize("reason", ["", "    ", "退票"])
def test_voiding_says_why(books, reason):
    made = books.receive(100)
    assert codes(void, books, made, reason) == ("E_REASON",)
    assert books.row(Receipt, made).state == "confirmed"


def test_a_voided_receipt_gives_its_lines_back_from_that_day_on(books):
    line = books.post(100_000, date(2026, 2, 1))
    made = books.receive(100_000)
    books.pay(made, (line, 100_000))
    books.office.later(days=10)
    void(books, made)
    row = books.row(Receipt, made)
    assert (row.state, row.voided_on, row.void_reason) == ("voided", TODAY + timedelta(10), "银行退票，款未到账")
    [allocation] = books.rows(Allocation)
    assert allocation.undone_on == TODAY + timedelta(10)
    before, after = (books.read(position, books.customer, TODAY + timedelta(days)) for days in (9, 10))
    assert (before.open_fen, before.unapplied_fen) == (0, 0)  # the ninth day is told as it was
    assert (after.open_fen, after.unapplied_fen) == (100_000, 0)


def test_a_draft_can_be_voided_and_nothing_leads_back(books):
    made = enter(books)
    void(books, made)
    assert books.row(Receipt, made).state == "voided"
    assert codes(confirm, books, made) == ("E_STATE",)
    assert codes(void, books, made) == ("E_STATE",)
    assert books.read(position, books.customer, TODAY).received_fen == 0


def test_a_confirmed_receipt_is_not_confirmed_again(books):
    made = books.receive(100)
    assert "E_STATE" in codes(confirm, books, made)


# a closed archive


def test_a_sealed_archive_takes_no_money(books):
    from kehu_desk.custody.service.sealing import seal_archive

    made = enter(books)
    seal_archive(books.office.door, books.office["mgr"], books.customer, "合作已经终止多年")
    assert codes(enter, books) == ("E_ARCHIVE_STATE",)
    assert "E_ARCHIVE_STATE" in codes(confirm, books, made)
    assert "E_ARCHIVE_STATE" in codes(void, books, made)


# what is read


@pytest.mark.parametrize(
    ("login", "numbers"),
    [("finance", 2), ("mgr", 2), ("rep", 1), ("sup", 1), ("rep3", 1), ("rep2", 0), ("kam", 0), ("cus", 0), ("con", 0), ("service", 0), ("tech", 0),
     ("adm", 0), ("aud", 0)],
)  # fmt: skip
def test_lists_show_what_may_be_seen(books, login, numbers):
    enter(books)
    enter(books, customer=books.other)
    assert len(books.look(login, waiting)) == numbers


def test_what_may_not_be_seen_is_not_found(books):
    made = enter(books)
    assert books.look("rep", receipt, made).no == "SK-2026-00001"
    assert codes(books.look, "rep2", receipt, made) == ("E_NOT_FOUND",)


def test_the_buttons_of_a_receipt(books):
    made = enter(books)

    def offered(login):
        found = receiving.receipt_offers(books.office.door, books.office[login], made)
        return {each.event: [no.code for no in each.nos] for each in found}

    assert offered("finance") == {"correct": [], "confirm": ["E_SELF_APPROVAL"], "void": []}
    assert offered("fin2") == {"correct": [], "confirm": [], "void": []}
    assert offered("rep") == {}
    confirm(books, made, prepayment=True)
    assert offered("finance") == {"void": []}


def test_the_columns_of_the_ageing_are_the_offices_own(books):
    assert codes(enter_setting, books.office.door, books.office["mgr"], "ageing_buckets", "60/30") == ("E_FIELD",)
    assert codes(enter_setting, books.office.door, books.office["mgr"], "ageing_buckets", "15/45") == ()
