"""What people do wrong with loans: refused with the right codes, nothing changed but one DENIED entry."""

from datetime import date

import pytest
from sqlalchemy import select
from test_lending import ask, state
from test_renewing import at, end, out
from test_returning import copy

from kehu_desk.access.grants import Grant, Lock
from kehu_desk.borrowing.entities import Carrier, Loan, Renewal
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import calling_back, editing, renewing, returning
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.door.approvals import Approval
from kehu_desk.door.change import Repeated
from kehu_desk.kernel.ids import new_id
from real_office import codes

TABLES = (Loan, Carrier, Renewal, Approval, Grant, Lock)


def everything(lending):
    """Every row of everything that a loan may touch."""
    with lending.house.store.read() as session:
        return {
            table.__tablename__: [tuple(row) for row in session.execute(select(table.__table__).order_by(table.__table__.c.id))]
            for table in TABLES
        }


@pytest.fixture
def refused(lending):
    """Carries out a deed that must be refused, and looks at what it left behind."""

    def do(deed, *said, **named):
        before, entries = everything(lending), len(lending.entries())
        found = codes(deed, *said, **named)
        assert everything(lending) == before
        assert [(each.result, tuple(each.codes.split())) for each in lending.entries()[entries:]] == [("DENIED", found)]
        return found

    return do


@pytest.mark.parametrize("purpose", ["", "   ", "\t\n", "看看", "　　　　　"])
def test_b_007_a_blank_purpose(lending, customer, refused, purpose):
    request = lend.Request(Kind.READ, ["BAS"], "visit", purpose)
    assert refused(lend.request_loan, lending.door, lending["rep"], customer, request) == ("E_PURPOSE",)


@pytest.mark.parametrize("day", [date(2026, 3, 1), date(2025, 3, 2), date(1970, 1, 1)])
def test_b_051_a_day_that_has_passed(lending, customer, refused, day):
    assert refused(ask, lending, "rep", customer, requested_on=day) == ("E_DUE_PAST",)


@pytest.mark.parametrize("day", [date(2026, 3, 17), date(9999, 12, 31)])
def test_b_051_a_day_beyond_the_policy(lending, customer, refused, day):
    assert refused(ask, lending, "rep", customer, requested_on=day) == ("E_DUE_TOO_LATE",)


def test_b_057_another_persons_loan_number(lending, customer, refused):
    loan = out(lending, customer, ["TRD"], asked=["print"])
    piece = copy(lending, loan).carrier_id
    assert refused(returning.return_loan, lending.door, lending["rep2"], loan)[0] == "E_FORBIDDEN"
    assert refused(returning.declare_return, lending.door, lending["rep2"], loan, {piece: "returned"})[0] == "E_FORBIDDEN"
    assert refused(renewing.ask_renewal, lending.door, lending["rep2"], loan)[0] == "E_FORBIDDEN"
    assert refused(lend.withdraw_loan, lending.door, lending["rep2"], loan)[0] == "E_FORBIDDEN"
    assert refused(editing.save_draft, lending.door, lending["rep2"], loan, "TRD", {"credit_days": 60}) != ()


def test_b_008_a_number_that_does_not_exist(lending, customer, refused):
    assert refused(returning.return_loan, lending.door, lending["rep"], new_id()) == ("E_NOT_FOUND",)
    assert refused(lend.release_loan, lending.door, lending["cus"], new_id()) == ("E_NOT_FOUND",)


def test_b_079_a_copy_of_another_loan(lending, customer, refused):
    mine, other = out(lending, customer, ["TRD"], asked=["print"]), out(lending, customer, ["BAS"], login="sup", asked=["print"])
    copy(lending, mine)
    foreign = copy(lending, other, "sup").carrier_id
    assert refused(returning.declare_return, lending.door, lending["rep"], mine, {foreign: "returned"}) == ("E_NOT_FOUND",)


def test_b_004_a_form_that_another_has_overtaken(lending, customer, refused):
    loan = ask(lending, "rep", customer, sections=["TRD"])
    lend.withdraw_loan(lending.door, lending["rep"], loan)
    assert "E_STATE" in refused(lend.approve_loan, lending.door, lending["sup"], loan)
    assert "E_STATE" in refused(lend.release_loan, lending.door, lending["cus"], loan)


def test_b_011_a_double_click(lending, customer):
    loan = ask(lending, "rep", customer)
    pressed = lending["cus"]._replace(op=new_id())
    lend.release_loan(lending.door, pressed, loan)
    before, entries = everything(lending), len(lending.entries())
    with pytest.raises(Repeated):
        lend.release_loan(lending.door, pressed, loan)
    assert (everything(lending), len(lending.entries())) == (before, entries)


def test_b_052_a_deed_while_the_clock_crosses_the_due_time(lending, customer):
    loan = out(lending, customer, ["TRD"], asked=["print"])
    lending.clock[0] = end("2026-03-09")
    copy(lending, loan)  # the last second still counts
    lending.later(seconds=1)
    entries = len(lending.entries())
    assert "E_RENEW_OVERDUE" in codes(renewing.ask_renewal, lending.door, lending["rep"], loan)
    assert "E_STATE" in codes(calling_back.recall_loan, lending.door, lending["cus"], loan, "audit")
    assert state(lending, loan) == "OVERDUE"
    written = [(each.result, each.actor) for each in lending.entries()[entries:]]
    assert written == [("done", "clock"), ("DENIED", "张伟"), ("DENIED", "周丽")]


def test_b_064_a_release_while_the_borrower_becomes_overdue(lending, customer, refused):
    late = out(lending, customer, ["TRD"], asked=["print"])
    copy(lending, late)
    lending.clock[0] = at("2026-03-09")
    asked = ask(lending, "rep", customer)
    lending.clock[0] = at("2026-03-10", "00:00")
    assert refused(lend.release_loan, lending.door, lending["cus"], asked) == ("E_BORROWER_OVERDUE",)
