"""To-dos in a real office: who sets them for whom, who sees them, who puts them off, who is told. rep answers to sup, sup to mgr."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kehu_desk.door import notices
from kehu_desk.office.service import absences, accounts
from kehu_desk.store.base import ChangeLog
from kehu_desk.tasks import service
from kehu_desk.tasks.entities import OwnTask
from kehu_desk.tasks.noun import due
from kehu_desk.tasks.rules import TaskTerms
from kehu_desk.tasks.workflow import FINISH, POSTPONE
from real_office import codes
from trade_steps import ROLES, read

TODAY = date(2026, 3, 2)
SOON = TODAY + timedelta(days=3)
TEXT = "给钱经理回电话"
WHY = "客户要求下周再谈"


def make(trade, login="rep", whose=None, **change):
    terms = TaskTerms(TEXT, SOON, trade.id(whose) if whose else None)._replace(**change)
    return service.set_task(trade.door, trade[login], terms)


def waits(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [(each.kind, each.title, each.due_on, each.person) for each in due(session, actor)]


def told(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [(row.kind, row.facts) for row in notices.notices(session, actor.person) if row.noun == "task"]


def row_of(trade, task):
    return next(row for row in read(trade, OwnTask) if row.id == task)


def offered(trade, login, task):
    return [each.event for each in service.standing(trade.door, trade[login], task).offers]


def away(trade, login, delegate):
    absences.add_absence(trade.door, trade["adm"], trade.id(login), TODAY, TODAY + timedelta(days=7), trade.id(delegate))


def test_an_own_to_do_is_logged_without_its_words_and_waits_for_its_person_alone(trade):
    made = make(trade, text=f" {TEXT} ")
    assert waits(trade, "rep") == [("task_own", TEXT, SOON, "张伟")]
    assert [login for login in ROLES if login not in ("rep",) and waits(trade, login)] == []
    entry = trade.entries("task.keep")[-1]
    assert entry.subject == str(made)
    assert entry.after and "钱经理" not in entry.after
    assert told(trade, "rep") == []


def test_it_names_the_customer_it_is_about(trade):
    make(trade, customer_id=trade.customer)
    assert waits(trade, "rep")[0][1] == f"杭州华东医药有限公司 {TEXT}"
    assert trade.entries("task.keep")[-1].customer_id == trade.customer


def test_every_hand_of_the_office_keeps_to_dos_but_the_administrator_and_the_auditor(trade):
    refused = {login: codes(make, trade, login) for login in ROLES}
    assert {login for login, found in refused.items() if found} == {"adm", "aud"}
    assert refused["adm"] == ("E_FORBIDDEN",)


def test_a_superior_sets_one_for_his_people_who_are_told_nothing_of_its_words(trade):
    make(trade, "sup", "rep")
    assert waits(trade, "rep") == [("task_set", TEXT, SOON, "张伟")]
    assert waits(trade, "sup") == []
    assert told(trade, "rep") == [("task_set", {"by": "李强", "due": SOON.isoformat()})]


@pytest.mark.parametrize(
    ("login", "whose", "code"),
    [
        ("sup2", "rep", "E_NO_RELATION"), ("mgr", "rep", "E_NO_RELATION"), ("rep", "rep2", "E_FORBIDDEN"), ("rep", "sup", "E_FORBIDDEN"),
        ("finance", "rep", "E_FORBIDDEN"),
    ],
)  # fmt: skip
def test_nobody_sets_one_for_others_than_those_who_answer_to_him(trade, login, whose, code):
    assert codes(make, trade, login, whose) == (code,)
    assert read(trade, OwnTask) == []


def test_a_seat_offers_those_who_answer_to_one(trade):
    names = {name for _id, name in service.seat(trade.door, trade["sup"]).people}
    assert names == {"张伟", "刘洋"}
    assert service.seat(trade.door, trade["rep"]).people == ()


def test_what_was_typed_is_refused_with_all_reasons(trade):
    assert codes(make, trade, text="", due_on=TODAY - timedelta(days=1)) == ("E_TASK_DUE", "E_TASK_TEXT")
    assert codes(make, trade, customer_id=trade.id("rep")) == ("E_NOT_FOUND",)


def test_done_work_leaves_the_list_and_who_set_it_is_told(trade):
    made = make(trade, "sup", "rep")
    service.finish_task(trade.door, trade["rep"], made)
    assert waits(trade, "rep") == []
    assert told(trade, "sup") == [("task_done", {"by": "张伟", "due": SOON.isoformat()})]
    assert row_of(trade, made).done_by == trade.id("rep")
    assert codes(service.finish_task, trade.door, trade["rep"], made) == ("E_STATE",)


def test_what_the_superior_set_waits_longer_only_with_a_reason_and_he_hears_of_it(trade):
    made, later = make(trade, "sup", "rep"), SOON + timedelta(days=7)
    assert codes(service.postpone_task, trade.door, trade["rep"], made, later) == ("E_REASON",)
    service.postpone_task(trade.door, trade["rep"], made, later, WHY)
    assert (row_of(trade, made).due_on, row_of(trade, made).moved_why) == (later, WHY)
    assert told(trade, "sup") == [("task_moved", {"by": "张伟", "due": later.isoformat()})]
    entry = trade.entries("task.keep")[-1]
    assert (entry.before, entry.after) == (SOON.isoformat(), later.isoformat())


def test_the_superior_puts_it_off_himself_and_its_person_hears_of_it(trade):
    made, later = make(trade, "sup", "rep"), SOON + timedelta(days=7)
    service.postpone_task(trade.door, trade["sup"], made, later, WHY)
    assert told(trade, "rep")[0] == ("task_moved", {"by": "李强", "due": later.isoformat()})
    assert told(trade, "sup") == []


def test_an_own_one_is_put_off_without_a_word_and_nobody_is_told(trade):
    made = make(trade)
    service.postpone_task(trade.door, trade["rep"], made, SOON + timedelta(days=1))
    assert told(trade, "rep") == told(trade, "sup") == []


def test_the_superior_reads_of_set_ones_that_are_late_and_of_no_private_ones(trade):
    make(trade, "sup", "rep")
    make(trade, "rep", text="买生日蛋糕")
    trade.later(days=3)
    assert waits(trade, "sup") == []  # the day itself is in time
    trade.later(days=1)
    assert waits(trade, "sup") == [("task_behind", TEXT, SOON, "张伟")]
    assert waits(trade, "mgr") == waits(trade, "sup2") == []


def test_another_superior_takes_over_what_the_former_one_set(trade):
    made = make(trade, "sup", "rep")
    accounts.set_superior(trade.door, trade["adm"], trade.id("rep"), trade.id("sup2"))
    trade.later(days=4)
    assert waits(trade, "sup") == []
    assert [each[0] for each in waits(trade, "sup2")] == ["task_behind"]
    assert codes(service.finish_task, trade.door, trade["sup"], made) == ("E_NOT_FOUND",)
    service.finish_task(trade.door, trade["sup2"], made)
    assert {kind for kind, _facts in told(trade, "rep")} == {"task_set", "task_done"}


def test_a_stand_in_works_on_what_was_set_and_sees_nothing_private(trade):
    given_by_chief, private = make(trade, "sup", "rep"), make(trade, "rep")
    away(trade, "rep", "kam")
    assert offered(trade, "kam", given_by_chief) == [FINISH, POSTPONE]
    assert codes(service.standing, trade.door, trade["kam"], private) == ("E_NOT_FOUND",)
    assert codes(service.finish_task, trade.door, trade["kam"], private) == ("E_NOT_FOUND",)
    service.finish_task(trade.door, trade["kam"], given_by_chief)
    assert row_of(trade, given_by_chief).done_by == trade.id("kam")
    assert {kind for kind, _facts in told(trade, "rep")} == {"task_set", "task_done"}


def test_the_stand_in_stands_in_for_the_days_of_the_absence_alone(trade):
    made = make(trade, "sup", "rep")
    away(trade, "rep", "kam")
    trade.later(days=8)
    assert codes(service.finish_task, trade.door, trade["kam"], made) == ("E_NOT_FOUND",)


@pytest.mark.parametrize("login", ["rep2", "rep3", "sup2", "mgr", "cus", "finance", "aud"])
def test_strangers_find_nothing(trade, login):
    made = make(trade, "sup", "rep")
    assert codes(service.standing, trade.door, trade[login], made) == ("E_NOT_FOUND",)
    assert codes(service.finish_task, trade.door, trade[login], made) == ("E_NOT_FOUND",)
    assert codes(service.postpone_task, trade.door, trade[login], made, SOON + timedelta(days=1), WHY) == ("E_NOT_FOUND",)


def test_what_is_about_a_customer_goes_with_his_archive_and_leaves_no_words_in_the_log(trade):
    from kehu_desk.store.base import Base
    from kehu_desk.store.wiping import wipe

    make(trade, customer_id=trade.customer)
    own = make(trade, text="与客户无关")
    with trade.house.store.write() as session, session.begin():
        wipe(session, Base.metadata, trade.customer)
    assert [row.id for row in read(trade, OwnTask)] == [own]
    with trade.house.store.read() as session:
        images = session.scalars(select(ChangeLog.new).where(ChangeLog.noun == "own_task", ChangeLog.new.is_not(None))).all()
    assert not any(TEXT in image for image in images)
    assert any("与客户无关" in image for image in images)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.integers(0, 400), min_size=1, max_size=5))
def test_everything_not_done_waits_the_earliest_first(trade, days):
    before = [each[2] for each in waits(trade, "rep2")]
    for each in days:
        make(trade, "rep2", due_on=TODAY + timedelta(days=each))
    assert [each[2] for each in waits(trade, "rep2")] == sorted([*before, *(TODAY + timedelta(days=each) for each in days)])
