"""The whole way in the real window: a manager breaks the glass, sees the archive; the custodian is told and reviews."""

import shutil

import pytest
from PySide6.QtWidgets import QLabel

from kehu_desk.emergency.dialogs import OpeningDialog
from kehu_desk.front import Office
from kehu_desk.kernel import paths
from kehu_desk.shell import language
from kehu_desk.shell.habits import Habits
from kehu_desk.shell.main_window import MainWindow
from kehu_desk.ui import look
from kehu_desk.ui.desk import News
from real_office import PASSWORD


@pytest.fixture
def sit(lending_folder, tmp_path, qtbot, qapp, monkeypatch):
    """Opens the real window with the real tabs, one person after the other."""
    monkeypatch.setenv(paths.HOME, str(tmp_path / "home"))
    look.apply(qapp, "light")
    language.speak(qapp, language.CHINESE)
    shutil.copytree(lending_folder, tmp_path / "office")
    office = Office(tmp_path / "office", Habits(tmp_path / "habits.json"))
    windows = []

    def open_for(login):
        if windows and windows[-1].isVisible():
            windows[-1].close()
        news = News()
        window = MainWindow(office.open(login, PASSWORD, news.changed.emit), office.habits, news, lambda error: None)
        windows.append(window)
        window.show()
        return window

    yield open_for
    for window in windows:
        if window.isVisible():
            window.close()
        window.deleteLater()
    language.speak(qapp, language.ENGLISH)


def section_text(tab, section):
    return "\n".join(label.text() for label in tab.detail.sections[section].findChildren(QLabel))


def break_the_glass(window, qtbot):
    """Through the dialog: archive, kind, reason, password. Gives the archives tab, to which it leads."""
    tab = window.show_tab("emergency")
    tab.openings.open_button.click()
    dialog = next(each for each in tab.findChildren(OpeningDialog) if each.isVisible())
    dialog.archive.search.line.setText("华东")
    qtbot.waitUntil(lambda: dialog.archive.hits.count() == 1)
    dialog.archive.hits.itemClicked.emit(dialog.archive.hits.item(0))
    dialog.category.set_value("safety")
    dialog.reason.set_value("批次召回, 需要立刻找到联系人")
    dialog.password.setText(PASSWORD)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: window.specs[window.bar.currentIndex()].noun == "customer")
    return window.current().page(0)


def test_b_131_b_132_b_133_from_the_dialog_to_the_archive_and_on_to_the_reviewer(sit, qtbot):
    manager = sit("mgr")
    archives = break_the_glass(manager, qtbot)
    qtbot.waitUntil(lambda: archives._standing is not None)
    archives.detail.turn_to(archives.detail.sheets.index(archives.detail.sections["DEC"]))
    qtbot.waitUntil(lambda: "钱经理" in section_text(archives, "DEC"))
    custodian = sit("cus")
    assert custodian.head.notices.text() == "通知 (1)"
    notes = custodian.show_notes()
    assert "王芳 紧急查阅了“杭州华东医药有限公司”(JJ-2026-00001)" in notes.list.item(0).text()
    notes.list.setCurrentRow(0)
    notes.open_button.click()
    tab = custodian.current()
    assert custodian.specs[custodian.bar.currentIndex()].noun == "emergency"
    assert tab.openings.chosen().no == "JJ-2026-00001"
    assert not tab.openings.review_button.isEnabled()
    assert tab.openings.review_button.toolTip() == "只能复核已结束且尚未复核的紧急查阅(规则 B-133)。"


def test_b_130_a_rep_has_no_such_tab(sit):
    assert sit("rep").show_tab("emergency") is None
