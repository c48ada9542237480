"""Weeks over a real store: who plans, who decides, what the clock does, how far plans were kept."""

from datetime import date, timedelta

import pytest
from visit_steps import ROLES, TODAY, one, planned, rows, submitted

from kehu_desk.people.entities import Person
from kehu_desk.visits.entities import PlannedVisit, VisitPlan
from kehu_desk.visits.noun import due
from kehu_desk.visits.queries import compliance, plan_of, planned_between, planners
from kehu_desk.visits.rules.plans import Wish
from kehu_desk.visits.service import (
    approve_plan,
    change_planned,
    drop_planned,
    move_planned,
    plan_visits,
    send_back_plan,
    submit_plan,
    sweep,
    withdraw_plan,
)
from kehu_desk.visits.service.planning import plan_offers
from real_office import codes

PLANS = {"rep": True}


def week(trade, login="rep"):
    return one(trade, VisitPlan, person_id=trade.id(login)).id


def handed_in(trade, *days, **more):
    planned(trade, *days, **more)
    submit_plan(trade.door, trade[more.get("login", "rep")], week(trade, more.get("login", "rep")))
    return week(trade, more.get("login", "rep"))


# planning


@pytest.mark.parametrize("login", ROLES)
def test_only_those_tied_to_a_customer_plan_a_visit_to_him(trade, login):
    found = codes(plan_visits, trade.door, trade[login], [Wish(trade.customer, TODAY)])
    assert (not found) is (login == "rep"), found
    assert len(rows(trade, PlannedVisit)) == (login == "rep")


def test_rows_fall_into_the_weeks_of_their_days(trade):
    planned(trade, 0, 6)
    planned(trade, 7, customer=trade.second)
    assert [each.week for each in rows(trade, VisitPlan)] == [TODAY, TODAY + timedelta(days=7)]
    assert {each.state for each in rows(trade, VisitPlan)} == {"draft"}


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"on_day": TODAY - timedelta(days=1)}, "E_PLAN_DAY"),
        ({"goal": "golf"}, "E_VISIT_CHOICE"),
        ({"starts": -1}, "E_VISIT_TIME"),
        ({"note": "字" * 501}, "E_VISIT_LONG_TEXT"),
    ],
)
def test_what_cannot_be_planned_leaves_nothing_behind(trade, wish, code):
    good, bad = Wish(trade.second, TODAY), Wish(trade.customer, **({"on_day": TODAY} | wish))
    assert codes(plan_visits, trade.door, trade["rep"], [good, bad]) == (code,)
    assert rows(trade, PlannedVisit) == [] == rows(trade, VisitPlan)


def test_a_customer_is_planned_once_a_day(trade):
    planned(trade, 1)
    assert codes(plan_visits, trade.door, trade["rep"], [Wish(trade.customer, TODAY + timedelta(days=1))]) == ("E_PLANNED_TWICE",)


def test_a_row_is_changed_and_dropped_while_the_week_is_a_draft(trade):
    [row] = planned(trade, 1)
    change_planned(trade.door, trade["rep"], row, Wish(trade.customer, TODAY + timedelta(days=2), "collection", 570, note="带对账单"))
    kept = one(trade, PlannedVisit)
    assert (kept.on_day, kept.goal, kept.starts, kept.note) == (date(2026, 3, 4), "collection", 570, "带对账单")
    submit_plan(trade.door, trade["rep"], week(trade))
    assert codes(change_planned, trade.door, trade["rep"], row, Wish(trade.customer, TODAY)) == ("E_STATE",)
    assert codes(drop_planned, trade.door, trade["rep"], row) == ("E_STATE",)
    withdraw_plan(trade.door, trade["rep"], week(trade))
    drop_planned(trade.door, trade["rep"], row)
    assert rows(trade, PlannedVisit) == []


def test_nobody_else_changes_a_row(trade):
    [row] = planned(trade, 1)
    for login in ("sup", "mgr", "rep2"):
        assert codes(drop_planned, trade.door, trade[login], row) == ("E_FORBIDDEN",)
    assert len(rows(trade, PlannedVisit)) == 1


# deciding


@pytest.mark.parametrize("login", ROLES)
def test_the_superior_or_a_manager_approves(trade, login):
    plan = handed_in(trade, 1)
    found = codes(approve_plan, trade.door, trade[login], plan)
    assert (not found) is (login in ("sup", "mgr")), found
    assert one(trade, VisitPlan).state == ("approved" if not found else "submitted")


def test_a_superior_does_not_approve_his_own_week(trade):
    from kehu_desk.archives.service import team

    team.join_team(trade.door, trade["mgr"], trade.customer, trade.id("sup"), team_role="sales")
    plan = handed_in(trade, 1, login="sup")
    assert codes(approve_plan, trade.door, trade["sup"], plan)[0] in ("E_NO_RELATION", "E_SELF_APPROVAL")
    approve_plan(trade.door, trade["mgr"], plan)
    assert one(trade, VisitPlan).decided_by == trade.id("mgr")


def test_a_second_account_of_the_planner_approves_nothing(trade):
    from kehu_desk.kernel.ids import new_id
    from kehu_desk.people.actor import Caller

    twin = new_id()
    with trade.house.store.write() as session, session.begin():
        session.add(Person(id=twin, login="twin", name="张伟", staff_no="E01", roles="mgr"))
    plan = handed_in(trade, 1)
    assert codes(approve_plan, trade.door, Caller(twin), plan) == ("E_SELF_APPROVAL",)


