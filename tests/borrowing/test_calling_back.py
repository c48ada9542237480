"""Recall, revoke, force return, take-over, raised levels, ended relations: B-090…B-103, B-154, T14, T24, T25."""

import pytest
from sqlalchemy import select
from test_lending import ask, may_view, state, steps
from test_queueing import crew, line, stored, told, wait
from test_renewing import at, due, end, out
from test_returning import copy, row

from kehu_desk.access.grants import Lock
from kehu_desk.access.levels import RaisedLevel
from kehu_desk.archives import queries as archives
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import calling_back, clockwork, editing, returning
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.custody.service.teams import leave_team
from real_office import codes

__all__ = ["crew"]
WHY = "审计抽查需要"


def locks(lending):
    with lending.house.store.read() as session:
        return {(lock.section, lock.reserved) for lock in session.scalars(select(Lock))}


def raise_level(lending, customer, section, level):
    """What the reclassification does, without its screens."""
    with lending.door.clockwork("test.raise") as deed:
        deed.session.add(RaisedLevel(customer_id=customer, section=section, level=level))
        calling_back.level_raised(deed, customer)


@pytest.mark.parametrize(
    ("recalled", "new_due"),
    [("2026-03-04", "2026-03-05"), ("2026-03-02", "2026-03-03"), ("2026-03-06", "2026-03-07"), ("2026-03-15", "2026-03-16")],
)
def test_b_090_due_on_the_day_after_the_recall_not_rolled_never_later(lending, customer, recalled, new_due):
    loan = out(lending, customer)  # due Monday the 16th
    lending.clock[0] = at(recalled, "11:00")
    calling_back.recall_loan(lending.door, lending["cus"], loan, "hold")
    assert (state(lending, loan), due(lending, loan)) == ("RECALLED", end(new_due))
    lending.clock[0] = end(new_due)
    assert may_view(lending, "rep", customer, "BAS") == ()
    assert [each["cause"] for each in told(lending, "rep", "recalled")] == ["hold"]


def test_b_090_the_right_ends_with_the_recalled_due_time(lending, customer):
    loan = out(lending, customer, ["TRD"], login="rep3")
    assert may_view(lending, "rep3", customer, "TRD") == ()
    lending.clock[0] = at("2026-03-04")
    calling_back.recall_loan(lending.door, lending["mgr"], loan, "audit")
    lending.clock[0] = end("2026-03-05")
    assert may_view(lending, "rep3", customer, "TRD") == ()
    lending.later(seconds=1)
    assert may_view(lending, "rep3", customer, "TRD") == ("E_NO_RELATION",)


def test_b_091_a_second_recall_and_a_recall_of_an_overdue_loan_change_nothing(lending, customer):
    loan, paper = out(lending, customer), out(lending, customer, ["TRD"], asked=["print"])
    copy(lending, paper)
    calling_back.recall_loan(lending.door, lending["cus"], loan, "audit")
    first = due(lending, loan)
    lending.later(hours=1)
    assert codes(calling_back.recall_loan, lending.door, lending["mgr"], loan, "hold") == ("E_STATE",)
    assert due(lending, loan) == first
    lending.clock[0] = at("2026-03-10")
    assert codes(calling_back.recall_loan, lending.door, lending["cus"], paper, "audit") == ("E_STATE",)


def test_b_092_a_recall_names_its_cause_and_another_one_in_words(lending, customer):
    loan = out(lending, customer)
    for cause, text in (("", ""), ("favour", "朋友要看一下"), ("other", "  "), ("other", "急用")):
        assert codes(calling_back.recall_loan, lending.door, lending["cus"], loan, cause, text) == ("E_REASON",)
    for login in ("rep", "sup", "kam", "adm", "aud"):
        assert "E_FORBIDDEN" in codes(calling_back.recall_loan, lending.door, lending[login], loan, "audit")
    calling_back.recall_loan(lending.door, lending["cus"], loan, "other", "客户要求更正资料")
    assert stored(lending, loan).recall_cause == "other"


def test_b_093_revoking_ends_rights_at_once_also_in_an_open_window_and_keeps_the_duty(lending, customer):
    loan = out(lending, customer, ["TRD"], login="rep3", asked=["print"])
    paper = copy(lending, loan, "rep3")
    assert may_view(lending, "rep3", customer, "TRD") == ()
    calling_back.revoke_loan(lending.door, lending["sup2"], loan, WHY)
    assert state(lending, loan) == "REVOKED"
    assert may_view(lending, "rep3", customer, "TRD") == ("E_NO_RELATION",)
    assert row(lending, loan).carriers[0].state == "out"
    returning.declare_return(lending.door, lending["rep3"], loan, {paper.carrier_id: "returned"})
    returning.accept_return(lending.door, lending["cus"], loan, {paper.carrier_id: "returned"})
    assert state(lending, loan) == "CLOSED"


