"""The pages 【需求】 and 【售后表】 over a real store: what each person finds, what a click does, what the dialogs keep."""

from datetime import timedelta
from functools import partial

import pytest
from test_aftersales import complaint, revisit, rma, visits

from kehu_desk.needs import service
from kehu_desk.needs.dialogs import AnswerDialog, MetDialog, NeedDialog
from kehu_desk.needs.entities import Need
from kehu_desk.needs.rules import NeedTerms
from kehu_desk.needs.service import reading
from kehu_desk.needs.tab import AftersalesPage, NeedsPage
from page_steps import bring_up, cells, point_at, shown
from trade_steps import TODAY, ago, read

GOOD = NeedTerms("delivery", "希望周三上午送货", "刘店长", 3, TODAY + timedelta(days=14), 50_000_00)


@pytest.fixture
def page_of(seat, qtbot):
    def made(login, kind=NeedsPage, **more):
        return bring_up(partial(kind, **more), seat(login), qtbot)

    return made


def note(trade, login="rep", terms=GOOD):
    return service.record_need(trade.door, trade[login], trade.customer, terms)


# 需求


def test_the_list_tells_what_is_needed_by_when_and_where_it_stands(page_of, trade, chinese):
    note(trade)
    assert cells(page_of("rep").model) == [
        ["2026-03-02", "杭州华东医药有限公司", "送货", "希望周三上午送货", "高", "2026-03-16", "50,000.00", "已登记", ""]
    ]


def test_the_empty_page_says_what_to_do(page_of):
    assert len(page_of("rep").switch.empty.buttons) == 1
    assert page_of("mgr").switch.empty.buttons == []


def test_buttons_follow_state_and_person(page_of, trade, qtbot):
    need = note(trade)
    page = page_of("rep")
    point_at(page, qtbot, need)
    assert shown(page) == ["new", "correct", "plan", "meet", "refuse", "archive"]
    service.meet_need(trade.door, trade["rep"], need, TODAY)
    qtbot.waitUntil(lambda: shown(page) == ["new", "archive"])
    other = page_of("mgr")
    point_at(other, qtbot, need)
    assert shown(other) == ["archive"]


def test_the_pane_tells_answer_and_who_does_it(page_of, trade, qtbot, chinese):
    need = note(trade)
    service.plan_need(trade.door, trade["rep"], need, "下月起改为周三送货", trade.id("rep"))
    page = page_of("rep")
    point_at(page, qtbot, need)
    texts = [each.text() for each in page.pane.widget().findChildren(type(page.search.count))]
    assert {"下月起改为周三送货", "已计划", "50,000.00 元", "刘店长", trade.person("rep").name} <= set(texts)


def test_the_workbench_leads_to_a_need(page_of, trade, qtbot):
    need = note(trade)
    page = page_of("rep")
    assert page.open_subject(need)
    qtbot.waitUntil(lambda: page.found is not None and page.found.row.id == need)
    assert not page_of("rep3").open_subject(need)


def test_the_archive_is_a_click_away(page_of, trade, qtbot):
    need = note(trade)
    page = page_of("rep")
    point_at(page, qtbot, need)
    with qtbot.waitSignal(page.wants_open) as asked:
        page.buttons["archive"].click()
    assert asked.args == ["customer", trade.customer]


def test_a_need_is_noted_in_its_dialog_and_a_refusal_keeps_what_was_typed(seat, trade, qtbot):
    dialog = NeedDialog(seat("rep"), trade.customer)
    qtbot.addWidget(dialog)
    dialog.show()
    typed = {"kind": "spec", "text": "要五升装", "expected_on": TODAY - timedelta(days=1), "priority": "3"}
    dialog.form.set_values(typed)
    dialog.submit()
    assert dialog.isVisible()
    assert list(dialog.form.problems()) == ["expected_on"]
    assert dialog.form.values()["text"] == "要五升装"
    assert read(trade, Need) == []
    dialog.form.set_values({"expected_on": TODAY + timedelta(days=30)})
    dialog.submit()
    [row] = read(trade, Need)
    assert (row.id, row.kind, row.text, row.priority, row.noted_on) == (dialog.need_id, "spec", "要五升装", 3, TODAY)


