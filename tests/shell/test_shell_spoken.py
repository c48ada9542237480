"""What assistive technology finds: every widget that Tab reaches has a name, and no deed hides in a context menu."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMainWindow, QTabBar, QTabWidget, QVBoxLayout, QWidget
from spoken import hidden_deeds, unnamed

from kehu_desk.archives.dialogs.edit_archive import EditArchive
from kehu_desk.archives.dialogs.new_archive import NewArchive
from kehu_desk.archives.dialogs.small import CorrectionDialog, IntakeDialog
from kehu_desk.archives.service.writing import create_customer
from kehu_desk.borrowing.dialogs.request import RequestDialog
from kehu_desk.borrowing.dialogs.returning import ReturnDialog
from kehu_desk.demo.doors import PASSWORD
from kehu_desk.exchange.wizard import ImportWizard
from kehu_desk.shell.first_run import FirstRun
from kehu_desk.shell.main_window import MainWindow
from kehu_desk.shell.pictures import settle
from kehu_desk.shell.sign_in import SignIn
from kehu_desk.ui.desk import News
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

ROLES = ("cus1", "rep1", "sup1", "kam1", "mgr1", "adm1", "aud1", "contract1")
FROM_THE_MENU = ("show_jobs", "show_notes", "show_appearance", "show_shortcuts", "show_tour", "show_about", "change_password")


@pytest.fixture
def window_of(office):
    """Opens the real window of a login, with its real tabs."""
    windows: list[MainWindow] = []

    def open_for(login):
        news = News()
        sitting = office.open(login, PASSWORD, news.changed.emit)
        window = MainWindow(sitting, office.habits, news, lambda error: None, office.demo)
        windows.append(window)
        window.show()
        return window

    yield open_for
    for window in windows:
        settle()
        window.close()
        window.deleteLater()


def all_pages(window):
    """Bring every tab, and every page of a tab, to the front."""
    for spec in window.specs:
        tab = window.show_tab(spec.noun)
        pages = getattr(tab, "pages", None)
        for place in range(pages.count()) if isinstance(pages, QTabBar | QTabWidget) else (0,):
            if isinstance(pages, QTabBar | QTabWidget):
                pages.setCurrentIndex(place)
            settle()
            window.menus.fill_business()
            yield f"{spec.noun} {place}"


@pytest.mark.parametrize("login", ROLES)
def test_every_widget_of_every_page_has_a_name_and_every_deed_a_button_or_menu(window_of, login):
    window = window_of(login)
    looked_at = {page: (unnamed(window), hidden_deeds(window)) for page in all_pages(window)}
    assert len(looked_at) >= len(window.specs) > 0
    assert {page: found for page, found in looked_at.items() if found != ([], [])} == {}


def test_every_widget_of_the_dialogs_has_a_name(window_of):
    window = window_of("rep1")
    desk = window.desk
    draft = create_customer(desk.door, desk.caller, {"name_full": "杭州西湖春商贸有限公司"})
    archives, loans = window.show_tab("customer").page(0), window.show_tab("loan")
    edit = EditArchive(desk, draft, "杭州西湖春商贸有限公司", archives._today, archives)
    edit.show()
    settle()
    for row in range(edit.groups.count()):
        edit.groups.setCurrentRow(row)
        settle()
    assert len(edit.forms) == edit.groups.count()
    dialogs = [
        edit, NewArchive(desk, archives._office.people, archives._today, archives), CorrectionDialog("杭州西湖春", archives),
        IntakeDialog("杭州西湖春", 0, archives), RequestDialog(desk, None, loans), ReturnDialog(desk, loans.seat.office, None, loans),
        ImportWizard(desk, window), *(getattr(window, name)() for name in FROM_THE_MENU),
    ]  # fmt: skip
    found = {}
    for dialog in dialogs:
        dialog.show()
        settle()
        found[type(dialog).__name__] = unnamed(dialog)
        dialog.done(0)
    assert len(found) == 14
    assert {name: missed for name, missed in found.items() if missed} == {}


def test_every_widget_before_the_sitting_has_a_name(office, qtbot):
    for made in (SignIn(office.demo), SignIn(None), FirstRun(office, "zh_CN")):
        qtbot.addWidget(made)
        made.show()
        assert unnamed(made) == []


def test_the_walk_finds_what_is_missing(qtbot):
    window, inside = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    line, combo = QLineEdit(), QComboBox()
    combo.setAccessibleName("等级")
    table = TableView("表", WindowModel(Source(titles=("档案号",), ids=list, rows=lambda ids: [])))
    layout = QVBoxLayout(inside)
    for each in (line, combo, table):
        layout.addWidget(each)
    window.setCentralWidget(inside)
    window.show()
    assert [each.split()[0] for each in unnamed(window)] == ["QLineEdit", "QComboBox"]
    assert len(hidden_deeds(window)) == 2  # copy, copy with titles
    line.setAccessibleName("名称")
    combo.setAccessibleDescription("等级")
    window.menuBar().addMenu("业务").addActions(table.menu_actions())
    assert (unnamed(window), hidden_deeds(window)) == ([], [])
