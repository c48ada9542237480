"""Waiting for what another has: B-094…B-098, T08-T11."""

import pytest
from sqlalchemy import select
from test_lending import ask, state
from test_renewing import at, end, out
from test_returning import copy

from kehu_desk.archives.service import team
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.queries import waiting_loans
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import calling_back, clockwork, editing, queueing, returning
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.custody.service.teams import leave_team
from kehu_desk.door import notices
from kehu_desk.office.service import accounts
from real_office import codes


@pytest.fixture
def crew(lending, customer):
    """rep2 and rep3 and kam work for the customer too; each has an approved EDIT request that he may put in the queue."""
    for login, kind in (("rep2", "TEAM"), ("rep3", "TEAM"), ("kam", "KAM")):
        team.join_team(lending.door, lending["sup"], customer, lending.id(login), kind=kind)
    return lending


def wait(lending, login, customer, sections=("BAS",)):
    lending.later(minutes=1)
    loan = ask(lending, login, customer, Kind.EDIT, list(sections))
    queueing.join_queue(lending.door, lending[login], loan)
    return loan


def line(lending, customer):
    with lending.house.store.read() as session:
        return [(each.id, each.place) for each in waiting_loans(session, customer, lending.clock[0])]


def told(lending, login, kind):
    with lending.house.store.read() as session:
        return [each.facts for each in notices.notices(session, lending.id(login)) if each.kind == kind]


def stored(lending, loan):
    with lending.house.store.read() as session:
        return session.get_one(Loan, loan)


def test_t08_only_what_is_taken_is_waited_for_by_the_borrower_or_the_custodian(crew, customer):
    free = ask(crew, "rep2", customer, Kind.EDIT, ["BUS"])
    assert codes(queueing.join_queue, crew.door, crew["rep2"], free) == ("E_STATE",)
    out(crew, customer, ["BAS"], kind=Kind.EDIT)
    loan = ask(crew, "rep2", customer, Kind.EDIT, ["BAS"])
    for login in ("rep", "sup", "mgr", "kam"):
        assert "E_FORBIDDEN" in codes(queueing.join_queue, crew.door, crew[login], loan)
    queueing.join_queue(crew.door, crew["cus"], loan)
    assert state(crew, loan) == "WAITING"


def test_b_094_first_approved_first_and_places_have_no_gaps(crew, customer):
    held = out(crew, customer, ["BAS"], kind=Kind.EDIT)
    early = ask(crew, "rep3", customer, Kind.EDIT, ["BAS"])  # approved before the others, joins after them
    second, third = wait(crew, "rep2", customer), wait(crew, "kam", customer)
    queueing.join_queue(crew.door, crew["rep3"], early)
    assert line(crew, customer) == [(early, 1), (second, 2), (third, 3)]
    lend.withdraw_loan(crew.door, crew["rep2"], second)
    assert line(crew, customer) == [(early, 1), (third, 2)]
    assert state(crew, held) == "ACTIVE"  # B-097: cancelling a waiting one changes no loan


def test_b_094_a_manager_sets_the_order_with_a_reason(crew, customer):
    out(crew, customer, ["BAS"], kind=Kind.EDIT)
    first, second = wait(crew, "rep2", customer), wait(crew, "kam", customer)
    for login in ("rep2", "cus", "sup", "adm"):
        assert codes(queueing.reorder_queue, crew.door, crew[login], customer, [second, first], "客户急需") == ("E_FORBIDDEN",)
    assert codes(queueing.reorder_queue, crew.door, crew["mgr"], customer, [second, first], " ") == ("E_REASON",)
    assert codes(queueing.reorder_queue, crew.door, crew["mgr"], customer, [second], "客户急需办理") == ("E_STALE",)
    queueing.reorder_queue(crew.door, crew["mgr"], customer, [second, first], "客户急需办理")
    assert line(crew, customer) == [(second, 1), (first, 2)]


def test_b_094_one_person_has_one_place(crew, customer):
    out(crew, customer, ["BAS"], kind=Kind.EDIT)
    paper = ask(crew, "sup", customer, Kind.READ, ["BAS"], asked=["original"])
    lend.release_loan(crew.door, crew["cus"], paper, pages=12)
    wait(crew, "rep2", customer)
    both = ask(crew, "kam", customer, Kind.EDIT, ["BAS"], asked=["original"])
    queueing.join_queue(crew.door, crew["kam"], both)
    reading = ask(crew, "kam", customer, Kind.READ, ["FEA"], asked=["original"])
    assert codes(queueing.join_queue, crew.door, crew["kam"], reading) == ("E_DUP_HOLD",)


