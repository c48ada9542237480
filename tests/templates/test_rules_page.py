"""The page 【规章制度】 over a real store: who finds which button, what a click does, what is read."""

from datetime import date

import pytest
from sample_texts import rule
from sqlalchemy import select

from kehu_desk.templates.dialogs.rule import RuleDialog
from kehu_desk.templates.entities import Acknowledgement, ContractRule
from kehu_desk.templates.service import acknowledge_rule, draft_rule, publish_rule, renew_rule
from kehu_desk.templates.tab import RulesPage
from kehu_desk.ui.notices import Notice, ReasonDialog
from page_steps import dialog_of


@pytest.fixture
def published(trade):
    row = draft_rule(trade.door, trade["con"], rule())
    publish_rule(trade.door, trade["mgr"], row)
    return row


@pytest.fixture
def open_page(trade, seat, qtbot):
    def made(login):
        page = RulesPage(seat(login))
        qtbot.addWidget(page)
        page.resize(1000, 600)
        page.show()
        return page

    return made


def buttons(page):
    return {event for event, action in page.list.actions_.all.items() if action.isVisible() and action.isEnabled()}


def kept(trade, kind):
    with trade.house.store.read() as session:
        return session.scalars(select(kind)).all()


def test_an_empty_page_says_what_to_do(open_page):
    con, rep = open_page("con"), open_page("rep")
    assert con.list.switch.currentWidget() is con.list.switch.empty
    assert [each.text() for each in con.list.switch.empty.buttons] == ["New rule…"]
    assert rep.list.switch.empty.buttons == []
    assert "finance officers" in rep.list.switch.empty.sentence.text()


def test_the_chinese_names(open_page, published, chinese):
    page = open_page("mgr")
    assert (RulesPage.title(), page.accessibleName(), page.list.view.accessibleName()) == ("规章制度", "规章制度", "规章表")
    assert page.open_subject(published)
    assert page.pane.head.text() == "GZ-01  合同管理办法"
    assert page.pane.meta.text() == "已公布 · 第 1 版 · 2026-03-02 起施行 · 何敏起草 · 王芳 2026-03-02 批准"
    assert page.pane.pages.tabText(1) == "未确认:16 / 16"
    assert [page.list.model.text(0, at) for at in range(7)] == ["GZ-01", "合同管理办法", "1", "已公布", "2026-03-02", "待阅读", "16"]


@pytest.mark.parametrize(
    ("login", "offered"),
    [
        ("rep", {"acknowledge"}),
        ("con", {"new", "acknowledge", "renew"}),
        ("mgr", {"acknowledge", "remind", "retire"}),
        ("cus", {"acknowledge"}),
    ],
)
def test_each_role_finds_its_own_buttons(open_page, published, login, offered):
    page = open_page(login)
    assert page.open_subject(published)
    assert buttons(page) == offered


def test_only_who_judges_sees_who_has_not_read(open_page, published):
    page = open_page("rep")
    page.open_subject(published)
    assert not page.pane.pages.isTabVisible(1)
    assert page.list.model.columnCount() == 6


def test_reading_and_acknowledging(trade, open_page, published):
    page = open_page("rep")
    page.open_subject(published)
    assert page.pane.body.toPlainText() == "第一条 盖章前须审批。"
    page.list.actions_["acknowledge"].trigger()
    assert [each.person_id for each in kept(trade, Acknowledgement)] == [trade.id("rep")]
    page.refresh()
    assert buttons(page) == set()
    assert page.list.model.text(0, 5) == "Yes, read"
    assert "acknowledged this version already" in page.list.actions_["acknowledge"].toolTip()


