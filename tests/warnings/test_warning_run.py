"""The run of the five warnings over a real store: what it finds, that it writes once, rises, falls silent, passes up (business.md §18)."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from warning_steps import at, fact, only, plan, run_on, sell, warnings

from kehu_desk.door.audit import Entry
from kehu_desk.door.notices import Notice
from kehu_desk.intelligence.rules.terms import SourceTerms
from kehu_desk.intelligence.service import add_source, withdraw_fact
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.entities import OfficeDay
from kehu_desk.warnings.entities import EarlyWarning, WarningRun
from kehu_desk.warnings.rules.levels import CHANGE, CHURN, EXPENSE, ORANGE, PROGRESS, RED, YELLOW
from kehu_desk.warnings.rules.replaying import FORMULAS, replay
from kehu_desk.warnings.service.running import Daily, run_warnings
from trade_steps import granted, owed, put, read

MARCH30, MAY10 = date(2026, 3, 30), date(2026, 5, 10)


def rhythm(last, *gaps):
    """Days of orders that end with the last one."""
    days = [last]
    for gap in reversed(gaps):
        days.append(days[-1] - timedelta(days=gap))
    return days[::-1]


def steady(trade, customer, last, *, fen=100_00, gap=14, orders=6):
    """Orders every fortnight up to a day, as many a year before, so that nothing falls."""
    days = rhythm(last, *[gap] * orders)
    sell(trade, *((customer, day, fen) for day in days))


def test_v9_days_since_the_last_order_against_the_usual_gap(trade):
    sell(trade, *((trade.customer, day, 100_00) for day in rhythm(MARCH30, 14, 13, 15, 13, 15, 14)))
    run_on(trade, MAY10)
    found = only(trade, kind=CHURN)
    assert (found.inputs["inputs"]["days"], found.inputs["inputs"]["gap2"]) == (41, 28)
    assert pytest.approx(2.929, abs=0.001) == 41 / 14
    assert (found.level, found.inputs["reached"]) == (ORANGE, ["late"])


def test_v9_is_red_from_three_gaps_on(trade):
    sell(trade, *((trade.customer, day, 100_00) for day in rhythm(MARCH30, 14, 13, 15, 13, 15, 14)))
    run_on(trade, MARCH30 + timedelta(days=42))
    assert only(trade, kind=CHURN).level == RED


def test_v11_sales_progress_of_a_running_month(trade):
    """Thirteen of April's 22 working days have passed: 820,000 ÷ (900,000 + 300,000 × 13/22) = 0.7612."""
    _working_days(trade, date(2026, 4, 1), 22)
    plan(trade, trade.customer, 2026, *[300_000_00] * 12)
    sell(trade, *((trade.customer, date(2026, month, 1), fen) for month, fen in ((1, 270_000_00), (2, 270_000_00), (3, 280_000_00))))
    run_on(trade, date(2026, 4, 13))
    found = only(trade, kind=PROGRESS)
    given = found.inputs["inputs"]
    assert (given["actual_fen"], given["finished_fen"], given["passed"], given["workdays"]) == (820_000_00, 900_000_00, 13, 22)
    assert pytest.approx(0.7612, abs=0.0001) == 820_000 / (900_000 + 300_000 * 13 / 22)
    assert (found.level, found.period) == (ORANGE, "2026")


def test_orange_for_the_second_month_is_red(trade):
    """At the end of March 720,000 of 900,000 were sold (0.80), on 13 April 820,000 of 1,077,273."""
    _working_days(trade, date(2026, 4, 1), 22)
    plan(trade, trade.customer, 2026, *[300_000_00] * 12)
    sell(
        trade,
        *(
            (trade.customer, date(2026, month, 1), fen)
            for month, fen in ((1, 240_000_00), (2, 240_000_00), (3, 240_000_00), (4, 100_000_00))
        ),
    )
    run_on(trade, date(2026, 4, 13))
    assert (only(trade, kind=PROGRESS).level, only(trade, kind=PROGRESS).inputs["reached"]) == (RED, ["months"])


def _working_days(trade, first, count):
    """The office says of every day of a month whether it works: the first so many do."""
    days = [first + timedelta(days=at) for at in range(31) if (first + timedelta(days=at)).month == first.month]
    put(trade, *(OfficeDay(day=day, is_workday=at < count) for at, day in enumerate(days)))


def test_arrears_speak_of_what_is_late_and_what_was_lent(trade):
    granted(trade, trade.customer, 100_000_00)
    owed(trade, trade.customer, 90_000_00, date(2026, 1, 5), date(2026, 2, 20))
    run_on(trade, date(2026, 3, 2))
    found = only(trade, kind="arrears")
    given = found.inputs["inputs"]
    assert (given["limit_fen"], given["exposure_fen"], given["overdue_fen"], given["days_late"]) == (100_000_00, 90_000_00, 90_000_00, 10)
    assert (found.level, found.inputs["reached"], found.section) == (RED, ["overdue"], "CRE")


