"""Returns and carriers: T17-T20, B-033, B-060, B-064, B-068, B-077, B-078, B-110, B-115, B-116."""

from datetime import date

import pytest
from test_lending import ask, state

from kehu_desk.borrowing import queries
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.borrowing.service import printing, returning
from real_office import codes


@pytest.fixture
def reading(lending, customer):
    loan = ask(lending, "rep", customer, sections=["TRD"], asked=["print"])
    lend.approve_loan(lending.door, lending["sup"], loan)
    lend.release_loan(lending.door, lending["cus"], loan)
    return loan


def copy(lending, loan, login="rep"):
    right = printing.begin_copy(lending.door, lending[login], loan)
    printing.note_copy(lending.door, lending[login], right.carrier_id, pages=9, sha256="ab")
    return right


def row(lending, loan):
    with lending.door.look(lending["cus"]) as (session, actor):
        return queries.loan_view(session, actor, loan)


def test_t20_without_carriers_the_borrower_gives_a_reading_loan_back_himself(lending, reading):
    returning.return_loan(lending.door, lending["rep"], reading, "据此调整了账期")
    view = row(lending, reading)
    assert (view.row.state, view.outcome) == ("CLOSED", "据此调整了账期")


def test_b_077_returning_twice_is_refused_without_a_second_event(lending, reading):
    returning.return_loan(lending.door, lending["rep"], reading)
    closed = row(lending, reading).row.returned
    assert codes(returning.return_loan, lending.door, lending["rep"], reading) == ("E_STATE",)
    assert row(lending, reading).row.returned == closed


def test_b_110_copies_are_counted_and_the_third_of_an_l2_loan_is_refused(lending, reading):
    assert [copy(lending, reading).copy_no for _ in range(2)] == [1, 2]
    assert codes(printing.begin_copy, lending.door, lending["rep"], reading) == ("E_COPY_LIMIT",)


def test_b_115_a_failed_copy_does_not_count(lending, reading):
    right = printing.begin_copy(lending.door, lending["rep"], reading)
    printing.note_copy(lending.door, lending["rep"], right.carrier_id, pages=0, sha256="", failed=True)
    assert row(lending, reading).carriers[0].state == "failed"
    assert state(lending, reading) == "ACTIVE"
    assert [copy(lending, reading).copy_no for _ in range(2)] == [1, 2]


def test_printing_needs_the_borrower_a_print_right_and_a_living_loan(lending, customer, reading):
    for login in ("sup", "mgr", "cus", "adm"):
        assert "E_FORBIDDEN" in codes(printing.begin_copy, lending.door, lending[login], reading)
    plain = ask(lending, "rep", customer, sections=["BAS"])
    lend.release_loan(lending.door, lending["cus"], plain)
    assert codes(printing.begin_copy, lending.door, lending["rep"], plain) == ("E_FORBIDDEN",)
    lending.later(days=8)
    assert "E_STATE" in codes(printing.begin_copy, lending.door, lending["rep"], reading)


def test_b_110_l3_is_printed_by_the_custodian_only(lending, customer):
    loan = ask(lending, "rep", customer, sections=["BAS"], level=3, asked=["print"])
    lend.approve_loan(lending.door, lending["sup"], loan)
    lend.approve_loan(lending.door, lending["mgr"], loan)
    lend.release_loan(lending.door, lending["cus"], loan)
    assert codes(printing.begin_copy, lending.door, lending["rep"], loan) == ("E_LEVEL",)
    right = copy(lending, loan, "cus")
    assert (right.borrower, right.copies) == ("张伟", 1)


def test_b_116_a_copy_not_accounted_for_makes_the_loan_overdue_and_b_068_counts_the_days(lending, reading):
    paper = copy(lending, reading)
    lending.later(days=9)  # due Monday 03-09, now Wednesday 03-11
    assert (state(lending, reading), row(lending, reading).row.late_days) == ("OVERDUE", 2)
    returning.declare_return(lending.door, lending["rep"], reading, {paper.carrier_id: "shredded"})
    assert state(lending, reading) == "RETURNING"
    lending.later(days=1)
    returning.accept_return(lending.door, lending["cus"], reading, {paper.carrier_id: "shredded"}, "完好")
    lending.later(days=30)
    view = row(lending, reading)
    assert (view.row.state, view.row.late_days, view.condition) == ("CLOSED", 3, "完好")


def test_b_033_the_borrower_never_checks_his_own_return_and_b_078_half_a_check_clears_nothing(lending, reading):
    first, second = copy(lending, reading), copy(lending, reading)
    returning.declare_return(lending.door, lending["rep"], reading, {first.carrier_id: "returned", second.carrier_id: "returned"})
    assert "E_SELF_APPROVAL" in codes(returning.accept_return, lending.door, lending["rep"], reading, {})
    assert codes(returning.accept_return, lending.door, lending["cus"], reading, {first.carrier_id: "returned"}) == ("E_RETURN_INCOMPLETE",)
    assert [each.state for each in row(lending, reading).carriers] == ["declared", "declared"]


def test_t19_a_refused_return_goes_back_to_what_the_loan_was(lending, reading):
    paper = copy(lending, reading)
    returning.declare_return(lending.door, lending["rep"], reading, {paper.carrier_id: "returned"})
    assert codes(returning.refuse_return, lending.door, lending["cus"], reading, "缺页") == ("E_REASON",)
    returning.refuse_return(lending.door, lending["cus"], reading, "缺第三页,请补交")
    assert state(lending, reading) == "ACTIVE"
    lending.later(days=10)
    assert state(lending, reading) == "OVERDUE"


def test_b_064_one_overdue_loan_blocks_new_ones_until_it_is_cleared(lending, customer, reading):
    paper = copy(lending, reading)
    lending.later(days=9)
    assert codes(ask, lending, "rep", customer) == ("E_BORROWER_OVERDUE",)
    look = ask(lending, "rep", customer, Kind.INSPECT, ["FEA"])
    assert codes(lend.release_loan, lending.door, lending["cus"], look) == ("E_REASON",)
    assert codes(lend.release_loan, lending.door, lending["cus"], look, "客户在现场等待") == ()
    returning.declare_return(lending.door, lending["rep"], reading, {paper.carrier_id: "returned"})
    returning.accept_return(lending.door, lending["cus"], reading, {paper.carrier_id: "returned"})
    assert codes(ask, lending, "rep", customer) == ()


def test_an_earlier_wished_day_is_kept(lending, customer):
    loan = ask(lending, "rep", customer, requested_on=date(2026, 3, 4))
    lend.release_loan(lending.door, lending["cus"], loan)
    assert row(lending, loan).row.due.isoformat() == "2026-03-04T15:59:59+00:00"
