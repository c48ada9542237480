"""核销: what pays what, how far, from when until when."""

from datetime import date, timedelta
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.entities import Allocation
from kehu_desk.settlement.queries import open_rows, paid_rows, position, settled, sources
from kehu_desk.settlement.rules.allocating import Line, Share, first_come
from kehu_desk.settlement.service import allocating
from real_office import codes
from soaking import examples

TODAY = date(2026, 3, 2)
EARLY = date(2026, 1, 5)


def auto(books, source, login="finance"):
    return allocating.auto_allocate(books.office.door, books.office[login], source)


def undo(books, allocation, on=None, login="finance"):
    allocating.undo_allocation(books.office.door, books.office[login], allocation, on)


def open_of(books, day=TODAY, customer=None):
    return {row.id: row.open_fen for row in books.read(open_rows, customer or books.customer, day)}


# explicit


def test_explicit_shares_pay_their_lines(books):
    first, second = books.post(60_000, EARLY), books.post(50_000, EARLY)
    money = books.receive(80_000)
    books.pay(money, (first, 30_000), (second, 50_000))
    assert open_of(books) == {first: 30_000}
    assert books.read(settled, books.customer, TODAY) == {first: 30_000, second: 50_000}
    [entry] = books.office.entries("receipt.allocate")
    assert (entry.customer_id, entry.section, entry.subject, entry.result) == (books.customer, "SAL", "SK-2026-00001 2", "done")


def test_the_same_pair_again_adds(books):
    line, money = books.post(60_000, EARLY), books.receive(60_000)
    books.pay(money, (line, 10_000))
    books.pay(money, (line, 10_000))
    assert open_of(books) == {line: 40_000}
    assert len(books.rows(Allocation)) == 2


def test_the_same_line_twice_in_one_go_counts_together(books):
    line, money = books.post(60_000, EARLY), books.receive(90_000)
    assert codes(books.pay, money, (line, 40_000), (line, 20_001)) == ("E_OVER_LINE",)
    assert codes(books.pay, money, (line, 40_000), (line, 20_000)) == ()


@pytest.mark.parametrize("fen", [0, -1])
def test_an_amount_is_above_zero(books, fen):
    line, money = books.post(60_000, EARLY), books.receive(60_000)
    assert codes(books.pay, money, (line, fen)) == ("E_AMOUNT",)
    assert codes(books.pay, money) == ("E_AMOUNT",)
    assert books.rows(Allocation) == []


def test_no_more_than_is_open_and_no_more_than_came(books):
    first, second = books.post(60_000, EARLY), books.post(60_000, EARLY)
    money = books.receive(100_000)
    assert codes(books.pay, money, (first, 60_001)) == ("E_OVER_LINE",)
    assert codes(books.pay, money, (first, 60_000), (second, 40_001)) == ("E_OVER_RECEIPT",)
    assert codes(books.pay, money, (first, 60_001), (second, 40_000)) == ("E_OVER_LINE", "E_OVER_RECEIPT")
    assert codes(books.pay, money, (first, 60_000), (second, 40_000)) == ()
    assert codes(books.pay, money, (second, 1)) == ("E_OVER_RECEIPT",)


def test_a_draft_and_a_voided_receipt_pay_nothing(books):
    from kehu_desk.settlement.service.receiving import void_receipt

    line = books.post(60_000, EARLY)
    assert codes(books.pay, books.receive(100, confirmed=False), (line, 100)) == ("E_STATE",)
    money = books.receive(100)
    void_receipt(books.office.door, books.office["finance"], money, "银行退票，款未到账")
    assert codes(books.pay, money, (line, 100)) == ("E_STATE",)


@pytest.mark.parametrize("bad", [{"state": "delivered"}, {"state": "cancelled"}, {"level": "L2"}])
def test_only_lines_we_billed_are_paid(books, bad):
    line = books.post(60_000, EARLY, **bad)
    assert codes(books.pay, books.receive(100), (line, 100)) == ("E_LINE",)


def test_a_line_of_another_customer_is_not_paid(books):
    line = books.post(60_000, EARLY, customer=books.second)
    assert codes(books.pay, books.receive(100), (line, 100)) == ("E_LINE",)