def test_sent_back_with_a_reason_it_is_a_draft_again_and_the_planner_is_told(trade):
    plan = handed_in(trade, 1)
    assert codes(send_back_plan, trade.door, trade["sup"], plan, "少") == ("E_REASON",)
    send_back_plan(trade.door, trade["sup"], plan, "请先安排重点客户")
    assert (one(trade, VisitPlan).state, one(trade, VisitPlan).opinion) == ("draft", "请先安排重点客户")
    from kehu_desk.door.notices import notices

    with trade.door.look(trade["rep"]) as (session, actor):
        [told] = notices(session, actor.person)
    assert (told.kind, told.facts["by"]) == ("visit_plan_send_back", "李强")


def test_an_empty_week_is_not_handed_in(trade):
    [row] = planned(trade, 1)
    drop_planned(trade.door, trade["rep"], row)
    assert codes(submit_plan, trade.door, trade["rep"], week(trade)) == ("E_PLAN_EMPTY",)


def test_the_buttons_of_a_week(trade):
    plan = handed_in(trade, 1)

    def offered(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [each.event for each in plan_offers(session, actor, plan) if not each.nos]

    assert offered("rep") == ["withdraw"]
    assert offered("sup") == ["approve", "send_back"] == offered("mgr")
    assert offered("sup2") == []


# the clock, moving, done


def test_a_day_that_has_passed_is_missed_whether_or_not_the_clock_has_written_it_down(trade):
    planned(trade, 0, 1)
    trade.later(days=1)

    def states():
        with trade.door.look(trade["rep"]) as (session, actor):
            return [row.state for row in planned_between(session, actor, actor.person, TODAY, TODAY + timedelta(days=6))]

    assert states() == ["missed", "planned"]
    assert (sweep(trade.door), sweep(trade.door)) == (1, 0)
    assert states() == ["missed", "planned"]
    assert [each.state for each in rows(trade, PlannedVisit)] == ["missed", "planned"]


def test_a_visit_moves_into_another_week_and_the_old_row_says_where(trade):
    plan = handed_in(trade, 1)
    approve_plan(trade.door, trade["sup"], plan)
    [row] = rows(trade, PlannedVisit)
    move_planned(trade.door, trade["rep"], row.id, TODAY + timedelta(days=8), "客户出差")
    old, new = rows(trade, PlannedVisit)
    assert (old.state, old.moved_to, old.reason) == ("moved", date(2026, 3, 10), "客户出差")
    assert (new.state, new.on_day, new.plan_id == old.plan_id) == ("planned", date(2026, 3, 10), False)
    assert codes(move_planned, trade.door, trade["rep"], old.id, TODAY + timedelta(days=3)) == ("E_STATE",)
    assert codes(move_planned, trade.door, trade["rep"], new.id, new.on_day) == ("E_MOVE_DAY",)
    assert codes(move_planned, trade.door, trade["sup"], new.id, TODAY + timedelta(days=9)) == ("E_FORBIDDEN", "E_NO_RELATION")


def test_plan_compliance_is_done_by_planned_of_the_days_that_have_come(trade):
    plan = handed_in(trade, 0)
    planned(trade, 7)
    approve_plan(trade.door, trade["sup"], plan)
    submitted(trade)
    trade.later(days=1)

    def kept(login="rep"):
        with trade.door.look(trade[login]) as (session, actor):
            return compliance(session, actor, trade.id("rep"), TODAY, TODAY + timedelta(days=30))

    assert kept() == (1, 1, 0, 10_000) == kept("sup")
    assert kept("sup2") == (0, 0, 0, None)
    assert one(trade, PlannedVisit, on_day=TODAY).state == "done"


def test_a_missed_row_is_done_by_a_report_of_the_same_week(trade):
    plan = handed_in(trade, 0)
    trade.later(days=2)
    sweep(trade.door)
    submitted(trade)
    assert one(trade, PlannedVisit, plan_id=plan).state == "done"


# who sees what


def test_a_draft_of_a_week_is_its_planners_alone(trade):
    planned(trade, 1)

    def seen(login):
        with trade.door.look(trade[login]) as (session, actor):
            week_ = plan_of(session, actor, trade.id("rep"), TODAY)
            return week_ is not None, len(planned_between(session, actor, trade.id("rep"), TODAY, TODAY + timedelta(days=6)))

    assert seen("rep") == (True, 1)
    assert seen("sup") == (False, 0) == seen("mgr")
    submit_plan(trade.door, trade["rep"], week(trade))
    assert seen("sup") == (True, 1) == seen("mgr")
    assert seen("sup2") == (False, 0) == seen("finance") == seen("adm")


def test_whose_weeks_one_looks_at(trade):
    def names(login):
        with trade.door.look(trade[login]) as (session, actor):
            return {name for _id, name in planners(session, actor)}

    assert names("rep") == {"张伟"}
    assert names("sup") == {"李强", "张伟", "刘洋"}
    assert {"张伟", "陈晨", "赵敏", "韩冰"} <= names("mgr") and "王芳" not in names("mgr")
    assert names("finance") == set() == names("adm")


def test_due_work_of_planner_and_superior(trade):
    planned(trade, 0, 1)

    def kinds(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [(each.kind, each.due_on) for each in due(session, actor)]

    assert kinds("rep") == [("visit_planned", TODAY)]
    plan = week(trade)
    submit_plan(trade.door, trade["rep"], plan)
    assert kinds("sup") == [("visit_plan_approve", TODAY)]
    assert kinds("sup2") == [] == kinds("mgr")
    trade.later(days=1)
    assert kinds("rep") == [("visit_missed", TODAY), ("visit_planned", TODAY + timedelta(days=1))]
    trade.later(days=20)
    assert kinds("rep") == []