def test_a_need_is_corrected_planned_refused_and_met_in_dialogs(seat, trade, qtbot):
    desk, need = seat("rep"), note(trade)

    def view():
        return reading.view(trade.door, trade["rep"], need)[0]

    for make, values in (
        (lambda: NeedDialog(desk, trade.customer, view()), {"text": "希望周四上午送货"}),
        (lambda: AnswerDialog(desk, view(), refuses=True), {"answer": "线路安排不开"}),
        (lambda: AnswerDialog(desk, view(), refuses=False), {"answer": "新线路开通,可以改"}),
        (lambda: MetDialog(desk, view()), {}),
    ):
        dialog = make()
        qtbot.addWidget(dialog)
        dialog.form.set_values(values)
        dialog.submit()
        assert not dialog.problems.text()
    [row] = read(trade, Need)
    assert (row.text, row.state, row.our_answer, row.owner_id, row.met_on) == (
        "希望周四上午送货", "met", "新线路开通,可以改", trade.id("rep"), TODAY,
    )  # fmt: skip


def test_an_answer_that_is_too_short_stays_in_the_dialog(seat, trade, qtbot):
    desk, need = seat("rep"), note(trade)
    dialog = AnswerDialog(desk, reading.view(trade.door, trade["rep"], need)[0], refuses=True)
    qtbot.addWidget(dialog)
    dialog.form.set_values({"answer": "不行"})
    dialog.submit()
    assert dialog.problems.text()
    assert dialog.form.values()["answer"] == "不行"
    assert read(trade, Need)[0].state == "noted"


# 售后表


def test_returns_and_complaints_stand_in_one_table(page_of, trade):
    rma(trade, kind="exchange", on=ago(1))
    complaint(trade)
    rows = cells(page_of("rep", AftersalesPage).model)
    assert [row[2] for row in rows] == ["Complaint", "Exchange"]
    assert rows[1][3:6] == ["黄酒", "2.5 瓶", "Quality"]


def test_a_row_leads_to_the_page_of_its_noun(page_of, trade, qtbot):
    made = complaint(trade)
    page = page_of("rep", AftersalesPage)
    point_at(page, qtbot, made)
    with qtbot.waitSignal(page.wants_open) as asked:
        page.buttons["open"].click()
    assert asked.args == ["complaint", made]


def test_the_time_line_follows_the_paper_chosen_and_leads_on(page_of, trade, qtbot):
    made = complaint(trade)
    revisit(trade, {"service": 5, "quality": 4, "people": 2}, on=ago(2))
    page = page_of("rep", AftersalesPage, more=visits)
    point_at(page, qtbot, made)
    qtbot.waitUntil(lambda: page.pane.model.rowCount() == 3)
    assert [row[0] for row in cells(page.pane.model)] == ["2026-03-02", "2026-03-01", "2026-02-28"]
    assert "66.67 %" in page.pane.content.text()
    page.pane.view.choose_ids([("complaint", made)])
    with qtbot.waitSignal(page.wants_open) as asked:
        page.pane.open_chosen()
    assert asked.args == ["complaint", made]


def test_any_customer_is_found_by_typing(page_of, trade, qtbot):
    note(trade)
    page = page_of("rep", AftersalesPage)
    pane = page.pane
    assert pane.archive.hits.isHidden()
    pane.archive.search.line.setText("华东")
    qtbot.waitUntil(lambda: pane.archive.hits.count() == 1)
    pane.archive.hits.itemClicked.emit(pane.archive.hits.item(0))
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    assert pane.archive.hits.isHidden()
    page.refresh()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)


def test_a_customer_whose_line_one_may_not_view_is_told_so(page_of, trade, qtbot):
    pane = page_of("con", AftersalesPage).pane
    pane.show_customer(trade.customer)
    qtbot.waitUntil(lambda: bool(pane.content.text()))
    assert pane.model.rowCount() == 0