def test_a_closed_line_can_still_be_paid(books):
    line = books.post(60_000, EARLY, state="closed")
    assert codes(books.pay, books.receive(100), (line, 100)) == ()


@pytest.mark.parametrize("login", ["rep", "rep2", "sup", "kam", "mgr", "cus", "adm", "aud", "con", "service", "tech"])
def test_only_finance_allocates(books, login):
    line, money = books.post(60_000, EARLY), books.receive(60_000)
    for deed in (lambda: books.pay(money, (line, 1), login=login), lambda: auto(books, money, login)):
        assert codes(deed)[0] == "E_FORBIDDEN"
    books.pay(money, (line, 1))
    [made] = books.rows(Allocation)
    assert codes(undo, books, made.id, None, login)[0] == "E_FORBIDDEN"
    assert books.row(Allocation, made.id).undone_on is None


def test_what_is_not_there(books):
    assert codes(books.pay, books.customer, (books.customer, 1)) == ("E_NOT_FOUND",)
    assert codes(undo, books, books.customer) == ("E_NOT_FOUND",)
    assert codes(books.pay, books.receive(100), (books.customer, 100)) == ("E_LINE",)


def test_a_receipt_in_dollars_pays_a_line_in_dollars_in_our_own_money(books):
    line = books.post(100_000, EARLY, currency="USD", rate=720_000_000)  # 7,200 yuan when it was billed
    money = books.receive(100_000, currency="USD", fx_rate8=710_000_000)  # 7,100 yuan when it came
    assert codes(books.pay, money, (line, 720_000)) == ("E_OVER_RECEIPT",)
    books.pay(money, (line, 710_000))
    assert open_of(books) == {line: 10_000}


# days


@pytest.mark.parametrize("on", [date(2026, 3, 3), date(2026, 2, 9)])
def test_it_counts_neither_from_the_future_nor_from_before_the_money_came(books, on):
    line, money = books.post(60_000, EARLY), books.receive(60_000, date(2026, 2, 10))
    assert codes(books.pay, money, (line, 1), on=on) == ("E_DAY",)
    assert codes(books.pay, money, (line, 1), on=date(2026, 2, 10)) == ()


def test_nothing_is_paid_before_it_was_traded(books):
    line, money = books.post(60_000, date(2026, 2, 20)), books.receive(60_000, date(2026, 2, 10))
    assert codes(books.pay, money, (line, 1), on=date(2026, 2, 19)) == ("E_DAY",)
    assert codes(books.pay, money, (line, 1), on=date(2026, 2, 20)) == ()


def test_a_line_is_not_paid_twice_on_any_day_of_the_past(books):
    line = books.post(100, EARLY)
    first, second = books.receive(100, EARLY), books.receive(100, EARLY)
    books.pay(first, (line, 100), on=EARLY)
    [made] = books.rows(Allocation)
    undo(books, made.id, date(2026, 2, 1))
    assert codes(books.pay, second, (line, 100), on=date(2026, 1, 31)) == ("E_OVER_LINE",)
    assert codes(books.pay, second, (line, 100), on=date(2026, 2, 1)) == ()


def test_undoing_has_its_day_and_happens_once(books):
    line, money = books.post(100, EARLY), books.receive(100, date(2026, 2, 1))
    books.pay(money, (line, 100), on=date(2026, 2, 1))
    [made] = books.rows(Allocation)
    assert codes(undo, books, made.id, date(2026, 1, 31)) == ("E_DAY",)
    assert codes(undo, books, made.id, date(2026, 3, 3)) == ("E_DAY",)
    undo(books, made.id, date(2026, 2, 20))
    assert codes(undo, books, made.id) == ("E_STATE",)
    assert [sum(open_of(books, day).values()) for day in (date(2026, 1, 31), date(2026, 2, 1), date(2026, 2, 19), date(2026, 2, 20))] == [
        100, 0, 0, 100,
    ]  # fmt: skip
    [row] = books.read(paid_rows, books.customer, money)
    assert (row.source, row.fen, row.undone_on, row.by) == ("SK-2026-00001", 100, date(2026, 2, 20), "冯雪")


# credits


def test_a_return_pays_another_line(books):
    line, back = books.post(1000, EARLY), books.post(-300, date(2026, 2, 1))
    books.pay(back, (line, 200))
    assert open_of(books) == {line: 800, back: -100}
    assert codes(books.pay, back, (line, 101)) == ("E_OVER_RECEIPT",)
    assert books.read(position, books.customer, TODAY).open_fen == 700