def test_b_095_when_freed_the_first_whose_borrower_may_gets_it_and_the_skipped_is_told_why(crew, customer):
    held = out(crew, customer, ["BAS"], kind=Kind.EDIT)
    late = out(crew, customer, ["TRD"], login="rep2", asked=["print"])
    copy(crew, late, "rep2")
    first, second = wait(crew, "rep2", customer), wait(crew, "kam", customer)
    crew.clock[0] = at("2026-03-05", "09:00")
    calling_back.recall_loan(crew.door, crew["cus"], late, "audit")
    crew.clock[0] = at("2026-03-06", "23:59").replace(second=59)
    crew.later(seconds=1)  # rep2 is overdue now
    assert state(crew, late) == "OVERDUE"
    clockwork.sweep(crew.door)
    assert state(crew, held) == "EXPIRED"
    assert (state(crew, first), state(crew, second)) == ("WAITING", "READY")
    assert line(crew, customer) == [(first, 1)]
    assert told(crew, "rep2", "passed_over")[0]["codes"] == "E_BORROWER_OVERDUE"
    assert [each["loan"] for each in told(crew, "kam", "ready")] == [stored(crew, second).no]


def test_b_095_who_left_or_lost_the_relation_is_passed_over(crew, customer):
    held = out(crew, customer, ["BAS"], kind=Kind.EDIT)
    gone, moved, last = wait(crew, "rep3", customer), wait(crew, "rep2", customer), wait(crew, "kam", customer)
    accounts.deactivate(crew.door, crew["adm"], crew.id("rep3"))
    leave_team(crew.door, crew["sup"], customer, crew.id("rep2"))
    editing.drop_changes(crew.door, crew["rep"], held)
    assert [state(crew, each) for each in (gone, moved, last)] == ["WAITING", "WAITING", "READY"]
    assert line(crew, customer) == [(gone, 1), (moved, 2)]


def test_b_095_a_place_lapses_after_thirty_days(crew, customer):
    paper = ask(crew, "rep", customer, Kind.READ, ["BAS"], asked=["original"])
    lend.release_loan(crew.door, crew["cus"], paper, pages=3)  # never brought back
    first = ask(crew, "rep2", customer, Kind.READ, ["BAS"], asked=["original"])
    queueing.join_queue(crew.door, crew["rep2"], first)
    crew.later(hours=5)
    second = ask(crew, "kam", customer, Kind.READ, ["BAS"], asked=["original"])
    queueing.join_queue(crew.door, crew["kam"], second)
    crew.clock[0] = at("2026-04-01", "10:00")  # thirty days after the first joined
    clockwork.sweep(crew.door)
    assert (state(crew, paper), state(crew, first)) == ("OVERDUE", "WAITING")
    crew.later(seconds=1)
    clockwork.sweep(crew.door)
    assert (state(crew, first), line(crew, customer)) == ("LAPSED", [(second, 1)])


def test_b_096_ready_keeps_it_for_two_working_days_then_the_next_is_served(crew, customer):
    held = out(crew, customer, ["BAS"], kind=Kind.EDIT)
    first, second = wait(crew, "rep2", customer), wait(crew, "kam", customer)
    crew.clock[0] = at("2026-03-05", "15:00")  # a Thursday: the second working day after it is Monday
    editing.drop_changes(crew.door, crew["rep"], held)
    assert state(crew, first) == "READY"
    assert stored(crew, first).release_until == end("2026-03-09")
    crew.clock[0] = end("2026-03-09")
    clockwork.sweep(crew.door)
    assert state(crew, first) == "READY"
    crew.later(seconds=1)
    assert state(crew, first) == "LAPSED"  # before any sweep
    clockwork.sweep(crew.door)
    assert (state(crew, first), state(crew, second)) == ("LAPSED", "READY")


