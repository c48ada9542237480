"""How tests open the windows of loans, find what stands in them, and scan."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from kehu_desk.borrowing.dialogs.returning import ReturnDialog
from kehu_desk.borrowing.queries import loan_view
from kehu_desk.borrowing.service.lending import release_loan
from kehu_desk.borrowing.service.printing import begin_copy, note_copy
from kehu_desk.borrowing.tab import LoansTab
from kehu_desk.borrowing.tab.standing import seat
from kehu_desk.dossier.paper.qr import payload

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def open_tab(office, qtbot):
    def made(login, view=None):
        tab = LoansTab(office.desk(login))
        qtbot.addWidget(tab)
        QAbstractItemModelTester(tab.model, FATAL, tab)
        tab.resize(1180, 700)
        tab.show()
        if view is not None:
            tab.pages.setCurrentIndex(tab.seat.views.index(view))
        return tab

    return made


@pytest.fixture
def choose(qtbot):
    def chosen(tab, loan):
        tab.open_subject(loan)
        qtbot.waitUntil(lambda: tab.standing is not None and tab.standing.loan.row.id == loan)
        return tab

    return chosen


def buttons(tab):
    """The keys of the toolbar that can be seen, but for the two that are always there."""
    return {key for key, action in tab.actions_.all.items() if action.isVisible()} - {
        "request",
        "give_back",
        "refresh",
        "find",
        "detail",
        "register",
    }


def state(office, loan):
    with office.door.look(office.callers["cus1"]) as (session, actor):
        return loan_view(session, actor, loan).row.state


def view_of(office, login, loan):
    with office.door.look(office.callers[login]) as (session, actor):
        return loan_view(session, actor, loan)


def open_one(qtbot, tab, kind):
    """The dialog of a kind that the tab has opened."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in tab.findChildren(kind)))
    return next(each for each in tab.findChildren(kind) if each.isVisible())


@pytest.fixture
def printed(office):
    """A loan of rep1 with two printed copies outside."""
    loan = office.ask("rep1", asked=("print",))
    office.do(release_loan, "cus1", loan)
    for _ in range(2):
        office.do(note_copy, "rep1", office.do(begin_copy, "rep1", loan).carrier_id, pages=4, sha256="00")
    return loan


def code(copy, page=1, number="JY-2026-00001"):
    return payload(number, copy, page)


def scan(qtbot, dialog, text):
    dialog.scan.setText(text)
    qtbot.keyClick(dialog.scan, Qt.Key.Key_Return)


def returning(office, qtbot, login, loan=None):
    desk = office.desk(login)
    dialog = ReturnDialog(desk, seat(desk.door, desk.caller).office, loan)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog
