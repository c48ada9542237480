"""The page 【利用统计】 of the tab 【分析】: period, scope, dimension, numbers with names for screen readers."""

from datetime import date

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from kehu_desk.analysis.rules.periods import period
from kehu_desk.analysis.tab import UsePage
from kehu_desk.shell.tabs import TABS, seen
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all


@pytest.fixture(autouse=True)
def dressed(qapp, chinese):
    look.apply(qapp, "light")


@pytest.fixture
def opened(busy, qtbot):
    kept = []

    def make(login):
        page = UsePage(Desk(busy[login], busy.door, News(), [].append))
        qtbot.addWidget(page)
        kept.append(page)
        with qtbot.waitSignal(page.settled):
            pass
        return page

    yield make
    wait_for_all()


def texts(table):
    return [[table.rows.text(row, column) for column in range(table.rows.columnCount())] for row in range(table.rows.rowCount())]


def choose(box, data):
    box.setCurrentIndex(box.findData(data))


def test_the_manager_sees_the_totals_of_the_quarter_and_the_table_by_person(opened):
    page = opened("mgr")
    QAbstractItemModelTester(page.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    assert {label.accessibleName(): label.text() for label in page.totals.values()} == {
        "人次": "3", "卷次": "4", "件次": "1", "查看次数": "4", "打印页数": "7",
    }  # fmt: skip
    assert texts(page.table) == [["张伟", "1", "1", "0", "0", "7"], ["陈晨", "2", "3", "1", "4", "0"]]
    assert texts(page.looks) == [["凭常设权限", "2", "2"], ["保管查看", "0", "0"], ["紧急查阅", "0", "0"]]
    assert page.figures["idle"].text() == "0"


@pytest.mark.parametrize(
    ("dimension", "first_column"),
    [
        ("department", ["未填写"]),
        ("month", ["2026-03"]),
        ("section", ["客户基础资料", "客户特征"]),
        ("purpose", ["拜访", "谈判"]),
        ("level", ["内部"]),
    ],
)
def test_the_same_numbers_by_another_dimension(opened, dimension, first_column):
    page = opened("mgr")
    choose(page.line.dimension, dimension)
    assert sorted(row[0] for row in texts(page.table)) == sorted(first_column)


def test_b_017_what_is_held_back_says_so(opened):
    page = opened("aud")
    assert texts(page.table) == [["张伟", "不显示", "不显示", "不显示", "不显示", "不显示"], ["陈晨", "2", "3", "1", "4", "0"]]
    assert texts(page.looks)[0] == ["凭常设权限", "不显示", "不显示"]


def test_another_period_is_counted_anew_and_a_wrong_day_leaves_the_last_answer(opened, qtbot):
    page = opened("mgr")
    with qtbot.waitSignal(page.settled):
        choose(page.line.period, "last_quarter")
    assert (page.line.first.line.text(), page.line.last.line.text()) == ("2025-10-01", "2025-12-31")
    assert page.switch.currentWidget() is page.switch.empty
    assert page.switch.empty.accessibleName() == "期间内没有利用记录"
    with qtbot.waitSignal(page.settled):
        choose(page.line.period, "days")
    with qtbot.waitSignal(page.settled):
        page.line.first.line.setText("2026-03-03")
        page.line.last.line.setText("2026-03-03")
        page.line.last.line.editingFinished.emit()
    assert page.totals["person_days"].text() == "2"
    page.line.first.line.setText("2026-13-40")
    assert page.line.question() is None
    page.refresh()
    assert page.totals["person_days"].text() == "2"


def test_a_rep_counts_his_own_use_only(opened):
    page = opened("rep")
    assert [page.line.scope.itemText(place) for place in range(page.line.scope.count())] == ["本人"]
    assert [row[0] for row in texts(page.table)] == ["张伟"]


def test_everything_has_a_name_for_screen_readers(opened):
    page = opened("cus")
    assert page.accessibleName() == "利用统计"
    assert [table.accessibleName() for table in (page.table, page.looks, page.refusals)] == ["利用统计表", "其他查看表", "拒绝统计表"]
    boxes = (page.line.period, page.line.scope, page.line.dimension)
    assert [box.accessibleDescription() for box in boxes] == ["期间", "统计范围", "统计维度"]
    assert [label.accessibleName() for label in page.figures.values()] == [
        "零利用档案", "审批时长中位数", "排队时长中位数", "按时归还率", "利用效果填写率",
    ]  # fmt: skip


def test_the_tab_stands_under_alt_9_for_those_it_concerns():
    [spec] = [spec for spec in TABS if spec.noun == "analysis"]
    assert spec.key == "Alt+9"
    there = {
        role
        for role in ("adm", "aud", "mgr", "rep", "sup", "kam", "cus", "contract", "service", "member", "finance")
        if spec in seen([role])
    }
    assert there == {"aud", "mgr", "rep", "sup", "kam", "cus", "finance"}


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("quarter", "2026-01-01", "2026-03-31"),
        ("last_quarter", "2025-10-01", "2025-12-31"),
        ("year", "2026-01-01", "2026-12-31"),
        ("last_year", "2025-01-01", "2025-12-31"),
        ("days", "2026-02-01", "2026-03-02"),
    ],
)
def test_the_days_of_the_named_periods(name, first, last):
    assert [day.isoformat() for day in period(name, date(2026, 3, 2))] == [first, last]
