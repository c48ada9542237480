"""The tab 【季度维护】 as its users see it: lists, buttons, dialogs; and its place among the tabs and on the workbench."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from kehu_desk.borrowing.dialogs.request import RequestDialog
from kehu_desk.nouns import NOUNS
from kehu_desk.refresh.dialogs.marking import MarkDialog
from kehu_desk.refresh.dialogs.unchanged import UnchangedDialog
from kehu_desk.refresh.service.tasks import confirm_unchanged
from kehu_desk.refresh.tab import RefreshTab
from kehu_desk.refresh.tab.controls import MARKS, RATES, TASKS
from kehu_desk.shell.tabs import seen
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all
from kehu_desk.ui.notices import ReasonDialog
from kehu_desk.workbench.tab import WorkbenchTab

ALL = ("BAS", "FEA", "TRD", "DEC")


@pytest.fixture(autouse=True)
def dressed(qapp, chinese):
    look.apply(qapp, "light")


@pytest.fixture
def opened(spring, qtbot):
    """A tab at the desk of a person, with its lists read."""

    def make(login, kind=RefreshTab):
        news, told = News(), []
        spring.door.tell = news.changed.emit
        tab = kind(Desk(spring[login], spring.door, news, told.append, NOUNS))
        tab.told = told
        qtbot.addWidget(tab)
        with qtbot.waitSignal(tab.settled):
            pass
        return tab

    yield make
    wait_for_all()


@pytest.fixture
def marked(spring):
    spring.at("2026-04-13")
    spring.mark()
    return spring


def texts(tab, page):
    model: QAbstractItemModel = tab.tables[page].rows
    return [[model.text(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())]


def buttons(tab):
    return [action.text() for action in tab.bar.actions() if action.isVisible()]


def choose(qtbot, tab, page=TASKS, row=0):
    tab.controls.pages.setCurrentIndex(page)
    tab.tables[page].selectRow(row)
    qtbot.waitUntil(lambda: not tab._offering.busy)


def test_the_responsible_person_sees_his_task_and_confirms_that_nothing_changed(marked, opened, qtbot):
    tab = opened("rep")
    QAbstractItemModelTester(tab.tables[TASKS].rows, QAbstractItemModelTester.FailureReportingMode.Fatal, tab)
    assert texts(tab, TASKS) == [["杭州春风医药有限公司", "DA-2026-00002", "张伟", "2026-Q2", "2026-06-30", "待维护", "", ""]]
    choose(qtbot, tab)
    assert buttons(tab) == ["无变化确认…", "登记改档…", "提出标记…"]
    tab.actions_["confirm"].trigger()
    dialog = tab.findChild(UnchangedDialog)
    assert dialog.windowTitle() == dialog.accessibleName() == "无变化确认"
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.problems.text() == "每一部分都须勾选，还缺：客户基础资料、客户特征、交易活动现状、联系人与决策人（B-173）。"
    for tick in dialog.ticks.values():
        tick.setChecked(True)
    with qtbot.waitSignal(tab.settled):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert texts(tab, TASKS)[0][5:] == ["已提交", "", "无变化"]


def test_changes_are_entered_under_an_edit_loan_for_the_quarter(marked, opened, qtbot):
    tab = opened("rep")
    choose(qtbot, tab)
    tab.actions_["edit"].trigger()
    request = tab.findChild(RequestDialog).request()
    assert (request.kind.value, request.category, request.purpose) == ("EDIT", "quarterly", "季度维护客户档案")
    tab.findChild(RequestDialog).reject()


def test_the_superior_sends_back_with_a_reason_or_passes(marked, opened, qtbot):
    confirm_unchanged(marked.door, marked["rep"], marked.task(), ALL)
    tab = opened("sup")
    choose(qtbot, tab)
    assert buttons(tab) == ["复核通过", "退回…", "确认标记…", "取消标记…"]
    tab.actions_["send_back"].trigger()
    dialog = tab.findChild(ReasonDialog)
    dialog.text.setPlainText("电话已经换了")
    with qtbot.waitSignal(tab.settled):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert texts(tab, TASKS)[0][5] == "待维护"


def test_a_rep_proposes_any_customer_of_his_and_the_superior_marks_it(spring, opened, qtbot):
    spring.at("2026-04-13")
    tab = opened("rep")
    assert buttons(tab) == ["提出标记…"]
    tab.actions_["propose"].trigger()
    dialog = tab.findChild(MarkDialog)
    assert not dialog.accept_button.isEnabled()
    dialog.archive.chosen.emit(spring.customer)
    dialog.reason.set_value("合作多年")
    with qtbot.waitSignal(tab.settled):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert texts(tab, MARKS)[0][3:] == ["已提出", "2026-04-13", "张伟", "合作多年"]
    above = opened("sup")
    above.open_subject(spring.customer)  # as the workbench does
    qtbot.waitUntil(lambda: (above.controls.page(), above.customer()) == (MARKS, spring.customer))
    qtbot.waitUntil(lambda: "取消标记…" in buttons(above))
    above.actions_["mark"].trigger()
    with qtbot.waitSignal(above.settled):
        qtbot.mouseClick(above.findChild(MarkDialog).accept_button, Qt.MouseButton.LeftButton)
    assert texts(above, MARKS)[0][3] == "已标记"


def test_b_176_the_late_rates_by_person_department_and_quarter(marked, opened, qtbot):
    marked.at("2026-07-06")
    marked.sweep()
    tab = opened("mgr")
    tab.controls.pages.setCurrentIndex(RATES)
    assert texts(tab, RATES) == [["张伟", "2", "0", "1", "50.0%"]]
    tab.controls.by.setCurrentIndex(1)
    assert texts(tab, RATES) == [["未填写", "2", "0", "1", "50.0%"]]
    tab.controls.by.setCurrentIndex(2)
    assert texts(tab, RATES) == [["2026-Q2", "1", "0", "1", "100.0%"], ["2026-Q3", "1", "0", "0", "0.0%"]]
    assert texts(tab, TASKS)[1][3:7] == ["2026-Q2", "2026-06-30", "逾期", "6"]


def test_nothing_to_show_says_so(spring, opened):
    tab = opened("rep")
    assert [switch.currentWidget() is switch.empty for switch in tab.switches] == [True, True, True]
    assert tab.switches[TASKS].empty.accessibleName() == "没有季度维护任务"


def test_every_part_has_a_name_for_screen_readers(marked, opened):
    tab = opened("sup")
    assert [table.accessibleName() for table in tab.tables] == ["维护任务表", "长期合作标记表", "逾期率表"]
    for box in tab.findChildren(QComboBox):
        assert box.accessibleDescription() in ("季度", "范围", "统计口径")
    assert tab.accessibleName() == "季度维护"


@pytest.mark.parametrize(("role", "there"), [("rep", True), ("sup", True), ("kam", True), ("cus", True), ("mgr", True), ("aud", True)])
def test_the_tab_is_there_for_those_it_concerns(role, there):
    assert ("refresh" in [spec.noun for spec in seen([role])]) is there
    assert all("refresh" not in [spec.noun for spec in seen([other])] for other in ("adm", "contract", "finance", "service", "member"))


def test_the_card_of_the_workbench_counts_and_narrows(marked, opened, qtbot):
    bench = opened("rep", WorkbenchTab)
    card = bench.cards["refresh"]
    assert (card.accessibleName(), card.number.text()) == ("季度维护", "1")
    bench.narrow("refresh")
    assert bench.model.text(0, 1) == "季度维护"


def test_pictures_of_the_tab_fit_in_the_smallest_window(marked, opened, qtbot):
    tab = opened("sup")
    tab.resize(860, 560)
    tab.show()
    choose(qtbot, tab)
    assert tab.controls.minimumSizeHint().width() <= 860
    assert not [each for each in tab.findChildren(QWidget) if isinstance(each, QDialog)]