def test_what_falls_due_within_a_week_is_yellow(trade):
    granted(trade, trade.customer, 100_000_00)
    owed(trade, trade.customer, 50_000_00, date(2026, 2, 20), date(2026, 3, 9))
    run_on(trade, date(2026, 3, 2))
    assert (only(trade, kind="arrears").level, only(trade, kind="arrears").inputs["reached"]) == (YELLOW, ["soon"])


def test_expense_that_runs_ahead_of_sales(trade):
    from kehu_desk.loyalty.entities import ValueService

    plan(trade, trade.customer, 2026, *[100_000_00] * 12)
    sell(trade, (trade.customer, date(2026, 1, 20), 95_000_00), (trade.customer, date(2026, 2, 20), 95_000_00))
    put(trade, ValueService(
        no="ZZ-2026-00001", customer_id=trade.customer, kind="edi", promise="接口", measure="上线", target="当月", cost_fen=21_000_00,
        starts_on=date(2026, 2, 1), owner_id=trade.id("rep"), created_at=trade.clock[0], created_by=trade.id("rep"),
    ))  # fmt: skip
    run_on(trade, date(2026, 3, 2))
    found = only(trade, kind=EXPENSE)
    given = found.inputs["inputs"]
    assert given == {"committed_fen": 21_000_00, "budget_fen": 60_000_00, "actual_fen": 190_000_00, "plan_fen": 1_200_000_00}
    assert found.level == RED  # 35.0 % of the budget for 15.8 % of the plan; 11.05 % of sales against 5 %


def test_a_second_run_of_the_same_day_writes_nothing(trade):
    granted(trade, trade.customer, 100_000_00)
    owed(trade, trade.customer, 90_000_00, date(2026, 1, 5), date(2026, 2, 20))
    assert run_on(trade, date(2026, 3, 2)) == 1
    before = [(row.id, row.row_version) for row in warnings(trade)], _entries(trade)
    assert run_on(trade, date(2026, 3, 2)) == 0
    assert ([(row.id, row.row_version) for row in warnings(trade)], _entries(trade)) == before
    assert [row.counts for row in read(trade, WarningRun)] == [{"arrears": 1}]


def _entries(trade):
    with trade.house.store.read() as session:
        return session.scalar(select(func.count()).select_from(Entry)), session.scalar(select(func.count()).select_from(Notice))


def test_every_stored_alarm_can_be_worked_out_again(trade):
    granted(trade, trade.customer, 100_000_00)
    owed(trade, trade.customer, 90_000_00, date(2026, 1, 5), date(2026, 2, 20))
    steady(trade, trade.second, date(2025, 11, 1))
    plan(trade, trade.other, 2026, *[100_000_00] * 12)
    sell(trade, (trade.other, date(2026, 1, 20), 5_000_00))
    run_on(trade, date(2026, 3, 2))
    kinds = {row.kind for row in warnings(trade)}
    assert {"arrears", CHURN, PROGRESS} <= kinds
    for row in warnings(trade):
        if row.kind in FORMULAS:
            assert replay(row.kind, {**row.inputs}).level == row.level


def test_a_rise_opens_the_warning_again_and_tells_its_owner(trade):
    sell(trade, *((trade.customer, day, 100_00) for day in rhythm(MARCH30, *[14] * 6)))
    run_on(trade, MARCH30 + timedelta(days=21))
    row = only(trade)
    assert row.level == YELLOW
    with trade.door.clockwork("test") as deed:
        held = deed.session.get_one(EarlyWarning, row.id)
        held.state, held.acknowledged_at, held.acknowledged_by = "acknowledged", deed.now, trade.id("rep")
    run_on(trade, MARCH30 + timedelta(days=22))
    assert only(trade).state == "acknowledged"
    run_on(trade, MARCH30 + timedelta(days=28))
    risen = only(trade)
    assert (risen.id, risen.level, risen.state, risen.acknowledged_at) == (row.id, ORANGE, "open", None)
    assert {each.kind for each in read(trade, Notice, person_id=trade.id("rep"), subject_id=row.id)} == {"warning_new", "warning_risen"}


def test_two_quiet_runs_of_two_days_resolve(trade):
    sell(trade, *((trade.customer, day, 100_00) for day in rhythm(MARCH30, *[14] * 6)))
    day = MARCH30 + timedelta(days=21)
    run_on(trade, day)
    sell(trade, (trade.customer, day, 700_00))
    assert (run_on(trade, day), only(trade).quiet) == (0, 0)  # the same day counts once, and it was seen today
    run_on(trade, day + timedelta(days=1))
    assert (only(trade).quiet, only(trade).state) == (1, "open")
    run_on(trade, day + timedelta(days=2))
    assert (only(trade).state, only(trade).result) == ("resolved", "quiet")


def test_what_was_ended_begins_again_only_higher_or_after_it_was_quiet(trade):
    sell(trade, *((trade.customer, day, 100_00) for day in rhythm(MARCH30, *[14] * 6)))
    run_on(trade, MARCH30 + timedelta(days=21))
    with trade.door.clockwork("test") as deed:
        deed.session.get_one(EarlyWarning, only(trade).id).state = "false_alarm"
    assert run_on(trade, MARCH30 + timedelta(days=22)) == 0
    assert run_on(trade, MARCH30 + timedelta(days=28)) == 1
    assert [(row.state, row.level) for row in warnings(trade)] == [("false_alarm", YELLOW), ("open", ORANGE)]