def test_b_093_only_the_borrowers_superior_the_custodian_or_a_manager_revokes(lending, customer):
    loan = out(lending, customer, ["BAS"], login="rep3")
    for login in ("rep3", "sup", "kam", "adm", "aud", "finance"):
        assert codes(calling_back.revoke_loan, lending.door, lending[login], loan, WHY)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert codes(calling_back.revoke_loan, lending.door, lending["cus"], loan, "") == ("E_REASON",)
    calling_back.revoke_loan(lending.door, lending["mgr"], loan, WHY)
    assert state(lending, loan) == "CLOSED"  # nothing outside: T25


def test_t19_a_refused_return_of_a_revoked_loan_gives_no_right_back(lending, customer):
    loan = out(lending, customer, ["TRD"], login="rep3", asked=["print"])
    paper = copy(lending, loan, "rep3")
    calling_back.revoke_loan(lending.door, lending["cus"], loan, WHY)
    returning.declare_return(lending.door, lending["rep3"], loan, {paper.carrier_id: "returned"})
    returning.refuse_return(lending.door, lending["cus"], loan, "缺第二页,请补交")
    assert state(lending, loan) == "REVOKED"
    assert may_view(lending, "rep3", customer, "TRD") == ("E_NO_RELATION",)


def test_b_100_a_forced_return_keeps_the_draft_unmerged_and_tells_the_borrower(lending, customer):
    loan = out(lending, customer, ["BAS"], kind=Kind.EDIT)
    editing.save_draft(lending.door, lending["rep"], loan, "BAS", {"phone": "0571-80000000"})
    assert codes(calling_back.force_return, lending.door, lending["sup"], loan, WHY) == ("E_FORBIDDEN",)
    assert codes(calling_back.force_return, lending.door, lending["cus"], loan, "no") == ("E_REASON",)
    calling_back.force_return(lending.door, lending["cus"], loan, WHY)
    assert (state(lending, loan), locks(lending)) == ("CLOSED", set())
    with lending.house.store.read() as session:
        assert archives.current(session, customer, "BAS").body["phone"] == "0571-88001234"
        assert archives.draft(session, customer, "BAS", loan).body["phone"] == "0571-80000000"
    assert [(each["reason"], each["by"]) for each in told(lending, "rep", "revoked")] == [(WHY, "周丽")]
    events = [entry.subject for entry in lending.entries() if entry.loan_id == loan]
    assert "force_return" in events
    assert "return" not in events


def test_b_100_nobody_forces_back_his_own(lending, customer):
    loan = out(lending, customer, login="cus2")
    assert codes(calling_back.force_return, lending.door, lending["cus2"], loan, WHY) == ("E_SELF_APPROVAL",)


def test_b_101_a_forced_return_acts_on_exactly_the_named_loan(lending, customer):
    first, second, third = out(lending, customer), out(lending, customer, ["BUS"]), out(lending, customer, ["BAS"], login="sup")
    calling_back.force_return(lending.door, lending["cus"], first, WHY)
    assert [state(lending, each) for each in (first, second, third)] == ["CLOSED", "ACTIVE", "ACTIVE"]


def test_b_102_taking_over_is_one_transaction(crew, customer):
    held = out(crew, customer, ["BAS"], kind=Kind.EDIT)
    following = ask(crew, "kam", customer, Kind.EDIT, ["BAS"])
    before = len(crew.entries())
    calling_back.take_over(crew.door, crew["cus"], held, following, WHY)
    assert (state(crew, held), state(crew, following)) == ("CLOSED", "ACTIVE")
    assert len(crew.entries()) == before + 2
    editing.save_draft(crew.door, crew["kam"], following, "BAS", {"phone": "0571-82220000"})


