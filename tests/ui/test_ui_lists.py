"""Lists over ids and over keyset anchors."""

import threading
from bisect import bisect_right

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from kehu_desk.ui import look
from kehu_desk.ui.cells import PAGE, PAGES, Mark
from kehu_desk.ui.job import wait_for_all
from kehu_desk.ui.keyset_model import KeysetModel, KeysetSource
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


class Office:
    """Rows (id, name, level, amount) in the order of ids, with a note of the pages asked for."""

    def __init__(self, count):
        self.ids = list(range(count))
        self.asked = []

    def row(self, each):
        return each, f"客户{each:07d}", "ABC"[each % 3], each * 100

    def rows(self, wanted):
        self.asked.append(len(wanted))
        return [self.row(each) for each in wanted if each in self.ids]

    def page(self, anchor, limit):
        start = 0 if anchor is None else bisect_right(self.ids, anchor[1])
        self.asked.append(start)
        return [self.row(each) for each in self.ids[start : start + limit]]

    def anchors(self, step):
        return [(f"客户{each:07d}", each) for each in self.ids[PAGE - 1 :: PAGE]]


TITLES = dict(titles=("客户名称", "等级", "金额"), keys=("name", "level", "amount"), right=frozenset({2}))


def window(office, **more):
    return Source(**TITLES, ids=lambda: list(office.ids), rows=office.rows, **more)


def keyset(office, **more):
    return KeysetSource(**TITLES, page=office.page, anchors=more.pop("anchors", office.anchors), **more)


def settled(qtbot, model):
    qtbot.waitUntil(lambda: not model.provisional)
    return model


@pytest.fixture(autouse=True)
def no_work_left():
    yield
    wait_for_all()


def test_a_window_model_keeps_the_contract_of_qt_through_refreshes(qapp):
    office = Office(450)
    model = WindowModel(window(office))
    QAbstractItemModelTester(model, FATAL, model)
    office.ids = office.ids[10:300]
    model.refresh()
    assert model.rowCount() == 290
    assert model.id_at(0) == 10


def test_rows_are_fetched_by_pages_when_they_are_looked_at(qapp):
    office = Office(1000)
    model = WindowModel(window(office))
    assert office.asked == []
    assert model.index(401, 0).data() == "客户0000401"
    assert model.index(402, 0).data() == "客户0000402"
    assert office.asked == [PAGE]


def test_a_row_deleted_since_the_ids_were_read_shows_empty(qapp):
    office = Office(10)
    model = WindowModel(window(office))
    office.ids.remove(3)
    assert [model.index(row, 0).data() for row in (2, 3, 4)] == ["客户0000002", "", "客户0000004"]


def test_numbers_stand_right_and_a_status_is_word_colour_and_icon(qapp):
    source = window(Office(3), decorate=lambda row, column: Mark("warn", "clock") if column == 1 else None)
    model = WindowModel(source)
    right, status = model.index(0, 2), model.index(0, 1)
    assert Qt.AlignmentFlag(right.data(Qt.ItemDataRole.TextAlignmentRole)) & Qt.AlignmentFlag.AlignRight
    assert status.data() == "A"
    assert status.data(Qt.ItemDataRole.ForegroundRole).name() == look.LIGHT.warn
    assert not status.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


@pytest.mark.parametrize("count", [0, 1, 199, 200, 201, 400, 1234])
def test_a_keyset_model_keeps_the_contract_of_qt_and_counts_right(qtbot, count):
    office = Office(count)
    model = KeysetModel(keyset(office))
    QAbstractItemModelTester(model, FATAL, model)
    settled(qtbot, model)
    assert model.rowCount() == count
    assert [model.id_at(row) for row in range(count)] == list(range(count))


def test_the_first_page_is_there_before_any_anchor(qtbot):
    go, office = threading.Event(), Office(1000)
    model = KeysetModel(keyset(office, anchors=lambda step: go.wait(5) and office.anchors(step)))
    assert (model.provisional, model.rowCount(), model.index(0, 0).data()) == (True, PAGE, "客户0000000")
    with qtbot.waitSignal(model.counted) as counted:
        go.set()
    assert counted.args == [1000]


def test_a_million_rows_are_scrolled_end_to_end_with_sixteen_pages_in_memory(qtbot):
    office = Office(1_000_000)
    model = settled(qtbot, KeysetModel(keyset(office)))
    view = TableView("档案表", model)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    assert model.rowCount() == 1_000_000
    for row in range(0, 1_000_000, 12_345):
        view.scrollTo(model.index(row, 0))
        assert model.id_at(row) == row
    view.scrollToBottom()
    assert model.index(999_999, 0).data() == "客户0999999"
    assert model.cached_pages() == PAGES


def test_a_refresh_shows_new_rows_at_once_and_counts_them_later(qtbot):
    office = Office(1000)
    model = settled(qtbot, KeysetModel(keyset(office)))
    del office.ids[500:]
    model.refresh()
    assert model.id_at(450) == 450
    assert model.id_at(999) is None
    settled(qtbot, model)
    assert model.rowCount() == 500


def test_refreshes_while_counting_are_answered_by_one_more_count(qtbot):
    office, counts, go = Office(1000), [], threading.Event()

    def anchors(step):
        go.wait(5)
        counts.append(1)
        return office.anchors(step)

    model = KeysetModel(keyset(office, anchors=anchors))
    for _ in range(5):
        model.refresh()
    go.set()
    settled(qtbot, model)
    assert (len(counts), model.rowCount()) == (2, 1000)


def test_anchors_of_what_was_shown_before_are_not_taken(qtbot):
    old, new, go = Office(1000), Office(600), threading.Event()
    model = KeysetModel(keyset(old, anchors=lambda step: go.wait(5) and old.anchors(step)))
    go.set()
    wait_for_all()  # the old result is in the queue now, not yet heard
    model.show_source(keyset(new))
    settled(qtbot, model)
    assert model.rowCount() == 600


def test_a_failure_to_count_is_told_and_the_first_page_stays(qtbot):
    model = KeysetModel(keyset(Office(1000), anchors=lambda step: 1 / 0))
    with qtbot.waitSignal(model.failed):
        pass
    assert model.rowCount() == PAGE


@pytest.mark.parametrize(
    "make", [lambda office: WindowModel(window(office)), lambda office: KeysetModel(keyset(office))], ids=["window", "keyset"]
)
def test_chosen_rows_and_place_survive_a_refresh_by_id(qtbot, make):
    office = Office(900)
    model = make(office)
    view = TableView("档案表", model)
    qtbot.addWidget(view)
    view.show()
    if isinstance(model, KeysetModel):
        settled(qtbot, model)
    view.choose_ids([300, 302], near=300)
    view.verticalScrollBar().setValue(290)
    del office.ids[5:8]
    model.refresh()
    assert view.chosen_ids() == [300, 302]
    assert view.verticalScrollBar().value() == 290
    assert isinstance(view.model(), QAbstractItemModel)
