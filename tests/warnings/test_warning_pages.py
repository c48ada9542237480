"""The pages 【预警表】 and 【风险概览】 over a real store: a warning's whole life, and what nobody else gets to see."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QThreadPool
from sqlalchemy import select
from warning_steps import fact, only, run_on

from kehu_desk.kernel.errors import Refused
from kehu_desk.office.pages.warning_rules import WarningRulesDialog
from kehu_desk.people.entities import Setting
from kehu_desk.people.office import settings_of
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.notices import ReasonDialog
from kehu_desk.warnings.dialogs import OutcomeDialog, PlanDialog, UntilDialog
from kehu_desk.warnings.service import handling
from kehu_desk.warnings.tab import RisksPage, WarningsPage
from page_steps import cells, dialog_of, listed, shown, words
from trade_steps import granted, owed

DAY = date(2026, 3, 2)


@pytest.fixture
def page_of(trade, qtbot, qapp):
    look.apply(qapp, "light")
    news = News()
    trade.door.tell = news.changed.emit

    def made(login, kind):
        page = kind(Desk(trade[login], trade.door, news, pytest.fail))
        qtbot.addWidget(page)
        news.changed.connect(lambda touched: page.refresh() if page.tables & touched else None)
        page.resize(1024, 600)
        page.show()
        return page

    yield made
    QThreadPool.globalInstance().waitForDone()


@pytest.fixture
def late(trade):
    granted(trade, trade.customer, 900_000_00)
    owed(trade, trade.customer, 20_000_00, date(2026, 1, 5), date(2026, 2, 20))
    owed(trade, trade.customer, 200_000_00, date(2026, 2, 5), date(2026, 12, 20))
    run_on(trade, DAY)
    return only(trade).id


def stand_at(page, qtbot, warning, state):
    """The pane tells about a warning that has come so far."""
    page.view.choose_ids([warning])
    qtbot.waitUntil(lambda: page.found is not None and page.found.view.row.state == state)


def test_the_list_says_what_why_and_who(page_of, trade, qtbot, chinese, late):
    page = page_of("rep", WarningsPage)
    [row] = listed(page)
    assert row[:2] == ["橙", "欠款"]
    assert row[3:6] == ["10 天", "> 0 天", "2026-03-02"]
    assert row[7] == "待确认"
    stand_at(page, qtbot, late, "open")
    assert "最早一笔已逾期 10 天。" in words(page.pane)
    assert shown(page) == ["acknowledge", "snooze", "archive"]


def test_the_whole_life_of_a_warning_in_the_window(page_of, trade, qtbot, chinese, late):
    page = page_of("rep", WarningsPage)
    stand_at(page, qtbot, late, "open")
    page.buttons["acknowledge"].click()
    stand_at(page, qtbot, late, "acknowledged")
    page.buttons["plan"].click()
    plan = dialog_of(page, PlanDialog, qtbot)
    plan.form.set_values({"plan": "月底前收回", "measures": [{"body": "上门对账", "owner": str(trade.id("rep")), "due_on": None}]})
    plan.submit()
    assert plan.isVisible()  # a measure without a day is refused, and what was typed stays
    assert plan.form.values()["plan"] == "月底前收回"
    plan.form.set_values({"measures": [{"body": "上门对账", "owner": str(trade.id("rep")), "due_on": DAY + timedelta(days=3)}]})
    plan.submit()
    stand_at(page, qtbot, late, "in_action")
    page.buttons["finish"].click()
    outcome = dialog_of(page, OutcomeDialog, qtbot)
    outcome.form.set_values({"outcome": "对账无误,周五付款"})
    outcome.submit()
    qtbot.waitUntil(lambda: page.found is not None and page.found.view.measures[0].done_on == DAY)
    page.buttons["resolve"].click()
    proof = dialog_of(page, ReasonDialog, qtbot)
    proof.text.setPlainText("货款已到账,见银行回单")
    proof.accept_button.click()
    stand_at(page, qtbot, late, "resolved")
    assert "close" not in shown(page)  # nobody decides on what he handled himself
    chief = page_of("sup", WarningsPage)
    stand_at(chief, qtbot, late, "resolved")
    chief.buttons["close"].click()
    qtbot.waitUntil(lambda: only(trade).state == "closed")
    qtbot.waitUntil(lambda: listed(chief) == [])
    assert chief.switch.currentWidget() is not chief.view  # 没有预警


def test_a_false_alarm_is_said_by_the_superior_with_a_reason(page_of, trade, qtbot, late):
    page = page_of("sup", WarningsPage)
    stand_at(page, qtbot, late, "open")
    page.buttons["dismiss"].click()
    reason = dialog_of(page, ReasonDialog, qtbot)
    reason.text.setPlainText("发票日期录错,已经更正")
    reason.accept_button.click()
    qtbot.waitUntil(lambda: only(trade).state == "false_alarm")


def test_what_is_not_proved_is_verified_and_deliveries_may_rest(page_of, trade, qtbot, chinese):
    fact(trade, trade.customer, "merger", DAY)
    run_on(trade, DAY)
    page = page_of("sup", WarningsPage)
    stand_at(page, qtbot, only(trade).id, "open")
    assert "兼并或被收购" in words(page.pane)
    assert listed(page)[0][0] == "红(临时)"
    page.buttons["pause"].click()
    pause = dialog_of(page, UntilDialog, qtbot)
    pause.form.set_values({"until": DAY + timedelta(days=9), "reason": "核实并购消息"})
    pause.submit()
    assert pause.isVisible()
    assert "最多 3 天" in words(pause)
    pause.form.set_values({"until": DAY + timedelta(days=3)})
    pause.submit()
    qtbot.waitUntil(lambda: only(trade).paused_until == DAY + timedelta(days=3))
    handling.acknowledge(trade.door, trade["rep"], only(trade).id)
    stand_at(page, qtbot, only(trade).id, "acknowledged")
    assert not page.buttons["verify"].isHidden()
    assert not page.buttons["plan"].isEnabled()  # greyed with the reason
    assert "核实" in page.buttons["plan"].toolTip()
    rep = page_of("rep", WarningsPage)
    stand_at(rep, qtbot, only(trade).id, "acknowledged")
    rep.buttons["verify"].click()
    verify = dialog_of(rep, PlanDialog, qtbot)
    verify.form.set_values({"measures": [{"body": "查工商登记", "owner": "", "due_on": DAY + timedelta(days=2)}]})
    verify.submit()
    stand_at(rep, qtbot, only(trade).id, "in_action")
    [measure] = rep.found.view.measures
    assert (measure.body, measure.owner_id) == ("查工商登记", trade.id("rep"))  # his who plans it, unless another is named


def test_who_may_not_see_the_section_sees_no_warning_of_it(page_of, trade, qtbot, chinese, late):
    page = page_of("rep3", WarningsPage)
    assert listed(page) == []
    assert page.open_subject(late) is False
    overview = page_of("rep3", RisksPage)
    qtbot.waitUntil(lambda: overview.found is not None)
    assert cells(overview.board.model()) == []
    assert cells(overview.risks.model()) == []


def test_a_cell_of_the_overview_leads_into_the_list(page_of, trade, qtbot, chinese, late):
    run_on(trade, DAY + timedelta(days=5))
    overview, page = page_of("sup", RisksPage), page_of("sup", WarningsPage)
    overview.wants_list.connect(page.narrow_to)
    qtbot.waitUntil(lambda: overview.found is not None)
    assert cells(overview.board.model()) == [["欠款", "橙", "0", "1", "0", "0", "1"]]
    assert [row[:2] for row in cells(overview.risks.model())] == [["橙", "1"]]
    overview.board.setCurrentIndex(overview.board.model().index(0, 2))
    overview.board.choose_ids(["arrears/orange"])
    overview.board.setCurrentIndex(overview.board.model().index(0, 3))
    overview.open_list()
    assert len(listed(page)) == 1
    assert [box.currentText() for box in page.filters.boxes] == ["未了结", "欠款", "橙", "全部", "3–7 天"]  # what narrows is in sight
    overview.board.setCurrentIndex(overview.board.model().index(0, 2))
    overview.open_list()
    assert listed(page) == []
    assert page.switch.empty.sentence.text().startswith("没有符合条件的预警")


def test_a_check_by_hand_tells_what_it_found(page_of, trade, qtbot, chinese):
    granted(trade, trade.customer, 100_000_00)
    owed(trade, trade.customer, 90_000_00, date(2026, 1, 5), date(2026, 2, 20))
    page = page_of("sup", RisksPage)
    qtbot.waitUntil(lambda: page.found is not None)
    assert page.when.text() == "还没有检查过。"
    page.buttons["run"].click()
    assert not page.buttons["run"].isEnabled()
    qtbot.waitUntil(lambda: page.buttons["run"].isEnabled() and page.when.text() == "上次检查:2026-03-02")
    assert page_of("rep", RisksPage).buttons["run"].isHidden()


def test_what_the_buttons_offer_stands_in_the_menu_too(page_of, trade, qtbot, chinese, late):
    page = page_of("rep", WarningsPage)
    stand_at(page, qtbot, late, "open")
    offered = {each.text(): each for each in page.menu_actions()}
    assert [each for each in offered if offered[each].isVisible()][:3] == ["确认", "暂缓…", "打开档案"]
    offered["确认"].trigger()
    stand_at(page, qtbot, late, "acknowledged")
    assert "确认" not in [each.text() for each in page.menu_actions()]


def test_a_manager_sets_thresholds_for_the_next_check(page_of, trade, qtbot, chinese, late):
    page = page_of("mgr", RisksPage)
    asked = []
    page.wants_rules.connect(lambda: asked.append(True))
    page.buttons["rules"].click()
    assert asked
    assert page_of("sup", RisksPage).buttons["rules"].isHidden()
    dialog = WarningRulesDialog(Desk(trade["mgr"], trade.door, News(), pytest.fail), page)
    dialog.form.set_values({"warn_use": "90/80/120", "warn_late_days": "9"})
    dialog.carry_out()
    assert set(dialog.form.problems()) == {"warn_use"}
    assert threshold(trade, "warn_late_days") == "30"  # none is in force while one does not fit
    dialog.form.set_values({"warn_use": "70/90/120"})
    dialog.carry_out()
    assert [threshold(trade, key) for key in ("warn_use", "warn_late_days", "warn_soon_percent")] == ["70/90/120", "9", "50"]
    with trade.house.store.read() as session:
        assert set(session.scalars(select(Setting.key).where(Setting.key.like("warn%")))) == {"warn_use", "warn_late_days"}
    run_on(trade, DAY + timedelta(days=1))
    assert only(trade).level == "red"  # eleven days past due


def test_who_sets_no_rules_is_refused_the_dialog(page_of, trade, qtbot):
    page = page_of("sup", RisksPage)
    with pytest.raises(Refused) as told:
        WarningRulesDialog(Desk(trade["sup"], trade.door, News(), pytest.fail), page)
    assert told.value.codes == ("E_FORBIDDEN",)


def threshold(trade, key):
    with trade.house.store.read() as session:
        return settings_of(session).values.text(key)
