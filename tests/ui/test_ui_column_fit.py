"""Columns share the room there is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kehu_desk.ui.beside import Beside
from kehu_desk.ui.column_fit import fitted
from kehu_desk.ui.memory import Brief
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

SOURCE = Source(
    titles=("档案号", "客户名称", "状态"),
    keys=("no", "name", "state"),
    widths=(100, 300, 90),
    elastic={1: 80},
    ids=list,
    rows=lambda ids: [],
)


@pytest.mark.parametrize(
    ("room", "widths"),
    [
        (490, [100, 300, 90]),
        (400, [100, 210, 90]),  # 90 pixels too few: the name gives them
        (200, [100, 80, 90]),  # never below its least width
        (600, [100, 410, 90]),  # and takes what is left
    ],
)
def test_an_elastic_column_gives_way_and_takes_what_is_left(room, widths):
    assert fitted([100, 300, 90], {1: 80}, 3, room) == widths


def test_columns_beyond_those_to_be_seen_neither_ask_for_room_nor_shrink():
    assert fitted([100, 300, 90, 500], {1: 80, 3: 50}, 3, 400) == [100, 210, 90, 500]


def test_several_elastic_columns_give_in_proportion():
    assert fitted([200, 150, 50], {0: 100, 1: 100}, 3, 370) == [180, 140, 50]


@pytest.fixture
def table(qtbot):
    memory = Brief()
    view = TableView("档案表", WindowModel(SOURCE), memory=memory, key="t")
    qtbot.addWidget(view)
    view.resize(700, 200)
    view.show()
    qtbot.waitExposed(view)
    return view


def widths(view):
    return [view.columnWidth(each) for each in range(3)]


def test_a_wider_table_has_a_wider_name_until_a_column_is_drawn_by_hand(table):
    room = table.viewport().width()
    before = widths(table)
    assert sum(before) == room
    table.resize(900, 200)
    assert widths(table)[1] == before[1] + 200
    table.horizontalHeader().resizeSection(0, 150)
    drawn = widths(table)
    table.resize(1000, 200)
    assert widths(table) == drawn


def test_the_delivered_columns_follow_the_room_again(table):
    table.horizontalHeader().resizeSection(0, 150)
    table.restore_columns()
    assert sum(widths(table)) == table.viewport().width()


def test_widths_that_nobody_chose_are_not_kept(table):
    table.keep_habits()
    assert '"widths": {}' in table._memory.get("t")


def test_a_pane_stands_below_the_list_in_a_narrow_window(qtbot):
    memory = Brief()
    both = Beside(QLabel("list"), QLabel("pane"), memory, "split")
    qtbot.addWidget(both)
    both.resize(1300, 500)
    both.show()
    qtbot.waitExposed(both)
    assert both.orientation() == Qt.Orientation.Horizontal
    both.resize(800, 500)
    assert both.orientation() == Qt.Orientation.Vertical
    both.setSizes([100, 300])
    both.splitterMoved.emit(100, 1)
    assert memory.get("split/down").split() == [str(each) for each in both.sizes()]
    assert memory.get("split/across") is None
