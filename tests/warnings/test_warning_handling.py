"""What people do with a warning, and who may (business.md §18, states and who)."""

from datetime import date, timedelta

import pytest
from warning_steps import at, fact, only, run_on, sell

from kehu_desk.credit.entities import DeliveryPause
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.entities import Absence
from kehu_desk.warnings.noun import due
from kehu_desk.warnings.queries.listing import Picked
from kehu_desk.warnings.rules.handling import Measure
from kehu_desk.warnings.rules.levels import RED, Risk
from kehu_desk.warnings.service import handling, reading
from kehu_desk.workbench.service import due_work
from trade_steps import approved, granted, owed, put, read

DAY = date(2026, 3, 2)
SOON = Measure("上门对账,约定付款日期", DAY + timedelta(days=5))


@pytest.fixture
def late(trade):
    """The customer of rep owes ten days past due: orange."""
    granted(trade, trade.customer, 900_000_00)
    owed(trade, trade.customer, 20_000_00, date(2026, 1, 5), date(2026, 2, 20))
    owed(trade, trade.customer, 200_000_00, date(2026, 2, 5), date(2026, 12, 20))
    run_on(trade, DAY)
    return only(trade).id


@pytest.fixture
def told(trade):
    """Somebody says that the customer is being taken over: red and not proved."""
    fact(trade, trade.customer, "merger", DAY)
    run_on(trade, DAY)
    return only(trade).id


def refusal(deed, *facts):
    with pytest.raises(Refused) as refused:
        deed(*facts)
    return refused.value.codes