def test_b_102_the_queue_goes_first_and_a_refusal_leaves_everything_as_it_was(crew, customer):
    held = out(crew, customer, ["BAS"], kind=Kind.EDIT)
    editing.save_draft(crew.door, crew["rep"], held, "BAS", {"phone": "0571-80000000"})
    first, second = wait(crew, "rep2", customer), wait(crew, "kam", customer)
    assert codes(calling_back.take_over, crew.door, crew["cus"], held, second, WHY) == ("E_HELD_FOR_OTHER",)
    assert [state(crew, each) for each in (held, first, second)] == ["ACTIVE", "WAITING", "WAITING"]
    assert (locks(crew), line(crew, customer)) == ({("BAS", False)}, [(first, 1), (second, 2)])
    editing.save_draft(crew.door, crew["rep"], held, "BAS", {"phone": "0571-80000001"})
    calling_back.take_over(crew.door, crew["cus"], held, first, WHY)
    assert [state(crew, each) for each in (held, first, second)] == ["CLOSED", "ACTIVE", "WAITING"]


def test_b_102_a_release_that_fails_takes_nothing_away(crew, customer):
    held = out(crew, customer, ["BAS"], kind=Kind.EDIT)
    own = ask(crew, "cus2", customer, Kind.EDIT, ["BAS"])
    assert codes(lend.approve_loan, crew.door, crew["mgr"], own) == ()
    assert codes(calling_back.take_over, crew.door, crew["cus2"], held, own, WHY)[0] == "E_SELF_APPROVAL"
    assert (state(crew, held), state(crew, own)) == ("ACTIVE", "APPROVED")


def test_b_036_raising_before_the_release_lays_a_new_route_and_voids_decisions(lending, customer):
    loan = ask(lending, "rep", customer, sections=["TRD"], asked=["print", "export"])
    lend.approve_loan(lending.door, lending["sup"], loan)
    assert state(lending, loan) == "APPROVED"
    raise_level(lending, customer, "TRD", 3)
    assert (state(lending, loan), stored(lending, loan).level, stored(lending, loan).asked) == ("PENDING", 3, ["print"])
    assert steps(lending, loan)[-2:] == [("chief", "李强"), ("manager", "王芳")]
    assert codes(lend.release_loan, lending.door, lending["cus"], loan) == ("E_STATE",)
    lend.approve_loan(lending.door, lending["sup"], loan)
    lend.approve_loan(lending.door, lending["mgr"], loan)
    lend.release_loan(lending.door, lending["cus"], loan)
    assert due(lending, loan) == end("2026-03-05")


def test_b_036_lowering_changes_no_route(lending, customer):
    raise_level(lending, customer, "TRD", 3)
    loan = ask(lending, "rep", customer, sections=["TRD"])
    route = steps(lending, loan)
    with lending.door.clockwork("test.lower") as deed:
        deed.session.delete(deed.session.scalars(select(RaisedLevel)).one())
        calling_back.level_raised(deed, customer)
    assert (steps(lending, loan), stored(lending, loan).level) == (route, 3)


def test_b_103_raising_suspends_the_section_at_once_and_recalls_after_a_working_day(lending, customer):
    loan = out(lending, customer, ["BAS", "FEA"], login="rep3")
    raise_level(lending, customer, "BAS", 2)
    assert may_view(lending, "rep3", customer, "BAS") == ("E_NO_RELATION",)
    assert may_view(lending, "rep3", customer, "FEA") == ()
    lending.clock[0] = end("2026-03-03")  # the first working day after the Monday
    assert state(lending, loan) == "ACTIVE"
    lending.later(seconds=1)
    assert state(lending, loan) == "RECALLED"  # by the clock, before any sweep
    clockwork.sweep(lending.door)
    assert (state(lending, loan), stored(lending, loan).recall_cause, due(lending, loan)) == ("RECALLED", "level", end("2026-03-04"))


def test_b_103_a_sweep_that_never_came_gives_nobody_a_second_more(lending, customer):
    out(lending, customer, ["BAS", "FEA"], login="rep3")
    raise_level(lending, customer, "BAS", 2)
    lending.clock[0] = end("2026-03-04")
    assert may_view(lending, "rep3", customer, "FEA") == ()
    lending.later(seconds=1)
    assert may_view(lending, "rep3", customer, "FEA") == ("E_NO_RELATION",)


def test_b_103_a_fresh_approval_in_time_brings_the_rights_back(lending, customer):
    loan = out(lending, customer, ["BAS", "FEA"], login="rep3")
    raise_level(lending, customer, "BAS", 2)
    assert codes(calling_back.approve_fresh, lending.door, lending["sup"], loan) == ("E_STEP_ORDER",)
    calling_back.approve_fresh(lending.door, lending["sup2"], loan)
    assert may_view(lending, "rep3", customer, "BAS") == ("E_NO_RELATION",)
    calling_back.approve_fresh(lending.door, lending["sup"], loan)
    assert may_view(lending, "rep3", customer, "BAS") == ()
    assert (state(lending, loan), stored(lending, loan).level, due(lending, loan)) == ("ACTIVE", 2, end("2026-03-16"))
    lending.clock[0] = at("2026-03-06")
    clockwork.sweep(lending.door)
    assert state(lending, loan) == "ACTIVE"


