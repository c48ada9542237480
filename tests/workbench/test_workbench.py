"""The workbench: what is due, for whom, in which order (business.md 1; B-038)."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QThreadPool

from kehu_desk.archives.noun import WORK as ARCHIVES
from kehu_desk.archives.service.filing import submit_filing
from kehu_desk.archives.service.writing import create_customer, save_section
from kehu_desk.borrowing.noun import WORK as BORROWING
from kehu_desk.nouns import NOUNS
from kehu_desk.office.service import absences, accounts
from kehu_desk.office.service.settings import enter_setting
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.workbench.service import Work, due_work, tally
from kehu_desk.workbench.tab import WorkbenchTab

COMPLETE = {
    "phone": "13800138000",
    "region_code": "330100",
    "customer_type": "distributor",
    "uscc_reason": "新设",
    "info_source": "rep_visit",
}


def open_archive(office, login, name, first_contact="2026-03-02"):
    customer = create_customer(office.door, office[login], {"name_full": name})
    save_section(office.door, office[login], customer, "BAS", COMPLETE | {"first_contact_on": first_contact})
    return customer


def due(office, login):
    return [(line.kind, line.title, line.late, line.person) for line in due_work(office.door, office[login], NOUNS)]


def away(office, login, delegate):
    absences.add_absence(office.door, office["adm"], office.id(login), date(2026, 3, 1), date(2026, 3, 9), office.id(delegate))


def test_the_most_overdue_comes_first_and_late_days_are_counted(office):
    """First contact on 20 February makes the archive due on the 27th, three days before 2 March."""
    open_archive(office, "rep", "宁波海曙药房", "2026-03-01")
    open_archive(office, "rep", "杭州华东医药", "2026-02-20")
    assert due(office, "rep") == [("filing", "杭州华东医药", 3, "张伟"), ("filing", "宁波海曙药房", 0, "张伟")]
    assert due(office, "rep2") == []


def test_handing_in_moves_the_work_to_the_superior(office):
    customer = open_archive(office, "rep", "杭州华东医药")
    submit_filing(office.door, office["rep"], customer)
    assert due(office, "rep") == []
    assert due(office, "sup") == [("review", "杭州华东医药", 0, "李强")]


def test_the_delegate_sees_the_duties_of_the_absent_under_his_name(office):
    open_archive(office, "rep", "杭州华东医药")
    away(office, "rep", "rep2")
    assert due(office, "rep2") == [("filing", "杭州华东医药", 0, "张伟")]
    office.later(days=8)
    assert due(office, "rep2") == []


def test_b_038_approvals_never_go_to_a_delegate(office):
    customer = open_archive(office, "rep", "杭州华东医药")
    submit_filing(office.door, office["rep"], customer)
    away(office, "sup", "kam")
    assert due(office, "kam") == []


def test_b_023_the_superior_hears_of_a_reset_until_the_password_is_changed(office):
    accounts.reset_password(office.door, office["adm"], office.slots, office.id("rep"), "Vogel-47-Trab")
    assert due(office, "sup") == [("password_reset", "张伟", 0, "李强")]
    assert due(office, "mgr") == []
    accounts.change_password(office.door, office["rep"], office.slots, "Vogel-47-Trab", "Nacht-91-Rabe")
    assert due(office, "sup") == []


def test_b_024_roles_and_settings_wait_for_other_managers(office):
    accounts.change_roles(office.door, office["adm"], office.id("mgr2"), "mgr cus")
    enter_setting(office.door, office["adm"], "copies_1", "5")
    assert due(office, "mgr") == [("role_request", "陈静", 0, "王芳"), ("setting", "吴刚", 0, "王芳")]
    assert due(office, "mgr2") == [("setting", "吴刚", 0, "陈静")]


@pytest.mark.parametrize(("due_on", "counted"), [(date(2026, 2, 20), 1), (date(2026, 3, 8), 1), (date(2026, 3, 9), 0), (None, 0)])
def test_the_week_of_the_card_ends_with_sunday(office, due_on, counted):
    line = Work("k", "customer", office.id("rep"), "filing", ARCHIVES["filing"], "杭州华东医药", due_on, 0, "张伟")
    assert tally([line], date(2026, 3, 2)).filing == counted
    assert tally([line], date(2026, 3, 8)).filing == counted


def test_the_cards_count_returns_and_decisions(office):
    def line(kind, late):
        return Work(
            f"{kind}{late}", "loan", office.id("rep"), kind, (ARCHIVES | BORROWING)[kind], "JY-2026-00001", date(2026, 3, 2), late, "张伟"
        )

    found = tally([line("return", 0), line("return", 2), line("hand_in", 1), line("approval", 3), line("review", 0)], date(2026, 3, 4))
    assert (found.overdue, found.to_decide, found.filing) == (2, 2, 0)


@pytest.fixture
def seat(office, qtbot, qapp):
    """seat("rep"): the workbench of one person, when it has settled."""
    look.apply(qapp, "light")
    news = News()
    office.door.tell = news.changed.emit

    def sit(login):
        tab = WorkbenchTab(Desk(office[login], office.door, news, pytest.fail, NOUNS))
        qtbot.addWidget(tab)
        tab.show()
        with qtbot.waitSignal(tab.settled):
            pass
        return tab

    yield sit
    QThreadPool.globalInstance().waitForDone()


def lines(tab):
    return [[tab.model.text(row, column) for column in range(5)] for row in range(tab.model.rowCount())]


def test_an_empty_day_says_so(seat):
    tab = seat("rep")
    assert tab.switch.currentWidget() is tab.empty
    assert tab.empty.sentence.text() == "Nothing is due today"


def test_the_table_follows_the_news(office, seat, qtbot):
    tab = seat("rep")
    with qtbot.waitSignal(tab.settled):
        open_archive(office, "rep", "杭州华东医药", "2026-02-20")
    qtbot.waitUntil(lambda: lines(tab) == [["File an archive", "杭州华东医药", "2026-02-27", "3", "张伟"]])
    assert tab.cards["filing"].number.text() == "1"
    assert tab.switch.currentWidget() is tab.view


@pytest.mark.parametrize("how", ["button", "enter", "double click"])
def test_a_line_opens_its_matter(office, seat, qtbot, how):
    customer = open_archive(office, "rep", "杭州华东医药")
    tab = seat("rep")
    assert not tab.open_button.isEnabled()
    tab.view.selectRow(0)
    with qtbot.waitSignal(tab.wants_open) as told:
        if how == "button":
            qtbot.mouseClick(tab.open_button, Qt.MouseButton.LeftButton)
        elif how == "enter":
            qtbot.keyClick(tab.view, Qt.Key.Key_Return)
        else:
            tab.view.doubleClicked.emit(tab.model.index(0, 0))
    assert told.args == ["customer", customer]


def test_a_card_narrows_the_list_and_gives_it_back(office, seat, qtbot):
    open_archive(office, "rep", "杭州华东医药")
    tab = seat("rep")
    qtbot.mouseClick(tab.cards["overdue"], Qt.MouseButton.LeftButton)
    assert lines(tab) == []
    assert tab.cards["overdue"].isChecked()
    qtbot.mouseClick(tab.cards["overdue"], Qt.MouseButton.LeftButton)
    assert len(lines(tab)) == 1
    assert not tab.cards["overdue"].isChecked()