def kinds(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [each.kind for each in due(session, actor)]


def offered(trade, login, warning):
    return [each.event for each in reading.standing(trade.door, trade[login], warning).offers]


def test_the_whole_life_of_a_warning(trade, late):
    assert kinds(trade, "rep") == ["warning_acknowledge"]
    handling.acknowledge(trade.door, trade["rep"], late)
    assert (only(trade).state, kinds(trade, "rep")) == ("acknowledged", ["warning_plan"])
    handling.plan_measures(
        trade.door, trade["rep"], late, "先对账再催收", [SOON, SOON._replace(body="停止新的赊销", owner=trade.id("sup"))]
    )
    assert (only(trade).state, kinds(trade, "rep"), kinds(trade, "sup")) == ("in_action", ["warning_measure"], ["warning_measure"])
    [mine, _his] = reading.standing(trade.door, trade["rep"], late).view.measures
    handling.finish_measure(trade.door, trade["rep"], mine.id, "客户承诺周五付清")
    handling.resolve(trade.door, trade["rep"], late, "银行回单已核对,货款到账")
    assert (only(trade).state, kinds(trade, "rep"), kinds(trade, "sup")) == ("resolved", [], ["warning_close"])
    handling.close(trade.door, trade["sup"], late, "同意")
    row = only(trade)
    assert (row.state, row.decided_by, kinds(trade, "sup")) == ("closed", trade.id("sup"), [])
    stamps = reading.standing(trade.door, trade["rep"], late).view.stamps
    assert [each.what for each in stamps] == ["acknowledged", "resolved", "closed"]


def test_who_is_offered_what(trade, late):
    assert offered(trade, "rep", late) == ["acknowledge", "snooze"]
    assert offered(trade, "sup", late) == ["acknowledge", "dismiss", "snooze", "pause"]
    assert refusal(reading.standing, trade.door, trade["mgr"], late) == ("E_NOT_FOUND",)  # credit is secret: only with a stated purpose
    assert refusal(reading.standing, trade.door, trade["rep3"], late) == ("E_NOT_FOUND",)


def test_nobody_handles_the_customer_of_another(trade, late):
    assert refusal(handling.acknowledge, trade.door, trade["rep3"], late) == ("E_NOT_FOUND",)
    assert refusal(handling.acknowledge, trade.door, trade["finance"], late) == ("E_NO_RELATION",)
    assert refusal(handling.dismiss, trade.door, trade["rep"], late, "不是这样的") == ("E_FORBIDDEN",)
    assert refusal(handling.dismiss, trade.door, trade["sup2"], late, "不是这样的") == ("E_NOT_FOUND",)


def test_a_false_alarm_is_the_superiors_word_with_its_reason(trade, late):
    assert refusal(handling.dismiss, trade.door, trade["sup"], late, "错") == ("E_WARNING_REASON",)
    handling.dismiss(trade.door, trade["sup"], late, "发票录入日期有误,已更正")
    assert (only(trade).state, only(trade).decision) == ("false_alarm", "发票录入日期有误,已更正")


def test_nobody_decides_on_what_he_took_up_himself(trade, late):
    handling.acknowledge(trade.door, trade["sup"], late)
    assert refusal(handling.dismiss, trade.door, trade["sup"], late, "发票录入日期有误") == ("E_SELF_APPROVAL",)


def test_a_plan_has_measures_with_words_and_days(trade, late):
    handling.acknowledge(trade.door, trade["rep"], late)
    assert refusal(handling.plan_measures, trade.door, trade["rep"], late, "计划", []) == ("E_WARNING_MEASURES",)
    bad = [Measure(" ", DAY), Measure("催收", DAY - timedelta(days=1)), Measure("催收", None)]
    codes = refusal(handling.plan_measures, trade.door, trade["rep"], late, "计划", bad)
    assert set(codes) == {"E_WARNING_MEASURE_TEXT", "E_WARNING_MEASURE_DUE"}
    assert only(trade).state == "acknowledged"


def test_it_is_over_by_proof_or_by_two_quiet_runs(trade, late):
    handling.acknowledge(trade.door, trade["rep"], late)
    handling.plan_measures(trade.door, trade["rep"], late, "", [SOON])
    assert refusal(handling.resolve, trade.door, trade["rep"], late) == ("E_WARNING_PROOF",)


def test_a_measure_is_done_once_with_words_by_whom_it_belongs_to(trade, late):
    handling.acknowledge(trade.door, trade["rep"], late)
    handling.plan_measures(trade.door, trade["rep"], late, "", [SOON])
    [measure] = reading.standing(trade.door, trade["rep"], late).view.measures
    assert refusal(handling.finish_measure, trade.door, trade["finance"], measure.id, "完成") == ("E_NO_RELATION",)
    assert refusal(handling.finish_measure, trade.door, trade["rep"], measure.id, "  ") == ("E_WARNING_OUTCOME",)
    handling.finish_measure(trade.door, trade["rep"], measure.id, "已上门")
    assert refusal(handling.finish_measure, trade.door, trade["rep"], measure.id, "已上门") == ("E_STATE",)


def test_put_off_once_and_two_weeks_at_most(trade, late):
    last = DAY + timedelta(days=14)
    assert refusal(handling.snooze, trade.door, trade["rep"], late, last + timedelta(days=1), "客户出差") == (
        "E_WARNING_REASON", "E_WARNING_SNOOZE_DAYS",
    )  # fmt: skip
    handling.snooze(trade.door, trade["rep"], late, last, "客户出差,月中回来")
    assert (only(trade).state, kinds(trade, "rep")) == ("open", [])
    at(trade, last + timedelta(days=1))
    assert kinds(trade, "rep") == ["warning_acknowledge"]
    assert refusal(handling.snooze, trade.door, trade["rep"], late, last + timedelta(days=2), "客户还没有回来") == ("E_WARNING_SNOOZED",)


def test_what_is_not_proved_is_verified_and_nothing_else(trade, told):
    handling.acknowledge(trade.door, trade["rep"], told)
    assert refusal(handling.plan_measures, trade.door, trade["rep"], told, "", [SOON]) == ("E_WARNING_PROVISIONAL",)
    assert "verify" in offered(trade, "rep", told)
    handling.verify_first(trade.door, trade["rep"], told, "", [SOON._replace(body="查工商登记")])
    assert only(trade).state == "in_action"


def test_a_pause_of_deliveries_stops_the_goods_and_ends_by_itself(trade, told):
    from kehu_desk.orders.service import deciding

    assert refusal(handling.pause_deliveries, trade.door, trade["rep"], told, DAY + timedelta(days=2), "核实并购消息") == ("E_FORBIDDEN",)
    assert refusal(handling.pause_deliveries, trade.door, trade["sup"], told, DAY + timedelta(days=4), "核实并购消息") == (
        "E_WARNING_PAUSE_DAYS",
    )
    granted(trade, trade.customer, 900_000_00)
    from goods_shelf import stock

    order = approved(trade, stock(trade))
    handling.pause_deliveries(trade.door, trade["sup"], told, DAY + timedelta(days=3), "核实并购消息")
    [pause] = read(trade, DeliveryPause)
    assert (pause.customer_id, pause.until_on) == (trade.customer, DAY + timedelta(days=3))
    with pytest.raises(Refused) as refused:
        deciding.deliver_order(trade.door, trade["rep"], order, DAY)
    assert [dict(each.facts)["why"] for each in refused.value.nos if each.code == "E_CREDIT_HOLD"] == ["paused"]
    at(trade, DAY + timedelta(days=4))
    deciding.deliver_order(trade.door, trade["rep"], order, DAY + timedelta(days=4))


def test_only_a_grave_change_that_is_not_proved_pauses_deliveries(trade, late):
    assert refusal(handling.pause_deliveries, trade.door, trade["sup"], late, DAY + timedelta(days=2), "先停几天再说") == (
        "E_WARNING_PAUSE",
    )


def test_the_work_of_who_is_away_stands_at_his_delegates_but_closing_does_not(trade, late):
    from kehu_desk.nouns import NOUNS

    put(trade, Absence(person_id=trade.id("rep"), delegate_id=trade.id("rep2"), since_on=DAY, until_on=DAY))
    assert "warning_acknowledge" in {each.kind for each in due_work(trade.door, trade["rep2"], NOUNS)}


def test_the_list_the_board_and_the_risks_tell_only_what_may_be_seen(trade, late):
    fact(trade, trade.customer, "merger", DAY)
    run_on(trade, DAY)
    mine = reading.page(trade.door, trade["rep"], None, 9, Picked(state="live"))
    assert {row.kind for row in mine} == {"arrears", "major_change"}
    assert reading.page(trade.door, trade["rep3"], None, 9, Picked()) == []
    board = reading.board(trade.door, trade["sup"])
    assert sum(cell.warnings for cell in board.cells) == 2
    assert [(row.customer_id, row.risk) for row in board.risks] == [(trade.customer, Risk(RED, 2))]
    assert reading.board(trade.door, trade["rep3"]) == ([], [], [])
    assert [row.kind for row in reading.page(trade.door, trade["rep"], None, 9, Picked(kind="arrears", level="orange"))] == ["arrears"]


def test_pages_hang_together(trade):
    for each in range(7):
        sell(trade, *((trade.customer, date(2025, 6, 1) - timedelta(days=30 * gap), 100) for gap in range(5)))
        if each == 0:
            granted(trade, trade.customer, 100_00)
            owed(trade, trade.customer, 500_00, date(2026, 1, 5), date(2026, 2, 20))
            owed(trade, trade.second, 500_00, date(2026, 1, 5), date(2026, 2, 20))
    run_on(trade, DAY)
    whole = reading.page(trade.door, trade["rep"], None, 99, Picked())
    first = reading.page(trade.door, trade["rep"], None, 2, Picked())
    rest = reading.page(trade.door, trade["rep"], (first[-1].detected_on, first[-1].id), 99, Picked())
    assert [row.id for row in (*first, *rest)] == [row.id for row in whole]
    assert len(whole) == 3


def test_how_often_we_were_wrong(trade, late):
    handling.dismiss(trade.door, trade["sup"], late, "发票录入日期有误,已更正")
    assert [tuple(each) for each in reading.board(trade.door, trade["sup"]).precision] == [("arrears", 1, 1)]
    at(trade, DAY + timedelta(days=366))
    assert reading.board(trade.door, trade["sup"]).precision == []
