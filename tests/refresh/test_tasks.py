"""One task for each marked customer and quarter, and what becomes of it: B-171, B-173, B-174, B-175, B-176."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from kehu_desk.borrowing.service import editing
from kehu_desk.nouns import NOUNS
from kehu_desk.refresh.entities import RefreshTask
from kehu_desk.refresh.service import listing
from kehu_desk.refresh.service.listing import Scope
from kehu_desk.refresh.service.tasks import confirm_unchanged, pass_confirmation, send_back_confirmation, task_offers
from kehu_desk.workbench.service import due_work
from real_office import codes

ALL = ("BAS", "FEA", "TRD", "DEC")


@pytest.fixture
def marked(spring):
    """Marked on 13 April, a Monday of the second quarter: one task is open, due on 30 June."""
    spring.at("2026-04-13")
    spring.mark()
    return spring


def states(spring):
    return [(task.quarter, task.state.value) for task in spring.tasks()]


def shown(spring, quarter=""):
    row = spring.row(quarter=quarter)
    return row.state, row.late


# generation


def test_b_171_the_task_is_made_at_the_first_instant_of_the_quarter_with_its_last_day_as_due(marked):
    marked.at("2026-06-30", hour=23, minute=59, second=59)
    marked.sweep()
    assert [task.quarter for task in marked.tasks()] == ["2026-Q2"]
    marked.at("2026-07-01", hour=0)
    marked.sweep()
    made = marked.tasks()[-1]
    assert (made.quarter, made.opened_on, made.due_at.isoformat()) == ("2026-Q3", date(2026, 7, 1), "2026-09-30T15:59:59+00:00")


def test_b_171_a_start_that_was_missed_is_made_up_with_the_same_dates(marked):
    """Nobody opens the program from April to the middle of November."""
    marked.at("2026-11-16")
    marked.sweep()
    assert [(task.quarter, task.opened_on.isoformat()) for task in marked.tasks()] == [
        ("2026-Q2", "2026-04-01"),
        ("2026-Q3", "2026-07-01"),
        ("2026-Q4", "2026-10-01"),
    ]
    assert states(marked) == [("2026-Q2", "LATE"), ("2026-Q3", "LATE"), ("2026-Q4", "OPEN")]
    assert [task.late_at.isoformat() for task in marked.tasks()[:2]] == ["2026-06-30T15:59:59+00:00", "2026-09-30T15:59:59+00:00"]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 120), min_size=1, max_size=4), st.integers(1, 3))
def test_b_171_running_generation_again_creates_nothing(spring, days, times):
    """Whatever the days on which the program runs, and however often on each: one task for each quarter."""
    from kehu_desk.refresh.rules.quarters import quarters

    if not spring.tasks():
        spring.at("2026-04-13")
        spring.mark()
    for passed in days:
        spring.lending.later(days=passed)
        for _ in range(times):
            spring.sweep()
    assert spring.sweep() == 0
    expected = [each.code for each in quarters(date(2026, 4, 13), spring.today())]
    assert [task.quarter for task in spring.tasks()] == expected


def test_b_171_a_second_task_of_a_quarter_is_refused_by_the_database(marked):
    [task] = marked.tasks()
    twin = RefreshTask(
        customer_id=task.customer_id, quarter=task.quarter, state=task.state, opened_on=task.opened_on, due_at=task.due_at,
        deadline_at=task.deadline_at, seen_at=task.seen_at, how="", ticks=[], reason="",
    )  # fmt: skip
    with pytest.raises(IntegrityError), marked.lending.house.store.write() as session, session.begin():
        session.add(twin)


# no change


def test_b_173_no_change_needs_a_tick_for_every_section_and_the_review_of_the_superior(marked):
    task = marked.task()
    assert codes(confirm_unchanged, marked.door, marked["rep"], task, ["BAS", "TRD"]) == ("E_INCOMPLETE",)
    confirm_unchanged(marked.door, marked["rep"], task, ALL)
    assert shown(marked) == ("HANDED_IN", 0)
    assert codes(pass_confirmation, marked.door, marked["rep"], task) == ("E_FORBIDDEN", "E_SELF_APPROVAL")
    assert codes(pass_confirmation, marked.door, marked["sup2"], task) == ("E_NO_RELATION",)
    pass_confirmation(marked.door, marked["sup"], task)
    assert states(marked) == [("2026-Q2", "DONE")]
    assert codes(confirm_unchanged, marked.door, marked["rep"], task, ALL) == ("E_STATE",)


@pytest.mark.parametrize("login", ["rep2", "sup", "kam"])
def test_b_173_only_the_responsible_person_confirms(marked, login):
    assert codes(confirm_unchanged, marked.door, marked[login], marked.task(), ALL) == ("E_NO_RELATION",)


def test_b_173_handed_in_by_due_is_on_time_even_if_reviewed_later(marked):
    marked.at("2026-06-30", hour=23, minute=59, second=59)
    confirm_unchanged(marked.door, marked["rep"], marked.task(), ALL)
    marked.at("2026-07-03")
    marked.sweep()
    assert shown(marked, "2026-Q2") == ("HANDED_IN", 0)
    pass_confirmation(marked.door, marked["sup"], marked.tasks()[0].id)
    assert states(marked)[0] == ("2026-Q2", "DONE")
    assert marked.rates("quarter")["2026-Q2"] == (1, 0, 0, 0.0)


def test_b_173_sent_back_before_due_keeps_the_due_day(marked):
    marked.at("2026-06-26")
    confirm_unchanged(marked.door, marked["rep"], marked.task(), ALL)
    marked.at("2026-06-29")
    assert codes(send_back_confirmation, marked.door, marked["sup"], marked.task(), "不") == ("E_REASON",)
    send_back_confirmation(marked.door, marked["sup"], marked.task(), "电话已经换了")
    assert (marked.row().state, marked.row().due_on) == ("OPEN", date(2026, 6, 30))
    marked.at("2026-07-01", hour=0)
    assert shown(marked, "2026-Q2") == ("LATE", 1)


def test_b_173_sent_back_after_due_leaves_two_working_days(marked):
    """Handed in on Tuesday 30 June, sent back on Friday 3 July: Monday and Tuesday are left."""
    marked.at("2026-06-30")
    task = marked.task()
    confirm_unchanged(marked.door, marked["rep"], task, ALL)
    marked.at("2026-07-03")
    send_back_confirmation(marked.door, marked["sup"], task, "电话已经换了")
    assert (marked.row(quarter="2026-Q2").state, marked.row(quarter="2026-Q2").due_on) == ("OPEN", date(2026, 7, 7))
    marked.at("2026-07-07", hour=23)
    confirm_unchanged(marked.door, marked["rep"], task, ALL)
    assert shown(marked, "2026-Q2") == ("HANDED_IN", 0)


def test_b_173_after_the_two_working_days_it_is_late(marked):
    marked.at("2026-06-30")
    task = marked.task()
    confirm_unchanged(marked.door, marked["rep"], task, ALL)
    marked.at("2026-07-03")
    send_back_confirmation(marked.door, marked["sup"], task, "电话已经换了")
    marked.at("2026-07-08", hour=0)
    assert shown(marked, "2026-Q2") == ("LATE", 1)


def test_b_041_a_review_that_lies_for_five_working_days_goes_up(marked):
    confirm_unchanged(marked.door, marked["rep"], marked.task(), ALL)
    marked.at("2026-04-21")
    assert codes(pass_confirmation, marked.door, marked["sup"], marked.task()) == ("E_NO_RELATION",)
    pass_confirmation(marked.door, marked["mgr"], marked.task())
    assert states(marked) == [("2026-Q2", "DONE")]


# an edit


def test_b_173_an_edit_handed_in_for_the_quarter_counts_and_is_done_with_its_acceptance(marked):
    marked.at("2026-06-29")
    loan = marked.borrow()
    assert shown(marked) == ("OPEN", 0)
    marked.hand_in(loan, 120)
    assert shown(marked) == ("HANDED_IN", 0)  # at once; the sweep has not run
    marked.sweep()
    assert states(marked) == [("2026-Q2", "HANDED_IN")]
    marked.at("2026-07-02")
    editing.review_revision(marked.door, marked["sup"], loan)
    editing.accept_revision(marked.door, marked["cus"], loan)
    assert shown(marked, "2026-Q2") == ("DONE", 0)
    marked.sweep()
    assert states(marked)[0] == ("2026-Q2", "DONE")
    assert marked.tasks()[0].loan_id == loan


def test_b_173_an_edit_for_another_purpose_does_not_count(marked):
    loan = marked.borrow(category="visit")
    marked.hand_in(loan, 120)
    assert shown(marked) == ("OPEN", 0)


def test_b_173_an_edit_handed_in_before_the_quarter_does_not_count(spring):
    spring.mark()
    spring.at("2026-03-31")
    spring.hand_in(spring.borrow(), 120)
    spring.at("2026-04-01", hour=0)
    spring.sweep()
    assert shown(spring) == ("OPEN", 0)


@pytest.mark.parametrize("swept", [True, False])
def test_b_173_an_edit_sent_back_after_due_has_two_working_days_whether_the_sweep_ran_or_not(marked, swept):
    marked.at("2026-06-30")
    loan = marked.borrow()
    marked.hand_in(loan, 120)
    marked.at("2026-07-03")
    if swept:
        marked.sweep()
    editing.send_back_revision(marked.door, marked["sup"], loan, "终端数量不对")
    if swept:
        marked.sweep()
    assert (marked.row(quarter="2026-Q2").state, marked.row(quarter="2026-Q2").due_on) == ("OPEN", date(2026, 7, 7))
    marked.at("2026-07-06")
    marked.hand_in(loan, 130)
    marked.at("2026-07-20")
    assert shown(marked, "2026-Q2") == ("HANDED_IN", 0)


def test_b_173_a_late_task_can_still_be_handed_in_and_stays_late_in_the_statistic(marked):
    marked.at("2026-07-06")
    marked.sweep()
    assert shown(marked, "2026-Q2") == ("LATE", 6)
    marked.hand_in(marked.borrow(), 120)
    assert shown(marked, "2026-Q2") == ("HANDED_IN", 6)
    assert marked.rates("quarter")["2026-Q2"] == (1, 0, 1, 1.0)


# transfer, statistics


def test_b_174_a_transfer_moves_the_open_task_with_the_same_due(marked):
    marked.transfer("rep3")
    row = marked.row("sup2")
    assert (row.owner, row.due_on, row.state) == ("陈晨", date(2026, 6, 30), "OPEN")
    assert codes(confirm_unchanged, marked.door, marked["rep"], row.id, ALL) == ("E_NO_RELATION",)
    confirm_unchanged(marked.door, marked["rep3"], row.id, ALL)
    pass_confirmation(marked.door, marked["sup2"], row.id)


@pytest.mark.parametrize(("moved", "charged"), [("2026-06-29", "陈晨"), ("2026-07-02", "张伟")])
def test_b_174_late_counts_for_who_was_responsible_at_due(marked, moved, charged):
    marked.at(moved)
    marked.transfer("rep3")
    marked.at("2026-08-03")
    assert marked.rates("person", quarter="2026-Q2") == {charged: (1, 0, 1, 1.0)}
    marked.sweep()
    assert marked.rates("person", quarter="2026-Q2") == {charged: (1, 0, 1, 1.0)}


def test_b_176_the_rate_by_person_department_and_quarter(marked):
    second = marked.lending.file("rep2", "绍兴越城药房有限公司", lifecycle="active")
    marked.at("2026-07-01", hour=0)
    marked.mark(second)
    marked.sweep()
    assert marked.rates("quarter") == {"2026-Q2": (1, 0, 1, 1.0), "2026-Q3": (2, 0, 0, 0.0)}
    assert marked.rates("person") == {"刘洋": (1, 0, 0, 0.0), "张伟": (2, 0, 1, 0.5)}
    assert marked.rates("department") == {"": (3, 0, 1, 1 / 3)}
    assert marked.rates("person", "sup", Scope.PEOPLE, "2026-Q2") == {"张伟": (1, 0, 1, 1.0)}
    assert marked.rates("person", "rep2", Scope.MINE) == {"刘洋": (1, 0, 0, 0.0)}


@pytest.mark.parametrize(
    ("login", "seen"),
    [
        ("rep", {"mine": 1}),
        ("rep2", {"mine": 0}),
        ("sup", {"mine": 0, "people": 1}),
        ("sup2", {"mine": 0, "people": 0}),
        ("kam", {"mine": 0, "people": 0}),
        ("cus", {"all": 1}),
        ("mgr", {"people": 0, "all": 1}),
        ("aud", {"all": 1}),
        ("adm", {}),
        ("finance", {}),
    ],
)
def test_refresh_list_all_shows_one_s_own_one_s_people_s_or_all(marked, login, seen):
    """matrix row refresh.list_all: -, R, R, Y, Y, -, Y; own people for sup and kam."""
    with marked.door.look(marked[login]) as (session, actor):
        assert {scope.value: len(listing.task_ids(session, actor, scope)) for scope in listing.scopes(actor)} == seen
        for scope in set(Scope) - set(listing.scopes(actor)):
            assert listing.task_ids(session, actor, scope) == []
            assert listing.late_rates(session, actor, scope, "person") == []
            assert listing.mark_rows(session, actor, scope) == []


# the workbench, buttons, the log


def kinds(spring, login):
    lines = due_work(spring.door, spring[login], NOUNS)
    return [(line.kind, line.title, line.late) for line in lines if line.noun == "refresh"]


def test_the_workbench_shows_the_task_the_review_and_what_is_late(marked):
    assert kinds(marked, "rep") == [("refresh", "2026-Q2 杭州春风医药有限公司", 0)]
    confirm_unchanged(marked.door, marked["rep"], marked.task(), ALL)
    assert kinds(marked, "rep") == []
    assert kinds(marked, "sup") == [("refresh_review", "2026-Q2 杭州春风医药有限公司", 0)]
    send_back_confirmation(marked.door, marked["sup"], marked.task(), "电话已经换了")
    marked.at("2026-07-06")
    assert kinds(marked, "rep") == [("refresh", "2026-Q2 杭州春风医药有限公司", 6)]
    for login in ("sup", "mgr", "cus"):
        assert kinds(marked, login) == [("refresh_late", "2026-Q2 杭州春风医药有限公司", 6)]
    assert kinds(marked, "sup2") == kinds(marked, "aud") == []


def test_the_buttons_of_a_task_follow_its_state_and_the_person(marked):
    def offered(login):
        return {offer.event: [each.code for each in offer.nos] for offer in task_offers(marked.door, marked[login], marked.task())}

    assert (offered("rep"), offered("sup"), offered("mgr")) == ({"confirm": []}, {}, {})
    confirm_unchanged(marked.door, marked["rep"], marked.task(), ALL)
    assert (offered("rep"), offered("sup"), offered("mgr")) == ({}, {"review": [], "send_back": []}, {})


def test_every_step_is_in_the_log(marked):
    confirm_unchanged(marked.door, marked["rep"], marked.task(), ALL)
    pass_confirmation(marked.door, marked["sup"], marked.task())
    told = [(entry.action, entry.subject) for entry in marked.lending.entries() if entry.action.startswith("refresh.")]
    assert told == [
        ("refresh.mark", "confirm"), ("refresh.task", "2026-Q2"), ("refresh.hand_in", "confirm 2026-Q2"), ("refresh.review", "review 2026-Q2"),
    ]  # fmt: skip