def test_a_new_rule_is_typed(trade, open_page, qtbot):
    page = open_page("con")
    page.list.actions_["new"].trigger()
    dialog = dialog_of(page, RuleDialog, qtbot)
    dialog.save_button.click()
    assert set(dialog.form.problems()) == {"code", "title", "body"}
    dialog.form.set_values({"code": "GZ-07", "title": "印章规定", "body": "第一条", "effective_on": date(2026, 4, 1)})
    dialog.save_button.click()
    [made] = kept(trade, ContractRule)
    assert (made.code, made.title, made.effective_on, made.state) == ("GZ-07", "印章规定", date(2026, 4, 1), "draft")
    assert not dialog.isVisible()


def test_a_refusal_is_told_inside_the_dialog_and_nothing_typed_is_lost(trade, open_page, published, qtbot):
    page = open_page("con")
    page.start("new", None)
    dialog = dialog_of(page, RuleDialog, qtbot)
    dialog.form.set_values({"code": "GZ-01", "title": "印章规定", "body": "第一条"})
    dialog.save_button.click()
    assert "GZ-01 is in use" in dialog.problems.text()
    assert (dialog.isVisible(), dialog.form.values()["title"], len(kept(trade, ContractRule))) == (True, "印章规定", 1)


def test_a_draft_is_edited_with_its_code_fixed(trade, open_page, qtbot):
    row = draft_rule(trade.door, trade["con"], rule())
    page = open_page("con")
    page.open_subject(row)
    page.list.view.doubleClicked.emit(page.list.model.index(0, 0))
    dialog = dialog_of(page, RuleDialog, qtbot)
    assert (dialog.form.editor("code").text(), dialog.form.editor("code").isReadOnly()) == ("GZ-01", True)
    dialog.form.set_values({"title": "新标题"})
    dialog.save_button.click()
    assert [each.title for each in kept(trade, ContractRule)] == ["新标题"]


def test_a_new_version_opens_at_once(trade, open_page, published, qtbot):
    page = open_page("finance")
    page.open_subject(published)
    page.list.actions_["renew"].trigger()
    dialog = dialog_of(page, RuleDialog, qtbot)
    assert dialog.form.values()["body"] == "第一条 盖章前须审批。"
    assert sorted(each.version for each in kept(trade, ContractRule)) == [1, 2]


def test_returning_asks_why(trade, open_page, qtbot):
    row = draft_rule(trade.door, trade["con"], rule())
    page = open_page("mgr")
    page.open_subject(row)
    page.list.actions_["return"].trigger()
    dialog = dialog_of(page, ReasonDialog, qtbot)
    assert not dialog.accept_button.isEnabled()
    dialog.text.setPlainText("第二条请写明")
    dialog.accept_button.click()
    assert trade.entries("rule.publish")[-1].subject == "GZ-01 v1 return"


def test_what_has_changed_meanwhile_is_told_with_its_reason(trade, open_page, published, qtbot):
    page = open_page("rep")
    page.open_subject(published)
    acknowledge_rule(trade.door, trade["rep"], published)
    page.list.actions_["acknowledge"].trigger()
    notice = dialog_of(page, Notice, qtbot)
    assert notice.lines == ["You have acknowledged this version already. Nothing more is to be done."]


def test_retired_versions_are_shown_when_they_are_asked_for(trade, open_page, published):
    second = renew_rule(trade.door, trade["con"], published)
    publish_rule(trade.door, trade["mgr"], second)
    page = open_page("rep")
    assert page.list.model.rowCount() == 1
    assert page.open_subject(published)  # the workbench may lead to what was retired since
    assert (page.retired.isChecked(), page.list.model.rowCount()) == (True, 2)


def test_what_is_no_rule_is_not_taken(open_page, published, trade):
    page = open_page("rep")
    assert not page.open_subject(trade.customer)
    assert not page.retired.isChecked()


def test_an_account_that_has_ended_opens_nothing(trade, open_page, published):
    page = open_page("rep")
    from kehu_desk.people.entities import Person

    with trade.house.store.write() as session, session.begin():
        session.get(Person, trade.id("rep")).active = False
    page.refresh()
    assert page.list.model.rowCount() == 0