def test_red_goes_to_the_superior_at_once_and_an_old_one_after_its_days(trade):
    granted(trade, trade.customer, 100_000_00)
    owed(trade, trade.customer, 10_000_00, date(2026, 1, 5), date(2026, 1, 20))
    owed(trade, trade.second, 10_000_00, date(2026, 2, 1), date(2026, 2, 27))
    owed(trade, trade.second, 90_000_00, date(2026, 2, 1), date(2026, 12, 27))
    run_on(trade, date(2026, 3, 2))
    red, orange = only(trade, customer_id=trade.customer), only(trade, customer_id=trade.second)
    assert (red.level, red.escalated_to, red.state) == (RED, trade.id("sup"), "open")
    assert (orange.level, orange.escalated_to, orange.due_on) == (ORANGE, None, date(2026, 3, 4))
    run_on(trade, date(2026, 3, 4))
    assert only(trade, customer_id=trade.second).escalated_to is None
    run_on(trade, date(2026, 3, 5))
    assert only(trade, customer_id=trade.second).escalated_to == trade.id("sup")
    assert [each.kind for each in read(trade, Notice, person_id=trade.id("sup"), subject_id=red.id)] == ["warning_passed_up"]


def test_an_unproved_change_is_provisional_until_a_second_source_stands_for_it(trade):
    made = fact(trade, trade.customer, "merger", date(2026, 3, 1))
    run_on(trade, date(2026, 3, 2))
    row = only(trade, kind=CHANGE)
    assert (row.level, row.provisional, row.fact_id, row.section) == (RED, True, made, "INT")
    add_source(trade.door, trade["rep"], made, SourceTerms("support", "registry", "国家企业信用信息公示系统", obtained_on=date(2026, 3, 2)))
    run_on(trade, date(2026, 3, 3))
    assert (only(trade, kind=CHANGE).id, only(trade, kind=CHANGE).provisional) == (row.id, False)


def test_a_change_that_was_taken_back_falls_silent(trade):
    made = fact(trade, trade.customer, "move", date(2026, 3, 1))
    run_on(trade, date(2026, 3, 2))
    at(trade, date(2026, 3, 3))
    withdraw_fact(trade.door, trade["sup"], made, "核实后并无此事")
    run_on(trade, date(2026, 3, 3))
    run_on(trade, date(2026, 3, 4))
    assert only(trade, kind=CHANGE).state == "resolved"


def test_nothing_without_a_plan_a_limit_or_an_order(trade):
    sell(trade, (trade.customer, date(2026, 2, 20), 100_00))
    assert run_on(trade, date(2026, 3, 2)) == 0
    assert warnings(trade) == []


def test_negative_net_sales_and_lines_dated_ahead_break_nothing(trade):
    plan(trade, trade.customer, 2026, *[100_000_00] * 12)
    sell(
        trade, (trade.customer, date(2026, 1, 20), 100_000_00), (trade.customer, date(2026, 2, 20), -300_000_00),
        (trade.customer, date(2026, 3, 20), 900_000_00), (trade.customer, date(2026, 9, 20), 900_000_00),
    )  # fmt: skip
    run_on(trade, date(2026, 3, 12))
    assert only(trade, kind=PROGRESS).inputs["inputs"]["actual_fen"] == -200_000_00
    assert warnings(trade, kind=CHURN) == []  # the newest order is ahead of today: nobody is late


def test_the_clock_runs_once_a_day(trade):
    granted(trade, trade.customer, 100_000_00)
    owed(trade, trade.customer, 90_000_00, date(2026, 1, 5), date(2026, 2, 20))
    at(trade, date(2026, 3, 2))
    daily = Daily(trade.door)
    assert (daily(), daily()) == (1, 0)
    owed(trade, trade.second, 10_000_00, date(2026, 1, 5), date(2026, 2, 20))
    assert daily() == 0
    at(trade, date(2026, 3, 3))
    assert daily() == 2


def test_a_run_by_hand_is_a_superiors_or_managers(trade):
    with pytest.raises(Refused) as refused:
        run_warnings(trade.door, trade["rep"])
    assert refused.value.codes == ("E_FORBIDDEN",)
    assert run_warnings(trade.door, trade["sup"]) == 0


def test_a_stopped_run_goes_on_where_it_was(trade):
    granted(trade, trade.customer, 100_000_00)
    owed(trade, trade.customer, 90_000_00, date(2026, 1, 5), date(2026, 2, 20))
    at(trade, date(2026, 3, 2))

    class Stop(Exception):
        pass

    def stop(_done, _total):
        raise Stop

    with pytest.raises(Stop):
        run_warnings(trade.door, trade["mgr"], stop)
    assert warnings(trade) == []
    assert run_warnings(trade.door, trade["mgr"]) == 1