def test_b_096_a_third_person_is_refused_meanwhile_and_the_waiting_one_is_released(crew, customer):
    held = out(crew, customer, ["BAS"], kind=Kind.EDIT)
    first = wait(crew, "rep2", customer)
    third = ask(crew, "kam", customer, Kind.EDIT, ["BAS", "BUS"])
    assert codes(lend.release_loan, crew.door, crew["cus"], third) == ("E_LOCKED",)
    editing.drop_changes(crew.door, crew["rep"], held)
    assert codes(lend.release_loan, crew.door, crew["cus"], third) == ("E_HELD_FOR_OTHER",)
    assert codes(ask, crew, "rep", customer, Kind.EDIT, ["BAS"]) == ()  # asked, but not released at once
    lend.release_loan(crew.door, crew["cus"], first)
    assert state(crew, first) == "ACTIVE"
    editing.save_draft(crew.door, crew["rep2"], first, "BAS", {"phone": "0571-81110000"})
    assert codes(lend.release_loan, crew.door, crew["cus"], third) == ("E_LOCKED",)


def test_b_096_what_is_kept_for_one_is_not_shown_as_being_edited(crew, customer):
    from kehu_desk.borrowing.queries import locks_of

    held = out(crew, customer, ["BAS"], kind=Kind.EDIT)
    wait(crew, "rep2", customer)
    with crew.house.store.read() as session:
        assert set(locks_of(session, customer)) == {"BAS"}
    editing.drop_changes(crew.door, crew["rep"], held)
    with crew.house.store.read() as session:
        assert locks_of(session, customer) == {}


def test_b_097_only_ones_own_place_is_given_up_or_by_the_custodian_with_a_reason(crew, customer):
    held = out(crew, customer, ["BAS"], kind=Kind.EDIT)
    first, second = wait(crew, "rep2", customer), wait(crew, "kam", customer)
    assert "E_FORBIDDEN" in codes(lend.withdraw_loan, crew.door, crew["kam"], first)
    assert "E_FORBIDDEN" in codes(queueing.cancel_hold, crew.door, crew["mgr"], first, "不再需要了")
    assert codes(queueing.cancel_hold, crew.door, crew["cus"], first, "无") == ("E_REASON",)
    queueing.cancel_hold(crew.door, crew["cus"], first, "借阅人已出差")
    assert (state(crew, first), state(crew, second), state(crew, held)) == ("CANCELLED", "WAITING", "ACTIVE")


def test_b_098_a_recall_is_offered_when_it_stays_out_for_more_than_three_days_and_never_forced(crew, customer):
    paper = ask(crew, "rep", customer, Kind.READ, ["BAS"], asked=["original"])
    lend.release_loan(crew.door, crew["cus"], paper, pages=3)  # due on the 16th
    waits = ask(crew, "rep2", customer, Kind.READ, ["BUS"], asked=["original"])
    queueing.join_queue(crew.door, crew["rep2"], waits)
    for custodian in ("cus", "cus2"):
        assert [each["waits"] for each in told(crew, custodian, "recall_offered")] == [stored(crew, waits).no]
    assert state(crew, paper) == "ACTIVE"
    edit = out(crew, customer, ["BAS"], kind=Kind.EDIT)  # due in three days at most
    wait(crew, "kam", customer)
    assert len(told(crew, "cus", "recall_offered")) == 1
    assert state(crew, edit) == "ACTIVE"


def test_a_return_serves_the_queue_of_the_paper(crew, customer):
    paper = ask(crew, "rep", customer, Kind.READ, ["BAS"], asked=["original"])
    lend.release_loan(crew.door, crew["cus"], paper, pages=3)
    waits = ask(crew, "rep2", customer, Kind.READ, ["BUS"], asked=["original"])
    assert codes(lend.release_loan, crew.door, crew["cus"], waits) == ("E_LOCKED", "E_INCOMPLETE")
    queueing.join_queue(crew.door, crew["rep2"], waits)
    with crew.house.store.read() as session:
        from kehu_desk.borrowing.entities import Carrier

        [original] = session.scalars(select(Carrier.id).where(Carrier.loan_id == paper))
    returning.declare_return(crew.door, crew["rep"], paper, {original: "returned"})
    assert state(crew, waits) == "WAITING"
    returning.accept_return(crew.door, crew["cus"], paper, {original: "returned"}, counts={original: 3})
    assert (state(crew, paper), state(crew, waits)) == ("CLOSED", "READY")
