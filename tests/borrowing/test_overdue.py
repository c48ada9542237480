"""Late loans: reminders, blocking, restriction, paper, loss. B-059…B-068, B-079, B-086, T27, T28."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from test_lending import ask, may_view, state
from test_queueing import stored, told
from test_renewing import at, due, end, out
from test_returning import copy, row

from kehu_desk.borrowing.entities import Carrier, Incident
from kehu_desk.borrowing.rules.stages import stage, told_of
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import calling_back, clockwork, editing, losing, reminding, renewing, restricting, returning
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.door import notices
from kehu_desk.kernel.calendar import WorkCalendar
from kehu_desk.kernel.clock import zone
from kehu_desk.kernel.errors import Refused
from kehu_desk.office.service import accounts
from real_office import codes


@pytest.fixture
def late(lending, customer):
    """An L2 reading loan with one printed copy, due Monday 2026-03-09."""
    loan = out(lending, customer, ["TRD"], asked=["print"])
    copy(lending, loan)
    return loan


@pytest.fixture
def paper(lending, customer):
    """The paper original with 12 counted pages, due Monday 2026-03-16."""
    loan = ask(lending, "rep", customer, asked=["original"])
    lend.release_loan(lending.door, lending["cus"], loan, pages=12)
    return loan


def carrier(lending, loan):
    with lending.house.store.read() as session:
        return session.scalars(select(Carrier.id).where(Carrier.loan_id == loan)).one()


def stages(lending, login):
    return [each["stage"] for each in told(lending, login, "due")][::-1]


def test_b_060_at_due_and_a_second_without_carriers_it_just_ends(lending, customer):
    loan = out(lending, customer)
    lending.clock[0] = end("2026-03-16")
    assert state(lending, loan) == "ACTIVE"
    lending.later(seconds=1)
    clockwork.sweep(lending.door)
    assert (state(lending, loan), stored(lending, loan).closed_at) == ("EXPIRED", end("2026-03-16"))
    assert codes(ask, lending, "rep", customer) == ()  # no penalty


def test_b_061_the_last_second_is_not_late(lending, late):
    lending.clock[0] = end("2026-03-09")
    assert state(lending, late) == "ACTIVE"
    lending.later(seconds=1)
    assert state(lending, late) == "OVERDUE"


@pytest.mark.parametrize(
    ("today", "late", "reached"),
    [
        ("2026-03-12", False, ""), ("2026-03-13", False, "before"), ("2026-03-16", False, "before"), ("2026-03-17", True, "1"),
        ("2026-03-18", True, "1"), ("2026-03-19", True, "3"), ("2026-03-22", True, "3"), ("2026-03-23", True, "7"),
        ("2026-03-29", True, "7"), ("2026-03-30", True, "14"), ("2026-06-01", True, "14"), ("2026-03-20", False, ""),
    ],
)  # fmt: skip
def test_b_063_the_stages_of_a_loan_due_on_monday_the_16th(today, late, reached):
    """The last working day before that Monday is Friday the 13th."""
    assert stage(date(2026, 3, 16), date.fromisoformat(today), WorkCalendar(zone()), late=late) == reached


@given(st.dates(date(2026, 1, 5), date(2026, 11, 1)), st.integers(-10, 40), st.integers(0, 10))
def test_b_063_stages_never_go_back(due_on, days, more):
    from datetime import timedelta

    order = ["", "before", "1", "3", "7", "14"]
    calendar = WorkCalendar(zone())
    first, second = (stage(due_on, due_on + timedelta(days=each), calendar, late=each > 0) for each in (days, days + more))
    assert order.index(first) <= order.index(second)


def test_b_063_each_stage_tells_whom_it_concerns_once(lending, late):
    lending.clock[0] = at("2026-03-06")
    for _ in range(3):
        clockwork.sweep(lending.door)
    assert stages(lending, "rep") == ["before"]
    for day, who in (("2026-03-10", ("rep", "cus")), ("2026-03-12", ("sup",)), ("2026-03-16", ("mgr",)), ("2026-03-23", ("mgr",))):
        lending.clock[0] = at(day)
        before = {login: len(stages(lending, login)) for login in ("rep", "cus", "cus2", "sup", "mgr", "mgr2")}
        for _ in range(2):
            clockwork.sweep(lending.door)
        grown = {login for login, count in before.items() if len(stages(lending, login)) == count + 1}
        assert grown == set(who) | ({"cus2"} if "cus" in who else set()) | ({"mgr2"} if "mgr" in who else set())
    assert told_of("14") == ("mgr",)


def test_b_063_a_store_switched_off_for_days_sends_only_the_highest_stage(lending, late):
    lending.clock[0] = at("2026-03-17")  # eight days late, nobody was told before
    clockwork.sweep(lending.door)
    assert (stages(lending, "mgr"), stages(lending, "rep"), stages(lending, "sup")) == (["7"], [], [])


def test_b_063_a_closed_or_extended_loan_gets_no_notice_of_the_old_due_date(lending, customer, late):
    reading = out(lending, customer)
    lending.clock[0] = at("2026-03-09")
    renewing.ask_renewal(lending.door, lending["rep"], late)
    renewing.grant_renewal(lending.door, lending["sup"], late)
    lending.clock[0] = at("2026-03-10")
    clockwork.sweep(lending.door)
    assert told(lending, "rep", "due") == []  # the new due day is the 12th; the day before it is the 11th
    returning.return_loan(lending.door, lending["rep"], reading)
    lending.clock[0] = at("2026-03-11")
    clockwork.sweep(lending.door)
    lending.clock[0] = at("2026-03-20")
    clockwork.sweep(lending.door)
    assert {(each["loan"], each["due"]) for each in told(lending, "rep", "due")} == {(stored(lending, late).no, "2026-03-12")}


def test_b_063_what_is_revoked_and_not_cleared_is_still_called_for(lending, late):
    calling_back.revoke_loan(lending.door, lending["cus"], late, "审计抽查需要")
    lending.clock[0] = at("2026-03-10")
    clockwork.sweep(lending.door)
    assert stages(lending, "rep") == ["1"]
    returning.check_in(lending.door, lending["cus"], late, {carrier(lending, late): "returned"})
    lending.clock[0] = at("2026-03-30")
    clockwork.sweep(lending.door)
    assert stages(lending, "mgr") == []


def test_b_064_the_block_ends_with_the_last_overdue_loan(lending, customer, late):
    second = out(lending, customer, ["DEC"], asked=["print"])
    copy(lending, second)
    lending.clock[0] = at("2026-03-10")
    for loan in (late, second):
        assert codes(ask, lending, "rep", customer) == ("E_BORROWER_OVERDUE",)
        returning.check_in(lending.door, lending["cus"], loan, {carrier(lending, loan): "returned"})
    assert codes(ask, lending, "rep", customer) == ()


def overdue_three_times(lending, customer):
    for sections in (["BAS"], ["BUS"], ["FEA"]):
        loan = out(lending, customer, sections, asked=["print"])
        copy(lending, loan)
    lending.clock[0] = at("2026-03-20")
    clockwork.sweep(lending.door)


def test_b_065_three_overdue_loans_in_a_quarter_bar_for_thirty_days_by_two_persons(lending, customer):
    assert codes(restricting.propose_restriction, lending.door, lending["cus"], lending.id("rep"), "屡次逾期不还") == ("E_STATE",)
    overdue_three_times(lending, customer)
    propose = restricting.propose_restriction
    assert codes(propose, lending.door, lending["sup"], lending.id("rep"), "屡次逾期不还") == ("E_FORBIDDEN",)
    assert codes(restricting.confirm_restriction, lending.door, lending["mgr"], lending.id("rep")) == ("E_STATE",)
    propose(lending.door, lending["cus"], lending.id("rep"), "屡次逾期不还")
    assert codes(propose, lending.door, lending["cus2"], lending.id("rep"), "屡次逾期不还") == ("E_STATE",)
    assert codes(restricting.confirm_restriction, lending.door, lending["cus"], lending.id("rep")) == ("E_FORBIDDEN",)
    restricting.confirm_restriction(lending.door, lending["mgr"], lending.id("rep"))
    for loan in [each.id for each in open_loans(lending)]:
        returning.check_in(lending.door, lending["cus"], loan, {carrier(lending, loan): "returned"})
    assert codes(ask, lending, "rep", customer) == ("E_BORROWER_RESTRICTED",)
    lending.later(days=30, seconds=-1)
    assert codes(ask, lending, "rep", customer) == ("E_BORROWER_RESTRICTED",)
    lending.later(seconds=1)
    assert codes(ask, lending, "rep", customer) == ()


def open_loans(lending):
    with lending.house.store.read() as session:
        from kehu_desk.borrowing.queries import obligations

        return obligations(session, lending.id("rep"), lending.clock[0]).loans


def test_b_065_overdue_loans_of_the_last_quarter_do_not_count(lending, customer):
    overdue_three_times(lending, customer)
    lending.clock[0] = at("2026-04-01")
    assert codes(restricting.propose_restriction, lending.door, lending["cus"], lending.id("rep"), "屡次逾期不还") == ("E_STATE",)


def test_b_066_one_reminder_a_day_with_sender_and_time_and_the_due_date_stays(lending, late):
    before = due(lending, late)
    for login in ("rep2", "kam", "adm", "aud", "rep"):
        assert codes(reminding.remind, lending.door, lending[login], late)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert codes(reminding.remind, lending.door, lending["sup2"], late) == ("E_NO_RELATION",)
    reminding.remind(lending.door, lending["sup"], late)
    assert codes(reminding.remind, lending.door, lending["cus"], late) == ("E_LIMIT",)
    lending.later(days=1)
    reminding.remind(lending.door, lending["cus"], late)
    assert [each["by"] for each in told(lending, "rep", "reminded")] == ["周丽", "李强"]
    assert due(lending, late) == before
    with lending.house.store.read() as session:
        assert [row.at for row in notices.notices(session, lending.id("rep"))] == [at("2026-03-03"), at("2026-03-02")]


def test_b_066_nothing_out_nothing_to_call_for(lending, customer):
    loan = ask(lending, "rep", customer)
    assert codes(reminding.remind, lending.door, lending["cus"], loan) == ("E_STATE",)


def test_b_068_late_days_end_with_the_last_carrier_and_stay_in_the_register(lending, late):
    lending.clock[0] = at("2026-03-14", "08:00")
    returning.declare_return(lending.door, lending["rep"], late, {carrier(lending, late): "shredded"})
    lending.clock[0] = at("2026-03-15", "23:00")
    returning.accept_return(lending.door, lending["cus"], late, {carrier(lending, late): "shredded"})
    lending.later(days=200)
    assert row(lending, late).row.late_days == 6


def test_b_068_an_edit_handed_in_late_counts_to_the_hand_in(lending, customer):
    edit = out(lending, customer, ["BAS"], kind=Kind.EDIT)
    editing.save_draft(lending.door, lending["rep"], edit, "BAS", {"phone": "0571-80000000"})
    lending.clock[0] = at("2026-03-08")  # due on the 5th
    editing.hand_in(lending.door, lending["rep"], edit)
    lending.later(days=20)
    assert row(lending, edit).row.late_days == 3
    editing.review_revision(lending.door, lending["mgr"], edit)  # left lying, it went up (B-041)
    editing.accept_revision(lending.door, lending["cus"], edit)
    lending.later(days=20)
    assert row(lending, edit).row.late_days == 3


def test_b_086_the_paper_is_lent_to_one_and_reading_on_screen_goes_on(lending, customer, paper):
    second = ask(lending, "sup", customer, asked=["original"])
    assert codes(lend.release_loan, lending.door, lending["cus"], second, pages=12) == ("E_LOCKED",)
    assert codes(ask, lending, "kam", customer) == ()
    reader = out(lending, customer, ["BUS"], login="sup")
    assert state(lending, reader) == "ACTIVE"
    assert may_view(lending, "rep", customer, "BAS") == ()


def test_b_079_paper_leaves_only_counted(lending, customer):
    loan = ask(lending, "rep", customer, asked=["original"])
    assert codes(lend.release_loan, lending.door, lending["cus"], loan) == ("E_INCOMPLETE",)
    edit = ask(lending, "rep", customer, Kind.EDIT, ["FEA"], asked=["original"])
    assert state(lending, edit) == "APPROVED"  # paper is never released without a hand (B-045)


def test_b_079_a_count_that_differs_is_no_return_and_nothing_is_cleared(lending, paper):
    piece = carrier(lending, paper)
    returning.declare_return(lending.door, lending["rep"], paper, {piece: "returned"})
    for counts in ({piece: 11}, {piece: 13}, {}):
        assert codes(returning.accept_return, lending.door, lending["cus"], paper, {piece: "returned"}, counts=counts) == (
            "E_RETURN_INCOMPLETE",
        )
    returning.refuse_return(lending.door, lending["cus"], paper, "清点只有十一页")
    assert state(lending, paper) == "ACTIVE"
    with lending.house.store.read() as session:
        assert [(each.kind, each.note) for each in session.scalars(select(Incident))] == [("return_refused", "清点只有十一页")]


def test_b_079_each_carrier_is_cleared_alone_and_the_last_one_closes(lending, customer):
    loan = out(lending, customer, ["TRD"], asked=["print"])
    first, second = copy(lending, loan).carrier_id, copy(lending, loan).carrier_id
    returning.check_in(lending.door, lending["cus"], loan, {first: "returned"})
    assert (state(lending, loan), row(lending, loan).carriers[0].state) == ("ACTIVE", "cleared")
    assert codes(returning.check_in, lending.door, lending["cus"], loan, {first: "returned"}) == ("E_NOT_FOUND",)
    lending.clock[0] = at("2026-03-12")
    returning.check_in(lending.door, lending["cus"], loan, {second: "returned"})
    assert (state(lending, loan), row(lending, loan).row.late_days) == ("CLOSED", 3)


def test_b_033_nobody_checks_in_his_own(lending, customer):
    loan = out(lending, customer, login="cus2", asked=["print"])
    piece = copy(lending, loan, "cus2").carrier_id
    assert codes(returning.check_in, lending.door, lending["cus2"], loan, {piece: "returned"}) == ("E_SELF_APPROVAL",)


def test_b_078_a_return_that_breaks_half_way_leaves_everything_as_it_was(lending, paper):
    piece = carrier(lending, paper)
    returning.declare_return(lending.door, lending["rep"], paper, {piece: "returned"})
    before = (state(lending, paper), row(lending, paper).carriers)
    entries = len(lending.entries())
    with lending.house.engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("create trigger broken before delete on section_lock begin select raise(abort, 'disk I/O error'); end")
    with pytest.raises(Refused, match="E_DISK"):
        returning.accept_return(lending.door, lending["cus"], paper, {piece: "returned"}, counts={piece: 12})
    assert (state(lending, paper), row(lending, paper).carriers) == before
    assert [(each.result, each.codes) for each in lending.entries()[entries:]] == [("DENIED", "E_DISK")]
    with lending.house.engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("drop trigger broken")
    returning.accept_return(lending.door, lending["cus"], paper, {piece: "returned"}, counts={piece: 12})
    assert state(lending, paper) == "CLOSED"


def test_b_057_a_copy_is_not_handed_on_to_a_colleague(lending, late):
    piece = carrier(lending, late)
    assert codes(returning.declare_return, lending.door, lending["rep"], late, {piece: "passed_on"}) == ("E_NO_SUBLOAN",)
    assert (state(lending, late), row(lending, late).carriers[0].state) == ("ACTIVE", "out")


def test_t27_lost_is_proposed_by_the_custodian_and_declared_by_a_manager(lending, customer, paper):
    assert codes(losing.declare_lost, lending.door, lending["mgr"], paper, "多次查找未果") == ("E_STEP_ORDER",)
    assert codes(losing.propose_lost, lending.door, lending["mgr"], paper, "多次查找未果") == ("E_FORBIDDEN",)
    losing.propose_lost(lending.door, lending["cus"], paper, "多次查找未果")
    assert codes(losing.propose_lost, lending.door, lending["cus2"], paper, "多次查找未果") == ("E_STATE",)
    assert codes(losing.declare_lost, lending.door, lending["mgr"], paper, "") == ("E_REASON",)
    losing.declare_lost(lending.door, lending["mgr"], paper, "同意按遗失处理")
    assert (state(lending, paper), row(lending, paper).carriers[0].state) == ("LOST", "lost")
    again = ask(lending, "sup", customer, asked=["original"])
    assert codes(lend.release_loan, lending.door, lending["cus"], again, pages=12) == ("E_LOCKED",)  # what is lost is lent to nobody
    assert codes(losing.settle_lost, lending.door, lending["mgr2"], paper, "已在车内找回") == ("E_STEP_ORDER",)
    losing.propose_settle(lending.door, lending["cus"], paper, "已在车内找回")
    losing.settle_lost(lending.door, lending["mgr2"], paper, "核对无误,结案")
    assert state(lending, paper) == "CLOSED"
    lend.release_loan(lending.door, lending["cus"], again, pages=12)


def test_t27_two_weeks_late_a_manager_decides_by_himself(lending, paper):
    lending.clock[0] = at("2026-03-29")
    assert codes(losing.declare_lost, lending.door, lending["mgr"], paper, "多次催还未果") == ("E_STEP_ORDER",)
    lending.clock[0] = at("2026-03-30")
    losing.declare_lost(lending.door, lending["mgr"], paper, "多次催还未果")
    assert state(lending, paper) == "LOST"


def test_t27_one_person_in_two_roles_does_not_do_both_steps(lending, paper):
    accounts.change_roles(lending.door, lending["adm"], lending.id("cus2"), "cus mgr")
    with lending.house.store.read() as session:
        from kehu_desk.people.entities import RoleRequest

        request = session.scalars(select(RoleRequest.id)).one()
    accounts.decide_role_request(lending.door, lending["mgr"], request, True)
    losing.propose_lost(lending.door, lending["cus2"], paper, "多次查找未果")
    assert codes(losing.declare_lost, lending.door, lending["cus2"], paper, "多次查找未果") == ("E_SELF_APPROVAL",)
