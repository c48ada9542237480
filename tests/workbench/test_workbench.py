"""The workbench: what is due, for whom, in which order (business.md 1; B-038)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QThreadPool

from kehu_desk.archives.noun import WORK as ARCHIVES
from kehu_desk.archives.service.filing import submit_filing
from kehu_desk.archives.service.writing import create_customer, save_section
from kehu_desk.borrowing.noun import WORK as BORROWING
from kehu_desk.door.noun import Noun, WorkKind
from kehu_desk.nouns import NOUNS
from kehu_desk.office.service import absences, accounts
from kehu_desk.office.service.settings import enter_setting
from kehu_desk.tasks.dialogs import NewTaskDialog, PostponeDialog, TaskSheet
from kehu_desk.tasks.entities import OwnTask
from kehu_desk.tasks.rules import TaskTerms
from kehu_desk.tasks.service import set_task
from kehu_desk.tasks.workflow import FINISH as SHEET_FINISH
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.workbench.service import When, Work, due_work, group_of, tally
from kehu_desk.workbench.tab import FINISH, NEW, OPEN, POSTPONE, WorkbenchTab
from kehu_desk.workbench.words import person_text
from page_steps import dialog_of
from trade_steps import read

MONDAY_ON = date(2026, 3, 2)

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


def test_a_line_that_waits_for_both_is_my_own_and_one_of_an_absent_says_whose(office):
    """李强 sets one to-do to each of his people; 张伟 is away and 刘洋 stands in for him."""
    for login in ("rep", "rep2"):
        set_task(office.door, office["sup"], TaskTerms("交周报", date(2026, 3, 6), office.id(login)))
    away(office, "rep", "rep2")
    found = due_work(office.door, office["rep2"], NOUNS)
    assert sorted((line.person, line.for_whom) for line in found) == [("刘洋", ""), ("张伟", "张伟")]


def test_private_to_dos_are_not_the_stand_ins(office):
    set_task(office.door, office["rep"], TaskTerms("买生日蛋糕", date(2026, 3, 6)))
    away(office, "rep", "rep2")
    assert due(office, "rep2") == []


def test_b_038_whatever_decides_is_never_passed_on():
    both = [f"{noun.name} {name}" for noun in NOUNS for name, kind in noun.work.items() if kind.decides and kind.passes_on]
    assert both == []


def test_there_are_kinds_that_decide_and_kinds_that_pass_on():
    kinds = [kind for noun in NOUNS for kind in noun.work.values()]
    assert any(kind.decides for kind in kinds)
    assert any(kind.passes_on for kind in kinds)


def test_every_card_of_a_kind_is_one_of_the_workbench():
    assert {kind.card for noun in NOUNS for kind in noun.work.values()} <= {"", "back", "filing", "refresh", "warning"}


def test_a_noun_that_fails_hides_nothing_behind_a_shorter_list(office):
    def broken(_session, _actor):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        due_work(office.door, office["rep"], [*NOUNS, Noun("broken", frozenset(), broken)])


@pytest.mark.parametrize(
    ("days", "group"),
    [(-400, When.LATE), (-1, When.LATE), (0, When.TODAY), (1, When.SOON), (7, When.SOON), (8, When.LATER), (400, When.LATER)],
)
def test_the_groups_of_the_list(days, group):
    assert group_of(MONDAY_ON + timedelta(days=days), MONDAY_ON) is group


def test_work_without_a_day_is_a_group_of_its_own():
    assert group_of(None, MONDAY_ON) is When.ANY_DAY


@given(st.lists(st.none() | st.dates(date(2025, 1, 1), date(2027, 12, 31)), max_size=30))
def test_the_order_of_the_days_is_the_order_of_the_groups(days):
    groups = [group_of(day, MONDAY_ON) for day in sorted(days, key=lambda day: day or date.max)]
    assert groups == sorted(groups)


@pytest.mark.parametrize(
    ("person", "for_whom", "text"),
    [("张伟", "", "张伟"), ("张伟", "张伟", "for 张伟"), ("", "张伟", "for 张伟"), ("钱经理", "张伟", "钱经理 (for 张伟)")],
)
def test_who_is_responsible_and_who_is_stood_in_for(person, for_whom, text):
    assert person_text(person, for_whom) == text


@pytest.mark.parametrize(("due_on", "counted"), [(date(2026, 2, 20), 1), (date(2026, 3, 8), 1), (date(2026, 3, 9), 0), (None, 0)])
def test_the_week_of_the_card_ends_with_sunday(office, due_on, counted):
    line = Work("k", "customer", office.id("rep"), "filing", ARCHIVES["filing"], "杭州华东医药", due_on, 0, "张伟")
    assert tally([line], date(2026, 3, 2)).filing == counted
    assert tally([line], date(2026, 3, 8)).filing == counted


def test_the_card_of_warnings_counts_what_warnings_give(office):
    kind = WorkKind("Handle a warning", card="warning")
    line = Work("k", "warning", office.id("rep"), "warning", kind, "杭州华东医药", MONDAY_ON, 0, "张伟")
    found = tally([line, line._replace(about=WorkKind("Something else"))], MONDAY_ON)
    assert found == (0, 0, 0, 0, 1)


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
    return [[tab.model.text(row, column) for column in range(6)] for row in range(tab.model.rowCount())]


def test_an_empty_day_says_so(seat):
    tab = seat("rep")
    assert tab.switch.currentWidget() is tab.empty
    assert tab.empty.sentence.text() == "Nothing is due today"


def test_the_table_follows_the_news(office, seat, qtbot):
    tab = seat("rep")
    with qtbot.waitSignal(tab.settled):
        open_archive(office, "rep", "杭州华东医药", "2026-02-20")
    qtbot.waitUntil(lambda: lines(tab) == [["Overdue", "File an archive", "杭州华东医药", "2026-02-27", "3", "张伟"]])
    assert tab.cards["filing"].number.text() == "1"
    assert tab.switch.currentWidget() is tab.view


@pytest.mark.parametrize("how", ["button", "enter", "double click"])
def test_a_line_opens_its_matter(office, seat, qtbot, how):
    customer = open_archive(office, "rep", "杭州华东医药")
    tab = seat("rep")
    assert not tab.buttons[OPEN].isEnabled()
    tab.view.selectRow(0)
    with qtbot.waitSignal(tab.wants_open) as told:
        if how == "button":
            qtbot.mouseClick(tab.buttons[OPEN], Qt.MouseButton.LeftButton)
        elif how == "enter":
            qtbot.keyClick(tab.view, Qt.Key.Key_Return)
        else:
            tab.view.doubleClicked.emit(tab.model.index(0, 0))
    assert told.args == ["customer", customer]


def test_work_of_an_absent_says_for_whom(office, seat):
    open_archive(office, "rep", "杭州华东医药")
    away(office, "rep", "rep2")
    assert lines(seat("rep2"))[0][5] == "for 张伟"


def choose_first(tab):
    tab.view.selectRow(0)


def test_work_of_other_nouns_is_neither_put_off_nor_marked_done_here(office, seat):
    open_archive(office, "rep", "杭州华东医药")
    tab = seat("rep")
    choose_first(tab)
    for key in (POSTPONE, FINISH):
        assert not tab.buttons[key].isEnabled()
        assert tab.buttons[key].toolTip().startswith("This leaves the list by itself once its record has moved on")
    assert tab.buttons[OPEN].isEnabled()


def type_task(dialog, **values):
    dialog.form.set_values(values)
    dialog.accept_button.click()


def test_a_to_do_is_typed_put_off_and_marked_done(office, seat, qtbot):
    tab = seat("rep")
    tab.buttons[NEW].click()
    type_task(dialog_of(tab, NewTaskDialog, qtbot), text="给钱经理回电话", due_on=MONDAY_ON)
    qtbot.waitUntil(lambda: lines(tab) == [["Today", "Own to-do", "给钱经理回电话", "2026-03-02", "", "张伟"]])
    choose_first(tab)
    tab.buttons[POSTPONE].click()
    dialog = dialog_of(tab, PostponeDialog, qtbot)
    type_task(dialog, due_on=MONDAY_ON)  # no later day: said at its field, and what was typed stays
    assert dialog.isVisible()
    type_task(dialog, due_on=date(2026, 3, 9))
    qtbot.waitUntil(lambda: lines(tab) and lines(tab)[0][:1] == ["Next 7 days"])
    choose_first(tab)
    tab.buttons[FINISH].click()
    qtbot.waitUntil(lambda: tab.switch.currentWidget() is tab.empty)
    assert read(office, OwnTask)[0].done_at == office.clock[0]


def test_a_superior_chooses_among_his_people_and_names_a_customer(office, seat, qtbot):
    customer = open_archive(office, "sup", "杭州华东医药")
    tab = seat("sup")
    tab.buttons[NEW].click()
    dialog = dialog_of(tab, NewTaskDialog, qtbot)
    assert [name for _id, name in dialog._seat.people] == ["刘洋", "张伟"]
    dialog.archive.search.line.setText("华东")
    qtbot.waitUntil(lambda: dialog.archive.hits.count() == 1)
    dialog.archive.hits.itemClicked.emit(dialog.archive.hits.item(0))
    assert dialog.customer == customer
    type_task(dialog, text="周五前去一次", person=str(office.id("rep")), due_on=date(2026, 3, 6))
    qtbot.waitUntil(lambda: [(row.person_id, row.customer_id) for row in read(office, OwnTask)] == [(office.id("rep"), customer)])
    assert due(office, "rep") == [("task_set", "杭州华东医药 周五前去一次", 0, "张伟")]


def test_a_customer_that_was_named_is_forgotten_again(office, seat, qtbot):
    customer = open_archive(office, "rep", "杭州华东医药")
    tab = seat("rep")
    tab.buttons[NEW].click()
    dialog = dialog_of(tab, NewTaskDialog, qtbot)
    dialog.choose(customer)
    dialog.other_button.click()
    type_task(dialog, text="写周报", due_on=MONDAY_ON)
    assert [row.customer_id for row in read(office, OwnTask)] == [None]


def test_what_was_typed_wrongly_is_said_inside_and_stays(office, seat, qtbot):
    tab = seat("rep")
    tab.buttons[NEW].click()
    dialog = dialog_of(tab, NewTaskDialog, qtbot)
    type_task(dialog, text="写周报", due_on=date(2026, 3, 1))
    assert dialog.isVisible()
    assert dialog.form.values()["text"] == "写周报"
    assert read(office, OwnTask) == []


def test_a_to_do_opens_as_a_whole_and_leads_to_its_archive(office, seat, qtbot):
    customer = open_archive(office, "sup", "杭州华东医药", "2026-02-20")
    made = set_task(office.door, office["sup"], TaskTerms("周五前去一次", date(2026, 3, 6), office.id("rep"), customer))
    tab = seat("rep")
    choose_first(tab)
    tab.buttons[OPEN].click()
    sheet = dialog_of(tab, TaskSheet, qtbot)
    facts = sheet.sheet.facts()
    assert (facts["What is to be done"], facts["Customer"], facts["To be done by"]) == ("周五前去一次", "杭州华东医药", "张伟")
    assert facts["Set by"].startswith("李强")
    with qtbot.waitSignal(tab.wants_open) as told:
        sheet.buttons["archive"].click()
    assert told.args == ["customer", customer]
    tab.open_subject(made)  # as a notice does
    again = dialog_of(tab, TaskSheet, qtbot)
    again.buttons[SHEET_FINISH].click()
    qtbot.waitUntil(lambda: lines(tab) == [])
    tab.open_subject(made)
    done = dialog_of(tab, TaskSheet, qtbot)
    assert done.sheet.facts()["Done"].startswith("张伟")
    assert done.buttons[SHEET_FINISH].isHidden()


def test_a_card_narrows_the_list_and_gives_it_back(office, seat, qtbot):
    open_archive(office, "rep", "杭州华东医药")
    tab = seat("rep")
    qtbot.mouseClick(tab.cards["overdue"], Qt.MouseButton.LeftButton)
    assert lines(tab) == []
    assert tab.empty.sentence.text() == "Nothing of this kind is due"
    assert tab.cards["overdue"].isChecked()
    qtbot.mouseClick(tab.cards["overdue"], Qt.MouseButton.LeftButton)
    assert len(lines(tab)) == 1
    assert not tab.cards["overdue"].isChecked()