def test_a_return_is_not_itself_paid(books):
    back, money = books.post(-300, EARLY), books.receive(300)
    assert codes(books.pay, money, (back, 100)) == ("E_LINE",)
    assert codes(books.pay, back, (back, 100)) == ("E_LINE",)


def test_a_debt_is_no_source(books):
    first, second = books.post(300, EARLY), books.post(300, EARLY)
    assert codes(books.pay, first, (second, 100)) == ("E_NOT_FOUND",)


# automatically


def test_the_oldest_due_day_is_paid_first_then_the_number_then_the_line(books):
    late = books.post(100, EARLY, date(2026, 2, 1), no="B")
    other = books.post(100, date(2026, 1, 1), date(2026, 3, 1), no="A2", line=1)
    twin = books.post(100, date(2026, 1, 9), date(2026, 3, 1), no="A1", line=2)
    before = books.post(100, date(2026, 1, 9), date(2026, 3, 1), no="A1", line=1)
    undated = books.post(100, date(2026, 1, 20))  # thirty days after: February 19
    money = books.receive(450)
    assert auto(books, money) == (Share(late, 100), Share(undated, 100), Share(before, 100), Share(twin, 100), Share(other, 50))
    assert open_of(books) == {other: 50}


def test_what_was_paid_explicitly_is_left_out(books):
    first, second = books.post(100, EARLY, date(2026, 2, 1)), books.post(100, EARLY, date(2026, 2, 2))
    money = books.receive(150)
    books.pay(money, (second, 60))
    assert auto(books, money) == (Share(first, 90),)


def test_the_outlook_is_what_is_then_done(books):
    books.post(100, EARLY)
    books.post(70, EARLY)
    money = books.receive(120)
    seen = allocating.outlook(books.office.door, books.office["finance"], money)
    assert seen.rest_fen == 120
    assert auto(books, money) == seen.shares
    assert books.office.entries("section.view")[-1].section == "SAL"


def test_nothing_to_pay_is_told(books):
    money = books.receive(100)
    assert codes(auto, books, money) == ("E_NOTHING_TO_PAY",)
    books.post(100, EARLY)
    auto(books, money)
    assert codes(auto, books, money) == ("E_NOTHING_TO_PAY",)


def test_what_is_left_of_money_and_returns_is_listed(books):
    back = books.post(-80, date(2026, 2, 1))
    money = books.receive(100, date(2026, 2, 5))
    assert [(row.id, row.rest_fen) for row in books.read(sources, books.customer, TODAY)] == [(back, 80), (money, 100)]


LINES = st.lists(st.tuples(st.integers(-50, 200), st.integers(0, 60), st.sampled_from(["", "A", "B"]), st.integers(1, 3)), max_size=12)


@given(LINES, st.integers(0, 1000))
@examples(200)
def test_property_first_come_uses_all_it_can_and_no_more(lines, rest):
    made = [Line(_id(at), fen, EARLY + timedelta(due), no, line, EARLY) for at, (fen, due, no, line) in enumerate(lines)]
    shares = first_come(made, rest)
    open_fen = {line.id: line.open_fen for line in made}
    assert all(0 < share.fen <= open_fen[share.record] for share in shares)
    assert sum(share.fen for share in shares) == min(rest, sum(fen for fen in open_fen.values() if fen > 0))
    in_part = [share for share in shares if share.fen < open_fen[share.record]]
    assert in_part in ([], [shares[-1]] if shares else [])


def _id(at):
    from uuid import UUID

    return UUID(int=at + 1)


# two at once


def test_two_hands_at_once_never_pay_more_than_there_is(books):
    line, money = books.post(1000, EARLY), books.receive(1000)
    told = []

    def pay(login):
        try:
            books.pay(money, (line, 700), login=login)
            told.append("done")
        except Refused as refusal:
            told.append(refusal.codes[0])

    threads = [Thread(target=pay, args=(login,)) for login in ("finance", "fin2")]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(told) == ["E_OVER_LINE", "done"]
    assert sum(each.amount_fen for each in books.rows(Allocation)) == 700
