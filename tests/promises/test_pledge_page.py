"""The page 【承诺】 over a real store: what is shown, what a click does, what is refused inside its dialogs."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from kehu_desk.promises import service
from kehu_desk.promises.dialogs import KeptDialog, PledgeDialog
from kehu_desk.promises.entities import Promise
from kehu_desk.promises.rules import PledgeTerms
from kehu_desk.promises.tab import PromisesPage
from kehu_desk.promises.workflow import BREAK, KEEP, WITHDRAW
from kehu_desk.ui.job import wait_for_all
from kehu_desk.ui.notices import ReasonDialog
from page_steps import dialog_of
from trade_steps import read

TODAY = date(2026, 3, 2)
TEXT = "周五前送两箱试用装"


@pytest.fixture
def made(trade):
    def make(text=TEXT, days=3, **more):
        terms = PledgeTerms("us", text, trade.id("rep"), TODAY + timedelta(days=days), "钱经理")._replace(**more)
        return service.make_promise(trade.door, trade["rep"], trade.customer, terms)

    return make


@pytest.fixture
def page(seat, qtbot):
    def show(login="rep"):
        made = PromisesPage(seat(login))
        qtbot.addWidget(made)
        made.resize(1024, 600)
        made.show()
        qtbot.waitUntil(lambda: not made._counting.busy)
        return made

    return show


def cells(page, row=0):
    return [page.list.model.text(row, column) for column in range(page.list.model.columnCount())]


def choose(page, promise, qtbot):
    assert page.open_subject(promise)
    qtbot.waitUntil(lambda: page.found is not None and page.found.row.id == promise)


def test_open_promises_stand_first_and_the_late_one_says_so(made, page, chinese):
    made()
    made("补签年度合同", -2, made_on=TODAY - timedelta(days=9), side="them")
    shown = page()
    assert (shown.title(), shown.list.view.accessibleName()) == ("承诺", "承诺表")
    assert [shown.list.model.headerData(at, Qt.Orientation.Horizontal) for at in range(7)] == [
        "到期", "客户", "承诺方", "承诺内容", "对方联系人", "负责人", "状态",
    ]  # fmt: skip
    assert cells(shown) == ["2026-02-28", "杭州华东医药有限公司", "客户", "补签年度合同", "钱经理", "张伟", "逾期 2 天"]
    assert cells(shown, 1)[3:] == [TEXT, "钱经理", "张伟", "未了结"]
    assert shown.shares.text() == "承诺兑现(近一年):我方:无到期承诺 · 客户 0 %(1 项到期,按期 0 项,延后 0 项)"


def test_the_empty_page_says_what_to_do(page, chinese):
    shown = page()
    assert shown.list.switch.currentWidget() is shown.list.empty
    assert shown.list.empty.sentence.text() == "没有符合条件的承诺。可去掉筛选条件。"
    shown.list.narrow("state", "")
    assert shown.list.empty.sentence.text() == "还没有承诺。拜访时登记,或点“登记承诺”。"
    assert [each.text() for each in shown.list.empty.buttons] == ["登记承诺…"]


@pytest.mark.parametrize(("login", "shows"), [("rep", True), ("mgr", False)])
def test_only_who_may_close_a_promise_finds_the_buttons(made, page, qtbot, login, shows):
    shown = page(login)
    shown.list.refresh()
    choose_id = made()
    shown.refresh()
    choose(shown, choose_id, qtbot)
    assert [shown.buttons[each].isVisible() for each in (KEEP, BREAK, WITHDRAW)] == [shows] * 3
    assert shown.buttons["new"].isVisible() is shows


def test_who_may_not_see_it_is_not_led_there(made, page):
    promise = made()
    shown = page("rep3")
    assert shown.open_subject(promise) is False
    assert shown.list.model.rowCount() == 0


def test_the_pane_tells_the_whole(made, page, qtbot):
    promise = made("长" * 200)
    shown = page()
    choose(shown, promise, qtbot)
    assert shown.pane.facts()["What was promised"] == "长" * 200
    assert shown.pane.facts()["Seen to by"] == "张伟"


def test_a_promise_is_written_down_in_the_dialog(trade, page, qtbot):
    shown = page()
    shown.record()
    dialog = dialog_of(shown, PledgeDialog, qtbot)
    assert not dialog.accept_button.isEnabled()  # nobody is chosen yet
    dialog.choose(trade.customer)
    assert dialog.form.editor("owner").currentText() == "张伟"
    dialog.form.set_values({"text": TEXT, "due_on": TODAY - timedelta(days=1), "contact": "钱经理"})
    dialog.submit()
    assert "2026-03-02" in dialog.form.problems()["due_on"]  # it stands at its field
    assert dialog.form.values()["text"] == TEXT  # what was typed stays
    dialog.form.set_values({"due_on": TODAY + timedelta(days=2)})
    dialog.submit()
    assert [(row.text, row.due_on, row.side) for row in read(trade, Promise)] == [(TEXT, TODAY + timedelta(days=2), "us")]
    assert shown.list.model.rowCount() == 0  # the desk has not told yet: the tab hears the news
    shown.refresh()
    assert cells(shown)[3] == TEXT


def test_kept_on_a_day(trade, made, page, qtbot):
    promise = made(made_on=TODAY - timedelta(days=5))
    shown = page()
    choose(shown, promise, qtbot)
    shown.buttons[KEEP].click()
    dialog = dialog_of(shown, KeptDialog, qtbot)
    dialog.form.set_values({"kept_on": TODAY + timedelta(days=1), "note": "已签收"})
    dialog.submit()
    assert "2026-03-02" in dialog.form.problems()["kept_on"]
    dialog.form.set_values({"kept_on": TODAY - timedelta(days=1)})
    dialog.submit()
    [row] = read(trade, Promise)
    assert (row.state, row.closed_on, row.closed_note) == ("kept", TODAY - timedelta(days=1), "已签收")


@pytest.mark.parametrize(("event", "state"), [(BREAK, "broken"), (WITHDRAW, "withdrawn")])
def test_broken_or_withdrawn_with_a_sentence(trade, made, page, qtbot, event, state):
    promise = made()
    shown = page()
    choose(shown, promise, qtbot)
    shown.buttons[event].click()
    dialog = dialog_of(shown, ReasonDialog, qtbot)
    dialog.text.setPlainText("对方换了采购负责人")
    dialog.accept()
    assert [row.state for row in read(trade, Promise)] == [state]


def test_words_are_searched_and_filters_narrow(made, page, qtbot):
    made()
    late = made("补签年度合同", -2, made_on=TODAY - timedelta(days=9), side="them")
    shown = page()
    shown.list.search.line.setText("合同")
    qtbot.waitUntil(lambda: shown.list.model.rowCount() == 1)
    assert shown.list.model.id_at(0) == late
    shown.list.search.line.clear()
    shown.list.narrow("side", "us")
    assert [cells(shown)[3], shown.list.model.rowCount()] == [TEXT, 1]
    shown.list.chips.removed.emit("side")
    assert shown.list.model.rowCount() == 2
    wait_for_all()
