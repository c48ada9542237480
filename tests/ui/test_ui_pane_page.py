"""A page whose chosen row has offered actions: what is there while it reads, once it has read, and when it may not."""

from threading import Event
from types import SimpleNamespace
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QPushButton

from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui.pane_page import PanePage

ROW = uuid4()


class Page(PanePage[str]):
    """One row, one step "close", and a button "archive" that needs a row."""

    def __init__(self, view, nos=()):
        super().__init__(SimpleNamespace(door=None, caller=None))
        self.view, self.nos, self.row, self.closed, self.told = view, nos, ROW, [], []
        self.buttons = {"close": self.step("Close", "check", self.closed.append), "archive": QPushButton(self)}
        self.buttons["close"].setParent(self)

    def chosen(self):
        return self.row

    def read(self, subject):
        return self.reads(lambda *_: [Offer("close", self.nos)], lambda *_: self.view(), subject)

    def show_one(self, found):
        self.told.append(found)

    def offer(self):
        self.weigh_offers(["close"], lambda no: no.code)
        self.weigh_chosen("archive")


@pytest.fixture
def page_of(qtbot):
    def made(view, nos=()):
        page = Page(view, nos)
        qtbot.addWidget(page)
        return page

    return made


def read(page, qtbot):
    with qtbot.waitSignal(page.settled):
        page.read_chosen()


def forbidden():
    raise Refused(No("E_LEVEL"))


def test_a_row_is_shown_with_what_is_offered(page_of, qtbot):
    page = page_of(lambda: "invoice")
    read(page, qtbot)
    assert page.told == ["invoice"] and page.found == "invoice"
    assert page.buttons["close"].isEnabled() and not page.buttons["close"].isHidden()
    assert page.buttons["archive"].isEnabled()
    page.buttons["close"].click()
    assert page.closed == ["invoice"]


def test_what_does_not_go_is_greyed_with_the_reason(page_of, qtbot):
    page = page_of(lambda: "invoice", (No("E_STATE"),))
    read(page, qtbot)
    assert not page.buttons["close"].isEnabled() and not page.buttons["close"].isHidden()
    assert "E_STATE" in page.buttons["close"].toolTip()


def test_nothing_is_offered_while_a_row_is_read(page_of, qtbot):
    go = Event()
    page = page_of(lambda: go.wait(10) and "invoice")
    with qtbot.waitSignal(page.settled):
        page.read_chosen()
        assert page.buttons["close"].isHidden()
        go.set()
    assert not page.buttons["close"].isHidden()


def test_content_one_may_not_see_takes_no_step_away_but_none_is_taken(page_of, qtbot):
    page = page_of(forbidden)
    read(page, qtbot)
    assert isinstance(page.told[-1], Refused) and page.found is None
    assert not page.buttons["close"].isHidden() and not page.buttons["archive"].isEnabled()
    page.buttons["close"].click()
    assert page.closed == []


def test_without_a_row_nothing_is_told_and_nothing_offered(page_of, qtbot):
    page = page_of(lambda: "invoice")
    read(page, qtbot)
    page.row = None
    page.read_chosen()
    assert page.told[-1] is None and page.found is None
    assert page.buttons["close"].isHidden() and not page.buttons["archive"].isEnabled()


def test_whether_a_row_may_be_seen_is_told_by_reading_it(page_of):
    page = page_of(lambda: "invoice")
    assert page.may_see(lambda *_: "invoice", ROW)
    assert not page.may_see(lambda *_: forbidden(), ROW)
