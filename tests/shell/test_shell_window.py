"""The main window: tabs by role, keys, what it tells, the lock, the end of a sitting."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from kehu_desk.demo.doors import PASSWORD
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.shell import main_window as shown
from kehu_desk.shell.appearance import SCALE, THEME, Appearance
from kehu_desk.shell.help import About, Shortcuts, Tour
from kehu_desk.shell.lock import Cover
from kehu_desk.shell.main_window import MainWindow
from kehu_desk.shell.new_password import NewPassword
from kehu_desk.shell.pictures import take_pictures
from kehu_desk.shell.tabs import seen
from kehu_desk.ui import look

FIELD = ("visit", "complaint", "stock", "loan", "sale", "policy", "intel", "keyaccount", "warning")


def words(window: MainWindow) -> list[str]:
    return [window.bar.tabText(place) for place in range(window.bar.count())]


def menu(window: MainWindow, title: str) -> QMenu:
    return next(found for action in window.menuBar().actions() if action.text() == title and isinstance(found := action.menu(), QMenu))


def entry(window: MainWindow, title: str, text: str) -> QAction:
    return next(action for action in menu(window, title).actions() if action.text() == text)


@pytest.mark.parametrize(
    ("roles", "nouns"),
    [
        ("adm", ["office"]),
        ("aud", ["refresh", "custody", "loan", "emergency", "analysis", "office"]),
        ("rep", ["workbench", "customer", "refresh", "contract", *FIELD, "analysis"]),
        ("finance", ["workbench", "customer", "contract", "complaint", "loan", "sale", "policy", "warning", "analysis"]),
        ("mgr", ["workbench", "customer", "refresh", "custody", "contract", *FIELD, "emergency", "analysis", "office"]),
        ("cus", ["workbench", "customer", "refresh", "custody", "contract", *FIELD, "emergency", "analysis"]),
        ("contract", ["workbench", "customer", "contract", "loan", "policy"]),
        ("service", ["workbench", "customer", "complaint", "loan"]),
    ],
)
def test_a_role_sees_its_tabs_and_no_others(roles, nouns):
    assert [spec.noun for spec in seen(roles.split())] == nouns


def test_the_window_of_a_custodian(sit):
    window = sit("cus1")
    assert window.windowTitle() == window.accessibleName() == "客户档案台 — 演示"
    assert [action.text() for action in window.menuBar().actions()] == ["文件", "编辑", "视图", "业务", "工具", "帮助"]
    assert window.bar.accessibleName() == "主标签"
    assert words(window) == [
        "工作台",
        "档案",
        "季度维护",
        "保管",
        "合同",
        "拜访",
        "退换与投诉",
        "库存",
        "借阅",
        "销售",
        "政策",
        "情报",
        "大客户",
        "预警",
        "紧急查阅",
        "分析",
    ]
    assert window.head.who.text() == "王芳 · 档案管理人"
    assert (window.minimumWidth(), window.minimumHeight()) == (1024, 640)


def test_tabs_that_a_role_may_not_see_are_absent_from_the_menu_too(sit):
    window = sit("adm1")
    assert words(window) == ["系统"]
    assert "档案" not in [action.text() for action in menu(window, "视图").actions()]
    assert "导入…" not in [action.text() for action in menu(window, "文件").actions()]
    assert window.show_tab("customer") is None


@pytest.mark.parametrize(("key", "noun"), [(Qt.Key.Key_7, "loan"), (Qt.Key.Key_2, "customer"), (Qt.Key.Key_1, "workbench")])
def test_alt_and_the_fixed_number_bring_a_tab(sit, qtbot, key, noun):
    window = sit("rep1")
    window.show_tab("customer" if noun != "customer" else "loan")
    qtbot.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
    assert window.specs[window.bar.currentIndex()].noun == noun


def test_a_tab_is_made_when_it_is_first_looked_at(sit):
    window = sit("rep1")
    assert set(window._built) == {"workbench"}
    window.show_tab("loan")
    assert set(window._built) == {"workbench", "loan"}


def test_search_and_refresh_reach_the_tab_in_front_though_it_has_the_same_key(sit, qtbot):
    window = sit("rep1")
    tab = window.show_tab("customer")
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert tab.asked == ["search", "refresh"]


def test_the_business_menu_holds_the_actions_of_the_tab_in_front(sit):
    window = sit("rep1")
    first = window.current()
    second = window.show_tab("loan")
    offered = menu(window, "业务").actions()
    assert second.new in offered
    assert first.new not in offered


def test_a_tab_leads_to_a_matter_of_another_tab(sit):
    window = sit("rep1")
    customer = uuid4()
    window.current().wants_open.emit("customer", customer)
    assert window.specs[window.bar.currentIndex()].noun == "customer"
    assert window.current().asked == [customer]


def test_a_loan_of_an_archive_that_is_not_there_is_refused_in_words(sit, monkeypatch):
    window, told = sit("rep1"), []
    monkeypatch.setattr(shown, "tell", lambda parent, refused, noun: told.append(refused.codes))
    window.current().wants_loan.emit(uuid4())
    assert told == [("E_NOT_FOUND",)]


def test_the_status_bar_counts_and_says_where_the_data_are(sit):
    window = sit("rep1")
    assert window.status.count.text() == "12 / 4,812"
    assert (window.status.place.text(), window.status.offline.text()) == ("本机", "离线")
    assert window.status.saved.text() == ""
    window.desk.news.changed.emit(frozenset({"customer"}))
    assert window.status.saved.text().startswith("最近保存")


def test_a_refusal_is_told_in_the_words_of_its_noun_and_kept_as_a_notice(sit, monkeypatch):
    window, told = sit("rep1"), []
    monkeypatch.setattr(shown, "tell", lambda parent, refused, noun: told.append(refused.codes))
    window.tell(Refused(no("E_DISK_FULL")))
    assert told == [("E_DISK_FULL",)]
    assert window.notes.lines[0][2] == "磁盘已满,本次未保存。请清理空间后重新保存。"
    assert window.head.notices.text() == "通知 (1)"
    window.show_notes()
    assert window.head.notices.text() == "通知"


def test_a_defect_in_the_background_is_written_down_and_told_in_one_plain_sentence(office, sit, qtbot, monkeypatch):
    window, noted, told = sit("rep1"), [], []
    window._note_defect = noted.append
    monkeypatch.setattr(shown, "tell_problem", lambda parent, headline, line: told.append(headline))
    window.jobs.run("导出", lambda _step: 1 // 0)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["“导出”没有完成。"]
    assert [type(error) for error in noted] == [ZeroDivisionError]


# the lock


def test_locked_windows_show_nothing_and_open_to_the_password_alone(sit, qtbot):
    window = sit("rep1")
    entry(window, "文件", "锁定").trigger()
    cover = window.findChild(Cover)
    assert cover.isVisible()
    assert cover.size() == window.size()
    dialog = window.lock.dialog
    assert dialog.windowTitle() == "锁定"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.password.setText("not this one")
    dialog.open_button.click()
    qtbot.waitUntil(lambda: dialog.message.text() != "")
    assert window.lock.locked
    qtbot.waitUntil(dialog.open_button.isEnabled)
    dialog.password.setText(PASSWORD)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: not window.lock.locked)


def test_a_dialog_with_unfinished_work_is_covered_and_kept(sit):
    window = sit("rep1")
    dialog = window.change_password()
    dialog.new.setText("half typed")
    window.lock.lock()
    assert dialog.findChild(Cover).isVisible()
    assert not window.lock.dialog.leave_button.isEnabled()
    window.lock.unlock()
    assert dialog.isVisible()
    assert dialog.new.text() == "half typed"
    dialog.reject()


def test_ten_minutes_without_a_hand_lock_the_window(sit, qtbot):
    window = sit("rep1")
    assert window._idle._timer.interval() == 10 * 60_000
    window._idle.set_minutes(0.0005)
    qtbot.waitUntil(lambda: window.lock.locked)


def test_signing_out_from_the_lock_ends_the_sitting_for_the_next_person(sit, qtbot):
    window = sit("rep1")
    window.lock.lock()
    with qtbot.waitSignal(window.ended) as ended:
        window.lock.dialog.leave_button.click()
    assert ended.args == [True]


# the end


def test_closing_signs_out_and_lets_the_next_one_in(sit, qtbot, office):
    window = sit("rep1")
    with pytest.raises(Refused, match="E_STORE_IN_USE"):
        office.open("sup1", PASSWORD, lambda touched: None)
    with qtbot.waitSignal(window.ended) as ended:
        window.close()
    assert ended.args == [False]
    again = office.open("sup1", PASSWORD, lambda touched: None)
    assert again.name == "李强"
    again.leave()


def test_a_tab_with_unsaved_work_keeps_the_window_open(sit):
    window = sit("rep1")
    window.current().leaves = False
    assert not window.close()
    assert window.isVisible()


# help and appearance


def test_the_list_of_keys_comes_from_the_actions_themselves(sit):
    window = sit("rep1")
    dialog = window.show_shortcuts()
    assert isinstance(dialog, Shortcuts)
    keys = {dialog.table.item(row, 0).text(): dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())}
    assert (keys["Alt+2"], keys["Ctrl+F"], keys["F5"], keys["Ctrl+N"]) == ("档案", "搜索", "刷新", "New")


def test_the_tour_has_four_steps_and_can_be_skipped(qtbot):
    tour = Tour()
    qtbot.addWidget(tour)
    steps = []
    for _ in range(4):
        steps.append(tour.place.text())
        with qtbot.waitSignal(tour.accepted, raising=False, timeout=0):
            tour.go_on()
    assert steps == ["第 1 步,共 4 步", "第 2 步,共 4 步", "第 3 步,共 4 步", "第 4 步,共 4 步"]
    assert tour.result() == QDialog.DialogCode.Accepted


def test_diagnostics_name_versions_but_neither_people_nor_places(sit, office):
    window = sit("rep1")
    entry(window, "帮助", "复制诊断信息").trigger()
    copied = QApplication.clipboard().text()
    assert "Kehu Desk 0" in copied
    assert "Qt 6" in copied
    assert not [word for word in ("张伟", "rep1", str(office.folder)) if word in copied]


def test_about_names_version_place_and_licences(qtbot, tmp_path):
    about = About(tmp_path)
    qtbot.addWidget(about)
    assert "PySide6-Essentials 6." in about.parts.toPlainText()
    assert "LGPL-3.0" in about.parts.toPlainText()


def test_letters_and_colours_change_at_once_and_are_kept(sit, office):
    window = sit("rep1")
    dialog = window.show_appearance()
    assert isinstance(dialog, Appearance)
    before = window.status.place.font().pointSizeF()
    dialog.scale.setValue(150)
    assert window.status.place.font().pointSizeF() == pytest.approx(before * 1.5)
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.theme.activated.emit(dialog.theme.currentIndex())
    assert look.tones() is look.DARK
    assert (office.habits.get(SCALE), office.habits.get(THEME)) == ("150", "dark")


# passwords


def test_a_new_password_opens_and_the_old_one_no_longer(sit, qtbot, office):
    window = sit("rep1")
    dialog = window.change_password()
    assert isinstance(dialog, NewPassword)
    dialog.old.setText(PASSWORD)
    dialog.new.setText("mondlicht-kx93-abend")
    assert not dialog.save.isEnabled()
    dialog.again.setText("mondlicht-kx93-abend")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save.click()
    window.close()
    with pytest.raises(Refused, match="E_SIGN_IN"):
        office.open("rep1", PASSWORD, lambda touched: None)
    office.open("rep1", "mondlicht-kx93-abend", lambda touched: None).leave()


def test_pictures_show_every_tab_in_both_themes(sit, tmp_path):
    window = sit("rep1")
    taken = take_pictures(window, tmp_path / "pictures")
    tabs = list(enumerate(("workbench", "customer", "refresh", "contract", *FIELD, "analysis"), 1))
    assert [path.name for path in taken] == [f"{place}-{noun}-{theme}.png" for theme in ("light", "dark") for place, noun in tabs]
    assert all(path.stat().st_size > 5000 for path in taken)


def test_the_clocks_work_on_loans_is_recorded_without_anybodys_doing(office, sit, qtbot):
    from dataclasses import replace

    swept = []
    window = sit("rep1")
    window._sitting = replace(window._sitting, sweep=lambda: swept.append(1))
    from kehu_desk.shell.minute import Minute

    minute = Minute(window._sitting.sweep, lambda _error: None, window)
    minute.run()
    qtbot.waitUntil(lambda: swept == [1])
    qtbot.waitUntil(lambda: not minute._busy)
    minute.run()
    qtbot.waitUntil(lambda: swept == [1, 1])


def test_the_same_code_is_worded_by_the_noun_that_was_asked():
    from kehu_desk.shell.words import explain

    refusal = no("E_STATE", state="SUBMITTED")
    assert explain(refusal, "customer") != explain(refusal, "loan")
