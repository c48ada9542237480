"""The ageing of a store as of a day: the worked example, what counts when, who sees whom, and that it always adds up."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.kernel.errors import Refused
from kehu_desk.office.service.settings import enter_setting
from kehu_desk.settlement.entities import Allocation
from kehu_desk.settlement.queries import (
    ageing_rows,
    broken_promises,
    figures,
    on_time_share,
    open_rows,
    position,
    promise_fates,
    statement,
)
from kehu_desk.settlement.rules.promises import Fate, Vow
from kehu_desk.settlement.service import auto_allocate, undo_allocation, void_receipt
from kehu_desk.settlement.service.promising import record_promise
from real_office import codes
from soaking import examples

TODAY = date(2026, 3, 2)
JUNE_30 = date(2026, 6, 30)


@pytest.fixture
def v3(books):
    """Source: business.md §29 V3, played through to July 10."""
    books.office.later(days=130)
    lines = [
        books.post(fen, traded, traded + timedelta(30), no=no)
        for no, traded, fen in (("S1", date(2026, 3, 1), 1_000_000), ("S2", date(2026, 5, 10), 500_000), ("S3", date(2026, 6, 20), 800_000))
    ]
    first, second = books.receive(600_000, date(2026, 4, 15)), books.receive(900_000, date(2026, 7, 2))
    books.pay(first, (lines[0], 600_000), on=date(2026, 4, 15))
    books.pay(second, (lines[0], 400_000), (lines[1], 500_000), on=date(2026, 7, 2))
    return lines


def row_of(books, day, login="finance", customer=None):
    found = {row.id: row for row in books.look(login, ageing_rows, day)}
    return found.get(customer or books.customer)


def test_v3_ageing_as_of_the_end_of_june(books, v3):
    row = row_of(books, JUNE_30)
    assert row.columns == (800_000, 500_000, 0, 0, 400_000, 0, 0)
    assert (row.open_fen, row.overdue_fen, row.max_days, row.unapplied_fen) == (1_700_000, 900_000, 91, 0)
    assert [(each.id, each.open_fen, each.past) for each in books.read(open_rows, books.customer, JUNE_30)] == [
        (v3[0], 400_000, 91), (v3[1], 500_000, 21), (v3[2], 800_000, -20),
    ]  # fmt: skip
    stands = books.read(position, books.customer, JUNE_30)
    assert (stands.open_fen, stands.overdue_fen, stands.max_days_past, stands.oldest_due) == (1_700_000, 900_000, 91, date(2026, 3, 31))


def test_v3_after_the_receipt_of_july(books, v3):
    row = row_of(books, date(2026, 7, 2))
    assert row.columns == (800_000, 0, 0, 0, 0, 0, 0)


def test_v3_in_the_midst_of_march(books, v3):
    assert row_of(books, date(2026, 3, 15)).columns == (1_000_000, 0, 0, 0, 0, 0, 0)
    assert row_of(books, date(2026, 2, 28)) is None


def test_money_that_pays_nothing_yet_stands_apart(books):
    books.post(1000, date(2026, 1, 1))
    books.receive(300)
    row = row_of(books, TODAY)
    assert (row.open_fen, row.unapplied_fen, row.balance_fen) == (1000, 300, 700)
    books.receive(50, customer=books.second)
    paid_ahead = row_of(books, TODAY, customer=books.second)
    assert (paid_ahead.columns, paid_ahead.unapplied_fen, paid_ahead.balance_fen) == ((0,) * 7, 50, -50)


def test_a_document_without_a_due_day_is_flagged_and_never_dropped(books):
    books.post(1000, date(2026, 1, 31))  # thirty days: today
    books.post(500, date(2026, 1, 1))  # thirty days past due today, its due day January 31
    books.post(200, date(2026, 1, 1), date(2026, 3, 1))
    row = row_of(books, TODAY)
    assert row.columns == (1000, 700, 0, 0, 0, 0, 0)
    assert (row.undated, row.max_days) == (2, 30)
    enter_setting(books.office.door, books.office["mgr"], "default_credit_days", "10")
    assert row_of(books, TODAY).columns == (0, 1200, 500, 0, 0, 0, 0)[:7]


def test_other_columns_by_the_offices_own_setting(books):
    books.post(100, date(2026, 1, 1), date(2026, 2, 25))
    enter_setting(books.office.door, books.office["mgr"], "ageing_buckets", "3/10")
    assert row_of(books, TODAY).columns == (0, 0, 100, 0)


@pytest.mark.parametrize("bad", [{"state": "delivered"}, {"state": "cancelled"}, {"level": "L2"}])
def test_only_what_we_billed_is_owed(books, bad):
    books.post(1000, date(2026, 1, 1), **bad)
    assert row_of(books, TODAY) is None


def test_what_is_delivered_and_not_billed_is_told_to_credit(books):
    books.post(1000, date(2026, 1, 1), state="delivered")
    stands = books.read(position, books.customer, TODAY)
    assert (stands.open_fen, stands.delivered_unbilled_fen) == (0, 1000)


@pytest.mark.parametrize(
    ("login", "customers"),
    [("finance", 2), ("mgr", 2), ("rep", 1), ("sup", 1), ("rep3", 1), ("rep2", 0), ("kam", 0), ("cus", 0), ("con", 0), ("service", 0), ("tech", 0),
     ("adm", 0), ("aud", 0)],
)  # fmt: skip
def test_each_sees_his_own(books, login, customers):
    books.post(1000, date(2026, 1, 1))
    books.receive(1000, customer=books.other)
    assert len(books.look(login, ageing_rows, TODAY)) == customers


def test_the_claim_takes_off_credits_and_money_that_came(books):
    books.post(1000, date(2026, 1, 1))
    books.post(700, date(2026, 2, 28))  # not due
    books.post(-200, date(2026, 2, 27))
    books.receive(150)
    stands = books.read(position, books.customer, TODAY)
    assert (stands.late_fen, stands.credits_fen, stands.unapplied_fen, stands.claim_fen) == (1000, 200, 150, 650)


# derived


def test_paid_by_the_due_day_counts_by_the_day_the_money_came(books):
    first = books.post(1000, date(2025, 12, 1), date(2026, 1, 10))
    second = books.post(3000, date(2025, 12, 1), date(2026, 1, 20))
    books.post(500, date(2026, 2, 1), date(2026, 3, 20))
    in_time, late = books.receive(1000, date(2026, 1, 10)), books.receive(2000, date(2026, 1, 21))
    books.pay(in_time, (first, 1000))  # allocated weeks later, and still in time
    books.pay(late, (second, 2000))
    assert books.read(on_time_share, books.customer, date(2026, 1, 1), TODAY) == 2500
    assert books.read(on_time_share, books.customer, date(2026, 1, 1), date(2026, 1, 15)) == 10_000
    assert books.read(on_time_share, books.customer, date(2025, 1, 1), date(2025, 12, 31)) is None


def test_figures_of_a_customer(books):
    books.post(1000, date(2026, 1, 10), date(2026, 1, 20))
    books.post(2000, date(2026, 2, 10), date(2026, 3, 10))
    found = books.read(figures, books.customer, TODAY)
    assert found.aged.weighted_days == 14  # 1,000 × 41 ÷ 3,000 = 13.67
    assert found.dso == 61  # two days of March without sales, February's 28 and January's 31, whole
    assert (found.on_time_bp, found.broken, found.unapplied_fen) == (0, 0, 0)


# promises


def promise(books, on, fen=1000, login="rep", customer=None):
    return record_promise(books.office.door, books.office[login], customer or books.customer, Vow(on, fen, "钱经理", "电话"))


def test_a_promise_is_kept_by_what_comes_and_is_allocated(books):
    promise(books, date(2026, 3, 10))
    line = books.post(1000, date(2026, 1, 1))
    books.office.later(days=10)
    money = books.receive(1000)
    assert [fate for _row, fate in books.read(promise_fates, books.customer, books.today)] == [Fate.WAITING]
    books.pay(money, (line, 1000))
    assert [fate for _row, fate in books.read(promise_fates, books.customer, books.today)] == [Fate.KEPT]


def test_broken_promises_of_a_year_are_counted(books):
    promise(books, date(2026, 3, 10))
    promise(books, date(2026, 3, 20))
    counts = [books.read(broken_promises, books.customer, day) for day in (date(2026, 3, 12), date(2026, 3, 13), date(2026, 3, 23))]
    assert counts == [0, 1, 2]
    assert books.read(broken_promises, books.customer, date(2027, 3, 15)) == 1
    assert books.read(broken_promises, books.customer, date(2027, 4, 15)) == 0


@pytest.mark.parametrize(
    ("login", "answer"),
    [("rep", ()), ("finance", ()), ("rep2", ("E_NO_RELATION",)), ("rep3", ("E_NO_RELATION",)), ("sup", ("E_NO_RELATION",)),
     ("kam", ("E_NO_RELATION",)), ("tech", ("E_NO_RELATION",)), ("mgr", ("E_FORBIDDEN",)), ("cus", ("E_FORBIDDEN",)), ("con", ("E_FORBIDDEN",)),
     ("service", ("E_FORBIDDEN",)), ("adm", ("E_FORBIDDEN",)), ("aud", ("E_FORBIDDEN",))],
)  # fmt: skip
def test_who_writes_down_a_promise(books, login, answer):
    assert codes(promise, books, date(2026, 3, 10), 1000, login) == answer


def test_bad_promises_are_refused_with_every_reason(books):
    assert codes(promise, books, date(2026, 3, 1), 0) == ("E_AMOUNT", "E_PROMISE_DAY")


# it always adds up

DAYS = [TODAY - timedelta(days) for days in (400, 200, 100, 60, 31, 30, 29, 10, 3, 1, 0)]
FEN = st.integers(1, 900)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("line"), FEN, st.sampled_from(DAYS), st.sampled_from([None, 0, 15, 45])),
        st.tuples(st.just("return"), FEN, st.sampled_from(DAYS), st.none()),
        st.tuples(st.just("money"), FEN, st.sampled_from(DAYS), st.none()),
        st.tuples(st.just("pay"), FEN, st.sampled_from(DAYS), st.integers(0, 9)),
        st.tuples(st.just("auto"), st.integers(0, 9), st.none(), st.none()),
        st.tuples(st.just("undo"), st.integers(0, 9), st.sampled_from(DAYS), st.none()),
        st.tuples(st.just("void"), st.integers(0, 9), st.none(), st.none()),
    ),
    min_size=4, max_size=25,
)  # fmt: skip


class Walk:
    """Carries steps out in one office; refused ones change nothing."""

    def __init__(self, books) -> None:
        self.books, self.lines, self.money, self.back = books, [], [], []

    def take(self, kind, first, second, third):
        door, finance = self.books.office.door, self.books.office["finance"]
        sources = [*self.money, *self.back]
        if kind == "line":
            due = None if third is None else second + timedelta(third)
            self.lines.append(self.books.post(first, second, due))
        elif kind == "return":
            self.back.append(self.books.post(-first, second))
        elif kind == "money":
            self.money.append(self.books.receive(first, second))
        elif kind == "pay" and sources and self.lines:
            self.books.pay(sources[third % len(sources)], (self.lines[third % len(self.lines)], first), on=second)
        elif kind == "auto" and sources:
            auto_allocate(door, finance, sources[first % len(sources)])
        elif kind == "undo" and (made := self.books.rows(Allocation)):
            undo_allocation(door, finance, made[first % len(made)].id, second)
        elif kind == "void" and self.money:
            void_receipt(door, finance, self.money[first % len(self.money)], "银行退票，款未到账")


@given(steps=STEPS)
@examples(12)
def test_property_at_every_day_the_columns_the_open_lines_and_the_ledger_agree(books, steps):
    books.wipe()
    walk = Walk(books)
    for step in steps:
        try:
            walk.take(*step)
        except Refused:
            continue
    for day in [*DAYS, TODAY - timedelta(500)]:
        stands, rows = books.read(position, books.customer, day), books.read(open_rows, books.customer, day)
        row = row_of(books, day)
        columns, unapplied = (row.columns, row.unapplied_fen) if row else ((0,) * 7, 0)
        assert sum(columns) == stands.open_fen == sum(each.open_fen for each in rows)
        assert unapplied == stands.unapplied_fen >= 0
        assert stands.open_fen - stands.unapplied_fen == stands.ledger_fen
        assert all(0 < each.open_fen <= each.amount_fen or each.amount_fen <= each.open_fen < 0 for each in rows)
        assert (row.max_days if row else 0) == stands.max_days_past
        since = day - timedelta(45)
        told = books.read(statement, books.customer, since, day)
        assert told.opening_fen + sum(each.fen for each in told.movements) == told.closing_fen == stands.ledger_fen