def test_b_103_a_refused_fresh_approval_calls_back_at_once(lending, customer):
    loan = out(lending, customer, ["BAS", "FEA"], login="rep3")
    raise_level(lending, customer, "BAS", 2)
    calling_back.refuse_fresh(lending.door, lending["sup2"], loan, "不再需要此项内容")
    assert (state(lending, loan), due(lending, loan)) == ("RECALLED", end("2026-03-03"))


def test_b_154_when_the_relation_ends_reading_is_revoked_and_an_edit_called_back(crew, customer):
    edit = out(crew, customer, ["BAS"], login="rep2", kind=Kind.EDIT)
    reading = out(crew, customer, ["TRD"], login="rep2", asked=["print"])
    copy(crew, reading, "rep2")
    look = out(crew, customer, ["FEA"], login="rep2", kind=Kind.INSPECT)
    others = out(crew, customer, ["BUS"], login="kam")
    leave_team(crew.door, crew["sup"], customer, crew.id("rep2"))
    assert [state(crew, each) for each in (edit, reading, look, others)] == ["RECALLED", "REVOKED", "CLOSED", "ACTIVE"]
    assert (due(crew, edit), locks(crew)) == (end("2026-03-03"), {("BAS", False)})
    again = ask(crew, "rep2", customer, sections=["FEA"])
    assert (state(crew, again), steps(crew, again)) == ("PENDING", [("chief", "李强")])


def test_b_088_no_lock_is_freed_by_time_while_its_loan_stands(crew, customer):
    edit = out(crew, customer, ["BAS"], login="rep2", kind=Kind.EDIT)
    editing.save_draft(crew.door, crew["rep2"], edit, "BAS", {"phone": "0571-80000000"})
    editing.hand_in(crew.door, crew["rep2"], edit)
    crew.later(days=60)
    clockwork.sweep(crew.door)
    assert (state(crew, edit), locks(crew)) == ("SUBMITTED", {("BAS", False)})


@pytest.mark.parametrize("login", ["mgr", "cus", "adm", "sup", "kam"])
def test_b_085_nobody_bypasses_a_lock_by_role(crew, customer, login):
    out(crew, customer, ["BAS"], kind=Kind.EDIT)
    assert codes(editing.save_draft, crew.door, crew[login], stored_edit(crew), "BAS", {"phone": "0571-80000000"}) != ()
    if login != "adm":
        mine = ask(crew, login, customer, Kind.EDIT, ["BAS"])
        for chief in ("mgr2", "mgr"):
            codes(lend.approve_loan, crew.door, crew[chief], mine)
        assert "E_LOCKED" in codes(lend.release_loan, crew.door, crew["cus2"], mine)


def stored_edit(lending):
    with lending.house.store.read() as session:
        return session.scalars(select(Lock.source_id)).one()


def test_b_087_any_number_reads_the_same_sections_at_once(crew, customer):
    readers = [out(crew, customer, ["BAS"], login=login) for login in ("rep", "rep2", "rep3", "kam", "sup")]
    assert {state(crew, each) for each in readers} == {"ACTIVE"}


def test_t21_a_late_hand_in_retakes_the_lock_only_while_nobody_waits(crew, customer):
    edit = out(crew, customer, ["BAS"], login="rep2", kind=Kind.EDIT)
    editing.save_draft(crew.door, crew["rep2"], edit, "BAS", {"phone": "0571-80000000"})
    waits = wait(crew, "kam", customer)
    crew.clock[0] = at("2026-03-07")  # due on the 5th, the lock is free since the end of the 6th
    clockwork.sweep(crew.door)
    assert (state(crew, edit), state(crew, waits)) == ("OVERDUE", "READY")
    assert codes(editing.hand_in, crew.door, crew["rep2"], edit) == ("E_HELD_FOR_OTHER",)
    lend.withdraw_loan(crew.door, crew["kam"], waits)
    editing.hand_in(crew.door, crew["rep2"], edit)
    assert state(crew, edit) == "SUBMITTED"
